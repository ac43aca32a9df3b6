import { defineRule, faultOf } from "../rule.js";

export const samplesPresent = defineRule({
  id: "container/samples-present",
  requirement: "must",
  since: "0.1",
  subject: "recording",
  statement: {
    en: "A recording MUST hold at least one sample.",
    ja: "記録には、サンプルが少なくとも一つなければならない。",
  },
  scope: {
    en: "Recordings that begin with the magic: `container.faults` has no `magic-start`.",
    ja: "マジックバイトで始まる記録：`container.faults` に `magic-start` がない。",
  },
  why: {
    en: "A valid file without samples passes every other check and teaches a model nothing.",
    ja: "サンプルのないファイルは、形式が正しければほかの検査をすべて通るが、モデルは何も学べない。",
  },
  fix: {
    en: "Check that the topics were published and that the recorder's topic filter and QoS matched them.",
    ja: "トピックが配信されていたか、レコーダーのトピック選択と QoS が合っていたかを確認する。",
  },
  sources: ["Tasuki"],
  messages: {
    none: { en: "no sample could be read from the recording", ja: "記録からサンプルを一つも読み取れない" },
  },
  applies: (recording) => faultOf(recording, "magic-start") === undefined,
  *check({ samples }) {
    if (samples === 0) yield { message: "none", evidence: { samples } };
  },
});
