import { grouped } from "../grouped.js";

/** Words about annotations. */
export const annotations = {
  annotation: "annotation",
  length: "length",
  frames: (count: number) => `frames ${grouped(count)}`,
  holds: "holds",
  counts: (tracks: number, segments: number, events: number, relations: number, geometries: number, entities: number) =>
    `tracks ${grouped(tracks)}, segments ${grouped(segments)}, events ${grouped(events)}, relations ${grouped(relations)}, ` +
    `geometries ${grouped(geometries)}, entities ${grouped(entities)}`,
  trackColumns: ["track", "kind", "level", "coverage", "segments", "covered", "median"],
  labelColumns: ["label", "segments", "length"],
  moreLabels: (count: number) => `… and ${grouped(count)} more labels`,
  outcomes: "outcomes",
  success: (share: string) => `success ${share}`,
  control: "control",
  intervention: (length: string) => `intervention ${length}`,
  languages: "languages",
  derived: (count: number) => `${grouped(count)} translated or reworded`,
  entities: "entities",
  geometries: "geometries",
  makers: "made by",
  reviews: "reviews",
  kinds: { activity: "activity", control: "control", quality: "quality" },
  levels: { task: "task", subtask: "subtask", primitive: "primitive" },
  coverages: { complete: "complete", sparse: "sparse" },
  inAll: (count: number) => `${grouped(count)} in all`,
  summary: (what: string) => `annotation: ${what}`,
  counted: (segments: number, geometries: number) => `segments ${grouped(segments)}, geometries ${grouped(geometries)}`,
  unread: "cannot be read",
  noLevel: "An annotation alone reaches no level.",
  alone: "What needs the recording was not checked: check the recording with --annotations FILE.",
};
