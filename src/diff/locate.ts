/**
 * The second pass: the streams that differ are read once more, both recordings side by side, and each difference is
 * placed.
 *
 * @module
 */
import { loadEncoding } from "../encodings/index.js";
import { hashOf } from "../io/digest.js";
import { FIRST_FEW } from "../spec/limits.js";
import { apart, type DifferenceLog } from "./differences.js";
import { MAX_WAITING, Matcher, type Outcome, type Room, type Waiting, type Which } from "./match.js";
import { type Decode, partOf } from "./place.js";
import type { Origin, Side, TakeSample } from "./side.js";
import type { Stream } from "./stream.js";

/** A stream of both recordings whose samples differ. */
export interface Parted {
  readonly a: Stream;
  readonly b: Stream;
  /** Whether publish times and sequence numbers are held by both, and so compared. */
  readonly publishTimes: boolean;
  readonly sequences: boolean;
  readonly log: DifferenceLog;
}

/** Places the differences of these streams. Returns whether a bound was met, so that what is told is approximate. */
export async function locate(
  sides: readonly [Side, Side],
  streams: readonly Parted[],
  onStep?: () => void,
): Promise<boolean> {
  const hash = await hashOf("sha256");
  const room: Room = { samples: 0, bytes: 0, met: false };
  const matchers: Matcher[] = [];
  const of: [Map<Stream, Matcher>, Map<Stream, Matcher>] = [new Map(), new Map()];
  for (const parted of streams) {
    const matcher = new Matcher(tell(parted, await decoderOf(parted.b)), room);
    matchers.push(matcher);
    of[0].set(parted.a, matcher);
    of[1].set(parted.b, matcher);
    for (const which of [0, 1] as const) if ([parted.a, parted.b][which]!.samples === 0) matcher.end(which);
  }
  const passes = ([0, 1] as const).map((which) => sides[which].pass(feed(which, of[which], sides[which].origin, hash)));
  const ended = [false, false];
  try {
    while (!ended[0] || !ended[1]) {
      // Whoever has more that waits is ahead.
      const [waitingA, waitingB] = ([0, 1] as const).map((which) =>
        matchers.reduce((sum, matcher) => sum + matcher.waiting(which), 0),
      ) as [number, number];
      const which = ended[0] ? 1 : ended[1] ? 0 : waitingA <= waitingB ? 0 : 1;
      const step = await passes[which]!.next();
      onStep?.();
      if (step.done) {
        ended[which] = true;
        for (const matcher of matchers) matcher.end(which);
      }
      while (room.samples > MAX_WAITING) relieve(matchers);
    }
  } finally {
    // Where one fails, the other is in the midst of a file.
    for (const pass of passes) await pass.return();
  }
  return room.met;
}

/** Makes room: the longest queue gives up waiting. */
function relieve(matchers: readonly Matcher[]): void {
  let longest: { matcher: Matcher; which: Which; length: number } | undefined;
  for (const matcher of matchers)
    for (const which of [0, 1] as const) {
      const length = matcher.waiting(which);
      if (length > (longest?.length ?? 0)) longest = { matcher, which, length };
    }
  longest?.matcher.relieve(longest.which);
}

/** Hands the samples of one recording to the matchers of their streams. */
function feed(
  which: Which,
  matchers: ReadonlyMap<Stream, Matcher>,
  origin: Origin,
  hash: (bytes: Uint8Array) => string,
): TakeSample {
  const indexes = new Map<Stream, number>();
  const copies = new Copies();
  return (stream, log, publish, exact, sequence, bytes, start, end) => {
    const matcher = matchers.get(stream);
    if (matcher === undefined) return;
    const index = indexes.get(stream) ?? 0;
    indexes.set(stream, index + 1);
    const payload = bytes.subarray(start, end);
    const size = end - start;
    const logTime = exact?.logTimeNs ?? origin.ns! + BigInt(log);
    const publishTime = exact?.publishTimeNs ?? origin.ns! + BigInt(publish);
    const sample: Waiting = { index, logTime, publishTime, sequence, size, digest: hash(payload), payload: undefined };
    if (matcher.wantsPayload && !matcher.meets(which, sample)) sample.payload = copies.of(payload);
    matcher.push(which, sample);
    // What follows in other streams need not be waited for.
    if (index + 1 === stream.samples) matcher.end(which);
  };
}

/** Copies of payloads; small ones share a block, since memory of its own costs more than what a small payload holds. */
class Copies {
  #block = new Uint8Array(0);
  #used = 0;

  of(payload: Uint8Array): Uint8Array {
    if (payload.length > BLOCK / 4) return payload.slice();
    if (this.#used + payload.length > this.#block.length) {
      this.#block = new Uint8Array(BLOCK);
      this.#used = 0;
    }
    const copy = this.#block.subarray(this.#used, this.#used + payload.length);
    copy.set(payload);
    this.#used += payload.length;
    return copy;
  }
}
const BLOCK = 64 * 1024;

/** Writes what becomes of samples into the log of their stream. */
function tell({ log, publishTimes, sequences }: Parted, decode: Decode | undefined): Outcome {
  const places = (a: Waiting, b: Waiting) => ({ indexA: a.index, indexB: b.index });
  return {
    get wantsPayload() {
      return log.countOf("payload") < FIRST_FEW;
    },
    matched(a, b, moved) {
      if (moved) log.note("order", a.logTime, () => places(a, b));
      if (publishTimes && a.publishTime !== b.publishTime)
        log.note("publish-time", a.logTime, () => ({ ...places(a, b), ...apart(a.publishTime, b.publishTime) }));
      if (sequences && a.sequence !== b.sequence)
        log.note("sequence", a.logTime, () => ({
          ...places(a, b),
          valueA: String(a.sequence),
          valueB: String(b.sequence),
        }));
    },
    changed(a, b) {
      log.note("payload", a.logTime, () => ({
        ...places(a, b),
        ...(a.payload && b.payload && partOf(a.payload, b.payload, decode)),
      }));
    },
    retimed(a, b) {
      log.note("log-time", a.logTime, () => ({ ...places(a, b), ...apart(a.logTime, b.logTime) }));
    },
    only(which, sample) {
      if (which === 0) log.note("only-in-a", sample.logTime, () => ({ indexA: sample.index }));
      else log.note("only-in-b", sample.logTime, () => ({ indexB: sample.index }));
    },
  };
}

/** The decoder of a stream's payloads; undefined where they are not understood. */
async function decoderOf({ messageEncoding, schemas }: Stream): Promise<Decode | undefined> {
  const encoding = await loadEncoding(messageEncoding);
  const schema = schemas[0] ?? { name: "", encoding: "", data: new Uint8Array(0) };
  if (!encoding?.schemaEncodings.includes(schema.encoding)) return undefined;
  try {
    return await (await encoding.compile(schema)).decoder();
  } catch {
    // A definition that cannot be understood leaves the byte.
    return undefined;
  }
}
