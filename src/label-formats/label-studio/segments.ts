/**
 * Segments as ranges of a timeline: the label of each is its type, the row its track.
 *
 * @module
 */
import type { LabelLosses } from "../../label-losses.js";
import type { AnnotationDocument } from "../../spec/annotation/document.js";
import type { Segment } from "../../spec/annotation/segment.js";
import type { Track } from "../../spec/annotation/track.js";
import type { LabelLossCode } from "../../spec/verdict/label-loss.js";
import { labelOf } from "../label-names.js";
import type { SampleAxis } from "../sample-axis.js";
import { LABEL_STUDIO_PREFIX, ORIGIN_OF, UNTYPED } from "./written.js";

const PROPERTIES: Partial<Record<keyof Segment, LabelLossCode>> = {
  parent: "parent-dropped",
  texts: "texts-dropped",
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
/** What a row of a timeline does not say; that it is sparse, and that its segments may overlap, is taken of it. */
const TRACK_PROPERTIES: readonly (keyof Track)[] = ["level", "levelName", "name", "parent", "actor", "stream"];

/** The results for the segments of a document. */
export function timelineOf(
  { segments, tracks }: AnnotationDocument,
  axis: SampleAxis,
  losses: LabelLosses,
): Record<string, unknown>[] {
  const known = new Map(tracks.map((track) => [track.id, track]));
  const used = new Set<string>();
  const made = segments.flatMap((segment, i) => {
    const field = `/segments/${i}`;
    const track = known.get(segment.track);
    if (track?.kind !== "activity") {
      losses.lose("segments-dropped", field);
      return [];
    }
    const [first, behind] = [axis.firstNotBefore(segment.startNs), axis.firstNotBefore(segment.endNs)];
    if (first >= behind) {
      losses.lose("interval-unplaced", field);
      return [];
    }
    for (const [key, code] of Object.entries(PROPERTIES))
      if (segment[key as keyof Segment] !== undefined) losses.lose(code, `${field}/${key}`);
    for (const [key, frame] of [
      ["startNs", first],
      ["endNs", behind],
    ] as const) {
      const off = Math.abs(axis.time(frame) - segment[key]);
      if (off > 0) losses.lose("times-rounded", `${field}/${key}`, off);
    }
    used.add(track.id);
    const { type, provenance, id } = segment;
    const label = type === undefined ? UNTYPED : labelOf(type, LABEL_STUDIO_PREFIX);
    const origin = ORIGIN_OF[provenance?.method ?? "imported"];
    return [
      {
        id,
        from_name: track.id,
        to_name: "video",
        type: "timelinelabels",
        ...(origin ? { origin } : {}),
        value: { ranges: [{ start: first + 1, end: behind }], timelinelabels: [label] },
      },
    ];
  });
  for (const [i, track] of tracks.entries()) {
    if (!used.has(track.id)) losses.lose("segments-dropped", `/tracks/${i}`);
    else {
      for (const key of TRACK_PROPERTIES)
        if (track[key] !== undefined) losses.lose("tracks-merged", `/tracks/${i}/${key}`);
      if (track.coverage === "complete") losses.lose("tracks-merged", `/tracks/${i}/coverage`);
      if (!track.overlap) losses.lose("tracks-merged", `/tracks/${i}/overlap`);
    }
  }
  return made;
}
