import { z } from "zod";
import { share } from "../../spec/units.js";
import { firstOff, noteOf, setCalibrationsOf, shown } from "../camera-calibrations.js";
import { defineRule } from "../rule.js";

const CAUSES = ["matrix-unfilled", "matrix-transposed"] as const;
/** P = [fx' 0 cx' Tx; 0 fy' cy' Ty; 0 0 1 0]. */
const PRESCRIBED = [undefined, 0, undefined, undefined, 0, undefined, undefined, undefined, 0, 0, 1, 0];
/** The same, written column by column. */
const BY_COLUMNS = [undefined, 0, 0, 0, undefined, 0, undefined, undefined, 1, undefined, undefined, 0];

export const projectionHolds = defineRule({
  id: "calibration/projection-holds",
  requirement: "must",
  since: "0.1",
  subject: "stream",
  statement: {
    en: "A projection matrix MUST be `[fx' 0 cx' Tx; 0 fy' cy' Ty; 0 0 1 0]` with focal lengths above 0.",
    ja: "射影行列は `[fx' 0 cx' Tx; 0 fy' cy' Ty; 0 0 1 0]` の形で、焦点距離は正の値でなければならない。",
  },
  scope: {
    en: "Streams of modality `camera-calibration` with a camera matrix that is neither zero nor the identity, and with a `projection`.",
    ja: "カメラ行列が 0 でも単位行列でもなく、`projection` がある、モダリティが `camera-calibration` のストリーム。",
  },
  why: {
    en: "Rectified images and points of depth images are made with it.",
    ja: "平行化した画像や、深度画像からの点群は、この行列で作られる。",
  },
  fix: {
    en: "Write P row by row; a single camera has K and a fourth column of zeros.",
    ja: "P を行の順に書く。単眼カメラでは K に 0 の第四列を加える。",
  },
  sources: ["sensor_msgs/CameraInfo", "foxglove.CameraCalibration", "Tasuki, CA-002"],
  causes: CAUSES,
  params: z.strictObject({
    allowedShare: share("Largest value of an element that must be 0, as a part of the focal length.").default(1e-6),
  }),
  messages: {
    "matrix-unfilled": {
      en: "{affected} of {samples} samples have a projection matrix of zeros beside a camera matrix",
      ja: "{samples} 件中 {affected} 件で、カメラ行列があるのに射影行列が 0 である",
    },
    "matrix-transposed": {
      en: "{affected} of {samples} samples have the projection matrix written column by column",
      ja: "{samples} 件中 {affected} 件で、射影行列が列の順に書き込まれている",
    },
    "element-off": {
      en: "{affected} of {samples} samples have {actual} at {name}, where {expected} belongs",
      ja: "{samples} 件中 {affected} 件で、{name} が {expected} ではなく {actual} である",
    },
    "focal-off": {
      en: "{affected} of {samples} samples have a focal length of {actual} in the projection matrix",
      ja: "{samples} 件中 {affected} 件で、射影行列の焦点距離が {actual} である",
    },
    "non-finite": {
      en: "{affected} of {samples} samples have a projection matrix that is not finite",
      ja: "{samples} 件中 {affected} 件で、射影行列に有限でない値がある",
    },
  },
  applies: (stream) => setCalibrationsOf(stream).some(({ projection }) => projection !== undefined),
  *check(stream, { allowedShare }) {
    for (const each of setCalibrationsOf(stream)) {
      const { projection: p, nonFinite } = each;
      if (!p) continue;
      if (nonFinite.includes("projection")) yield noteOf(stream, each, { message: "non-finite" }, {});
      else if (p.every((value) => value === 0))
        yield noteOf(stream, each, { message: "element-off", cause: "matrix-unfilled" }, {});
      else {
        const allowed = allowedShare * Math.abs(p[0]!);
        const off = firstOff("P", p, PRESCRIBED, allowed);
        const transposed = off && !firstOff("P", p, BY_COLUMNS, allowed) && p[4]! > 0 && p[6]! > 0;
        const focal = Math.min(p[0]!, p[5]!);
        if (off)
          yield noteOf(
            stream,
            each,
            { message: "element-off", cause: transposed ? "matrix-transposed" : undefined },
            off,
          );
        else if (!(focal > 0)) yield noteOf(stream, each, { message: "focal-off" }, { actual: shown(focal) });
      }
    }
  },
});
