/**
 * What compressed images say, each a whole picture.
 *
 * @module
 */
import { z } from "zod";
import { count } from "../../units.js";
import { Tally } from "../tally.js";

export const PictureFacts = z
  .strictObject({
    recognised: count("Pictures whose codec was recognised by their bytes.").default(0),
    broken: Tally.meta({ description: "Pictures of a recognised codec whose structure is broken." }).prefault({}),
    compared: count("Pictures whose format names a codec that can be recognised.").default(0),
    formatOff: Tally.meta({
      description: "Pictures whose bytes are not of the codec that their format names.",
    }).prefault({}),
  })
  .meta({ description: "What compressed images say." });
export type PictureFacts = z.infer<typeof PictureFacts>;
