/**
 * Languages, and texts that exist in all of them.
 *
 * @module
 */
import { z } from "zod";

export const Language = z
  .enum(["en", "ja"])
  .meta({ description: "Language of what a person reads, a BCP 47 tag: English or Japanese." });
export type Language = z.infer<typeof Language>;

export const Text = z
  .strictObject({
    en: z.string().meta({ description: "The text in English." }),
    ja: z.string().meta({ description: "The text in Japanese." }),
  })
  .meta({ description: "A text in every language; all say the same." });
/** A language without its words does not compile. */
export type Text = Readonly<Record<Language, string>>;
