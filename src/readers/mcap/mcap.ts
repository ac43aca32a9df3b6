/**
 * The MCAP reader. It streams the file once from front to back, believes no length before it has checked it, verifies
 * every checksum that is present, and holds the summary to what it found. Damage ends in facts.
 *
 * @module
 */
import type { Source } from "../../io/source.js";
import type { Reader } from "../reader.js";
import { MAGIC } from "./opcode.js";
import { McapRecording } from "./recording.js";

export const mcap: Reader = {
  id: "mcap",
  // Version byte and line ending are left to the reader, so that it can say what happened to them.
  sniff: (head) => head.length >= 5 && MAGIC.subarray(0, 5).every((byte, i) => head[i] === byte),
  open: (source: Source, options = {}) => new McapRecording(source, options),
};
