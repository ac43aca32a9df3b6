/**
 * Cameras whose pixels are recorded as they are. Rows from the top, columns from the left, each row padded to `rowBytes`. The stamp names
 * the instant that the declaration says (`exposure-start`, `exposure-mid`, `exposure-end` or `readout-end`), not the arrival. Looking along the
 * optical axis, x is right and y is down (REP-103, suffix `_optical`).
 *
 * @module
 */
import { z } from "zod";
import { text } from "../units.js";
import { bytes, scalar } from "./field.js";

export const CameraSample = z
  .strictObject({
    widthPx: scalar("px", "Columns of the image."),
    heightPx: scalar("px", "Rows of the image."),
    encoding: text("How a pixel is coded, by the names of ROS, such as `rgb8`, `bgr8`, `mono16` or `bayer_rggb8`."),
    rowBytes: scalar("B", "Bytes from the beginning of one row to that of the next."),
    bigEndian: scalar("1", "1 where samples of more than one byte are big-endian.").optional(),
    data: bytes("The pixels."),
  })
  .meta({ description: "An image as raw pixels." });
export type CameraSample = z.infer<typeof CameraSample>;
