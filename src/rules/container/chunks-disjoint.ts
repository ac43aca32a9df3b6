import { z } from "zod";
import { count } from "../../spec/units.js";
import { defineRule } from "../rule.js";

export const chunksDisjoint = defineRule({
  id: "container/chunks-disjoint",
  requirement: "should",
  since: "0.1",
  subject: "recording",
  containers: ["mcap", "rosbag1"],
  statement: {
    en: "The time ranges of chunks SHOULD NOT overlap, but for neighbours.",
    ja: "隣り合うものを除き、チャンクの時間範囲は重ならないことが望ましい。",
  },
  scope: {
    en: "Recordings with more than one chunk: `container.chunks` is above 1.",
    ja: "チャンクが二つ以上ある記録：`container.chunks` が 1 より大きい。",
  },
  why: {
    en: "A reader in order of time must hold every chunk that overlaps at once; memory and seeks grow with their number.",
    ja: "時刻順に読むには、重なるチャンクをすべて同時に保持しなければならず、その数に応じてメモリの使用量とシークの回数が増える。",
  },
  fix: {
    en: "Sort the recording by log time with the container's own tool; record each clock's data into a file of its own.",
    ja: "公式ツールで記録時刻の順に並べ替える。クロックの異なるデータは別のファイルに記録する。",
  },
  sources: ["mcap info, chunk overlap", "MCAP specification, Chunk"],
  params: z.strictObject({
    allowed: count("Chunks that may hold one span of time: several threads write neighbours.").min(1).default(2),
  }),
  messages: {
    overlap: {
      en: "up to {affected} chunks hold the same span of time; {allowed} is allowed",
      ja: "同じ時間範囲に最大 {affected} 個のチャンクが重なっている（許容は {allowed} 個）",
    },
  },
  applies: ({ container }) => container.chunks > 1,
  *check({ container: { chunkOverlap } }, { allowed }) {
    if (chunkOverlap > allowed)
      yield { message: "overlap", evidence: { affected: chunkOverlap, allowed }, count: chunkOverlap };
  },
});
