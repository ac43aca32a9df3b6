/**
 * How the cameras of a recording are calibrated: the view `tasuki info --calibration`.
 *
 * @module
 */
import { z } from "zod";
import { Calibration, CameraValues } from "../declaration/calibration.js";
import { CalibrationFileFacts } from "../facts/calibration-file.js";
import { CameraCalibration } from "../facts/content/camera-calibration.js";
import { count } from "../units.js";
import { Finding } from "./finding.js";

export const JoinedBy = z.enum(["declaration", "namespace", "frame"]).meta({
  description:
    "How images were found to be those of a calibration. `declaration`: a record names both. `namespace`: they stand beside it. " +
    "`frame`: they have its frame.",
});
export type JoinedBy = z.infer<typeof JoinedBy>;

export const CalibratedCamera = z
  .strictObject({
    topic: z.string().meta({ description: "Topic of the calibration; of the images, where none is recorded." }),
    images: z.array(z.string()).meta({ description: "Topics of its images." }),
    joinedBy: JoinedBy.optional(),
    frame: z.string().meta({ description: "Frame of the calibration, or of the images." }).optional(),
    calibration: CameraCalibration.meta({
      description: "The first calibration that is set, else the first; absent where none is recorded.",
    }).optional(),
    declared: CameraValues.meta({ description: "What a record says of the camera." }).optional(),
    horizontalDegrees: z
      .number()
      .meta({ description: "Horizontal field of view by K, without distortion.", unit: "°" })
      .optional(),
    verticalDegrees: z
      .number()
      .meta({ description: "Vertical field of view by K, without distortion.", unit: "°" })
      .optional(),
    baselineM: z
      .number()
      .meta({ description: "Baseline by P: how far right of the first camera of the pair it is.", unit: "m" })
      .optional(),
    samples: count("Samples of the calibration."),
    changes: count("How often it changes."),
    records: z.array(Calibration).meta({ description: "Records of the declaration that name the camera." }),
    findings: z.array(Finding).meta({ description: "What the rules of calibration find." }),
  })
  .meta({ description: "A camera, as it is calibrated." });
export type CalibratedCamera = z.infer<typeof CalibratedCamera>;

export const CalibrationTable = z
  .strictObject({
    cameras: z.array(CalibratedCamera).meta({ description: "The cameras, by topic." }),
    records: z.array(Calibration).meta({ description: "Records of other things than the cameras above." }),
    files: z.array(CalibrationFileFacts).meta({ description: "Files of calibrations that were read." }),
    findings: z.array(Finding).meta({ description: "Findings of this class on the recording as a whole." }),
  })
  .meta({ description: "How the cameras of a recording are calibrated." });
export type CalibrationTable = z.infer<typeof CalibrationTable>;
