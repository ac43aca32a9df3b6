/**
 * Depth images: for each pixel the distance along the optical axis, not along the ray. Metres as 32-bit floats (`32FC1`): NaN where
 * nothing was measured, −∞ too close, +∞ no return (REP-117, REP-118); or whole millimetres (`16UC1`), 0 where nothing was measured.
 *
 * @module
 */
import { z } from "zod";
import { text } from "../units.js";
import { bytes, scalar } from "./field.js";

export const DepthSample = z
  .strictObject({
    widthPx: scalar("px", "Columns of the image."),
    heightPx: scalar("px", "Rows of the image."),
    encoding: text("`32FC1` for metres, `16UC1` for millimetres."),
    rowBytes: scalar("B", "Bytes from the beginning of one row to that of the next."),
    bigEndian: scalar("1", "1 where samples of more than one byte are big-endian.").optional(),
    data: bytes("The depths."),
  })
  .meta({ description: "A depth image." });
export type DepthSample = z.infer<typeof DepthSample>;
