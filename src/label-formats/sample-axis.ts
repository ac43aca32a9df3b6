/**
 * Frames and times, for formats that count frames: the samples of one stream, or, where no recording is given, a grid.
 * A frame lasts from its sample to the next one, so that intervals are half-open; the last one lasts as long as most do.
 *
 * @module
 */
import { TasukiError } from "../trouble.js";
import type { LabelOptions, RecordingBasis } from "./format.js";

/** When frames are, in nanoseconds from the origin of the annotation. */
export interface SampleAxis {
  /** How many frames there are; infinite for a grid. */
  readonly count: number;
  /** The topic of the stream whose frames these are; undefined for a grid. */
  readonly topic: string | undefined;
  /** The typical distance of frames. */
  readonly periodNs: number;
  /** When a frame is; one beyond the last is as many periods behind it. */
  time(frame: number): number;
  /** The first frame that is not before an instant; the count of frames where all are. */
  firstNotBefore(ns: number): number;
  /** The frame that is nearest to an instant. */
  nearest(ns: number): number;
}

/** The frames of a stream. There must be one at least. */
export function sampledAxis(topic: string, times: Float64Array): SampleAxis {
  const last = times[times.length - 1]!;
  const periodNs = typicalDistance(times);
  const firstNotBefore = (ns: number): number => {
    let low = 0;
    let high = times.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (times[middle]! < ns) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return {
    count: times.length,
    topic,
    periodNs,
    time: (frame) =>
      frame < times.length
        ? times[Math.max(0, frame)]!
        : last + Math.max(1, Math.round(periodNs)) * (frame - times.length + 1),
    firstNotBefore,
    nearest(ns) {
      const next = firstNotBefore(ns);
      if (next === 0) return 0;
      if (next === times.length) return next - 1;
      return ns - times[next - 1]! <= times[next]! - ns ? next - 1 : next;
    },
  };
}

/** Frames at a fixed rate, the first at the origin. */
export function gridAxis(framesPerSecond: number): SampleAxis {
  const periodNs = 1e9 / framesPerSecond;
  const time = (frame: number) => Math.round(frame * periodNs);
  return {
    count: Number.POSITIVE_INFINITY,
    topic: undefined,
    periodNs,
    time,
    firstNotBefore(ns) {
      // The division may be off by one, which the times tell.
      let frame = Math.max(0, Math.ceil(ns / periodNs) - 1);
      while (time(frame) < ns) frame++;
      return frame;
    },
    nearest: (ns) => Math.max(0, Math.round(ns / periodNs)),
  };
}

/** The middle of the distances between neighbours; a second where there is none. */
function typicalDistance(times: Float64Array): number {
  const distances = new Float64Array(Math.max(0, times.length - 1));
  for (let i = 0; i < distances.length; i++) distances[i] = times[i + 1]! - times[i]!;
  const between = distances.filter((each) => each > 0).sort();
  return between[between.length >> 1] ?? 1e9;
}

/**
 * The frames that labels are counted in: of the stream that is asked for, else of the only stream that `prefer` takes; without a
 * recording, the grid that the options give. Throws a `TasukiError` that says what to give.
 */
export async function axisFor(
  name: string,
  recording: RecordingBasis | undefined,
  { streams = [], framesPerSecond }: LabelOptions,
  prefer: (stream: RecordingBasis["streams"][number]) => boolean = ({ modality }) => isCamera(modality),
): Promise<SampleAxis> {
  if (!recording) {
    if (framesPerSecond !== undefined) return gridAxis(framesPerSecond);
    throw new TasukiError(
      "usage",
      `${name} counts frames: give the recording (--recording FILE), or the frame rate (--fps RATE).`,
    );
  }
  const [asked] = streams;
  const found = recording.streams.filter(asked === undefined ? prefer : ({ topic }) => topic === asked);
  if (found.length !== 1) {
    if (asked !== undefined) throw new TasukiError("usage", `${recording.name} has no stream ${asked}.`);
    throw new TasukiError(
      "usage",
      `${name} counts frames, and ${recording.name} has ${found.length} streams that they may be of: give one (--stream TOPIC).`,
    );
  }
  const times = await recording.timesOf(found[0]!.topic);
  if (!times || times.length === 0)
    throw new TasukiError("usage", `The stream ${found[0]!.topic} of ${recording.name} has no samples.`);
  return sampledAxis(found[0]!.topic, times);
}

/** Whether a modality is one of images. */
export const isCamera = (modality: string | undefined): boolean =>
  modality === "camera" || modality === "compressed-camera" || modality === "video" || modality === "depth";
