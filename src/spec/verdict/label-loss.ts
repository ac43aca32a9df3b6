/**
 * Losses of labels: what a conversion of annotations to another format, or from one, could not carry over.
 *
 * @module
 */
import { z } from "zod";
import { Tally } from "../facts/tally.js";

export const LabelLossCode = z
  .enum([
    "coordinates-rounded",
    "data-dropped",
    "geometry-dropped",
    "geometry-interval-shortened",
    "geometry-unnamed",
    "interval-unplaced",
    "poses-dropped",
    "properties-unnamed",
    "resources-dropped",
    "tags-dropped",
  ])
  .meta({
    description:
      "What was lost. `…-dropped`: it is not there any more. `…-unnamed`: it is kept under names that only we know; programs that know the format alone pass it over. " +
      "`coordinates-rounded`: the last digit of a coordinate may differ. `geometry-interval-shortened`: other programs see a geometry at the start of its interval alone. `interval-unplaced`: an interval that no frame lies in.",
  });
export type LabelLossCode = z.infer<typeof LabelLossCode>;

export const LabelLoss = z
  .strictObject({ code: LabelLossCode, places: Tally.meta({ description: "How often, and where first." }) })
  .meta({ description: "Something that a conversion of labels lost." });
export type LabelLoss = z.infer<typeof LabelLoss>;
