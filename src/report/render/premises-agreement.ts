/**
 * An agreement on premises as Markdown: what people read, and sign in the JSON beside it.
 *
 * @module
 */
import { locales } from "../../locales/index.js";
import type { AgreedPremise, PremisesAgreement } from "../../spec/delivery/premises-agreement.js";
import type { Language } from "../../spec/language.js";
import { printable } from "../words.js";
import { holdingIn, sideName, subjectOf, valueIn, whoIn } from "./premise-words.js";

/** Renders an agreement as Markdown. */
export function renderPremisesAgreement(agreement: PremisesAgreement, language: Language = "en"): string {
  const { id, revision, sides, premises, signatures } = agreement;
  const words = locales[language].premises.agreement;
  const letters = sides.map((_, side) => sideName(side));
  const section = (title: string, state: AgreedPremise["state"]) => {
    const rows = premises.filter((each) => each.state === state).map((each) => rowOf(each, letters, language));
    return [`## ${title}`, "", ...(rows.length > 0 ? tableOf(words.columns(letters), rows) : [words.none]), ""];
  };
  const signed = sides.map(({ party }, side) => {
    const signature = signatures.find((each) => each.side === side);
    return [
      letters[side]!,
      signature?.party ?? party ?? "",
      signature?.date ?? "",
      signature ? String(signature.revision) : "",
    ];
  });
  return [
    `# ${words.title(id, revision)}`,
    "",
    words.intro,
    "",
    `## ${words.sides}`,
    "",
    ...tableOf(
      words.sideColumns,
      sides.map(({ name, party }, side) => [letters[side]!, name, party ?? ""]),
    ),
    "",
    ...section(words.open, "open"),
    ...section(words.agreed, "agreed"),
    `## ${words.signatures}`,
    "",
    ...tableOf(words.signatureColumns, signed),
    "",
  ].join("\n");
}

function rowOf(
  { premise, title, subject, unit, holdings = [], outcome, target, because, deciders = [] }: AgreedPremise,
  letters: readonly string[],
  language: Language,
): string[] {
  const words = locales[language].premises;
  const held = letters.map((_, side) => {
    const holding = holdings.find((each) => each.side === side);
    return holding ? holdingIn(language, holding, premise, unit) : "–";
  });
  const who = deciders.length === 0 ? [] : [whoIn(language, deciders)];
  return [
    title ?? premise,
    subjectOf(subject),
    ...held,
    outcome ? words.outcomes[outcome] : "",
    target === undefined ? words.agreement.undecided : valueIn(language, target, premise, unit),
    [
      ...(because === undefined ? [] : [because]),
      ...who.map(outcome === "unknown" ? words.mustSay : words.decides),
    ].join(words.semicolon),
  ];
}

const tableOf = (head: readonly string[], rows: readonly (readonly string[])[]): string[] => [
  `| ${head.map(cellOf).join(" | ")} |`,
  `|${head.map(() => " --- |").join("")}`,
  ...rows.map((row) => `| ${row.map(cellOf).join(" | ")} |`),
];

/** Text that stays in its cell, and is no markup. */
const cellOf = (text: string): string => printable(text, 600).replace(/[\\|<>[\]*_]/g, "\\$&");
