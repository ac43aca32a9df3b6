/**
 * Reports that a recorder records among the samples: they are decoded as they pass.
 *
 * @module
 */
import type { ChannelSchema } from "./encodings/fields.js";
import { LOST_MESSAGES, LostMessages } from "./facts/lost-messages.js";
import { type Decode, decodeRow, decoderOf } from "./message-decoder.js";
import type { Batch, ChannelDescription } from "./readers/reader.js";

/** The longest report that is decoded, in bytes: one names each topic once. */
const LONGEST = 4 * 1024 * 1024;

/** Finds the reports in the batches of a recording. */
export class RecorderEvents {
  readonly lost = new LostMessages();
  /** What decodes the reports of a channel, by its index; undefined where they cannot be decoded. */
  readonly #decoders = new Map<number, Decode | undefined>();
  #known = 0;

  constructor(
    readonly channels: readonly ChannelDescription[],
    readonly schemas: readonly ChannelSchema[],
  ) {}

  /** Makes ready for channels that appeared since the last call. */
  async prepare(): Promise<void> {
    for (; this.#known < this.schemas.length; this.#known++)
      if (this.channels[this.#known]!.schema?.name === LOST_MESSAGES)
        this.#decoders.set(this.#known, await decoderOf(this.schemas[this.#known]!));
  }

  /** Takes the reports of a batch. `prepare` must have seen its channels. */
  take(batch: Batch): void {
    if (this.#decoders.size === 0) return;
    for (let row = 0; row < batch.length; row++) if (this.#decoders.has(batch.channel[row]!)) this.#takeRow(batch, row);
  }

  #takeRow(batch: Batch, row: number): void {
    const decode = this.#decoders.get(batch.channel[row]!);
    if (!decode || this.lost.full || batch.size[row]! > LONGEST) {
      this.lost.skip();
      return;
    }
    try {
      this.lost.take(decodeRow(decode, batch, row));
    } catch {
      this.lost.skip();
    }
  }
}
