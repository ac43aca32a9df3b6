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
  readonly logTime: number;
  readonly publishTime: number;
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
export const MAX_WAITING = 100_000;
/** The most bytes of payloads that wait; a payload beyond it is told by its digest alone. */
export const MAX_WAITING_BYTES = 48 * 1024 * 1024;
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
  push(item: Waiting): void {
    this.#items.push(item);
  }
  shift(count: number): Waiting[] {
    const taken = this.#items.slice(this.#head, this.#head + count);
    this.#head += count;
    if (this.#head > 1024 && this.#head * 2 > this.#items.length) {
      this.#items = this.#items.slice(this.#head);
      this.#head = 0;
    }
    return taken;
  }
}

/** Matches the samples of one stream in two recordings. */
export class Matcher {
  readonly #queues: readonly [Queue, Queue] = [new Queue(), new Queue()];
  readonly #ended: [boolean, boolean] = [false, false];
  /** Samples that found no partner nearby, oldest first, by key. All under one key are of one recording. */
  readonly #pool = new Map<string, { which: Which; samples: Waiting[] }>();

  constructor(
    readonly outcome: Outcome,
    readonly room: Room,
  ) {}

  /** Samples of one recording that wait here. */
  waiting(which: Which): number {
    return this.#queues[which].length;
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
    for (const { which: of, samples } of this.#pool.values()) for (const each of samples) this.outcome.only(of, each);
    this.#pool.clear();
  }

  /** Gives up waiting for partners of the older half of what one recording has here. */
  relieve(which: Which): void {
    const queue = this.#queues[which];
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
    const meeting = this.#meeting(lengthA, lengthB);
    // What is yet to come can only meet farther away than this.
    const seen = Math.min(
      this.#ended[0] ? Number.POSITIVE_INFINITY : a.length,
      this.#ended[1] ? Number.POSITIVE_INFINITY : b.length,
    );
    const full = (this.#ended[0] || lengthA === LOOK_AHEAD) && (this.#ended[1] || lengthB === LOOK_AHEAD);
    if (meeting && (meeting[0] + meeting[1] <= seen || full)) {
      this.#settle(this.#take(0, meeting[0]), this.#take(1, meeting[1]));
      return true;
    }
    if (!full) return false;
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
    const [a, b] = this.#queues;
    const [as, bs] = [a, b].map((queue, i) =>
      Array.from({ length: i === 0 ? lengthA : lengthB }, (_, at) => queue.at(at)!),
    ) as [Waiting[], Waiting[]];
    const pairs = pairsOf(as, bs);
    const whole = this.#ended[0] && this.#ended[1] && lengthA === a.length && lengthB === b.length;
    const countA = whole ? lengthA : pairs.length > 0 ? 1 + Math.max(...pairs.map(([i]) => i)) : Math.ceil(lengthA / 2);
    const countB = whole
      ? lengthB
      : pairs.length > 0
        ? 1 + Math.max(...pairs.map(([, j]) => j))
        : Math.ceil(lengthB / 2);
    this.#settle(this.#take(0, countA), this.#take(1, countB));
  }

  /** Tells what became of samples between two places where the streams are alike. */
  #settle(as: readonly Waiting[], bs: readonly Waiting[]): void {
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
      if (known.samples.length === 0) this.#pool.delete(key);
      if (which === 0) this.outcome.matched(sample, other, true);
      else this.outcome.matched(other, sample, true);
      return;
    }
    if (known) known.samples.push(sample);
    else this.#pool.set(key, { which, samples: [sample] });
    if (this.#pool.size <= MAX_POOL) return;
    this.room.met = true;
    const [oldest, { which: of, samples }] = this.#pool.entries().next().value!;
    for (const each of samples) this.outcome.only(of, each);
    this.#pool.delete(oldest);
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
  const pairBy = (key: (sample: Waiting) => string | number | undefined) => {
    const waiting = new Map<string | number, number[]>();
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
