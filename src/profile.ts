/**
 * Finding the profile that a check is asked for.
 *
 * @module
 */
import { profiles } from "./profiles/index.js";
import { rules } from "./rules/index.js";
import { Profile } from "./spec/verdict/profile.js";
import { TasukiError } from "./trouble.js";

/** Finds a profile by id, or holds a given one to its schema and its parameters to the rules'. */
export function resolveProfile(profile: string | Profile = "default"): Profile {
  if (typeof profile === "string") {
    const found = profiles.find(({ id }) => id === profile);
    if (!found)
      throw new TasukiError(
        "bad-profile",
        `there is no profile "${profile}"; there are ${profiles.map(({ id }) => id).join(", ")}`,
      );
    return found;
  }
  const parsed = Profile.safeParse(profile);
  if (!parsed.success)
    throw new TasukiError("bad-profile", `the profile does not follow its schema: ${parsed.error.issues[0]!.message}`);
  for (const [id, params] of Object.entries(parsed.data.params ?? {})) {
    const rule = rules.find((known) => known.id === id);
    if (!rule) throw new TasukiError("bad-profile", `the profile gives parameters for "${id}", which is no rule`);
    const result = rule.params.safeParse(params);
    if (!result.success)
      throw new TasukiError(
        "bad-profile",
        `the profile's parameters for ${id} are wrong: ${result.error.issues[0]!.message}`,
      );
  }
  return parsed.data;
}
