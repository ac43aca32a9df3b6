/**
 * Finds where two streams part: both are read side by side, and what does not match waits in a queue until what follows
 * shows what became of it. A sample is matched by its log time and payload. Queues and pool are bounded; where a bound
 * is met, samples that moved farther are told as missing here and added there.
 *
 * @module
 */

/** A sample that waits. */
export interface Waiting {
  readonly index: number;
  /** Absolute times. */
  readonly logTime: bigint;
  readonly publishTime: bigint;
  readonly sequence: number;
  readonly size: number;
  /** Digest of the payload. */
  readonly digest: string;
  /** The payload itself, as long as there is room for it. */
  payload: Uint8Array | undefined;
}

/** The recording that a sample is of: 0 is A, 1 is B. */
export type Which = 0 | 1;

/** Told what became of samples. */
export interface Outcome {
  /** Whether payloads are still needed, to say where they differ. */
  readonly wantsPayload: boolean;
  /** The same sample in both; `moved` where it stands elsewhere in its stream. */
  matched(a: Waiting, b: Waiting, moved: boolean): void;
  /** The same log time, another payload. */
  changed(a: Waiting, b: Waiting): void;
  /** The same payload at another log time. */
  retimed(a: Waiting, b: Waiting): void;
  /** A sample that the other recording lacks. */
  only(which: Which, sample: Waiting): void;
}

/** What all streams of a comparison share: how much may wait. */
export interface Room {
  /** Samples that wait. */
  samples: number;
  /** Bytes of payloads that wait. */
  bytes: number;
  /** Whether a bound was met, so that what is told is approximate. */
  met: boolean;
}

/** The most samples that wait in all queues together, and in all pools. */
export const MAX_WAITING = 25_000;
/** The most bytes of payloads that wait; a payload beyond it is told by its digest alone. */
export const MAX_WAITING_BYTES = 32 * 1024 * 1024;
/** The most samples of one stream that wait for a partner far away. */
const MAX_POOL = 4096;
/** How far ahead is looked for where two streams come together again. */
const LOOK_AHEAD = 128;

const keyOf = ({ logTime, digest }: Waiting) => `${logTime} ${digest}`;
const same = (a: Waiting, b: Waiting) => a.logTime === b.logTime && a.digest === b.digest;

/** First in, first out, without moving what stays at each step. */
class Queue {
  #items: Waiting[] = [];
  #head = 0;
  get length(): number {
    return this.#items.length - this.#head;
  }
  at(index: number): Waiting | undefined {
    return this.#items[this.#head + index];
  }
  first(count: number): Waiting[] {
    return this.#items.slice(this.#head, this.#head + count);
  }
  push(item: Waiting): void {
    this.#items.push(item);
  }
  shift(count: number): Waiting[] {
    const taken = this.first(count);
    this.#head += count;
    if (this.#head > 1024 && this.#head * 2 > this.#items.length) {
      this.#items = this.#items.slice(this.#head);
      this.#head = 0;
    }
    return taken;
  }
}

/** The earliest log time of samples; there is at least one. */
const earliestOf = (samples: readonly Waiting[]): bigint =>
  samples.reduce((earliest, { logTime }) => (logTime < earliest ? logTime : earliest), samples[0]!.logTime);

/** How many samples, from the first on, come before a time. */
const runBefore = (samples: readonly Waiting[], time: bigint): number => {
  const run = samples.findIndex(({ logTime }) => logTime >= time);
  return run < 0 ? samples.length : run;
};

/** Matches the samples of one stream in two recordings. */
export class Matcher {
  readonly #queues: readonly [Queue, Queue] = [new Queue(), new Queue()];
  readonly #ended: [boolean, boolean] = [false, false];
  /** Samples that found no partner nearby, oldest first, by key. All under one key are of one recording. */
  readonly #pool = new Map<string, { which: Which; samples: Waiting[] }>();
  #pooled = 0;
  /** How much must wait on both sides before it is worth looking where the streams meet again. */
  #lookAgain = 1;
  /** Whether a sample left the pool before all was seen, and of which recording samples are without a partner. */
  #gaveUp = false;
  readonly #lacking: [boolean, boolean] = [false, false];

  constructor(
    readonly outcome: Outcome,
    readonly room: Room,
  ) {}

  /** Samples of one recording that wait here. */
  waiting(which: Which): number {
    return this.#queues[which].length;
  }

  /** Whether payloads are still of use. */
  get wantsPayload(): boolean {
    return this.outcome.wantsPayload;
  }

  /** Whether the sample is the one that the other recording waits for; it need not be kept then. */
  meets(which: Which, sample: Waiting): boolean {
    if (this.#queues[which].length > 0) return false;
    const other = this.#queues[which === 0 ? 1 : 0].at(0);
    return other !== undefined && same(other, sample);
  }

  /** Takes the next sample of one recording. */
  push(which: Which, sample: Waiting): void {
    const { room } = this;
    if (sample.payload) {
      if (room.bytes + sample.size > MAX_WAITING_BYTES) sample.payload = undefined;
      else room.bytes += sample.size;
    }
    room.samples++;
    this.#queues[which].push(sample);
    this.#resolve();
  }

  /** One recording has no more samples. */
  end(which: Which): void {
    if (this.#ended[which]) return;
    this.#ended[which] = true;
    this.#resolve();
    if (!this.#ended[0] || !this.#ended[1]) return;
    for (const { which: of, samples } of this.#pool.values()) for (const each of samples) this.#lacks(of, each);
    this.#pool.clear();
    // What was given up early may have been what the other recording seems to have added.
    if (this.#gaveUp && this.#lacking[0] && this.#lacking[1]) this.room.met = true;
  }

  /** Gives up waiting for partners of the older half of what one recording has here. */
  relieve(which: Which): void {
    const queue = this.#queues[which];
    this.#gaveUp = true;
    for (const sample of this.#take(which, Math.ceil(queue.length / 2))) this.#alone(which, sample);
    this.#resolve();
  }

  #resolve(): void {
    const [a, b] = this.#queues;
    for (;;) {
      const [first, other] = [a.at(0), b.at(0)];
      if (first === undefined || other === undefined) break;
      if (same(first, other)) {
        this.#take(0, 1);
        this.#take(1, 1);
        this.outcome.matched(first, other, false);
      } else if (!this.#part()) return;
    }
    for (const which of [0, 1] as const)
      if (this.#ended[which === 0 ? 1 : 0])
        for (const sample of this.#take(which, this.#queues[which].length)) this.#alone(which, sample);
  }

  /** The streams part here. Returns false where more must be seen before it can be told how. */
  #part(): boolean {
    const [a, b] = this.#queues;
    const [lengthA, lengthB] = [Math.min(a.length, LOOK_AHEAD), Math.min(b.length, LOOK_AHEAD)];
    const [endedA, endedB] = this.#ended;
    const shorter = Math.min(endedA ? LOOK_AHEAD : lengthA, endedB ? LOOK_AHEAD : lengthB);
    if (shorter < this.#lookAgain) return false;
    const meeting = this.#meeting(lengthA, lengthB);
    // What is yet to come meets this far away or farther: one that is as near might be the one to choose.
    const seen =
      endedA && endedB
        ? Number.POSITIVE_INFINITY
        : Math.min(endedA ? b.length : a.length, endedB ? a.length : b.length);
    const full = shorter === LOOK_AHEAD;
    if (meeting && (meeting[0] + meeting[1] < seen || full)) {
      this.#settle(this.#take(0, meeting[0]), this.#take(1, meeting[1]));
      return true;
    }
    if (!full) {
      // Looking costs as much as what waits: not at every sample.
      this.#lookAgain = Math.min(2 * shorter, LOOK_AHEAD);
      return false;
    }
    this.#settleApart(lengthA, lengthB);
    return true;
  }

  /** The nearest place where both streams go on alike. */
  #meeting(lengthA: number, lengthB: number): [number, number] | undefined {
    const [a, b] = this.#queues;
    const at = new Map<string, number>();
    for (let j = lengthB - 1; j >= 0; j--) at.set(keyOf(b.at(j)!), j);
    let best: [number, number] | undefined;
    let bestKey = "";
    for (let i = 0; i < lengthA && (best === undefined || i <= best[0] + best[1]); i++) {
      const key = keyOf(a.at(i)!);
      const j = at.get(key);
      if (j === undefined) continue;
      const cost = i + j;
      const known = best === undefined ? Number.POSITIVE_INFINITY : best[0] + best[1];
      // Of two that are equally near the choice must not depend on which recording is A.
      if (cost < known || (cost === known && key < bestKey)) {
        best = [i, j];
        bestKey = key;
      }
    }
    return best;
  }

  /** Nothing meets as far as is looked: what has a partner is told, and what stands before the last of those. */
  #settleApart(lengthA: number, lengthB: number): void {
    const [as, bs] = [this.#queues[0].first(lengthA), this.#queues[1].first(lengthB)];
    const pairs = pairsOf(as, bs);
    let [countA, countB] = [0, 0];
    for (const [i, j] of pairs) [countA, countB] = [Math.max(countA, i + 1), Math.max(countB, j + 1)];
    if (pairs.length === 0) {
      // A gap shows by what comes before everything at hand of the other recording.
      [countA, countB] = [runBefore(as, earliestOf(bs)), runBefore(bs, earliestOf(as))];
      if (countA + countB === 0) [countA, countB] = [Math.ceil(lengthA / 2), Math.ceil(lengthB / 2)];
    }
    this.#settle(this.#take(0, countA), this.#take(1, countB));
  }

  /** Tells what became of samples between two places where the streams are alike. */
  #settle(as: readonly Waiting[], bs: readonly Waiting[]): void {
    this.#lookAgain = 1;
    const pairs = pairsOf(as, bs);
    const partnerOf = new Map(pairs.map(([i, j]) => [i, j]));
    const taken = new Set(pairs.map(([, j]) => j));
    for (const [i, a] of as.entries()) {
      const j = partnerOf.get(i);
      const b = j === undefined ? undefined : bs[j]!;
      if (b === undefined) this.#alone(0, a);
      else if (same(a, b)) this.outcome.matched(a, b, true);
      else if (a.logTime === b.logTime) this.outcome.changed(a, b);
      else this.outcome.retimed(a, b);
    }
    for (const [j, b] of bs.entries()) if (!taken.has(j)) this.#alone(1, b);
  }

  /** A sample without a partner nearby: perhaps it stands far away. */
  #alone(which: Which, sample: Waiting): void {
    sample.payload = undefined;
    const key = keyOf(sample);
    const known = this.#pool.get(key);
    if (known && known.which !== which) {
      const other = known.samples.shift()!;
      this.#pooled--;
      if (known.samples.length === 0) this.#pool.delete(key);
      if (which === 0) this.outcome.matched(sample, other, true);
      else this.outcome.matched(other, sample, true);
      return;
    }
    if (known) known.samples.push(sample);
    else this.#pool.set(key, { which, samples: [sample] });
    if (++this.#pooled <= MAX_POOL) return;
    this.#gaveUp = true;
    const [oldest, { which: of, samples: old }] = this.#pool.entries().next().value!;
    for (const each of old) this.#lacks(of, each);
    this.#pool.delete(oldest);
    this.#pooled -= old.length;
  }

  #lacks(which: Which, sample: Waiting): void {
    this.#lacking[which] = true;
    this.outcome.only(which, sample);
  }

  #take(which: Which, count: number): Waiting[] {
    const taken = this.#queues[which].shift(count);
    this.room.samples -= taken.length;
    for (const { payload, size } of taken) if (payload) this.room.bytes -= size;
    return taken;
  }
}

/** Pairs samples of two stretches: the same first, then those of one log time, then those of one payload. */
function pairsOf(as: readonly Waiting[], bs: readonly Waiting[]): [number, number][] {
  const pairs: [number, number][] = [];
  const [freeA, freeB] = [new Set(as.keys()), new Set(bs.keys())];
  const pairBy = (key: (sample: Waiting) => string | bigint | undefined) => {
    const waiting = new Map<string | bigint, number[]>();
    for (const j of freeB) {
      const value = key(bs[j]!);
      if (value === undefined) continue;
      const list = waiting.get(value);
      if (list) list.push(j);
      else waiting.set(value, [j]);
    }
    for (const i of freeA) {
      const value = key(as[i]!);
      const j = value === undefined ? undefined : waiting.get(value)?.shift();
      if (j === undefined) continue;
      pairs.push([i, j]);
      freeA.delete(i);
      freeB.delete(j);
    }
  };
  pairBy(keyOf);
  pairBy(({ logTime }) => logTime);
  pairBy(({ digest, size }) => (size > 0 ? digest : undefined));
  return pairs;
}
