/**
 * Streams beside each other, in one pass: rows go to the tracks of their streams, pairs look for partners in them, and groups are
 * replayed. What is kept grows with streams, pairs and groups, never with the samples.
 *
 * @module
 */
import type { SyncBasis, SyncGroup } from "../../../spec/declaration/sync-group.js";
import type { ReplayFacts, SyncGroupFacts, SyncPair } from "../../../spec/facts/sync.js";
import type { Samples } from "../../samples.js";
import { Sketch, SketchTable } from "../../sketch.js";
import { ApproximateTime } from "./approximate-time.js";
import { Pair, type PairPlan } from "./pair.js";
import { Track } from "./track.js";

/** Length of the queues: longer than most programs have them, so that what is missing is missing in the data. */
const QUEUE_SIZE = 32;
/** The default of message_filters. */
const AGE_PENALTY = 0.1;

/** On which axis samples of a stream are compared: added to its times, `shift` brings them to the clock of the reference. */
export interface TimeAxis {
  readonly basis: SyncBasis;
  /** Id of the clock that they are brought to; the empty one where nothing is added. */
  readonly clock: string;
  readonly shift?: ((timeNs: number) => number) | undefined;
}

/** What becomes of the samples of a stream on one axis. */
interface Feed {
  readonly axis: TimeAxis;
  readonly track: Track;
  /** Groups that are replayed, and which member of each the stream is. */
  readonly replays: { readonly replay: Replay; readonly member: number }[];
}

/** One group that is replayed. */
class Replay {
  readonly #counts: Float64Array;
  readonly #table = new SketchTable();
  readonly #spreads = new Sketch(this.#table, 0);
  readonly #policy: ApproximateTime;
  #begun = false;
  #sets = 0;
  #longest = 0;

  constructor(readonly group: SyncGroup) {
    this.#table.reach(1);
    this.#counts = new Float64Array(group.members.length);
    this.#policy = new ApproximateTime(group.members.length, QUEUE_SIZE, AGE_PENALTY, (times) => this.#take(times));
  }

  add(member: number, time: number): void {
    this.#counts[member]!++;
    // Before all have begun there can be no set.
    if (!this.#begun) {
      this.#begun = this.#counts.every((count) => count > 0);
      this.#counts.fill(1, 0, this.#begun ? undefined : 0);
    }
    this.#policy.add(member, time);
  }

  #take(times: Float64Array): void {
    let [least, most] = [times[0]!, times[0]!];
    for (let i = 1; i < times.length; i++) {
      least = Math.min(least, times[i]!);
      most = Math.max(most, times[i]!);
    }
    this.#sets++;
    this.#spreads.add(most - least);
    this.#longest = Math.max(this.#longest, most - least);
  }

  finish(): ReplayFacts {
    const [p50, p95] = [0.5, 0.95].map((q) => this.#spreads.quantile(q));
    return {
      ...{ queueSize: QUEUE_SIZE, agePenalty: AGE_PENALTY, sets: this.#sets },
      fewest: Math.min(...this.#counts),
      droppedByQueue: this.#policy.droppedByQueue,
      ...(p50 === undefined ? {} : { spreadP50Ns: p50, spreadP95Ns: p95!, spreadMaxNs: this.#longest }),
    };
  }
}

export class SyncCollector {
  /** By stream. */
  readonly #feeds: Feed[][] = [];
  readonly #pairs: Pair[] = [];
  readonly #replays: Replay[] = [];

  /** Begins to compare two streams. */
  compare(
    plan: PairPlan,
    reference: { stream: number; axis: TimeAxis },
    member: { stream: number; axis: TimeAxis },
  ): void {
    const tracks = [reference, member].map(({ stream, axis }) => this.#feed(stream, axis).track) as [Track, Track];
    this.#pairs.push(new Pair(plan, ...tracks));
  }

  /** Begins to replay a group; its streams are added as they are met. */
  replay(group: SyncGroup): (member: number, stream: number, axis: TimeAxis) => void {
    const replay = new Replay(group);
    this.#replays.push(replay);
    return (member, stream, axis) => this.#feed(stream, axis).replays.push({ replay, member });
  }

  #feed(stream: number, axis: TimeAxis): Feed {
    while (this.#feeds.length <= stream) this.#feeds.push([]);
    const feeds = this.#feeds[stream]!;
    const known = feeds.find((feed) => feed.axis.basis === axis.basis && feed.axis.clock === axis.clock);
    if (known) return known;
    const made: Feed = { axis, track: new Track(), replays: [] };
    feeds.push(made);
    return made;
  }

  /** Takes the samples of a batch. */
  take(samples: Samples): void {
    if (this.#feeds.length === 0) return;
    const { columns, fields, logTime } = samples;
    const { length, stream, sequence, size } = columns;
    for (let row = 0; row < length; row++) {
      const feeds = this.#feeds[stream[row]!];
      if (feeds === undefined) continue;
      for (let f = 0; f < feeds.length; f++) {
        const { axis, track, replays } = feeds[f]!;
        let time = axis.basis === "log" ? logTime[row]! : fields.stamp[row]! + samples.stampShiftOf(stream[row]!);
        if (axis.shift) time += axis.shift(time);
        if (!(Math.abs(time) < Number.POSITIVE_INFINITY)) continue;
        track.take(time, logTime[row]!, sequence[row]!, size[row]!);
        for (let r = 0; r < replays.length; r++) replays[r]!.replay.add(replays[r]!.member, time);
      }
    }
  }

  /** Pairs of which both streams had samples enough to tell a period, declared ones first, and the groups that are declared. */
  finish(): { pairs: SyncPair[]; groups: SyncGroupFacts[] } {
    const pairs = this.#pairs
      .map((pair) => pair.finish())
      .filter(({ periodNs, looked }) => periodNs !== undefined && looked > 0);
    return {
      pairs: [...pairs.filter(({ group }) => group !== undefined), ...pairs.filter(({ group }) => group === undefined)],
      groups: this.#replays.map((replay) => {
        const { id, reference, members, kind, toleranceNs } = replay.group;
        const first = ({ topic }: { topic: string }): number => (topic === reference ? 0 : 1);
        return {
          ...{ id, declared: true, members: [...members].sort((a, b) => first(a) - first(b)), kind },
          ...(toleranceNs === undefined ? {} : { toleranceNs }),
          replay: replay.finish(),
        };
      }),
    };
  }
}
