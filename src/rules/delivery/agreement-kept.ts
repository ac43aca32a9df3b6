import { agreedTargets, heldTo } from "../../premises/keep.js";
import { plainPremise, plainValue } from "../../premises/plain.js";
import { seenRecording } from "../../premises/seen.js";
import { defineRule } from "../rule.js";

export const agreementKept = defineRule({
  id: "delivery/agreement-kept",
  requirement: "must",
  since: "0.1",
  subject: "recording",
  statement: {
    en: "A recording MUST hold what the agreement that it is delivered under says.",
    ja: "記録は、その引渡しの根拠となる合意書のとおりでなければならない。",
  },
  scope: {
    en: "Recordings that are checked against an agreement with a premise whose `state` is `agreed` and which has a `target`. A premise about streams that the recording lacks is not looked at, except whether they are there; nor is one that the recording does not state.",
    ja: "`state` が `agreed` で `target` のある前提条件をもつ合意書に照らして検査される記録。記録にないストリームの前提条件は、その有無のほかは調べない。記録に記載のないものも調べない。",
  },
  why: {
    en: "The other side built on what was agreed; data that break it are wrong there without a word.",
    ja: "相手は合意した内容を前提に作っている。反するデータは、何の警告もなく誤って使われる。",
  },
  fix: {
    en: "Compare the recording with one that keeps the agreement by tasuki compare, which says how to convert it; or change the agreement together.",
    ja: "合意を守る記録と tasuki compare で比べ、示された方法で変換する。または、双方で合意書を改める。",
  },
  sources: ["Tasuki"],
  messages: {
    differs: {
      en: "{name}: {actual}, agreed is {expected}",
      ja: "{name}：{actual} だが、合意は {expected} である",
    },
  },
  applies: (_, { agreement }) => agreement !== undefined && agreedTargets(agreement).length > 0,
  *check(recording, _params, { agreement, declaration, handOver, annotation }) {
    const seen = seenRecording({ facts: recording, declaration, handOver, annotation });
    for (const { agreed, outcome, target, value, topic } of heldTo(agreement!, seen))
      if (outcome === "differs")
        yield {
          message: "differs",
          evidence: {
            name: plainPremise(agreed),
            expected: plainValue(target, agreed.unit),
            actual: plainValue(value!, agreed.unit),
          },
          ...(topic === undefined ? {} : { at: { stream: topic } }),
        };
  },
});
