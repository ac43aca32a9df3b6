/**
 * Instructions and remarks in words. The declaration or an annotation says which language it is.
 *
 * @module
 */
import { z } from "zod";
import { text } from "../units.js";

export const LanguageSample = z
  .strictObject({
    text: text("The words, in UTF-8."),
  })
  .meta({ description: "A text in a natural language." });
export type LanguageSample = z.infer<typeof LanguageSample>;
