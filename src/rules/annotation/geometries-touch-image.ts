import { imageExtents } from "../annotation-extents.js";
import { defineAnnotationRule } from "../annotation-rule.js";

export const geometriesTouchImage = defineAnnotationRule({
  id: "annotation/geometries-touch-image",
  requirement: "must",
  statement: {
    en: "A geometry MUST not lie wholly outside of its image.",
    ja: "図形は、その全体が画像の外にあってはならない。",
  },
  scope: {
    en: "Annotations with a geometry in an image of known size; turned boxes and masks aside.",
    ja: "大きさの分かる画像に図形があるアノテーション。回転した枠とマスクを除く。",
  },
  why: {
    en: "What lies outside of the image was drawn on an image of another size, or of another camera.",
    ja: "画像の外にある図形は、別の大きさの画像か別のカメラの画像に描いたものである。",
  },
  fix: {
    en: "Scale it to the image, or name the right stream.",
    ja: "画像の大きさに合わせるか、正しいストリームを示す。",
  },
  sources: ["Tasuki"],
  messages: {
    outside: {
      en: "{name} lies outside of its image of {expected}",
      ja: "{name} が大きさ {expected} の画像の外にある",
    },
  },
  applies: (index, _, { recording }) => !imageExtents(index, recording).next().done,
  *find(index, _params, context) {
    for (const { field, value, size, extent } of imageExtents(index, context.recording)) {
      const { left, top, right, bottom } = extent;
      if (right <= 0 || bottom <= 0 || left >= size.widthPx || top >= size.heightPx)
        yield {
          message: "outside",
          field,
          evidence: { name: value.id, expected: `${size.widthPx} × ${size.heightPx}` },
        };
    }
  },
});
