import { z } from "zod";
import { nanoseconds, share } from "../../spec/units.js";
import { defineAnnotationRule, NEEDS_RECORDING } from "../annotation-rule.js";
import { imageInstants, periodOf } from "../annotation-streams.js";
import { notChecked } from "../rule.js";

export const geometriesNearSamples = defineAnnotationRule({
  id: "annotation/geometries-near-samples",
  requirement: "must",
  statement: {
    en: "A geometry in an image MUST stand no farther from a sample of its stream than half a period.",
    ja: "画像内の図形は、そのストリームのサンプルから半周期以内の時点になければならない。",
  },
  scope: {
    en: "Annotations with a geometry at an instant of a stream. They cannot be checked without the recording.",
    ja: "ストリームのある時点に図形があるアノテーション。記録がなければ検査できない。",
  },
  why: {
    en: "A box on a time without an image is drawn on another image, where the thing is elsewhere.",
    ja: "画像のない時点の枠は別の画像に描かれ、対象はそこにはない。",
  },
  fix: {
    en: "Take the time of the image that was labelled; frame numbers of a video player are no times.",
    ja: "ラベルを付けた画像の時刻を使う。動画プレーヤーのフレーム番号は時刻ではない。",
  },
  sources: ["Label Studio, issues 3315 and 4714 on frame counts", "Tasuki"],
  params: z.strictObject({
    half: share("Largest distance, as a part of the median interval between samples.").default(0.5),
    leastNs: nanoseconds("Smaller distances are never told.").min(0).default(1_000_000),
  }),
  messages: {
    far: {
      en: "{name} stands {measuredNs} from the nearest sample of {actual}, at most {allowedNs} is allowed",
      ja: "{name} は {actual} の最も近いサンプルから {measuredNs} 離れている（許容は {allowedNs}）",
    },
  },
  applies: (index, _, { recording }) => {
    const [first] = imageInstants(index, recording);
    if (!first) return false;
    return recording?.instants ? true : notChecked(NEEDS_RECORDING);
  },
  *find(index, params, context) {
    for (const { field, value, stream, topic, distanceNs } of imageInstants(index, context.recording)) {
      const period = periodOf(index, stream, context.recording);
      const allowedNs = Math.max(params.leastNs, period === undefined ? 0 : params.half * period);
      if (distanceNs !== undefined && distanceNs > allowedNs)
        yield {
          message: "far",
          field,
          evidence: { name: value.id, actual: topic, measuredNs: distanceNs, allowedNs },
          byNs: distanceNs,
        };
    }
  },
});
