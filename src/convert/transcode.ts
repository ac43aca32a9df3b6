import type { MapChannel } from "../diff.js";
import { Fit, SchemaError } from "../encodings/encoding.js";
import { type Transcoder, transcoderOf } from "../encodings/transcode/transcoder.js";
import type { PayloadTranscoder } from "../encodings/transcode/walk.js";
import { ByteWriter } from "../io/byte-writer.js";
import type { Batch, ChannelDescription } from "../readers/reader.js";
import type { LossCode } from "../spec/verdict/loss.js";
import { changesIn, DEFINITION_CHANGES, VALUE_CHANGES } from "../spec/verdict/transcoding.js";
import type { ChannelToWrite } from "../writers/writer.js";
import type { LossLog } from "./loss-log.js";

const utf8 = new TextEncoder();
/** Keys of a channel that speak of the definition or the topic in ROS 1. */
const ROS1_KEYS = new Set(["md5sum", "type", "message_definition"]);

/** A channel of ROS 1 as it is written in ROS 2. */
export interface TranscodedChannel {
  readonly channel: ChannelToWrite;
  readonly payloads: PayloadTranscoder;
  /** Whether the messages have a header of their own, whose sequence number is kept. */
  readonly numbered: boolean;
}

/** Whether a channel holds messages of ROS 1. */
const isRos1 = ({ messageEncoding, schema }: ChannelDescription) =>
  messageEncoding === "ros1" && schema?.encoding === "ros1msg";

async function transcoderFor({ schema }: ChannelDescription): Promise<Transcoder | undefined> {
  try {
    return await transcoderOf(schema!);
  } catch (error) {
    if (error instanceof SchemaError) return undefined;
    throw error;
  }
}

/** Turns a channel into ROS 2. `asIs` where it is none of ROS 1, undefined where its definition cannot be understood. */
export async function transcoded(
  channel: ChannelDescription,
  log: LossLog,
): Promise<TranscodedChannel | "asIs" | undefined> {
  if (!isRos1(channel)) return "asIs";
  const transcoder = await transcoderFor(channel);
  if (!transcoder) return undefined;
  const { topic, metadata } = channel;
  const codes = new Set(transcoder.changes.map(({ code }) => code));
  // What the header loses, the sequence number of the message keeps.
  for (const code of codes)
    if (code !== "header-seq" && DEFINITION_CHANGES[code].loss) log.lose(code as LossCode, topic);
  return {
    channel: {
      topic,
      messageEncoding: "cdr",
      schema: { name: transcoder.name, encoding: "ros2msg", data: utf8.encode(transcoder.definition) },
      metadata: new Map([...metadata].filter(([key]) => !ROS1_KEYS.has(key))),
    },
    payloads: transcoder.payloads(),
    numbered: codes.has("header-seq"),
  };
}

/** Payloads of one batch, rewritten one after another. */
export class TranscodedPayloads {
  readonly #into = new ByteWriter(1 << 16);

  constructor(readonly log: LossLog) {}

  get bytes(): Uint8Array {
    return this.#into.buffer;
  }
  clear(): void {
    this.#into.clear();
  }
  /** Copies a payload that stays as it is; returns where it begins. */
  copy({ bytes, offset, size }: Batch, row: number): number {
    const at = this.#into.room(size[row]!);
    this.#into.copy(at, bytes, offset[row]!, offset[row]! + size[row]!);
    return at;
  }
  /** Rewrites a payload; returns where it begins, or -1 where it cannot be understood. */
  rewrite({ channel, payloads }: TranscodedChannel, { bytes, view, offset, size }: Batch, row: number): number {
    const start = offset[row]!;
    const fit = payloads.transcode(bytes, view, start, start + size[row]!);
    for (const code of changesIn(payloads.changes))
      if (VALUE_CHANGES[code].loss) this.log.lose(code as LossCode, channel.topic, { name: channel.topic });
    if (fit !== Fit.fits && fit !== Fit.trailing) return -1;
    const at = this.#into.room(payloads.length);
    this.#into.copy(at, payloads.output, 0, payloads.length);
    return at;
  }
}

/** What the channels of the source should have become, for the comparison. */
export const mappedToRos2: MapChannel = async (channel) => {
  const transcoder = isRos1(channel) ? await transcoderFor(channel) : undefined;
  if (!transcoder) return undefined;
  const payloads = transcoder.payloads();
  return {
    messageEncoding: "cdr",
    schema: { name: transcoder.name, encoding: "ros2msg", data: utf8.encode(transcoder.definition) },
    payload: (bytes, start, end) => {
      const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
      const fit = payloads.transcode(bytes, view, start, end);
      return fit === Fit.fits || fit === Fit.trailing ? payloads.output.subarray(0, payloads.length) : undefined;
    },
  };
};
