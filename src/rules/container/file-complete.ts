import { defineRule, faultOf, firstEvidence } from "../rule.js";

const KINDS = [
  "truncated",
  "header-missing",
  "not-closed",
  "data-end-missing",
  "footer-missing",
  "trailing-bytes",
] as const;

export const fileComplete = defineRule({
  id: "container/file-complete",
  requirement: "must",
  since: "0.1",
  subject: "recording",
  statement: {
    en: "A recording MUST be complete and closed, from its header to its closing record or index.",
    ja: "記録は、ヘッダーから終端のレコードまたは索引まで、欠けることなくそろい、閉じられていなければならない。",
  },
  scope: {
    en: "Recordings that begin with the magic: `container.faults` has no `magic-start`.",
    ja: "マジックバイトで始まる記録：`container.faults` に `magic-start` がない。",
  },
  why: {
    en: "What was cut off is lost, and nobody can tell how much it was.",
    ja: "切れた先は失われ、どれだけ失われたかも分からない。",
  },
  fix: {
    en: "Copy the file again and compare checksums; if the recorder was interrupted, run `tasuki recover`, or for a bag `rosbag reindex`.",
    ja: "ファイルをコピーし直してチェックサムを比べる。記録が中断したのなら `tasuki recover`、bag なら `rosbag reindex` でも復旧できる。",
  },
  sources: ["MCAP specification, File structure", "ROS bag format 2.0, Bag header"],
  causes: ["zero-filled"],
  messages: {
    truncated: { en: "the file is cut off: {reason}", ja: "ファイルが途中で切れている：{reason}" },
    zeros: {
      en: "the end of the file was never written: {reason}",
      ja: "ファイルの末尾が書き込まれていない：{reason}",
    },
    "header-missing": {
      en: "the first record is {actual}, not a header",
      ja: "先頭のレコードがヘッダーでなく {actual} である",
    },
    "not-closed": {
      en: "the bag was never closed and has no index ({reason}): run `rosbag reindex` or `tasuki recover`",
      ja: "bag が閉じられておらず索引がない（{reason}）。`rosbag reindex` または `tasuki recover` を実行する",
    },
    "data-end-missing": {
      en: "the record that ends the data section is missing",
      ja: "データセクションの終わりを示すレコードがない",
    },
    "footer-missing": { en: "the footer is missing", ja: "フッターがない" },
    "trailing-bytes": {
      en: "{actual} follow the end of the recording",
      ja: "記録の終わりの後に {actual} が続いている",
    },
  },
  applies: (recording) => faultOf(recording, "magic-start") === undefined,
  *check(recording) {
    for (const kind of KINDS) {
      const tally = faultOf(recording, kind);
      if (!tally) continue;
      const zeros = kind === "truncated" && recording.container.damage === "zero-filled";
      yield {
        message: zeros ? "zeros" : kind,
        cause: zeros ? "zero-filled" : undefined,
        evidence: firstEvidence(tally),
        tally,
      };
    }
  },
});
