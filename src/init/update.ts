/**
 * Renewing a declaration by what a recording shows now: values that are marked as measured are measured again, new streams are
 * added, those that are gone are told and kept. What a person wrote stays as it is.
 *
 * @module
 */
import type { Language } from "../spec/language.js";
import { type DraftNode, type DraftObject, isList, isObject, type Json, Known, type Path } from "./draft.js";
import { oneLine } from "./mark-words.js";

/** What an update changes. */
export interface UpdatePlan {
  /** Measured values that are no longer the same, or were seen in other samples. */
  readonly renewed: readonly {
    readonly path: Path;
    readonly leaf: Known;
    readonly before: Json;
    readonly language: Language;
  }[];
  /** What is new, by the list that it is added to. */
  readonly added: readonly { readonly list: "clocks" | "streams" | "sensors"; readonly node: DraftObject }[];
  /** What is new and needs somebody's word. */
  readonly suggested: readonly { readonly part: string; readonly node: DraftObject }[];
  /** Topics that are declared and no longer recorded. */
  readonly gone: readonly string[];
}

/** How a value that stands in a declaration is marked: the language of its mark and its words, where it is measured. */
export type MarkAt = (path: Path) => { readonly language: Language; readonly words: string } | undefined;

type JsonObject = { [key: string]: Json };
const isJsonObject = (json: Json | undefined): json is JsonObject =>
  typeof json === "object" && json !== null && !Array.isArray(json);
const listIn = (json: JsonObject, key: string): Json[] => (Array.isArray(json[key]) ? json[key] : []);

/** By what an item of a list is told from the others. */
function identityOf(part: (key: string) => unknown): string | undefined {
  for (const keys of [["topic"], ["id"], ["parent", "child"], ["name"]]) {
    const values = keys.map(part);
    if (values.every((value) => typeof value === "string")) return JSON.stringify([keys, values]);
  }
  return undefined;
}
const identityOfDraft = (node: DraftNode): string | undefined =>
  isObject(node)
    ? identityOf((key) => {
        const value = node[key];
        return value instanceof Known ? value.value : value;
      })
    : undefined;
const identityOfJson = (json: Json): string | undefined =>
  isJsonObject(json) ? identityOf((key) => (Object.hasOwn(json, key) ? json[key] : undefined)) : undefined;

/** Says what is to be changed in a declaration by a new draft of it. */
export function planUpdate(existing: Json, draft: DraftObject, markAt: MarkAt): UpdatePlan {
  const document = isJsonObject(existing) ? existing : {};
  const known = new Set(listIn(document, "streams").map((stream) => isJsonObject(stream) && stream["topic"]));
  const streams = itemsOf(draft, "streams");
  const recorded = new Set(streams.map(({ topic }) => topic as string));
  const added = streams.filter(({ topic }) => !known.has(topic as string));
  const topics = new Set(added.map(({ topic }) => topic as string));
  const isNew = ({ streams: filled = [] }: DraftObject) =>
    (filled as readonly string[]).some((topic) => topics.has(topic));
  const clocks = new Set(added.map(({ clock }) => (clock instanceof Known ? clock.value : undefined)));
  const there = (list: string, key: string) =>
    new Set(listIn(document, list).map((item) => isJsonObject(item) && item[key]));
  return {
    renewed: [...renewedIn(draft, document, markAt, [])],
    added: [
      ...itemsOf(draft, "clocks")
        .filter(({ id }) => clocks.has(id as string) && !there("clocks", "id").has(id as string))
        .map((node) => ({ list: "clocks" as const, node })),
      ...added.map((node) => ({ list: "streams" as const, node })),
      ...itemsOf(draft, "sensors")
        .filter((node) => isNew(node) && !there("sensors", "id").has(node["id"] as string))
        .map((node) => ({ list: "sensors" as const, node })),
    ],
    suggested: ["privacy", "calibrations"].flatMap((part) =>
      itemsOf(draft, part)
        .filter(isNew)
        .map((node) => ({ part, node })),
    ),
    gone: [...known].filter((topic): topic is string => typeof topic === "string" && !recorded.has(topic)),
  };
}

const itemsOf = (draft: DraftObject, list: string): DraftObject[] =>
  ((draft[list] ?? []) as readonly DraftNode[]).filter(isObject);

function* renewedIn(
  node: DraftNode,
  existing: Json | undefined,
  markAt: MarkAt,
  path: Path,
): Generator<UpdatePlan["renewed"][number]> {
  if (existing === undefined) return;
  if (node instanceof Known) {
    const mark = node.by === "measured" ? markAt(path) : undefined;
    const same = JSON.stringify(existing) === JSON.stringify(node.value);
    if (mark && !(same && mark.words === oneLine(node.words[mark.language])))
      yield { path, leaf: node, before: existing, language: mark.language };
  } else if (isList(node)) {
    if (!Array.isArray(existing)) return;
    const places = new Map(existing.map((item, i) => [identityOfJson(item), i] as const).reverse());
    for (const item of node) {
      const identity = identityOfDraft(item);
      const place = identity === undefined ? undefined : places.get(identity);
      if (place !== undefined) yield* renewedIn(item, existing[place], markAt, [...path, place]);
    }
  } else if (isObject(node) && isJsonObject(existing))
    for (const [key, part] of Object.entries(node))
      if (part !== undefined && Object.hasOwn(existing, key))
        yield* renewedIn(part, existing[key], markAt, [...path, key]);
}
