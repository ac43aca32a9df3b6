/**
 * Finding the profile that a check is asked for.
 *
 * @module
 */
import { levels, profiles } from "./profiles/index.js";
import { rules } from "./rules/index.js";
import { Profile } from "./spec/verdict/profile.js";
import { TasukiError } from "./trouble.js";

/**
 * Finds a profile by id, or holds a given one to its schema and its parameters to the rules'. What is only checked up to a level
 * below that of the profile could never conform to it.
 */
export function resolveProfile(asked: string | Profile = "default", upTo?: number): Profile {
  const profile = foundProfile(asked);
  if (upTo !== undefined && !(Number.isInteger(upTo) && upTo >= 1 && upTo <= levels.length))
    throw new TasukiError("usage", `levels go from 1 to ${levels.length}; ${upTo} is none to check up to`);
  if (upTo !== undefined && upTo < profile.level)
    throw new TasukiError(
      "usage",
      `the profile ${profile.id} asks for level ${profile.level}, which a check up to level ${upTo} cannot show`,
    );
  return profile;
}

function foundProfile(profile: string | Profile): Profile {
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
