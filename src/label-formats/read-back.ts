/**
 * What an export loses is found by reading back what was written: whatever does not come back is told, so that no loss goes untold
 * because an exporter forgot to tell it.
 *
 * @module
 */
import { LabelLosses } from "../label-losses.js";
import type { AnnotationDocument } from "../spec/annotation/document.js";
import type { AnnotationEvent, GeometryItem } from "../spec/annotation/item.js";
import type { AnnotationText } from "../spec/annotation/language.js";
import type { Segment } from "../spec/annotation/segment.js";
import type { LabelLossCode } from "../spec/verdict/label-loss.js";
import type { ExportContext, LabelFile, LabelFormat } from "./format.js";
import { memoryLabels } from "./memory.js";

/** The items that were written, in the order in which they are read back. */
export interface WrittenItems {
  readonly segments: readonly Segment[];
  readonly events?: readonly AnnotationEvent[];
  readonly geometries?: readonly GeometryItem[];
}

/** What is said of a whole document. */
const HEADER = [
  "revision",
  "files",
  "license",
  "guideline",
  "ontologies",
  "agents",
  "provenance",
  "procedures",
  "agreement",
  "note",
] as const;
const SEGMENT_CODES: Readonly<Record<string, LabelLossCode>> = {
  track: "tracks-merged",
  type: "types-dropped",
  roles: "roles-dropped",
  procedure: "step-dropped",
  step: "step-dropped",
  attempt: "step-dropped",
  outcome: "outcome-dropped",
  control: "control-dropped",
  quality: "quality-dropped",
  attributes: "attributes-dropped",
  provenance: "provenance-dropped",
};
const EVENT_CODES: Readonly<Record<string, LabelLossCode>> = {
  type: "types-dropped",
  entities: "roles-dropped",
  attributes: "attributes-dropped",
  provenance: "provenance-dropped",
};

/**
 * Reads back what was written, and tells what of a document did not come back. A boundary that moved by more than `stepNs` was not
 * rounded: it moved to that of a neighbour.
 */
export async function readBack(
  format: Pick<LabelFormat, "import">,
  files: readonly LabelFile[],
  document: AnnotationDocument,
  written: WrittenItems,
  { name, recording, options }: ExportContext,
  stepNs = Number.POSITIVE_INFINITY,
): Promise<LabelLosses> {
  const { document: back } = await format.import(memoryLabels(name, files), { name, recording, options });
  const losses = new LabelLosses();
  new Comparison(document, back, losses, stepNs).run(written);
  return losses;
}

/** Whether two values say the same: empty objects and lists say nothing. */
export function saysSame(a: unknown, b: unknown): boolean {
  if (isEmpty(a) || isEmpty(b)) return isEmpty(a) && isEmpty(b);
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return a === b;
  const [one, other] = [a as Record<string, unknown>, b as Record<string, unknown>];
  if (Array.isArray(a) !== Array.isArray(b) || (Array.isArray(a) && a.length !== (b as unknown[]).length)) return false;
  return [...new Set([...Object.keys(one), ...Object.keys(other)])].every((key) =>
    saysSame(Object.hasOwn(one, key) ? one[key] : undefined, Object.hasOwn(other, key) ? other[key] : undefined),
  );
}

function isEmpty(value: unknown): boolean {
  if (value === undefined) return true;
  if (value === null || typeof value !== "object") return false;
  return Object.values(value).every(isEmpty) && !(Array.isArray(value) && value.length > 0);
}

class Comparison {
  readonly #shift: number;
  /** The ids that come back, by the items that they were of. */
  readonly #ids = new Map<string, string | undefined>();

  constructor(
    readonly was: AnnotationDocument,
    readonly is: AnnotationDocument,
    readonly losses: LabelLosses,
    readonly stepNs: number,
  ) {
    this.#shift = Number(BigInt(is.time.originNs) - BigInt(was.time.originNs));
  }

  run({ segments, events = [], geometries = [] }: WrittenItems): void {
    const { was, is, losses } = this;
    if (was.id !== is.id) losses.lose("ids-replaced", "/id");
    for (const key of HEADER) if (!saysSame(was[key], is[key])) losses.lose("header-dropped", `/${key}`);
    if (!saysSame(was.time, is.time)) losses.lose("header-dropped", "/time");
    this.#named("entities", "entities-dropped");
    this.#named("streams", "streams-dropped");
    this.#named("tracks", "tracks-merged");
    this.#named("relations", "relations-dropped");
    const [segmentOf, eventOf, geometryOf] = [
      new Map(segments.map((each, i) => [each, is.segments[i]])),
      new Map(events.map((each, i) => [each, is.events[i]])),
      new Map(geometries.map((each, i) => [each, is.geometries[i]])),
    ];
    for (const each of was.segments) this.#ids.set(each.id, segmentOf.get(each)?.id);
    for (const [i, each] of was.segments.entries()) this.#segment(each, segmentOf.get(each), `/segments/${i}`);
    for (const [i, each] of was.events.entries()) this.#event(each, eventOf.get(each), `/events/${i}`);
    for (const [i, each] of was.geometries.entries())
      if (!saysSame(each, geometryOf.get(each))) losses.lose("geometry-dropped", `/geometries/${i}`);
  }

  /** Items that are the same where their ids are. */
  #named(list: "entities" | "streams" | "tracks" | "relations", code: LabelLossCode): void {
    const back = new Map<string, unknown>(this.is[list].map((each) => [each.id, each]));
    for (const [i, each] of this.was[list].entries())
      if (!saysSame(each, back.get(each.id))) this.losses.lose(code, `/${list}/${i}`);
  }

  #fields(was: object, is: object, codes: Readonly<Record<string, LabelLossCode>>, field: string): void {
    const lost = new Set<LabelLossCode>();
    for (const [key, code] of Object.entries(codes)) if (!saysSame(was[key as never], is[key as never])) lost.add(code);
    for (const code of lost) this.losses.lose(code, field);
  }

  #segment(was: Segment, is: Segment | undefined, field: string): void {
    if (!is) {
      this.losses.lose("segments-dropped", field);
      return;
    }
    if (was.id !== is.id) this.losses.lose("ids-replaced", field);
    this.#fields(was, is, SEGMENT_CODES, field);
    this.#texts(was.texts, is.texts, field);
    const byNs = Math.max(this.#apart(was.startNs, is.startNs), this.#apart(was.endNs, is.endNs));
    if (byNs > 0) this.losses.lose(byNs > this.stepNs ? "gaps-closed" : "times-rounded", field, byNs);
    const parent = was.parent === undefined ? undefined : (this.#ids.get(was.parent) ?? was.parent);
    if (parent !== is.parent) this.losses.lose("parent-dropped", field);
  }

  #event(was: AnnotationEvent, is: AnnotationEvent | undefined, field: string): void {
    if (!is) {
      this.losses.lose("events-dropped", field);
      return;
    }
    if (was.id !== is.id) this.losses.lose("ids-replaced", field);
    this.#fields(was, is, EVENT_CODES, field);
    this.#texts(was.texts, is.texts, field);
    const byNs = this.#apart(was.tNs, is.tNs);
    if (byNs > 0) this.losses.lose("times-rounded", field, byNs);
  }

  #texts(was: readonly AnnotationText[] = [], is: readonly AnnotationText[] = [], field: string): void {
    if (saysSame(was, is)) return;
    const silent = ({ language: _, ...rest }: AnnotationText) => rest;
    this.losses.lose(saysSame(was.map(silent), is.map(silent)) ? "language-dropped" : "texts-dropped", field);
  }

  /** How far two instants are apart, one of either document. */
  #apart(was: number, is: number): number {
    return Math.abs(is + this.#shift - was);
  }
}
