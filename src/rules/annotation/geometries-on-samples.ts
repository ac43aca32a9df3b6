import { z } from "zod";
import { nanoseconds } from "../../spec/units.js";
import { defineAnnotationRule, NEEDS_RECORDING } from "../annotation-rule.js";
import { imageInstants } from "../annotation-streams.js";
import { notChecked } from "../rule.js";

export const geometriesOnSamples = defineAnnotationRule({
  id: "annotation/geometries-on-samples",
  requirement: "should",
  statement: {
    en: "A geometry in an image SHOULD stand on the time of a sample of its stream.",
    ja: "画像内の図形は、そのストリームのサンプルの時刻にあることが望ましい。",
  },
  scope: {
    en: "Annotations with a geometry at an instant of a stream. They cannot be checked without the recording.",
    ja: "ストリームのある時点に図形があるアノテーション。記録がなければ検査できない。",
  },
  why: {
    en: "A time beside the sample leaves it open which image was labelled.",
    ja: "サンプルの時刻から外れていると、どの画像にラベルを付けたのか決まらない。",
  },
  fix: { en: "Write the time of the image itself, in nanoseconds.", ja: "画像自身の時刻をナノ秒で書く。" },
  sources: ["LeRobot v3, which asks for exact frame times", "Tasuki"],
  params: z.strictObject({
    allowedNs: nanoseconds("Largest distance; times in microseconds come within it.").min(0).default(1_000),
  }),
  messages: {
    beside: {
      en: "{name} stands {measuredNs} beside the nearest sample of {actual}",
      ja: "{name} は {actual} の最も近いサンプルから {measuredNs} ずれている",
    },
  },
  applies: (index, _, { recording }) => {
    const [first] = imageInstants(index, recording);
    if (!first) return false;
    return recording?.instants ? true : notChecked(NEEDS_RECORDING);
  },
  *find(index, params, context) {
    for (const { field, value, topic, distanceNs } of imageInstants(index, context.recording))
      if (distanceNs !== undefined && distanceNs > params.allowedNs)
        yield {
          message: "beside",
          field,
          evidence: { name: value.id, actual: topic, measuredNs: distanceNs },
          byNs: distanceNs,
        };
  },
});
