import { framesOf, hasCalibrations, imagesOf } from "../calibrated-cameras.js";
import { defineRule } from "../rule.js";

const named = (frames: readonly string[]): string[] => frames.filter((frame) => frame !== "");

export const imageFramesAgree = defineRule({
  id: "calibration/image-frames-agree",
  requirement: "must",
  since: "0.1",
  subject: "stream",
  statement: {
    en: "Images and their calibration MUST name the same frame.",
    ja: "画像とその校正値は、同じ座標系を示さなければならない。",
  },
  scope: {
    en: "Streams of modality `camera-calibration` with `frameIds`, whose images are in the recording: declared with it in `calibrations`, or beside it in its namespace. It is not checked where several images come into question.",
    ja: "`frameIds` があり、対応する画像が記録にある、モダリティが `camera-calibration` のストリーム。画像は `calibrations` での宣言か、同じ名前空間によって対応づける。候補が複数あれば検査しない。",
  },
  why: {
    en: "The message says of differing frames that behaviour is undefined: points land where one of them is.",
    ja: "座標系が異なる場合の動作は未定義であり、点がどちらの座標系に置かれるか分からない。",
  },
  fix: {
    en: "Set the optical frame of the camera in the headers of both.",
    ja: "両方のヘッダーに、カメラの光学座標系を設定する。",
  },
  sources: ["sensor_msgs/Image", "Tasuki, FR-014"],
  messages: {
    "frames-differ": {
      en: "the calibration is in {actual}, and the images of {name} are in {expected}",
      ja: "校正値の座標系は {actual} だが、{name} の画像の座標系は {expected} である",
    },
  },
  applies(stream, context) {
    if (!hasCalibrations(stream) || named(framesOf(stream)).length === 0) return false;
    const joined = imagesOf(stream, context);
    if (joined === undefined || "notChecked" in joined) return joined ?? false;
    return joined.by !== "frame" && joined.images.some((image) => named(framesOf(image)).length > 0);
  },
  *check(stream, _, context) {
    const joined = imagesOf(stream, context);
    const own = named(framesOf(stream));
    for (const image of joined && "images" in joined ? joined.images : []) {
      const theirs = named(framesOf(image));
      if (theirs.length === 0 || theirs.some((frame) => own.includes(frame))) continue;
      yield {
        message: "frames-differ",
        evidence: { name: image.topic, actual: own[0]!, expected: theirs[0]! },
        count: stream.samples,
      };
    }
  },
});
