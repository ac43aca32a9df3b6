import { defineRule, firstEvidence } from "../rule.js";

export const videoFormatMatches = defineRule({
  id: "modality/video-format-matches",
  requirement: "must",
  since: "0.1",
  subject: "stream",
  statement: {
    en: "Samples of a video MUST be of the codec that they name, H.264 and H.265 with start codes between their units.",
    ja: "動画のサンプルは、示されたコーデックのものでなければならず、H.264 と H.265 は開始コードで区切られなければならない。",
  },
  scope: {
    en: "Streams of modality `video`, which have `content.video`.",
    ja: "モダリティが `video` のストリーム（`content.video` がある）。",
  },
  why: {
    en: "A decoder that looks for start codes, or for another codec, finds no picture.",
    ja: "開始コードや別のコーデックを前提とするデコーダーは、画像を見つけられない。",
  },
  fix: {
    en: "Name the codec as `h264`, `h265`, `vp9` or `av1`; convert units with lengths, as MP4 has them, to Annex B.",
    ja: "コーデックを `h264`、`h265`、`vp9`、`av1` のいずれかで示し、MP4 のような長さ付きの単位は Annex B に変換する。",
  },
  sources: ["foxglove.CompressedVideo", "ITU-T H.264, annex B", "ITU-T H.265, annex B"],
  messages: {
    "not-as-named": {
      en: "{affected} of {samples} samples are not coded as {expected}: {reason}",
      ja: "{samples} 個中 {affected} 個のサンプルが {expected} として符号化されていない：{reason}",
    },
    "codec-unknown": {
      en: '{affected} of {samples} samples name the codec "{actual}": {reason}',
      ja: "{samples} 個中 {affected} 個のサンプルのコーデックが「{actual}」である：{reason}",
    },
  },
  applies: ({ content }) => content?.video !== undefined,
  *check({ content }) {
    const { formatOff } = content!.video!;
    if (formatOff.count > 0)
      yield {
        message: formatOff.first[0]?.expected === undefined ? "codec-unknown" : "not-as-named",
        evidence: { ...firstEvidence(formatOff), affected: formatOff.count, samples: content!.read },
        tally: formatOff,
      };
  },
});
