/**
 * Vectors of states and commands: what they are of each element, and how the elements of two are brought together.
 *
 * @module
 */
import type { VectorElement } from "../spec/declaration/vector.js";
import { type Held, IDENTICAL, type Reading, type Step } from "./premise.js";
import type { SeenRecording, SeenStream } from "./seen.js";
import { barred, namesOf } from "./steps.js";

/** Names of the elements of a stream's vectors: declared, or those of its messages where there is one layout. */
export function elementNames({
  declared,
  facts,
}: SeenStream): { names: string[]; basis: Reading["basis"] } | undefined {
  if (declared?.vector) return { names: declared.vector.map(({ name }) => name), basis: "declared" };
  const vector = facts?.content?.vector;
  const names = vector?.layouts.length === 1 && vector.others === 0 ? vector.layouts[0]!.names : [];
  return names.length > 0 ? { names, basis: "measured" } : undefined;
}

/** One thing that is declared of every element of vectors, in their order. */
export function* ofElements(
  { streams }: SeenRecording,
  of: (element: VectorElement) => string | undefined,
): Generator<Reading> {
  for (const { topic, declared } of streams) {
    const { vector } = declared ?? {};
    const values = vector?.map(of);
    if (!vector || !values || values.includes(undefined)) continue;
    yield { topic, value: values as string[], basis: "declared", aid: { names: vector.map(({ name }) => name) } };
  }
}

/** Elements that differ: by name where both sides name them, else by place. */
interface Parted {
  readonly name: string;
  readonly from: string;
  readonly to: string;
}

function partedOf(from: Held, to: Held): Parted[] | undefined {
  const [values, others] = [namesOf(from.value), namesOf(to.value)];
  const names = from.aid?.["names"] as readonly string[] | undefined;
  const otherNames = to.aid?.["names"] as readonly string[] | undefined;
  const known = new Map(otherNames?.map((name, i) => [name, others[i]!]));
  const shared = names?.filter((name) => known.has(name)) ?? [];
  const byName = shared.length > 0;
  if (!byName && values.length !== others.length) return undefined;
  return values.flatMap((value, i) => {
    const name = names?.[i] ?? String(i);
    const other = byName ? known.get(name) : others[i];
    return other === undefined || other === value ? [] : [{ name, from: value, to: other }];
  });
}

/** Brings the elements of one vector to those of another, each by itself; the gravest of all counts. */
export const eachElement =
  (step: (parted: readonly Parted[]) => Step) =>
  (from: Held, to: Held): Step => {
    const parted = partedOf(from, to);
    if (!parted)
      return barred({
        en: "the vectors are of different length: first agree on their elements",
        ja: "ベクトルの長さが異なる。先に要素を取り決める",
      });
    return parted.length === 0 ? IDENTICAL : step(parted);
  };
