import { defineRule, firstEvidence } from "../rule.js";

export const pictureFormatMatches = defineRule({
  id: "modality/picture-format-matches",
  requirement: "must",
  since: "0.1",
  subject: "stream",
  statement: {
    en: "The bytes of a compressed image MUST be of the codec that its format names.",
    ja: "圧縮画像のバイト列は、その形式が示すコーデックのものでなければならない。",
  },
  scope: {
    en: "Streams of compressed images whose format names a codec: `content.picture.compared` is above 0.",
    ja: "形式がコーデックを示す圧縮画像のストリーム：`content.picture.compared` が 0 より大きい。",
  },
  why: {
    en: "A reader chooses its decoder by the format, and fails on what is something else.",
    ja: "読む側は形式によってデコーダーを選ぶため、中身が異なれば復号に失敗する。",
  },
  fix: {
    en: "Write the format of what the encoder gives; compressed depth begins with its header of 12 bytes.",
    ja: "エンコーダーの出力に合った形式を書く。compressedDepth は 12 バイトのヘッダーで始める。",
  },
  sources: ["sensor_msgs/CompressedImage", "compressed_depth_image_transport", "foxglove.CompressedImage"],
  messages: {
    "another-codec": {
      en: "{affected} of {samples} pictures are no {expected}; the first is {actual}",
      ja: "{samples} 枚中 {affected} 枚の画像が {expected} ではない。最初のものは {actual} である",
    },
    "no-picture": {
      en: "{affected} of {samples} pictures do not begin as {expected} does",
      ja: "{samples} 枚中 {affected} 枚の画像が {expected} として始まらない",
    },
    "not-framed": {
      en: "{affected} of {samples} pictures are no {expected}: {reason}",
      ja: "{samples} 枚中 {affected} 枚の画像が {expected} ではない：{reason}",
    },
  },
  applies: ({ content }) => (content?.picture?.compared ?? 0) > 0,
  *check({ content }) {
    const { formatOff, compared } = content!.picture!;
    if (formatOff.count === 0) return;
    const { actual, reason } = formatOff.first[0] ?? {};
    yield {
      message: reason !== undefined ? "not-framed" : actual !== undefined ? "another-codec" : "no-picture",
      evidence: { ...firstEvidence(formatOff), affected: formatOff.count, samples: compared },
      tally: formatOff,
    };
  },
});
