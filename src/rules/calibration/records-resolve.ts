import { recordsOf } from "../calibration-records.js";
import { defineRule } from "../rule.js";

export const recordsResolve = defineRule({
  id: "calibration/records-resolve",
  requirement: "must",
  since: "0.1",
  subject: "recording",
  statement: {
    en: "The record of a calibration MUST have an id of its own and name streams that are recorded or declared.",
    ja: "校正の記載は固有の id をもち、記録または宣言にあるストリームを示さなければならない。",
  },
  scope: {
    en: "Recordings with `calibrations` in their declaration.",
    ja: "宣言に `calibrations` がある記録。",
  },
  why: {
    en: "A record of a stream that is not there says nothing of those that are.",
    ja: "存在しないストリームの記載は、実際のストリームについて何も示さない。",
  },
  fix: { en: "Write topics as they are recorded.", ja: "トピックを記録どおりに書く。" },
  sources: ["Tasuki"],
  messages: {
    "id-twice": { en: "two records are called {name}", ja: "{name} という記載が二つある" },
    "stream-unknown": {
      en: "{name} names the stream {actual}, which is neither recorded nor declared",
      ja: "{name} が示すストリーム {actual} は、記録にも宣言にもない",
    },
  },
  applies: (_, { premises }) => (premises.calibrations ?? []).length > 0,
  *check({ streams }, _params, context) {
    const declared = context.declaration?.streams ?? [];
    const topics = new Set([...streams, ...declared].map(({ topic }) => topic));
    const met = new Set<string>();
    for (const { id, record } of recordsOf(context)) {
      if (!record) continue;
      if (met.has(id)) yield { message: "id-twice", evidence: { name: id } };
      met.add(id);
      for (const topic of record.streams ?? [])
        if (!topics.has(topic)) yield { message: "stream-unknown", evidence: { name: id, actual: topic } };
    }
  },
});
