/**
 * What a container has no place for.
 *
 * @module
 */
import type { ChannelDescription } from "../readers/reader.js";
import type { LossLog } from "./loss-log.js";
import type { Plan } from "./plan.js";

/** Keys of a channel that the header of a connection in a ROS 1 bag has. */
const CONNECTION_KEYS = new Set(["callerid", "latching", "md5sum", "topic", "type", "message_definition"]);
const QOS = "offered_qos_profiles";

/** Whether the target can hold the samples of a channel; what else it cannot hold is noted as lost. */
export function holdsChannel(
  { topic, messageEncoding, schema, metadata }: ChannelDescription,
  plan: Plan,
  log: LossLog,
): boolean {
  if (plan.container === "mcap") return true;
  if (messageEncoding !== "ros1" || (schema && schema.encoding !== "ros1msg")) return false;
  for (const key of metadata.keys()) {
    if (CONNECTION_KEYS.has(key)) continue;
    log.lose(key === QOS ? "qos" : "channel-metadata", topic, { name: key });
  }
  return true;
}

/** The relative log times that the target can hold: from, and until (exclusive). */
export function timeLimits({ container, originNs }: Plan): { readonly from: number; readonly until: number } {
  const most = container === "rosbag1" ? 2n ** 32n * 1_000_000_000n : 2n ** 64n;
  return { from: Number(-originNs), until: Number(most - originNs) };
}
