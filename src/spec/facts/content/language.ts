/**
 * What texts say.
 *
 * @module
 */
import { z } from "zod";
import { count } from "../../units.js";
import { Tally } from "../tally.js";

export const LanguageFacts = z
  .strictObject({
    texts: count("Texts that were looked at.").default(0),
    empty: Tally.meta({ description: "Texts without a visible character." }).prefault({}),
    control: Tally.meta({
      description: "Texts with a control character other than tab and line break.",
    }).prefault({}),
    replaced: Tally.meta({
      description: "Texts with bytes that are not UTF-8, or with the replacement character U+FFFD.",
    }).prefault({}),
    garbled: Tally.meta({
      description: "Texts with letters that are UTF-8 which was read as Latin-1 or Windows-1252.",
    }).prefault({}),
  })
  .meta({ description: "What texts say." });
export type LanguageFacts = z.infer<typeof LanguageFacts>;
