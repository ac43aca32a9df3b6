/**
 * What the images of a stream have in common, raw or compressed: their formats, and whether they change.
 *
 * @module
 */
import { z } from "zod";
import { MOST_FORMATS } from "../../limits.js";
import { count, estimatedNanoseconds } from "../../units.js";
import { Occurrence } from "../tally.js";

export const ImageFormat = z
  .strictObject({
    widthPx: z.int().nonnegative().meta({ description: "Columns of these images.", unit: "px" }).optional(),
    heightPx: z.int().nonnegative().meta({ description: "Rows of these images.", unit: "px" }).optional(),
    encoding: z.string().meta({ description: "Encoding of the pixels, or codec of the picture." }),
    samples: count("Images of this format."),
    first: Occurrence.meta({ description: "The first image of this format." }).optional(),
  })
  .meta({ description: "Size and encoding of an image." });
export type ImageFormat = z.infer<typeof ImageFormat>;

export const SameRun = z
  .strictObject({
    images: count("Images in a row that are the same, of those that were compared."),
    lengthNs: estimatedNanoseconds("Time from the first of them to the last."),
    second: Occurrence.meta({ description: "The second of them: the first that repeats another." }).optional(),
  })
  .meta({ description: "Images in a row that are the same in every place looked at, while their time goes on." });
export type SameRun = z.infer<typeof SameRun>;

export const ImageFacts = z
  .strictObject({
    formats: z
      .array(ImageFormat)
      .max(MOST_FORMATS)
      .meta({ description: "The first formats that occur, in order of appearance." })
      .default([]),
    formatCount: count("How many formats there are, counted up to 9.").default(0),
    compared: count(
      "Images that were compared with one before: at most ten a second, in about a thousand places.",
    ).default(0),
    longestSame: SameRun.optional(),
  })
  .meta({ description: "What the images of a stream have in common, raw or compressed." });
export type ImageFacts = z.infer<typeof ImageFacts>;
