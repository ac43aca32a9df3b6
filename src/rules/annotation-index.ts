/**
 * An annotation document as rules and views look at it: everything by its id, segments by their track, and every term, text,
 * interval and reference with the place where it stands. It is made in one pass.
 *
 * @module
 */
import type { AnnotatedStream, AnnotationDocument } from "../spec/annotation/document.js";
import type { Entity } from "../spec/annotation/entity.js";
import type { AnnotationEvent, GeometryItem, Relation } from "../spec/annotation/item.js";
import type { OntologyPin } from "../spec/annotation/ontology.js";
import type { Procedure, ProcedureStep } from "../spec/annotation/procedure.js";
import type { Agent, AnnotationProvenance } from "../spec/annotation/provenance.js";
import type { Segment } from "../spec/annotation/segment.js";
import type { Track } from "../spec/annotation/track.js";

/** Something with the place where it stands, as a JSON Pointer. */
export interface Placed<T> {
  readonly field: string;
  readonly value: T;
}

/** A text with its language, which may be missing where a plain procedure gives it. */
export interface PlacedText {
  readonly field: string;
  readonly language: string | undefined;
  readonly text: string;
}

/** An interval of something. */
export interface Interval {
  readonly field: string;
  readonly name: string;
  readonly startNs: number;
  readonly endNs: number;
}

/** An instant of something. */
export interface Instant {
  readonly field: string;
  readonly name: string;
  readonly tNs: number;
}

/** What carries an id and says who made it. */
export type Item = Segment | AnnotationEvent | Relation | GeometryItem;

/** A procedure with its steps by id, or else order. */
export interface IndexedProcedure {
  readonly field: string;
  readonly procedure: Procedure;
  readonly steps: ReadonlyMap<string, ProcedureStep>;
}

/** Whether one of many is such; no list of them is made. */
export function some<T>(many: Iterable<T>, isSuch: (each: T) => boolean): boolean {
  for (const each of many) if (isSuch(each)) return true;
  return false;
}

/** What a procedure is known by: its id, or else its name. */
export const procedureKey = ({ id, name }: Procedure): string =>
  id ?? (typeof name === "string" ? name : (Object.values(name)[0] ?? ""));

/** What a step is known by: its id, or else its order. */
export const stepKey = ({ id, order }: ProcedureStep): string => id ?? String(order);

/** The first of each id; what comes twice is a rule's matter. */
function byId<T extends { readonly id: string }>(list: readonly T[]): Map<string, T> {
  const map = new Map<string, T>();
  for (const each of list) if (!map.has(each.id)) map.set(each.id, each);
  return map;
}

function* placed<T>(list: readonly T[], name: string): Generator<Placed<T>> {
  for (let i = 0; i < list.length; i++) yield { field: `/${name}/${i}`, value: list[i]! };
}

/** A document by its ids and places. */
export class AnnotationIndex {
  readonly entities: ReadonlyMap<string, Entity>;
  readonly tracks: ReadonlyMap<string, Track>;
  readonly segments: ReadonlyMap<string, Segment>;
  readonly events: ReadonlyMap<string, AnnotationEvent>;
  readonly streams: ReadonlyMap<string, AnnotatedStream>;
  readonly agents: ReadonlyMap<string, Agent>;
  readonly ontologies: ReadonlyMap<string, OntologyPin>;
  readonly procedures: ReadonlyMap<string, IndexedProcedure>;
  /** Segments of each track, by their start. */
  readonly segmentsOf: ReadonlyMap<string, readonly Placed<Segment>[]>;

  /** Everything that carries an id of its own, with its place: made once, for every rule looks at it. */
  readonly #placed: {
    readonly segments: readonly Placed<Segment>[];
    readonly events: readonly Placed<AnnotationEvent>[];
    readonly relations: readonly Placed<Relation>[];
    readonly geometries: readonly Placed<GeometryItem>[];
  };

  constructor(readonly document: AnnotationDocument) {
    this.#placed = {
      segments: [...placed(document.segments, "segments")],
      events: [...placed(document.events, "events")],
      relations: [...placed(document.relations, "relations")],
      geometries: [...placed(document.geometries, "geometries")],
    };
    this.entities = byId(document.entities);
    this.tracks = byId(document.tracks);
    this.segments = byId(document.segments);
    this.events = byId(document.events);
    this.streams = byId(document.streams);
    this.agents = byId(document.agents);
    this.ontologies = new Map(document.ontologies.toReversed().map((pin) => [pin.prefix, pin]));
    const procedures = new Map<string, IndexedProcedure>();
    for (const { field, value: procedure } of placed(document.procedures, "procedures")) {
      const steps = new Map(procedure.steps.toReversed().map((step) => [stepKey(step), step]));
      const key = procedureKey(procedure);
      if (!procedures.has(key)) procedures.set(key, { field, procedure, steps });
    }
    this.procedures = procedures;
    const segmentsOf = new Map<string, Placed<Segment>[]>();
    for (const each of this.#placed.segments) {
      const same = segmentsOf.get(each.value.track);
      if (same) same.push(each);
      else segmentsOf.set(each.value.track, [each]);
    }
    for (const list of segmentsOf.values())
      list.sort(({ value: a }, { value: b }) => a.startNs - b.startNs || a.endNs - b.endNs);
    this.segmentsOf = segmentsOf;
  }

  /** Every segment, event, relation and geometry. */
  *items(): Generator<Placed<Item>> {
    const { segments, events, relations, geometries } = this.#placed;
    for (const list of [segments, events, relations, geometries]) for (const each of list) yield each;
  }

  /** Every segment. */
  allSegments(): readonly Placed<Segment>[] {
    return this.#placed.segments;
  }

  /** Every geometry. */
  allGeometries(): readonly Placed<GeometryItem>[] {
    return this.#placed.geometries;
  }

  /** Every statement of who made something: the one of the document, and those of items. */
  *provenances(): Generator<Placed<AnnotationProvenance>> {
    const { provenance } = this.document;
    if (provenance) yield { field: "/provenance", value: provenance };
    for (const { field, value } of this.items())
      if (value.provenance) yield { field: `${field}/provenance`, value: value.provenance };
  }

  /** What holds for an item: its own, or that of the document. */
  provenanceOf(item: Item): AnnotationProvenance | undefined {
    return item.provenance ?? this.document.provenance;
  }

  /** Every interval, those of earlier annotations included. */
  *intervals(): Generator<Interval> {
    for (const { field, value } of this.items()) {
      const { id, startNs, endNs } = value as Partial<Segment> & { id: string };
      if (startNs !== undefined && endNs !== undefined) yield { field, name: id, startNs, endNs };
      for (const [i, earlier] of (value.provenance?.derivedFrom ?? []).entries())
        if (earlier.startNs !== undefined && earlier.endNs !== undefined)
          yield {
            field: `${field}/provenance/derivedFrom/${i}`,
            name: id,
            startNs: earlier.startNs,
            endNs: earlier.endNs,
          };
    }
  }

  /** Every instant: of events, geometries and failures. */
  *instants(): Generator<Instant> {
    const { segments, events, geometries } = this.#placed;
    for (const { field, value } of segments) {
      const tNs = value.outcome?.failure?.tNs;
      if (tNs !== undefined) yield { field: `${field}/outcome/failure`, name: value.id, tNs };
    }
    for (const { field, value } of events) yield { field, name: value.id, tNs: value.tNs };
    for (const { field, value } of geometries) {
      if (value.tNs !== undefined) yield { field, name: value.id, tNs: value.tNs };
      if (value.geometry.kind !== "trajectory") continue;
      for (const [i, { tNs }] of value.geometry.points.entries())
        yield { field: `${field}/geometry/points/${i}`, name: value.id, tNs };
    }
  }

  /** Every term that is used. */
  *terms(): Generator<Placed<string>> {
    const { document } = this;
    for (const { field, value } of this.items()) {
      if (value.type !== undefined) yield { field: `${field}/type`, value: value.type };
      const { outcome, quality } = value as Partial<Segment>;
      if (outcome?.failure?.type !== undefined)
        yield { field: `${field}/outcome/failure/type`, value: outcome.failure.type };
      if (quality) yield { field: `${field}/quality/flag`, value: quality.flag };
      for (const [i, { type }] of (value.provenance?.derivedFrom ?? []).entries())
        if (type !== undefined) yield { field: `${field}/provenance/derivedFrom/${i}/type`, value: type };
    }
    for (const { field, value } of placed(document.entities, "entities"))
      if (value.type !== undefined) yield { field: `${field}/type`, value: value.type };
    for (const { field: head, value } of placed(document.procedures, "procedures"))
      for (const { field, value: step } of placed(value.steps, "steps")) {
        if (step.action !== undefined) yield { field: `${head}${field}/action`, value: step.action };
        for (const name of ["parts", "tools"] as const)
          for (const { field: at, value: part } of placed(step[name] ?? [], name))
            yield { field: `${head}${field}${at}/type`, value: part.type };
      }
  }

  /** Every text with its language. */
  *texts(): Generator<PlacedText> {
    const { document } = this;
    for (const { field, value } of this.items()) {
      const { texts, outcome } = value as Partial<Segment>;
      for (const [i, { language, text }] of (texts ?? []).entries())
        yield { field: `${field}/texts/${i}`, language, text };
      yield* localised(outcome?.failure?.text, `${field}/outcome/failure/text`);
    }
    for (const { field, value } of placed(document.entities, "entities")) yield* localised(value.name, `${field}/name`);
    for (const { field, value } of placed(document.tracks, "tracks")) yield* localised(value.name, `${field}/name`);
    for (const { field, value } of placed(document.procedures, "procedures")) {
      yield* localised(value.name, `${field}/name`);
      yield* localised(value.description, `${field}/description`);
      for (const { field: at, value: step } of placed(value.steps, "steps"))
        yield* localised(step.text, `${field}${at}/text`);
    }
  }

  /** The task that a segment is part of names the procedure; the nearest one counts. */
  procedureOf(segment: Segment): IndexedProcedure | undefined {
    const met = new Set<Segment>();
    for (
      let each: Segment | undefined = segment;
      each && !met.has(each);
      each = each.parent === undefined ? undefined : this.segments.get(each.parent)
    ) {
      if (each.procedure !== undefined) return this.procedures.get(each.procedure);
      met.add(each);
    }
    return undefined;
  }
}

/** The texts of a name or description. */
function* localised(text: string | Readonly<Record<string, string>> | undefined, field: string): Generator<PlacedText> {
  if (typeof text === "string") yield { field, language: undefined, text };
  else if (text)
    for (const [language, each] of Object.entries(text)) yield { field: `${field}/${language}`, language, text: each };
}
