/**
 * The quality-of-service profiles that rosbag2 notes for each topic: YAML, one profile for each publisher, in the key
 * `offered_qos_profiles` of a channel.
 *
 * @module
 */
import type { QosFacts } from "../../spec/facts/stream.js";

/** Text beyond this is none that a recorder wrote. */
const LONGEST = 1_000_000;

/** Policies that rosbag2 writes for every profile; a profile without them cannot be offered again. */
const POLICIES = ["history", "depth", "reliability", "durability"];

/** One line as recorders write it: a policy, alone or the first of its profile, or a part of a duration. */
const LINE = /^(- | {2}| {4})([a-z_]+):(?: ?[\w.+-]*)?$/;

/**
 * The profiles as recorders write them, block style and nothing else; undefined for any other YAML. Nearly all recordings of
 * ROS 2 have such text, and loading a parser for it takes a tenth of the time that a small recording takes in all.
 */
function readBlocks(text: string): Record<string, unknown>[] | undefined {
  const profiles: Record<string, unknown>[] = [];
  for (const line of text.trimEnd().split("\n")) {
    const match = LINE.exec(line);
    if (!match) return undefined;
    if (match[1] === "- ") profiles.push({});
    const profile = profiles.at(-1);
    if (!profile) return undefined;
    if (match[1] === "    ") continue;
    // A key twice is for the parser to judge.
    if (match[2]! in profile) return undefined;
    profile[match[2]!] = true;
  }
  return profiles;
}

/** Reads the profiles. Text that says nothing offers none. */
export async function readQosProfiles(text: string): Promise<QosFacts> {
  if (text.trim() === "") return { offers: 0 };
  if (text.length > LONGEST) return { offers: 0, reason: `the text has ${text.length} characters` };
  let profiles: unknown = readBlocks(text);
  if (!profiles) {
    const { parse } = await import("yaml");
    try {
      profiles = parse(text, { maxAliasCount: 0 });
    } catch {
      return { offers: 0, reason: "the text is not valid YAML" };
    }
  }
  if (!Array.isArray(profiles)) return { offers: 0, reason: "the text is no list of profiles" };
  for (const [i, profile] of profiles.entries()) {
    if (profile === null || typeof profile !== "object")
      return { offers: profiles.length, reason: `profile ${i + 1} is no mapping of policies` };
    const missing = POLICIES.find((policy) => !(policy in profile));
    if (missing !== undefined)
      return { offers: profiles.length, reason: `profile ${i + 1} does not state its ${missing}` };
  }
  return { offers: profiles.length };
}
