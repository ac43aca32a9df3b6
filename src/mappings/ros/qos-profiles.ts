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

/** Reads the profiles. Text that says nothing offers none. */
export async function readQosProfiles(text: string): Promise<QosFacts> {
  if (text.trim() === "") return { offers: 0 };
  if (text.length > LONGEST) return { offers: 0, reason: `the text has ${text.length} characters` };
  // Loaded here, since most recordings of other programs have no such text.
  const { parse } = await import("yaml");
  let profiles: unknown;
  try {
    profiles = parse(text, { maxAliasCount: 0 });
  } catch {
    return { offers: 0, reason: "the text is not valid YAML" };
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
