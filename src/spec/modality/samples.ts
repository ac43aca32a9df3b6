/**
 * The canonical sample of each modality. Written by `npm run generate` from the files that there are.
 *
 * @module
 */
import type { z } from "zod";
import { ActionSample } from "./action.js";
import { AudioSample } from "./audio.js";
import { CameraSample } from "./camera.js";
import { CameraCalibrationSample } from "./camera-calibration.js";
import { CompressedCameraSample } from "./compressed-camera.js";
import { DepthSample } from "./depth.js";
import { EventsSample } from "./events.js";
import { ForceTorqueSample } from "./force-torque.js";
import { GnssSample } from "./gnss.js";
import { GripperSample } from "./gripper.js";
import { ImuSample } from "./imu.js";
import { JointStateSample } from "./joint-state.js";
import { LanguageSample } from "./language.js";
import { LaserScanSample } from "./laser-scan.js";
import { MagnetometerSample } from "./magnetometer.js";
import type { Modality } from "./modality.js";
import { OdometrySample } from "./odometry.js";
import { PointCloudSample } from "./point-cloud.js";
import { PoseSample } from "./pose.js";
import { RadarSample } from "./radar.js";
import { TactileSample } from "./tactile.js";
import { TelemetrySample } from "./telemetry.js";
import { TimeReferenceSample } from "./time-reference.js";
import { TransformsSample } from "./transforms.js";
import { VideoSample } from "./video.js";

/** Schemas of canonical samples, by modality. */
export const samples: Readonly<Partial<Record<Modality, z.ZodObject>>> = {
  action: ActionSample,
  audio: AudioSample,
  camera: CameraSample,
  "camera-calibration": CameraCalibrationSample,
  "compressed-camera": CompressedCameraSample,
  depth: DepthSample,
  events: EventsSample,
  "force-torque": ForceTorqueSample,
  gnss: GnssSample,
  gripper: GripperSample,
  imu: ImuSample,
  "joint-state": JointStateSample,
  language: LanguageSample,
  "laser-scan": LaserScanSample,
  magnetometer: MagnetometerSample,
  odometry: OdometrySample,
  "point-cloud": PointCloudSample,
  pose: PoseSample,
  radar: RadarSample,
  tactile: TactileSample,
  telemetry: TelemetrySample,
  "time-reference": TimeReferenceSample,
  transforms: TransformsSample,
  video: VideoSample,
};

/** Types of canonical samples, by modality. */
export interface CanonicalSamples {
  action: ActionSample;
  audio: AudioSample;
  camera: CameraSample;
  "camera-calibration": CameraCalibrationSample;
  "compressed-camera": CompressedCameraSample;
  depth: DepthSample;
  events: EventsSample;
  "force-torque": ForceTorqueSample;
  gnss: GnssSample;
  gripper: GripperSample;
  imu: ImuSample;
  "joint-state": JointStateSample;
  language: LanguageSample;
  "laser-scan": LaserScanSample;
  magnetometer: MagnetometerSample;
  odometry: OdometrySample;
  "point-cloud": PointCloudSample;
  pose: PoseSample;
  radar: RadarSample;
  tactile: TactileSample;
  telemetry: TelemetrySample;
  "time-reference": TimeReferenceSample;
  transforms: TransformsSample;
  video: VideoSample;
}
