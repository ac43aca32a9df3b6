import type { Rights, RightsAction, RightsSubject } from "../../spec/declaration/rights.js";
import { defineRule } from "../rule.js";

/** What is decided for a subject and an action, whoever it is for. */
const decisionsOn = (rights: readonly Rights[], subject: RightsSubject, action: RightsAction) =>
  rights
    .filter(({ subjects }) => subjects.includes(subject))
    .flatMap(({ terms }) => terms.filter((term) => term.action === action).map(({ decision }) => decision));

export const purposesExplicit = defineRule({
  id: "delivery/purposes-explicit",
  requirement: "must",
  since: "0.1",
  subject: "recording",
  statement: {
    en: "Rights MUST decide on training, on handing on, on commercial use, and on handing on the models that are trained.",
    ja: "権利には、学習、再配布、商用利用、学習したモデルの配布の可否が定められていなければならない。",
  },
  scope: {
    en: "Recordings with `rights`, in their declaration or in the hand-over statement. Of annotations, where there are any, `ai-training` and `distribute` are asked; `distribute` of `trained-models` is not asked where all training is `prohibited`.",
    ja: "宣言または引渡し書に `rights` がある記録。アノテーションがあれば、それについて `ai-training` と `distribute` を求める。学習がすべて `prohibited` なら、`trained-models` の `distribute` は求めない。",
  },
  why: {
    en: "These are the questions that every user asks, and no licence made for programs or pictures answers the one about models.",
    ja: "どの利用者も尋ねることであり、プログラムや画像のためのライセンスは、モデルについて答えていない。",
  },
  fix: {
    en: "Add a term for each action; `on-request` is an answer, too.",
    ja: "行為ごとに条件を加える。`on-request` も答えの一つである。",
  },
  sources: ["ODRL 2.2", "W3C Data Privacy Vocabulary", "Croissant RAI", "Tasuki, questions of users"],
  messages: {
    undecided: {
      en: "nothing decides on {expected} of {name}",
      ja: "{name} の {expected} について定めがない",
    },
  },
  applies: (_, { premises }) => (premises.rights ?? []).length > 0,
  *check(_, _params, { premises, annotated }) {
    const rights = premises.rights!;
    const training = decisionsOn(rights, "recordings", "ai-training");
    const untrained = training.length > 0 && training.every((decision) => decision === "prohibited");
    const asked: [RightsSubject, RightsAction][] = [
      ["recordings", "ai-training"],
      ["recordings", "distribute"],
      ["recordings", "commercialize"],
      ...(annotated
        ? ([
            ["annotations", "ai-training"],
            ["annotations", "distribute"],
          ] as const)
        : []
      ).map(([subject, action]): [RightsSubject, RightsAction] => [subject, action]),
      ...(untrained ? [] : [["trained-models", "distribute"] satisfies [RightsSubject, RightsAction]]),
    ];
    for (const [name, expected] of asked)
      if (decisionsOn(rights, name, expected).length === 0)
        yield { message: "undecided", evidence: { name, expected }, at: { field: "rights" } };
  },
});
