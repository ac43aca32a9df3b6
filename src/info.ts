/**
 * What is in a recording, without a verdict.
 *
 * @module
 */

import { calibrationTable } from "./calibrations.js";
import { clockTable } from "./clocks.js";
import { frameTree } from "./frame-rows.js";
import { declarationIn } from "./handed-in.js";
import { KeptInput } from "./input.js";
import type { RecordingInput, Source } from "./io/source.js";
import { judgeFacts } from "./judging.js";
import { type MeasureOptions, measure } from "./measure.js";
import { resolveProfile } from "./profile.js";
import type { StreamFacts } from "./spec/facts/stream.js";
import type { Language } from "./spec/language.js";
import type { RecordingInfo, StreamInfo } from "./spec/verdict/info.js";
import { streamContents } from "./streams.js";
import { syncTable } from "./sync-table.js";

/** Options of {@link info}. */
export interface InfoOptions extends MeasureOptions {
  /** Whether to tell how the streams are timed, and by which clocks: the rules of clocks and time are then run. */
  clocks?: boolean | undefined;
  /** Whether the frames are put into a tree. */
  frames?: boolean | undefined;
  /** Whether to tell how cameras are calibrated: the rules of calibration are then run. */
  calibration?: boolean | undefined;
  /** Whether to tell how far streams lie apart in time: the rules of synchronisation are then run. */
  sync?: boolean | undefined;
  /** Whether one sample of each stream is read, to say its modality, shape, units and mapping. */
  streams?: boolean | undefined;
  /** Topic of which the first canonical sample is shown. */
  sample?: string | undefined;
  /** Labels of the recording: an annotation, or an OpenLABEL document. */
  annotation?: Source | undefined;
  /** Where they came from; by hand where nothing is said. */
  annotationFrom?: "given" | "sidecar" | undefined;
  /** Language of the words in findings; English where nothing is said. */
  language?: Language | undefined;
}

/** Measures one recording. Throws a `TasukiError` where the input is no recording. */
export async function info(input: RecordingInput, options: InfoOptions = {}): Promise<RecordingInfo> {
  const kept = new KeptInput(input);
  try {
    const given = await declarationIn(options.declaration);
    const { facts, declaration: embedded } = await measure(kept.lent(), { ...options, declaration: given });
    const declaration = given ?? embedded;
    const streams = facts.streams.map(streamInfo);
    const head = {
      path: kept.name,
      container: facts.container.kind,
      sizeBytes: facts.container.sizeBytes,
      ...(options.annotation ? { annotation: await summaryIn(options.annotation, options.annotationFrom) } : {}),
    };
    const findings =
      options.clocks || options.calibration || options.sync
        ? judgeFacts({ recording: facts, declaration }, resolveProfile(undefined), options).findings
        : [];
    const views = {
      ...(options.frames ? { frames: frameTree(facts) } : {}),
      ...(options.clocks ? { clocks: clockTable(facts, declaration, findings) } : {}),
      ...(options.sync ? { sync: syncTable(facts, findings) } : {}),
      ...(options.calibration ? { calibration: calibrationTable(facts, declaration ?? {}, findings) } : {}),
    };
    if (!options.streams && options.sample === undefined) return { ...head, streams, facts, ...views };
    const { contents, drafts, sample } = await streamContents(kept.lent(), {
      streams,
      mappings: declaration?.mappings,
      sampleOf: options.sample,
      limits: options.limits,
    });
    const contentOf = (topic: string) => (options.streams ? contents.get(topic) : undefined);
    return {
      ...head,
      streams: streams.map((stream) => {
        const content = contentOf(stream.topic);
        return content ? { ...stream, content } : stream;
      }),
      ...(options.streams ? { drafts } : {}),
      ...(sample ? { sample } : {}),
      facts,
      ...views,
    };
  } finally {
    await kept.close();
  }
}

/** What labels hold, in a few words. What reads labels is loaded where there are any. */
async function summaryIn(annotation: Source, from: InfoOptions["annotationFrom"] = "given") {
  const [{ readLabels }, { summaryOf }] = await Promise.all([import("./labels.js"), import("./annotation-summary.js")]);
  return summaryOf(await readLabels(annotation), annotation.name, from);
}

function streamInfo({ topic, schemas, samples, bytes, log, stamp }: StreamFacts): StreamInfo {
  const period = stamp?.timing.period ?? log.period;
  return {
    topic,
    type: schemas[0]?.name ?? "",
    encoding: schemas[0]?.messageEncoding ?? "",
    samples,
    bytes,
    ...(period?.periodic ? { rateHz: period.rateHz } : {}),
    ...(stamp?.latency ? { latencyP50Ns: stamp.latency.p50Ns } : {}),
  };
}
