/**
 * What OpenLABEL has no word for is kept as named values beside what it has words for: numbers, texts and truth values whose name is
 * the path of a key. `#0` in a path is the first entry of a list.
 *
 * @module
 */
import { isObject } from "./shape.js";
import { listed } from "./walk.js";

/** Named values, as OpenLABEL lists them. */
export interface NamedValues {
  num: { name: string; val: number }[];
  text: { name: string; val: string; [key: string]: unknown }[];
  boolean: { name: string; val: boolean }[];
}

export const noValues = (): NamedValues => ({ num: [], text: [], boolean: [] });

const ESCAPES: Readonly<Record<string, string>> = { "~": "~0", "/": "~1", "#": "~2" };
const escaped = (key: string): string => key.replace(/[~/#]/g, (each) => ESCAPES[each]!);
const plain = (part: string): string => part.replaceAll("~2", "#").replaceAll("~1", "/").replaceAll("~0", "~");

/** Adds every number, text and truth value of a value, by its path. What is empty says nothing, and adds nothing. */
export function addNamed(value: unknown, path: string, into: NamedValues): void {
  if (typeof value === "number") into.num.push({ name: path, val: value });
  else if (typeof value === "string") into.text.push({ name: path, val: value });
  else if (typeof value === "boolean") into.boolean.push({ name: path, val: value });
  else if (Array.isArray(value)) for (const [i, each] of value.entries()) addNamed(each, `${path}/#${i}`, into);
  else if (isObject(value))
    for (const [key, each] of Object.entries(value)) addNamed(each, `${path}/${escaped(key)}`, into);
}

/** Named values without the kinds of which there are none; undefined where there are none at all. */
export function filled(values: NamedValues): Partial<NamedValues> | undefined {
  const kept = Object.entries(values).filter(([, list]) => list.length > 0);
  return kept.length === 0 ? undefined : Object.fromEntries(kept);
}

/** Values by the parts of their paths. */
type Tree = Map<string, unknown>;

/** The value that the values with a path as name were made of; those with other names are passed over. */
export function namedIn(data: unknown): Record<string, unknown> {
  const root: Tree = new Map();
  if (!isObject(data)) return {};
  for (const kind of ["num", "text", "boolean"])
    for (const { value } of listed(data[kind], "")) {
      const { name, val } = value;
      if (typeof name === "string" && name.startsWith("/")) put(root, name.slice(1).split("/"), val);
    }
  return Object.fromEntries([...root].map(([key, each]) => [plain(key), grown(each)]));
}

function put(root: Tree, parts: readonly string[], value: unknown): void {
  let at = root;
  for (const part of parts.slice(0, -1)) {
    const next = at.get(part) ?? new Map<string, unknown>();
    // A document that others changed may name a value and something in it.
    if (!(next instanceof Map)) return;
    at.set(part, next);
    at = next;
  }
  at.set(parts.at(-1)!, value);
}

/** What a tree stands for: a list where its parts are counted. */
function grown(tree: unknown): unknown {
  if (!(tree instanceof Map)) return tree;
  const entries = [...(tree as Tree)];
  if (!entries.every(([part]) => part.startsWith("#")))
    return Object.fromEntries(entries.map(([part, each]) => [plain(part), grown(each)]));
  const index = ([part]: [string, unknown]) => Number(part.slice(1));
  return entries.sort((a, b) => index(a) - index(b)).map(([, each]) => grown(each));
}
