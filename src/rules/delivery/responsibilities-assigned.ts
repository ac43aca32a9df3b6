import { z } from "zod";
import { ASKED_OF_ANY, PremiseItem } from "../../spec/declaration/premise-item.js";
import { premiseItems, responsibilityFor } from "../premise-items.js";
import { defineRule } from "../rule.js";

export const responsibilitiesAssigned = defineRule({
  id: "delivery/responsibilities-assigned",
  requirement: "should",
  since: "0.1",
  subject: "recording",
  statement: {
    en: "Each item of a hand-over SHOULD be the task of one party, by a role or by a responsibility, and a promise has a last day.",
    ja: "引渡しの各項目は、役割または責任分担によって一つの当事者が受け持ち、約束には期限があることが望ましい。",
  },
  scope: {
    en: "Recordings with `parties`, in their declaration or in the hand-over statement.",
    ja: "宣言または引渡し書に `parties` がある記録。",
  },
  why: {
    en: "What is nobody's task is nobody's fault, and stays missing.",
    ja: "誰も受け持たない項目は、誰の責任にもならず、欠けたままになる。",
  },
  fix: {
    en: "Give a party the role, or name the party in `responsibilities`; give a promise its `due` and an exception its `reason`.",
    ja: "当事者に役割を与えるか、`responsibilities` に当事者を示す。約束には `due` を、例外には `reason` を書く。",
  },
  sources: ["Tasuki"],
  params: z.strictObject({
    items: z
      .array(PremiseItem)
      .default([...ASKED_OF_ANY])
      .meta({ description: "What is to be somebody's task." }),
  }),
  messages: {
    nobody: {
      en: "{name} is nobody's task: no party has the role {expected}, and no responsibility names one",
      ja: "{name} を受け持つ当事者がない：{expected} の役割をもつ当事者も、責任分担もない",
    },
    twice: {
      en: "{name} is the task of two parties: {expected} and {actual}",
      ja: "{name} を {expected} と {actual} の二者が受け持っている",
    },
    undated: {
      en: "{actual} promises {name}, and does not say by when",
      ja: "{actual} が {name} を約束しているが、期限がない",
    },
    unreasoned: {
      en: "{actual} says that {name} does not apply, and not why",
      ja: "{actual} が {name} を該当なしとしているが、理由がない",
    },
  },
  applies: (_, { premises }) => (premises.parties ?? []).length > 0,
  *check(_, { items }, { premises }) {
    const { parties = [], responsibilities = [] } = premises;
    const field = "responsibilities";
    for (const item of new Set(items)) {
      const { role } = premiseItems[item];
      if (!responsibilityFor(item, premises) && !parties.some(({ roles }) => roles.includes(role)))
        yield { message: "nobody", evidence: { name: item, expected: role }, at: { field } };
    }
    const met = new Map<PremiseItem, string>();
    for (const { item: name, party: actual, state, due, reason } of responsibilities) {
      const first = met.get(name);
      if (first !== undefined && first !== actual)
        yield { message: "twice", evidence: { name, expected: first, actual }, at: { field } };
      met.set(name, first ?? actual);
      if (state === "promised" && due === undefined)
        yield { message: "undated", evidence: { name, actual }, at: { field } };
      if (state === "not-applicable" && reason === undefined)
        yield { message: "unreasoned", evidence: { name, actual }, at: { field } };
    }
  },
});
