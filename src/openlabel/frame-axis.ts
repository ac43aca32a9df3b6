/**
 * Frames and times. Intervals of frames are closed, those of time half-open: an interval of frames ends where the frame after its
 * last one begins.
 *
 * @module
 */
import type { AnnotationDocument } from "../spec/annotation/document.js";
import { instantOf } from "./timestamp.js";
import { framePropertiesOf, type Keyed } from "./walk.js";

/** An interval of frames, as OpenLABEL has it. */
export interface FrameRange {
  readonly frame_start: number;
  readonly frame_end: number;
}

/** The frames that are made for an annotation: one for every instant that it names. */
export class FrameAxis {
  readonly #indexOf: ReadonlyMap<number, number>;

  private constructor(
    readonly times: readonly number[],
    readonly originNs: bigint,
  ) {
    this.#indexOf = new Map(times.map((time, i) => [time, i]));
  }

  /** Every instant of an annotation, in order and each once. */
  static of({ time, segments, events, relations, geometries }: AnnotationDocument): FrameAxis {
    const times = new Set([0, time.durationNs]);
    for (const { startNs, endNs } of segments) times.add(startNs).add(endNs);
    for (const { tNs } of events) times.add(tNs);
    for (const { startNs, endNs } of [...relations, ...geometries])
      for (const each of [startNs, endNs]) if (each !== undefined) times.add(each);
    for (const { tNs } of geometries) if (tNs !== undefined) times.add(tNs);
    return new FrameAxis(
      [...times].sort((a, b) => a - b),
      BigInt(time.originNs),
    );
  }

  get last(): number {
    return this.times.length - 1;
  }

  /** The frame of an instant. */
  at(time: number): number {
    return this.#indexOf.get(time)!;
  }

  /** The frame of an instant, as an interval. */
  point(time: number): FrameRange {
    return { frame_start: this.at(time), frame_end: this.at(time) };
  }

  /** The frames of an interval; undefined where there is none in it. */
  range(startNs: number, endNs: number): FrameRange | undefined {
    return startNs < endNs ? { frame_start: this.at(startNs), frame_end: this.at(endNs) - 1 } : undefined;
  }

  /** All frames, with what each holds. */
  frames(held: (index: number) => object): Record<string, unknown> {
    return Object.fromEntries(
      this.times.map((time, i) => [
        i,
        { ...held(i), frame_properties: { timestamp: secondsOf(this.originNs + BigInt(time)) } },
      ]),
    );
  }
}

/** A time in seconds, with nine decimals. */
function secondsOf(ns: bigint): string {
  const digits = String(ns < 0n ? -ns : ns).padStart(10, "0");
  return `${ns < 0n ? "-" : ""}${digits.slice(0, -9)}.${digits.slice(-9)}`;
}

/** When each frame of an OpenLABEL document is. */
export class FrameTimes {
  readonly #ns = new Map<number, bigint>();
  /** Length of a frame: the middle of those between neighbours. */
  readonly #periodNs: bigint | undefined;

  constructor(root: Keyed) {
    for (const { key, value } of framePropertiesOf(root, "")) {
      const instant = instantOf(value["timestamp"]);
      if (instant) this.#ns.set(Number(key), instant.ns);
    }
    const periods: bigint[] = [];
    for (const [frame, ns] of this.#ns) {
      const next = this.#ns.get(frame + 1);
      if (next !== undefined && next > ns) periods.push(next - ns);
    }
    periods.sort((a, b) => (a < b ? -1 : 1));
    this.#periodNs = periods[periods.length >> 1];
  }

  /** The first and the last instant; undefined where no frame has a time. */
  get span(): { firstNs: bigint; endNs: bigint } | undefined {
    let [first, last]: (bigint | undefined)[] = [];
    for (const ns of this.#ns.values()) {
      if (first === undefined || ns < first) first = ns;
      if (last === undefined || ns > last) last = ns;
    }
    return first === undefined || last === undefined
      ? undefined
      : { firstNs: first, endNs: last + (this.#periodNs ?? 0n) };
  }

  /** When a frame begins. */
  start(frame: number): bigint | undefined {
    return this.#ns.get(frame);
  }

  /** When a frame ends: where the next one begins, or one period after its start. */
  end(frame: number): bigint | undefined {
    const next = this.#ns.get(frame + 1);
    const start = this.#ns.get(frame);
    return next ?? (start === undefined || this.#periodNs === undefined ? undefined : start + this.#periodNs);
  }
}
