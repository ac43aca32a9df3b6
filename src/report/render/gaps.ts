/**
 * The work lists of a hand-over: on a terminal, as Markdown to be sent to each party, and as a table for a spreadsheet.
 *
 * @module
 */
import { locales } from "../../locales/index.js";
import type { GapReport, HandOverGap, PartyGaps } from "../../spec/verdict/gap-report.js";
import { printable } from "../words.js";
import { type Paint, unpainted, wrap } from "./paint.js";

/** How gaps are laid out on a terminal. */
export interface GapLayout {
  /** Columns; 80 where nothing is said. */
  readonly width?: number;
  /** Colours; none where nothing is said. */
  readonly paint?: Paint;
}

/** How many topics, ids or recordings of a gap are named on a terminal. */
const NAMED = 6;
const MARKS = { overdue: "✗", missing: "○", contradictory: "✗", promised: "·" } as const;

const wordsOf = ({ language }: GapReport) => locales[language].gaps;

/** Who has to close gaps: the roles, and the party where one has them. */
function whoOf({ roleNames, party, name }: PartyGaps, { language }: GapReport): string {
  const words = locales[language].gaps;
  const role = roleNames.join(words.comma);
  return party === undefined ? role : words.who(role, printable(name === undefined ? party : `${name}, ${party}`));
}

const list = (names: readonly string[], most: number): string => {
  const shown = names.slice(0, most).map((each) => printable(each));
  return [...shown, ...(names.length > most ? ["…"] : [])].join(", ");
};

/** A gap in words: the item, what is missing of it or wrong, of what, and by when. */
function saysOf(gap: HandOverGap, report: GapReport, most: number): string {
  const words = wordsOf(report);
  const { name, state, says, of, due, rule } = gap;
  const what = words.gap(name, printable(says, 400));
  const about = of.length > 0 ? words.of(list(of, most)) : "";
  const when = state === "missing" ? "" : words.states[state](due);
  return [what, about, when, rule === undefined ? "" : `[${rule}]`].filter((part) => part !== "").join(" ");
}

/** Renders work lists as text. */
export function renderGaps(report: GapReport, { width = 80, paint = unpainted }: GapLayout = {}): string {
  const words = wordsOf(report);
  const lines =
    report.recordings > 0 ? [paint.bold(words.head(report.open, report.recordings, report.profile, report.date))] : [];
  for (const party of report.parties) {
    const who = `${whoOf(party, report)}  ${words.items(party.gaps.length)}`;
    lines.push("", party.gaps.length > 0 ? paint.bold(who) : paint.green(who));
    for (const gap of party.gaps) {
      const color = gap.state === "promised" ? paint.dim : gap.state === "missing" ? paint.yellow : paint.red;
      const [first, ...more] = wrap(saysOf(gap, report, NAMED), width - 4);
      lines.push(`  ${color(MARKS[gap.state])} ${first}`, ...more.map((line) => `    ${line}`));
      if (report.recordings > 1 && gap.recordings.length < report.recordings)
        lines.push(...wrap(words.in(list(gap.recordings, NAMED)), width - 4).map((line) => paint.dim(`    ${line}`)));
    }
  }
  for (const { path, trouble } of report.unread)
    lines.push(
      "",
      ...wrap(words.unread(printable(path, 1000), printable(trouble.message, 1000)), width).map(paint.red),
    );
  return `${lines.join("\n")}\n`;
}

/** What Markdown would take for its own. */
const plain = (text: string): string => text.replace(/[\\`*_{}[\]<>#|]/g, "\\$&");

/** Renders work lists as Markdown: a heading for each party, a box to tick for each gap. */
export function renderGapsMarkdown(report: GapReport): string {
  const words = wordsOf(report);
  const lines = [`# ${plain(words.head(report.open, report.recordings, report.profile, report.date))}`];
  for (const party of report.parties) {
    lines.push("", `## ${plain(whoOf(party, report))}`, "");
    if (party.gaps.length === 0) lines.push(words.nothing);
    for (const gap of party.gaps) {
      lines.push(`- [ ] ${plain(saysOf(gap, report, Number.POSITIVE_INFINITY))}`);
      if (gap.recordings.length < report.recordings)
        lines.push(`  ${plain(words.in(list(gap.recordings, Number.POSITIVE_INFINITY)))}`);
    }
  }
  for (const { path, trouble } of report.unread)
    lines.push("", plain(words.unread(printable(path, 1000), printable(trouble.message, 1000))));
  return `${lines.join("\n")}\n`;
}

/** A cell of a table (RFC 4180). What a spreadsheet would take for a formula is made text by an apostrophe, as OWASP says. */
export function csvCell(text: string): string {
  const safe = /^[=+\-@\t\r\n]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) || safe !== safe.trim() ? `"${safe.replaceAll('"', '""')}"` : safe;
}

const COLUMNS = ["party", "roles", "item", "state", "due", "says", "of", "rule", "recordings"] as const;

/** Renders work lists as a table of comma-separated values (RFC 4180). */
export function renderGapsCsv(report: GapReport): string {
  const rows = report.parties.flatMap(({ party = "", roles, gaps }) =>
    gaps.map(({ item, state, due = "", says, of, rule = "", recordings }) =>
      [party, roles.join(" "), item, state, due, says, of.join(" "), rule, recordings.join(" ")].map(csvCell),
    ),
  );
  return [COLUMNS, ...rows].map((row) => `${row.join(",")}\r\n`).join("");
}
