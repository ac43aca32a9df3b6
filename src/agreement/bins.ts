/**
 * Labels on time bins. The label of a bin is that of the segment at its middle. Bins are never listed: between two bounds all
 * have the same labels and are counted, so that a narrow bin costs nothing.
 *
 * @module
 */
import type { LabelledUnits } from "./chance.js";
import type { LabelledInterval, RatedTrack } from "./interval.js";

/** The label of a bin on a sparse track where nothing is; no term and no text of a document begins so. */
const NOTHING = "\0nothing";

/** How many bins, counted from 0, have their middle before an instant. */
const middlesBefore = (instantNs: number, binNs: number): number => Math.ceil((2 * instantNs - binNs) / (2 * binNs));

/** The most segments of one rater that may overlap at an instant. */
const MOST_AT_ONCE = 64;

/** The labels that raters gave to bins, of which the first begins at 0; nothing where too many segments overlap. */
export function labelledBins(tracks: readonly RatedTrack[], binNs: number): LabelledUnits[] | undefined {
  const cuts = new Set<number>();
  for (const { segments, fromNs, toNs } of tracks) {
    cuts.add(fromNs).add(toNs);
    for (const { startNs, endNs } of segments) cuts.add(startNs).add(endNs);
  }
  const bounds = [...cuts].sort((a, b) => a - b);
  const readers = tracks.map((track) => new LabelReader(track));
  const units: LabelledUnits[] = [];
  for (let i = 0; i + 1 < bounds.length; i++) {
    const start = bounds[i]!;
    // Every reader is moved on, also over a span between two middles.
    for (const reader of readers) if (!reader.moveTo(start)) return undefined;
    const count = middlesBefore(bounds[i + 1]!, binNs) - middlesBefore(start, binNs);
    if (count > 0) units.push({ labels: readers.map((reader) => reader.label(start)), count });
  }
  return units;
}

/** Tells the label at an instant; it moves forward only. */
class LabelReader {
  #next = 0;
  #open: LabelledInterval[] = [];

  constructor(readonly track: RatedTrack) {}

  /** Whether the segments at an instant are few enough. */
  moveTo(instantNs: number): boolean {
    const { segments } = this.track;
    if (this.#open.some(({ endNs }) => endNs <= instantNs))
      this.#open = this.#open.filter(({ endNs }) => endNs > instantNs);
    for (; this.#next < segments.length && segments[this.#next]!.startNs <= instantNs; this.#next++) {
      if (segments[this.#next]!.endNs > instantNs) this.#open.push(segments[this.#next]!);
      if (this.#open.length > MOST_AT_ONCE) return false;
    }
    return true;
  }

  /** The label there; segments that overlap are one label together. */
  label(instantNs: number): string | undefined {
    const { fromNs, toNs, complete } = this.track;
    if (instantNs < fromNs || instantNs >= toNs) return undefined;
    const [first, ...rest] = this.#open;
    if (!first) return complete ? undefined : NOTHING;
    return rest.length === 0 ? first.label : [...new Set(this.#open.map(({ label }) => label))].sort().join("\0");
  }
}
