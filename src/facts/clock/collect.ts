/** The clock of each stream's stamps against that of the log: what the clock model needs, kept sample by sample. */
import type { ClockFacts } from "../../spec/facts/clock.js";
import type { Samples } from "../samples.js";
import { AxisSlot, ClockSlot, Slot, STRIDE, type StreamState } from "../stream-state.js";
import { LatencyFloor } from "./floor.js";
import { clockModel } from "./model.js";

const PREVIOUS = Slot.clock + ClockSlot.previous;
const LIMIT = Slot.clock + ClockSlot.changeLimit;
const WINDOW_END = Slot.clock + ClockSlot.windowEnd;
const FLOOR = Slot.clock + ClockSlot.floor;
const FLOOR_LOG = Slot.clock + ClockSlot.floorLog;

export class ClockCollector {
  readonly #floors: (LatencyFloor | undefined)[] = [];
  /** Stamped samples of a stream when its window was opened. */
  readonly #before: number[] = [];

  constructor(readonly state: StreamState) {}

  /** Takes one sample with its latency, before its log time and its stamp are taken. */
  take(s: number, batch: Samples, row: number, latency: number): void {
    const { state } = this;
    const log = batch.logTime[row]!;
    const floor = (this.#floors[s] ??= new LatencyFloor());
    const change = latency - state.get(s, PREVIOUS);
    if (Math.abs(change) > state.get(s, LIMIT)) {
      const { index, offset } = batch.place(row) as { index: number; offset: number };
      const logInterval = log - state.get(s, Slot.log + AxisSlot.previous);
      const stampInterval = batch.fields.stamp[row]! - state.get(s, Slot.stamp + AxisSlot.previous);
      if (!Number.isNaN(logInterval + stampInterval))
        state.set(s, LIMIT, floor.keep({ log, change, logInterval, stampInterval, index, offset }));
    }
    state.set(s, PREVIOUS, latency);
    const end = state.get(s, WINDOW_END);
    // A recorder's clock that steps back opens a window too.
    if (!(log < end && log >= end - 2 * floor.width)) {
      this.#closeWindow(s, floor);
      const stamp = batch.fields.stamp[row]!;
      const whole = Math.floor(stamp / 1e9);
      floor.hold(batch.stampOriginSeconds(s) + whole, stamp - whole * 1e9);
      floor.publish(latency - log + batch.columns.publishTime[row]!);
      state.set(s, WINDOW_END, floor.endOf(log));
      state.set(s, FLOOR, Number.POSITIVE_INFINITY);
    }
    if (latency < state.get(s, FLOOR)) {
      state.set(s, FLOOR, latency);
      state.set(s, FLOOR_LOG, log);
    }
  }

  #closeWindow(s: number, floor: LatencyFloor): void {
    const point = this.#open(s);
    if (point) floor.close(point);
    this.#before[s] = this.state.get(s, Slot.stamp + AxisSlot.samples);
  }

  /** The window at hand. */
  #open(s: number) {
    const { state } = this;
    if (Number.isNaN(state.get(s, WINDOW_END))) return undefined;
    const samples = state.get(s, Slot.stamp + AxisSlot.samples) - this.#before[s]!;
    return { log: state.get(s, FLOOR_LOG), latency: state.get(s, FLOOR), samples };
  }

  /** Compares no sample that follows with one before. */
  endRuns(): void {
    for (let s = 0; s * STRIDE < this.state.values.length; s++) this.state.set(s, PREVIOUS, Number.NaN);
  }

  /** Median publish time minus stamp of a stream. */
  publishedAfter(s: number): number | undefined {
    return this.#floors[s]?.publishedAfter;
  }

  /** Part of a stream's stamps that lie on the grid of floating-point seconds. */
  doubleShare(s: number): number | undefined {
    return this.#floors[s]?.doubleShare;
  }

  /** The model of a stream; `usual` is the median interval between its samples. */
  finish(s: number, usual: number, originNs: bigint): ClockFacts | undefined {
    const floor = this.#floors[s];
    if (!floor) return undefined;
    const at = (log: number) => String(originNs + BigInt(Math.round(log)));
    return clockModel(floor.points(this.#open(s)), floor.jumps, usual, at);
  }
}
