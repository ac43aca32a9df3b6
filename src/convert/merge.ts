import type { Batch, OpenRecording } from "../readers/reader.js";
import type { Input } from "./input.js";

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

interface Active extends Lane {
  readonly batches: AsyncGenerator<Batch, void, void>;
  batch: Batch;
  row: number;
}

const headOf = ({ batch, row }: Active) => batch.logTime[row]!;

/**
 * Several recordings as one: whichever has the lowest log time next comes next, and each keeps its own order. A recording
 * is opened when its first sample comes near, so that those which follow each other are open one at a time.
 */
export class Merge {
  readonly #waiting: Input[];
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
    this.#waiting = [...inputs].sort((a, b) => this.#first(a) - this.#first(b) || a.index - b.index);
  }

  #first({ survey }: Input): number {
    return survey.firstNs === undefined ? Number.NEGATIVE_INFINITY : Number(survey.firstNs - this.originNs);
  }

  /** The log time up to which an input goes on alone. */
  limitOf(input: Input): number {
    let limit = this.#waiting.length > 0 ? this.#first(this.#waiting[0]!) : Number.POSITIVE_INFINITY;
    for (const lane of this.#active) if (lane.input !== input) limit = Math.min(limit, headOf(lane));
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
        const limit = this.limitOf(lane.input);
        const { batch, row } = lane;
        let to = row + 1;
        if (limit === Number.POSITIVE_INFINITY) to = batch.length;
        else while (to < batch.length && batch.logTime[to]! < limit) to++;
        yield { lane, batch, from: row, to };
        lane.row = to;
        if (to === batch.length) await this.#advance(lane);
      }
    } finally {
      for (const lane of [...active]) await lane.batches.return();
    }
  }

  /** Opens the inputs whose first sample comes next. */
  async #openDue(): Promise<void> {
    for (;;) {
      const next = this.#waiting[0];
      const low = Math.min(...this.#active.map(headOf));
      if (!next || this.#first(next) > low) return;
      this.#waiting.shift();
      const lane = await this.open(next);
      const batches = lane.recording.batches();
      let { value: batch } = await batches.next();
      // Samples that repeat those of an earlier part are passed over.
      let row = next.skip;
      while (batch && row >= batch.length) {
        row -= batch.length;
        ({ value: batch } = await batches.next());
      }
      if (batch) this.#active.push({ ...lane, batches, batch, row });
      else await this.closed(lane);
    }
  }

  async #advance(lane: Active): Promise<void> {
    const { value: batch } = await lane.batches.next();
    lane.row = 0;
    if (batch) lane.batch = batch;
    else {
      this.#active.splice(this.#active.indexOf(lane), 1);
      await this.closed(lane);
    }
  }
}

const comesBefore = (a: Active, b: Active) => {
  const by = headOf(a) - headOf(b);
  return by < 0 || (by === 0 && a.input.index < b.input.index);
};
