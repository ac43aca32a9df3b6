/** Makes a failing input smaller as long as it still fails in the same way. */
import type { Input } from "./inputs.js";
import { type Part, putTogether, takeApart } from "./records.js";

/** Whether an input still shows the problem. */
export type Shows = (input: Input) => Promise<boolean>;

/** The smallest input found before the time is over. */
export async function minimise(input: Input, shows: Shows, milliseconds: number): Promise<Input> {
  const until = Date.now() + milliseconds;
  if (input.type === "document")
    return (await shrinkDocument(input, (document) => shows(document as Input), until)) as Input;
  let smallest = input;
  const still = async (bytes: Uint8Array): Promise<boolean> => {
    const candidate = { ...input, bytes };
    if (bytes.length >= smallest.bytes.length || !(await shows(candidate))) return false;
    smallest = candidate;
    return true;
  };
  // Whole records first, sealed anew: bytes alone cannot be taken out of a file whose checksums hold.
  const parts = await takeApart(input.bytes);
  if (parts) await shrinkRecords(parts, still, until);
  await shrinkList([...smallest.bytes], (bytes) => still(Uint8Array.from(bytes)), until);
  return smallest;
}

async function shrinkRecords(parts: Part[], still: (bytes: Uint8Array) => Promise<boolean>, until: number) {
  const written = (some: readonly Part[]) => putTogether(some, { checksums: true, offsets: true }).then(still);
  const kept = await shrinkList(parts, written, until);
  for (const { chunk } of kept) {
    if (!chunk) continue;
    const before = chunk.parts;
    chunk.parts = await shrinkList(
      before,
      (fewer) => {
        chunk.parts = fewer;
        return written(kept);
      },
      until,
    );
  }
}

/** Leaves out stretches of a list, long ones first, as long as what is left still fails. */
async function shrinkList<T>(list: T[], still: (fewer: T[]) => Promise<boolean>, until: number): Promise<T[]> {
  let smallest = list;
  for (let size = Math.ceil(list.length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2))
    for (let at = 0; at < smallest.length && Date.now() < until; ) {
      const fewer = [...smallest.slice(0, at), ...smallest.slice(at + size)];
      if (await still(fewer)) smallest = fewer;
      else at += size;
    }
  return smallest;
}

type Tree = Readonly<Record<string, unknown>> | readonly unknown[];

/** Takes keys and elements out of a document, and halves its text. */
async function shrinkDocument(
  document: Tree,
  still: (document: Tree) => Promise<boolean>,
  until: number,
): Promise<Tree> {
  let smallest = document;
  for (let again = true; again; ) {
    again = false;
    for (const candidate of simpler(smallest)) {
      if (Date.now() > until) return smallest;
      if (!(await still(candidate))) continue;
      smallest = candidate;
      again = true;
      break;
    }
  }
  return smallest;
}

/** Keys that say what an input is, and those that it cannot be without. */
const FIXED = new Set(["type", "document", "kind"]);
const NEEDED = new Set(["text", "facts", "params"]);

/** Documents with one thing less; a shorter text counts. */
function* simpler(tree: Tree): Generator<Tree> {
  const entries = Object.entries(tree).filter(([key]) => !FIXED.has(key));
  for (const [key] of entries.filter(([name]) => !NEEDED.has(name)))
    yield Array.isArray(tree)
      ? tree.filter((_, i) => String(i) !== key)
      : Object.fromEntries(Object.entries(tree).filter(([other]) => other !== key));
  for (const [key, value] of entries) {
    if (typeof value === "string" && value.length > 8)
      for (const shorter of [value.slice(0, value.length >> 1), value.slice(value.length >> 1)])
        yield withValue(tree, key, shorter);
    if (value !== null && typeof value === "object")
      for (const inner of simpler(value as Tree)) yield withValue(tree, key, inner);
  }
}

const withValue = (tree: Tree, key: string, value: unknown): Tree =>
  Array.isArray(tree) ? tree.map((old, i) => (String(i) === key ? value : old)) : { ...tree, [key]: value };
