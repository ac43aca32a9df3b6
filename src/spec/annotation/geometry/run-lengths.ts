/**
 * Masks in the compressed writing of COCO: run lengths, column by column, beginning with those outside; each is written in
 * groups of five bits as characters from `0`, and from the fourth on as the difference from the one two before.
 *
 * @module
 */

/** A mask as it is written. */
export interface WrittenMask {
  /** Height and width. */
  readonly size: readonly number[];
  readonly counts: string;
}

/** The most groups of five bits that a run may need: an image has at most 2^32 pixels. */
const MOST_GROUPS = 7;

/** What is wrong with a mask; nothing where it decodes to all pixels of its image. No pixel is ever made. */
export function maskFault(mask: WrittenMask): { reason: string } | undefined {
  return eachRun(mask, () => {});
}

/** The runs of a mask, or what is wrong with it. */
export function runsOf(mask: WrittenMask): { readonly runs: number[] } | { readonly reason: string } {
  const runs: number[] = [];
  return eachRun(mask, (run) => runs.push(run)) ?? { runs };
}

function eachRun({ size, counts }: WrittenMask, take: (run: number) => void): { reason: string } | undefined {
  const pixels = size[0]! * size[1]!;
  let sum = 0;
  let runs = 0;
  let [last, beforeLast] = [0, 0];
  for (let i = 0; i < counts.length; ) {
    let value = 0;
    let groups = 0;
    for (let more = true; more; groups++) {
      if (i >= counts.length) return { reason: "it ends within a run" };
      const code = counts.charCodeAt(i++) - 48;
      if (code < 0 || code > 63) return { reason: `it has the character "${counts[i - 1]!}"` };
      if (groups >= MOST_GROUPS) return { reason: "a run is too long" };
      value += (code & 31) * 32 ** groups;
      more = (code & 32) !== 0;
      if (!more && code & 16) value -= 32 ** (groups + 1);
    }
    const run = runs > 2 ? value + beforeLast : value;
    if (run < 0) return { reason: "a run is negative" };
    sum += run;
    if (sum > pixels) return { reason: `its runs cover more than ${pixels} pixels` };
    beforeLast = last;
    last = run;
    runs++;
    take(run);
  }
  return sum === pixels ? undefined : { reason: `its runs cover ${sum} of ${pixels} pixels` };
}

/** Runs in the compressed writing. */
export function countsOf(runs: readonly number[]): string {
  const pieces: string[] = [];
  for (const [i, run] of runs.entries()) {
    let rest = i > 2 ? run - runs[i - 2]! : run;
    for (let more = true; more; ) {
      const group = ((rest % 32) + 32) % 32;
      rest = Math.floor(rest / 32);
      more = rest !== ((group & 16) === 0 ? 0 : -1);
      pieces.push(String.fromCharCode(48 + group + (more ? 32 : 0)));
    }
  }
  return pieces.join("");
}

/** Each stretch of pixels inside a mask, as indices column by column: the first, and the one behind the last. */
export function* stretches(runs: readonly number[]): Generator<readonly [number, number]> {
  let at = 0;
  for (const [i, run] of runs.entries()) {
    if (i % 2 === 1 && run > 0) yield [at, at + run];
    at += run;
  }
}

/** How many pixels are inside. */
export function maskArea(runs: readonly number[]): number {
  let area = 0;
  for (const [start, end] of stretches(runs)) area += end - start;
  return area;
}

/** The left, top, right and bottom edge of what is inside; undefined where nothing is. */
export function maskEdges(runs: readonly number[], height: number): [number, number, number, number] | undefined {
  let [left, top, right, bottom] = [Number.POSITIVE_INFINITY, height, 0, 0];
  for (const [start, end] of stretches(runs)) {
    const [from, to] = [Math.floor(start / height), Math.floor((end - 1) / height)];
    left = Math.min(left, from);
    right = Math.max(right, to + 1);
    // A stretch over the end of a column has the top of the next.
    top = from === to ? Math.min(top, start % height) : 0;
    bottom = from === to ? Math.max(bottom, ((end - 1) % height) + 1) : height;
  }
  return right === 0 ? undefined : [left, top, right, bottom];
}
