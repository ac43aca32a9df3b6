/**
 * The profiles that ship with the specification.
 *
 * @module
 */
import type { Profile } from "../spec/verdict/profile.js";
import { aerial } from "./aerial.js";
import { driving } from "./driving.js";
import { factory } from "./factory.js";
import { manipulation } from "./manipulation.js";

export { levels } from "./levels.js";

/** Profiles by id. */
export const profiles: readonly Profile[] = [
  {
    id: "default",
    title: {
      en: "Readable, and no requirement broken that can be checked",
      ja: "可読であり、検査できる要求事項に違反がない",
    },
    level: 1,
  },
  { id: "level-1", title: { en: "Level 1, Readable", ja: "レベル 1：可読" }, level: 1 },
  { id: "level-2", title: { en: "Level 2, Timed", ja: "レベル 2：時刻整合" }, level: 2 },
  manipulation,
  driving,
  aerial,
  factory,
];
