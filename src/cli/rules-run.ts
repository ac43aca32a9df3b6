import { catalogue } from "../catalogue.js";
import { locales } from "../locales/index.js";
import { descriptions } from "../locales/ja/descriptions.js";
import { levels } from "../profiles/index.js";
import { pad, wrap } from "../report/render/paint.js";
import { rules } from "../rules/index.js";
import type { Language } from "../spec/language.js";
import { ConformanceClass } from "../spec/verdict/conformance-class.js";
import { TasukiError } from "../trouble.js";
import { deliver, layoutFor } from "./output.js";
import type { Session } from "./session.js";

/** Lists the rules. */
export async function listRules(options: { format: "text" | "json"; color: boolean }, session: Session): Promise<void> {
  const { language } = session;
  const { rule: titles, requirements } = locales[language];
  if (options.format === "json") return deliver(`${JSON.stringify(catalogue(), null, 2)}\n`, undefined, session);
  const { paint, width } = layoutFor(options, session);
  const lines: string[] = [];
  const levelled = levels.flatMap(({ classes }) => classes);
  const groups = [
    ...levels.map(({ level, name, classes }) => ({ title: titles.levelTitle(level, name[language]), classes })),
    { title: titles.byProfile, classes: ConformanceClass.options.filter((name) => !levelled.includes(name)) },
  ];
  for (const { title, classes } of groups) {
    const due = catalogue().filter((rule) => classes.includes(rule.class));
    if (due.length === 0) continue;
    lines.push(paint.bold(title));
    for (const { id, requirement, statement } of due) {
      lines.push(`  ${pad(id, 40)}${requirements[requirement]}`);
      lines.push(...wrap(statement[language], width - 6).map((line) => `      ${paint.dim(line)}`));
    }
    lines.push("");
  }
  return deliver(lines.join("\n"), undefined, session);
}

/** Explains one rule. */
export async function explainRule(id: string, options: { color: boolean }, session: Session): Promise<void> {
  const { language } = session;
  const { rule: titles, requirements } = locales[language];
  const rule = catalogue().find((each) => each.id === id);
  if (!rule) throw unknownRule(id);
  const { paint, width } = layoutFor(options, session);
  const level = levels.find(({ classes }) => classes.includes(rule.class));
  const params = Object.entries((rule.params["properties"] ?? {}) as Record<string, ParameterSchema>);
  const block = (name: string, text: string) => [
    paint.bold(name),
    ...wrap(text, width - 2).map((line) => `  ${line}`),
    "",
  ];
  const lines = [
    `${paint.bold(rule.id)}  ${titles.head(
      requirements[rule.requirement],
      rule.class,
      level ? titles.level(level.level, level.name[language]) : "",
      rule.since,
    )}`,
    "",
    ...block(titles.statement, rule.statement[language]),
    ...block(titles.scope, rule.scope[language]),
    ...block(titles.why, rule.why[language]),
    ...block(titles.fix, rule.fix[language]),
    ...(params.length > 0
      ? [paint.bold(titles.params), ...params.flatMap(([name, schema]) => parameter(name, schema, width, language)), ""]
      : []),
    ...(rule.causes.length > 0 ? [paint.bold(titles.causes), ...rule.causes.map((cause) => `  ${cause}`), ""] : []),
    paint.bold(titles.sources),
    ...rule.sources.map((source) => `  ${source}`),
    "",
  ];
  return deliver(lines.join("\n"), undefined, session);
}

interface ParameterSchema {
  description?: string;
  unit?: string;
  default?: unknown;
}

function parameter(
  name: string,
  { description = "", unit, default: value }: ParameterSchema,
  width: number,
  language: Language,
): string[] {
  const said = language === "en" ? description : (descriptions[description] ?? description);
  const text = locales[language].rule.param(
    name,
    `${JSON.stringify(value)}${unit && unit !== "1" ? ` ${unit}` : ""}`,
    said,
  );
  return wrap(text, width - 2).map((line) => `  ${line}`);
}

/** Says which rule may have been meant. */
function unknownRule(id: string): TasukiError {
  const near = rules
    .map((rule) => ({ id: rule.id, distance: Math.min(distance(id, rule.id), distance(id, rule.id.split("/")[1]!)) }))
    .sort((a, b) => a.distance - b.distance)[0]!;
  const hint = near.distance <= Math.max(3, id.length / 3) ? ` Did you mean ${near.id}?` : "";
  return new TasukiError("unknown-rule", `there is no rule "${id}".${hint} All of them: tasuki rules`);
}

/** Edits between two words (Levenshtein). */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++)
      next.push(Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)));
    row = next;
  }
  return row[b.length]!;
}
