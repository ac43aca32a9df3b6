import { z } from "zod";
import { imageExtents } from "../annotation-extents.js";
import { defineAnnotationRule } from "../annotation-rule.js";

export const geometriesInsideImage = defineAnnotationRule({
  id: "annotation/geometries-inside-image",
  requirement: "should",
  statement: {
    en: "A geometry that reaches beyond its image SHOULD be marked as truncated.",
    ja: "画像をはみ出す図形には、切れている印を付けることが望ましい。",
  },
  scope: {
    en: "Annotations with a geometry in an image of known size; turned boxes and masks aside.",
    ja: "大きさの分かる画像に図形があるアノテーション。回転した枠とマスクを除く。",
  },
  why: {
    en: "Whether a tool cuts boxes at the border or lets them run on changes what a model learns of things that leave.",
    ja: "枠を縁で切るか延ばすかで、画面から出るものについてモデルが学ぶことが変わる。",
  },
  fix: { en: "Cut it at the border, or set `truncated`.", ja: "縁で切るか、`truncated` を付ける。" },
  sources: ["KITTI, truncated", "Tasuki"],
  params: z.strictObject({
    allowed: z
      .number()
      .min(0)
      .default(0.5)
      .meta({ description: "How far it may reach beyond the border.", unit: "px" }),
  }),
  messages: {
    beyond: {
      en: "{name} reaches {measured} beyond its image of {expected}",
      ja: "{name} が大きさ {expected} の画像を {measured} はみ出している",
    },
  },
  applies: (index, _, { recording }) => !imageExtents(index, recording).next().done,
  *find(index, params, context) {
    for (const { field, value, size, extent } of imageExtents(index, context.recording)) {
      const { left, top, right, bottom } = extent;
      const beyond = Math.max(-left, -top, right - size.widthPx, bottom - size.heightPx);
      if (beyond > params.allowed && !value.truncated)
        yield {
          message: "beyond",
          field,
          evidence: { name: value.id, measured: beyond, unit: "px", expected: `${size.widthPx} × ${size.heightPx}` },
        };
    }
  },
});
