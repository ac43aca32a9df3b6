import { defineRule, firstEvidence } from "../rule.js";

export const pictureIntact = defineRule({
  id: "modality/picture-intact",
  requirement: "must",
  since: "0.1",
  subject: "stream",
  statement: {
    en: "A compressed image MUST be a whole file of its codec, from its signature to its end.",
    ja: "圧縮画像は、署名から終端まで、そのコーデックの完全なファイルでなければならない。",
  },
  scope: {
    en: "Streams of compressed images with recognised codecs: `content.picture.recognised` is above 0.",
    ja: "コーデックを認識できる圧縮画像のストリーム：`content.picture.recognised` が 0 より大きい。",
  },
  why: {
    en: "A picture that was cut off decodes to grey, or not at all.",
    ja: "途中で切れた画像は、一部が灰色になるか、まったく復号できない。",
  },
  fix: {
    en: "Look at what lies between camera and recorder: full buffers, lost packets, an encoder that was stopped.",
    ja: "カメラから記録までの経路（バッファーあふれ、パケット損失、エンコーダーの中断）を調べる。",
  },
  sources: ["ITU-T T.81", "ISO/IEC 15948", "RFC 9649", "ISO/IEC 14496-12", "sensor_msgs/CompressedImage"],
  messages: {
    broken: {
      en: "{affected} of {samples} pictures are broken: {reason}",
      ja: "{samples} 枚中 {affected} 枚の画像が壊れている：{reason}",
    },
  },
  applies: ({ content }) => (content?.picture?.recognised ?? 0) > 0,
  *check({ content }) {
    const { broken, recognised } = content!.picture!;
    if (broken.count > 0)
      yield {
        message: "broken",
        evidence: { ...firstEvidence(broken), affected: broken.count, samples: recognised },
        tally: broken,
      };
  },
});
