import { defineRule } from "../rule.js";

export const audioFramesWhole = defineRule({
  id: "modality/audio-frames-whole",
  requirement: "must",
  since: "0.1",
  subject: "stream",
  statement: {
    en: "A piece of raw sound MUST hold whole samples of all channels.",
    ja: "生の音声の一片は、全チャネルのサンプルを過不足なく含まなければならない。",
  },
  scope: {
    en: "Streams of modality `audio` with raw sound: `content.audio.values` is above 0, or `content.audio.partial.count` is.",
    ja: "生の音声をもつ、モダリティが `audio` のストリーム：`content.audio.values` または `content.audio.partial.count` が 0 より大きい。",
  },
  why: {
    en: "From the first half sample on, left and right change places and the rest is noise.",
    ja: "サンプルが途中で切れると、そこから左右が入れ替わり、残りは雑音になる。",
  },
  fix: {
    en: "Cut the stream at multiples of channels times bytes of a value.",
    ja: "チャネル数と値のバイト数の積の倍数で区切る。",
  },
  sources: ["foxglove.RawAudio"],
  messages: {
    partial: {
      en: "{affected} of {samples} pieces end within a sample",
      ja: "{samples} 個中 {affected} 個がサンプルの途中で終わる",
    },
  },
  applies: ({ content }) =>
    // Only streams of modality audio have these facts.
    content?.audio !== undefined && (content.audio.values > 0 || content.audio.partial.count > 0),
  *check({ content }) {
    const { partial } = content!.audio!;
    if (partial.count > 0)
      yield { message: "partial", evidence: { affected: partial.count, samples: content!.read }, tally: partial };
  },
});
