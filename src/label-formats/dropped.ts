/**
 * What a format has no place for, told by one table: an exporter names what it keeps, so that nothing is dropped in silence.
 *
 * @module
 */
import type { LabelLosses } from "../label-losses.js";
import type { AnnotationDocument } from "../spec/annotation/document.js";
import type { GeometryItem } from "../spec/annotation/item.js";
import type { LabelLossCode } from "../spec/verdict/label-loss.js";
import { pointer } from "../strict-json.js";

/** Parts of a document that an exporter of geometries may drop. */
const PARTS: Partial<Record<keyof AnnotationDocument, LabelLossCode>> = {
  revision: "header-dropped",
  license: "header-dropped",
  guideline: "header-dropped",
  ontologies: "header-dropped",
  agents: "header-dropped",
  provenance: "header-dropped",
  procedures: "header-dropped",
  agreement: "header-dropped",
  note: "header-dropped",
  streams: "streams-dropped",
  entities: "entities-dropped",
  tracks: "segments-dropped",
  segments: "segments-dropped",
  events: "events-dropped",
  relations: "relations-dropped",
};

/** Tells of every part of a document that is not kept. */
export function dropParts(
  document: AnnotationDocument,
  kept: ReadonlySet<keyof AnnotationDocument>,
  losses: LabelLosses,
): void {
  for (const [key, code] of Object.entries(PARTS)) {
    const part = document[key as keyof AnnotationDocument];
    if (part === undefined || kept.has(key as keyof AnnotationDocument)) continue;
    if (!Array.isArray(part)) losses.lose(code, `/${key}`);
    else for (const i of part.keys()) losses.lose(code, `/${key}/${i}`);
  }
}

const PROPERTIES: Partial<Record<keyof GeometryItem, LabelLossCode>> = {
  startNs: "geometry-interval-dropped",
  endNs: "geometry-interval-dropped",
  stream: "streams-dropped",
  frame: "streams-dropped",
  entity: "reference-dangling",
  type: "types-dropped",
  occlusion: "attributes-dropped",
  truncated: "attributes-dropped",
  crowd: "attributes-dropped",
  interpolated: "attributes-dropped",
  attributes: "attributes-dropped",
  provenance: "provenance-dropped",
};

/** Tells of every property of a geometry that is not kept; `false` is what is taken where nothing is said. */
export function dropProperties(
  item: GeometryItem,
  kept: ReadonlySet<keyof GeometryItem>,
  field: string,
  losses: LabelLosses,
): void {
  for (const [key, code] of Object.entries(PROPERTIES)) {
    const value = item[key as keyof GeometryItem];
    if (value === undefined || value === false || kept.has(key as keyof GeometryItem)) continue;
    if (key !== "attributes") losses.lose(code, pointer(field, key));
    else for (const name of Object.keys(value)) losses.lose(code, pointer(`${field}/attributes`, name));
  }
}

/** Tells of entities and streams that nothing that was written is of, and of what else is known of entities. */
export function dropUnseen(
  { entities, streams }: AnnotationDocument,
  seen: ReadonlySet<string>,
  used: ReadonlySet<string>,
  losses: LabelLosses,
): void {
  for (const [i, { id, name, attributes }] of entities.entries()) {
    if (!seen.has(id)) losses.lose("entities-dropped", `/entities/${i}`);
    else {
      if (name) losses.lose("attributes-dropped", `/entities/${i}/name`);
      if (attributes) losses.lose("attributes-dropped", `/entities/${i}/attributes`);
    }
  }
  for (const [i, { id }] of streams.entries()) if (!used.has(id)) losses.lose("streams-dropped", `/streams/${i}`);
}

/** The instant that a geometry is at: its own, or the start of its interval. */
export const instantOf = ({ tNs, startNs }: GeometryItem): number | undefined => tNs ?? startNs;
