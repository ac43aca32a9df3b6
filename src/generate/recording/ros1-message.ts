/**
 * The same messages as a ROS 1 robot would serialise them.
 *
 * @module
 */
import { parse } from "@foxglove/rosmsg";
import { MessageWriter } from "@foxglove/rosmsg-serialization";
import type { TypeName } from "./bodies.js";
import { ros1DefinitionOf } from "./definitions.js";
import { type Message, toTime } from "./message.js";

/** Name of the type in ROS 1, such as `sensor_msgs/Imu`. */
export const ros1TypeOf = (type: TypeName): string => type.replace("/msg/", "/");

/** The payload as a bag stores it. The sequence number goes into the header, where ROS 1 has it. */
export function serialiseRos1(message: Message): Uint8Array {
  const body = message.body(toTime(message.stampNs));
  const payload = writerFor(message.type).writeMessage(inRos1(body, message.sequence));
  return message.damage?.(payload) ?? payload;
}

/** A value with the names of ROS 1. */
function inRos1(value: unknown, sequence: number): unknown {
  if (Array.isArray(value)) return value.map((each) => inRos1(each, sequence));
  if (value === null || typeof value !== "object" || value instanceof Uint8Array) return value;
  const fields = Object.entries(value).map(([name, inner]) => [ros1Name(name, value), inRos1(inner, sequence)]);
  return { ...Object.fromEntries(fields), ...("frame_id" in value && { seq: sequence }) };
}

const ros1Name = (name: string, owner: object): string => {
  if (name === "nanosec") return "nsec";
  return "distortion_model" in owner && /^[dkrp]$/.test(name) ? name.toUpperCase() : name;
};

const writers = new Map<TypeName, MessageWriter>();

function writerFor(type: TypeName): MessageWriter {
  let writer = writers.get(type);
  if (!writer) {
    writer = new MessageWriter(parse(ros1DefinitionOf(type)));
    writers.set(type, writer);
  }
  return writer;
}
