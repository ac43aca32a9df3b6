/**
 * BIDS `events.tsv` with its sidecar: one row for each segment or event, with `onset` and `duration` in seconds from the first
 * sample of the recording. Further columns are allowed and described in the sidecar; what is said of the whole document stands
 * there too, under a key of ours. Names are those of the BIDS specification, chapter "Task events".
 *
 * @module
 */
import { LabelLosses } from "../label-losses.js";
import { isObject } from "../openlabel/shape.js";
import type { Keyed } from "../openlabel/walk.js";
import type { AnnotationDocument } from "../spec/annotation/document.js";
import type { AnnotationEvent } from "../spec/annotation/item.js";
import type { Segment } from "../spec/annotation/segment.js";
import { TasukiError } from "../trouble.js";
import type { ImportContext, LabelFile, LabelFiles, LabelFormat } from "./format.js";
import { COLUMNS, cellsOf, itemIn, NOTHING } from "./item-cells.js";
import { jsonFile, jsonIn, madeDocument, plainTextIn, refusal, textFile } from "./made.js";
import { readBack } from "./read-back.js";
import { nanosecondsOf, secondsText } from "./seconds.js";

/** The most rows that are read. */
const MOST_ROWS = 1_000_000;
/** The most columns that are read. */
const MOST_COLUMNS = 1000;
/** The key of ours in the sidecar. */
const OURS = "Tasuki";
/** What is written in rows, and what has no place. */
const NOT_ASIDE = new Set(["segments", "events", "relations", "geometries"]);

/** A row with its times, and whether what it says is to be told as lost. */
interface Row {
  readonly cells: ReadonlyMap<string, string>;
  readonly onsetNs: bigint;
  readonly durationNs: bigint;
}

export const bidsEvents: LabelFormat = {
  id: "bids-events",
  name: "BIDS events.tsv",
  writes: /(^|_)events\.tsv$/i,
  async recognise(files) {
    const file = await tableOf(files);
    return (
      file !== undefined &&
      /^(\ufeff)?onset\tduration(\t|\r?\n|$)/.test(new TextDecoder().decode(file.bytes.subarray(0, 64)))
    );
  },
  async import(files, context) {
    const losses = new LabelLosses();
    const table = await tableOf(files);
    if (!table) throw refusal(context.name, "it is not one table");
    const rows = rowsIn(plainTextIn(table.bytes, context.name), context.name, losses);
    const sidecar = await sidecarOf(files, table.name, context.name);
    const ours = isObject(sidecar[OURS]) ? sidecar[OURS] : undefined;
    const zero = zeroOf(ours, context);
    return {
      document: ours
        ? documentOfOurs(rows, ours, zero, context)
        : documentOfOthers(rows, sidecar, zero, losses, context),
      losses: losses.list(),
    };
  },
  async export(document, context) {
    const origin = BigInt(document.time.originNs);
    const zero = context.recording ? BigInt(context.recording.time.originNs) : origin;
    const items = [
      ...document.segments.map((item) => ({ item, startNs: item.startNs, lengthNs: item.endNs - item.startNs })),
      ...document.events.map((item) => ({ item, startNs: item.tNs, lengthNs: 0 })),
    ].sort((a, b) => a.startNs - b.startNs);
    const rows = items
      .filter(({ item, lengthNs }) => !("track" in item) || lengthNs > 0)
      .map(({ item, startNs, lengthNs }) => ({
        item,
        cells: new Map([
          ["onset", secondsText(origin - zero + BigInt(startNs))],
          ["duration", secondsText(BigInt(lengthNs))],
          ...cellsOf(item),
        ]),
      }));
    const names = columnsOf(rows.map(({ cells }) => cells));
    const lines = rows.map(({ cells }) => names.map((name) => cells.get(name) ?? NOTHING).join("\t"));
    const aside = Object.fromEntries(Object.entries(document).filter(([key]) => !NOT_ASIDE.has(key)));
    const sidecar = {
      ...Object.fromEntries(names.flatMap((name) => describe(name))),
      [OURS]: { ...aside, onsetZeroNs: String(zero) },
    };
    const files = [
      textFile(context.name, `${[names.join("\t"), ...lines].join("\n")}\n`),
      jsonFile(sidecarName(context.name), sidecar),
    ];
    const written = {
      segments: rows.flatMap(({ item }) => ("track" in item ? [item] : [])),
      events: rows.flatMap(({ item }) => ("track" in item ? [] : [item])),
    };
    const losses = await readBack(bidsEvents, files, document, written, context);
    for (const { item, cells } of rows)
      if (cells.has("details")) losses.lose("properties-unnamed", placeOf(item, document));
    for (const [key, value] of Object.entries(aside))
      if (Array.isArray(value) ? value.length > 0 : isObject(value)) losses.lose("properties-unnamed", `/${key}`);
    return { files, losses: losses.list() };
  },
};

const placeOf = (item: Segment | AnnotationEvent, { segments, events }: AnnotationDocument): string =>
  "track" in item ? `/segments/${segments.indexOf(item)}` : `/events/${events.indexOf(item)}`;

/** The columns of a table: those that BIDS knows first. */
function columnsOf(rows: readonly ReadonlyMap<string, string>[]): string[] {
  const used = new Set(["onset", "duration", "trial_type"]);
  const texts = new Set<string>();
  for (const cells of rows) for (const name of cells.keys()) (name.startsWith("text_") ? texts : used).add(name);
  return [...[...used].filter((name) => name !== "details"), ...texts, ...(used.has("details") ? ["details"] : [])];
}

function describe(name: string): [string, unknown][] {
  if (name.startsWith("text_")) return [[name, { Description: `What happens, in the language ${name.slice(5)}.` }]];
  if (name === "trial_type") return [[name, { Description: "What is done or happens, a term of an ontology." }]];
  return name in COLUMNS ? [[name, { Description: COLUMNS[name as keyof typeof COLUMNS] }]] : [];
}

const sidecarName = (table: string): string =>
  /\.tsv$/i.test(table) ? table.replace(/\.tsv$/i, ".json") : `${table}.json`;

/** The only table of labels. */
async function tableOf(files: LabelFiles): Promise<LabelFile | undefined> {
  const [file, other] = (await files.list()).filter(({ name }) => !/\.json$/i.test(name));
  const bytes = file && !other ? await files.read(file.name) : undefined;
  return bytes && { name: file!.name, bytes };
}

async function sidecarOf(files: LabelFiles, table: string, name: string): Promise<Keyed> {
  const bytes = await files.read(sidecarName(table));
  if (!bytes) return {};
  const read = jsonIn(bytes);
  if ("reason" in read) throw refusal(name, `its sidecar: ${read.reason}`);
  return isObject(read.document) ? read.document : {};
}

/** When onset 0 is. */
function zeroOf(ours: Keyed | undefined, { recording, options, name }: ImportContext): bigint {
  const said = ours?.["onsetZeroNs"];
  if (typeof said === "string" && /^-?\d{1,22}$/.test(said)) return BigInt(said);
  const known = recording?.time.originNs ?? options.originNs;
  if (known === undefined)
    throw new TasukiError(
      "usage",
      `${name} counts from the first sample of its recording: give the recording (--recording FILE), or that time (--origin-ns TIME).`,
    );
  return BigInt(known);
}

/** The rows of a table. */
function rowsIn(text: string, name: string, losses: LabelLosses): Row[] {
  const lines = text.split(/\r?\n/);
  const names = (lines[0] ?? "").split("\t");
  if (names[0] !== "onset" || names[1] !== "duration")
    throw refusal(name, "its first columns are not onset and duration");
  if (new Set(names).size < names.length) throw refusal(name, "it has two columns of one name");
  if (names.length > MOST_COLUMNS) throw refusal(name, `it has more than ${MOST_COLUMNS} columns`);
  if (lines.length > MOST_ROWS) throw refusal(name, `it has more than ${MOST_ROWS} rows`);
  const rows: Row[] = [];
  for (let i = 1; i < lines.length; i++) {
    const line = lines[i]!;
    if (line === "") continue;
    const values = line.split("\t");
    if (values.length !== names.length)
      throw refusal(name, `line ${i + 1} has ${values.length} cells, and there are ${names.length} columns`);
    const [onset, duration] = [nanosecondsOf(values[0]!), values[1] === NOTHING ? 0n : nanosecondsOf(values[1]!)];
    if (onset === undefined || duration === undefined || duration < 0n) {
      losses.lose("interval-unplaced", `line ${i + 1}`);
      continue;
    }
    const cells = new Map<string, string>();
    for (let column = 2; column < names.length; column++)
      if (values[column] !== NOTHING) cells.set(names[column]!, values[column]!);
    rows.push({ cells, onsetNs: onset, durationNs: duration });
  }
  return rows;
}

/** The document that this program wrote. */
function documentOfOurs(rows: readonly Row[], ours: Keyed, zero: bigint, context: ImportContext): AnnotationDocument {
  const { onsetZeroNs: _, ...aside } = ours;
  const time = isObject(ours["time"]) ? ours["time"] : {};
  const origin =
    typeof time["originNs"] === "string" && /^-?\d{1,22}$/.test(time["originNs"]) ? BigInt(time["originNs"]) : zero;
  const segments: Keyed[] = [];
  const events: Keyed[] = [];
  for (const { cells, onsetNs, durationNs } of rows) {
    const startNs = Number(zero + onsetNs - origin);
    const item = itemIn(cells);
    if (cells.get("item") === "event") events.push({ ...item, tNs: startNs });
    else segments.push({ ...item, startNs, endNs: startNs + Number(durationNs) });
  }
  return madeDocument({ ...aside, segments, events }, context);
}

/** The document that rows of another program make: those that last are segments, all others are events. */
function documentOfOthers(
  rows: readonly Row[],
  sidecar: Keyed,
  zero: bigint,
  losses: LabelLosses,
  context: ImportContext,
): AnnotationDocument {
  const { recording, options, name } = context;
  const levels =
    isObject(sidecar["trial_type"]) && isObject(sidecar["trial_type"]["Levels"]) ? sidecar["trial_type"]["Levels"] : {};
  const segments: Keyed[] = [];
  const events: Keyed[] = [];
  const origin = recording ? BigInt(recording.time.originNs) : zero;
  let end = recording?.time.durationNs ?? 0;
  let reached = Number.NEGATIVE_INFINITY;
  let overlap = false;
  for (const [i, { cells, onsetNs, durationNs }] of rows.entries()) {
    const startNs = Number(zero + onsetNs - origin);
    const endNs = startNs + Number(durationNs);
    const trial = cells.get("trial_type");
    const level = trial !== undefined && Object.hasOwn(levels, trial) ? levels[trial] : undefined;
    const said = typeof level === "string" && level !== "" ? level : trial;
    const attributes = Object.fromEntries(
      [...cells]
        .filter(([key]) => key !== "trial_type" && key !== "__proto__")
        .map(([key, value]) => [key, inTable(value)]),
    );
    if (cells.has("__proto__")) losses.lose("data-dropped", `line ${i + 2}`);
    const made = {
      ...(trial === undefined ? {} : { type: termOf(trial) }),
      ...(said === undefined || said === ""
        ? {}
        : { texts: [{ language: options.language ?? "und", text: said, role: "label" }] }),
      ...(Object.keys(attributes).length > 0 ? { attributes } : {}),
    };
    end = Math.max(end, endNs);
    if (durationNs > 0n) {
      overlap ||= startNs < reached;
      reached = Math.max(reached, endNs);
      segments.push({ id: `segment-${segments.length + 1}`, track: "trials", startNs, endNs, ...made });
    } else events.push({ id: `event-${events.length + 1}`, tNs: startNs, type: termOf("event"), ...made });
  }
  const isTyped = segments.some((each) => "type" in each) || events.length > 0;
  return madeDocument(
    {
      id: `events-${String(zero).replace("-", "m")}`,
      time: recording?.time ?? { basis: "stamp", originNs: String(zero), durationNs: end },
      ontologies: isTyped ? [{ prefix: "trial", iri: name, version: "unknown", policy: "open" }] : [],
      tracks: segments.length > 0 ? [{ id: "trials", kind: "activity", coverage: "sparse", overlap }] : [],
      segments,
      events,
    },
    context,
  );
}

/** A value of a cell: a number where it is written as one. */
const inTable = (cell: string): string | number =>
  /^-?(0|[1-9]\d{0,14})(\.\d{1,15})?$/.test(cell) ? Number(cell) : cell;

/** A term for a trial type. */
const termOf = (trial: string): string =>
  `trial:${trial.replace(/\s/g, "_").replace(/^:+/, "").slice(0, 128) || "event"}`;
