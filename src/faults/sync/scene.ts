/**
 * Scenes with streams that belong together: two cameras on one trigger with their calibrations, beside sensors that run by
 * themselves, and what a provider declares of them.
 *
 * @module
 */
import type { Declaration } from "../../spec/declaration/declaration.js";
import type { StreamDeclaration } from "../../spec/declaration/stream.js";
import { cleanScene, devicesOf, HOST } from "../rigs.js";
import type { Scene, StreamKind, StreamModel } from "../scene.js";

/** The second camera: its topic, its device, and the name of the pair. */
export const SECOND = "/camera/second/image_raw";
const SECOND_DEVICE = "camera-second";
export const STEREO = "stereo";
/** What the cameras are declared to agree to. */
export const TOLERANCE_NS = 1_500_000;
const SECONDS = 60;

/** The first camera, which the second one is compared with. */
export const firstCamera = ({ streams }: Scene): StreamModel => streams.find(({ kind }) => kind === "camera")!;

/** The topic of the calibration of a camera. */
export const calibrationOf = (topic: string): string => `${topic.slice(0, topic.lastIndexOf("/"))}/camera_info`;

/** A scene in which nothing is wrong, with two cameras on one trigger. */
export function triggeredScene(seed: string): Scene {
  const scene = cleanScene(seed, { seconds: SECONDS });
  const first = firstCamera(scene);
  const second: StreamModel = { ...first, topic: SECOND, device: SECOND_DEVICE };
  const cameras = [
    { ...first, trigger: first.topic },
    { ...second, trigger: first.topic, stamping: { ...first.stamping, clock: SECOND_DEVICE } },
  ];
  const calibrations = cameras.map(
    (camera): StreamModel => ({ ...camera, topic: calibrationOf(camera.topic), kind: "calibration" }),
  );
  return {
    ...scene,
    clocks: [...scene.clocks, { ...scene.clocks.find(({ id }) => id === first.device)!, id: SECOND_DEVICE }],
    // The pair comes first, so that the first camera stays the first.
    streams: [...cameras, ...calibrations, ...scene.streams.filter(({ topic }) => topic !== first.topic)],
  };
}

/** The instant that stamps of a kind of stream name. */
function referenceOf(kind: StreamKind): NonNullable<StreamDeclaration["stampReference"]> {
  if (/^(camera|image|depth|video|calibration)$/.test(kind)) return "exposure-start";
  return /^(lidar|cloud)$/.test(kind) ? "scan-start" : kind === "tf" ? "publish" : "sample";
}

/** What the provider of such a scene declares. */
export function declarationOf(scene: Scene): Declaration {
  const first = firstCamera(scene).topic;
  const devices = new Set(devicesOf(scene));
  const beside = scene.streams.filter(({ kind }) => kind === "imu" || kind === "joint");
  return {
    tasuki: "0.1",
    clocks: [{ id: HOST, timescale: "utc", discipline: "ptp", accuracyNs: 1_000_000 }],
    logClock: HOST,
    publishClock: HOST,
    streams: scene.streams.map(({ topic, kind, rateHz, device }) => ({
      ...{ topic, nominalRateHz: rateHz, clock: HOST, stampReference: referenceOf(kind) },
      stampOrigin: devices.has(device) ? "hardware" : "driver",
    })),
    syncGroups: [
      {
        ...{ id: STEREO, reference: first, kind: "hardware-trigger", toleranceNs: TOLERANCE_NS },
        members: [{ topic: first }, { topic: SECOND }],
      },
      ...(beside.length === 0
        ? []
        : [
            {
              ...{ id: "body", reference: first, kind: "software" as const },
              members: [{ topic: first }, ...beside.map(({ topic }) => ({ topic }))],
            },
          ]),
    ],
  };
}
