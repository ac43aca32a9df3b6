/**
 * Finding the profile that a check is asked for, and what it sets.
 *
 * @module
 */
import type { ZodError } from "zod";
import { levels, profiles } from "./profiles/index.js";
import { rules } from "./rules/index.js";
import { Profile } from "./spec/verdict/profile.js";
import type { ProfileParam } from "./spec/verdict/report.js";
import { TasukiError } from "./trouble.js";

/**
 * Finds a profile by id, or holds a given one to its schema and its parameters to the rules'; `name` is what errors call it. What is only checked up to a level
 * below that of the profile could never conform to it.
 */
export function resolveProfile(asked: string | Profile = "default", upTo?: number, name = "the profile"): Profile {
  const profile = foundProfile(asked, name);
  if (upTo !== undefined && !(Number.isInteger(upTo) && upTo >= 1 && upTo <= levels.length))
    throw new TasukiError("usage", `levels go from 1 to ${levels.length}; ${upTo} is none to check up to`);
  if (upTo !== undefined && upTo < profile.level)
    throw new TasukiError(
      "usage",
      `the profile ${profile.id} asks for level ${profile.level}, which a check up to level ${upTo} cannot show`,
    );
  return profile;
}

function foundProfile(asked: string | Profile, name: string): Profile {
  if (typeof asked === "string") {
    const found = profiles.find(({ id }) => id === asked);
    if (!found)
      throw new TasukiError(
        "bad-profile",
        `there is no profile "${asked}"; there are ${profiles.map(({ id }) => id).join(", ")}`,
      );
    return found;
  }
  const parsed = Profile.safeParse(asked);
  if (!parsed.success) {
    const [where, message] = firstIssue(parsed.error);
    throw new TasukiError("bad-profile", `${name} does not follow its schema: ${where}: ${message}`);
  }
  const profile = parsed.data;
  // Whoever reads the id of a shipped profile in a report must be able to rely on what it asks for.
  if (profiles.some((shipped) => shipped.id === profile.id) && !isShipped(profile))
    throw new TasukiError(
      "bad-profile",
      `${name} has the id ${profile.id}, which is that of a profile of the specification; give it another id`,
    );
  for (const [id, params] of Object.entries(profile.params ?? {})) {
    const rule = rules.find((known) => known.id === id);
    if (!rule) throw new TasukiError("bad-profile", `${name} gives parameters for "${id}", which is no rule`);
    const result = rule.params.safeParse(params);
    if (!result.success) {
      const [where, message] = firstIssue(result.error);
      throw new TasukiError("bad-profile", `the parameters of ${id} in ${name} are wrong: ${where}: ${message}`);
    }
  }
  return profile;
}

/** Where the first fault is, and what is wrong. */
const firstIssue = ({ issues: [issue] }: ZodError): [where: string, message: string] => [
  issue!.path.join(".") || "the document",
  issue!.message,
];

/** Whether a profile is one of the specification, and no other that calls itself so. */
export const isShipped = (profile: Profile): boolean =>
  profiles.some(
    (shipped) =>
      shipped.id === profile.id && JSON.stringify(Profile.parse(shipped)) === JSON.stringify(Profile.parse(profile)),
  );

/** The parameters that a profile sets to other values than the specification does, in the order of the profile. */
export function paramsOf(profile: Profile): ProfileParam[] {
  return Object.entries(profile.params ?? {}).flatMap(([id, params]) => {
    const specified = rules.find((known) => known.id === id)!.params.parse({}) as Record<string, ProfileParam["value"]>;
    return Object.entries(params as Record<string, ProfileParam["value"]>)
      .filter(([param, value]) => JSON.stringify(value) !== JSON.stringify(specified[param]))
      .map(([param, value]) => ({ rule: id, param, value, specification: specified[param]! }));
  });
}
