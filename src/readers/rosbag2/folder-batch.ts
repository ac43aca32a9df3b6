import type { Batch } from "../reader.js";
import type { MergedChannels } from "./channels.js";

/** A batch of one file under the numbers of the whole recording: its own columns but for channel and stream. */
export class FolderBatch implements Batch {
  length = 0;
  bytes = new Uint8Array(0);
  view = new DataView(this.bytes.buffer);
  channel = new Uint32Array(0);
  stream = new Uint32Array(0);
  logTime = new Float64Array(0);
  publishTime = new Float64Array(0);
  sequence = new Uint32Array(0);
  offset = new Uint32Array(0);
  size = new Uint32Array(0);
  fileOffset = 0;
  chunked = false;
  recordHead = 0;
  afterHole = false;
  recordAt: Uint32Array | undefined;
  unreadable: Uint8Array | undefined;
  unverified: boolean | undefined;
  file = "";
  repeats = 0;

  /** Takes over a batch of a file whose channels are known. */
  take(batch: Batch, { channelOf, streamOf }: MergedChannels, afterHole: boolean): void {
    const { length, bytes, view, logTime, publishTime, sequence, offset, size, channel, stream } = batch;
    const { fileOffset, chunked, recordHead, recordAt, unreadable, unverified } = batch;
    this.afterHole = batch.afterHole || afterHole;
    Object.assign(this, { length, bytes, view, logTime, publishTime, sequence, offset, size });
    Object.assign(this, { fileOffset, chunked, recordHead, recordAt, unreadable, unverified });
    if (this.channel.length < channel.length) {
      this.channel = new Uint32Array(channel.length);
      this.stream = new Uint32Array(channel.length);
    }
    for (let row = 0; row < length; row++) {
      this.channel[row] = channelOf[channel[row]!]!;
      this.stream[row] = streamOf[stream[row]!]!;
    }
  }
}
