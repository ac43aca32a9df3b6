/**
 * What is in an annotation, without a verdict.
 *
 * @module
 */
import { activityLabel } from "./annotation-label.js";
import { documentIn, LABEL_LIMITS } from "./annotations.js";
import type { Source } from "./io/source.js";
import { rootOf } from "./openlabel/document.js";
import { openLabelInfo } from "./openlabel-info.js";
import { AnnotationIndex } from "./rules/annotation-index.js";
import type { AnnotationDocument } from "./spec/annotation/document.js";
import { LEVEL_ORDER } from "./spec/annotation/level-order.js";
import type { Segment } from "./spec/annotation/segment.js";
import type { TrackLevel } from "./spec/annotation/track.js";
import {
  type AnnotationInfo,
  type ControlInfo,
  type LabelInfo,
  type LanguageInfo,
  type MakerInfo,
  MOST_LABELS,
  type OutcomeInfo,
  type TrackInfo,
} from "./spec/verdict/annotation-info.js";
import { readJsonSource } from "./strict-json.js";

/** Says what is in an annotation, or an OpenLABEL document. Throws a `TasukiError` where it cannot be read. */
export async function annotationInfo(source: Source): Promise<AnnotationInfo> {
  const read = await readJsonSource(source, LABEL_LIMITS);
  if ("document" in read && rootOf(read.document) !== undefined)
    return openLabelInfo(read.document, source.name, source.size);
  return infoOf(await documentIn(read, source), source);
}

function infoOf(document: AnnotationDocument, source: Source): AnnotationInfo {
  const index = new AnnotationIndex(document);
  const { tracks, segments, events, relations, geometries, entities } = document;
  const labels = labelsOf(index);
  const kinds = [...counted(geometries, ({ geometry }) => geometry.kind)];
  const states = [...counted([...index.items()], ({ value }) => index.provenanceOf(value)?.review?.state)];
  return {
    path: source.name,
    sizeBytes: source.size,
    id: document.id,
    durationNs: document.time.durationNs,
    counts: {
      tracks: tracks.length,
      segments: segments.length,
      events: events.length,
      relations: relations.length,
      geometries: geometries.length,
    },
    entities: entities.length,
    entityTypes: Object.fromEntries([...counted(entities, ({ type }) => type)].slice(0, MOST_LABELS)),
    tracks: tracksOf(index),
    labels: labels.slice(0, MOST_LABELS),
    labelCount: labels.length,
    outcomes: outcomesOf(index),
    control: controlOf(segments),
    languages: languagesOf(index),
    geometries: Object.fromEntries(kinds),
    makers: makersOf(index),
    reviews: Object.fromEntries(states),
  };
}

/** The entry of an annotation that could not be read. */
export const unreadAnnotation = (path: string, trouble: AnnotationInfo["trouble"]): AnnotationInfo => ({
  path,
  sizeBytes: 0,
  id: "",
  durationNs: 0,
  counts: { tracks: 0, segments: 0, events: 0, relations: 0, geometries: 0 },
  entities: 0,
  entityTypes: {},
  tracks: [],
  labels: [],
  labelCount: 0,
  outcomes: [],
  control: [],
  languages: [],
  geometries: {},
  makers: [],
  reviews: {},
  trouble,
});

/** How often each key occurs, the most frequent first. */
function counted<T, K>(list: readonly T[], keyOf: (each: T) => K | undefined): Map<K, number> {
  const counts = new Map<K, number>();
  for (const each of list) {
    const key = keyOf(each);
    if (key !== undefined) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return new Map([...counts].sort((a, b) => b[1] - a[1]));
}

const lengthOf = ({ startNs, endNs }: Segment): number => Math.max(0, endNs - startNs);

function tracksOf({ document, segmentsOf }: AnnotationIndex): TrackInfo[] {
  const { durationNs } = document.time;
  return document.tracks.map(({ id, kind, level, coverage }) => {
    const list = segmentsOf.get(id) ?? [];
    // Segments may overlap: what two of them cover counts once.
    let covered = 0;
    let until = 0;
    for (const { value } of list) {
      const from = Math.max(until, value.startNs, 0);
      const to = Math.min(value.endNs, durationNs);
      if (to > from) covered += to - from;
      until = Math.max(until, to);
    }
    const lengths = list.map(({ value }) => lengthOf(value)).sort((a, b) => a - b);
    const median = lengths[lengths.length >> 1];
    return {
      id,
      kind,
      ...(level === undefined ? {} : { level }),
      coverage,
      segments: list.length,
      ...(durationNs > 0 ? { coveredShare: covered / durationNs } : {}),
      ...(median === undefined ? {} : { medianNs: median }),
    };
  });
}

function labelsOf(index: AnnotationIndex): LabelInfo[] {
  const labels = new Map<string, LabelInfo>();
  for (const { value } of index.allSegments()) {
    if ((index.tracks.get(value.track)?.kind ?? "activity") !== "activity") continue;
    const label = activityLabel(value);
    if (label === undefined) continue;
    const known = labels.get(label) ?? { label, segments: 0, totalNs: 0 };
    known.segments++;
    known.totalNs += lengthOf(value);
    labels.set(label, known);
  }
  return [...labels.values()].sort((a, b) => b.segments - a.segments || b.totalNs - a.totalNs);
}

function outcomesOf(index: AnnotationIndex): OutcomeInfo[] {
  const levels = new Map<TrackLevel | undefined, OutcomeInfo["outcomes"]>();
  for (const { value } of index.allSegments()) {
    const status = value.outcome?.status;
    if (status === undefined) continue;
    const level = index.tracks.get(value.track)?.level;
    const outcomes = levels.get(level) ?? {};
    outcomes[status] = (outcomes[status] ?? 0) + 1;
    levels.set(level, outcomes);
  }
  const order = (level: TrackLevel | undefined) => (level === undefined ? 9 : LEVEL_ORDER[level]);
  return [...levels]
    .sort(([a], [b]) => order(a) - order(b))
    .map(([level, outcomes]) => {
      const { success = 0, failure = 0 } = outcomes;
      return {
        ...(level === undefined ? {} : { level }),
        outcomes,
        ...(success + failure > 0 ? { successShare: success / (success + failure) } : {}),
      };
    });
}

function controlOf(segments: readonly Segment[]): ControlInfo[] {
  const modes = new Map<ControlInfo["mode"], ControlInfo>();
  for (const segment of segments) {
    if (!segment.control) continue;
    const { mode, intervention } = segment.control;
    const known = modes.get(mode) ?? { mode, totalNs: 0, interventionNs: 0 };
    known.totalNs += lengthOf(segment);
    if (intervention) known.interventionNs += lengthOf(segment);
    modes.set(mode, known);
  }
  return [...modes.values()].sort((a, b) => b.totalNs - a.totalNs);
}

function languagesOf(index: AnnotationIndex): LanguageInfo[] {
  const languages = new Map<string, LanguageInfo>();
  const take = (language: string, derived: boolean) => {
    const known = languages.get(language) ?? { language, texts: 0, derived: 0 };
    known.texts++;
    if (derived) known.derived++;
    languages.set(language, known);
  };
  const { segments, events } = index.document;
  for (const { texts } of [...segments, ...events])
    for (const { language, origin } of texts ?? []) take(language, origin === "translation" || origin === "paraphrase");
  return [...languages.values()].sort((a, b) => b.texts - a.texts);
}

function makersOf(index: AnnotationIndex): MakerInfo[] {
  const makers = new Map<string, MakerInfo>();
  for (const { value } of index.items()) {
    const provenance = index.provenanceOf(value);
    if (!provenance) continue;
    const { by, method } = provenance;
    const key = JSON.stringify([by, method]);
    const kind = index.agents.get(by)?.kind;
    const known = makers.get(key) ?? { by, ...(kind === undefined ? {} : { kind }), method, items: 0 };
    known.items++;
    makers.set(key, known);
  }
  return [...makers.values()].sort((a, b) => b.items - a.items);
}
