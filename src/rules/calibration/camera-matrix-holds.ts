import { z } from "zod";
import { share } from "../../spec/units.js";
import { firstOff, noteOf, setCalibrationsOf, shown } from "../camera-calibrations.js";
import { defineRule } from "../rule.js";

const CAUSES = ["matrix-transposed", "matrix-normalised"] as const;
/** K = [fx 0 cx; 0 fy cy; 0 0 1]. */
const PRESCRIBED = [undefined, 0, undefined, 0, undefined, undefined, 0, 0, 1];
/** No image that anybody records is narrower, and no lens is shorter than a tenth of it in pixels. */
const NARROWEST_PX = 64;
const LONGEST_NORMALISED = 6;

export const cameraMatrixHolds = defineRule({
  id: "calibration/camera-matrix-holds",
  requirement: "must",
  since: "0.1",
  subject: "stream",
  statement: {
    en: "A camera matrix MUST be `[fx 0 cx; 0 fy cy; 0 0 1]` with focal lengths above 0, in pixels.",
    ja: "カメラ行列は `[fx 0 cx; 0 fy cy; 0 0 1]` の形で、焦点距離は画素単位の正の値でなければならない。",
  },
  scope: {
    en: "Streams of modality `camera-calibration` with a camera matrix that is neither zero nor the identity.",
    ja: "カメラ行列が 0 でも単位行列でもない、モダリティが `camera-calibration` のストリーム。",
  },
  why: {
    en: "A matrix of another form is read as another camera.",
    ja: "形の違う行列は、別のカメラとして読まれてしまう。",
  },
  fix: {
    en: "Write K row by row, in pixels; skew has no place in it.",
    ja: "K を画素単位で行の順に書く。せん断の成分は入れない。",
  },
  sources: ["sensor_msgs/CameraInfo", "foxglove.CameraCalibration", "Tasuki, CA-002"],
  causes: CAUSES,
  params: z.strictObject({
    allowedShare: share("Largest value of an element that must be 0, as a part of the focal length.").default(1e-6),
  }),
  messages: {
    "matrix-transposed": {
      en: "{affected} of {samples} samples have the camera matrix written column by column",
      ja: "{samples} 件中 {affected} 件で、カメラ行列が列の順に書き込まれている",
    },
    "matrix-normalised": {
      en: "{affected} of {samples} samples have a focal length of {measured} for an image {expected} px wide: it is not in pixels",
      ja: "{samples} 件中 {affected} 件で、幅 {expected} px の画像に対し焦点距離が {measured} であり、画素単位でない",
    },
    "element-off": {
      en: "{affected} of {samples} samples have {actual} at {name}, where {expected} belongs",
      ja: "{samples} 件中 {affected} 件で、{name} が {expected} ではなく {actual} である",
    },
    "focal-off": {
      en: "{affected} of {samples} samples have a focal length of {actual}",
      ja: "{samples} 件中 {affected} 件で、焦点距離が {actual} である",
    },
    "non-finite": {
      en: "{affected} of {samples} samples have a camera matrix that is not finite",
      ja: "{samples} 件中 {affected} 件で、カメラ行列に有限でない値がある",
    },
  },
  applies: (stream) => setCalibrationsOf(stream).length > 0,
  *check(stream, { allowedShare }) {
    for (const each of setCalibrationsOf(stream)) {
      const { intrinsics, widthPx, nonFinite } = each;
      const k = intrinsics!;
      if (nonFinite.includes("intrinsics")) {
        yield noteOf(stream, each, { message: "non-finite" }, {});
        continue;
      }
      const focal = Math.min(k[0]!, k[4]!);
      const off = firstOff("K", k, PRESCRIBED, allowedShare * Math.abs(k[0]!));
      const transposed = off && k[2] === 0 && k[5] === 0 && k[6]! > 0 && k[7]! > 0 && k[8] === 1;
      if (transposed) yield noteOf(stream, each, { message: "element-off", cause: "matrix-transposed" }, off);
      else if (off) yield noteOf(stream, each, { message: "element-off" }, off);
      else if (!(focal > 0)) yield noteOf(stream, each, { message: "focal-off" }, { actual: shown(focal) });
      else if (widthPx >= NARROWEST_PX && Math.max(k[0]!, k[4]!) < LONGEST_NORMALISED && Math.max(k[2]!, k[5]!) <= 1)
        yield noteOf(
          stream,
          each,
          { message: "focal-off", cause: "matrix-normalised" },
          { measured: k[0]!, unit: "px", expected: String(widthPx) },
        );
    }
  },
});
