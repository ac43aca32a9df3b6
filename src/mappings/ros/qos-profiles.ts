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
const LINE = /^(- | {2}| {4})([a-z_]+):(?: ?([\w.+-]*))?$/;

/** The durability that gives the last samples to those who come late: by its number in rmw, and from version 9 by its name. */
const isTransientLocal = (durability: unknown): boolean => /^(1|transient_local)$/.test(String(durability));

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
    profile[match[2]!] = match[3] ?? "";
  }
  return profiles;
}

/** What is told of text that cannot be read at all. */
const unread = (reason: string): QosFacts => ({ offers: 0, transientLocal: 0, reason });

/** Reads the profiles. Text that says nothing offers none. */
export async function readQosProfiles(text: string): Promise<QosFacts> {
  if (text.trim() === "") return { offers: 0, transientLocal: 0 };
  if (text.length > LONGEST) return unread(`the text has ${text.length} characters`);
  let profiles: unknown = readBlocks(text);
  if (!profiles) {
    const { parse } = await import("yaml");
    try {
      profiles = parse(text, { maxAliasCount: 0 });
    } catch {
      return unread("the text is not valid YAML");
    }
  }
  if (!Array.isArray(profiles)) return unread("the text is no list of profiles");
  const transientLocal = profiles.filter((profile) => isTransientLocal(profile?.durability)).length;
  const offers = profiles.length;
  for (const [i, profile] of profiles.entries()) {
    if (profile === null || typeof profile !== "object")
      return { offers, transientLocal, reason: `profile ${i + 1} is no mapping of policies` };
    const missing = POLICIES.find((policy) => !(policy in profile));
    if (missing !== undefined)
      return { offers, transientLocal, reason: `profile ${i + 1} does not state its ${missing}` };
  }
  return { offers, transientLocal };
}
