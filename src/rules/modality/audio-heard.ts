import { z } from "zod";
import { count, share } from "../../spec/units.js";
import { defineRule } from "../rule.js";

export const audioHeard = defineRule({
  id: "modality/audio-heard",
  requirement: "should",
  since: "0.1",
  subject: "stream",
  statement: {
    en: "Sound SHOULD be neither all silence nor cut off at full scale.",
    ja: "音声は、全体が無音でもなく、フルスケールで切れてもいないことが望ましい。",
  },
  scope: {
    en: "Streams of modality `audio` with raw sound: `content.audio.values` is at least `fewest`.",
    ja: "生の音声をもつ、モダリティが `audio` のストリーム：`content.audio.values` が `fewest` 以上である。",
  },
  why: {
    en: "A microphone that was muted or too loud tells a model nothing of what was said.",
    ja: "消音された、または音量が大きすぎるマイクの記録からは、話された内容が分からない。",
  },
  fix: { en: "Unmute the microphone, and lower its gain.", ja: "マイクの消音を解き、ゲインを下げる。" },
  sources: ["Tasuki"],
  params: z.strictObject({
    silentShare: share("Part of zeros from which on the sound is silence.").default(0.999),
    fullShare: share("Largest part of values at full scale.").default(0.01),
    fewest: count("Below so many values nothing is said.").min(1).default(10_000),
  }),
  messages: {
    silent: {
      en: "{affected} of {samples} values are 0: nothing was heard",
      ja: "{samples} 個中 {affected} 個の値が 0 であり、無音である",
    },
    full: {
      en: "{affected} of {samples} values are at full scale ({allowedShare} is allowed)",
      ja: "{samples} 個中 {affected} 個の値がフルスケールである（許容は {allowedShare}）",
    },
  },
  applies: ({ content }, _, { fewest }) =>
    // Only streams of modality audio have these facts.
    content?.audio !== undefined && content.audio.values >= Math.max(1, fewest),
  *check({ content }, { silentShare, fullShare }) {
    const { values: samples, zero, full } = content!.audio!;
    const evidence = (affected: number, allowedShare: number) => ({
      affected,
      samples,
      affectedShare: affected / samples,
      allowedShare,
    });
    if (zero / samples >= silentShare) yield { message: "silent", evidence: evidence(zero, silentShare) };
    if (full / samples > fullShare) yield { message: "full", evidence: evidence(full, fullShare) };
  },
});
