import { z } from "zod";
import { nanoseconds } from "../../spec/units.js";
import { framesOf, heldAt } from "../annotation-frames.js";
import { defineAnnotationRule, NEEDS_RECORDING } from "../annotation-rule.js";
import { notChecked } from "../rule.js";

export const framesExist = defineAnnotationRule({
  id: "annotation/frames-exist",
  requirement: "must",
  statement: {
    en: "Every frame of a geometry MUST be one that the recording gives a transform of at that time.",
    ja: "図形の座標系は、記録がその時点の座標変換を与えるものでなければならない。",
  },
  scope: {
    en: "Annotations with a geometry in a frame. They cannot be checked without the recording, nor a frame that is not found where not every transform could be read.",
    ja: "座標系に図形があるアノテーション。記録がなければ検査できず、読めない座標変換があれば、見つからない座標系も検査できない。",
  },
  why: {
    en: "A pose in a frame that nobody knows cannot be brought into any other.",
    ja: "誰も知らない座標系の姿勢は、ほかの座標系に移せない。",
  },
  fix: {
    en: "Name the frame as the transforms do; record the static transforms too.",
    ja: "座標変換にある名前で示す。静的な座標変換も記録する。",
  },
  sources: ["ROS REP 105", "Tasuki"],
  params: z.strictObject({
    slackNs: nanoseconds("How long before its first and after its last stamp a transform still counts.")
      .min(0)
      .default(500_000_000),
  }),
  messages: {
    unknown: {
      en: '{name} stands in frame "{actual}", which the recording does not have',
      ja: "{name} の座標系「{actual}」は記録にない",
    },
    silent: {
      en: '{name} stands in frame "{actual}" at a time for which the recording gives no transform of it',
      ja: "{name} の時点に、座標系「{actual}」の座標変換が記録にない",
    },
  },
  applies: ({ document }, _, { recording }) => {
    const frames = document.geometries.flatMap(({ frame }) => frame ?? []);
    if (frames.length === 0) return false;
    if (!recording) return notChecked(NEEDS_RECORDING);
    const { known, complete } = framesOf(recording);
    return complete || frames.every((frame) => known.has(frame))
      ? true
      : notChecked("not every transform of the recording could be read");
  },
  *find(index, params, context) {
    const { known } = framesOf(context.recording!);
    const originNs = BigInt(index.document.time.originNs);
    for (const { field, value } of index.allGeometries()) {
      const { frame, tNs, id: name } = value;
      if (frame === undefined) continue;
      const spans = known.get(frame);
      const evidence = { name, actual: frame };
      if (!spans) yield { message: "unknown", field, evidence };
      else if (tNs !== undefined && !heldAt(spans, originNs + BigInt(tNs), BigInt(params.slackNs)))
        yield { message: "silent", field, evidence };
    }
  },
});
