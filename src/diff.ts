/**
 * Comparing: two recordings are surveyed, and where their digests differ both are read once more, side by side, to find
 * the places where they part. What is kept grows with the streams, never with the samples.
 *
 * @module
 */
import { pair } from "./diff/compare.js";
import { conclude, type DiffOrder } from "./diff/conclude.js";
import { locate } from "./diff/locate.js";
import { type MapChannel, type Origin, type Selection, Side } from "./diff/side.js";
import { survey } from "./diff/survey.js";
import { digestOf } from "./io/digest.js";
import type { RecordingInput } from "./io/source.js";
import { absoluteRange, nothingIn } from "./moment.js";
import type { ReadLimits } from "./readers/reader.js";
import type { Language } from "./spec/language.js";
import type { DiffNote, DiffReport } from "./spec/verdict/diff.js";
import { TasukiError } from "./trouble.js";
import { VERSION } from "./version.js";

export type { DiffOrder } from "./diff/conclude.js";
export type { MapChannel, MappedChannel, Selection } from "./diff/side.js";

/** Options of {@link diff}. */
export interface DiffOptions {
  /** Which order counts; `streams` where nothing is said. */
  order?: DiffOrder | undefined;
  /** Which samples are compared, in both recordings; all where nothing is said. */
  selection?: Selection | undefined;
  /** What the channels of A should have become in B, such as by a conversion; where nothing is said, what they are. */
  mapA?: MapChannel | undefined;
  /** Samples at the beginning of each file that are left out, such as those that a split repeats. */
  skipA?: readonly number[] | undefined;
  /** The same of B. */
  skipB?: readonly number[] | undefined;
  /** Told, now and then, how many bytes of how many have been read. */
  onProgress?: ((bytes: number, total: number) => void) | undefined;
  /** Limits that hold whatever a file claims. */
  limits?: ReadLimits | undefined;
  /** Language of the report's words; English where nothing is said. */
  language?: Language | undefined;
}

/** What is compared: a recording, or the files that make one. */
export type DiffInput = RecordingInput | readonly RecordingInput[];

/** Compares two recordings. Throws a `TasukiError` where one of them is no recording. */
export async function diff(a: DiffInput, b: DiffInput, options: DiffOptions = {}): Promise<DiffReport> {
  const { order = "streams", selection, limits, mapA, onProgress, language = "en" } = options;
  const make = await digestOf("sha256");
  const origin: Origin = { ns: undefined };
  const sideA = new Side(listOf(a), origin, selection, mapA, limits, options.skipA);
  const sideB = new Side(listOf(b), origin, selection, undefined, limits, options.skipB);
  try {
    const sizeA = await sideA.sizeBytes();
    const total = sizeA + (await sideB.sizeBytes());
    const orderA = await survey(sideA, make, (bytes) => onProgress?.(bytes, total));
    const orderB = await survey(sideB, make, (bytes) => onProgress?.(sizeA + bytes, total));
    refuseNothing([sideA, sideB], origin);
    const notes: DiffNote[] = [];
    const pairs = pair(sideA, sideB, notes);
    const parted = pairs.flatMap((each) => each.parted ?? []);
    if (parted.length > 0 && (await locate([sideA, sideB], parted, () => onProgress?.(total, total))))
      notes.push({ kind: "approximate" });
    // Digests that differ without a place where they do: only a file that was written meanwhile does that.
    if (parted.some(({ log }) => log.empty)) throw new TasukiError("io", "a recording changed while it was compared.");
    return { tasuki: VERSION, language, ...conclude(sideA, sideB, pairs, { order, orderA, orderB, notes }) };
  } finally {
    await sideA.close();
    await sideB.close();
  }
}

/** Nothing is equal to nothing: where a time range holds no sample of either, it was mistyped. */
function refuseNothing(sides: readonly Side[], { ns, startNs }: Origin): void {
  const { from, until, mayBeEmpty } = sides[0]!.selection;
  if (ns === undefined || startNs === undefined || mayBeEmpty || (!from && !until)) return;
  absoluteRange({ from, until }, startNs);
  const last = Math.max(...sides.map(({ lastUnasked }) => lastUnasked));
  const samples = sides.flatMap(({ ordered }) => ordered).reduce((sum, each) => sum + each.samples, 0);
  if (samples === 0 && last > Number.NEGATIVE_INFINITY) throw nothingIn(last - Number(startNs - ns));
}

const listOf = (input: DiffInput): readonly RecordingInput[] =>
  Array.isArray(input) ? input : [input as RecordingInput];
