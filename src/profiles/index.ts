/**
 * The profiles that ship with the specification.
 *
 * @module
 */
import type { Profile } from "../spec/verdict/profile.js";

export { levels } from "./levels.js";

/** Profiles by id. */
export const profiles: readonly Profile[] = [
  { id: "default", title: "Readable, and no requirement broken that can be checked", level: 1 },
  { id: "level-1", title: "Level 1, Readable", level: 1 },
  { id: "level-2", title: "Level 2, Timed", level: 2 },
];
