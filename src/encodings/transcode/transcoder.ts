/**
 * Messages of ROS 1 as those of ROS 2: their definitions, and their payloads.
 *
 * The same payload always gives the same bytes. To prove that a ROS 2 recording holds what a ROS 1 recording holds, its
 * payloads need not be decoded: transcode those of ROS 1 again and compare the bytes.
 *
 * @module
 */
import type { SchemaSource } from "../encoding.js";
import { definitionText } from "../ros-screen.js";
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

/** Understands a `ros1msg` schema, or throws a `SchemaError`. */
export async function transcoderOf(schema: SchemaSource, options: TranscoderOptions = {}): Promise<Transcoder> {
  const plan = await Plan.of(schema.name.replace("/msg/", "/"), definitionText(schema), options.release ?? "jazzy");
  const program = compilePlan(plan);
  if (program.hasSequenceNumber) plan.changes.unshift({ code: "header-seq", of: schema.name });
  return {
    name: plan.messages.get(plan.root)!.name.replace("/", "/msg/"),
    definition: plan.text,
    changes: plan.changes,
    payloads: () => new PayloadTranscoder(program),
  };
}
