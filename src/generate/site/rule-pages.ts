/**
 * The pages of the rules, as Markdown: one each, from the rule itself and its cases, and one of all.
 *
 * @module
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { catalogue } from "../../catalogue.js";
import { levels } from "../../profiles/index.js";
import { duration } from "../../report/units.js";
import { ContainerKind } from "../../spec/facts/container.js";
import type { Language } from "../../spec/language.js";
import type { CheckCase } from "../../spec/verdict/conformance-case.js";
import type { RuleMetadata } from "../../spec/verdict/rule.js";
import { type JsonSchema, limitsOf } from "./json-schema.js";
import { table } from "./prose.js";
import { type Words, words } from "./words.js";

/** A page to be: what it is called, where it goes, what it says. */
export interface Page {
  readonly name: string;
  readonly address: string;
  readonly markdown: string;
}

const CASES = "conformance/cases";

interface Case {
  readonly path: string;
  readonly text: string;
  readonly content: CheckCase;
}

/** The check cases of a rule, by name. */
function casesOf(id: string, root: string): Case[] {
  const folder = `${CASES}/${id}`;
  let names: string[];
  try {
    names = readdirSync(join(root, folder)).filter((name) => name.endsWith(".json"));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return [];
    throw error;
  }
  return names.sort().map((name) => {
    const path = `${folder}/${name}`;
    const text = readFileSync(join(root, path), "utf8");
    return { path, text, content: JSON.parse(text) as CheckCase };
  });
}

/** The page of a rule. */
function rulePage(rule: RuleMetadata, language: Language, root: string, translate: (english: string) => string): Page {
  const text = words[language];
  const requirement = rule.requirement.toUpperCase();
  const parts = [
    `# ${rule.id}`,
    `> ${rule.statement[language]}`,
    // Down rather than across: it fits a phone.
    table(
      [text.requirement, `**${requirement}**`],
      [
        [text.class, rule.class],
        [text.levelHead, levelOf(rule, language)],
        [text.subject, text.subjects[rule.subject] ?? rule.subject],
        [text.containers, containersOf(rule, text)],
        [text.since, rule.since],
      ],
    ),
    `## ${text.scope}`,
    rule.scope[language],
    text.terms,
    `## ${text.why}`,
    rule.why[language],
    `## ${text.fix}`,
    rule.fix[language],
    `## ${text.parameters}`,
    parametersOf(rule, language, translate),
    `## ${text.messages}`,
    messagesOf(rule, language),
    `## ${text.causes}`,
    rule.causes.length > 0 ? rule.causes.map((cause) => `- \`${cause}\``).join("\n") : text.noCauses,
    `## ${text.sources}`,
    rule.sources.map((source) => `- ${linkToIssue(source)}`).join("\n"),
    `## ${text.cases}`,
    ...casesPart(rule, text, root),
  ];
  return { name: rule.id, address: `rules/${rule.id}`, markdown: parts.join("\n\n") };
}

const containersOf = ({ containers }: RuleMetadata, text: Words): string =>
  containers.length === ContainerKind.options.length
    ? text.everyContainer
    : containers.map((kind) => `\`${kind}\``).join(", ");

function levelOf(rule: RuleMetadata, language: Language): string {
  const level = levels.find(({ classes }) => classes.includes(rule.class));
  return level ? words[language].levelOf(level.level, level.name[language]) : words[language].noLevel;
}

/** A default with its unit, and a span of time as a person reads it too. */
function defaultOf({ unit, default: value }: JsonSchema, language: Language): string {
  const shown = `\`${JSON.stringify(value)}${unit === undefined || unit === "1" ? "" : ` ${unit}`}\``;
  return unit === "ns" && typeof value === "number" && value >= 1000
    ? `${shown} ${words[language].aside(duration(value, language))}`
    : shown;
}

function parametersOf(rule: RuleMetadata, language: Language, translate: (english: string) => string): string {
  const text = words[language];
  const parameters = Object.entries((rule.params as JsonSchema).properties ?? {});
  if (parameters.length === 0) return text.noParameters;
  const rows = parameters.map(([name, schema]) => [
    `\`${name}\``,
    defaultOf(schema, language),
    [translate(schema.description ?? ""), ...limitsOf(schema, text).map(text.aside)].join(" "),
  ]);
  return `${text.parametersIntroduction}\n\n${table([text.parameter, text.default, text.meaning], rows)}`;
}

const messagesOf = ({ messages }: RuleMetadata, language: Language): string =>
  Object.values(messages)
    .map((message) => `- ${message[language]}`)
    .join("\n");

/** `owner/repository#12` is an issue on GitHub. */
const linkToIssue = (source: string): string =>
  source.replace(/\b([\w.-]+\/[\w.-]+)#(\d+)/g, "[$1#$2](https://github.com/$1/issues/$2)");

/** So many cases of an outcome are shown in full, the shortest; the others are listed. */
const SHOWN = { fail: 3, pass: 2 } as const;

function casesPart({ id }: RuleMetadata, text: Words, root: string): string[] {
  const cases = casesOf(id, root);
  if (cases.length === 0) return [text.noCases];
  const shortest = (outcome: keyof typeof SHOWN): Case[] =>
    cases
      .filter(({ content }) => content.expect.outcome === outcome)
      .sort((a, b) => a.text.length - b.text.length)
      .slice(0, SHOWN[outcome]);
  const [failing, passing] = [shortest("fail"), shortest("pass")];
  const shown = new Set([...failing, ...passing]);
  const others = cases.filter((each) => !shown.has(each));
  const examples = (title: string, of: Case[]): string[] =>
    of.length > 0 ? [`### ${title}`, ...of.flatMap((each, index) => example(each, index === 0, text))] : [];
  return [
    text.casesIntroduction(`${CASES}/${id}/`),
    ...examples(text.failing, failing),
    ...examples(text.passing, passing),
    ...(others.length > 0
      ? [`<details><summary>${text.otherCases(others.length)}</summary>`, listOf(others, text), "</details>"]
      : []),
  ];
}

const nameOf = ({ path }: Case): string => path.match(/([^/]+)\.json$/)![1]!;

const listOf = (cases: readonly Case[], text: Words): string =>
  table(
    [text.case, text.outcome, text.meaning],
    cases.map((each) => [`\`${nameOf(each)}\``, each.content.expect.outcome, english(each.content.description)]),
  );

/** A case in full: what the rule is given, and what it must find. The first is seen at once, the others are opened. */
const example = (shown: Case, open: boolean, text: Words): string[] => [
  `<details${open ? " open" : ""}><summary><code>${nameOf(shown)}</code> ${english(shown.content.description)}</summary>`,
  `\`\`\`json\n${essentials(shown)}\n\`\`\``,
  ...(shown.content.expect.findings?.length
    ? [`${text.found}:`, `\`\`\`json\n${compact(shown.content.expect.findings)}\n\`\`\``]
    : []),
  "</details>",
];

/** Cases speak English on every page. */
const english = (text: string): string => `<span lang="en">${text}</span>`;

/** What the rule is given in a case. */
function essentials({ content: { params, facts, declaration } }: Case): string {
  return compact({ ...(params && { params }), facts, ...(declaration && { declaration }) });
}

/** JSON with one line for what fits into one. */
function compact(value: unknown, indent = "", room = 88): string {
  const flat = JSON.stringify(value, null, 1)?.replace(/\n\s*/g, " ") ?? "null";
  if (indent.length + flat.length <= room || value === null || typeof value !== "object") return flat;
  const inner = `${indent}  `;
  const [open, close] = Array.isArray(value) ? "[]" : "{}";
  const lines = Array.isArray(value)
    ? value.map((item) => inner + compact(item, inner))
    : Object.entries(value).map(
        ([key, item]) => `${inner}${JSON.stringify(key)}: ${compact(item, inner, room - key.length - 4)}`,
      );
  return `${open}\n${lines.join(",\n")}\n${indent}${close}`;
}

/** The overview, and a page for every rule by level and class. */
export function rulePages(language: Language, root: string, translate: (english: string) => string): [Page, Page[]] {
  const text = words[language];
  const known = catalogue();
  const row = ({ id, requirement, statement }: RuleMetadata) => [
    `\`${id}\``,
    requirement.toUpperCase(),
    statement[language],
  ];
  const sections = levels.flatMap(({ level, name, says, classes }) => {
    const listed = classes.flatMap((each) => known.filter((rule) => rule.class === each));
    if (listed.length === 0) return [];
    return [
      `## ${text.level(level, name[language], "").replace(/[。.]\s*$/, "")}`,
      says[language],
      table([text.rule, text.requirement, text.statement], listed.map(row)),
    ];
  });
  const others = known.filter((rule) => !levels.some(({ classes }) => classes.includes(rule.class)));
  if (others.length > 0)
    sections.push(`## ${text.noLevel}`, table([text.rule, text.requirement, text.statement], others.map(row)));
  const overview = [`# ${text.rules}`, text.rulesIntroduction, ...sections].join("\n\n");
  const order = [...levels.flatMap(({ classes }) => classes)];
  const rank = ({ class: each }: RuleMetadata) => (order.indexOf(each) + order.length + 1) % (order.length + 1);
  const pages = [...known].sort((a, b) => rank(a) - rank(b)).map((rule) => rulePage(rule, language, root, translate));
  return [{ name: text.rules, address: "rules", markdown: overview }, pages];
}
