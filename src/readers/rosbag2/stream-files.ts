/**
 * How streams go on from file to file: where each has samples, and how long it is silent where one file ends and the
 * next begins. What is kept grows with the streams.
 *
 * @module
 */

import { note, tally } from "../../spec/facts/note.js";
import type { SplitInterval, StreamFilesFacts } from "../../spec/facts/rosbag2.js";
import { LONGEST_SPLITS } from "../../spec/limits.js";
import { wholeNanoseconds } from "../../spec/span.js";
import type { Batch } from "../reader.js";

interface Kept {
  present: number;
  absentAfter: ReturnType<typeof tally>;
  splits: number;
  shortest: number;
  longest: { file: string; logTime: number; length: number }[];
}

export class StreamFiles {
  readonly #kept: Kept[] = [];
  /** Samples of each stream in this file, its first log time in it, and the last one so far. */
  #samples = new Float64Array(64);
  #first = new Float64Array(64).fill(Number.NaN);
  #last = new Float64Array(64).fill(Number.NaN);
  /** Last log time of each stream before this file. */
  #before = new Float64Array(64).fill(Number.NaN);
  /** Earliest and latest log time of this file, and its samples. */
  earliest = Number.POSITIVE_INFINITY;
  latest = Number.NEGATIVE_INFINITY;
  samples = 0;
  /** Samples of each stream over all files. */
  #total = new Float64Array(64);

  /** Begins a file. Behind a hole no interval is measured. */
  begin(afterHole: boolean): void {
    if (afterHole) this.#last.fill(Number.NaN);
    this.#before.set(this.#last);
    this.#samples.fill(0);
    this.#first.fill(Number.NaN);
    this.earliest = Number.POSITIVE_INFINITY;
    this.latest = Number.NEGATIVE_INFINITY;
    this.samples = 0;
  }

  /** Takes the samples of a batch, of which so many streams are known. */
  take({ length, logTime, stream }: Batch, streams: number): void {
    this.#reach(streams);
    const [samples, first, last] = [this.#samples, this.#first, this.#last];
    let { earliest, latest } = this;
    for (let row = 0; row < length; row++) {
      const s = stream[row]!;
      const time = logTime[row]!;
      if (samples[s]!++ === 0) first[s] = time;
      last[s] = time;
      if (time < earliest) earliest = time;
      if (time > latest) latest = time;
    }
    this.earliest = earliest;
    this.latest = latest;
    this.samples += length;
  }

  /** Ends a file. */
  end(file: string): void {
    for (let s = 0; s < this.#samples.length; s++) {
      const known = this.#kept[s];
      const samples = this.#samples[s]!;
      this.#total[s]! += samples;
      if (samples === 0) {
        if (known) note(known.absentAfter, () => ({ file }));
        continue;
      }
      const kept = (this.#kept[s] ??= {
        present: 0,
        absentAfter: tally(),
        splits: 0,
        shortest: Number.POSITIVE_INFINITY,
        longest: [],
      });
      kept.present++;
      const length = this.#first[s]! - this.#before[s]!;
      if (length > 0) keepInterval(kept, { file, logTime: this.#first[s]!, length });
    }
  }

  /** Samples of a stream over all files. */
  total(stream: number): number {
    return this.#total[stream] ?? 0;
  }

  /** The facts of so many streams. */
  finish(streams: number, originNs: bigint, repeats: ReadonlyMap<number, number> = new Map()): StreamFilesFacts[] {
    return Array.from({ length: streams }, (_, s) => {
      const kept = this.#kept[s];
      if (!kept) return { present: 0, absentAfter: tally(), splits: 0, longestSplits: [] };
      const { present, absentAfter, splits, shortest, longest } = kept;
      return {
        present,
        absentAfter,
        ...(repeats.has(s) ? { repeated: repeats.get(s)! } : {}),
        splits,
        ...(splits > 0 ? { shortestSplitNs: wholeNanoseconds(shortest) } : {}),
        longestSplits: longest.map(
          ({ file, logTime, length }): SplitInterval => ({
            file,
            logTimeNs: String(originNs + BigInt(logTime)),
            lengthNs: wholeNanoseconds(length),
          }),
        ),
      };
    });
  }

  #reach(streams: number): void {
    if (streams <= this.#samples.length) return;
    const grow = (values: Float64Array<ArrayBuffer>, fill: number) => {
      const grown = new Float64Array(Math.max(streams, values.length * 2)).fill(fill);
      grown.set(values);
      return grown;
    };
    this.#samples = grow(this.#samples, 0);
    this.#total = grow(this.#total, 0);
    this.#first = grow(this.#first, Number.NaN);
    this.#last = grow(this.#last, Number.NaN);
    this.#before = grow(this.#before, Number.NaN);
  }
}

function keepInterval(kept: Kept, interval: Kept["longest"][number]): void {
  kept.splits++;
  if (interval.length < kept.shortest) kept.shortest = interval.length;
  const { longest } = kept;
  let at = longest.length;
  while (at > 0 && longest[at - 1]!.length < interval.length) at--;
  longest.splice(at, 0, interval);
  if (longest.length > LONGEST_SPLITS) longest.pop();
}
