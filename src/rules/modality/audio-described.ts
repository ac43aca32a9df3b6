import { defineRule } from "../rule.js";

export const audioDescribed = defineRule({
  id: "modality/audio-described",
  requirement: "must",
  since: "0.1",
  subject: "stream",
  statement: {
    en: "Sound MUST come with its format, its sample rate and its number of channels, where the message has room for them.",
    ja: "音声には、メッセージに欄がある場合、形式、サンプリング周波数、チャネル数を記さなければならない。",
  },
  scope: {
    en: "Streams of modality `audio` whose messages have these fields: `content.audio.described` and `content.audio.undescribed.count` are not both 0.",
    ja: "メッセージにこれらの欄がある、モダリティが `audio` のストリーム：`content.audio.described` と `content.audio.undescribed.count` の両方が 0 ではない。",
  },
  why: {
    en: "Without them nobody can play the bytes, or plays them too fast.",
    ja: "これらがなければ再生できないか、誤った速さで再生される。",
  },
  fix: { en: "Fill them in at the driver.", ja: "ドライバーで設定する。" },
  sources: ["foxglove.RawAudio"],
  messages: {
    undescribed: {
      en: "{affected} of {samples} pieces lack format, sample rate or channels",
      ja: "{samples} 個中 {affected} 個に、形式、サンプリング周波数、チャネル数のいずれかがない",
    },
  },
  applies: ({ content }) =>
    // Only streams of modality audio have these facts.
    content?.audio !== undefined && content.audio.described + content.audio.undescribed.count > 0,
  *check({ content }) {
    const { undescribed, described } = content!.audio!;
    if (undescribed.count > 0)
      yield {
        message: "undescribed",
        evidence: { affected: undescribed.count, samples: described + undescribed.count },
        tally: undescribed,
      };
  },
});
