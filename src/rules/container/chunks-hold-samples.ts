import { defineRule, notChecked } from "../rule.js";

export const chunksHoldSamples = defineRule({
  id: "container/chunks-hold-samples",
  requirement: "should",
  since: "0.1",
  subject: "recording",
  containers: ["mcap", "rosbag1"],
  statement: {
    en: "Every chunk SHOULD hold at least one sample.",
    ja: "チャンクは、それぞれ一つ以上のサンプルをもつことが望ましい。",
  },
  scope: {
    en: "Recordings with chunks: `container.chunks` is above 0. It cannot be checked where `container.unreadChunks` is above 0 and `container.emptyChunks` is 0.",
    ja: "チャンクのある記録：`container.chunks` が 0 より大きい。`container.unreadChunks` が 0 より大きく、`container.emptyChunks` が 0 であれば検査できない。",
  },
  why: {
    en: "Readers fetch and decompress it for nothing; often the recorder lost what it should have held.",
    ja: "読む側は、空のチャンクを無駄に読み込んで展開することになる。入るはずだったデータをレコーダーが失っていることも多い。",
  },
  fix: {
    en: "Check the recorder's log at that time for messages that were dropped.",
    ja: "その時刻のレコーダーのログに、メッセージの破棄がないか調べる。",
  },
  sources: ["pymcap-cli doctor"],
  messages: {
    empty: {
      en: "{affected} of {samples} chunks hold no sample",
      ja: "チャンク {samples} 個のうち {affected} 個にサンプルがない",
    },
  },
  applies: ({ container: { chunks, unreadChunks, emptyChunks } }) => {
    if (chunks === 0) return false;
    return unreadChunks === 0 || emptyChunks > 0 ? true : notChecked("some chunks could not be read");
  },
  *check({ container: { chunks, unreadChunks, emptyChunks } }) {
    if (emptyChunks > 0)
      yield {
        message: "empty",
        evidence: { affected: emptyChunks, samples: chunks - unreadChunks },
        count: emptyChunks,
      };
  },
});
