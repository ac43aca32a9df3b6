/** Profiles on the command line: by id, or from a file. */
import { resolveProfile } from "../profile.js";
import type { Profile } from "../spec/verdict/profile.js";
import { TasukiError } from "../trouble.js";
import { readText } from "./declarations.js";

/** The profile of an id, or of a file in JSON. */
export async function readProfile(name: string): Promise<Profile> {
  if (!name.endsWith(".json")) return resolveProfile(name);
  const text = await readText(name);
  try {
    return resolveProfile(JSON.parse(text) as Profile);
  } catch (error) {
    if (error instanceof TasukiError) throw error;
    throw new TasukiError("bad-profile", `${name} is not valid JSON: ${(error as Error).message}`);
  }
}
