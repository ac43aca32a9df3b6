/**
 * Frames and intervals of an OpenLABEL document: whether each element is where it says that it is. Intervals of frames are
 * closed: both limits belong to them.
 *
 * @module
 */
import { isObject } from "./shape.js";
import {
  CATEGORIES,
  dataOf,
  elementsOf,
  type FrameInterval,
  framesOf,
  intervalsOf,
  type Keyed,
  keyed,
  type Placed,
  type Tell,
} from "./walk.js";

/** Intervals to look frames up in, however many there are. */
class Covered {
  /** In order, apart from each other. */
  readonly #merged: { start: number; end: number }[] = [];

  constructor(intervals: readonly FrameInterval[]) {
    for (const { start, end } of [...intervals].sort((a, b) => a.start - b.start)) {
      const last = this.#merged.at(-1);
      if (last && start <= last.end) last.end = Math.max(last.end, end);
      else if (start <= end) this.#merged.push({ start, end });
    }
  }

  get isEmpty(): boolean {
    return this.#merged.length === 0;
  }

  has(frame: number): boolean {
    let [low, high] = [0, this.#merged.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.#merged[middle]!.end < frame) low = middle + 1;
      else high = middle;
    }
    return (this.#merged[low]?.start ?? Number.POSITIVE_INFINITY) <= frame;
  }

  toString(): string {
    const shown = this.#merged.slice(0, 5).map(({ start, end }) => `${start}–${end}`);
    return `${shown.join(", ")}${this.#merged.length > 5 ? ", …" : ""}`;
  }
}

/** Looks at every interval, and at every frame. */
export function checkIntervals(root: Keyed, field: string, tell: Tell): void {
  const ordered = (value: Keyed, at: string): FrameInterval[] => {
    const intervals = intervalsOf(value, at);
    for (const { field: place, start, end } of intervals)
      if (start > end) tell("interval-inverted", place, { actual: `${start} > ${end}` });
    return intervals;
  };
  const whole = new Covered(ordered(root, field));
  const own = new Map<string, Covered>();
  for (const each of elementsOf(root, field)) {
    const intervals = ordered(each.value, each.field);
    own.set(`${each.category}s/${each.key}`, new Covered(intervals));
    if (each.category === "event")
      for (const { field: at, start, end } of intervals)
        if (end > start) tell("event-long", at, { actual: `${start}–${end}` });
    pointersOf(each, `${each.category}_data_pointers`);
  }
  for (const each of keyed(root["relations"], `${field}/relations`))
    own.set(`relations/${each.key}`, new Covered(ordered(each.value, each.field)));
  for (const frame of framesOf(root, field)) {
    const index = Number(frame.key);
    if (!Number.isSafeInteger(index)) continue;
    if (!whole.isEmpty && !whole.has(index)) tell("frame-outside", frame.field, { expected: String(whole) });
    for (const name of [...CATEGORIES.map((each) => `${each}s`), "relations"])
      for (const { key, field: at } of keyed(frame.value[name], `${frame.field}/${name}`)) {
        const intervals = own.get(`${name}/${key}`);
        if (intervals && !intervals.isEmpty && !intervals.has(index))
          tell("element-outside", at, { expected: String(intervals), actual: frame.key });
      }
  }
  checkPointers(root, field, tell);

  function pointersOf({ value, field: at }: Placed, name: string): void {
    for (const pointer of keyed(value[name], `${at}/${name}`)) ordered(pointer.value, pointer.field);
  }
}

/** Pointers say of which kind the data of a name are; they must be there. */
function checkPointers(root: Keyed, field: string, tell: Tell): void {
  const kindsOf = new Map<string, Set<string>>();
  for (const { element, kind, value } of dataOf(root, field)) {
    if (typeof value["name"] !== "string") continue;
    const key = JSON.stringify([element.category, element.key, value["name"]]);
    const kinds = kindsOf.get(key);
    if (kinds) kinds.add(kind);
    else kindsOf.set(key, new Set([kind]));
  }
  for (const { category, key, value, field: at } of elementsOf(root, field)) {
    const name = `${category}_data_pointers`;
    for (const pointer of keyed(value[name], `${at}/${name}`)) {
      const kinds = kindsOf.get(JSON.stringify([category, key, pointer.key]));
      const { type } = pointer.value;
      if (!kinds || (typeof type === "string" && !kinds.has(type)))
        tell("pointer-differs", pointer.field, {
          ...(typeof type === "string" ? { expected: type } : {}),
          actual: kinds ? [...kinds].join(", ") : "–",
        });
    }
  }
}

/** How many of something there are. */
export const countOf = (value: unknown): number => (isObject(value) ? Object.keys(value).length : 0);
