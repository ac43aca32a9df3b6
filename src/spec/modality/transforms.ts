/**
 * Relations between frames: for each, the pose of the child in the frame of its parent. The lists are parallel.
 *
 * @module
 */
import { z } from "zod";
import { numbers, texts } from "./field.js";

export const TransformsSample = z
  .strictObject({
    parents: texts("Frame of each parent."),
    children: texts("Frame of each child."),
    seconds: numbers("s", "Whole seconds of each stamp.").optional(),
    nanoseconds: numbers("ns", "Nanoseconds of each stamp.").optional(),
    translationsX: numbers("m", "Translation of each child along x."),
    translationsY: numbers("m", "Translation of each child along y."),
    translationsZ: numbers("m", "Translation of each child along z."),
    rotationsX: numbers("1", "Quaternion of each child: x."),
    rotationsY: numbers("1", "Quaternion of each child: y."),
    rotationsZ: numbers("1", "Quaternion of each child: z."),
    rotationsW: numbers("1", "Quaternion of each child: w."),
  })
  .meta({ description: "Relations between frames." });
export type TransformsSample = z.infer<typeof TransformsSample>;
