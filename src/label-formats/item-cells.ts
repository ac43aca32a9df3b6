/**
 * An item as named cells of text, for formats that hold such: the columns of BIDS, the tiers of ELAN. What no cell of its own can
 * hold stands as JSON in the one of details.
 *
 * @module
 */
import { isObject } from "../openlabel/shape.js";
import type { Keyed } from "../openlabel/walk.js";
import type { AnnotationEvent } from "../spec/annotation/item.js";
import type { AnnotationText } from "../spec/annotation/language.js";
import type { Segment } from "../spec/annotation/segment.js";
import { readJson } from "../strict-json.js";
import { saysSame } from "./read-back.js";

/** What a cell says where there is nothing to say. */
export const NOTHING = "n/a";
const TEXT_COLUMN = /^text_(.+)$/;
/** The longest cell of JSON, in characters. */
const LONGEST = 16 * 1024 * 1024;

/** Columns of ours, with what the sidecar says of them. */
export const COLUMNS = {
  item: "What the row is: a segment of time, or an event at an instant.",
  id: "Id of the item.",
  track: "Id of the track that a segment stands on.",
  parent: "Id of the segment that it is part of.",
  outcome: "How an activity ended.",
  score: "How well it was done, 0 to 1.",
  control: "Who or what drives the robot.",
  step: "Id, or else order, of the step of the procedure that is carried out.",
  attempt: "Which attempt at the step it is, from 1.",
  details: "What no other column holds, as JSON with the names of the Tasuki annotation schema.",
} as const;

/** A language that can be part of a name. */
const LANGUAGE = /^[A-Za-z][A-Za-z0-9-]{0,34}$/;
/** What no cell holds: controls, halves of characters, and what is no character at all. */
const UNFIT = /[\p{Cc}\p{Cs}\u2028\u2029\ufffe\uffff]+/gu;

/** A text as a cell; where it does not fit, it is what comes nearest. */
const inCell = (text: string): string => text.replace(UNFIT, " ").trim() || NOTHING;

/** JSON in which no character stands that a cell cannot hold. */
export const jsonCell = (value: unknown): string =>
  JSON.stringify(value).replace(UNFIT, (run) =>
    Array.from({ length: run.length }, (_, i) => `\\u${run.charCodeAt(i).toString(16).padStart(4, "0")}`).join(""),
  );

/** The cells of a segment or an event, and whether the column of details is needed. */
export function cellsOf(item: Segment | AnnotationEvent): Map<string, string> {
  const isSegment = "track" in item;
  const cells = new Map<string, string>([
    ["trial_type", item.type ?? NOTHING],
    ["item", isSegment ? "segment" : "event"],
    ["id", item.id],
  ]);
  for (const { language, text } of item.texts ?? [])
    if (!cells.has(`text_${language}`) && LANGUAGE.test(language)) cells.set(`text_${language}`, inCell(text));
  const values: Record<string, unknown> = isSegment
    ? {
        track: item.track,
        parent: item.parent,
        outcome: item.outcome?.status,
        score: item.outcome?.score,
        control: item.control?.mode,
        step: item.step,
        attempt: item.attempt,
      }
    : {};
  for (const [name, value] of Object.entries(values)) if (value !== undefined) cells.set(name, inCell(String(value)));
  // What the cells do not give back stands in the details.
  const { id: _, startNs: __, endNs: ___, tNs: ____, ...rest } = item as Keyed;
  const back: Keyed = itemIn(cells);
  const details = Object.fromEntries(Object.entries(rest).filter(([key, value]) => !saysSame(value, back[key])));
  if (Object.keys(details).length > 0) cells.set("details", jsonCell(details));
  return cells;
}

/** The item that cells of ours stand for, without its times. */
export function itemIn(cells: ReadonlyMap<string, string>): Record<string, unknown> {
  const said = (name: string) => (cells.get(name) === NOTHING ? undefined : cells.get(name));
  const number = (name: string) => (said(name) === undefined ? undefined : Number(said(name)));
  const texts: AnnotationText[] = [];
  for (const [name, text] of cells) {
    const language = TEXT_COLUMN.exec(name)?.[1];
    if (language !== undefined && text !== NOTHING) texts.push({ language, text, role: "label" });
  }
  const [status, score, mode] = [said("outcome"), number("score"), said("control")];
  const made = {
    id: said("id"),
    type: said("trial_type"),
    ...(texts.length > 0 ? { texts } : {}),
    track: said("track"),
    parent: said("parent"),
    ...(status === undefined ? {} : { outcome: { status, ...(score === undefined ? {} : { score }) } }),
    ...(mode === undefined ? {} : { control: { mode } }),
    step: said("step"),
    attempt: number("attempt"),
  };
  const read = readJson(said("details") ?? "{}", { longest: LONGEST, deepest: 64 });
  const details = "document" in read && isObject(read.document) ? read.document : {};
  return Object.fromEntries(Object.entries({ ...made, ...details }).filter(([, value]) => value !== undefined));
}
