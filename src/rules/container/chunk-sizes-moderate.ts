import { z } from "zod";
import { byteCount, count } from "../../spec/units.js";
import { defineRule, notChecked } from "../rule.js";

export const chunkSizesModerate = defineRule({
  id: "container/chunk-sizes-moderate",
  requirement: "should",
  since: "0.1",
  subject: "recording",
  containers: ["mcap", "rosbag1"],
  statement: {
    en: "Chunks SHOULD be large enough to compress well and small enough to be held in memory.",
    ja: "チャンクは、圧縮が十分に効き、かつメモリに収まる大きさであることが望ましい。",
  },
  scope: {
    en: "Recordings with chunks: `container.chunks` is above 0. It cannot be checked where none was read: `container.unreadChunks` is no smaller. The mean size is looked at where at least `enough` chunks were read.",
    ja: "チャンクのある記録：`container.chunks` が 0 より大きい。`container.unreadChunks` がそれ以上であれば、読めたチャンクがなく検査できない。大きさの平均は、読めたチャンクが `enough` 個以上のときに検査する。",
  },
  why: {
    en: "A reader needs a whole chunk to show one sample; thousands of tiny ones make the index larger than the data.",
    ja: "一つのサンプルを読むにもチャンク全体が要る。ごく小さいチャンクが何千もあると、索引のほうがデータより大きくなる。",
  },
  fix: { en: "Set the writer's chunk size to 1 to 4 MB.", ja: "書き込みの設定で、チャンクの大きさを 1〜4 MB にする。" },
  sources: ["pymcap-cli doctor, 64 MiB and 64 KiB", "MCAP libraries, defaults of 0.75 to 4 MB"],
  params: z.strictObject({
    largestBytes: byteCount("Largest chunk that is allowed, decompressed.").default(64 * 1024 * 1024),
    smallestBytes: byteCount("Smallest mean size of chunks, decompressed.").default(64 * 1024),
    enough: count("Below so many chunks their mean size does not matter.").default(10),
  }),
  messages: {
    large: {
      en: "the largest chunk has {sizeBytes}; {allowedBytes} is allowed",
      ja: "最大のチャンクは {sizeBytes} である（許容は {allowedBytes}）",
    },
    small: {
      en: "{samples} chunks have {sizeBytes} in the mean; {allowedBytes} is the least",
      ja: "チャンク {samples} 個の大きさの平均は {sizeBytes} である（下限は {allowedBytes}）",
    },
  },
  applies: ({ container: { chunks, unreadChunks } }) => {
    if (chunks === 0) return false;
    return chunks > unreadChunks ? true : notChecked("none of the chunks could be read");
  },
  *check({ container }, { largestBytes, smallestBytes, enough }) {
    const { chunkBytes, largestChunkBytes } = container;
    const read = container.chunks - container.unreadChunks;
    if (largestChunkBytes > largestBytes)
      yield { message: "large", evidence: { sizeBytes: largestChunkBytes, allowedBytes: largestBytes } };
    if (read >= enough && chunkBytes / read < smallestBytes)
      yield {
        message: "small",
        count: read,
        evidence: { samples: read, sizeBytes: Math.floor(chunkBytes / read), allowedBytes: smallestBytes },
      };
  },
});
