/**
 * Messages of ROS 1 as those of ROS 2: their definitions, and their payloads.
 *
 * The same payload always gives the same bytes. To prove that a ROS 2 recording holds what a ROS 1 recording holds, its
 * payloads need not be decoded: transcode those of ROS 1 again and compare the bytes.
 *
 * @module
 */
import { MAX_SCHEMA_BYTES, SchemaError, type SchemaSource } from "../encoding.js";
import { screen } from "../ros-screen.js";
import type { Ros2Release } from "./differences.js";
import { type Change, Plan } from "./plan.js";
import { compilePlan } from "./program.js";
import { PayloadTranscoder } from "./walk.js";

/** A schema of ROS 1 that was understood. */
export interface Transcoder {
  /** Type name in ROS 2, such as `sensor_msgs/msg/Imu`. */
  readonly name: string;
  /** The definition in ROS 2, as `ros2msg`, with the types that it needs. */
  readonly definition: string;
  /** What the definition changes. What messages lose by it, each says itself. */
  readonly changes: readonly Change[];
  /** Makes a transcoder of payloads; each owns its results and its buffer. */
  payloads(): PayloadTranscoder;
}

export interface TranscoderOptions {
  /** Release whose standard types are written; `jazzy` when not given. Range, Marker and SolidPrimitive differ. */
  readonly release?: Ros2Release;
}

const utf8 = new TextDecoder("utf-8", { fatal: true });

/** Understands a `ros1msg` schema, or throws a {@link SchemaError}. */
export async function transcoderOf(schema: SchemaSource, options: TranscoderOptions = {}): Promise<Transcoder> {
  if (schema.data.length > MAX_SCHEMA_BYTES)
    throw new SchemaError(`the definition is longer than ${MAX_SCHEMA_BYTES} bytes`);
  let text: string;
  try {
    text = utf8.decode(schema.data);
  } catch {
    throw new SchemaError("the definition is not valid UTF-8");
  }
  screen(text, "ros1msg");
  const plan = await Plan.of(schema.name.replace("/msg/", "/"), text, options.release ?? "jazzy");
  const program = compilePlan(plan);
  if (program.hasSequenceNumber) plan.changes.unshift({ code: "header-seq", of: schema.name });
  return {
    name: plan.messages.get(plan.root)!.name.replace("/", "/msg/"),
    definition: plan.text,
    changes: plan.changes,
    payloads: () => new PayloadTranscoder(program),
  };
}
