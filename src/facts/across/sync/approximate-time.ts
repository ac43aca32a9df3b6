/**
 * The policy ApproximateTime of ROS message_filters, offline: which samples of several streams a subscriber would have got as one
 * set. It keeps the rules of `approximate_time.hpp` (ROS 2, repository ros2/message_filters) with its defaults: no longest
 * interval, and no lower bound between messages. Each queue holds a bounded number of samples, as there.
 *
 * @module
 */

/** One queue: samples that wait, and before them those that were passed over since the candidate. */
class Queue {
  readonly #times: Float64Array;
  readonly #mask: number;
  /** Oldest that is held, oldest that waits, and where the next goes. */
  oldest = 0;
  head = 0;
  next = 0;
  /** Whether a sample was dropped that might have been better than those here. */
  dropped = false;

  constructor(size: number) {
    // One more than the queue may hold waits for a moment.
    const capacity = 2 ** Math.ceil(Math.log2(size + 1));
    this.#times = new Float64Array(capacity);
    this.#mask = capacity - 1;
  }

  get waits(): boolean {
    return this.head < this.next;
  }
  push(time: number): void {
    this.#times[this.next++ & this.#mask] = time;
  }
  /** Time of the head. */
  front(): number {
    return this.#times[this.head & this.#mask]!;
  }
  /** Time of the sample before the head. */
  passed(): number {
    return this.#times[(this.head - 1) & this.#mask]!;
  }
}

/** Finds sets in samples that come stream by stream, each stream in order of its times. */
export class ApproximateTime {
  readonly #queues: readonly Queue[];
  /** The stream whose sample was the latest when the search began; -1 while there is no candidate. */
  #pivot = -1;
  #pivotTime = 0;
  #start = 0;
  #end = 0;
  readonly #candidate: Float64Array;
  readonly #penalty: number;
  /** Samples that were dropped, since a queue was full. */
  droppedByQueue = 0;

  /** `take` is given the times of each set, lent until it returns. */
  constructor(
    streams: number,
    readonly queueSize: number,
    agePenalty: number,
    readonly take: (times: Float64Array) => void,
  ) {
    this.#queues = Array.from({ length: streams }, () => new Queue(queueSize));
    this.#candidate = new Float64Array(streams);
    this.#penalty = 1 + agePenalty;
  }

  /** Takes the next sample of a stream. */
  add(stream: number, time: number): void {
    const queue = this.#queues[stream]!;
    const waited = queue.waits;
    queue.push(time);
    if (!waited) this.#search();
    if (queue.next - queue.oldest <= this.queueSize) return;
    for (const each of this.#queues) each.head = each.oldest;
    queue.oldest = ++queue.head;
    queue.dropped = true;
    this.droppedByQueue++;
    if (this.#pivot < 0) return;
    this.#pivot = -1;
    this.#search();
  }

  #allWait(): boolean {
    for (const queue of this.#queues) if (!queue.waits) return false;
    return true;
  }

  #search(): void {
    const queues = this.#queues;
    while (this.#allWait()) {
      let [first, last] = [0, 0];
      for (let i = 1; i < queues.length; i++) {
        const time = queues[i]!.front();
        if (time < queues[first]!.front()) first = i;
        if (time >= queues[last]!.front()) last = i;
      }
      const [start, end] = [queues[first]!.front(), queues[last]!.front()];
      for (let i = 0; i < queues.length; i++) if (i !== last) queues[i]!.dropped = false;
      const oldest = queues[first]!;
      if (this.#pivot < 0) {
        if (queues[last]!.dropped) {
          oldest.oldest = ++oldest.head;
          continue;
        }
        this.#hold(start, end);
        this.#pivot = last;
        this.#pivotTime = end;
      } else if (this.#aged(end) < start - this.#start) this.#hold(start, end);
      oldest.head++;
      if (first === this.#pivot || this.#aged(end) >= this.#pivotTime - this.#start) this.#publish();
      else if (!oldest.waits && this.#isBest()) this.#publish();
    }
  }

  /** How much later an interval ends than that of the candidate, with the penalty for waiting; whole nanoseconds, as there. */
  #aged = (end: number): number => Math.trunc((end - this.#end) * this.#penalty);

  /** The heads become the candidate; what was passed over before is given up. */
  #hold(start: number, end: number): void {
    for (const [i, queue] of this.#queues.entries()) {
      this.#candidate[i] = queue.front();
      queue.oldest = queue.head;
    }
    this.#start = start;
    this.#end = end;
  }

  #publish(): void {
    this.take(this.#candidate);
    this.#pivot = -1;
    // What was passed over waits again, but for the samples of the set: they are the oldest.
    for (const queue of this.#queues) queue.head = ++queue.oldest;
  }

  /** Whether no sample that is still to come can make a better set: an empty queue goes on at the pivot at the earliest. */
  #isBest(): boolean {
    const queues = this.#queues;
    const heads = queues.map(({ head }) => head);
    for (;;) {
      let [first, start, end] = [-1, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
      for (let i = 0; i < queues.length; i++) {
        const queue = queues[i]!;
        const time = queue.waits ? queue.front() : Math.max(queue.passed(), this.#pivotTime);
        if (time < start) [first, start] = [i, time];
        if (time > end) end = time;
      }
      const aged = this.#aged(end);
      const best = aged >= this.#pivotTime - this.#start;
      if (best || aged < start - this.#start) {
        for (let i = 0; i < queues.length; i++) queues[i]!.head = heads[i]!;
        return best;
      }
      queues[first]!.head++;
    }
  }
}
