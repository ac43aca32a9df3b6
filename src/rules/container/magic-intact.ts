import { defineRule, faultOf, firstEvidence } from "../rule.js";

export const magicIntact = defineRule({
  id: "container/magic-intact",
  requirement: "must",
  since: "0.1",
  subject: "recording",
  statement: {
    en: "A recording MUST begin with the magic bytes of its container, and end with them where the container asks for it.",
    ja: "記録は、コンテナ形式のマジックバイトで始まり、形式が求める場合はマジックバイトで終わらなければならない。",
  },
  scope: {
    en: "Every recording.",
    ja: "すべての記録。",
  },
  why: {
    en: "Readers refuse the file. Changed magic bytes show that something rewrote the file after it was recorded.",
    ja: "読む側がファイルを受け付けない。マジックバイトの変化は、記録後に何かがファイルを書き換えたことを示す。",
  },
  fix: {
    en: "Transfer the file again as binary; in git, mark recordings as binary in .gitattributes. Convert a bag of an older format with `rosbag fix` of its time.",
    ja: "ファイルをバイナリとして転送し直す。git では `.gitattributes` で記録ファイルをバイナリに指定する。古い形式の bag は、当時の `rosbag fix` で変換する。",
  },
  sources: ["MCAP specification, File structure", "ROS bag format 2.0"],
  causes: ["line-endings-converted"],
  messages: {
    start: {
      en: "the file begins with {actual}, not with {expected}",
      ja: "ファイルが {expected} でなく {actual} で始まっている",
    },
    converted: {
      en: "a text-mode transfer changed the line endings inside the file: it begins with {actual}, not with {expected}",
      ja: "テキストモードの転送でファイル内の改行が変わっている：{expected} でなく {actual} で始まっている",
    },
    end: { en: "the closing magic is missing: {reason}", ja: "終端のマジックバイトがない：{reason}" },
  },
  applies: () => true,
  *check(recording) {
    const start = faultOf(recording, "magic-start");
    const cause = recording.container.damage === "line-endings-converted" ? "line-endings-converted" : undefined;
    if (start) yield { message: cause ? "converted" : "start", cause, evidence: firstEvidence(start), tally: start };
    const end = faultOf(recording, "magic-end");
    if (end) yield { message: "end", evidence: firstEvidence(end), tally: end };
  },
});
