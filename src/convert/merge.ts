import type { Batch, OpenRecording } from "../readers/reader.js";
import type { Input } from "./input.js";
import { byExactTime } from "./rows.js";

/** An input while it is read. */
export interface Lane {
  readonly input: Input;
  readonly recording: OpenRecording;
}

/** Samples of one input that come next, `batch[from, to)`. */
export interface Run {
  readonly lane: Lane;
  readonly batch: Batch;
  readonly from: number;
  readonly to: number;
}

/** A log time: relative to the origin, and as it is where that may be rounded. */
interface LogTime {
  readonly relative: number;
  readonly exactNs: bigint | undefined;
}

const NEVER: LogTime = { relative: Number.POSITIVE_INFINITY, exactNs: undefined };

const compare = (a: LogTime, b: LogTime): number =>
  a.relative === b.relative ? byExactTime(a.exactNs, b.exactNs) : a.relative - b.relative;

/** An input whose first sample is still to come. */
interface Waiting {
  readonly input: Input;
  readonly first: LogTime;
}

interface Active extends Lane {
  readonly batches: AsyncGenerator<Batch, void, void>;
  batch: Batch;
  row: number;
  /** Log time of that row. */
  head: LogTime;
}

/** The log time of a row of the batch at hand. */
function logTimeOf({ recording }: Lane, batch: Batch, row: number): LogTime {
  const relative = batch.logTime[row]!;
  return { relative, exactNs: Number.isSafeInteger(relative) ? undefined : recording.exactTimes(row).logTimeNs };
}

/**
 * Several recordings as one: whichever has the lowest log time next comes next, and each keeps its own order. A recording
 * is opened when its first sample comes near, so that those which follow each other are open one at a time.
 */
export class Merge {
  readonly #waiting: Waiting[];
  readonly #active: Active[] = [];

  /**
   * @param open Opens an input, with times relative to `originNs`.
   * @param closed Told when an input was read to its end.
   */
  constructor(
    inputs: readonly Input[],
    readonly originNs: bigint,
    readonly open: (input: Input) => Promise<Lane>,
    readonly closed: (lane: Lane) => Promise<void>,
  ) {
    this.#waiting = inputs
      .map((input) => ({ input, first: this.#first(input) }))
      .sort((a, b) => compare(a.first, b.first) || a.input.index - b.input.index);
  }

  #first({ survey: { firstNs } }: Input): LogTime {
    const relative = firstNs === undefined ? Number.NEGATIVE_INFINITY : Number(firstNs - this.originNs);
    return { relative, exactNs: firstNs };
  }

  /** The log time, relative to the origin, up to which an input goes on alone. */
  aloneUntil(input: Input): number {
    return this.#limitOf(input).relative;
  }

  #limitOf(input: Input): LogTime {
    let limit = this.#waiting[0]?.first ?? NEVER;
    for (const lane of this.#active) if (lane.input !== input && compare(lane.head, limit) < 0) limit = lane.head;
    return limit;
  }

  /** The samples in order. */
  async *runs(): AsyncGenerator<Run, void, void> {
    const active = this.#active;
    try {
      for (;;) {
        await this.#openDue();
        const lane = active.reduce<Active | undefined>(
          (low, next) => (low && comesBefore(low, next) ? low : next),
          undefined,
        );
        if (!lane) return;
        const { batch, row } = lane;
        const to = this.#endOfRun(lane);
        yield { lane, batch, from: row, to };
        if (to === batch.length) await this.#advance(lane);
        else {
          lane.row = to;
          lane.head = logTimeOf(lane, batch, to);
        }
      }
    } finally {
      for (const lane of [...active]) await lane.batches.return();
    }
  }

  /** The row up to which a lane comes before all others; its next one does. */
  #endOfRun(lane: Active): number {
    const { batch, row } = lane;
    const limit = this.#limitOf(lane.input);
    if (limit === NEVER) return batch.length;
    const { relative } = limit;
    for (let to = row + 1; to < batch.length; to++) {
      const time = batch.logTime[to]!;
      if (time > relative || (time === relative && compare(logTimeOf(lane, batch, to), limit) >= 0)) return to;
    }
    return batch.length;
  }

  /** Opens the inputs whose first sample comes next. */
  async #openDue(): Promise<void> {
    for (;;) {
      const next = this.#waiting[0];
      if (!next || this.#active.some(({ head }) => compare(head, next.first) < 0)) return;
      this.#waiting.shift();
      const lane = await this.open(next.input);
      const batches = lane.recording.batches();
      let { value: batch } = await batches.next();
      // Samples that repeat those of an earlier part are passed over.
      let row = next.input.skip;
      while (batch && row >= batch.length) {
        row -= batch.length;
        ({ value: batch } = await batches.next());
      }
      if (batch) this.#active.push({ ...lane, batches, batch, row, head: logTimeOf(lane, batch, row) });
      else await this.closed(lane);
    }
  }

  async #advance(lane: Active): Promise<void> {
    const { value: batch } = await lane.batches.next();
    if (batch) Object.assign(lane, { batch, row: 0, head: logTimeOf(lane, batch, 0) });
    else {
      this.#active.splice(this.#active.indexOf(lane), 1);
      await this.closed(lane);
    }
  }
}

const comesBefore = (a: Active, b: Active) => {
  const by = compare(a.head, b.head);
  return by < 0 || (by === 0 && a.input.index < b.input.index);
};
