import { defineAnnotationRule } from "../annotation-rule.js";
import { imageSizeOf } from "../annotation-streams.js";

export const maskSizesMatch = defineAnnotationRule({
  id: "annotation/mask-sizes-match",
  requirement: "must",
  statement: {
    en: "The size of a mask MUST be the height and width of its image.",
    ja: "マスクの大きさは、その画像の高さと幅でなければならない。",
  },
  scope: {
    en: "Annotations with a mask in an image of known size.",
    ja: "大きさの分かる画像にマスクがあるアノテーション。",
  },
  why: {
    en: "A mask whose height and width are swapped decodes without a fault, into another shape in another place.",
    ja: "高さと幅を入れ替えたマスクは、誤りなく復号されて別の場所の別の形になる。",
  },
  fix: {
    en: "Write height first; masks of T4 data sets give the width first.",
    ja: "高さを先に書く。T4 データセットのマスクは幅が先である。",
  },
  sources: ["COCO API", "TIER IV t4-devkit, whose RLE gives width and height"],
  messages: {
    swapped: {
      en: "height and width of mask {name} look swapped: {actual}, the image has {expected}",
      ja: "マスク {name} の高さと幅が入れ替わっているようである：{actual}、画像は {expected}",
    },
    differs: {
      en: "mask {name} is {actual}, the image has {expected}",
      ja: "マスク {name} は {actual} だが、画像は {expected} である",
    },
  },
  applies: (index, _, { recording }) =>
    index.document.geometries.some(
      ({ geometry, stream }) => geometry.kind === "mask" && imageSizeOf(index, stream, recording) !== undefined,
    ),
  *find(index, _params, context) {
    for (const { field, value } of index.allGeometries()) {
      if (value.geometry.kind !== "mask") continue;
      const [height, width] = value.geometry.size as [number, number];
      const size = imageSizeOf(index, value.stream, context.recording);
      if (!size || (height === size.heightPx && width === size.widthPx)) continue;
      const swapped = height === size.widthPx && width === size.heightPx;
      const expected = `${size.heightPx} × ${size.widthPx}`;
      const evidence = { name: value.id, actual: `${height} × ${width}`, expected };
      yield { message: swapped ? "swapped" : "differs", field, evidence };
    }
  },
});
