/**
 * The profiles that ship with the specification.
 *
 * @module
 */
import type { Profile } from "../spec/verdict/profile.js";

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
  {
    id: "manipulation",
    title: {
      en: "Manipulation: Level 2, with annotations in Japanese and English that were all reviewed",
      ja: "マニピュレーション：レベル 2 に加え、日本語と英語のレビュー済みアノテーション",
    },
    level: 2,
    classes: ["annotation"],
    params: {
      "annotation/document-present": { asked: true },
      "annotation/languages-complete": { languages: ["ja", "en"] },
      "annotation/items-reviewed": { asked: true },
    },
  },
];
