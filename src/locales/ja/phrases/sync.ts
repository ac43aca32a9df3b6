import type { Phrases } from "../../phrase-book.js";

/** Why rules of streams that belong together could not be checked. */
export const syncPhrases: Phrases = {
  "no sync group is declared": "同期グループが宣言されていない",
  "it is on another clock than the reference, and no offset between them is declared":
    "基準とは別のクロックに従っており、両者の差が宣言されていない",
  "too few of its samples came while the reference ran": "基準が記録されている間のサンプルが少なすぎる",
};
