import { defineRule } from "../rule.js";

export const valuesFinite = defineRule({
  id: "modality/values-finite",
  requirement: "must",
  since: "0.1",
  subject: "stream",
  statement: {
    en: "Measured numbers MUST be finite, unless the message definition gives NaN or infinity a meaning.",
    ja: "測定値は、メッセージ定義が NaN や無限大に意味を与えている場合を除き、有限でなければならない。",
  },
  scope: {
    en: "Streams whose numbers were looked at: they have `content.numbers`.",
    ja: "数値が調べられたストリーム：`content.numbers` がある。",
  },
  why: {
    en: "One NaN makes the mean of a data set, and then the weights of a network, NaN; transform trees drop such frames.",
    ja: "NaN が一つあれば、データセットの平均も、ネットワークの重みも NaN になる。座標変換のツリーはそのフレームを捨てる。",
  },
  fix: {
    en: "Leave out samples that could not be measured, or mark them as the message definition says.",
    ja: "測定できなかったサンプルは記録しないか、メッセージ定義の方法で印を付ける。",
  },
  sources: ["REP-117", "tf2, TF_NAN_INPUT", "Tasuki"],
  messages: {
    "not-finite": {
      en: "{affected} of {samples} samples have a number that is not finite, the first in {name}",
      ja: "{samples} サンプル中 {affected} サンプルに有限でない数がある（最初は {name}）",
    },
    "not-finite-unnamed": {
      en: "{affected} of {samples} samples have a number that is not finite",
      ja: "{samples} サンプル中 {affected} サンプルに有限でない数がある",
    },
  },
  applies: ({ content }) => content?.numbers !== undefined && content.read > 0,
  *check({ content }) {
    const tally = content!.numbers!.nonFinite;
    if (tally.count === 0) return;
    const name = tally.first[0]?.name;
    yield {
      message: name === undefined ? "not-finite-unnamed" : "not-finite",
      evidence: { affected: tally.count, samples: content!.read, ...(name === undefined ? {} : { name }) },
      tally,
    };
  },
});
