/**
 * What is in an OpenLABEL document, in the terms of annotations: objects are entities, actions and contexts are segments.
 *
 * @module
 */
import { openLabelFacts, rootOf } from "./openlabel/document.js";
import { FrameTimes } from "./openlabel/frame-axis.js";
import { isGeometry } from "./openlabel/geometry.js";
import { isObject } from "./openlabel/shape.js";
import { dataOf, type Element, elementsOf, intervalsOf, type Keyed, textIn } from "./openlabel/walk.js";
import { type AnnotationInfo, type LabelInfo, MOST_LABELS } from "./spec/verdict/annotation-info.js";

/** Says what is in an OpenLABEL document. Lengths are 0 where its frames have no times. */
export function openLabelInfo(document: unknown, path: string, sizeBytes: number): AnnotationInfo {
  const { objects, actions, contexts, events, relations, geometries, frames } = openLabelFacts({ document }, sizeBytes);
  const key = rootOf(document);
  const inside = key === undefined ? undefined : (document as Keyed)[key];
  const root: Keyed = isObject(inside) ? inside : {};
  const times = new FrameTimes(root);
  const { span } = times;
  const labels = new Map<string, LabelInfo>();
  const types = new Map<string, number>();
  for (const element of elementsOf(root, "")) {
    const label = textIn(element.value["type"]) || textIn(element.value["name"]) || element.category;
    if (element.category === "object") types.set(label, (types.get(label) ?? 0) + 1);
    else if (element.category !== "event") {
      const known = labels.get(label) ?? { label, segments: 0, totalNs: 0 };
      known.segments++;
      known.totalNs += lengthOf(element, times);
      labels.set(label, known);
    }
  }
  const kinds = new Map<string, number>();
  for (const { element, kind } of dataOf(root, ""))
    if (element.category === "object" && isGeometry(kind)) kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
  const { metadata } = root;
  return {
    path,
    sizeBytes,
    id: (isObject(metadata) && textIn(metadata["name"])) || "OpenLABEL",
    durationNs: span ? Number(span.endNs - span.firstNs) : 0,
    frames,
    counts: { tracks: 0, segments: actions + contexts, events, relations, geometries },
    entities: objects,
    entityTypes: mostFrequent(types),
    tracks: [],
    labels: [...labels.values()].sort((a, b) => b.segments - a.segments || b.totalNs - a.totalNs).slice(0, MOST_LABELS),
    labelCount: labels.size,
    outcomes: [],
    control: [],
    languages: [],
    geometries: mostFrequent(kinds),
    makers: [],
    reviews: {},
  };
}

/** How often each occurs, the most frequent first and no more than are listed. */
const mostFrequent = (counts: ReadonlyMap<string, number>): Record<string, number> =>
  Object.fromEntries([...counts].sort((a, b) => b[1] - a[1]).slice(0, MOST_LABELS));

/** How long the frames of an element last together, as far as they have times. */
function lengthOf({ value, field }: Element, times: FrameTimes): number {
  let length = 0n;
  for (const { start, end } of intervalsOf(value, field)) {
    const [from, to] = [times.start(start), times.end(end)];
    if (from !== undefined && to !== undefined && to > from) length += to - from;
  }
  return Number(length);
}
