import { defineRule } from "../rule.js";

export const disciplineDeclared = defineRule({
  id: "clock/discipline-declared",
  requirement: "must",
  since: "0.1",
  subject: "recording",
  statement: {
    en: "The declaration of a clock MUST say what keeps it right.",
    ja: "クロックの宣言は、その同期方式を示さなければならない。",
  },
  scope: {
    en: "Recordings whose declaration has `clocks`.",
    ja: "宣言に `clocks` がある記録。",
  },
  why: {
    en: "How far two clocks may part follows from what keeps them right; a clock that runs free is seconds off after days.",
    ja: "二つのクロックがどれだけずれうるかは同期方式で決まる。同期しないクロックは数日で数秒ずれる。",
  },
  fix: {
    en: "Set the discipline of the clock; `none` where it runs free.",
    ja: "クロックの discipline を指定する。同期していないときは `none` とする。",
  },
  sources: ["Tasuki"],
  messages: {
    undeclared: {
      en: 'it is not declared what keeps the clock "{name}" right',
      ja: "クロック「{name}」の同期方式が宣言されていない",
    },
  },
  applies: (_, { declaration }) => (declaration?.clocks.length ?? 0) > 0,
  *check(_recording, _params, { declaration }) {
    for (const { id, discipline } of declaration!.clocks)
      if (discipline === undefined)
        yield { message: "undeclared", evidence: { name: id }, at: { field: "discipline" } };
  },
});
