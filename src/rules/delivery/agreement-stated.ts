import { agreedTargets, heldTo } from "../../premises/keep.js";
import { plainPremise, plainValue } from "../../premises/plain.js";
import { seenRecording } from "../../premises/seen.js";
import { defineRule } from "../rule.js";

export const agreementStated = defineRule({
  id: "delivery/agreement-stated",
  requirement: "must",
  since: "0.1",
  subject: "recording",
  statement: {
    en: "What was agreed on MUST be stated of each recording, or be measured in it.",
    ja: "合意した前提条件は、記録ごとに記載されているか、測定できなければならない。",
  },
  scope: {
    en: "Recordings that are checked against an agreement with a premise whose `state` is `agreed` and which has a `target`. A premise about streams that the recording lacks is not looked at.",
    ja: "`state` が `agreed` で `target` のある前提条件をもつ合意書に照らして検査される記録。記録にないストリームの前提条件は調べない。",
  },
  why: {
    en: "Whether the agreement is kept cannot be seen; what nobody says is taken for whatever the reader hopes.",
    ja: "合意が守られているかが分からない。記載のないものは、読む側の都合のよいように受け取られる。",
  },
  fix: {
    en: "Say it in the declaration of the recording or in the hand-over statement; a premise that this version does not know needs a newer one.",
    ja: "記録の宣言または引渡し書に記載する。この版が知らない前提条件には、新しい版を使う。",
  },
  sources: ["Tasuki"],
  messages: {
    unstated: {
      en: "{name} is not stated, agreed is {expected}",
      ja: "{name} の記載がない。合意は {expected} である",
    },
    unknown: { en: "{name} is no premise that is known here", ja: "{name} は、この版の知らない前提条件である" },
  },
  applies: (_, { agreement }) => agreement !== undefined && agreedTargets(agreement).length > 0,
  *check(recording, _params, { agreement, declaration, handOver, annotation }) {
    const seen = seenRecording({ facts: recording, declaration, handOver, annotation });
    for (const { agreed, outcome, target, topic } of heldTo(agreement!, seen)) {
      const at = topic === undefined ? {} : { at: { stream: topic } };
      const name = plainPremise(agreed);
      if (outcome === "unstated")
        yield { message: "unstated", evidence: { name, expected: plainValue(target, agreed.unit) }, ...at };
      else if (outcome === "not-known") yield { message: "unknown", evidence: { name }, ...at };
    }
  },
});
