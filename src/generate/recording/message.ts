/**
 * One message on its way into a recording, and how it becomes CDR.
 *
 * @module
 */

import { parse } from "@foxglove/rosmsg";
import { MessageWriter } from "@foxglove/rosmsg2-serialization";
import type { Bodies, Time, TypeName } from "./bodies.js";
import { definitionOf } from "./definitions.js";

/** A message before it is serialised, so that a fault can change its stamp, its times or its bytes. */
export interface Message<T extends TypeName = TypeName> {
  readonly topic: string;
  readonly type: T;
  /** Counts from 1 on each topic. */
  readonly sequence: number;
  /** When the sample was acquired; becomes `header.stamp` where the type has one. */
  readonly stampNs: bigint;
  readonly publishTimeNs: bigint;
  readonly logTimeNs: bigint;
  /** The message as it looks with this stamp. */
  readonly body: (stamp: Time) => Bodies[T];
  /** Damage done to the serialised bytes. */
  readonly damage?: (payload: Uint8Array) => Uint8Array;
}

const SECOND = 1_000_000_000n;

/** Nanoseconds since the epoch as ROS writes them. */
export const toTime = (ns: bigint): Time => ({ sec: Number(ns / SECOND), nanosec: Number(ns % SECOND) });

/** The payload as stored: CDR, little endian. */
export function serialise(message: Message): Uint8Array {
  const body = message.body(toTime(message.stampNs));
  const writer = writerFor(message.type);
  // MessageWriter measures strings in UTF-16 units and so cuts Japanese short. A string is laid out as a sequence of
  // bytes that ends with a zero, and those it writes well.
  const payload = writer.writeMessage(
    "data" in body && typeof body.data === "string" ? { data: utf8(body.data) } : body,
  );
  return message.damage?.(payload) ?? payload;
}

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(`${text}\0`);

const writers = new Map<TypeName, MessageWriter>();

function writerFor(type: TypeName): MessageWriter {
  let writer = writers.get(type);
  if (!writer) {
    const definition = type === "std_msgs/msg/String" ? "uint8[] data" : definitionOf(type);
    writer = new MessageWriter(parse(definition, { ros2: true }));
    writers.set(type, writer);
  }
  return writer;
}
