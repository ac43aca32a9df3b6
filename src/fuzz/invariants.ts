/** What measured facts always keep to, beyond what their schema can say. */

import type { RecordingFacts } from "../spec/facts/recording.js";
import type { Tally } from "../spec/facts/tally.js";
import { FIRST_FEW } from "../spec/limits.js";

/** What is odd about measured facts; nothing, if they are right. */
export function* oddities(facts: RecordingFacts): Generator<string> {
  const { container, samples, streams, logStartNs, logEndNs } = facts;
  const { sizeBytes, readBytes } = container;
  if (readBytes > sizeBytes) yield `${readBytes} bytes read of ${sizeBytes}`;
  if (container.unreadChunks > container.chunks) yield `${container.unreadChunks} chunks unread of ${container.chunks}`;
  if (container.attachments.length > container.attachmentCount) yield "more attachments listed than counted";
  if (container.metadata.length > container.metadataCount) yield "more metadata listed than counted";
  const total = streams.reduce((sum, stream) => sum + stream.samples, 0);
  if (total !== samples) yield `${samples} samples in all, ${total} in the streams`;
  if ((logStartNs === undefined) !== (logEndNs === undefined)) yield "a log start without an end";
  if (logStartNs !== undefined && BigInt(logStartNs) > BigInt(logEndNs!)) yield "the log ends before it starts";
  const topics = streams.map(({ topic }) => topic);
  if (new Set(topics).size !== topics.length) yield "a topic stands twice";
  for (const [path, tally] of talliesOf(facts, "facts")) {
    if (tally.count < tally.first.length) yield `${path}: ${tally.count} counted, ${tally.first.length} kept`;
    if (tally.count > 0 && tally.first.length === 0) yield `${path}: counted, but none kept`;
    if (tally.first.length > FIRST_FEW) yield `${path}: too many kept`;
    for (const { offset } of tally.worst ? [...tally.first, tally.worst] : tally.first)
      if (offset !== undefined && offset > sizeBytes) yield `${path}: offset ${offset} of ${sizeBytes}`;
  }
  for (const stream of streams) {
    const { samples: all, decode, log, stamp, publish, schemas, channels } = stream;
    if (channels < 1 || schemas.length < 1) yield "a stream without channel or schema";
    if (schemas.length > channels) yield "more schemas than channels";
    if (decode.checked + decode.unchecked !== all) yield "samples neither checked nor unchecked";
    const bad = Object.values(decode.faults).reduce((sum, { count }) => sum + count, 0);
    if (bad > decode.checked) yield `${bad} decode faults in ${decode.checked} checked samples`;
    if (publish.equalsLog > all || publish.zero > all) yield "more publish times than samples";
    if (log.samples + stream.logTimeZero.count !== all) yield "log times do not add up";
    if (stamp && stamp.timing.samples + stamp.zero.count + stamp.malformed.count > all) yield "stamps do not add up";
    for (const [axis, timing] of [
      ["log", log],
      ["stamp", stamp?.timing],
    ] as const) {
      if (!timing) continue;
      const { minNs, maxNs, firstNs, lastNs, intervalP50Ns, intervalP99Ns, intervalMaxNs, gaps, period } = timing;
      const times = [minNs, firstNs, lastNs, maxNs];
      if (times.some((time) => (time === undefined) !== (timing.samples === 0))) yield `${axis}: times without samples`;
      if (minNs !== undefined) {
        const [min, first, last, max] = times.map((time) => BigInt(time!)) as [bigint, bigint, bigint, bigint];
        if (min > first || min > last || max < first || max < last)
          yield `${axis}: first and last not within the range`;
      }
      if (timing.stepsBack.count + timing.repeats.count > Math.max(0, timing.samples - 1))
        yield `${axis}: too many steps`;
      if (intervalP50Ns !== undefined && intervalP50Ns > intervalP99Ns! * 1.000001) yield `${axis}: P50 above P99`;
      if (
        intervalP99Ns !== undefined &&
        intervalP99Ns > intervalMaxNs! * 1.02 + 1 &&
        intervalMaxNs! < Number.MAX_SAFE_INTEGER
      )
        yield `${axis}: P99 above the longest`;
      if (gaps.some(({ lengthNs }, i) => lengthNs > (gaps[i - 1]?.lengthNs ?? Infinity)))
        yield `${axis}: gaps unsorted`;
      if (period && !(period.periodNs > 0 && period.rateHz > 0)) yield `${axis}: a period of ${period.periodNs} ns`;
      if (period && period.jitterP50Ns > period.jitterP95Ns) yield `${axis}: jitter P50 above P95`;
    }
    const latency = stamp?.latency;
    if (
      latency &&
      !(latency.minNs <= latency.p50Ns && latency.p50Ns <= latency.p99Ns && latency.p99Ns <= latency.maxNs)
    )
      yield `latencies unsorted: ${JSON.stringify(latency)}`;
  }
}

/** Every tally in a document. */
function* talliesOf(value: unknown, path: string): Generator<[string, Tally]> {
  if (value === null || typeof value !== "object") return;
  if ("count" in value && "first" in value) yield [path, value as Tally];
  for (const [key, part] of Object.entries(value))
    yield* talliesOf(part, Array.isArray(value) ? path : `${path}.${key}`);
}
