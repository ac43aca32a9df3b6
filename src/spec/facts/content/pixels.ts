/**
 * What raw images say: whether their bytes are as many as they claim, and how bright they are.
 *
 * @module
 */
import { z } from "zod";
import { count } from "../../units.js";
import { Tally } from "../tally.js";

export const ExposureFacts = z
  .strictObject({
    looked: count("Images whose brightness was looked at, in about a thousand places each.").default(0),
    black: Tally.meta({ description: "Images that are black in 99 of 100 places." }).prefault({}),
    saturated: Tally.meta({ description: "Images that are saturated in 99 of 100 places." }).prefault({}),
    levels: count("How many values of brightness occur in all these images, of 256.").default(0),
  })
  .meta({ description: "How bright the images of a camera are." });
export type ExposureFacts = z.infer<typeof ExposureFacts>;

export const PixelFacts = z
  .strictObject({
    sizeOff: Tally.meta({
      description:
        "Images whose bytes are not as many as their rows need, or whose rows are too short for their pixels.",
    }).prefault({}),
    encodingUnknown: Tally.meta({ description: "Images whose encoding is not one of the known." }).prefault({}),
    exposure: ExposureFacts.optional(),
  })
  .meta({ description: "What raw images say." });
export type PixelFacts = z.infer<typeof PixelFacts>;
