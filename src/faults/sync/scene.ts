/**
 * Scenes with streams that belong together: two cameras on one trigger with their calibrations, beside sensors that run by
 * themselves.
 *
 * @module
 */
import { cleanScene } from "../rigs.js";
import type { Scene, StreamModel } from "../scene.js";

/** The second camera: its topic and its device. */
export const SECOND = "/camera/second/image_raw";
const SECOND_DEVICE = "camera-second";
/** What the cameras agree to. */
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
