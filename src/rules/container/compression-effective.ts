import { z } from "zod";
import { byteCount, share } from "../../spec/units.js";
import { defineRule } from "../rule.js";

export const compressionEffective = defineRule({
  id: "container/compression-effective",
  requirement: "should",
  since: "0.1",
  subject: "recording",
  containers: ["mcap", "rosbag1"],
  statement: {
    en: "Compression SHOULD make chunks smaller.",
    ja: "圧縮したチャンクは、元より小さいことが望ましい。",
  },
  scope: {
    en: "Recordings whose compressed chunks hold at least `enough` bytes: `container.decompressedBytes`.",
    ja: "圧縮されたチャンクの中身が `enough` バイト以上ある記録：`container.decompressedBytes`。",
  },
  why: {
    en: "Pictures and video are compressed already; compressing them again costs time at every reading and saves nothing.",
    ja: "画像や動画はすでに圧縮されている。もう一度圧縮しても小さくならず、読むたびに時間がかかる。",
  },
  fix: {
    en: "Record such streams without chunk compression, or raw streams with it.",
    ja: "こうしたストリームはチャンクを圧縮せずに記録するか、圧縮前のデータを記録してチャンクを圧縮する。",
  },
  sources: ["pymcap-cli doctor"],
  params: z.strictObject({
    enough: byteCount("Below so many bytes, decompressed, the fixed cost of a frame weighs more than its content.")
      .min(1)
      .default(65_536),
    allowedShare: share("Largest size of compressed chunks, as a part of their content.").default(0.98),
  }),
  messages: {
    useless: {
      en: "compressed chunks keep {affectedShare} of their size; {allowedShare} is allowed",
      ja: "圧縮したチャンクの大きさが元の {affectedShare} である（許容は {allowedShare}）",
    },
  },
  applies: ({ container }, _context, { enough }) => container.decompressedBytes >= enough,
  *check({ container: { compressedBytes, decompressedBytes } }, { allowedShare }) {
    const affectedShare = compressedBytes / decompressedBytes;
    if (affectedShare > allowedShare)
      yield { message: "useless", evidence: { affectedShare: Math.min(1, affectedShare), allowedShare } };
  },
});
