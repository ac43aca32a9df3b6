import { z } from "zod";
import { nanoseconds } from "../../spec/units.js";
import type { AnnotationIndex } from "../annotation-index.js";
import { defineAnnotationRule } from "../annotation-rule.js";
import { periodOf } from "../annotation-streams.js";

/** Segments of activities. */
function* activities(index: AnnotationIndex) {
  for (const [id, list] of index.segmentsOf) {
    const track = index.tracks.get(id);
    if (track?.kind === "activity") for (const each of list) yield { track, ...each };
  }
}

export const segmentsLongEnough = defineAnnotationRule({
  id: "annotation/segments-long-enough",
  requirement: "should",
  statement: {
    en: "An activity SHOULD last long enough to hold two samples of the stream that it was labelled on.",
    ja: "動作のセグメントは、ラベル付けに使ったストリームのサンプルが二つ以上入る長さであることが望ましい。",
  },
  scope: {
    en: "Annotations with a segment on a track of the kind `activity`. The period of the stream is known with the recording alone; without it, `leastNs` counts.",
    ja: "種類が `activity` のトラックにセグメントがあるアノテーション。ストリームの周期は記録があるときだけ分かり、なければ `leastNs` による。",
  },
  why: {
    en: "A slip of the hand in the tool leaves an activity of a few milliseconds, which no model can learn.",
    ja: "操作を誤ると数ミリ秒の動作が残るが、モデルはそこから何も学べない。",
  },
  fix: { en: "Merge it with its neighbour, or correct its boundaries.", ja: "隣と一つにするか、境界を直す。" },
  sources: ["AIRoA, whose fixture has actions of 0.2 s", "Tasuki"],
  params: z.strictObject({
    leastNs: nanoseconds("Activities that are shorter are told.").min(0).default(50_000_000),
    periods: z
      .number()
      .min(0)
      .default(2)
      .meta({ description: "Activities of fewer periods of their stream are told.", unit: "1" }),
  }),
  messages: {
    short: {
      en: "{name} lasts {measuredNs}, at least {allowedNs} is asked",
      ja: "{name} の長さは {measuredNs} である（{allowedNs} 以上が求められる）",
    },
  },
  applies: (index) => !activities(index).next().done,
  *find(index, params, context) {
    for (const { track, field, value } of activities(index)) {
      const periodNs = periodOf(index, track.stream, context.recording) ?? 0;
      const allowedNs = Math.max(params.leastNs, params.periods * periodNs);
      const measuredNs = value.endNs - value.startNs;
      if (measuredNs > 0 && measuredNs < allowedNs)
        yield { message: "short", field, evidence: { name: value.id, measuredNs, allowedNs } };
    }
  },
});
