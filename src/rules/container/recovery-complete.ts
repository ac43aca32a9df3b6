import { defineRule } from "../rule.js";

export const recoveryComplete = defineRule({
  id: "container/recovery-complete",
  requirement: "should",
  since: "0.1",
  subject: "recording",
  statement: {
    en: "A recording that was recovered from damage SHOULD have lost no samples.",
    ja: "破損した記録から救出した記録は、サンプルを失っていないことが望ましい。",
  },
  scope: {
    en: "Recordings whose provenance tells of a recovery: `recovered` is there.",
    ja: "来歴に救出が記されている記録：`recovered` がある。",
  },
  why: {
    en: "What was lost shows as gaps at best; a stream that is event-driven, or lost as a whole, shows nothing.",
    ja: "失われたサンプルは、せいぜい途切れとして現れるだけである。不定期なストリームや、丸ごと失われたストリームでは何も現れない。",
  },
  fix: {
    en: "Take the sound copy of the recording where there is one; else say in the declaration what is missing.",
    ja: "破損していないコピーがあればそれを使う。なければ、何が欠けているかを宣言に書く。",
  },
  sources: ["Tasuki specification, Provenance"],
  messages: {
    lost: {
      en: "{affected} samples were lost when it was recovered from damage",
      ja: "破損した記録からの救出で、サンプル {affected} 個が失われた",
    },
    "lost-at-least": {
      en: "{affected} samples or more were lost when it was recovered from damage",
      ja: "破損した記録からの救出で、少なくともサンプル {affected} 個が失われた",
    },
    "lost-perhaps": {
      en: "samples may have been lost when it was recovered from damage; the damaged file did not tell how many",
      ja: "破損した記録からの救出で、サンプルが失われたかもしれない。破損したファイルからは個数が分からなかった",
    },
  },
  applies: ({ recovered }) => recovered !== undefined,
  *check({ recovered }) {
    const { lost, lostExact } = recovered!;
    if (lost === 0 && !lostExact) yield { message: "lost-perhaps", evidence: {} };
    else if (lost > 0)
      yield { message: lostExact ? "lost" : "lost-at-least", evidence: { affected: lost }, count: lost };
  },
});
