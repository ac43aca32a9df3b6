import { z } from "zod";
import type { CameraCalibration } from "../../spec/facts/content/camera-calibration.js";
import type { StreamFacts } from "../../spec/facts/stream.js";
import { share } from "../../spec/units.js";
import { imagesOf } from "../calibrated-cameras.js";
import { noteOf, setCalibrationsOf, sizeShown } from "../camera-calibrations.js";
import { defineRule, notChecked } from "../rule.js";

const CAUSES = ["calibrated-at-other-size", "size-swapped"] as const;

/** The sizes of the images of some streams, as far as they are known. */
const sizesOf = (images: readonly StreamFacts[]): { width: number; height: number }[] =>
  images
    .flatMap(({ content }) => content?.image?.formats ?? [])
    .flatMap(({ widthPx, heightPx }) => (widthPx && heightPx ? [{ width: widthPx, height: heightPx }] : []));

/** The size that an image has by its calibration: the region of interest, each side divided by the binning. */
function expectedSize({ widthPx, heightPx, binningX = 1, binningY = 1, region }: CameraCalibration) {
  const [width, height] = region && region[2]! > 0 && region[3]! > 0 ? [region[2]!, region[3]!] : [widthPx, heightPx];
  return { width: Math.floor(width / Math.max(1, binningX)), height: Math.floor(height / Math.max(1, binningY)) };
}

export const imageSizeAgrees = defineRule({
  id: "calibration/image-size-agrees",
  requirement: "must",
  since: "0.1",
  subject: "stream",
  statement: {
    en: "The images of a camera MUST have the size of its calibration, less binning and region of interest.",
    ja: "カメラの画像の大きさは、ビニングと関心領域を考慮した校正値の大きさと一致しなければならない。",
  },
  scope: {
    en: "Streams of modality `camera-calibration` with a camera matrix that is neither zero nor the identity, whose images are in the recording: declared with it in `calibrations`, beside it in its namespace, or with its frame. It is not checked where several images come into question, or none has a known size.",
    ja: "カメラ行列が 0 でも単位行列でもなく、対応する画像が記録にある、モダリティが `camera-calibration` のストリーム。画像は `calibrations` での宣言、同じ名前空間、同じ座標系によって対応づける。候補が複数あるか、大きさの分かる画像がなければ検査しない。",
  },
  why: {
    en: "A calibration for another size places every pixel wrongly.",
    ja: "大きさの違う校正値では、すべての画素の位置が狂う。",
  },
  fix: {
    en: "Send the calibration of the mode that the camera runs in; state binning and region of interest.",
    ja: "カメラの動作モードに合った校正値を送り、ビニングと関心領域を示す。",
  },
  sources: ["REP-104", "sensor_msgs/CameraInfo", "Tasuki, CA-005"],
  causes: CAUSES,
  params: z.strictObject({
    aspectShare: share(
      "Largest difference of the ratios of widths and of heights, for a calibration to be one that was scaled.",
    ).default(0.02),
  }),
  messages: {
    "calibrated-at-other-size": {
      en: "the images are {actual}, and the calibration is for {expected}: the images are scaled by {factor}",
      ja: "画像は {actual} だが、校正値は {expected} のものである。画像は {factor} 倍に縮尺されている",
    },
    "size-swapped": {
      en: "the images are {actual}, and the calibration is for {expected}: width and height are exchanged",
      ja: "画像は {actual} だが、校正値は {expected} のものである。幅と高さが入れ替わっている",
    },
    "size-off": {
      en: "the images are {actual}, and the calibration is for {expected}",
      ja: "画像は {actual} だが、校正値は {expected} のものである",
    },
    "size-unset": {
      en: "{affected} of {samples} samples do not say the size of the image that they are for",
      ja: "{samples} 件中 {affected} 件に、対象とする画像の大きさがない",
    },
  },
  applies(stream, context) {
    const set = setCalibrationsOf(stream);
    if (set.length === 0) return false;
    if (set.some(({ widthPx, heightPx }) => !(widthPx > 0 && heightPx > 0))) return true;
    const joined = imagesOf(stream, context);
    if (joined === undefined || "notChecked" in joined) return joined ?? false;
    return sizesOf(joined.images).length > 0 ? true : notChecked("the size of the images is not known");
  },
  *check(stream, { aspectShare }, context) {
    const joined = imagesOf(stream, context);
    const sizes = joined && "images" in joined ? sizesOf(joined.images) : [];
    for (const each of setCalibrationsOf(stream)) {
      if (!(each.widthPx > 0 && each.heightPx > 0)) {
        yield noteOf(stream, each, { message: "size-unset" }, {});
        continue;
      }
      const { width, height } = expectedSize(each);
      // Beside the image that a calibration is for there may be others, smaller ones for a screen.
      if (sizes.length === 0 || sizes.some((size) => size.width === width && size.height === height)) continue;
      const image = sizes[0]!;
      const [across, down] = [image.width / width, image.height / height];
      const cause =
        image.width === height && image.height === width
          ? "size-swapped"
          : Math.abs(across / down - 1) <= aspectShare
            ? "calibrated-at-other-size"
            : undefined;
      yield noteOf(
        stream,
        each,
        { message: "size-off", cause },
        {
          actual: sizeShown(image.width, image.height),
          expected: sizeShown(width, height),
          ...(cause === "calibrated-at-other-size" ? { factor: across } : {}),
        },
      );
    }
  },
});
