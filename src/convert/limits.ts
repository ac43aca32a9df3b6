/**
 * What a container has no place for.
 *
 * @module
 */
import type { SchemaSource } from "../encodings/encoding.js";
import { TimeRange } from "../readers/time-range.js";
import type { ChannelToWrite } from "../writers/writer.js";
import type { LossLog } from "./loss-log.js";
import type { Plan } from "./plan.js";

/** Fields of a connection that the channel itself says: its type and its definition. */
const OWN_FIELDS: Readonly<Record<string, (schema: SchemaSource) => string>> = {
  type: ({ name }) => name,
  message_definition: ({ data }) => new TextDecoder().decode(data),
};
/** ROS 1 knows no quality of service: who plays the bag back would offer none of it. */
const QOS = "offered_qos_profiles";

/**
 * A channel as the target can hold it; undefined where it cannot hold its samples. What else is lost is noted. The
 * connections of a ROS 1 bag hold keys of any name, but for those that their format could not tell apart.
 */
export function heldChannel(channel: ChannelToWrite, { container }: Plan, log: LossLog): ChannelToWrite | undefined {
  if (container === "mcap") return channel;
  const { topic, messageEncoding, schema } = channel;
  if (messageEncoding !== "ros1" || schema?.encoding !== "ros1msg") return undefined;
  const metadata = new Map<string, string>();
  for (const [key, value] of channel.metadata) {
    const own = Object.hasOwn(OWN_FIELDS, key) ? OWN_FIELDS[key]!(schema) : undefined;
    if (key === QOS) log.lose("qos", topic, { name: key });
    else if (key === "" || key.includes("=") || (own ?? value) !== value)
      log.lose("channel-metadata", topic, { name: key });
    else metadata.set(key, value);
  }
  return { topic, messageEncoding, schema, metadata };
}

/** Bags count seconds in four bytes. */
const BAG_UNTIL_NS = 2n ** 32n * 1_000_000_000n;

/** The log times that are carried over: those that were asked for, and that the target can hold. */
export function carriedTimes({ container, originNs, selection: { fromNs, untilNs } }: Plan): TimeRange {
  const latest = container === "rosbag1" && (untilNs === undefined || untilNs > BAG_UNTIL_NS) ? BAG_UNTIL_NS : untilNs;
  // No container has times before 1970, but for databases.
  return new TimeRange(originNs, fromNs === undefined || fromNs < 0n ? 0n : fromNs, latest);
}
