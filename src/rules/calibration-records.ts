/**
 * What is known of calibrations, put together: the records that are declared, each with the values of its file, and the files
 * that were given without a record.
 *
 * @module
 */
import type { Calibration, CalibrationValues, CameraValues } from "../spec/declaration/calibration.js";
import type { StreamFacts } from "../spec/facts/stream.js";
import { baseTopicOf, hasImages } from "./calibrated-cameras.js";
import type { Context } from "./rule.js";

/** A calibration, as rules look at it. */
export interface CalibrationRecord {
  /** Its id, or the name of the file where there is no record. */
  readonly id: string;
  readonly record: Calibration | undefined;
  /** Its values: its own, or those of its file. */
  readonly values: CalibrationValues | undefined;
}

type Seen = Pick<Context, "recording" | "premises">;

/** Every calibration that is known of. */
export function recordsOf({ recording, premises }: Seen): CalibrationRecord[] {
  const files = recording.calibrationFiles ?? [];
  const records = (premises.calibrations ?? []).map((record) => ({
    id: record.id,
    record,
    values: record.values ?? files.find(({ name, given }) => !given && name === record.file?.name)?.values,
  }));
  const given = files.filter((file) => file.given);
  return [...records, ...given.map(({ name, values }) => ({ id: name, record: undefined, values }))];
}

/** Every camera of every record. */
export const camerasOf = (context: Seen): { from: CalibrationRecord; camera: CameraValues; index: number }[] =>
  recordsOf(context).flatMap((from) => (from.values?.cameras ?? []).map((camera, index) => ({ from, camera, index })));

/** The images of a camera: by the topic that it names, else those of its record where it is the only camera. */
export function imagesOfCamera(
  { from, camera }: { from: CalibrationRecord; camera: CameraValues },
  { recording }: Seen,
): StreamFacts[] {
  const images = recording.streams.filter((each) => hasImages(each) && each.samples > 0);
  if (camera.topic !== undefined) {
    const topic = baseTopicOf(camera.topic);
    const named = images.filter((each) => baseTopicOf(each.topic) === topic);
    if (named.length > 0) return named;
  }
  const { streams = [] } = from.record ?? {};
  return from.values?.cameras?.length === 1 ? images.filter(({ topic }) => streams.includes(topic)) : [];
}

/** Focal lengths and principal point of a camera: the last four parameters, whatever its model. */
export const pinholeOf = ({ intrinsics }: CameraValues): readonly number[] => intrinsics.slice(-4);
