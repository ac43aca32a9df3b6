import { defineRule, NEEDS_DECLARATION, notChecked } from "../rule.js";

export const declaredStreamsPresent = defineRule({
  id: "time/declared-streams-present",
  requirement: "must",
  since: "0.1",
  subject: "recording",
  statement: {
    en: "Every stream that is declared as required MUST have samples.",
    ja: "必須と宣言したストリームには、すべて、サンプルがなければならない。",
  },
  scope: {
    en: "Recordings whose declaration has a stream with `required` other than false. It cannot be checked without a declaration.",
    ja: "`required` が偽でないストリームが宣言にある記録。宣言がなければ検査できない。",
  },
  why: {
    en: "A consumer builds on the declared streams; a camera that was not running is found out in training.",
    ja: "利用者は宣言されたストリームを前提に開発するため、カメラが動いていなかったことが学習の段階で発覚する。",
  },
  fix: {
    en: "Check the topic name and the sensor before recording; declare the stream as not required if it may be absent.",
    ja: "記録の前にトピック名とセンサーを確認する。なくてもよいストリームは必須でないと宣言する。",
  },
  sources: ["Tasuki"],
  messages: {
    absent: { en: "{name} is declared and has no samples", ja: "{name} は宣言されているが、サンプルがない" },
  },
  applies: (_, { declaration }) => {
    if (!declaration) return notChecked(NEEDS_DECLARATION);
    return declaration.streams.some(({ required }) => required !== false);
  },
  *check({ streams }, _, { declaration }) {
    const present = new Set(streams.filter(({ samples }) => samples > 0).map(({ topic }) => topic));
    for (const { topic, required } of declaration!.streams)
      if (required !== false && !present.has(topic))
        yield { message: "absent", evidence: { name: topic }, at: { stream: topic } };
  },
});
