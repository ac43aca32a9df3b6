import { recordingOf } from "../delivery-rule.js";
import { defineRule } from "../rule.js";

export const splitsDisjoint = defineRule({
  id: "delivery/splits-disjoint",
  requirement: "must",
  since: "0.1",
  subject: "delivery",
  statement: {
    en: "Splits MUST have different names and no recording in common.",
    ja: "分割は互いに名前が異なり、共通の記録をもたないものでなければならない。",
  },
  scope: {
    en: "Deliveries whose hand-over statement has `splits`.",
    ja: "引渡し書に `splits` がある引渡し。",
  },
  why: {
    en: "A model that is tested on what it learned from looks better than it is.",
    ja: "学習に使ったもので試験したモデルは、実際より良く見える。",
  },
  fix: {
    en: "Put each recording into one split.",
    ja: "記録をそれぞれ一つの分割だけに入れる。",
  },
  sources: ["Tasuki"],
  messages: {
    shared: {
      en: "{name} is in the split {expected}, and in {actual} again",
      ja: "{name} が分割 {expected} にも {actual} にもある",
    },
    "named-twice": { en: "two splits have the name {name}", ja: "{name} という分割が二つある" },
  },
  applies: (_, { handOver }) => (handOver?.splits ?? []).length > 0,
  *check(_, _params, { handOver }) {
    const names = new Set<string>();
    const splitOf = new Map<string, string>();
    for (const { name, recordings } of handOver?.splits ?? []) {
      if (names.has(name)) yield { message: "named-twice", evidence: { name } };
      names.add(name);
      let first: { path: string; other: string } | undefined;
      let shared = 0;
      for (const path of recordings.map(recordingOf)) {
        const other = splitOf.get(path);
        if (other === undefined) splitOf.set(path, name);
        else {
          first ??= { path, other };
          shared++;
        }
      }
      if (first)
        yield {
          message: "shared",
          evidence: { name: first.path, expected: first.other, actual: name, affected: shared },
          at: { file: first.path },
          count: shared,
        };
    }
  },
});
