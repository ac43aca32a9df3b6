/**
 * Messages into a ROS 1 bag, the way `rosbag record` leaves it. The bytes are put together by what makes the bags of
 * conformance cases, not by the product's writer: what makes a file must not share a mistake with what reads it.
 *
 * @module
 */
import { ros1Md5 } from "../../encodings/ros1-md5.js";
import type { BagChunkPart, BagPart } from "../../spec/verdict/conformance-bag.js";
import { recordingOf } from "../conformance/recording.js";
import { ros1DefinitionOf } from "./definitions.js";
import type { Message } from "./message.js";
import { ros1TypeOf, serialiseRos1 } from "./ros1-message.js";
import { isLatched } from "./writing.js";

/** How a bag is written. */
export interface BagOptions {
  /** Compression of chunks; lz4 by default. */
  readonly compression?: "none" | "lz4" | "bz2";
  /** Messages of a chunk; 500 by default. */
  readonly chunkMessages?: number;
}

/** The bag's bytes. Messages are written in the order given; each topic gets its connection. */
export async function writeBag(
  messages: readonly Message[],
  { compression = "lz4", chunkMessages = 500 }: BagOptions = {},
): Promise<Uint8Array> {
  const ids = new Map<string, number>();
  const bag: BagPart[] = [{ magic: {} }, { bagHeader: {} }];
  for (let first = 0; first < messages.length; first += chunkMessages) {
    const records: BagChunkPart[] = [];
    for (const message of messages.slice(first, first + chunkMessages)) {
      if (!ids.has(message.topic)) {
        ids.set(message.topic, ids.size);
        records.push({ connection: connectionOf(message, ids.size - 1) });
      }
      records.push({
        message: {
          connection: ids.get(message.topic)!,
          timeNs: String(message.logTimeNs),
          data: { hex: Buffer.from(serialiseRos1(message)).toString("hex") },
        },
      });
    }
    bag.push({ chunk: { compression, records } }, { allIndexData: {} });
  }
  return await recordingOf({ file: "made.bag", bag: [...bag, { index: {} }] });
}

function connectionOf({ topic, type }: Message, id: number): NonNullable<BagChunkPart["connection"]> {
  const definition = ros1DefinitionOf(type);
  const latched: [string, string][] = isLatched(topic) ? [["latching", "1"]] : [];
  return {
    ...{ id, topic, type: ros1TypeOf(type), definition },
    md5sum: ros1Md5(ros1TypeOf(type), definition),
    more: [["callerid", "/tabletop"], ...latched],
  };
}
