/**
 * Which images a stream of calibrations is about: those that the declaration names with it, those in its namespace
 * (image_transport and REP-104: `camera_info` beside `image_raw`), or those with its frame. Where several answers stand
 * against each other, none is taken.
 *
 * @module
 */
import type { Premises } from "../spec/declaration/premises.js";
import type { StreamFacts } from "../spec/facts/stream.js";
import type { Modality } from "../spec/modality/modality.js";
import { type Context, type NotChecked, notChecked } from "./rule.js";

const IMAGES = new Set<Modality>(["camera", "compressed-camera", "depth", "video"]);
/** Last parts of topics that image_transport plugins put behind the topic of the image. */
const TRANSPORTS = /^(compressed|compressedDepth|theora|zstd|ffmpeg|h264|h265|avif|jxl|draco|foxglove|packet)$/;

/** Whether a stream carries images. */
export const hasImages = ({ content }: StreamFacts): boolean => content !== undefined && IMAGES.has(content.modality);
/** Whether a stream carries calibrations of a camera. */
export const hasCalibrations = ({ content }: StreamFacts): boolean => content?.modality === "camera-calibration";

const parentOf = (topic: string): string => topic.slice(0, Math.max(0, topic.lastIndexOf("/")));
/** The topic of an image without its transport. */
export function baseTopicOf(topic: string): string {
  const parent = parentOf(topic);
  return parent !== "" && TRANSPORTS.test(topic.slice(parent.length + 1)) ? parent : topic;
}
/** Frames of a stream; older publishers wrote a slash before them. */
export const framesOf = ({ frameIds }: StreamFacts): string[] => frameIds.map((frame) => frame.replace(/^\//, ""));
const shareFrame = (one: StreamFacts, other: StreamFacts): boolean => {
  const frames = new Set(framesOf(one).filter((frame) => frame !== ""));
  return framesOf(other).some((frame) => frames.has(frame));
};

/** The images of a calibration. */
export interface CalibratedImages {
  readonly images: readonly StreamFacts[];
  readonly by: "declaration" | "namespace" | "frame";
}

const declaredImages = (stream: StreamFacts, images: readonly StreamFacts[], premises: Premises) => {
  const topics = new Set(
    (premises.calibrations ?? [])
      .filter(({ kind, streams = [] }) => kind === "camera-intrinsics" && streams.includes(stream.topic))
      .flatMap(({ streams = [] }) => streams),
  );
  return images.filter(({ topic }) => topics.has(topic));
};

/** The images that a stream of calibrations is about; undefined where there are none, and why where nobody can tell which. */
export function imagesOf(
  stream: StreamFacts,
  { recording, premises }: Pick<Context, "recording" | "premises">,
): CalibratedImages | NotChecked | undefined {
  const images = recording.streams.filter((each) => hasImages(each) && each.samples > 0);
  const declared = declaredImages(stream, images, premises);
  if (declared.length > 0) return { images: declared, by: "declaration" };
  const namespace = parentOf(stream.topic);
  const siblings = images.filter(({ topic }) => parentOf(baseTopicOf(topic)) === namespace);
  const rivals = recording.streams.filter((each) => each !== stream && hasCalibrations(each));
  if (siblings.length > 0) {
    const near = siblings.filter((each) => shareFrame(stream, each));
    if (near.length > 0) return { images: near, by: "namespace" };
    const bases = new Set(siblings.map(({ topic }) => baseTopicOf(topic)));
    const rival = rivals.some(({ topic }) => parentOf(topic) === namespace);
    if (bases.size === 1 && !rival) return { images: siblings, by: "namespace" };
    return notChecked("several images stand beside the calibration, and none has its frame");
  }
  const framed = images.filter((each) => shareFrame(stream, each));
  if (framed.length === 0) return undefined;
  // Images with a calibration of their own beside them are that one's.
  const free = framed.filter(
    ({ topic }) => !rivals.some((rival) => parentOf(rival.topic) === parentOf(baseTopicOf(topic))),
  );
  if (free.length === 0) return undefined;
  if (rivals.some((rival) => shareFrame(stream, rival)))
    return notChecked("several calibrations have the frame of the image");
  return { images: free, by: "frame" };
}

/** The streams of calibrations that are about a stream of images. */
export const calibrationStreamsOf = (image: StreamFacts, context: Pick<Context, "recording" | "premises">) =>
  context.recording.streams.filter((each) => {
    const joined = hasCalibrations(each) ? imagesOf(each, context) : undefined;
    return joined !== undefined && "images" in joined && joined.images.includes(image);
  });
