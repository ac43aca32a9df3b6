/**
 * Names of types that something speaks against. A connection's MD5 sum is made without the name of its type, so that damage to the
 * name alone leaves a record that is sound in all else.
 */
import { standardNames } from "../../encodings/standard/compare.js";
import type { ConnectionCopy } from "./ahead.js";
import { Fields } from "./format.js";

/** In how many letters a damaged name differs from the right one at most; more tell of another type. */
const MOST_LETTERS = 2;
/** Names of one MD5 sum that are looked at; more of them are hostile. */
const MOST_NAMES = 64;

/**
 * Those of sound connections whose type is no standard one, but is called nearly like one, or like another type of the same MD5
 * sum among them.
 */
export async function misnamed(copies: readonly ConnectionCopy[]): Promise<ReadonlySet<ConnectionCopy>> {
  const standard = await standardNames("ros1");
  const told = copies.map((copy) => {
    const fields = new Fields(copy.data);
    return { copy, type: fields.text("type"), sum: fields.text("md5sum") };
  });
  const bySum = new Map<string, Set<string>>();
  for (const { type, sum } of told) {
    const names = bySum.get(sum) ?? new Set();
    if (names.size < MOST_NAMES) bySum.set(sum, names.add(type));
  }
  const isMisnamed = (type: string, sum: string): boolean =>
    !standard.has(type) && [...standard, ...bySum.get(sum)!].some((other) => isNearly(type, other));
  return new Set(told.filter(({ type, sum }) => isMisnamed(type, sum)).map(({ copy }) => copy));
}

/** Whether two names are of one length, and differ in a letter or two. */
function isNearly(one: string, other: string): boolean {
  if (one.length !== other.length || one === other) return false;
  let letters = 0;
  for (let at = 0; at < one.length && letters <= MOST_LETTERS; at++) if (one[at] !== other[at]) letters++;
  return letters <= MOST_LETTERS;
}
