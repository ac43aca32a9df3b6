/** Profiles on the command line: by id, or from a file. */
import { resolveProfile } from "../profile.js";
import type { Profile } from "../spec/verdict/profile.js";
import { TasukiError } from "../trouble.js";

import { readText } from "./inputs.js";

/** The profile of an id, or of a file in JSON, which a check up to a level must be able to show. */
export async function readProfile(name: string, upTo?: number): Promise<Profile> {
  if (!name.endsWith(".json")) return resolveProfile(name, upTo);
  const text = await readText(name);
  try {
    return resolveProfile(JSON.parse(text) as Profile, upTo);
  } catch (error) {
    if (error instanceof TasukiError) throw error;
    throw new TasukiError("bad-profile", `${name} is not valid JSON: ${(error as Error).message}`);
  }
}
