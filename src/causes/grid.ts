/**
 * Stamps that went through a floating-point number of seconds: they lie on the grid of the numbers that it can hold.
 *
 * @module
 */
import type { StreamFacts } from "../spec/facts/stream.js";
import type { FoundCause } from "./clock.js";

/** Seconds since 1970 as a number of 32 bits: between the years 2004 and 2038 it goes in steps of this. */
const SINGLE_NS = 128_000_000_000n;
/** Dates of that time. */
const FROM_NS = 1n << 60n;
/** Fewer samples than these may lie on it by chance. */
const ENOUGH = 10;

/** The cause of stamps that went through a floating-point number; undefined where they did not. */
export function causeOfGrid({ stamp }: StreamFacts): FoundCause | undefined {
  if (stamp === undefined) return undefined;
  const { samples, minNs, maxNs, gaps } = stamp.timing;
  if (samples < ENOUGH || minNs === undefined || maxNs === undefined || BigInt(minNs) < FROM_NS) return undefined;
  const times = [minNs, maxNs, ...gaps.map(({ startNs }) => startNs)];
  if (!times.every((time) => BigInt(time) % SINGLE_NS === 0n)) return undefined;
  return { cause: "float32-seconds", diagnosis: { confidence: 0.99, witnesses: [], alternatives: [] } };
}
