/**
 * Cameras whose images are recorded as still pictures, each complete in itself (JPEG, PNG, WebP, AVIF).
 *
 * @module
 */
import { z } from "zod";
import { text } from "../units.js";
import { bytes } from "./field.js";

export const CompressedCameraSample = z
  .strictObject({
    format: text("Format as the message names it, such as `jpeg`, `png` or `bgr8; jpeg compressed bgr8`."),
    data: bytes("The picture: a whole file of that format."),
  })
  .meta({ description: "An image as one compressed picture." });
export type CompressedCameraSample = z.infer<typeof CompressedCameraSample>;
