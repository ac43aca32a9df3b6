/**
 * Drafts of mappings for types that none is known for: a table to correct, to name the modality in, and to declare.
 *
 * @module
 */

import { STEP } from "../spec/field-path.js";
import type { FieldSource, Mapping } from "../spec/modality/mapping.js";

/** The most paths of a draft; a longer table is none to look through. */
const PATHS = 64;
/** How deep a message is looked into. */
const DEEPEST = 8;

/** Packages in which programs tell of themselves: nothing to map. */
const OF_PROGRAMS =
  /^(rosgraph_msgs|rcl_interfaces|rosbag2_interfaces|diagnostic_msgs|rmw_dds_common|lifecycle_msgs|action_msgs|statistics_msgs)\/|^foxglove(_msgs\/|\.)Log$|_Event$/;

/** What a message holds, by paths. */
interface Leaves {
  readonly numbers: string[];
  readonly texts: string[];
}

/** Where the numbers and texts of a decoded message stand. Headers, times and blobs are left out. */
function leavesOf(message: unknown, prefix: string, inAll: boolean, leaves: Leaves, depth = 0): void {
  if (message === null || typeof message !== "object" || depth > DEEPEST) return;
  for (const [name, value] of Object.entries(message)) {
    // Protobuf's decoder puts its own under names that begin with a dollar.
    if (!STEP.test(name) || (depth === 0 && name === "header")) continue;
    const path = prefix + name;
    if (/^(number|bigint|boolean)$/.test(typeof value)) leaves.numbers.push(path);
    else if (typeof value === "string") {
      if (!inAll) leaves.texts.push(path);
    } else if (value === null || typeof value !== "object" || value instanceof Uint8Array) continue;
    else if (ArrayBuffer.isView(value)) {
      leaves.numbers.push(ofFirst(path));
    } else if (Array.isArray(value)) {
      const [first] = value as unknown[];
      if (typeof first === "number" || typeof first === "bigint" || typeof first === "boolean")
        leaves.numbers.push(ofFirst(path));
      else if (typeof first === "object" && !inAll) leavesOf(first, `${path}[].`, true, leaves, depth + 1);
    } else if (!isTime(value)) leavesOf(value, `${path}.`, inAll, leaves, depth + 1);
  }
}

/** Lists inside a list of structs are mapped of the first. */
const ofFirst = (path: string): string => path.replaceAll("[]", "[0]");

/** A time: seconds, and nanoseconds under one of their names. */
function isTime(value: object): boolean {
  const names = Object.keys(value).filter((name) => !name.startsWith("$"));
  return names.length === 2 && /^(sec|secs|seconds)$/.test(names[0]!) && /^(nsec|nsecs|nanosec|nanos)$/.test(names[1]!);
}

/** A draft for a type, from one of its messages; undefined where nothing in it is to be mapped. */
export function draftOf(type: string, message: unknown): Mapping | undefined {
  if (OF_PROGRAMS.test(type)) return undefined;
  const leaves: Leaves = { numbers: [], texts: [] };
  leavesOf(message, "", false, leaves);
  const source = (paths: readonly string[]): FieldSource => ({ paths: paths.slice(0, PATHS) });
  const numbers = leaves.numbers.length > 0;
  if (numbers) return { types: [type], modality: "telemetry", fields: { values: source(leaves.numbers) } };
  const [text] = leaves.texts;
  return text === undefined ? undefined : { types: [type], modality: "language", fields: { text: source([text]) } };
}
