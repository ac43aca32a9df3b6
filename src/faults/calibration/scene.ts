/**
 * Scenes with a calibrated stereo camera, and what a provider declares of them.
 *
 * @module
 */
import type { Calibration, CameraValues } from "../../spec/declaration/calibration.js";
import type { Declaration } from "../../spec/declaration/declaration.js";
import { HEIGHT_PX, WIDTH_PX } from "../bodies/pictures.js";
import { Random } from "../random.js";
import { cleanScene, devicesOf, HOST } from "../rigs.js";
import type { Scene, StreamModel } from "../scene.js";

const SECONDS = 20;
/** The cameras of the pair. */
export const SIDES = ["left", "right"] as const;
export type Side = (typeof SIDES)[number];
export const imageTopic = (side: Side): string => `/stereo/${side}/image_raw`;
export const infoTopic = (side: Side): string => `/stereo/${side}/camera_info`;

/** The numbers of a pair of cameras. */
export interface Optics {
  readonly focalPx: number;
  readonly centrePx: readonly [number, number];
  readonly distortion: readonly number[];
  readonly baselineM: number;
  /** How much the right camera was turned to stand beside the left. */
  readonly turned: number;
}

/** The optics of a scene; they follow from its seed. */
export function opticsOf({ seed }: Pick<Scene, "seed">): Optics {
  const random = new Random(seed).of("optics");
  const near = (middle: number, by: number) => middle + random.between(-by, by);
  return {
    focalPx: random.between(0.5, 1.6) * WIDTH_PX,
    centrePx: [near(WIDTH_PX / 2, 0.04 * WIDTH_PX), near(HEIGHT_PX / 2, 0.04 * HEIGHT_PX)],
    distortion: [near(-0.2, 0.1), near(0.1, 0.05), near(0, 1e-3), near(0, 1e-3), 0],
    baselineM: random.magnitude(0.05, 0.5),
    turned: near(0, 0.01),
  };
}

export const cameraMatrix = ({ focalPx: f, centrePx: [x, y] }: Optics): number[] => [f, 0, x, 0, f, y, 0, 0, 1];
export const projectionOf = ({ focalPx: f, centrePx: [x, y], baselineM }: Optics, side: Side): number[] => [
  ...[f, 0, x, side === "right" ? -f * baselineM : 0],
  ...[0, f, y, 0],
  ...[0, 0, 1, 0],
];
const rotationOf = ({ turned }: Optics): number[] => {
  const [sine, cosine] = [Math.sin(turned), Math.cos(turned)];
  return [cosine, 0, sine, 0, 1, 0, -sine, 0, cosine];
};

/** What a message of a calibration says; ROS 1 has capitals. */
export interface Info {
  readonly width: number;
  readonly height: number;
  readonly model: string;
  readonly d: readonly number[];
  readonly k: readonly number[];
  readonly r: readonly number[];
  readonly p: readonly number[];
  readonly frame: string;
}

/** The calibration of one camera of a scene. */
export const infoOf = (optics: Optics, side: Side): Info => ({
  ...{ width: WIDTH_PX, height: HEIGHT_PX, model: "plumb_bob", d: optics.distortion, frame: side },
  ...{ k: cameraMatrix(optics), r: rotationOf(optics), p: projectionOf(optics, side) },
});
export const messageOf = ({ width, height, model, d, k, r, p, frame }: Info): object => ({
  ...{ header: { frame_id: frame }, width, height, distortion_model: model },
  ...{ d, k, r, p, D: d, K: k, R: r, P: p },
});

/** A scene in which nothing is wrong, with a stereo camera. */
export function stereoScene(seed: string): Scene {
  const scene = cleanScene(seed, { seconds: SECONDS });
  const optics = opticsOf(scene);
  const model = scene.streams.find(({ kind }) => kind === "camera")!;
  const pair = SIDES.flatMap((side): StreamModel[] => {
    // A picture and its calibration are of one instant.
    const camera: StreamModel = {
      ...model,
      trigger: imageTopic(side),
      stamping: { ...model.stamping, at: "acquired" },
    };
    return [
      {
        ...camera,
        topic: imageTopic(side),
        kind: "image",
        distortions: [{ messages: [{ header: { frame_id: side } }] }],
      },
      {
        ...{ ...camera, topic: infoTopic(side), kind: "calibration" },
        distortions: [{ messages: [messageOf(infoOf(optics, side))] }],
      },
    ];
  });
  // Its transforms know nothing of the pair.
  const others = scene.streams.filter(({ kind }) => kind !== "tf");
  return { ...scene, streams: [...others, ...pair], calibrations: recordsOf(scene, optics) };
}

const dayOf = ({ startNs }: Scene, days: number): string =>
  new Date(Number(startNs / 1_000_000n) + days * 86_400_000).toISOString().slice(0, 10);

export { dayOf };

/** What a record says of a camera. */
const valuesOf = (optics: Optics, side: Side): CameraValues => ({
  ...{ name: side, topic: imageTopic(side), frame: side, widthPx: WIDTH_PX, heightPx: HEIGHT_PX, model: "pinhole" },
  intrinsics: [optics.focalPx, optics.focalPx, ...optics.centrePx],
  ...{ distortionModel: "radtan", distortion: optics.distortion.slice(0, 4) },
});

/** The records of a scene: each camera, and the left one against the inertial unit. */
function recordsOf(scene: Scene, optics: Optics): Calibration[] {
  const found = {
    date: dayOf(scene, -20),
    method: "Kalibr, April grid",
    validity: { until: dayOf(scene, 200) },
    residual: { value: 0.2, unit: "px" },
  };
  const imu = scene.streams.find(({ kind }) => kind === "imu")!.topic;
  return [
    ...SIDES.map(
      (side): Calibration => ({
        ...{ id: side, kind: "camera-intrinsics", streams: [imageTopic(side), infoTopic(side)], ...found },
        values: { cameras: [valuesOf(optics, side)] },
      }),
    ),
    {
      ...{ id: "left-imu", kind: "camera-imu", streams: [imageTopic("left"), imu], ...found },
      values: {
        cameras: [
          {
            ...{ ...valuesOf(optics, "left"), timeShiftNs: 400_000 },
            fromImu: [0, -1, 0, 0.01, 0, 0, -1, 0.02, 1, 0, 0, -0.03, 0, 0, 0, 1],
          },
        ],
        imus: [{ topic: imu, updateRateHz: 200, gyroscopeNoise: 1e-4 }],
      },
    },
  ];
}

/** What the provider of such a scene declares. */
export function declaredOf(scene: Scene): Declaration {
  const devices = new Set(devicesOf(scene));
  const reference = (kind: StreamModel["kind"]) =>
    /^(camera|image|calibration)$/.test(kind) ? "exposure-start" : kind === "lidar" ? "scan-start" : "sample";
  return {
    tasuki: "0.1",
    clocks: [{ id: HOST, timescale: "utc", discipline: "ptp", accuracyNs: 1_000_000 }],
    ...{ logClock: HOST, publishClock: HOST },
    streams: scene.streams.map(({ topic, kind, rateHz, device }) => ({
      ...{ topic, nominalRateHz: rateHz, clock: HOST, stampReference: kind === "tf" ? "publish" : reference(kind) },
      stampOrigin: devices.has(device) ? "hardware" : "driver",
    })),
    calibrations: [...(scene.calibrations ?? [])],
  };
}
