/**
 * How well the cases cover the rules. A numeric parameter is covered when cases stand on both sides of its threshold:
 * moving the parameter would change what becomes of them, and now they differ.
 *
 * @module
 */

import { givenBy } from "../../case-input.js";
import { catalogue } from "../../catalogue.js";
import { rules } from "../../rules/index.js";
import type { Rule } from "../../rules/rule.js";
import { type Given, runRule } from "../../rules/run.js";
import type { CheckCase, ConformanceCase } from "../../spec/verdict/conformance-case.js";
import type { RuleCoverage } from "../../spec/verdict/conformance-suite.js";
import type { RuleOutcome } from "../../spec/verdict/finding.js";
import type { RuleMetadata } from "../../spec/verdict/rule.js";

/** A case with what it gives rules to look at. */
type PreparedCase = CheckCase & { readonly given: Given };

/** Coverage of every rule by stable cases of the stage `check`. */
export async function coverageOf(cases: readonly ConformanceCase[]): Promise<RuleCoverage[]> {
  const checks = cases.filter((each): each is CheckCase => each.stage === "check" && each.status !== "trial");
  const given = await Promise.all(checks.map(async (each) => ({ ...each, given: await givenBy(each) })));
  return rules.map((rule) => {
    const own = given.filter((each) => each.rule === rule.id);
    const having = (outcome: RuleOutcome) => own.filter(({ expect }) => expect.outcome === outcome).length;
    const pass = having("pass");
    const fail = having("fail");
    const params = numericParams(rule.id).filter((name) => onBothSides(rule, name, own));
    return { rule: rule.id, pass, fail, other: own.length - pass - fail, params };
  });
}

/** The rules by their ids: the catalogue makes a schema for each of them, so that it is asked once. */
let known: ReadonlyMap<string, RuleMetadata> | undefined;

/** Names of the numeric parameters of a rule. */
export function numericParams(id: string): string[] {
  known ??= new Map(catalogue().map((rule) => [rule.id, rule]));
  const schema = known.get(id)?.params["properties"] ?? {};
  return Object.entries(schema as Record<string, { type?: string }>)
    .filter(([, { type }]) => type === "number" || type === "integer")
    .map(([name]) => name)
    .sort();
}

function onBothSides(rule: Rule, name: string, cases: readonly PreparedCase[]): boolean {
  const found = new Set<string>();
  for (const each of cases) if (dependsOn(rule, name, each)) found.add(resultOf(rule, each));
  return found.size > 1;
}

/** What a rule makes of a case, as a parameter may change it: the outcome, and the causes it names. */
function resultOf(rule: Rule, { params, given }: PreparedCase): string {
  const { outcome, notes } = runRule(rule, given, { [rule.id]: params ?? {} });
  return [outcome, ...notes.map(({ note }) => note.cause ?? "")].join(" ");
}

/** Whether some other value of the parameter would give the case another result. */
function dependsOn(rule: Rule, name: string, prepared: PreparedCase): boolean {
  const { params } = prepared;
  const result = resultOf(rule, prepared);
  const now = (rule.params.parse(params ?? {}) as Record<string, number>)[name]!;
  const others = [
    0,
    1,
    ...[1e-6, 1e-3, 0.1, 0.5, 0.9, 1.1, 2, 10, 1e3, 1e6].flatMap((factor) => [now * factor, Math.round(now * factor)]),
  ];
  return others.some((value) => {
    const moved = { ...params, [name]: value };
    if (!rule.params.safeParse(moved).success) return false;
    return resultOf(rule, { ...prepared, params: moved }) !== result;
  });
}
