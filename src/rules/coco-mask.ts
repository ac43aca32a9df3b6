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
export function maskFault({ size, counts }: WrittenMask): { reason: string } | undefined {
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
  }
  return sum === pixels ? undefined : { reason: `its runs cover ${sum} of ${pixels} pixels` };
}
