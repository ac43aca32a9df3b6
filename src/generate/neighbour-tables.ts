/**
 * The tables of what neighbours carry of a statement, for the annex: they are the same rows that the formats write by, or are held to by
 * a test.
 *
 * @module
 */
import { AIROA_CARRIES } from "../neighbours/airoa-table.js";
import type { CarriedTable } from "../neighbours/carried.js";
import { CROISSANT_CARRIES } from "../neighbours/croissant-table.js";
import { ODRL_ACTIONS, ODRL_DUTIES, ODRL_RULES, purposeTerm } from "../neighbours/odrl.js";
import { PART_CODES } from "../neighbours/parts.js";
import { RO_CRATE_CARRIES } from "../neighbours/ro-crate.js";
import { Purpose } from "../spec/declaration/rights.js";
import type { Language } from "../spec/language.js";

const WORDS = {
  en: {
    ours: "Ours",
    field: "field",
    words: "in words",
    lost: "lost",
    how: "How",
    place: "There",
    term: "Term",
    none: "none: in words",
  },
  ja: {
    ours: "本仕様",
    field: "フィールド",
    words: "文章",
    lost: "失われる",
    how: "形",
    place: "変換先",
    term: "用語",
    none: "なし（文章で書く）",
  },
} as const;

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => "---"), ...rows].map((row) => `| ${row.join(" | ")} |`).join("\n");
const code = (text: string) => `\`${text}\``;

/** What a format that is only written carries, and the parts that it does not. */
function carried({ rows }: CarriedTable, language: Language): string {
  const words = WORDS[language];
  const named = new Set(rows.map(({ ours }) => ours.split("/")[1]));
  const left = Object.keys(PART_CODES).filter((part) => !named.has(part));
  return table(
    [words.ours, words.place, words.how],
    [
      ...rows.map(({ ours, theirs, how }) => [code(ours), theirs, words[how]]),
      ...left.map((part) => [code(`/${part}`), "–", words.lost]),
    ],
  );
}

/** The tables by name. */
export function neighbourTables(language: Language): Readonly<Record<string, string>> {
  const { ours, lost, term, none } = WORDS[language];
  const terms = (of: Readonly<Record<string, string | undefined>>) =>
    table(
      [ours, term],
      Object.entries(of).map(([word, iri]) => [
        code(word),
        iri === undefined ? none : iri.includes(" ") ? iri : code(iri),
      ]),
    );
  return {
    airoa: table(
      [ours, "meta.json 1.3", "meta.json 2.0"],
      AIROA_CARRIES.map((row) => [code(row.ours), row.v13 ?? lost, row.v20 ?? lost]),
    ),
    croissant: carried(CROISSANT_CARRIES, language),
    "ro-crate": carried(RO_CRATE_CARRIES, language),
    "odrl-actions": terms(ODRL_ACTIONS),
    "odrl-duties": terms(ODRL_DUTIES),
    "odrl-decisions": terms(ODRL_RULES),
    "dpv-purposes": terms(Object.fromEntries(Purpose.options.map((purpose) => [purpose, purposeTerm(purpose)]))),
  };
}
