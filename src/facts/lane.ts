/**
 * The fast lane: samples that are regular in every respect, taken for all collectors at once. Nearly all are. It does
 * what the collectors' `take` does for such a sample, and nothing else; a test holds both to the same facts.
 *
 * @module
 */
import type { Samples } from "./samples.js";
import { binOf, pageAt, slotAt } from "./sketch.js";
import { AxisSlot, ClockSlot, SKETCHES, Slot, STRIDE, type StreamState } from "./stream-state.js";

const LOG_PREVIOUS = Slot.log + AxisSlot.previous;
const LOG_FLOOR = Slot.log + AxisSlot.gapFloor;
const LOG_SAMPLES = Slot.log + AxisSlot.samples;
const STAMP_PREVIOUS = Slot.stamp + AxisSlot.previous;
const STAMP_FLOOR = Slot.stamp + AxisSlot.gapFloor;
const STAMP_SAMPLES = Slot.stamp + AxisSlot.samples;
const STAMP_ANCHOR = Slot.stamp + AxisSlot.anchor;
const CLOCK_PREVIOUS = Slot.clock + ClockSlot.previous;
const CLOCK_LIMIT = Slot.clock + ClockSlot.changeLimit;
const CLOCK_WINDOW_END = Slot.clock + ClockSlot.windowEnd;
const CLOCK_FLOOR = Slot.clock + ClockSlot.floor;
const CLOCK_FLOOR_LOG = Slot.clock + ClockSlot.floorLog;
const LATENCY = 2;

/**
 * Takes samples from a row on and returns the first that is not regular: out of order on either axis, published late,
 * without a time, not fitting its schema, with an interval or latency that is new to its histogram, or the first of a window
 * of the clock model. What it returns it
 * has not touched. There is no call in this loop that is not inlined, and none may come into it.
 */
export function takeRegular(batch: Samples, state: StreamState, from: number): number {
  const { length, stream, publishTime, size } = batch.columns;
  const { fit, stamp, stampState } = batch.fields;
  const { logTime, index, zeroTime } = batch;
  const publishZero = -Number(batch.originNs);
  const { values } = state;
  const { pageOf, numbers } = state.sketches;
  let previousLog = state.previousLog;
  let repeats = 0;
  let row = from;
  for (; row < length; row++) {
    const log = logTime[row]!;
    const publish = publishTime[row]!;
    if (!(log >= previousLog && publish <= log) || log === zeroTime || publish === publishZero || fit[row] !== 0) break;
    const s = stream[row]!;
    const at = s * STRIDE;
    const interval = log - values[at + LOG_PREVIOUS]!;
    if (!(interval > 0 && interval <= values[at + LOG_FLOOR]!)) break;
    const bin = binOf(interval);
    const page = pageOf[pageAt(s * SKETCHES, bin)]!;
    if (page === 0) break;
    if (stampState[row] === 1) {
      const time = stamp[row]!;
      const stampInterval = time - values[at + STAMP_PREVIOUS]!;
      if (!(stampInterval > 0 && stampInterval <= values[at + STAMP_FLOOR]!)) break;
      const latency = log - time + values[at + Slot.shift]!;
      if (!(latency >= 0 && log < values[at + CLOCK_WINDOW_END]!)) break;
      if (!(Math.abs(latency - values[at + CLOCK_PREVIOUS]!) <= values[at + CLOCK_LIMIT]!)) break;
      const stampBin = binOf(stampInterval);
      const stampPage = pageOf[pageAt(s * SKETCHES + 1, stampBin)]!;
      const latencyBin = binOf(latency);
      const latencyPage = pageOf[pageAt(s * SKETCHES + LATENCY, latencyBin)]!;
      if (stampPage === 0 || latencyPage === 0) break;
      const stampSlot = slotAt(stampPage, stampBin);
      numbers[stampSlot]!++;
      numbers[stampSlot + 1]! += stampInterval;
      const latencySlot = slotAt(latencyPage, latencyBin);
      numbers[latencySlot]!++;
      numbers[latencySlot + 1]! += latency;
      values[at + STAMP_PREVIOUS] = time;
      values[at + STAMP_SAMPLES]!++;
      values[at + CLOCK_PREVIOUS] = latency;
      if (latency < values[at + CLOCK_FLOOR]!) {
        values[at + CLOCK_FLOOR] = latency;
        values[at + CLOCK_FLOOR_LOG] = log;
      }
      if (latency < values[at + Slot.smallestLatency]!) values[at + Slot.smallestLatency] = latency;
      if (latency > values[at + Slot.largestLatency]!) values[at + Slot.largestLatency] = latency;
    } else if (
      stampState[row] !== 0 ||
      !Number.isNaN(values[at + STAMP_PREVIOUS]!) ||
      !Number.isNaN(values[at + STAMP_ANCHOR]!)
    )
      break;
    const slot = slotAt(page, bin);
    numbers[slot]!++;
    numbers[slot + 1]! += interval;
    values[at + LOG_PREVIOUS] = log;
    values[at + LOG_SAMPLES]!++;
    index[row] = values[at + Slot.samples]!++;
    values[at + Slot.bytes]! += size[row]!;
    if (publish === log) values[at + Slot.equalsLog]!++;
    if (log === previousLog) repeats++;
    previousLog = log;
  }
  state.previousLog = previousLog;
  state.logTimesRepeat += repeats;
  return row;
}
