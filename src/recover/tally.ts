import { SalvageLog } from "../readers/salvage-log.js";
import { FIRST_FEW } from "../spec/limits.js";
import type { Hole, StreamRecovery } from "../spec/verdict/recovery.js";

interface ChannelTally {
  saved: number;
  unverified: number;
  /** Samples that a message index names and that could not be saved. */
  missed: number;
  last: bigint | undefined;
  /** The last hole that a sample of this channel followed. */
  hole: number;
  holes: number;
  readonly firstHoles: Hole[];
}

/** What was saved and what was lost, by channel id. What is kept grows with the channels. */
export class RecoveryTally {
  readonly #channels = new Map<number, ChannelTally>();
  /** Holes of the file so far. */
  #holes = 0;
  /** The earliest log time that was saved. */
  start: bigint | undefined;
  attachmentsSaved = 0;
  metadataSaved = 0;
  /** Chunks and stretches of the file. */
  readonly log = new SalvageLog();

  of(id: number): ChannelTally {
    let tally = this.#channels.get(id);
    if (!tally) {
      tally = { saved: 0, unverified: 0, missed: 0, last: undefined, hole: 0, holes: 0, firstHoles: [] };
      this.#channels.set(id, tally);
    }
    return tally;
  }

  /** A sample was saved. */
  saved(id: number, logTime: bigint, verified: boolean): void {
    const tally = this.of(id);
    if (tally.hole < this.#holes) {
      this.#close(tally, logTime);
      tally.hole = this.#holes;
    }
    if (this.start === undefined || logTime < this.start) this.start = logTime;
    tally.saved++;
    if (!verified) tally.unverified++;
    tally.last = logTime;
  }

  /** Samples may be lost here. */
  hole(): void {
    this.#holes++;
  }

  get hasHoles(): boolean {
    return this.#holes > 0;
  }

  #close(tally: ChannelTally, to: bigint | undefined): void {
    tally.holes++;
    if (tally.firstHoles.length >= FIRST_FEW) return;
    tally.firstHoles.push({
      ...(tally.last === undefined ? {} : { fromNs: String(tally.last) }),
      ...(to === undefined ? {} : { toNs: String(to) }),
    });
  }

  /** What became of every channel. `counts` are those that the file states of all of them, where they survive. */
  streams(
    channels: Iterable<readonly [id: number, channel: { readonly topic: string; readonly type: string }]>,
    counts: ReadonlyMap<number, bigint | number> | undefined,
  ): StreamRecovery[] {
    const streams = [...channels].map(([id, { topic, type }]): StreamRecovery => {
      const tally = this.of(id);
      if (tally.hole < this.#holes) this.#close(tally, undefined);
      const { saved, unverified } = tally;
      const lost = counts ? Math.max(0, Number(counts.get(id) ?? 0) - saved) : tally.missed;
      const lostExact = counts !== undefined || !this.log.uncounted;
      // A hole of the file is none of a stream that lost nothing.
      const whole = lostExact && lost === 0;
      return {
        topic,
        type,
        saved,
        unverified,
        lost,
        lostExact,
        holes: whole ? 0 : tally.holes,
        firstHoles: whole ? [] : tally.firstHoles,
      };
    });
    return streams.sort((a, b) => (a.topic < b.topic ? -1 : 1));
  }
}
