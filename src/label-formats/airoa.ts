/**
 * `meta.json` of AIRoA, versions 1.3 and 2.0: one file beside a recording, with instructions and the segments in which they were
 * carried out. Times are seconds since 1970 as floating-point numbers, which are 238 ns apart today. Key names are those of the
 * schemas `v1_3.json` and `v2_0.json` of airoa-org/airoa-metadata.
 *
 * @module
 */

import { digestOf } from "../io/digest.js";
import { fileName } from "../io/source.js";
import type { LabelLosses } from "../label-losses.js";
import { Identifiers } from "../openlabel/identifiers.js";
import { isObject } from "../openlabel/shape.js";
import type { Keyed } from "../openlabel/walk.js";
import type { AnnotationDocument } from "../spec/annotation/document.js";
import type { Segment } from "../spec/annotation/segment.js";
import type { TrackLevel } from "../spec/annotation/track.js";
import { TasukiError } from "../trouble.js";
import type { ExportContext, ImportContext, ImportedLabels, LabelFiles } from "./format.js";
import { jsonIn, madeDocument, onlyFile, refusal } from "./made.js";
import { nanosecondsOf } from "./seconds.js";

/** The most segments that are read. */
const MOST_SEGMENTS = 250_000;
/** The most segments of tasks in which those of parts are looked for. */
const MOST_TASKS = 100;

/** A segment that was read: one of the whole task, or of a part of it. */
export interface AiroaSegment {
  readonly startNs: bigint;
  readonly endNs: bigint;
  readonly isTask: boolean;
  readonly texts: readonly string[];
  /** What else is known of it, as a segment of ours. */
  readonly more: Readonly<Record<string, unknown>>;
}

/** The version that a `meta.json` says; undefined where it is none of AIRoA. */
export async function airoaVersion(files: LabelFiles): Promise<string | undefined> {
  const file = await onlyFile(files);
  if (!file || !/\.json$/i.test(file.name)) return undefined;
  const read = jsonIn(file.bytes);
  if (!("document" in read) || !isObject(read.document)) return undefined;
  const { uuid, version, schema_version: newer, run, segments } = read.document;
  if (typeof uuid !== "string") return undefined;
  if (typeof newer === "string" && Array.isArray(segments)) return newer;
  return typeof version === "string" && isObject(run) ? version : undefined;
}

/** The root of a `meta.json`. Throws a `TasukiError` where there is none. */
export async function airoaRoot(files: LabelFiles, name: string): Promise<Keyed> {
  const file = await onlyFile(files);
  if (!file) throw refusal(name, "it is not one file");
  const read = jsonIn(file.bytes);
  if ("reason" in read) throw refusal(name, read.reason);
  if (!isObject(read.document)) throw refusal(name, "it is no JSON object");
  return read.document;
}

/** The interval of a segment; undefined where it is none. */
export function intervalOf({
  start_time: start,
  end_time: end,
}: Keyed): { startNs: bigint; endNs: bigint } | undefined {
  const [startNs, endNs] = [start, end].map((each) => (typeof each === "number" ? nanosecondsOf(each) : undefined));
  return startNs !== undefined && endNs !== undefined && startNs < endNs ? { startNs, endNs } : undefined;
}

/** The annotation that segments make. */
export function airoaDocument(
  root: Keyed,
  found: readonly AiroaSegment[],
  losses: LabelLosses,
  context: ImportContext,
): ImportedLabels {
  const { recording, options, name } = context;
  if (found.length > MOST_SEGMENTS) throw refusal(name, `it has more than ${MOST_SEGMENTS} segments`);
  if (found.length === 0 && !recording)
    throw refusal(name, "it has no segments, and no recording is given that would say the time");
  const starts = found.map(({ startNs }) => startNs);
  const originNs = recording ? BigInt(recording.time.originNs) : starts.reduce((a, b) => (a < b ? a : b));
  const offset = (ns: bigint) => Number(ns - originNs);
  const end = found.reduce((most, { endNs }) => Math.max(most, offset(endNs)), recording?.time.durationNs ?? 0);
  if (!Number.isSafeInteger(end) || found.some(({ startNs }) => !Number.isSafeInteger(offset(startNs))))
    throw refusal(name, "its times lie farther from the recording than can be counted");
  const ids = new Identifiers();
  const language = options.language ?? "und";
  const placed = found.map((each) => ({ ...each, id: ids.of(each.isTask ? "task" : "segment") }));
  const tasks = placed.filter(({ isTask }) => isTask);
  const holders = tasks.length > MOST_TASKS ? [] : tasks;
  const segments = placed.map(({ id, isTask, startNs, endNs, texts, more }) => {
    // The narrowest task that holds it.
    const parent = isTask
      ? undefined
      : holders
          .filter((task) => task.startNs <= startNs && endNs <= task.endNs)
          .reduce<(typeof tasks)[number] | undefined>(
            (best, task) => (best && best.endNs - best.startNs <= task.endNs - task.startNs ? best : task),
            undefined,
          );
    return {
      id,
      track: isTask ? "task" : "subtask",
      startNs: offset(startNs),
      endNs: offset(endNs),
      ...(parent ? { parent: parent.id } : {}),
      ...(texts.length === 0
        ? {}
        : {
            texts: texts.map((text, i) => ({
              language,
              text,
              role: "instruction",
              ...(i === 0 ? {} : { origin: "paraphrase" }),
            })),
          }),
      ...more,
    };
  });
  tellUncovered(
    placed.filter(({ isTask }) => !isTask),
    tasks,
    losses,
  );
  const uuid = typeof root["uuid"] === "string" ? root["uuid"] : name;
  const document = madeDocument(
    {
      id: new Identifiers().of(uuid),
      ...filesOf(root, context),
      time: recording?.time ?? { basis: "stamp", originNs: String(originNs), durationNs: end },
      tracks: tracksOf(placed),
      segments,
    },
    context,
  );
  return { document, losses: losses.list() };
}

/** The files that a `meta.json` names, where there is no recording whose digests are known. */
function filesOf(root: Keyed, { recording }: ImportContext): Keyed {
  if (recording || !Array.isArray(root["files"])) return {};
  const names = root["files"].flatMap((file: unknown) =>
    isObject(file) && typeof file["name"] === "string" ? file["name"] : [],
  );
  return { files: names.map((name) => ({ name: fileName(name) })).filter(({ name }) => name !== "") };
}

/** The files of the recording as a `meta.json` names them. Throws a `TasukiError` where none is known. */
export function airoaFiles({ files }: AnnotationDocument, { recording, name }: ExportContext): Keyed[] {
  const known = files.length > 0 ? files : (recording?.files ?? []);
  if (known.length === 0)
    throw new TasukiError(
      "usage",
      `${name} must name its recording, and the annotation does not: give it (--recording FILE).`,
    );
  const kind = (file: string) => (/\.bag$/i.test(file) ? "rosbag" : /\.mcap$/i.test(file) ? "mcap" : "rosbag2");
  return known.map((file) => ({ type: kind(file.name), name: file.name }));
}

/** A UUID for an annotation: its id where that is one, else always the same for the same id. */
export async function uuidOf({ id }: Pick<AnnotationDocument, "id">): Promise<string> {
  if (/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id)) return id;
  const digest = (await digestOf("sha256"))();
  digest.update(new TextEncoder().encode(id));
  const hex = digest.hex();
  // Version 8 of RFC 9562: its bits are the program's own.
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** Tells the time of the task that no segment covers: tools that cut out segments leave it out, and close the gaps. */
function tellUncovered(parts: readonly AiroaSegment[], tasks: readonly AiroaSegment[], losses: LabelLosses): void {
  if (parts.length === 0) return;
  const all = [...parts, ...tasks];
  const start = all.reduce((least, { startNs }) => (startNs < least ? startNs : least), all[0]!.startNs);
  const end = all.reduce((most, { endNs }) => (endNs > most ? endNs : most), all[0]!.endNs);
  let [covered, reached] = [0n, start];
  for (const { startNs, endNs } of [...parts].sort((a, b) => (a.startNs < b.startNs ? -1 : 1))) {
    const from = startNs > reached ? startNs : reached;
    if (endNs > from) covered += endNs - from;
    if (endNs > reached) reached = endNs;
  }
  const open = end - start - covered;
  if (open > 0n) losses.lose("time-uncovered", "/segments", Number(open));
}

function tracksOf(placed: readonly AiroaSegment[]): Keyed[] {
  const tracks: Keyed[] = [];
  for (const level of ["task", "subtask"] as const) {
    const here = placed.filter(({ isTask }) => isTask === (level === "task"));
    if (here.length === 0) continue;
    const sorted = [...here].sort((a, b) => (a.startNs < b.startNs ? -1 : 1));
    const overlap = sorted.some(({ startNs }, i) => i > 0 && startNs < sorted[i - 1]!.endNs);
    const parent = level === "subtask" && tracks.length > 0 ? { parent: "task" } : {};
    tracks.push({ id: level, kind: "activity", level, coverage: "sparse", ...(overlap ? { overlap } : {}), ...parent });
  }
  return tracks;
}

/**
 * The segments of an annotation that AIRoA has two levels for: those of tasks, and those of the next level that there is. Throws a
 * `TasukiError` where there are none.
 */
export function airoaLevels(
  { tracks, segments }: AnnotationDocument,
  { name }: ExportContext,
): { tasks: Segment[]; parts: Segment[] } {
  const levels = new Map(tracks.filter(({ kind }) => kind === "activity").map(({ id, level }) => [id, level]));
  const on = (level: TrackLevel | undefined) =>
    segments
      .filter(({ track, startNs, endNs }) => levels.has(track) && levels.get(track) === level && startNs < endNs)
      .sort((a, b) => a.startNs - b.startNs);
  const parts = [on("subtask"), on("primitive"), on(undefined)].find((each) => each.length > 0) ?? [];
  const tasks = on("task");
  if (tasks.length + parts.length === 0)
    throw new TasukiError("not-convertible", `${name} holds activities alone, and the annotation has none`);
  return { tasks, parts };
}

/** The texts that a segment is known by, in the language that is written: that of most, where none is asked for. */
export function textsIn(segment: Pick<Segment, "texts" | "type">, language: string | undefined): string[] {
  const texts = segment.texts ?? [];
  const asked = texts.filter((each) => language === undefined || each.language === language);
  const instructions = asked.filter(({ role }) => role === "instruction");
  const labels = asked.filter(({ role }) => role === "label");
  const found = [instructions, labels, asked].find((each) => each.length > 0) ?? [];
  if (found.length > 0) {
    const rank = (origin: string | undefined) => (origin === "paraphrase" ? 1 : 0);
    return [...found].sort((a, b) => rank(a.origin) - rank(b.origin)).map(({ text }) => text);
  }
  return segment.type === undefined ? [] : [segment.type.slice(segment.type.indexOf(":") + 1)];
}

/** The language that is written where a format has one only: what is asked for, else the one that most texts have. */
export function languageOf({ segments }: AnnotationDocument, asked: string | undefined): string | undefined {
  if (asked !== undefined) return asked;
  const counts = new Map<string, number>();
  for (const { texts = [] } of segments)
    for (const { language } of texts) counts.set(language, (counts.get(language) ?? 0) + 1);
  return [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))[0]?.[0];
}

/** Whether a segment was carried out: what nobody judged is none that was. */
export const succeeded = ({ outcome }: Segment): boolean => outcome?.status === "success";
