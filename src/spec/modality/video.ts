/**
 * Cameras whose images are recorded as a coded video, one picture a sample. No picture refers to a later one, so that samples decode in
 * order; every keyframe carries its parameter sets. H.264 and H.265 stand in Annex B byte streams, AV1 as low-overhead units
 * (Foxglove, CompressedVideo).
 *
 * @module
 */
import { z } from "zod";
import { text } from "../units.js";
import { bytes } from "./field.js";

export const VideoSample = z
  .strictObject({
    format: text("Codec: `h264`, `h265`, `vp9` or `av1`."),
    data: bytes("The coded picture, with its parameter sets where it is a keyframe."),
  })
  .meta({ description: "One coded picture of a video." });
export type VideoSample = z.infer<typeof VideoSample>;
