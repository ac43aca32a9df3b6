/**
 * The fields of canonical samples: what each holds, in which unit. Written by `npm run generate` from their schemas, for those that
 * need no schema.
 *
 * @module
 */
import type { FieldKind } from "./modality/field.js";
import type { Modality } from "./modality/modality.js";
import type { Unit } from "./units.js";

/** What a field of a canonical sample holds, and its unit where it has one. */
export type SampleField = FieldKind & { readonly unit?: Unit };

/** The fields of canonical samples by modality, in order. */
export const sampleFields: Readonly<Partial<Record<Modality, Readonly<Record<string, SampleField>>>>> = {
  action: {
    names: { kind: "texts" },
    values: { kind: "list", unit: "beside" },
  },
  audio: {
    format: { kind: "text" },
    sampleRate: { kind: "numbers", length: 1, unit: "Hz" },
    channels: { kind: "numbers", length: 1, unit: "1" },
    data: { kind: "bytes", unit: "B" },
  },
  camera: {
    widthPx: { kind: "numbers", length: 1, unit: "px" },
    heightPx: { kind: "numbers", length: 1, unit: "px" },
    encoding: { kind: "text" },
    rowBytes: { kind: "numbers", length: 1, unit: "B" },
    bigEndian: { kind: "numbers", length: 1, unit: "1" },
    data: { kind: "bytes", unit: "B" },
  },
  "camera-calibration": {
    widthPx: { kind: "numbers", length: 1, unit: "px" },
    heightPx: { kind: "numbers", length: 1, unit: "px" },
    distortionModel: { kind: "text" },
    distortion: { kind: "list", unit: "1" },
    intrinsics: { kind: "numbers", length: 9, unit: "px" },
    rectification: { kind: "numbers", length: 9, unit: "1" },
    projection: { kind: "numbers", length: 12, unit: "px" },
    binningX: { kind: "numbers", length: 1, unit: "1" },
    binningY: { kind: "numbers", length: 1, unit: "1" },
    region: { kind: "numbers", length: 4, unit: "px" },
  },
  "compressed-camera": {
    format: { kind: "text" },
    data: { kind: "bytes", unit: "B" },
  },
  depth: {
    widthPx: { kind: "numbers", length: 1, unit: "px" },
    heightPx: { kind: "numbers", length: 1, unit: "px" },
    encoding: { kind: "text" },
    rowBytes: { kind: "numbers", length: 1, unit: "B" },
    bigEndian: { kind: "numbers", length: 1, unit: "1" },
    data: { kind: "bytes", unit: "B" },
  },
  events: {
    widthPx: { kind: "numbers", length: 1, unit: "px" },
    heightPx: { kind: "numbers", length: 1, unit: "px" },
    encoding: { kind: "text" },
    data: { kind: "bytes", unit: "B" },
    columns: { kind: "list", unit: "px" },
    rows: { kind: "list", unit: "px" },
    seconds: { kind: "list", unit: "s" },
    nanoseconds: { kind: "list", unit: "ns" },
    polarities: { kind: "list", unit: "1" },
  },
  "force-torque": {
    force: { kind: "numbers", length: 3, unit: "N" },
    torque: { kind: "numbers", length: 3, unit: "N·m" },
  },
  gnss: {
    latitude: { kind: "numbers", length: 1, unit: "°" },
    longitude: { kind: "numbers", length: 1, unit: "°" },
    altitude: { kind: "numbers", length: 1, unit: "m" },
    status: { kind: "numbers", length: 1, unit: "1" },
    covariance: { kind: "numbers", length: 9, unit: "m²" },
    covarianceType: { kind: "numbers", length: 1, unit: "1" },
  },
  gripper: {
    opening: { kind: "numbers", length: 1, unit: "m" },
    force: { kind: "numbers", length: 1, unit: "N" },
  },
  imu: {
    angularVelocity: { kind: "numbers", length: 3, unit: "rad/s" },
    specificForce: { kind: "numbers", length: 3, unit: "m/s²" },
    orientation: { kind: "numbers", length: 4, unit: "1" },
    angularVelocityCovariance: { kind: "numbers", length: 9, unit: "rad²/s²" },
    specificForceCovariance: { kind: "numbers", length: 9, unit: "m²/s⁴" },
    orientationCovariance: { kind: "numbers", length: 9, unit: "rad²" },
  },
  "joint-state": {
    names: { kind: "texts" },
    positions: { kind: "list", unit: "rad" },
    velocities: { kind: "list", unit: "rad/s" },
    efforts: { kind: "list", unit: "N·m" },
  },
  language: {
    text: { kind: "text" },
  },
  "laser-scan": {
    angleMin: { kind: "numbers", length: 1, unit: "rad" },
    angleMax: { kind: "numbers", length: 1, unit: "rad" },
    angleIncrement: { kind: "numbers", length: 1, unit: "rad" },
    timeIncrement: { kind: "numbers", length: 1, unit: "s" },
    scanTime: { kind: "numbers", length: 1, unit: "s" },
    rangeMin: { kind: "numbers", length: 1, unit: "m" },
    rangeMax: { kind: "numbers", length: 1, unit: "m" },
    ranges: { kind: "list", unit: "m" },
    intensities: { kind: "list", unit: "1" },
  },
  magnetometer: {
    field: { kind: "numbers", length: 3, unit: "T" },
    covariance: { kind: "numbers", length: 9, unit: "T²" },
  },
  odometry: {
    position: { kind: "numbers", length: 3, unit: "m" },
    orientation: { kind: "numbers", length: 4, unit: "1" },
    linearVelocity: { kind: "numbers", length: 3, unit: "m/s" },
    angularVelocity: { kind: "numbers", length: 3, unit: "rad/s" },
    poseCovariance: { kind: "numbers", length: 36, unit: "m²" },
    velocityCovariance: { kind: "numbers", length: 36, unit: "m²/s²" },
    bodyFrame: { kind: "text" },
  },
  "point-cloud": {
    width: { kind: "numbers", length: 1, unit: "1" },
    height: { kind: "numbers", length: 1, unit: "1" },
    fieldNames: { kind: "texts" },
    fieldOffsets: { kind: "list", unit: "B" },
    fieldTypes: { kind: "texts" },
    fieldCounts: { kind: "list", unit: "1" },
    pointBytes: { kind: "numbers", length: 1, unit: "B" },
    rowBytes: { kind: "numbers", length: 1, unit: "B" },
    bigEndian: { kind: "numbers", length: 1, unit: "1" },
    dense: { kind: "numbers", length: 1, unit: "1" },
    data: { kind: "bytes", unit: "B" },
  },
  pose: {
    position: { kind: "numbers", length: 3, unit: "m" },
    orientation: { kind: "numbers", length: 4, unit: "1" },
    covariance: { kind: "numbers", length: 36, unit: "m²" },
  },
  radar: {
    ranges: { kind: "list", unit: "m" },
    azimuths: { kind: "list", unit: "rad" },
    elevations: { kind: "list", unit: "rad" },
    rangeRates: { kind: "list", unit: "m/s" },
    amplitudes: { kind: "list", unit: "dB" },
  },
  tactile: {
    rows: { kind: "numbers", length: 1, unit: "1" },
    columns: { kind: "numbers", length: 1, unit: "1" },
    pressures: { kind: "list", unit: "Pa" },
  },
  telemetry: {
    names: { kind: "texts" },
    values: { kind: "list", unit: "beside" },
  },
  "time-reference": {
    seconds: { kind: "numbers", length: 1, unit: "s" },
    nanoseconds: { kind: "numbers", length: 1, unit: "ns" },
    source: { kind: "text" },
  },
  transforms: {
    parents: { kind: "texts" },
    children: { kind: "texts" },
    seconds: { kind: "list", unit: "s" },
    nanoseconds: { kind: "list", unit: "ns" },
    translationsX: { kind: "list", unit: "m" },
    translationsY: { kind: "list", unit: "m" },
    translationsZ: { kind: "list", unit: "m" },
    rotationsX: { kind: "list", unit: "1" },
    rotationsY: { kind: "list", unit: "1" },
    rotationsZ: { kind: "list", unit: "1" },
    rotationsW: { kind: "list", unit: "1" },
  },
  video: {
    format: { kind: "text" },
    data: { kind: "bytes", unit: "B" },
  },
};
