/**
 * Calibrations as Kalibr writes them. Keys, models and their parameters are those of its `ConfigReader.py` and its wiki page
 * "yaml formats"; there `timeshift_cam_imu` is in seconds with t_imu = t_cam + shift, `T_cam_imu` takes points of the inertial
 * unit into the camera, and `T_cn_cnm1` those of the camera before.
 *
 * @module
 */
import type { CalibrationValues, CameraModel, CameraValues, ImuValues } from "../spec/declaration/calibration.js";
import { at, type Mapping, Misfit, mappingAt, matrixAt, numberAt, numbersAt, textAt } from "./values.js";

/** How many parameters a projection has, and how many coefficients a distortion. */
const INTRINSICS: Readonly<Record<CameraModel, number>> = { pinhole: 4, omni: 5, ds: 6, eucm: 6 };
const COEFFICIENTS: Readonly<Record<string, number>> = { radtan: 4, equidistant: 4, fov: 1, none: 0 };
/** The most cameras or inertial units of one file. */
const MOST = 64;
/** Longer than a day is no shift of stamps. */
const LONGEST_SHIFT_S = 86_400;

/** The entries `cam0`, `cam1` … or `imu0`, `imu1` … of a document, in order. */
function entriesOf(document: Mapping, name: "cam" | "imu"): [string, Mapping][] {
  const keys = Object.keys(document).filter((key) => new RegExp(`^${name}\\d{1,3}$`).test(key));
  if (keys.length > MOST) throw new Misfit({ reason: `it has more than ${MOST} entries` });
  return keys
    .sort((a, b) => Number(a.slice(name.length)) - Number(b.slice(name.length)))
    .map((key) => [key, mappingAt(at(document, key), key)]);
}

/** Reads a chain of cameras, `camchain.yaml` or `camchain-imucam.yaml`. */
export function kalibrCamchain(document: unknown): CalibrationValues {
  const cameras = entriesOf(mappingAt(document, "the document"), "cam");
  if (cameras.length === 0) throw new Misfit({ reason: "it has no camera `cam0`" });
  return { cameras: cameras.map(([name, camera]) => cameraOf(name, camera)) };
}

function cameraOf(name: string, camera: Mapping): CameraValues {
  const model = textAt(camera, "camera_model", name) ?? "";
  if (!Object.hasOwn(INTRINSICS, model)) throw new Misfit({ reason: `${name}: the camera model is not known` });
  const intrinsics = numbersAt(camera, "intrinsics", name);
  const needed = INTRINSICS[model as CameraModel];
  if (intrinsics.length !== needed)
    throw new Misfit({ reason: `${name}: intrinsics has ${intrinsics.length} numbers, and ${model} needs ${needed}` });
  const distortionModel = textAt(camera, "distortion_model", name) ?? "none";
  if (!Object.hasOwn(COEFFICIENTS, distortionModel))
    throw new Misfit({ reason: `${name}: the distortion model is not known` });
  const distortion = at(camera, "distortion_coeffs") === undefined ? [] : numbersAt(camera, "distortion_coeffs", name);
  if (distortion.length !== COEFFICIENTS[distortionModel])
    throw new Misfit({
      reason: `${name}: distortion_coeffs has ${distortion.length} numbers, and ${distortionModel} needs ${COEFFICIENTS[distortionModel]}`,
    });
  const [widthPx, heightPx, ...more] = numbersAt(camera, "resolution", name);
  if (widthPx === undefined || heightPx === undefined || more.length > 0 || !(widthPx > 0 && heightPx > 0))
    throw new Misfit({ reason: `${name}: resolution is no width and height` });
  const topic = textAt(camera, "rostopic", name);
  const fromPrevious = matrixAt(camera, "T_cn_cnm1", name);
  const fromImu = matrixAt(camera, "T_cam_imu", name);
  const shift = numberAt(camera, "timeshift_cam_imu", name);
  if (shift !== undefined && Math.abs(shift) > LONGEST_SHIFT_S)
    throw new Misfit({ reason: `${name}: timeshift_cam_imu is longer than a day` });
  return {
    name,
    ...(topic === undefined ? {} : { topic }),
    ...{ widthPx, heightPx, model: model as CameraModel, intrinsics, distortionModel, distortion },
    ...(fromPrevious ? { fromPrevious } : {}),
    ...(fromImu ? { fromImu } : {}),
    ...(shift === undefined ? {} : { timeShiftNs: Math.round(shift * 1e9) }),
  };
}

/** Reads the noise of inertial units: `imu.yaml` as it is given to Kalibr, or the set of them that Kalibr writes. */
export function kalibrImu(document: unknown): CalibrationValues {
  const root = mappingAt(document, "the document");
  const entries = entriesOf(root, "imu");
  const imus = entries.length > 0 ? entries : [["imu0", root] as [string, Mapping]];
  return { imus: imus.map(([name, imu]) => imuOf(name, imu)) };
}

const NOISE = {
  accelerometerNoise: "accelerometer_noise_density",
  accelerometerWalk: "accelerometer_random_walk",
  gyroscopeNoise: "gyroscope_noise_density",
  gyroscopeWalk: "gyroscope_random_walk",
} as const satisfies Partial<Record<keyof ImuValues, string>>;

function imuOf(name: string, imu: Mapping): ImuValues {
  const values: ImuValues = {};
  for (const [field, key] of Object.entries(NOISE) as [keyof typeof NOISE, string][]) {
    const value = numberAt(imu, key, name);
    if (value === undefined) throw new Misfit({ reason: `${name}: ${key} is missing` });
    if (!(value > 0)) throw new Misfit({ reason: `${name}: ${key} is not above 0` });
    values[field] = value;
  }
  const [topic, updateRateHz] = [textAt(imu, "rostopic", name), numberAt(imu, "update_rate", name)];
  if (updateRateHz !== undefined && !(updateRateHz > 0))
    throw new Misfit({ reason: `${name}: update_rate is not above 0` });
  return {
    ...(topic === undefined ? {} : { topic }),
    ...(updateRateHz === undefined ? {} : { updateRateHz }),
    ...values,
  };
}
