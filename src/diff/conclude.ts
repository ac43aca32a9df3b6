/** What is concluded once all passes are done. */
import type { DiffNote, DiffReport, DiffSide, DiffVerdict, StreamContent, StreamDiff } from "../spec/verdict/diff.js";
import type { Pair } from "./compare.js";
import type { Side } from "./side.js";
import type { Stream } from "./stream.js";

/**
 * Which order counts: `file`, that of all samples; `streams`, that inside each stream, while another order across streams
 * is only noted; `none`, no order, another one is only noted.
 */
export type DiffOrder = "file" | "streams" | "none";

/** What was found beside the pairs. */
interface Found {
  readonly order: DiffOrder;
  /** Digests of the order across streams. */
  readonly orderA: string;
  readonly orderB: string;
  readonly notes: DiffNote[];
}

/** Everything of the report that is found in the recordings. */
export function conclude(
  sideA: Side,
  sideB: Side,
  pairs: readonly Pair[],
  { order, orderA, orderB, notes }: Found,
): Omit<DiffReport, "tasuki" | "language"> {
  const originNs = sideA.origin.ns ?? 0n;
  const told = pairs.map((pair) => streamDiff(pair, originNs));
  const streams = order === "none" ? told.map((stream) => withoutOrder(stream, notes)) : told;
  // Streams that differ are in another order, too, and it would say nothing of its own.
  const mixed = orderA !== orderB && told.every(({ same }) => same);
  if (mixed && order !== "file") notes.push({ kind: "order-across-streams" });
  const differences = mixed && order === "file" ? [{ kind: "order" as const, count: 1, first: [] }] : [];
  noteRest(sideA, sideB, notes);
  const verdict: DiffVerdict =
    differences.length > 0 || streams.some(({ same }) => !same)
      ? "different"
      : sideA.complete && sideB.complete && sideA.notMapped === 0
        ? "same"
        : "not-proven";
  return {
    verdict,
    a: diffSide(sideA, orderA, originNs),
    b: diffSide(sideB, orderB, originNs),
    differences,
    streams,
    notes,
  };
}

/** A stream whose order does not count: another one is noted. */
function withoutOrder(stream: StreamDiff, notes: DiffNote[]): StreamDiff {
  const differences = stream.differences.filter(({ kind }) => kind !== "order");
  if (differences.length < stream.differences.length) notes.push({ kind: "order-within-stream", topic: stream.topic });
  return { ...stream, same: differences.length === 0, differences };
}

/** Notes what is no sample, and what could not be looked at. */
function noteRest(a: Side, b: Side, notes: DiffNote[]): void {
  if (JSON.stringify(a.declarations) !== JSON.stringify(b.declarations)) notes.push({ kind: "declaration" });
  const [attachedA, attachedB] = [a, b].map(({ containers }) =>
    containers.reduce((sum, { attachmentCount }) => sum + attachmentCount, 0),
  ) as [number, number];
  if (attachedA !== attachedB) notes.push({ kind: "attachments", a: String(attachedA), b: String(attachedB) });
  if (!a.complete || !b.complete)
    notes.push({ kind: "unread", ...(a.complete ? {} : { a: a.name }), ...(b.complete ? {} : { b: b.name }) });
  if (a.notMapped > 0) notes.push({ kind: "not-mapped", a: String(a.notMapped) });
}

function diffSide(side: Side, orderSha256: string, originNs: bigint): DiffSide {
  const streams = [...side.streams.values()];
  const starts = streams.flatMap((stream) => stream.times(originNs)?.earliestNs ?? []);
  const start = starts.reduce((low, next) => (next < low ? next : low), starts[0] ?? 0n);
  return {
    path: side.name,
    container: [...new Set(side.containers.map(({ kind }) => kind))].join(", "),
    sizeBytes: side.passedBytes,
    streams: streams.length,
    samples: streams.reduce((sum, { samples }) => sum + samples, 0),
    ...(starts.length > 0 ? { logStartNs: String(start) } : {}),
    complete: side.complete,
    orderSha256,
  };
}

/** What is said of a pair once all passes are done. */
function streamDiff({ topic, a, b, log, whole }: Pair, originNs: bigint): StreamDiff {
  const differences = [...whole.map(({ kind, place }) => ({ kind, count: 1, first: [place] })), ...log.differences()];
  return {
    topic,
    same: differences.length === 0,
    ...(a && { a: contentOf(a, originNs) }),
    ...(b && { b: contentOf(b, originNs) }),
    differences,
  };
}

function timesOf(stream: Stream, originNs: bigint): Pick<StreamContent, "logStartNs" | "logEndNs"> {
  const times = stream.times(originNs);
  return times ? { logStartNs: String(times.earliestNs), logEndNs: String(times.latestNs) } : {};
}

const contentOf = (stream: Stream, originNs: bigint): StreamContent => ({
  type: stream.type,
  encoding: stream.messageEncoding,
  schemaEncoding: stream.schemas[0]?.encoding ?? "",
  samples: stream.samples,
  bytes: stream.bytes,
  ...timesOf(stream, originNs),
  contentSha256: stream.contentSha256,
  publishTimesSha256: stream.publishTimesSha256,
  sequencesSha256: stream.sequencesSha256,
});
