import type { ChunkTaker, StoredChunk } from "../readers/reader.js";
import type { Output } from "./output.js";
import type { Plan } from "./plan.js";
import type { Rows } from "./rows.js";

/** A chunk turned out otherwise than it claimed, after its copying was decided. */
export class ChunkDiffers extends Error {
  override readonly name = "ChunkDiffers";
}

/** What the copying must know of the input. */
export interface ChunkSurroundings {
  /** The log time up to which the input goes on alone. */
  alone(): number;
  /** Whether samples at the beginning are still to be left out. */
  atStart(): boolean;
  /** Channels of the output by channel of the input, all that are known by now. */
  channels(): Promise<readonly number[]>;
}

/** Copies the chunks of one input that need no change. */
export class ChunkCopy implements ChunkTaker {
  /** Whether the samples at hand are of a chunk that is being copied. */
  copying = false;
  readonly #samples = new Map<number, number>();
  #start = 0;
  #end = 0;

  constructor(
    readonly plan: Plan,
    readonly output: Output,
    readonly input: ChunkSurroundings,
  ) {}

  async begin(chunk: StoredChunk): Promise<void> {
    const { selection, originNs, compression } = this.plan;
    this.#start = Number(chunk.startTimeNs - originNs);
    this.#end = Number(chunk.endTimeNs - originNs);
    this.#samples.clear();
    this.copying =
      selection.allTopics &&
      (chunk.compression || "none") === compression &&
      !this.input.atStart() &&
      (selection.fromNs === undefined || chunk.startTimeNs >= selection.fromNs) &&
      (selection.untilNs === undefined || chunk.endTimeNs < selection.untilNs) &&
      this.#end < this.input.alone() &&
      (await this.input.channels()).every((channel) => this.output.keepsId(channel)) &&
      (await this.output.takesChunk(this.#start, this.#end));
  }

  /** Counts samples of the chunk; `asked` is how many of them came. */
  count(rows: Rows, asked: number): void {
    const { length, channel, logTime } = rows;
    let strange = length !== asked;
    for (let row = 0; row < length; row++) {
      const index = channel[row]!;
      this.#samples.set(index, (this.#samples.get(index) ?? 0) + 1);
      strange ||= logTime[row]! < this.#start || logTime[row]! > this.#end || !this.output.keepsId(index);
    }
    if (strange) throw new ChunkDiffers();
    this.output.noteCopied(rows);
  }

  async end(chunk: StoredChunk, whole: boolean): Promise<void> {
    if (!this.copying) return;
    // Definitions may stand behind the last sample.
    if (!(await this.input.channels()).every((channel) => this.output.keepsId(channel))) throw new ChunkDiffers();
    // A chunk that is not whole is damage, which ends the conversion.
    if (whole) await this.output.copyChunk(chunk, this.#start, this.#samples);
    this.copying = false;
  }
}
