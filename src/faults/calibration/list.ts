/**
 * Faults of calibrations: in what a camera says of itself, and in what its provider declares.
 *
 * @module
 */
import type { Calibration, CameraValues } from "../../spec/declaration/calibration.js";
import { type Fault, truth } from "../fault.js";
import type { Random } from "../random.js";
import { type Scene, withStream } from "../scene.js";
import {
  cameraMatrix,
  dayOf,
  type Info,
  imageTopic,
  infoOf,
  infoTopic,
  messageOf,
  type Optics,
  opticsOf,
  projectionOf,
  SIDES,
  type Side,
} from "./scene.js";

const FEW = [0, 0, 0, 0, 0, 0, 0, 0, 0];
const EYE = [1, 0, 0, 0, 1, 0, 0, 0, 1];
const column = (matrix: readonly number[]): number[] => [0, 3, 6, 1, 4, 7, 2, 5, 8].map((i) => matrix[i]!);
const RULE = (name: string) => `calibration/${name}`;

/** What makes a fault of what a camera says. */
interface Said {
  readonly cause: string;
  readonly rule?: string;
  readonly alsoRight?: readonly string[];
  readonly side?: Side;
  readonly unit?: "factor" | "share" | "count";
  readonly magnitudes?: readonly number[];
  readonly threshold?: number;
  readonly words: string;
  readonly change: (
    info: Info,
    more: { optics: Optics; random: Random; magnitude: number; side: Side },
  ) => Partial<Info>;
  /** The calibrations that follow each other, where not all are the changed one. */
  readonly turns?: (sound: object, changed: object) => readonly object[];
}

const said = (spec: Said): Fault => ({
  cause: spec.cause,
  unit: spec.unit ?? "share",
  magnitudes: spec.magnitudes ?? [1],
  disturb(scene, magnitude, random) {
    if (!scene.calibrations) return undefined;
    const side = spec.side ?? random.pick(SIDES);
    const optics = opticsOf(scene);
    const sound = infoOf(optics, side);
    const changed = messageOf({ ...sound, ...spec.change(sound, { optics, random, magnitude, side }) });
    const messages = spec.turns?.(messageOf(sound), changed) ?? [changed];
    return {
      scene: withStream(scene, infoTopic(side), (stream) => ({ ...stream, distortions: [{ messages }] })),
      truth: truth(this, {
        ...{ streams: [infoTopic(side), imageTopic(side)], wrong: ["content"], magnitude },
        ...(spec.rule === undefined ? {} : { rule: spec.rule }),
        ...(spec.threshold === undefined ? {} : { threshold: spec.threshold }),
        alsoRight: spec.alsoRight ?? [],
        words: `${infoTopic(side)} ${spec.words}.`,
      }),
    };
  },
});

const matrices: readonly Fault[] = [
  said({
    ...{ cause: "camera-uncalibrated", words: "has matrices of zeros" },
    change: () => ({ d: [], k: FEW, r: FEW, p: new Array<number>(12).fill(0) }),
  }),
  said({ cause: "matrix-identity", words: "has the identity for K", change: () => ({ k: EYE }) }),
  said({
    ...{ cause: "matrix-transposed", words: "has its matrices column by column" },
    change: ({ k, p }, { random }) =>
      random.chance(0.5)
        ? { k: column(k) }
        : { p: Array.from({ length: 12 }, (_, i) => p[4 * (i % 3) + Math.floor(i / 3)]!) },
    side: "left",
  }),
  said({
    ...{ cause: "matrix-normalised", words: "counts in parts of the image" },
    alsoRight: ["calibrated-at-other-size"],
    change: ({ k }, { random }) => {
      // A normalised matrix knows no size; what the message claims is that of a camera.
      const times = random.pick([20, 40, 60]);
      const [width, height] = [32 * times, 24 * times];
      return { width, height, k: [k[0]! / 32, 0, k[2]! / 32, 0, k[4]! / 24, k[5]! / 24, 0, 0, 1] };
    },
  }),
  said({
    ...{ cause: "matrix-unfilled", words: "leaves R or P at zero" },
    change: (_, { random }) => (random.chance(0.5) ? { r: FEW } : { p: new Array<number>(12).fill(0) }),
  }),
  said({
    ...{ cause: "matrix-skewed", rule: RULE("camera-matrix-holds"), magnitudes: [1e-6, 1e-4, 1e-2], threshold: 1e-6 },
    words: "has a skew",
    change: ({ k }, { magnitude }) => ({ k: k.map((each, i) => (i === 1 ? k[0]! * magnitude * 0.99 : each)) }),
  }),
  said({
    ...{ cause: "rectification-stretched", rule: RULE("rectification-holds"), magnitudes: [4e-4, 1.1e-3, 5e-3, 0.1] },
    ...{ threshold: 5e-4, words: "has a rectification that stretches" },
    change: ({ r }, { magnitude }) => ({ r: r.map((each, i) => (i < 3 ? each * (1 + magnitude) : each)) }),
  }),
  said({
    ...{ cause: "focal-negative", rule: RULE("camera-matrix-holds"), words: "has a negative focal length" },
    change: ({ k }) => ({ k: k.map((each, i) => (i === 4 ? -each : each)) }),
  }),
  said({
    ...{ cause: "projection-off", rule: RULE("projection-holds"), words: "has a P without its 1" },
    change: ({ p }) => ({ p: p.map((each, i) => (i === 10 ? 0 : each)) }),
  }),
];

const lenses: readonly Fault[] = [
  said({
    ...{ cause: "distortion-of-other-model", words: "has the coefficients of another model" },
    change: ({ d }, { random }) => ({ d: random.chance(0.5) ? [...d, 0, 0, 0] : d.slice(0, 4) }),
  }),
  said({
    ...{ cause: "distortion-model-misnamed", words: "calls its model as another tool does" },
    change: (_, { random }) => ({
      model: random.pick(["radtan", "Brown Conrady", "fisheye", "rational", "Plumb Bob"]),
    }),
  }),
  said({
    ...{ cause: "distortion-model-unknown", rule: RULE("distortion-holds"), words: "names a model that nobody knows" },
    change: (_, { random }) => ({ model: random.pick(["", "custom", "poly5"]) }),
  }),
];

const sizes: readonly Fault[] = [
  said({
    ...{ cause: "calibrated-at-other-size", unit: "factor", magnitudes: [2, 4] },
    words: "has the calibration of another mode",
    change: ({ width, height, k, p }, { magnitude, random }) => {
      const by = random.chance(0.5) ? magnitude : 1 / magnitude;
      const scaled = {
        k: k.map((each, i) => (i < 6 ? each * by : each)),
        p: p.map((each, i) => (i < 8 ? each * by : each)),
      };
      return random.chance(0.5) ? scaled : { ...scaled, width: width * by, height: height * by };
    },
  }),
  said({
    ...{ cause: "size-swapped", words: "exchanges width and height" },
    alsoRight: ["calibration/principal-point-central"],
    change: ({ width, height }) => ({ width: height, height: width }),
  }),
  said({
    ...{ cause: "size-unset", rule: RULE("image-size-agrees"), words: "does not say its size" },
    change: () => ({ width: 0, height: 0 }),
  }),
  said({
    ...{ cause: "frame-of-body", rule: RULE("image-frames-agree"), words: "names another frame than its images" },
    change: ({ frame }) => ({ frame: `${frame}_link` }),
  }),
];

const pairs: readonly Fault[] = [
  said({
    ...{ cause: "stereo-swapped", side: "right", words: "has the offset of the other camera" },
    change: ({ p }) => ({ p: p.map((each, i) => (i === 3 ? -each : each)) }),
  }),
  said({
    ...{ cause: "baseline-in-millimetres", side: "right", words: "has its baseline in millimetres" },
    change: ({ p }) => ({ p: p.map((each, i) => (i === 3 ? 1000 * each : each)) }),
  }),
  said({
    ...{ cause: "offsets-both", rule: RULE("stereo-offsets-hold"), side: "right" },
    ...{ magnitudes: [0.005, 0.02, 0.5], threshold: 0.01, words: "has offsets along both axes" },
    change: ({ p }, { magnitude }) => ({ p: p.map((each, i) => (i === 7 ? p[3]! * magnitude : each)) }),
  }),
];

const another = ({ optics, side }: { optics: Optics; side: Side }): Partial<Info> => {
  const other = { ...optics, focalPx: 1.1 * optics.focalPx };
  return { k: cameraMatrix(other), p: projectionOf(other, side) };
};
const changes: readonly Fault[] = [
  said({
    ...{ cause: "calibrations-interleaved", alsoRight: [RULE("calibration-constant")] },
    words: "carries the calibrations of two cameras",
    change: (_, more) => another(more),
    turns: (sound, changed) => [sound, changed],
  }),
  said({
    ...{ cause: "recalibrated-midway", words: "is calibrated anew on the way" },
    change: (_, more) => another(more),
    // So many samples of each that no recording begins anew.
    turns: (sound, changed) => [...new Array<object>(70).fill(sound), ...new Array<object>(4000).fill(changed)],
  }),
];

/** What makes a fault of what is declared. */
interface Declared {
  readonly cause: string;
  readonly rule?: string;
  readonly unit?: "factor" | "share" | "count" | "ns";
  readonly magnitudes?: readonly number[];
  readonly threshold?: number;
  readonly words: string;
  readonly change: (
    record: Calibration,
    more: { scene: Scene; random: Random; magnitude: number },
  ) => Calibration | readonly Calibration[];
  /** Which record; any where it is left out. */
  readonly id?: string;
}

const declared = (spec: Declared): Fault => ({
  cause: spec.cause,
  unit: spec.unit ?? "share",
  magnitudes: spec.magnitudes ?? [1],
  disturb(scene, magnitude, random) {
    const { calibrations } = scene;
    if (!calibrations) return undefined;
    const record = calibrations.find(({ id }) => id === spec.id) ?? random.pick(calibrations);
    const changed = spec.change(record, { scene, random, magnitude });
    return {
      scene: {
        ...scene,
        calibrations: calibrations.flatMap((each) => (each === record ? changed : each) as Calibration),
      },
      truth: truth(this, {
        ...{ streams: [...(record.streams ?? []), infoTopic("left")], wrong: ["content"], magnitude },
        ...(spec.rule === undefined ? {} : { rule: spec.rule }),
        ...(spec.threshold === undefined ? {} : { threshold: spec.threshold }),
        words: `The record ${record.id} ${spec.words}.`,
      }),
    };
  },
});

/** The record with its camera changed. */
const withCamera = (record: Calibration, change: (camera: CameraValues) => Partial<CameraValues>): Calibration => ({
  ...record,
  values: { ...record.values, cameras: record.values!.cameras!.map((camera) => ({ ...camera, ...change(camera) })) },
});

const records: readonly Fault[] = [
  declared({
    ...{ cause: "record-bare", rule: RULE("records-complete"), words: "does not say how it was found" },
    change: ({ method: _, residual: __, ...record }) => record,
  }),
  declared({
    ...{ cause: "record-future", rule: RULE("records-valid"), words: "is dated after the recording" },
    change: (record, { scene }) => ({ ...record, date: dayOf(scene, 30) }),
  }),
  declared({
    ...{ cause: "record-expired", rule: RULE("records-valid"), words: "had expired" },
    change: (record, { scene }) => ({ ...record, validity: { until: dayOf(scene, -5) } }),
  }),
  declared({
    ...{ cause: "record-of-nothing", rule: RULE("records-resolve"), words: "names a stream that is not there" },
    change: (record) => ({ ...record, streams: [...(record.streams ?? []), "/camera/other"] }),
  }),
  declared({
    ...{ cause: "record-twice", rule: RULE("records-resolve"), words: "stands there twice" },
    change: (record) => [record, record],
  }),
  declared({
    ...{ cause: "transform-mirrored", rule: RULE("transforms-rigid"), id: "left-imu", words: "mirrors space" },
    change: (record) =>
      withCamera(record, ({ fromImu }) => ({ fromImu: fromImu!.map((each, i) => (i < 3 ? -each : each)) })),
  }),
  declared({
    ...{ cause: "record-focal-off", rule: RULE("intrinsics-agree"), id: "left", words: "has another focal length" },
    ...{ magnitudes: [0.01, 0.045, 0.2], threshold: 0.02 },
    change: (record, { magnitude }) =>
      withCamera(record, ({ intrinsics: [f, g, ...rest] }) => ({
        intrinsics: [f! * (1 + magnitude), g! * (1 + magnitude), ...rest],
      })),
  }),
  declared({
    ...{ cause: "record-topic-other", rule: RULE("calibrated-topics-recorded"), id: "left-imu" },
    words: "is of a topic that is not recorded",
    change: ({ streams: _, ...record }) => withCamera(record, () => ({ topic: "/cam0/image_raw" })),
  }),
  declared({
    ...{ cause: "time-shift-undeclared", rule: RULE("time-shift-declared"), id: "left-imu", unit: "ns" },
    ...{ magnitudes: [0.5e6, 2.1e6, 20e6], threshold: 1e6, words: "found a shift that nobody declares" },
    change: (record, { magnitude, random }) =>
      withCamera(record, () => ({ timeShiftNs: Math.round(random.sign() * magnitude) })),
  }),
];

/** Every fault of calibrations. */
export const calibrationFaults: readonly Fault[] = [...matrices, ...lenses, ...sizes, ...pairs, ...changes, ...records];
