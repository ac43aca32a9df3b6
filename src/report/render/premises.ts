/**
 * A comparison of premises, on a terminal.
 *
 * @module
 */
import { locales } from "../../locales/index.js";
import type { Language } from "../../spec/language.js";
import type {
  ComparedPremise,
  PremiseOutcome,
  PremiseSubject,
  PremisesComparison,
} from "../../spec/verdict/premises-comparison.js";
import { printable } from "../words.js";
import { clipStart, type Paint, pad, stringWidth, unpainted, wrap } from "./paint.js";
import { holdingIn, sideName, subjectOf, unifyingIn, whoIn } from "./premise-words.js";

interface Layout {
  readonly width: number;
  readonly paint: Paint;
  readonly language: Language;
}

/** Outcomes in the order in which a person wants to see them. */
const ORDER: readonly PremiseOutcome[] = ["incompatible", "unknown", "lossy", "convertible", "identical"];
/** How many things of one row are named; all are counted. */
const NAMED = 3;

/** Rows that say the same of several things. */
interface Rows {
  readonly first: ComparedPremise;
  readonly subjects: string[];
}

/** Renders a comparison as text. */
export function renderPremises(
  comparison: PremisesComparison,
  { width = 80, paint = unpainted }: { width?: number; paint?: Paint } = {},
): string {
  const { language, sides, premises } = comparison;
  const layout: Layout = { width, paint, language };
  const words = locales[language].premises;
  const lines = [paint.bold(words.head(sides.length))];
  for (const [side, { name, recordings, measured }] of sides.entries()) {
    const told = words.recordings(recordings, measured);
    const free = width - 7 - stringWidth(told);
    lines.push(
      ...(free < 12
        ? [
            `  ${sideName(side)}  ${clipStart(printable(name, 1000), width - 5)}`,
            ...wrap(told, width - 5).map((line) => `     ${line}`),
          ]
        : [`  ${sideName(side)}  ${clipStart(printable(name, 1000), free)}  ${told}`]),
    );
  }
  const isSilent = ({ holdings }: ComparedPremise) => holdings.every(({ values }) => values.length === 0);
  const different = premises.filter((each) => each.outcome !== "identical" && !isSilent(each));
  lines.push(...differencesIn(mergedRows(different), sides.length, layout));
  lines.push(...matchesIn(comparison, layout), ...silentIn(premises.filter(isSilent), layout));
  const identical = premises.filter(({ outcome }) => outcome === "identical");
  if (identical.length > 0) {
    const titles = [...new Set(identical.map(({ title }) => title))].join(words.comma);
    lines.push("", ...wrap(words.identicalOnes(identical.length, titles), width).map(paint.dim));
  }
  const counts = ORDER.flatMap((outcome) => {
    const count = premises.filter((each) => each.outcome === outcome).length;
    return count === 0 ? [] : [words.counted(count, words.outcomes[outcome])];
  });
  lines.push("", ...wrap(words.counts(counts.join(words.comma)), width).map(paint.bold));
  return `${lines.join("\n")}\n`;
}

/** One topic of a stream will do: which others it has stands below the table. */
const shortOf = ({ topics, withTopics, name }: PremiseSubject): PremiseSubject => ({
  ...(topics ? { topics: topics.slice(0, 1) } : {}),
  ...(withTopics ? { withTopics: withTopics.slice(0, 1) } : {}),
  ...(name === undefined ? {} : { name }),
});

/** Puts rows that say the same of several things together, the gravest first. */
function mergedRows(premises: readonly ComparedPremise[]): Rows[] {
  const merged = new Map<string, Rows>();
  for (const each of premises) {
    const { premise, holdings, outcome, steps, deciders, subject } = each;
    const key = JSON.stringify([premise, holdings, outcome, steps, deciders]);
    const rows = merged.get(key) ?? { first: each, subjects: [] };
    merged.set(key, rows);
    rows.subjects.push(subjectOf(shortOf(subject)));
  }
  return [...merged.values()].sort((a, b) => ORDER.indexOf(a.first.outcome) - ORDER.indexOf(b.first.outcome));
}

/** The differences: a table where it fits, else one below the other. */
function differencesIn(rows: readonly Rows[], sides: number, layout: Layout): string[] {
  if (rows.length === 0) return [];
  const { width, paint, language } = layout;
  const words = locales[language].premises;
  const fits = sides <= (width >= 100 ? 3 : 2) && width >= 72;
  if (!fits) return rows.flatMap((row) => blockOf(row, layout));
  const columns = columnsFor(sides, width);
  const letters = Array.from({ length: sides }, (_, side) => sideName(side));
  const lines = [
    "",
    ...lineOf([[words.premise], ...letters.map((letter) => [letter]), [words.toUnify]], columns).map(paint.dim),
  ];
  for (const row of rows) {
    const { premise, title, holdings, unit } = row.first;
    const held = letters.map((_, side) => {
      const holding = holdings.find((each) => each.side === side);
      return holding ? cellOf(holdingIn(language, holding, premise, unit), columns[side + 1]!) : ["–"];
    });
    const named = [
      ...wrap(title, columns[0]!),
      ...subjectsOf(row, layout).flatMap((text) => folded(text, columns[0]! - 2)),
    ];
    lines.push(...lineOf([named, ...held, unifyingOf(row.first, columns.at(-1)!, layout)], columns));
  }
  return lines;
}

/** Widths of the columns: what it is, each side, and how to unify, which has most to say. */
function columnsFor(sides: number, width: number): number[] {
  const free = width - 2 - 2 * (sides + 1);
  const first = Math.floor(free * 0.26);
  const each = Math.floor((free * 0.36) / sides);
  return [first, ...Array.from({ length: sides }, () => each), free - first - each * sides];
}

/** The lines of a cell; a word that is wider, such as an address, goes on in the next line. */
function cellOf(text: string, width: number): string[] {
  return wrap(text, width).flatMap((line) => {
    const parts: string[] = [];
    let part = "";
    for (const char of line) {
      if (stringWidth(part + char) > width) {
        parts.push(part);
        part = "";
      }
      part += char;
    }
    return [...parts, part];
  });
}

/** One row of cells, each of several lines. */
function lineOf(cells: readonly (readonly string[])[], columns: readonly number[]): string[] {
  const height = Math.max(...cells.map((cell) => cell.length));
  return Array.from({ length: height }, (_, i) =>
    `  ${cells.map((cell, column) => pad(cell[i] ?? "", columns[column]!)).join("  ")}`.trimEnd(),
  );
}

/** The same without columns. */
function blockOf(row: Rows, layout: Layout): string[] {
  const { width, paint, language } = layout;
  const { premise, title, holdings, unit } = row.first;
  const lines = [
    "",
    ...wrap(title, width).map(paint.bold),
    ...subjectsOf(row, layout).flatMap((text) => folded(text, width - 2)),
  ];
  for (const holding of holdings)
    lines.push(
      ...hung(`  ${sideName(holding.side)}  `, cellOf(holdingIn(language, holding, premise, unit), width - 5)),
    );
  lines.push(...hung("  →  ", unifyingOf(row.first, width - 5, layout)));
  return lines;
}

const hung = (head: string, lines: readonly string[]): string[] =>
  lines.map((line, i) => (i === 0 ? head : " ".repeat(stringWidth(head))) + line);

/** What a row is about: the first few, and how many more. */
function subjectsOf({ subjects }: Rows, { language }: Layout): string[] {
  const named = subjects.filter((subject) => subject !== "");
  const more = named.length - NAMED;
  return [...named.slice(0, NAMED), ...(more > 0 ? [locales[language].premises.more(more)] : [])];
}

/** Topics have no spaces: they are cut at the left, where they tell least. */
const folded = (text: string, width: number): string[] =>
  wrap(text, width).map((line) => `  ${clipStart(line, width)}`);

function unifyingOf(premise: ComparedPremise, width: number, { language, paint }: Layout): string[] {
  const { outcomes } = locales[language].premises;
  const { outcome } = premise;
  const colour = outcome === "convertible" ? paint.green : outcome === "incompatible" ? paint.red : paint.yellow;
  return [colour(outcomes[outcome]), ...unifyingIn(language, premise).flatMap((text) => cellOf(text, width))];
}

/** Streams that were taken for each other for another reason than their topic. */
function matchesIn({ streams }: PremisesComparison, { language, width, paint }: Layout): string[] {
  const words = locales[language].premises;
  const lines = streams
    .filter(({ match }) => match !== "topic" && match !== "none")
    .flatMap(({ topics, match }) => {
      const named = topics.map(({ side, topic }) => `${sideName(side)}:${printable(topic)}`).join(" = ");
      return hung("  ", cellOf(`${named}  (${words.matches[match]})`, width - 4));
    });
  return lines.length === 0 ? [] : ["", paint.bold(words.matched), ...lines];
}

/** What nobody states, by who must say it. */
function silentIn(premises: readonly ComparedPremise[], { language, width, paint }: Layout): string[] {
  if (premises.length === 0) return [];
  const words = locales[language].premises;
  const byWho = new Map<string, Map<string, number>>();
  for (const { deciders, title } of premises) {
    const who = whoIn(language, deciders);
    const titles = byWho.get(who) ?? new Map<string, number>();
    byWho.set(who, titles.set(title, (titles.get(title) ?? 0) + 1));
  }
  const lines = [...byWho].flatMap(([who, titles]) => {
    const named = [...titles].map(([title, count]) => (count > 1 ? `${title} ×${count}` : title)).join(words.comma);
    return hung("  ", wrap(words.ofSide(who, named), width - 4));
  });
  return ["", ...wrap(words.silent(premises.length), width).map(paint.bold), ...lines];
}
