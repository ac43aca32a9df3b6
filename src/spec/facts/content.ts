/**
 * What the payloads of a stream say, once a mapping made them samples of a modality.
 *
 * @module
 */
import { z } from "zod";
import { Modality } from "../modality/modality.js";
import { count } from "../units.js";
import { AudioFacts } from "./content/audio.js";
import { CameraCalibrationFacts } from "./content/camera-calibration.js";
import { CovarianceFacts } from "./content/covariances.js";
import { DepthFacts } from "./content/depth.js";
import { ForceTorqueFacts } from "./content/force-torque.js";
import { GnssFacts } from "./content/gnss.js";
import { ImageFacts } from "./content/image.js";
import { ImuFacts } from "./content/imu.js";
import { JointStateFacts } from "./content/joint-state.js";
import { LanguageFacts } from "./content/language.js";
import { LaserScanFacts } from "./content/laser-scan.js";
import { MagnetometerFacts } from "./content/magnetometer.js";
import { MotionFacts } from "./content/motion.js";
import { NumbersFacts } from "./content/numbers.js";
import { PictureFacts } from "./content/picture.js";
import { PixelFacts } from "./content/pixels.js";
import { PointCloudFacts } from "./content/point-cloud.js";
import { QuaternionFacts } from "./content/quaternions.js";
import { TelemetryFacts } from "./content/telemetry.js";
import { VectorFacts } from "./content/vector.js";
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
    numbers: NumbersFacts.optional(),
    quaternions: QuaternionFacts.optional(),
    covariances: z
      .array(CovarianceFacts)
      .meta({ description: "What the covariances of the stream say, one entry each." })
      .optional(),
    motion: MotionFacts.optional(),
    image: ImageFacts.optional(),
    pixels: PixelFacts.optional(),
    picture: PictureFacts.optional(),
    video: VideoFacts.optional(),
    calibration: CameraCalibrationFacts.optional(),
    depth: DepthFacts.optional(),
    unresolved: z
      .array(
        z
          .strictObject({
            field: z.string().meta({ description: "Our field." }),
            path: z.string().meta({ description: "The path." }),
          })
          .meta({ description: "A path that leads nowhere." }),
      )
      .meta({
        description:
          "Paths of a declared mapping at which the message definition has no value of the kind that the field needs.",
      })
      .default([]),
    imu: ImuFacts.optional(),
    magnetometer: MagnetometerFacts.optional(),
    gnss: GnssFacts.optional(),
    forceTorque: ForceTorqueFacts.optional(),
    audio: AudioFacts.optional(),
    language: LanguageFacts.optional(),
    telemetry: TelemetryFacts.optional(),
    jointState: JointStateFacts.optional(),
    laserScan: LaserScanFacts.optional(),
    pointCloud: PointCloudFacts.optional(),
    vector: VectorFacts.optional(),
  })
  .meta({
    description:
      "What the payloads of a stream say. Facts of the stream's modality stand under its name; `image`, `pixels` and `picture` are those of images.",
  });
export type ContentFacts = z.infer<typeof ContentFacts>;
