/**
 * What the hot loop needs of every stream: a row of numbers a stream, in one array, since a loop that works on many
 * arrays runs out of registers.
 *
 * @module
 */
import { SignedSketch, Sketch, SketchTable } from "./sketch.js";

/** Where each number stands in a stream's row. */
export const Slot = {
  samples: 0,
  bytes: 1,
  /** Samples whose publish time equals the log time. */
  equalsLog: 2,
  /** Log origin minus stamp origin; NaN until the first stamp. */
  shift: 3,
  smallestLatency: 4,
  largestLatency: 5,
  /** Three numbers of the axis of log times, then three of that of stamps: see {@link AxisSlot}. */
  log: 6,
  stamp: 10,
  /** Five numbers of the clock model: see {@link ClockSlot}. */
  clock: 14,
} as const;

/** Where the numbers of the clock model stand, counted from `Slot.clock`. */
export const ClockSlot = {
  /** Latency of the sample before; NaN when no change leads from it to the next. */
  previous: 0,
  /** A change of latency beyond this is among the largest. */
  changeLimit: 1,
  /** Log time at which the window ends; NaN when none is open. */
  windowEnd: 2,
  /** Least latency of the window, and the log time of the sample that has it. */
  floor: 3,
  floorLog: 4,
} as const;

/** Where the numbers of a time axis stand, counted from the axis's own slot. */
export const AxisSlot = {
  /** Samples that have a time on it. */
  samples: 0,
  /** Time of the sample before; NaN when no interval leads from it to the next. */
  previous: 1,
  /** The shortest interval that still belongs to the longest ones. */
  gapFloor: 2,
  /**
   * Time of the sample before where it stood still or stepped back. The interval that leads away from such a sample says
   * nothing of the period: it would be told as lost samples, when the fault is told already.
   */
  anchor: 3,
} as const;

/** Numbers a stream. */
export const STRIDE = 20;
/** Histograms a stream: intervals of log times and of stamps, latencies not negative and negative. */
export const SKETCHES = 4;

const INITIAL = new Float64Array(STRIDE);
INITIAL[Slot.shift] = Number.NaN;
INITIAL[Slot.smallestLatency] = Number.POSITIVE_INFINITY;
INITIAL[Slot.largestLatency] = Number.NEGATIVE_INFINITY;
for (const slot of [ClockSlot.previous, ClockSlot.windowEnd]) INITIAL[Slot.clock + slot] = Number.NaN;
for (const axis of [Slot.log, Slot.stamp])
  for (const slot of [AxisSlot.previous, AxisSlot.anchor]) INITIAL[axis + slot] = Number.NaN;

export class StreamState {
  values = new Float64Array(0);
  readonly sketches = new SketchTable();

  /** Makes room for so many streams. */
  reach(streams: number): void {
    if (streams * STRIDE <= this.values.length) return;
    const known = this.values.length / STRIDE;
    const grown = new Float64Array(Math.max(streams, known * 2, 16) * STRIDE);
    grown.set(this.values);
    for (let s = known; s * STRIDE < grown.length; s++) grown.set(INITIAL, s * STRIDE);
    this.values = grown;
    this.sketches.reach((grown.length / STRIDE) * SKETCHES);
  }

  /** One number of a stream; as it was at first where the stream was never seen. */
  get(stream: number, slot: number): number {
    return this.values[stream * STRIDE + slot] ?? INITIAL[slot]!;
  }
  set(stream: number, slot: number, value: number): void {
    this.values[stream * STRIDE + slot] = value;
  }
  add(stream: number, slot: number, value: number): void {
    this.values[stream * STRIDE + slot]! += value;
  }

  /** Intervals of a stream along an axis. */
  intervals(stream: number, axis: number): Sketch {
    return new Sketch(this.sketches, stream * SKETCHES + (axis === Slot.log ? 0 : 1));
  }
  /** Log time minus stamp of a stream. */
  latency(stream: number): SignedSketch {
    const first = stream * SKETCHES + 2;
    return new SignedSketch(new Sketch(this.sketches, first), new Sketch(this.sketches, first + 1));
  }
}
