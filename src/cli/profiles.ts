/** Profiles on the command line: by id, or from a file. */
import { resolveProfile } from "../profile.js";
import type { Profile } from "../spec/verdict/profile.js";
import { DOCUMENT_LIMITS, readJson } from "../strict-json.js";
import { TasukiError } from "../trouble.js";
import { readText } from "./inputs.js";

/** The profile of an id, or of a file in JSON, which a check up to a level must be able to show. */
export async function readProfile(name: string, upTo?: number): Promise<Profile> {
  if (!name.endsWith(".json")) return resolveProfile(name, upTo);
  const read = readJson(await readText(name), DOCUMENT_LIMITS);
  if ("reason" in read) throw new TasukiError("bad-profile", `${name}: ${read.reason}`);
  return resolveProfile(read.document as Profile, upTo, name);
}
