/**
 * What is in a recording, without a verdict.
 *
 * @module
 */
import { judgeFacts } from "./check.js";
import { clockTable } from "./clocks.js";
import { toDeclaration } from "./declare.js";
import type { RecordingInput } from "./io/source.js";
import { type MeasureOptions, measure } from "./measure.js";
import { resolveProfile } from "./profile.js";
import type { Declaration } from "./spec/declaration/declaration.js";
import type { RecordingFacts } from "./spec/facts/recording.js";
import type { StreamFacts } from "./spec/facts/stream.js";
import type { Language } from "./spec/language.js";
import type { ClockTable } from "./spec/verdict/clock-table.js";
import type { RecordingInfo, StreamInfo } from "./spec/verdict/info.js";

/** Options of {@link info}. */
export interface InfoOptions extends MeasureOptions {
  /** Whether to tell how the streams are timed, and by which clocks: the rules of clocks and time are then run. */
  clocks?: boolean | undefined;
  /** Language of the words in findings; English where nothing is said. */
  language?: Language | undefined;
}

/** Measures one recording. Throws a `TasukiError` where the input is no recording. */
export async function info(input: RecordingInput, options: InfoOptions = {}): Promise<RecordingInfo> {
  const given = options.declaration && toDeclaration(options.declaration, "the declaration");
  const { facts, declaration: embedded } = await measure(input, { ...options, declaration: given });
  const declaration = given ?? embedded;
  return {
    path: "name" in input && typeof input.name === "string" ? input.name : "recording",
    container: facts.container.kind,
    sizeBytes: facts.container.sizeBytes,
    streams: facts.streams.map(streamInfo),
    facts,
    ...(options.clocks ? { clocks: clocksOf(facts, declaration, options.language) } : {}),
  };
}

const clocksOf = (facts: RecordingFacts, declaration: Declaration | undefined, language?: Language): ClockTable =>
  clockTable(facts, declaration, judgeFacts(facts, declaration, resolveProfile(undefined), language).findings);

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
