/**
 * Whether a conversion there and back lost anything that it did not tell. What differs is looked for place by place; each place
 * must be explained by a loss that was told, and a loss explains no more places than it counted.
 */
import type { AnnotationDocument } from "../spec/annotation/document.js";
import { countsOf, runsOf } from "../spec/annotation/geometry/run-lengths.js";
import type { LabelLoss, LabelLossCode } from "../spec/verdict/label-loss.js";
import type { LabelFile, LabelFiles, RecordingBasis } from "./format.js";
import { memoryLabels } from "./memory.js";

/** A place that differs. */
interface Lost {
  readonly path: string;
  readonly was: unknown;
  readonly is: unknown;
}

const isEmpty = (value: unknown): boolean =>
  value === undefined ||
  value === false ||
  (typeof value === "object" && value !== null && Object.keys(value).length === 0);

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
/** A property of its own: an attribute may be called `constructor`. */
const own = (value: object, key: string): unknown =>
  Object.hasOwn(value, key) ? (value as Record<string, unknown>)[key] : undefined;
const idOf = (value: unknown): string | undefined => (value as { id?: string } | null)?.id;

/** Places below which nothing is looked at one by one. */
const WHOLE = /^\/((geometries|segments)\/[^ ]+? (geometry|provenance)|time|guideline|provenance)$/;

function* lostFrom(was: unknown, is: unknown, path = ""): Generator<Lost> {
  if (isEmpty(was) || same(was, is)) return;
  if (is === undefined || typeof was !== "object" || was === null || WHOLE.test(path)) yield { path, was, is };
  else if (Array.isArray(was)) {
    const others = is as unknown[];
    for (const [i, each] of was.entries()) {
      const id = idOf(each);
      const other = id === undefined ? others[i] : others.find((one) => idOf(one) === id);
      if (id === undefined ? !same(each, other) : other === undefined)
        yield { path: `${path}/${id ?? i}`, was: each, is: other };
      else if (id !== undefined) yield* lostFrom(each, other, `${path}/${id} `);
    }
  } else
    for (const [key, each] of Object.entries(was))
      yield* lostFrom(each, own(is ?? {}, key), `${path.endsWith(" ") ? path : `${path}/`}${key}`);
}

/** Which losses may explain a place. The first that was told, and counted often enough, does. */
const EXPLAINED: readonly (readonly [RegExp, readonly LabelLossCode[]])[] = [
  [/^\/(revision|license|guideline|provenance|note|id)$/, ["header-dropped"]],
  [/^\/(ontologies|agents|procedures|agreement)\//, ["header-dropped"]],
  [/^\/time/, ["times-rounded"]],
  [/^\/streams\/[^ ]+$/, ["streams-dropped"]],
  [/^\/entities\/[^ ]+$/, ["entities-dropped"]],
  [/^\/entities\/[^ ]+ (name|attributes)/, ["attributes-dropped"]],
  [/^\/entities\/[^ ]+ type$/, ["types-dropped"]],
  [/^\/segments\/[^ ]+$/, ["interval-unplaced", "segments-dropped"]],
  [/^\/segments\/[^ ]+ (startNs|endNs)$/, ["times-rounded"]],
  [/^\/segments\/[^ ]+ (procedure|step|attempt)$/, ["step-dropped"]],
  [/^\/segments\/[^ ]+ parent$/, ["parent-dropped"]],
  [/^\/segments\/[^ ]+ texts/, ["texts-dropped"]],
  [/^\/segments\/[^ ]+ roles/, ["roles-dropped"]],
  [/^\/segments\/[^ ]+ outcome/, ["outcome-dropped"]],
  [/^\/segments\/[^ ]+ control/, ["control-dropped"]],
  [/^\/segments\/[^ ]+ quality/, ["quality-dropped"]],
  [/^\/segments\/[^ ]+ attributes/, ["attributes-dropped"]],
  [/^\/segments\/[^ ]+ provenance/, ["provenance-dropped"]],
  [/^\/tracks\/[^ ]+$/, ["segments-dropped", "tracks-merged"]],
  [/^\/tracks\/[^ ]+ /, ["tracks-merged"]],
  [/^\/events\//, ["events-dropped"]],
  [/^\/relations\//, ["relations-dropped"]],
  [/^\/geometries\/[^ ]+$/, ["geometry-dropped"]],
  [/^\/geometries\/[^ ]+ (startNs|endNs)$/, ["geometry-interval-dropped"]],
  [/^\/geometries\/[^ ]+ tNs$/, ["times-rounded"]],
  [/^\/geometries\/[^ ]+ (stream|frame)$/, ["streams-dropped"]],
  [/^\/geometries\/[^ ]+ entity$/, ["reference-dangling"]],
  [/^\/geometries\/[^ ]+ type$/, ["types-dropped"]],
  [/^\/geometries\/[^ ]+ provenance$/, ["provenance-dropped"]],
  [/^\/geometries\/[^ ]+ occlusion$/, ["attributes-dropped", "values-approximated"]],
  [/^\/geometries\/[^ ]+ (truncated|crowd|interpolated)$/, ["attributes-dropped"]],
  [/^\/geometries\/[^ ]+ attributes/, ["attributes-dropped", "values-approximated"]],
  [
    /^\/geometries\/[^ ]+ geometry$/,
    ["coordinates-rounded", "geometry-converted", "data-dropped", "values-assumed", "reference-dangling"],
  ],
];

/** How near to each other values must be where a loss of nearness was told. */
export interface Nearness {
  /** Of coordinates, in pixels or metres, beside what their own size explains. */
  readonly coordinates: number;
  /** Of times, in nanoseconds. */
  readonly ns: number;
}

/** Whether two geometries are of the same numbers, nearly. */
function isNear(was: unknown, is: unknown, least: number): boolean {
  const [a, b] = [numbersIn(was), numbersIn(is)];
  const reach = Math.max(least, ...a.map((each) => Math.abs(each) * 1e-9));
  return (
    (was as { kind: string }).kind === (is as { kind: string }).kind &&
    a.length === b.length &&
    a.every((each, i) => Math.abs(each - b[i]!) <= reach)
  );
}
const numbersIn = (value: unknown): number[] =>
  typeof value === "number"
    ? [value]
    : typeof value === "object" && value !== null
      ? Object.values(value).flatMap(numbersIn)
      : [];

/** The places that differ and that no loss explains. */
export function unexplained(
  was: AnnotationDocument,
  is: AnnotationDocument,
  losses: readonly LabelLoss[],
  near: Nearness,
): string[] {
  const left = new Map<LabelLossCode, number>();
  for (const { code, places } of losses) left.set(code, (left.get(code) ?? 0) + places.count);
  const found: string[] = [];
  for (const lost of lostFrom(sorted(was), sorted(is))) {
    const codes = EXPLAINED.find(([pattern]) => pattern.test(lost.path))?.[1] ?? [];
    const code = codes.find((each) => (left.get(each) ?? 0) > 0 && isPossible(each, lost, near));
    if (code === undefined) found.push(`${lost.path}: ${JSON.stringify(lost.was)} became ${JSON.stringify(lost.is)}`);
    else left.set(code, left.get(code)! - 1);
  }
  for (const { id } of is.geometries)
    if (!was.geometries.some((each) => each.id === id)) found.push(`/geometries/${id} came from nowhere`);
  return found;
}

function isPossible(code: LabelLossCode, { was, is }: Lost, near: Nearness): boolean {
  if (code === "coordinates-rounded") return isNear(was, is, near.coordinates);
  if (code === "geometry-converted")
    return (was as { kind: string }).kind !== (is as { kind: string }).kind || "holes" in (was as object);
  if (code === "times-rounded" && typeof was === "number") return Math.abs(was - (is as number)) <= near.ns;
  if (code === "attributes-dropped") return isEmpty(is);
  if (code === "values-approximated") return !isEmpty(is) || is === false;
  return true;
}

/**
 * A document without what says nothing: points that have names stand in no order, an empty list of holes or edges is none, and
 * runs of no pixels are in no mask.
 */
const sorted = (document: AnnotationDocument): unknown =>
  JSON.parse(JSON.stringify(document), (_, value) => {
    if (value === null || typeof value !== "object" || Array.isArray(value)) return value;
    const said = Object.fromEntries(
      Object.entries(value)
        .filter(([key, each]) => !["holes", "edges"].includes(key) || !isEmpty(each))
        .sort(([a], [b]) => (a < b ? -1 : 1)),
    );
    if (said["kind"] === "keypoints")
      said["points"] = [...value.points].sort((a: { name: string }, b: { name: string }) => (a.name < b.name ? -1 : 1));
    if (said["kind"] === "mask") said["counts"] = plainCounts(value);
    return said;
  });

/** The runs of a mask in their shortest writing; as they stand where they are none. */
function plainCounts(mask: { readonly size: readonly number[]; readonly counts: string }): string {
  const read = runsOf(mask);
  if ("reason" in read) return mask.counts;
  const runs: number[] = [0];
  for (const [i, run] of read.runs.entries()) {
    if (run === 0) continue;
    if (i % 2 === (runs.length - 1) % 2) runs[runs.length - 1]! += run;
    else runs.push(run);
  }
  return countsOf(runs);
}

/** The recording of a document: of each stream, samples where its geometries are. */
export function basisOf(document: AnnotationDocument): RecordingBasis {
  const topics = new Map(document.streams.map(({ id, topic }) => [id, topic]));
  const names = new Set([
    ...document.streams.map(({ topic }) => topic),
    ...document.geometries.flatMap(({ stream }) => (stream ? (topics.get(stream) ?? stream) : [])),
  ]);
  return {
    name: "recording",
    files: document.files,
    time: document.time,
    streams: [...names].map((topic) => ({ topic, modality: "camera" })),
    timesOf: async () => {
      const times = new Set([0, 16_000_000, ...document.geometries.flatMap(({ tNs }) => tNs ?? [])]);
      return Float64Array.from([...times].sort((a, b) => a - b));
    },
  };
}

/** Files that were written, to be read again. */
export const filesOf = (files: readonly LabelFile[]): LabelFiles => memoryLabels("labels", files);

/** A value as a file of labels. */
export const jsonFiles = (values: Readonly<Record<string, unknown>>): LabelFiles =>
  filesOf(
    Object.entries(values).map(([name, value]) => ({ name, bytes: new TextEncoder().encode(JSON.stringify(value)) })),
  );
