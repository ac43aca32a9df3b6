import { defineAnnotationRule, NEEDS_RECORDING } from "../annotation-rule.js";
import { recordedSizeOf } from "../annotation-streams.js";
import { notChecked } from "../rule.js";

export const imageSizesMatch = defineAnnotationRule({
  id: "annotation/image-sizes-match",
  requirement: "must",
  statement: {
    en: "The image size that an annotation states for a stream MUST be that of its images.",
    ja: "アノテーションがストリームについて示す画像の大きさは、実際の画像と同じでなければならない。",
  },
  scope: {
    en: "Annotations with a stream that has `widthPx` or `heightPx`. They cannot be checked without the recording, and not where the images of the stream are of no one known size.",
    ja: "`widthPx` か `heightPx` をもつストリームのあるアノテーション。記録がなければ、またストリームの画像が一つの既知の大きさでなければ検査できない。",
  },
  why: {
    en: "Boxes drawn on images that were scaled for the tool fit none of the recording.",
    ja: "ツールのために縮小した画像に描いた枠は、記録の画像に合わない。",
  },
  fix: { en: "Scale the geometries back to the size of the images.", ja: "図形を元の画像の大きさに合わせて戻す。" },
  sources: ["Label Studio, original_width", "Tasuki"],
  messages: {
    differs: {
      en: "images of {name} are {actual}, the annotation says {expected}",
      ja: "{name} の画像は {actual} だが、アノテーションには {expected} とある",
    },
  },
  applies: (index, _, { recording }) => {
    const due = index.document.streams.filter(
      ({ widthPx, heightPx }) => widthPx !== undefined || heightPx !== undefined,
    );
    if (due.length === 0) return false;
    if (!recording) return notChecked(NEEDS_RECORDING);
    return due.some(({ topic }) => recordedSizeOf(topic, recording))
      ? true
      : notChecked("the sizes of the images are not known");
  },
  *find(index, _params, context) {
    for (const [i, { topic, widthPx, heightPx }] of index.document.streams.entries()) {
      const size = recordedSizeOf(topic, context.recording!);
      if (!size || ((widthPx ?? size.widthPx) === size.widthPx && (heightPx ?? size.heightPx) === size.heightPx))
        continue;
      const actual = `${size.widthPx} × ${size.heightPx}`;
      const expected = `${widthPx ?? "?"} × ${heightPx ?? "?"}`;
      yield { message: "differs", field: `/streams/${i}`, evidence: { name: topic, actual, expected } };
    }
  },
});
