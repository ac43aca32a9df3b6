/**
 * Annotations as an OpenLABEL document. A frame is made for every instant that the annotation names, with its time, so that no
 * time is rounded: an interval ends with the last frame before its end. What OpenLABEL has words for is said in them; the rest
 * stands under names of ours beside it, and lists of the whole document stand in its metadata, where further keys are allowed.
 *
 * @module
 */

import { LabelLosses } from "../label-losses.js";
import type { AnnotationDocument } from "../spec/annotation/document.js";
import type { Entity } from "../spec/annotation/entity.js";
import type { AnnotationEvent, GeometryItem, Relation } from "../spec/annotation/item.js";
import type { Segment } from "../spec/annotation/segment.js";
import type { LabelLoss } from "../spec/verdict/label-loss.js";
import { FrameAxis, type FrameRange } from "./frame-axis.js";
import { addNamed, filled, noValues } from "./named-values.js";
import { isRounded, toOpenLabel } from "./shapes.js";

/** An OpenLABEL document that was made. */
export interface ExportedOpenLabel {
  /** The document. */
  readonly document: {
    /** Its root. */
    readonly openlabel: Record<string, unknown>;
  };
  /** What it cannot hold. */
  readonly losses: readonly LabelLoss[];
}

/** What stands in lists of its own in OpenLABEL; all else of the document stands in its metadata. */
const NATIVE = new Set(["entities", "segments", "events", "relations", "geometries", "streams"]);

type Data = Record<string, unknown[]>;

/** Writes annotations as OpenLABEL. */
export function exportOpenLabel(annotation: AnnotationDocument): ExportedOpenLabel {
  return new Exporter(annotation).run();
}

class Exporter {
  readonly #losses = new LabelLosses();
  readonly #axis: FrameAxis;
  readonly #frames = new Map<number, Record<string, Record<string, unknown>>>();
  readonly #objects: Record<string, Record<string, unknown>> = {};
  readonly #systems = new Map<string, unknown>();
  readonly #uidOf = new Map<string, { type: string; uid: string }>();
  #count = 0;

  constructor(readonly annotation: AnnotationDocument) {
    this.#axis = FrameAxis.of(annotation);
  }

  run(): ExportedOpenLabel {
    const { annotation } = this;
    const kinds = new Map(annotation.tracks.map(({ id, kind }) => [id, kind]));
    for (const each of annotation.entities) this.#entity(each);
    const actions: Record<string, unknown> = {};
    const contexts: Record<string, unknown> = {};
    for (const [i, each] of annotation.segments.entries()) {
      const isAction = (kinds.get(each.track) ?? "activity") === "activity";
      this.#segment(each, `/segments/${i}`, isAction ? actions : contexts, isAction ? "action" : "context");
    }
    const events: Record<string, unknown> = {};
    for (const [i, each] of annotation.events.entries()) this.#event(each, `/events/${i}`, events);
    const relations: Record<string, unknown> = {};
    const aside: Record<string, unknown>[] = [];
    for (const [i, each] of annotation.relations.entries()) this.#relation(each, `/relations/${i}`, relations, aside);
    for (const [i, each] of annotation.geometries.entries()) this.#geometry(each, `/geometries/${i}`);
    const kept = Object.fromEntries(Object.entries(annotation).filter(([key]) => !NATIVE.has(key)));
    for (const key of ["agents", "procedures", "agreement", "guideline", "provenance", "license"])
      if (key in kept && !(Array.isArray(kept[key]) && kept[key].length === 0))
        this.#losses.lose("properties-unnamed", `/${key}`);
    const metadata = {
      schema_version: "1.0.0",
      name: annotation.id,
      ...(annotation.revision === undefined ? {} : { file_version: String(annotation.revision) }),
      ...(annotation.provenance ? { annotator: annotation.provenance.by } : {}),
      tasuki: { ...kept, relations: aside },
    };
    const lists = { objects: this.#objects, actions, contexts, events, relations, streams: this.#streams() };
    const openlabel = {
      metadata,
      ...Object.fromEntries(Object.entries(lists).filter(([, list]) => Object.keys(list).length > 0)),
      ...(this.#systems.size > 0 ? { coordinate_systems: Object.fromEntries(this.#systems) } : {}),
      frames: this.#axis.frames((index) => this.#frames.get(index) ?? {}),
      frame_intervals: [{ frame_start: 0, frame_end: this.#axis.last }],
    };
    return { document: { openlabel }, losses: this.#losses.list() };
  }

  #named(values: Record<string, unknown>, field: string, data = noValues()): ReturnType<typeof filled> {
    addNamed(values, "", data);
    const { num, text, boolean } = data;
    if ([...num, ...text, ...boolean].some(({ name }) => name.startsWith("/")))
      this.#losses.lose("properties-unnamed", field);
    return filled(data);
  }

  #uid(id: string | undefined, type: string): string {
    const uid = String(this.#count++);
    if (id !== undefined && !this.#uidOf.has(id)) this.#uidOf.set(id, { type, uid });
    return uid;
  }

  #entity({ id, type, ...rest }: Entity): void {
    const uid = this.#uid(id, "object");
    const data = this.#named(rest, `/objects/${uid}`);
    this.#objects[uid] = { name: id, type: type ?? "", ...(data ? { object_data: data } : {}) };
  }

  #segment(segment: Segment, field: string, into: Record<string, unknown>, kind: "action" | "context"): void {
    const { id, type, startNs, endNs, texts, ...rest } = segment;
    const uid = this.#uid(id, kind);
    const range = this.#axis.range(startNs, endNs);
    if (!range) this.#losses.lose("interval-unplaced", field);
    const data = noValues();
    // Further keys of a text are allowed, and a language is what others look for first.
    for (const { text, language, role, ...more } of texts ?? [])
      data.text.push({ name: role, val: text, lang: language, ...more });
    const named = this.#named({ ...rest, ...(range ? {} : { startNs, endNs }) }, field, data);
    into[uid] = {
      name: id,
      type: type ?? "",
      ...(range ? { frame_intervals: [range] } : {}),
      ...(named ? { [`${kind}_data`]: named } : {}),
    };
    if (range) this.#declare(range, `${kind}s`, uid);
  }

  #event({ id, type, tNs, texts, ...rest }: AnnotationEvent, field: string, into: Record<string, unknown>): void {
    const uid = this.#uid(id, "event");
    const data = noValues();
    for (const { text, language, role, ...more } of texts ?? [])
      data.text.push({ name: role, val: text, lang: language, ...more });
    const named = this.#named(rest, field, data);
    const index = this.#axis.at(tNs);
    const range = { frame_start: index, frame_end: index };
    into[uid] = { name: id, type, frame_intervals: [range], ...(named ? { event_data: named } : {}) };
    this.#declare(range, "events", uid);
  }

  /** A relation has no data of its own, so that what else is known of it stands in the metadata. */
  #relation(relation: Relation, field: string, into: Record<string, unknown>, aside: Record<string, unknown>[]): void {
    const { id, type, subject, object, startNs, endNs, ...rest } = relation;
    const [from, to] = [this.#uidOf.get(subject), this.#uidOf.get(object)];
    const timed = startNs !== undefined || endNs !== undefined;
    const range = startNs === undefined || endNs === undefined ? undefined : this.#axis.range(startNs, endNs);
    if (!from || !to || (timed && !range)) {
      this.#losses.lose(from && to ? "interval-unplaced" : "properties-unnamed", field);
      aside.push({ ...relation });
      return;
    }
    const uid = this.#uid(undefined, "relation");
    into[uid] = {
      name: id,
      type,
      rdf_subjects: [from],
      rdf_objects: [to],
      ...(range ? { frame_intervals: [range] } : {}),
    };
    if (Object.keys(rest).length === 0) return;
    this.#losses.lose("properties-unnamed", field);
    aside.push({ uid, ...rest });
  }

  #geometry(item: GeometryItem, field: string): void {
    const { id, entity, tNs, startNs, endNs, stream, frame, geometry, ...rest } = item;
    const known = entity === undefined ? undefined : this.#uidOf.get(entity);
    const owner = known?.type === "object" ? known.uid : this.#nobody();
    const start = tNs ?? startNs;
    const shaped = toOpenLabel(geometry);
    if (!shaped) this.#losses.lose("geometry-unnamed", field);
    if (tNs === undefined && endNs !== undefined) this.#losses.lose("geometry-interval-shortened", field);
    if (shaped && isRounded(geometry, shaped)) this.#losses.lose("coordinates-rounded", field);
    const isStream = stream !== undefined;
    const system = stream ?? frame;
    if (system !== undefined && !this.#systems.has(system))
      this.#systems.set(system, { type: isStream ? "sensor_cs" : "local_cs", parent: "" });
    const defaults = { truncated: false, crowd: false, interpolated: false };
    const named = this.#named(
      {
        ...Object.fromEntries(
          Object.entries(rest).filter(([key, value]) => defaults[key as keyof typeof defaults] !== value),
        ),
        ...(owner === known?.uid ? {} : { entity }),
        ...(tNs === undefined ? { startNs } : { startNs, tNs: startNs === undefined ? undefined : tNs }),
        endNs,
        // A coordinate system is a stream where there is one of its name.
        ...(isStream && !this.annotation.streams.some((each) => each.id === stream) ? { stream } : {}),
        ...(frame !== undefined && (isStream || this.annotation.streams.some((each) => each.id === frame))
          ? { frame }
          : {}),
        geometry: shaped ? shaped.rest : geometry,
      },
      field,
    );
    const value = {
      name: id,
      ...(shaped ? shaped.value : { val: geometry.kind }),
      ...(system === undefined ? {} : { coordinate_system: system }),
      ...(named ? { attributes: named } : {}),
    };
    const at = start === undefined ? this.#objects[owner]! : this.#declare(this.#axis.point(start), "objects", owner);
    const data = (at["object_data"] ??= {}) as Data;
    const list = (data[shaped?.kind ?? "text"] ??= []);
    list.push(value);
  }

  /** The object of a geometry that shows no entity: one without a name. */
  #nobody(): string {
    const uid = this.#uid(undefined, "object");
    this.#objects[uid] = { name: "", type: "" };
    return uid;
  }

  /** Says in the first frame of a range that an element is there. */
  #declare({ frame_start: index }: FrameRange, list: string, uid: string): Record<string, unknown> {
    const frame = this.#frames.get(index) ?? {};
    this.#frames.set(index, frame);
    const elements = (frame[list] ??= {});
    return (elements[uid] ??= {}) as Record<string, unknown>;
  }

  #streams(): Record<string, unknown> {
    return Object.fromEntries(
      this.annotation.streams.map(({ id, topic, widthPx, heightPx }) => [
        id,
        {
          type: widthPx === undefined && heightPx === undefined ? "other" : "camera",
          uri: topic,
          ...(widthPx === undefined && heightPx === undefined
            ? {}
            : { stream_properties: { intrinsics_custom: { width_px: widthPx, height_px: heightPx } } }),
        },
      ]),
    );
  }
}
