/**
 * Sensors as they are declared, with the streams of the recording that each fills.
 *
 * @module
 */
import type { SensorDeclaration } from "../spec/declaration/sensor.js";
import type { StreamFacts } from "../spec/facts/stream.js";
import type { Modality } from "../spec/modality/modality.js";
import type { Context } from "./rule.js";

/** A sensor, and what was recorded of it. */
export interface RecordedSensor {
  readonly sensor: SensorDeclaration;
  /** The place of the sensor in the document. */
  readonly place: string;
  /** Its streams that have samples, in the order in which the sensor names them. */
  readonly streams: readonly StreamFacts[];
}

/** The sensors of which anything was recorded. */
export function recordedSensors({ recording, premises: { sensors = [] } }: Context): RecordedSensor[] {
  const recorded = new Map(recording.streams.filter(({ samples }) => samples > 0).map((each) => [each.topic, each]));
  return sensors.flatMap((sensor, i) => {
    const streams = [...new Set(sensor.streams)].flatMap((topic) => recorded.get(topic) ?? []);
    return streams.length > 0 ? [{ sensor, place: `sensors[${i}]`, streams }] : [];
  });
}

/** Modalities that one device gives in several forms: a picture is coded or not, a range is a point or a pixel. */
const FAMILIES: readonly (readonly Modality[])[] = [
  ["camera", "compressed-camera", "video"],
  ["depth", "point-cloud"],
  ["point-cloud", "laser-scan", "radar"],
  ["joint-state", "gripper"],
  ["joint-state", "pose"],
  ["imu", "magnetometer"],
  ["gnss", "odometry"],
  ["gnss", "pose"],
];

/** Whether a sensor of one modality may fill a stream of another. */
export const isOfKind = (sensor: Modality, stream: Modality): boolean =>
  sensor === stream || FAMILIES.some((family) => family.includes(sensor) && family.includes(stream));
