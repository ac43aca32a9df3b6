/**
 * How streams are timed and by which clocks: what was measured and what the rules find, put together by stream.
 *
 * @module
 */
import { longestSegment } from "./causes/clock.js";
import { driftingSegment } from "./causes/drift.js";
import { hostStepsOf } from "./causes/host-step.js";
import { sharedClocks } from "./causes/shared-clock.js";
import type { Declaration } from "./spec/declaration/declaration.js";
import type { RecordingFacts } from "./spec/facts/recording.js";
import type { StreamFacts } from "./spec/facts/stream.js";
import type { ClockTable, ObservedStep, StreamClock } from "./spec/verdict/clock-table.js";
import type { Finding, Severity } from "./spec/verdict/finding.js";

/** A latency beyond this is none: another time is counted. */
const LONGEST_LATENCY_NS = 10e9;

const RANK: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

/** Findings of the classes clock and time, the worst first; of equal ones those of clocks, and those that name a cause. */
const ofClocks = (findings: readonly Finding[]): Finding[] => {
  const rank = ({ severity, rule, cause }: Finding) =>
    RANK[severity] * 4 + (rule.startsWith("clock/") ? 0 : 2) + (cause === undefined ? 1 : 0);
  return findings
    .filter(({ rule, cause }) => /^(clock|time)\//.test(rule) && cause !== "none")
    .sort((a, b) => rank(a) - rank(b));
};

/** The table of a recording, from what was measured, declared and found. */
export function clockTable(
  facts: RecordingFacts,
  declaration: Declaration | undefined,
  findings: readonly Finding[],
): ClockTable {
  const relevant = ofClocks(findings);
  return {
    clocks: sharedClocks(facts.streams).map(({ basis, streams }) => ({
      basis,
      streams: streams.map((stream) =>
        streamClock(
          stream,
          declaration?.streams.find(({ topic }) => topic === stream.topic),
          relevant.filter(({ at }) => at.stream === stream.topic),
        ),
      ),
    })),
    hostSteps: hostStepsOf(facts).map(({ logTimeNs, stepNs }) => ({
      logTimeNs,
      stepNs: Math.round(stepNs),
      axis: "log",
      cause: "host-clock-step",
    })),
    findings: relevant.filter(({ at }) => at.stream === undefined),
  };
}

function streamClock(
  stream: StreamFacts,
  declared: Declaration["streams"][number] | undefined,
  findings: Finding[],
): StreamClock {
  const { topic, log, stamp } = stream;
  const { period } = stamp && stamp.timing.samples > 0 ? stamp.timing : log;
  const offsetNs = longestSegment(stream)?.offsetNs;
  const driftPpm = driftingSegment(stream)?.driftPpm;
  const worst = findings[0];
  return {
    topic,
    ...(declared?.clock === undefined ? {} : { declaredClock: declared.clock }),
    ...(period && (period.periodic || declared?.nominalRateHz !== undefined)
      ? {
          rateHz: period.rateHz,
          missing: period.missing,
          missingShare: period.missingShare,
          jitterP95Ns: period.jitterP95Ns,
        }
      : {}),
    ...(declared?.nominalRateHz === undefined ? {} : { declaredRateHz: declared.nominalRateHz }),
    ...(offsetNs === undefined ? {} : { offsetNs }),
    ...(driftPpm === undefined ? {} : { driftPpm }),
    ...(stamp?.clock ? { stepCount: stamp.clock.stepCount } : {}),
    steps: stepsOf(stream, findings),
    ...latencyOf(stream, findings),
    verdict: worst?.severity ?? (stamp && stamp.timing.samples > 0 ? "ok" : "unknown"),
    ...(worst === undefined ? {} : { rule: worst.rule }),
    ...(worst?.cause === undefined ? {} : { cause: worst.cause }),
    findings,
  };
}

/** Steps with the cause that a rule names for the same place. */
const stepsOf = ({ stamp }: StreamFacts, findings: readonly Finding[]): ObservedStep[] =>
  (stamp?.clock?.steps ?? []).map(({ logTimeNs, stepNs, axis }) => {
    const cause = findings.find(({ rule, at }) => rule.startsWith("clock/steps-") && at.logTimeNs === logTimeNs)?.cause;
    return { logTimeNs, stepNs, axis, ...(cause === undefined ? {} : { cause }) };
  });

/** Latency, freed from the offset that a cause explains. */
function latencyOf(
  { stamp }: StreamFacts,
  findings: readonly Finding[],
): { latencyP50Ns?: number; latencyP99Ns?: number } {
  if (stamp?.latency === undefined) return {};
  const { p50Ns, p99Ns } = stamp.latency;
  const explained = findings.find(
    ({ rule, diagnosis }) =>
      (rule === "clock/stamps-near-log" || rule === "clock/scale-matches-declared") &&
      diagnosis?.magnitudeNs !== undefined,
  )?.diagnosis?.magnitudeNs;
  const latencyP50Ns = p50Ns + (explained ?? 0);
  return Math.abs(latencyP50Ns) > LONGEST_LATENCY_NS ? {} : { latencyP50Ns, latencyP99Ns: p99Ns + (explained ?? 0) };
}
