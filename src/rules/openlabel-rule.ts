/**
 * What rules of OpenLABEL share: a rule is broken where the document has faults of the kinds that it has messages for.
 *
 * @module
 */
import type { OpenLabelFacts } from "../spec/facts/openlabel.js";
import { OpenLabelFaultKind } from "../spec/facts/openlabel-fault.js";
import { defineRule, firstEvidence, type NotChecked, notChecked, type Rule } from "./rule.js";

/** What a rule of OpenLABEL says beside what every rule does: its messages are named by kinds of faults. */
type OpenLabelRule = Pick<
  Rule<"openlabel">,
  "id" | "requirement" | "statement" | "scope" | "why" | "fix" | "sources"
> & {
  readonly messages: Partial<Record<OpenLabelFaultKind, Rule["messages"][string]>>;
  /** True where it is left out. */
  applies?(facts: OpenLabelFacts): boolean | NotChecked;
};

/** Defines a rule over a document that could be read. */
export function defineOpenLabelRule({ applies, messages, ...rule }: OpenLabelRule): Rule<"openlabel"> {
  const kinds = OpenLabelFaultKind.options.filter((kind) => messages[kind] !== undefined);
  return defineRule({
    ...rule,
    since: "0.1",
    subject: "openlabel",
    messages: messages as Rule["messages"],
    applies: (facts) =>
      facts.unreadable === undefined ? (applies?.(facts) ?? true) : notChecked("the OpenLABEL document cannot be read"),
    *check({ faults }) {
      for (const kind of kinds) {
        const tally = faults[kind];
        const evidence = tally && { ...firstEvidence(tally), affected: tally.count };
        if (evidence) yield { message: kind, evidence, tally, at: { field: evidence.name ?? "" } };
      }
    },
  });
}
