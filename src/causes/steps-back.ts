/**
 * Why stamps step back: a counter came round, a clock was stepped, or samples lost their order.
 *
 * @module
 */
import type { RecordingFacts } from "../spec/facts/recording.js";
import type { StreamFacts } from "../spec/facts/stream.js";
import { apart, isExact } from "../spec/span.js";
import type { FoundCause } from "./clock.js";
import { causeOfHostStep, hostStepAt } from "./host-step.js";
import { causeOfStep, wrapOf } from "./step.js";

/** Every cause of stamps that step back. */
export const STEP_BACK_CAUSES = [
  "order-lost",
  "stamped-out-of-order",
  "host-clock-step",
  "device-clock-step",
  "device-reset",
  "counter-wrap-2-32-ns",
  "counter-wrap-2-32-us",
  "top-of-hour",
  "top-of-day",
  "top-of-week",
] as const;

/** Steps that come together in streams this near in time are one event. */
const TOGETHER_NS = 2_000_000_000n;

/** Why the stamps of a stream step back; undefined where nothing tells. */
export function causeOfStepsBack(stream: StreamFacts, recording: RecordingFacts): FoundCause | undefined {
  const { stepsBack, repeats, intervalP50Ns = 0 } = stream.stamp!.timing;
  const [first] = stepsBack.first;
  if (first?.byNs === undefined || first.logTimeNs === undefined) return undefined;
  const found = (cause: string, confidence: number, witnesses: readonly string[] = []): FoundCause => ({
    cause,
    diagnosis: {
      ...(isExact(first.byNs!) ? { magnitudeNs: -first.byNs! } : {}),
      fromNs: first.logTimeNs!,
      confidence,
      witnesses: [...witnesses].slice(0, 8),
      alternatives: [],
    },
  });
  const wrap = wrapOfAll(stream);
  if (wrap !== undefined) return found(wrap, 0.97);
  const host = hostStepAt(recording, first.logTimeNs);
  if (host && host.stepNs < 0) return causeOfHostStep(host);
  const step = stream.stamp!.clock?.steps.find(
    ({ stepNs, logTimeNs }) => stepNs < 0 && apart(logTimeNs, first.logTimeNs!) <= TOGETHER_NS,
  );
  if (step && stepsBack.count <= 2) return causeOfStep(stream, step, recording);
  const along = recording.streams.filter(
    ({ topic, stamp }) =>
      topic !== stream.topic &&
      stamp?.timing.stepsBack.first.some(
        ({ logTimeNs }) => logTimeNs !== undefined && apart(logTimeNs, first.logTimeNs!) <= TOGETHER_NS,
      ),
  );
  if (stepsBack.count <= 2 && along.length > 0)
    return found(
      "host-clock-step",
      0.9,
      along.map(({ topic }) => topic),
    );
  // Samples that change places step back by a few periods at most, again and again. They do not repeat a stamp, as those do
  // that are given stamps when they are passed on.
  if (first.byNs > 10 * intervalP50Ns) return undefined;
  return repeats.count > stepsBack.count
    ? either(found("stamped-out-of-order", 0.7), "order-lost")
    : either(found("order-lost", 0.8), "stamped-out-of-order");
}

/** The same with the one other cause that there may be. */
const either = ({ cause, diagnosis }: FoundCause, other: string): FoundCause => ({
  cause,
  diagnosis: { ...diagnosis, alternatives: [{ cause: other, confidence: 1 - diagnosis.confidence }] },
});

/** The wrap whose length every step back of a stream has. */
function wrapOfAll({ stamp }: StreamFacts): string | undefined {
  if (stamp === undefined) return undefined;
  const { stepsBack, intervalP50Ns = 0 } = stamp.timing;
  const wraps = stepsBack.first.map(({ byNs = 0 }) => wrapOf(-byNs - intervalP50Ns, intervalP50Ns));
  return wraps.every((wrap) => wrap === wraps[0]) ? wraps[0] : undefined;
}

/** A counter that comes round again and again: the clock model then has steps where it should have none. */
export const returningWrap = (stream: StreamFacts): string | undefined =>
  (stream.stamp?.timing.stepsBack.count ?? 0) > 1 ? wrapOfAll(stream) : undefined;
