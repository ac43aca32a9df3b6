/**
 * The reader of ROS 1 bags, format 2.0. It streams the file once from front to back, whether it was closed or not, and
 * holds what the bag header, the index data and the chunk infos state to what it found. Damage ends in facts.
 *
 * @module
 */
import type { Source } from "../../io/source.js";
import type { Reader } from "../reader.js";
import { MAGIC } from "./format.js";
import { BagRecording } from "./recording.js";

/** Bytes that every version begins with: `#ROSBAG`. */
const NAME = 7;

export const rosbag1: Reader = {
  id: "rosbag1",
  // The version is left to the reader, so that it can say which one it found.
  sniff: (head) => head.length >= NAME && MAGIC.subarray(0, NAME).every((byte, i) => head[i] === byte),
  open: (source: Source, options = {}) => new BagRecording(source, options),
};
