import { defineRule } from "../rule.js";

export const statementReadable = defineRule({
  id: "delivery/statement-readable",
  requirement: "must",
  since: "0.1",
  subject: "delivery",
  statement: {
    en: "A hand-over statement MUST be one document that can be read and follows its schema.",
    ja: "引渡し書は一つの文書であり、読み取れて、スキーマに従わなければならない。",
  },
  scope: {
    en: "Deliveries whose `statement.state` is not `absent`.",
    ja: "`statement.state` が `absent` でない引渡し。",
  },
  why: {
    en: "What holds for every recording, such as rights and privacy, then holds for none.",
    ja: "権利やプライバシーなど、全記録に当てはまるはずの記述が、どの記録にも当てはまらなくなる。",
  },
  fix: {
    en: "Correct hand-over.tasuki.json, or .yaml, at the place that is named, keep one of the two, and pack again.",
    ja: "hand-over.tasuki.json（または .yaml）の示された箇所を直し、どちらか一つだけを残して、梱包し直す。",
  },
  sources: ["Tasuki"],
  messages: { unreadable: { en: "{name} cannot be read: {reason}", ja: "{name} を読めない：{reason}" } },
  applies: ({ statement }) => statement.state !== "absent",
  *check({ statement: { state, path = "", reason = "" } }) {
    if (state === "unreadable") yield { message: "unreadable", evidence: { name: path, reason }, at: { file: path } };
  },
});
