/**
 * What an annotation asks of the recording that it labels: the instants at which samples are looked for, and whether
 * digests are needed. Found before the recording is read, so that it is read once.
 *
 * @module
 */
import type { AskedInstants } from "./facts/instants.js";
import { AnnotationIndex } from "./rules/annotation-index.js";
import type { AnnotationDocument } from "./spec/annotation/document.js";

/** What is asked. */
export interface AnnotationNeeds {
  readonly time: AnnotationDocument["time"];
  readonly instants: AskedInstants;
  readonly digests: boolean;
}

/** What a document asks of its recording. */
export function needsOf(document: AnnotationDocument): AnnotationNeeds {
  const index = new AnnotationIndex(document);
  const byTopic = new Map<string, number[]>();
  const ask = (stream: string | undefined, ...times: number[]) => {
    const topic = stream === undefined ? undefined : index.streams.get(stream)?.topic;
    if (topic === undefined) return;
    const known = byTopic.get(topic);
    if (known) known.push(...times);
    else byTopic.set(topic, times);
  };
  for (const { value } of index.allGeometries()) {
    if (value.tNs !== undefined) ask(value.stream, value.tNs);
    else if (value.startNs !== undefined && value.endNs !== undefined) ask(value.stream, value.startNs, value.endNs);
  }
  for (const { value } of index.allSegments()) {
    ask(index.tracks.get(value.track)?.stream, value.startNs, value.endNs);
    for (const stream of value.quality?.streams ?? []) ask(stream, value.startNs, value.endNs);
  }
  return {
    time: document.time,
    instants: new Map([...byTopic].map(([topic, times]) => [topic, ascending(times)])),
    digests: document.files.some(({ sha256 }) => sha256 !== undefined),
  };
}

/** The same times in order, each once. */
function ascending(times: readonly number[]): Float64Array {
  const sorted = Float64Array.from(times).sort();
  let kept = 0;
  for (const time of sorted) if (kept === 0 || sorted[kept - 1] !== time) sorted[kept++] = time;
  return sorted.slice(0, kept);
}
