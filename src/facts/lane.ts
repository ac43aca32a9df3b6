/**
 * The fast lane: samples that are regular in every respect, taken for all collectors at once. Nearly all are. It does
 * what the collectors' `take` does for such a sample, and nothing else; a test holds both to the same facts.
 *
 * @module
 */
import type { Samples } from "./samples.js";
import { binOf, pageAt, slotAt } from "./sketch.js";
import { AxisSlot, ClockSlot, SKETCHES, Slot, STRIDE, type StreamState } from "./stream-state.js";

/** States of a stamp, as the field columns give them. */
const NONE = 0;
const TIME = 1;

/**
 * Takes samples of one stream, those of `rows[from, end)`, and returns the place of the first that is not regular: out of order
 * on either axis, published late, without a time, not fitting its schema, with an interval or latency that is new to its
 * histogram, or the first of a window of the clock model. What it returns it has not touched. There is no call in this loop
 * that is not inlined, and none may come into it.
 */
export function takeRegular(
  batch: Samples,
  state: StreamState,
  s: number,
  rows: Uint32Array,
  from: number,
  end: number,
): number {
  const { publishTime, size } = batch.columns;
  const { fit, stamp, stampState } = batch.fields;
  const { logTime, index, zeroTime } = batch;
  const publishZero = -Number(batch.originNs);
  const { pageOf, numbers } = state.sketches;
  const logPages = pageAt(s * SKETCHES, 0);
  const stampPages = pageAt(s * SKETCHES + 1, 0);
  const latencyPages = pageAt(s * SKETCHES + 2, 0);
  const { values } = state;
  const [base, log, onStamp, clock] = [
    s * STRIDE,
    s * STRIDE + Slot.log,
    s * STRIDE + Slot.stamp,
    s * STRIDE + Slot.clock,
  ];
  const shift = values[base + Slot.shift]!;
  const logFloor = values[log + AxisSlot.gapFloor]!;
  const stampFloor = values[onStamp + AxisSlot.gapFloor]!;
  const changeLimit = values[clock + ClockSlot.changeLimit]!;
  const windowEnd = values[clock + ClockSlot.windowEnd]!;
  const firstSample = values[base + Slot.samples]!;
  let previous = values[log + AxisSlot.previous]!;
  let previousStamp = values[onStamp + AxisSlot.previous]!;
  let previousLatency = values[clock + ClockSlot.previous]!;
  let latencyFloor = values[clock + ClockSlot.floor]!;
  let latencyFloorLog = values[clock + ClockSlot.floorLog]!;
  let smallest = values[base + Slot.smallestLatency]!;
  let largest = values[base + Slot.largestLatency]!;
  const hasNoStamps = Number.isNaN(previousStamp) && Number.isNaN(values[onStamp + AxisSlot.anchor]!);
  let bytes = 0;
  let equal = 0;
  let stamped = 0;
  let i = from;
  for (; i < end; i++) {
    const row = rows[i]!;
    const time = logTime[row]!;
    const publish = publishTime[row]!;
    if (!(publish <= time) || time === zeroTime || publish === publishZero || fit[row] !== 0) break;
    const interval = time - previous;
    if (!(interval > 0 && interval <= logFloor)) break;
    const bin = binOf(interval);
    const page = pageOf[logPages + pageAt(0, bin)]!;
    if (page === 0) break;
    if (stampState[row] === TIME) {
      const stampTime = stamp[row]!;
      const stampInterval = stampTime - previousStamp;
      if (!(stampInterval > 0 && stampInterval <= stampFloor)) break;
      const latency = time - stampTime + shift;
      if (!(latency >= 0 && time < windowEnd)) break;
      if (!(Math.abs(latency - previousLatency) <= changeLimit)) break;
      const stampBin = binOf(stampInterval);
      const stampPage = pageOf[stampPages + pageAt(0, stampBin)]!;
      const latencyBin = binOf(latency);
      const latencyPage = pageOf[latencyPages + pageAt(0, latencyBin)]!;
      if (stampPage === 0 || latencyPage === 0) break;
      const stampSlot = slotAt(stampPage, stampBin);
      numbers[stampSlot]!++;
      numbers[stampSlot + 1]! += stampInterval;
      const latencySlot = slotAt(latencyPage, latencyBin);
      numbers[latencySlot]!++;
      numbers[latencySlot + 1]! += latency;
      previousStamp = stampTime;
      previousLatency = latency;
      stamped++;
      if (latency < latencyFloor) {
        latencyFloor = latency;
        latencyFloorLog = time;
      }
      if (latency < smallest) smallest = latency;
      if (latency > largest) largest = latency;
    } else if (stampState[row] !== NONE || !hasNoStamps) break;
    const slot = slotAt(page, bin);
    numbers[slot]!++;
    numbers[slot + 1]! += interval;
    previous = time;
    index[row] = firstSample + i - from;
    bytes += size[row]!;
    // No increment behind a condition: one that is first met late throws the optimised code away.
    equal += publish === time ? 1 : 0;
  }
  const taken = i - from;
  if (taken === 0) return i;
  values[base + Slot.samples]! += taken;
  values[base + Slot.bytes]! += bytes;
  values[base + Slot.equalsLog]! += equal;
  values[log + AxisSlot.samples]! += taken;
  values[log + AxisSlot.previous] = previous;
  values[onStamp + AxisSlot.samples]! += stamped;
  values[onStamp + AxisSlot.previous] = previousStamp;
  values[clock + ClockSlot.previous] = previousLatency;
  values[clock + ClockSlot.floor] = latencyFloor;
  values[clock + ClockSlot.floorLog] = latencyFloorLog;
  values[base + Slot.smallestLatency] = smallest;
  values[base + Slot.largestLatency] = largest;
  return i;
}
