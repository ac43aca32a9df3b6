/**
 * Round trips through a format: what is different afterwards, and which losses explain it. It knows nothing of how exporters find
 * their losses.
 *
 * @module
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { expect } from "vitest";
import type { LabelFormat, LabelOptions, RecordingBasis } from "../label-formats/format.js";
import { memoryLabels } from "../label-formats/memory.js";
import { AnnotationDocument } from "../spec/annotation/document.js";
import { Segment } from "../spec/annotation/segment.js";
import { Track } from "../spec/annotation/track.js";
import { KEPT_LABELS, type LabelLoss, type LabelLossCode } from "../spec/verdict/label-loss.js";
import { TasukiError } from "../trouble.js";
import { arbitraryOf } from "./arbitrary.js";

/** Which differences a loss explains: fields of the document, without indexes. Whatever no loss explains is a mistake. */
const EXPLAINS: Readonly<Partial<Record<LabelLossCode, RegExp>>> = {
  "attributes-dropped": /^(segments|events)\/attributes/,
  "control-dropped": /^segments\/control/,
  "entities-dropped": /^entities/,
  "events-dropped": /^events$/,
  "gaps-closed": /^segments\/(startNs|endNs)$/,
  "geometry-dropped": /^geometries/,
  "header-dropped": /^(revision|files|license|guideline|ontologies|agents|provenance|procedures|agreement|note|time)/,
  "ids-replaced": /^(id|(segments|events)\/id)$/,
  "language-dropped": /^(segments|events)\/texts\/language$/,
  "outcome-dropped": /^segments\/outcome/,
  "parent-dropped": /^segments\/parent$/,
  "provenance-dropped": /^(segments|events)\/provenance/,
  "quality-dropped": /^segments\/quality/,
  "relations-dropped": /^relations/,
  "roles-dropped": /^(segments\/roles|events\/entities)/,
  "segments-dropped": /^segments$/,
  "step-dropped": /^segments\/(procedure|step|attempt)$/,
  "streams-dropped": /^streams/,
  "texts-dropped": /^(segments|events)\/texts/,
  "times-rounded": /^(segments\/(startNs|endNs)|events\/tNs)$/,
  "tracks-merged": /^(tracks|segments\/track$)/,
  "types-dropped": /^(segments|events)\/type$/,
};

/** The annotation of the tabletop recording. */
export const tabletop = (): AnnotationDocument =>
  AnnotationDocument.parse(
    JSON.parse(readFileSync(join(import.meta.dirname, "../../fixtures/tabletop.annotations.tasuki.json"), "utf8")),
  );

/** A recording with a camera at 10 frames per second whose times shake, from 2026 on. */
export const cameraBasis = (frames = 600): RecordingBasis => {
  const times = Float64Array.from({ length: frames }, (_, i) => i * 100_000_000 + ((i * 7919) % 1000) * 1000);
  return {
    name: "run.mcap",
    files: [{ name: "run.mcap", sizeBytes: 4 }],
    time: { basis: "stamp", originNs: "1780000000123456789", durationNs: times.at(-1)! + 1 },
    streams: [
      { topic: "/camera", modality: "camera", widthPx: 640, heightPx: 480 },
      { topic: "/imu", modality: "imu" },
    ],
    timesOf: async (topic) => (topic === "/camera" ? times : undefined),
  };
};

const numbered = <T extends object>(list: readonly T[], name: string): T[] =>
  list.map((each, i) => ({ ...each, id: `${name}-${i}` }));

/** Tracks and segments are made apart. */
const REST = AnnotationDocument.omit({ tracks: true, segments: true });

/**
 * Any document whose items can be told apart: ids are unique, and the segments and the events of it each have times of their own.
 * All else is whatever the schema takes.
 */
export const annotations = (basis?: RecordingBasis): fc.Arbitrary<AnnotationDocument> =>
  fc
    .tuple(
      arbitraryOf(REST) as fc.Arbitrary<AnnotationDocument>,
      fc.array(arbitraryOf(Track) as fc.Arbitrary<Track>, { minLength: 1, maxLength: 4 }),
      fc.array(arbitraryOf(Segment) as fc.Arbitrary<Segment>, { minLength: 0, maxLength: 6 }),
      fc.array(fc.integer({ min: 0, max: 999_999_999 }), { minLength: 40, maxLength: 40 }),
      fc.array(fc.constantFrom("task", "subtask", "primitive", undefined), { minLength: 5, maxLength: 5 }),
    )
    .map(([made, rows, items, shifts, levels]) => {
      const text = JSON.stringify({ ...made, tracks: rows, segments: items });
      // Such a key no reader of annotations takes.
      const plain = JSON.parse(text.replaceAll('"__proto__":', '"proto":')) as AnnotationDocument;
      const tracks = numbered(plain.tracks, "tracks").map(({ level: _, ...each }, i) => ({
        ...each,
        ...(i === 0 ? { kind: "activity" } : {}),
        ...(levels[i] ? { level: levels[i] } : {}),
      }));
      const trackOf = (i: number) => tracks[i % Math.max(1, tracks.length)]?.id ?? "nowhere";
      const segments = numbered(plain.segments, "segments").map((each, i) => ({
        ...each,
        track: trackOf(i),
        startNs: i * 10_000_000_000 + shifts[i]!,
        endNs: i * 10_000_000_000 + 2_000_000_000 + shifts[i + 10]! * 7,
      }));
      const events = numbered(plain.events ?? [], "events").map((each, i) => ({
        ...each,
        tNs: i * 10_000_000_000 + 500_000_000 + shifts[i + 20]!,
      }));
      const time = { ...plain.time, originNs: "1780000000123456789", durationNs: 60_000_000_000 };
      return AnnotationDocument.parse({
        ...plain,
        time: basis?.time ?? time,
        files: basis?.files ?? [{ name: "run.mcap" }],
        tracks,
        segments,
        events,
        entities: numbered(plain.entities ?? [], "entities"),
        relations: numbered(plain.relations ?? [], "relations"),
        streams: numbered(plain.streams ?? [], "streams"),
        geometries: numbered(plain.geometries ?? [], "geometries"),
      });
    });

/** What is different in two documents: fields, without indexes. */
function differences(was: AnnotationDocument, is: AnnotationDocument, byWords: boolean): Set<string> {
  const found = new Set<string>();
  const shift = Number(BigInt(is.time.originNs) - BigInt(was.time.originNs));
  const { segments, events, entities, streams, tracks, relations, geometries, id, time, ...header } = was;
  if (id !== is.id) found.add("id");
  compare(header, { ...is, ...Object.fromEntries(LISTS.map((key) => [key, undefined])) }, "", found);
  compare(time, is.time, "time", found);
  for (const [key, list] of Object.entries({ entities, streams, tracks, relations, geometries })) {
    const back = new Map((is[key as "entities"] as { id: string }[]).map((each) => [each.id, each]));
    for (const each of list) compare(each, back.get(each.id), key, found);
    if (key !== "tracks" && back.size > list.length) found.add(`${key}+`);
  }
  const ids = new Map<string, string>();
  const pairs = nearest(segments, is.segments, (a, b) => {
    const [one, other] = [a, b].map(({ texts = [] }) => texts[0]?.text);
    if (byWords && other !== undefined && one !== other) return Number.POSITIVE_INFINITY;
    const apart = Math.abs(a.startNs - b.startNs - shift) + Math.abs(a.endNs - b.endNs - shift);
    return byWords && other !== undefined ? apart / 1000 : apart;
  });
  for (const [a, b] of pairs) if (b) ids.set(a.id, b.id);
  for (const [a, b] of pairs) {
    if (!b) {
      found.add("segments");
      continue;
    }
    const { parent, ...rest } = a;
    const moved = { ...b, startNs: b.startNs + shift, endNs: b.endNs + shift, parent: undefined };
    compare(rest, moved, "segments", found);
    if ((parent === undefined ? undefined : (ids.get(parent) ?? parent)) !== b.parent) found.add("segments/parent");
  }
  for (const [a, b] of nearest(events, is.events, (one, other) => Math.abs(one.tNs - other.tNs - shift)))
    if (b) compare(a, { ...b, tNs: b.tNs + shift }, "events", found);
    else found.add("events");
  if (is.segments.length > segments.length) found.add("segments+");
  if (is.events.length > events.length) found.add("events+");
  return found;
}

const LISTS = ["segments", "events", "entities", "streams", "tracks", "relations", "geometries", "id", "time"] as const;

/** Pairs items: the nearest first, of those as near the ones with the same id or words. Items of one kind are ten seconds apart. */
function nearest<T extends { id: string; texts?: { text: string }[] | undefined }>(
  was: readonly T[],
  is: readonly T[],
  apart: (a: T, b: T) => number,
): [T, T | undefined][] {
  const words = ({ texts = [] }: T) => texts.map(({ text }) => text);
  const candidates = was.flatMap((a) => is.map((b) => ({ a, b, cost: apart(a, b) }))).filter(({ cost }) => cost < 4e9);
  const alike = ({ a, b }: { a: T; b: T }) =>
    (a.id === b.id ? 2 : 0) + (words(a).some((text) => words(b).includes(text)) ? 1 : 0);
  candidates.sort((one, other) => one.cost - other.cost || alike(other) - alike(one));
  const pairs = new Map<T, T>();
  const taken = new Set<T>();
  for (const { a, b } of candidates)
    if (!pairs.has(a) && !taken.has(b)) {
      pairs.set(a, b);
      taken.add(b);
    }
  return was.map((each) => [each, pairs.get(each)]);
}

const nothing = (value: unknown): boolean =>
  value === undefined ||
  (typeof value === "object" &&
    value !== null &&
    Object.values(value).every(nothing) &&
    !(Array.isArray(value) && value.length > 0));

function compare(was: unknown, is: unknown, path: string, found: Set<string>): void {
  if (nothing(was) && nothing(is)) return;
  const both = [was, is].every((each) => typeof each === "object" && each !== null);
  if (!both) {
    if (was !== is && !(was === 0 && is === 0)) found.add(path);
    return;
  }
  const isList = Array.isArray(was);
  if (isList !== Array.isArray(is) || (isList && was.length !== (is as unknown[]).length)) {
    found.add(path);
    return;
  }
  for (const key of new Set([...Object.keys(was as object), ...Object.keys(is as object)])) {
    const inner = (value: unknown) =>
      Object.hasOwn(value as object, key) ? (value as Record<string, unknown>)[key] : undefined;
    const [one, other] = [inner(was), inner(is)];
    compare(one, other, isList ? path : path === "" ? key : `${path}/${key}`, found);
  }
}

/** How a document is sent through a format. */
interface RoundTrip {
  /** How many documents are tried. */
  readonly runs?: number;
  readonly recording?: RecordingBasis;
  readonly options?: LabelOptions;
  /** Whether items are told apart by their words, for a format that moves them far. */
  readonly byWords?: boolean;
}

/** Sends a document through a format and back; every difference must be told, and every loss that is told must be one. */
export async function expectTold(
  format: LabelFormat,
  document: AnnotationDocument,
  { recording, options = {}, byWords = false }: RoundTrip = {},
): Promise<{ back: AnnotationDocument; losses: readonly LabelLoss[] }> {
  const context = { name: "labels", recording, options };
  const { files, losses } = await format.export(document, context);
  // What counts frames must be told where they begin.
  const known = { ...context, options: { originNs: document.time.originNs, ...options } };
  const { document: back } = await format.import(memoryLabels("labels", files), known);
  const found = differences(document, back, byWords);
  const told = losses.map(({ code }) => code);
  const untold = [...found].filter((field) => !told.some((code) => EXPLAINS[code]?.test(field)));
  expect(untold, `lost and not told; told are ${told.join(", ")}`).toEqual([]);
  const idle = told.filter(
    (code) => !KEPT_LABELS.has(code) && ![...found].some((field) => EXPLAINS[code]?.test(field)),
  );
  expect(idle, `told and not lost; different are ${[...found].join(", ")}`).toEqual([]);
  return { back, losses };
}

/** The same for any document. The format may refuse those that it can hold nothing of, and no others. */
export const expectToldOfAny = async (
  format: LabelFormat,
  documents: fc.Arbitrary<AnnotationDocument>,
  isEmpty: (document: AnnotationDocument) => boolean,
  given: RoundTrip = {},
): Promise<void> => {
  let held = 0;
  await fc.assert(
    fc.asyncProperty(documents, async (document) => {
      if (isEmpty(document)) await expect(expectTold(format, document, given)).rejects.toThrow(TasukiError);
      else held++;
      if (!isEmpty(document)) await expectTold(format, document, given);
    }),
    { numRuns: given.runs ?? 40 },
  );
  expect(held, "most documents are to be held").toBeGreaterThan(5);
};

/** The same documents, where every segment has words of its own, which come first. */
export const worded = (documents: fc.Arbitrary<AnnotationDocument>): fc.Arbitrary<AnnotationDocument> =>
  documents.map((document) => ({
    ...document,
    segments: document.segments.map((each, i) => ({
      ...each,
      texts: [{ language: "en", text: `what ${i}`, role: "instruction" as const }, ...(each.texts ?? [])],
    })),
  }));

/** Whether a document has no activity. */
export const hasNoActivity = ({ tracks, segments }: AnnotationDocument): boolean =>
  !segments.some(({ track }) => tracks.some(({ id, kind }) => id === track && kind === "activity"));

/** Losses, short. */
export const shortly = (losses: readonly LabelLoss[]): string[] =>
  losses.map(({ code, places }) => `${code} ${places.count}`);

/** A segment with nothing but what it must have. */
export const segment = (
  id: string,
  track: string,
  startNs: number,
  endNs: number,
  more: Partial<Segment> = {},
): Segment => ({
  id,
  track,
  startNs,
  endNs,
  ...more,
});
