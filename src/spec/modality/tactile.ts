/**
 * Tactile skins and fingertips: the pressure on each cell, row by row.
 *
 * @module
 */
import { z } from "zod";
import { numbers, scalar } from "./field.js";

export const TactileSample = z
  .strictObject({
    rows: scalar("1", "Rows of cells.").optional(),
    columns: scalar("1", "Columns of cells.").optional(),
    pressures: numbers("Pa", "Pressure on each cell."),
  })
  .meta({ description: "A sample of a tactile sensor." });
export type TactileSample = z.infer<typeof TactileSample>;
