/** Samples for tests of the collectors, written as plain lists. */
import { CountCollector } from "./counts.js";
import { type SampleColumns, type SampleFields, Samples } from "./samples.js";
import { StreamState } from "./stream-state.js";

export interface Row {
  readonly log: number;
  readonly stream?: number;
  readonly publish?: number;
  readonly sequence?: number;
  readonly size?: number;
  readonly offset?: number;
  readonly fit?: number;
  /** Nanoseconds from the stream's stamp origin; absent where there is no stamp. */
  readonly stamp?: number | "zero" | "malformed";
}

export interface Place {
  readonly fileOffset?: number;
  readonly chunked?: boolean;
  readonly recordHead?: number;
  readonly afterHole?: boolean;
  readonly file?: string;
}

/** Seconds and nanoseconds of each malformed stamp. */
export const MALFORMED = { seconds: 4, nanoseconds: 1e9 };

export function columnsOf(rows: readonly Row[], place: Place = {}): SampleColumns {
  return {
    length: rows.length,
    stream: Uint32Array.from(rows, ({ stream = 0 }) => stream),
    logTime: Float64Array.from(rows, ({ log }) => log),
    publishTime: Float64Array.from(rows, ({ log, publish = log }) => publish),
    sequence: Uint32Array.from(rows, ({ sequence = 0 }) => sequence),
    size: Uint32Array.from(rows, ({ size = 8 }) => size),
    offset: Uint32Array.from(rows, ({ offset = 0 }) => offset),
    fileOffset: 0,
    chunked: true,
    recordHead: 0,
    afterHole: false,
    ...place,
  };
}

export function fieldsOf(rows: readonly Row[]): SampleFields {
  const states = { number: 1, undefined: 0 };
  return {
    fit: Uint8Array.from(rows, ({ fit = 0 }) => fit),
    stamp: Float64Array.from(rows, ({ stamp }) => (typeof stamp === "number" ? stamp : Number.NaN)),
    stampState: Uint8Array.from(rows, ({ stamp }) =>
      stamp === "zero" ? 2 : stamp === "malformed" ? 3 : states[typeof stamp as keyof typeof states],
    ),
    stampSeconds: Float64Array.from(rows, () => MALFORMED.seconds),
    stampNanoseconds: Float64Array.from(rows, () => MALFORMED.nanoseconds),
  };
}

/** Makes batches of one recording: samples are counted from one to the next. */
export function sampling(originNs = 0n, stampOriginSeconds = 0): (rows: readonly Row[], place?: Place) => Samples {
  const state = new StreamState();
  const counts = new CountCollector(state);
  return (rows, place) => {
    const streams = rows.reduce((most, { stream = 0 }) => Math.max(most, stream + 1), 1);
    const index = new Float64Array(rows.length);
    const columns = columnsOf(rows, place);
    const samples = new Samples(columns, fieldsOf(rows), streams, originNs, () => stampOriginSeconds, index);
    state.reach(streams);
    for (let row = 0; row < rows.length; row++) counts.take(samples, row);
    return samples;
  };
}

/** Numbers in [0, 1), the same each time (mulberry32). */
export function randomness(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
