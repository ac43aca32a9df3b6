/**
 * What pieces of sound say.
 *
 * @module
 */
import { z } from "zod";
import { byteCount, count } from "../../units.js";
import { Tally } from "../tally.js";

export const AudioFacts = z
  .strictObject({
    formats: z.array(z.string()).max(8).meta({ description: "Formats that occur, the first few." }).default([]),
    described: count("Pieces whose format, sample rate and channels the message gives.").default(0),
    undescribed: Tally.meta({
      description: "Pieces whose message has fields for these but leaves format, sample rate or channels empty.",
    }).prefault({}),
    frameBytes: byteCount("Bytes of one raw sample of all channels, where it is the same in all pieces.").optional(),
    partial: Tally.meta({
      description: "Pieces of raw sound that do not hold whole samples of all channels.",
    }).prefault({}),
    values: count("Values of raw sound that were looked at.").default(0),
    zero: count("Values that are 0.").default(0),
    full: count("Values at either end of the range.").default(0),
  })
  .meta({ description: "What pieces of sound say." });
export type AudioFacts = z.infer<typeof AudioFacts>;
