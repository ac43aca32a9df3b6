/**
 * What the payloads of a stream say, once a mapping made them samples of a modality.
 *
 * @module
 */
import { z } from "zod";
import { Modality } from "../modality/modality.js";
import { count } from "../units.js";
import { DepthFacts } from "./content/depth.js";
import { ImageFacts } from "./content/image.js";
import { ImuFacts } from "./content/imu.js";
import { PictureFacts } from "./content/picture.js";
import { PixelFacts } from "./content/pixels.js";
import { VideoFacts } from "./content/video.js";

export const MappingOrigin = z.enum(["standard", "declared"]).meta({
  description: "`standard`: the mapping ships with Tasuki. `declared`: the declaration gives it.",
});
export type MappingOrigin = z.infer<typeof MappingOrigin>;

export const ContentFacts = z
  .strictObject({
    modality: Modality,
    mapping: MappingOrigin.default("standard"),
    read: count("Samples whose values were read.").default(0),
    absent: z
      .array(z.string())
      .meta({ description: "Fields of the modality that the message definition lacks, though the mapping names them." })
      .default([]),
    image: ImageFacts.optional(),
    pixels: PixelFacts.optional(),
    picture: PictureFacts.optional(),
    video: VideoFacts.optional(),
    depth: DepthFacts.optional(),
    imu: ImuFacts.optional(),
  })
  .meta({
    description:
      "What the payloads of a stream say. Facts of the stream's modality stand under its name; `image`, `pixels` and `picture` are those of images.",
  });
export type ContentFacts = z.infer<typeof ContentFacts>;
