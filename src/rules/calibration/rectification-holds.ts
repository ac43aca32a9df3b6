import { z } from "zod";
import { unitless } from "../../spec/units.js";
import { noteOf, setCalibrationsOf, shown } from "../camera-calibrations.js";
import { rotationError } from "../rigid-transform.js";
import { defineRule } from "../rule.js";

const CAUSES = ["matrix-unfilled"] as const;

export const rectificationHolds = defineRule({
  id: "calibration/rectification-holds",
  requirement: "must",
  since: "0.1",
  subject: "stream",
  statement: {
    en: "A rectification matrix MUST be a rotation: orthonormal, with determinant 1.",
    ja: "平行化行列は回転、すなわち行列式が 1 の直交行列でなければならない。",
  },
  scope: {
    en: "Streams of modality `camera-calibration` with a camera matrix that is neither zero nor the identity, and with a `rectification`.",
    ja: "カメラ行列が 0 でも単位行列でもなく、`rectification` がある、モダリティが `camera-calibration` のストリーム。",
  },
  why: {
    en: "Rays are turned by it; what is no rotation bends them.",
    ja: "視線はこの行列で回転される。回転でなければ視線が歪む。",
  },
  fix: {
    en: "Write the rotation that stereo rectification gave; a single camera has the identity.",
    ja: "ステレオ平行化で得た回転を書く。単眼カメラでは単位行列とする。",
  },
  sources: ["sensor_msgs/CameraInfo", "Tasuki, CA-002"],
  causes: CAUSES,
  params: z.strictObject({
    allowed: unitless("Largest difference of R·Rᵀ from the identity, and of the determinant from 1.")
      .min(0)
      .default(1e-3),
  }),
  messages: {
    "matrix-unfilled": {
      en: "{affected} of {samples} samples have a rectification matrix of zeros beside a camera matrix",
      ja: "{samples} 件中 {affected} 件で、カメラ行列があるのに平行化行列が 0 である",
    },
    "rotation-off": {
      en: "{affected} of {samples} samples have a rectification that is no rotation: it is off by {actual}",
      ja: "{samples} 件中 {affected} 件で、平行化行列が回転でない。ずれは {actual}",
    },
  },
  applies: (stream) => setCalibrationsOf(stream).some(({ rectification }) => rectification !== undefined),
  *check(stream, { allowed }) {
    for (const each of setCalibrationsOf(stream)) {
      const { rectification: r, nonFinite } = each;
      if (!r) continue;
      const error = rotationError(r);
      if (!nonFinite.includes("rectification") && error <= allowed) continue;
      const unfilled = r.every((value) => value === 0) && !nonFinite.includes("rectification");
      yield noteOf(
        stream,
        each,
        { message: "rotation-off", cause: unfilled ? "matrix-unfilled" : undefined },
        { actual: shown(error) },
      );
    }
  },
});
