/**
 * Reading files of calibrations: those that a declaration names beside the recording, and those that are given. What is wrong
 * with one is a fact.
 *
 * @module
 */
import { digestOf } from "../io/digest.js";
import { type Folder, fileName, isFolder, type Source } from "../io/source.js";
import type { CalibrationFormat, CalibrationValues } from "../spec/declaration/calibration.js";
import type { Premises } from "../spec/declaration/premises.js";
import type { CalibrationFileFacts } from "../spec/facts/calibration-file.js";
import { readYamlSource } from "../strict-yaml.js";
import { TasukiError } from "../trouble.js";
import { rosCameraInfo } from "./camera-info.js";
import { kalibrCamchain, kalibrImu } from "./kalibr.js";
import { Misfit } from "./values.js";

/** What is read of a file of a calibration. */
const LIMITS = { longest: 4 * 1024 * 1024, deepest: 32 };
/** The most files of one recording. */
export const MOST_CALIBRATION_FILES = 100;
const BLOCK = 1 << 16;

const READERS: Readonly<Record<Exclude<CalibrationFormat, "other">, (document: unknown) => CalibrationValues>> = {
  "kalibr-camchain": kalibrCamchain,
  "kalibr-imu": kalibrImu,
  "ros-camera-info": rosCameraInfo,
};

/** The format of a document, by its keys. */
export function formatOf(document: unknown): CalibrationFormat {
  const keys = document !== null && typeof document === "object" ? Object.keys(document) : [];
  if (keys.some((key) => /^cam\d+$/.test(key))) return "kalibr-camchain";
  if (keys.some((key) => /^imu\d+$/.test(key) || key === "gyroscope_noise_density")) return "kalibr-imu";
  return keys.includes("camera_matrix") ? "ros-camera-info" : "other";
}

/** Reads one file; its format is told by its keys where nobody states it. */
export async function readCalibrationFile(source: Source, stated?: CalibrationFormat): Promise<CalibrationFileFacts> {
  const head = { name: fileName(source.name), sizeBytes: source.size, sha256: await sha256Of(source) };
  if (stated === "other") return { ...head, state: "read", format: "other" };
  const read = await readYamlSource(source, LIMITS);
  if ("reason" in read) return { ...head, state: "unreadable", format: stated ?? "other", reason: read.reason };
  const format = stated ?? formatOf(read.document);
  if (format === "other")
    return { ...head, state: "unreadable", format, reason: "its keys are those of no known calibration" };
  try {
    return { ...head, state: "read", format, values: READERS[format](read.document) };
  } catch (error) {
    if (!(error instanceof Misfit)) throw error;
    return { ...head, state: "unreadable", format, ...error.why };
  }
}

async function sha256Of(source: Source): Promise<string> {
  const digest = (await digestOf("sha256"))();
  const block = new Uint8Array(Math.min(BLOCK, Math.max(1, source.size)));
  for (let at = 0; at < source.size; ) {
    const count = await source.read(at, block);
    if (count === 0) break;
    digest.update(block.subarray(0, count));
    at += count;
  }
  return digest.hex();
}

/** Opens a file beside a recording; `unknown` where nothing tells which files there are. */
async function openBeside(recording: Source | Folder, name: string): Promise<Source | "absent" | "unknown"> {
  if (isFolder(recording)) {
    try {
      return await recording.open(name);
    } catch (error) {
      if (error instanceof TasukiError && error.code === "not-found") return "absent";
      throw error;
    }
  }
  return recording.beside ? ((await recording.beside(name)) ?? "absent") : "unknown";
}

/** Reads what a declaration names beside a recording, and what is given. Undefined where there is neither. */
export async function readCalibrationFiles(
  recording: Source | Folder,
  premises: Premises,
  given: readonly Source[] = [],
): Promise<CalibrationFileFacts[] | undefined> {
  const declared = (premises.calibrations ?? []).flatMap(({ file }) => (file ? [file] : []));
  const files: CalibrationFileFacts[] = [];
  const known = new Set<string>();
  for (const { name, format } of declared) {
    if (known.has(name) || known.size >= MOST_CALIBRATION_FILES) continue;
    known.add(name);
    const opened = await openBeside(recording, name);
    if (typeof opened === "string") {
      files.push({ name, state: opened, format });
      continue;
    }
    try {
      files.push({ ...(await readCalibrationFile(opened, format)), name });
    } finally {
      await opened.close?.();
    }
  }
  for (const source of given) files.push({ ...(await readCalibrationFile(source)), given: true });
  return files.length > 0 ? files : undefined;
}
