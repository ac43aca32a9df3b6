/**
 * What the rules of calibration look at: the different calibrations of a stream, and how a finding about one is told.
 *
 * @module
 */
import type { CauseId } from "../causes/words.js";
import type { CalibrationState } from "../spec/declaration/calibration.js";
import type { CameraCalibration } from "../spec/facts/content/camera-calibration.js";
import type { StreamFacts } from "../spec/facts/stream.js";
import type { Evidence } from "../spec/verdict/finding.js";
import type { Context, Note } from "./rule.js";

/** The different calibrations of a stream; none where it is no stream of calibrations. */
export const calibrationsOf = ({ content }: StreamFacts): readonly CameraCalibration[] =>
  content?.calibration?.distinct ?? [];

/** Whether a 3 by 3 matrix is the identity. */
const isIdentity = (matrix: readonly number[]): boolean => matrix.every((each, i) => each === (i % 4 === 0 ? 1 : 0));

/** What a camera matrix says: `zero` where the camera is not calibrated (CameraInfo.msg), `identity` where nobody calibrated it. */
export function stateOfMatrix({ intrinsics, nonFinite }: CameraCalibration): "zero" | "identity" | "set" {
  if (!intrinsics) return "zero";
  if (isIdentity(intrinsics)) return "identity";
  return intrinsics[0] === 0 && !nonFinite.includes("intrinsics") ? "zero" : "set";
}

/** Those that were set. */
export const setCalibrationsOf = (stream: StreamFacts): readonly CameraCalibration[] =>
  calibrationsOf(stream).filter((each) => stateOfMatrix(each) === "set");

/** What the declaration says of the calibration of a stream. */
export const declaredStateOf = ({ topic }: StreamFacts, { premises }: Context): CalibrationState | undefined =>
  premises.calibrations?.find(({ streams = [], state }) => state !== undefined && streams.includes(topic))?.state;

/** A note about one calibration of a stream: in how many samples, and where first. */
export function noteOf(
  { content }: StreamFacts,
  { samples, first }: CameraCalibration,
  { message, cause, confidence = 0.95 }: { message: string; cause?: CauseId | undefined; confidence?: number },
  evidence: Evidence,
): Note {
  return {
    message: cause ?? message,
    evidence: { ...evidence, affected: samples, samples: content!.read },
    tally: { count: Math.max(1, samples), first: first ? [first] : [] },
    ...(cause ? { cause, diagnosis: { confidence, witnesses: [], alternatives: [] } } : {}),
  };
}

/** A number as a finding shows it. */
export const shown = (value: number): string => String(Number(value.toPrecision(6)));
/** Columns and rows. */
export const sizeShown = (widthPx: number, heightPx: number): string => `${widthPx}×${heightPx}`;

/** The first element that is not what is prescribed: `undefined` stands for any number. */
export function firstOff(
  name: string,
  matrix: readonly number[],
  prescribed: readonly (number | undefined)[],
  allowed: number,
): { name: string; expected: string; actual: string } | undefined {
  const i = prescribed.findIndex((each, n) => each !== undefined && Math.abs(matrix[n]! - each) > allowed);
  return i < 0 ? undefined : { name: `${name}[${i}]`, expected: shown(prescribed[i]!), actual: shown(matrix[i]!) };
}
