/**
 * Which images a stream of calibrations is about: those that the declaration names with it, those in its namespace
 * (image_transport and REP-104: `camera_info` beside `image_raw`), or those with its frame. Where several answers stand
 * against each other, none is taken.
 *
 * @module
 */
import { once } from "../causes/once.js";
import type { Premises } from "../spec/declaration/premises.js";
import type { RecordingFacts } from "../spec/facts/recording.js";
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
const namedFrames = (stream: StreamFacts): string[] => framesOf(stream).filter((frame) => frame !== "");
const shareFrame = (one: StreamFacts, other: StreamFacts): boolean => {
  const frames = new Set(namedFrames(one));
  return framesOf(other).some((frame) => frames.has(frame));
};

/** Streams by what `keysOf` finds in them. */
function by<Key>(streams: readonly StreamFacts[], keysOf: (stream: StreamFacts) => Iterable<Key>) {
  const found = new Map<Key, StreamFacts[]>();
  for (const stream of streams)
    for (const key of new Set(keysOf(stream))) {
      const known = found.get(key);
      if (known) known.push(stream);
      else found.set(key, [stream]);
    }
  return (key: Key): readonly StreamFacts[] => found.get(key) ?? [];
}

/** The images and calibrations of a recording, by namespace and by frame. */
const camerasIn = once(({ streams }: RecordingFacts) => {
  const images = streams.filter((each) => hasImages(each) && each.samples > 0);
  const calibrations = streams.filter(hasCalibrations);
  return {
    images,
    calibrations,
    imagesAt: by(images, ({ topic }) => [parentOf(baseTopicOf(topic))]),
    imagesWith: by(images, namedFrames),
    calibrationsAt: by(calibrations, ({ topic }) => [parentOf(topic)]),
    calibrationsWith: by(calibrations, namedFrames),
  };
});

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
  return topics.size === 0 ? [] : images.filter(({ topic }) => topics.has(topic));
};

/** The images that a stream of calibrations is about; undefined where there are none, and why where nobody can tell which. */
export function imagesOf(
  stream: StreamFacts,
  { recording, premises }: Pick<Context, "recording" | "premises">,
): CalibratedImages | NotChecked | undefined {
  const { images, imagesAt, imagesWith, calibrationsAt, calibrationsWith } = camerasIn(recording);
  const declared = declaredImages(stream, images, premises);
  if (declared.length > 0) return { images: declared, by: "declaration" };
  const isRival = (each: StreamFacts) => each !== stream;
  const namespace = parentOf(stream.topic);
  const siblings = imagesAt(namespace);
  if (siblings.length > 0) {
    const near = siblings.filter((each) => shareFrame(stream, each));
    if (near.length > 0) return { images: near, by: "namespace" };
    const bases = new Set(siblings.map(({ topic }) => baseTopicOf(topic)));
    if (bases.size === 1 && !calibrationsAt(namespace).some(isRival)) return { images: siblings, by: "namespace" };
    return notChecked("several images stand beside the calibration, and none has its frame");
  }
  const frames = namedFrames(stream);
  const framed = new Set(frames.flatMap(imagesWith));
  // Images with a calibration of their own beside them are that one's.
  const isFree = ({ topic }: StreamFacts) => !calibrationsAt(parentOf(baseTopicOf(topic))).some(isRival);
  const free = [...framed].filter(isFree);
  if (free.length === 0) return undefined;
  if (frames.some((frame) => calibrationsWith(frame).some(isRival)))
    return notChecked("several calibrations have the frame of the image");
  return { images: free, by: "frame" };
}

/** The same, where it can be told. */
export function calibratedBy(
  stream: StreamFacts,
  context: Pick<Context, "recording" | "premises">,
): readonly StreamFacts[] {
  const found = imagesOf(stream, context);
  return found && "images" in found ? found.images : [];
}

/** The streams of calibrations that are about each stream of images. */
const calibrationsByImage = once((premises: Premises) =>
  once((recording: RecordingFacts) =>
    by(camerasIn(recording).calibrations, (each) => calibratedBy(each, { recording, premises })),
  ),
);

/** The streams of calibrations that are about a stream of images. */
export const calibrationStreamsOf = (
  image: StreamFacts,
  { recording, premises }: Pick<Context, "recording" | "premises">,
): readonly StreamFacts[] => calibrationsByImage(premises)(recording)(image);
