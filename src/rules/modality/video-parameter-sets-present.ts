import { defineRule } from "../rule.js";

export const videoParameterSetsPresent = defineRule({
  id: "modality/video-parameter-sets-present",
  requirement: "must",
  since: "0.1",
  subject: "stream",
  statement: {
    en: "Every keyframe of a video MUST carry the parameter sets that decode it.",
    ja: "動画のキーフレームはすべて、復号に必要なパラメーターセットを伴わなければならない。",
  },
  scope: {
    en: "Streams of modality `video` with a keyframe: `content.video.keyframes` is above 0.",
    ja: "キーフレームのある、モダリティが `video` のストリーム：`content.video.keyframes` が 0 より大きい。",
  },
  why: {
    en: "A reader that begins in the middle cannot decode a keyframe without them.",
    ja: "途中から読み始めると、それらのないキーフレームは復号できない。",
  },
  fix: {
    en: "Let the encoder repeat its headers (h264parse config-interval=-1, x264 repeat-headers=1).",
    ja: "エンコーダーにヘッダーを繰り返させる（h264parse config-interval=-1、x264 repeat-headers=1）。",
  },
  sources: ["foxglove.CompressedVideo"],
  messages: {
    bare: {
      en: "{affected} of {samples} keyframes lack parameter sets",
      ja: "{samples} 個中 {affected} 個のキーフレームにパラメーターセットがない",
    },
  },
  applies: ({ content }) => (content?.video?.keyframes ?? 0) > 0,
  *check({ content }) {
    const { bareKeyframes, keyframes } = content!.video!;
    if (bareKeyframes.count > 0)
      yield {
        message: "bare",
        evidence: { affected: bareKeyframes.count, samples: keyframes },
        tally: bareKeyframes,
      };
  },
});
