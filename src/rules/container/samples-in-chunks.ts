import { defineRule } from "../rule.js";

export const samplesInChunks = defineRule({
  id: "container/samples-in-chunks",
  requirement: "should",
  since: "0.1",
  subject: "recording",
  containers: ["mcap", "rosbag1"],
  statement: {
    en: "Where a recording has a chunk index, every sample SHOULD stand in a chunk.",
    ja: "記録にチャンクの索引があるとき、すべてのサンプルがチャンクの中にあることが望ましい。",
  },
  scope: {
    en: "Recordings with a chunk index and samples: `container.indexes.chunks` and `samples` are above 0.",
    ja: "チャンクの索引とサンプルのある記録：`container.indexes.chunks` と `samples` がともに 0 より大きい。",
  },
  why: {
    en: "The index cannot find samples outside chunks; players that use it never show them.",
    ja: "索引はチャンクの外のサンプルを見付けられず、索引を使う再生ツールはそれを表示しない。",
  },
  fix: {
    en: "Rewrite the file with the container's own tool, which puts every sample into a chunk.",
    ja: "公式ツールでファイルを書き直す。すべてのサンプルがチャンクに入る。",
  },
  sources: [
    "MCAP specification, Use of chunk records",
    "ROS bag format 2.0, Index data",
    "mcap doctor",
    "pymcap-cli doctor",
  ],
  messages: {
    outside: {
      en: "{affected} of {samples} samples stand in no chunk, where the index cannot find them",
      ja: "サンプル {samples} 個のうち {affected} 個がチャンクの外にあり、索引から見付けられない",
    },
  },
  applies: ({ container, samples }) => container.indexes.chunks > 0 && samples > 0,
  *check({ container: { unchunkedSamples }, samples }) {
    if (unchunkedSamples > 0)
      yield { message: "outside", evidence: { affected: unchunkedSamples, samples }, count: unchunkedSamples };
  },
});
