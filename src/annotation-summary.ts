/**
 * One line of a report about labels.
 *
 * @module
 */
import type { Labels } from "./labels.js";
import type { AnnotationSummary } from "./spec/verdict/report.js";

/** Says what labels hold. What OpenLABEL calls actions and contexts are segments. */
export function summaryOf(labels: Labels, path: string, from: AnnotationSummary["from"]): AnnotationSummary {
  const head = { path, from, read: isRead(labels) };
  if ("openlabel" in labels) {
    const { actions, contexts, events, relations, geometries } = labels.openlabel;
    return { ...head, tracks: 0, segments: actions + contexts, events, relations, geometries };
  }
  const { document } = labels.annotation;
  return {
    ...head,
    tracks: document?.tracks.length ?? 0,
    segments: document?.segments.length ?? 0,
    events: document?.events.length ?? 0,
    relations: document?.relations.length ?? 0,
    geometries: document?.geometries.length ?? 0,
  };
}

/** Whether labels could be read. */
export const isRead = (labels: Labels): boolean =>
  "openlabel" in labels ? labels.openlabel.unreadable === undefined : labels.annotation.document !== undefined;
