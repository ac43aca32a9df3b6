/**
 * The reader of rosbag2's sqlite3 storage (`.db3`). It reads the pages of the database itself, in the order of the table of
 * messages, believes no number before it has checked it, and takes in a write-ahead log that stands beside. Damage ends
 * in facts.
 *
 * @module
 */
import type { Source } from "../../io/source.js";
import type { Reader } from "../reader.js";
import { MAGIC } from "./header.js";
import { DatabaseRecording } from "./recording.js";

export const sqlite3: Reader = {
  id: "sqlite3",
  sniff: (head) => head.length >= MAGIC.length && MAGIC.every((byte, i) => head[i] === byte),
  open: (source: Source, options = {}) => new DatabaseRecording(source, options),
};
