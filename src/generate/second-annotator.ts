/**
 * What a second annotator says of the motions in the tabletop recording, without having seen the first annotation: bounds lie a
 * little beside those of the first, one motion bears another term, and boxes are a little looser; one was left out.
 *
 * @module
 */
import type { AnnotationDocument } from "../spec/annotation/document.js";
import type { GeometryItem } from "../spec/annotation/item.js";
import type { Segment } from "../spec/annotation/segment.js";
import { tabletopAnnotation } from "./annotation.js";

const MILLISECOND = 1_000_000;
/** By how much each bound between two motions lies beside that of the first annotator. */
const BESIDE_MS = [60, -40, 120, 0, -80];

/** What the second annotator says, of the same recording. */
function secondAnnotation(recording: Uint8Array): AnnotationDocument {
  const { relations: _, procedures: __, agreement: ___, ...first } = tabletopAnnotation(recording);
  return {
    ...first,
    id: "tabletop-second-annotation",
    agents: [
      { id: "annotator-2", kind: "human", role: "annotator" },
      { id: "reviewer-1", kind: "human", role: "reviewer" },
    ],
    provenance: { ...first.provenance!, by: "annotator-2", at: "2026-06-01T11:00:00+09:00" },
    procedures: [],
    tracks: first.tracks.filter(({ id }) => id === "motion").map(({ parent: _, ...track }) => track),
    segments: first.segments.filter(({ track }) => track === "motion").map(second),
    events: [],
    relations: [],
    geometries: first.geometries
      .filter(({ geometry }) => geometry.kind === "box")
      .slice(1)
      .map(loosened),
    agreement: [],
  };
}

function second({ parent: _, ...segment }: Segment, place: number): Segment {
  const beside = (i: number) => (BESIDE_MS[i] ?? 0) * MILLISECOND;
  const { type } = segment;
  return {
    ...segment,
    ...(type === undefined ? {} : { type: type === "act:grasp" ? "act:lift" : type }),
    startNs: segment.startNs + beside(place - 1),
    endNs: segment.endNs + beside(place),
  };
}

/** A box that leaves more room at the left and at the top. */
function loosened({ provenance: _, ...item }: GeometryItem): GeometryItem {
  const { geometry } = item;
  if (geometry.kind !== "box") return item;
  const [left, top, right, bottom] = geometry.xyxy;
  return { ...item, geometry: { kind: "box", xyxy: [left! - 1.5, top! - 1, right!, bottom!] } };
}

/** The second annotation as it is written. */
export const secondAnnotationText = (recording: Uint8Array): string =>
  `${JSON.stringify(secondAnnotation(recording), null, 2)}\n`;
