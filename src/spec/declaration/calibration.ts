/**
 * Calibrations: how sensors see, where they sit and how their clocks stand to each other, and what is known of how that was
 * found. A record may hold its values, name a file that holds them, or only say that streams of the recording do.
 *
 * @module
 */
import { z } from "zod";
import { Sha256 } from "../digest.js";
import { matrix, numbers, scalar } from "../modality/field.js";
import { nanoseconds } from "../units.js";
import { CalibrationKind } from "./calibration-kind.js";
import { Identifier } from "./clock.js";

export const CalibrationState = z.enum(["calibrated", "nominal", "self-calibrating", "uncalibrated"]).meta({
  description:
    "`calibrated`: measured on this device. `nominal`: taken from a data sheet or a drawing. `self-calibrating`: the device " +
    "corrects its values while it runs. `uncalibrated`: known not to be calibrated.",
});
export type CalibrationState = z.infer<typeof CalibrationState>;

export const CalibrationFormat = z.enum(["kalibr-camchain", "kalibr-imu", "ros-camera-info", "other"]).meta({
  description:
    "`kalibr-camchain`: cameras as Kalibr writes them. `kalibr-imu`: inertial units as Kalibr reads and writes them. " +
    "`ros-camera-info`: one camera as camera_calibration and camera_info_manager of ROS write it. `other`: not read.",
});
export type CalibrationFormat = z.infer<typeof CalibrationFormat>;

export const CalibrationFile = z
  .strictObject({
    name: z.string().min(1).meta({ description: "Name of the file, which stands beside the recording." }),
    sha256: Sha256.meta({ description: "SHA-256 of its bytes." }).optional(),
    format: CalibrationFormat,
  })
  .meta({ description: "A file that holds a calibration." });
export type CalibrationFile = z.infer<typeof CalibrationFile>;

export const CameraModel = z.enum(["pinhole", "omni", "ds", "eucm"]).meta({
  description:
    "Projection, with the names of Kalibr. `pinhole`: fx, fy, cx, cy. `omni`: ξ, fx, fy, cx, cy. `ds` (double sphere): ξ, α, " +
    "fx, fy, cx, cy. `eucm` (extended unified): α, β, fx, fy, cx, cy.",
});
export type CameraModel = z.infer<typeof CameraModel>;

export const CameraValues = z
  .strictObject({
    name: z.string().meta({ description: "Name of the camera, such as `cam0`." }),
    topic: z.string().meta({ description: "Topic of its images, where it is named." }).optional(),
    frame: z.string().meta({ description: "Optical frame of the camera, where it is named." }).optional(),
    widthPx: scalar("px", "Columns of the image."),
    heightPx: scalar("px", "Rows of the image."),
    model: CameraModel,
    intrinsics: numbers("px", "Parameters of the model, in its order; ξ, α and β are bare numbers."),
    distortionModel: z.string().meta({
      description: "Model of distortion: `radtan`, `equidistant`, `fov`, `none`, or a name of sensor_msgs.",
    }),
    distortion: numbers("1", "Its coefficients, in its order."),
    fromPrevious: matrix(
      4,
      "beside",
      "T_cn_cnm1: takes points of the camera before into this one; rows of a 4 by 4 matrix, translation in m.",
    ).optional(),
    fromImu: matrix(
      4,
      "beside",
      "T_cam_imu: takes points of the inertial unit into this camera; rows of a 4 by 4 matrix, translation in m.",
    ).optional(),
    timeShiftNs: nanoseconds(
      "Added to a stamp of the camera, it gives the stamp of the inertial unit at the same instant (Kalibr's timeshift_cam_imu).",
    ).optional(),
  })
  .meta({ description: "What a calibration says of one camera." });
export type CameraValues = z.infer<typeof CameraValues>;

export const ImuValues = z
  .strictObject({
    topic: z.string().meta({ description: "Topic of the inertial unit, where it is named." }).optional(),
    updateRateHz: scalar("Hz", "Rate that the noise was found for.").optional(),
    accelerometerNoise: scalar("beside", "Noise density of the accelerometer in m/s²/√Hz.").optional(),
    accelerometerWalk: scalar("beside", "Random walk of its bias in m/s³/√Hz.").optional(),
    gyroscopeNoise: scalar("beside", "Noise density of the gyroscope in rad/s/√Hz.").optional(),
    gyroscopeWalk: scalar("beside", "Random walk of its bias in rad/s²/√Hz.").optional(),
  })
  .meta({ description: "What a calibration says of one inertial unit." });
export type ImuValues = z.infer<typeof ImuValues>;

export const FrameTransformValues = z
  .strictObject({
    parent: z.string().min(1).meta({ description: "Frame that points are taken into." }),
    child: z.string().min(1).meta({ description: "Frame that points are taken from: the one that is placed." }),
    matrix: matrix(4, "beside", "Rows of a 4 by 4 matrix, translation in m."),
  })
  .meta({ description: "Where one frame sits in another." });
export type FrameTransformValues = z.infer<typeof FrameTransformValues>;

export const CalibrationValues = z
  .strictObject({
    cameras: z.array(CameraValues).meta({ description: "The cameras, in the order of the chain." }).optional(),
    imus: z.array(ImuValues).meta({ description: "The inertial units." }).optional(),
    transforms: z.array(FrameTransformValues).meta({ description: "Where frames sit in others." }).optional(),
  })
  .meta({ description: "The values of a calibration." });
export type CalibrationValues = z.infer<typeof CalibrationValues>;

export const CalibrationResidual = z
  .strictObject({
    value: scalar("beside", "What the calibration leaves unexplained, in `unit`."),
    unit: z.string().min(1).meta({ description: "Its unit, such as `px`, `m` or `rad`." }),
    statistic: z
      .string()
      .min(1)
      .meta({ description: "What it is of the residuals, such as `rms` or `max`; `rms` when left out." })
      .optional(),
  })
  .meta({ description: "The residual of a calibration." });
export type CalibrationResidual = z.infer<typeof CalibrationResidual>;

export const CalibrationValidity = z
  .strictObject({
    from: z.iso.date().meta({ description: "First day that it holds; its own date when left out." }).optional(),
    until: z.iso
      .date()
      .meta({ description: "Last day that it holds; until the next calibration when left out." })
      .optional(),
  })
  .meta({ description: "When a calibration holds. Empty: until the next calibration." });
export type CalibrationValidity = z.infer<typeof CalibrationValidity>;

export const Calibration = z
  .strictObject({
    id: Identifier.meta({ description: "Id of the record." }),
    kind: CalibrationKind,
    state: CalibrationState.meta({ description: "Taken as `calibrated` when left out." }).optional(),
    streams: z
      .array(z.string().min(1))
      .meta({
        description: "Topics that it is about: those of images and of their calibration, of inertial units, and so on.",
      })
      .optional(),
    frames: z.array(z.string().min(1)).meta({ description: "Frames that it is about." }).optional(),
    date: z.iso.date().meta({ description: "Day on which it was found." }).optional(),
    method: z
      .string()
      .min(1)
      .meta({ description: "How it was found, such as `Kalibr, 6×6 April grid, 120 images`." })
      .optional(),
    validity: CalibrationValidity.optional(),
    residual: CalibrationResidual.optional(),
    file: CalibrationFile.optional(),
    values: CalibrationValues.optional(),
    note: z.string().meta({ description: "What else must be known, in words." }).optional(),
  })
  .meta({ description: "What is known of one calibration." });
export type Calibration = z.infer<typeof Calibration>;
