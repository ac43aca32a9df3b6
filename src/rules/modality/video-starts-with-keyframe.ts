import { defineRule } from "../rule.js";

export const videoStartsWithKeyframe = defineRule({
  id: "modality/video-starts-with-keyframe",
  requirement: "should",
  since: "0.1",
  subject: "stream",
  statement: {
    en: "The first sample of a video SHOULD be a keyframe.",
    ja: "動画の最初のサンプルはキーフレームであることが望ましい。",
  },
  scope: {
    en: "Streams of modality `video` that name a known codec: `content.video.format` is there.",
    ja: "既知のコーデックを示す、モダリティが `video` のストリーム：`content.video.format` がある。",
  },
  why: {
    en: "Nothing can be decoded until the first keyframe comes.",
    ja: "最初のキーフレームが来るまで、何も復号できない。",
  },
  fix: {
    en: "Ask the encoder for a keyframe when recording begins, or set a short interval between keyframes.",
    ja: "記録の開始時にエンコーダーへキーフレームを要求するか、キーフレームの間隔を短くする。",
  },
  sources: ["foxglove.CompressedVideo", "ITU-T H.264", "ITU-T H.265"],
  messages: {
    "keyframe-late": {
      en: "the first {affected} of {samples} samples come before any keyframe",
      ja: "{samples} 個中、最初の {affected} 個のサンプルがキーフレームより前にある",
    },
  },
  applies: ({ content }) => content?.video?.format !== undefined,
  *check({ content }) {
    const { beforeKeyframe } = content!.video!;
    if (beforeKeyframe.count > 0)
      yield {
        message: "keyframe-late",
        evidence: { affected: beforeKeyframe.count, samples: content!.read },
        tally: beforeKeyframe,
      };
  },
});
