import { z } from "zod";
import { share } from "../../spec/units.js";
import { noteOf, setCalibrationsOf, shown } from "../camera-calibrations.js";
import { defineRule } from "../rule.js";

const CAUSES = ["calibrated-at-other-size"] as const;
/** By what modes of a camera differ in size. */
const FACTORS = [1 / 4, 1 / 3, 1 / 2, 2, 3, 4];

export const principalPointCentral = defineRule({
  id: "calibration/principal-point-central",
  requirement: "should",
  since: "0.1",
  subject: "stream",
  statement: {
    en: "The principal point of a camera SHOULD lie inside the image that its calibration is for.",
    ja: "カメラの主点は、校正値が対象とする画像の中にあることが望ましい。",
  },
  scope: {
    en: "Streams of modality `camera-calibration` with a camera matrix that is neither zero nor the identity, and `widthPx` and `heightPx` above 0.",
    ja: "カメラ行列が 0 でも単位行列でもなく、`widthPx` と `heightPx` が 0 より大きい、モダリティが `camera-calibration` のストリーム。",
  },
  why: {
    en: "A lens looks at the middle of its sensor; a point elsewhere tells of a calibration for another image.",
    ja: "レンズは撮像素子の中央を向く。主点が中央から離れていれば、別の画像の校正値である疑いが強い。",
  },
  fix: {
    en: "Load the calibration of the mode that the camera runs in, or scale it.",
    ja: "カメラの動作モードに合った校正値を読み込むか、拡大・縮小する。",
  },
  sources: ["sensor_msgs/CameraInfo", "Tasuki, CA-002"],
  causes: CAUSES,
  params: z.strictObject({
    allowedShare: share("Largest distance from the centre, as a part of width or height.").default(0.5),
    factorShare: share(
      "How near to a whole ratio of sizes both coordinates must be, for a calibration to count as that of another size.",
    ).default(0.1),
  }),
  messages: {
    "calibrated-at-other-size": {
      en: "the principal point of {affected} of {samples} samples is {actual}, in an image of {expected}: that of an image {factor} times as large",
      ja: "{samples} 件中 {affected} 件で、{expected} の画像に対し主点が {actual} にある。{factor} 倍の画像の校正値である",
    },
    outside: {
      en: "the principal point of {affected} of {samples} samples is {actual}, in an image of {expected}",
      ja: "{samples} 件中 {affected} 件で、{expected} の画像に対し主点が {actual} にある",
    },
  },
  applies: (stream) => setCalibrationsOf(stream).some(({ widthPx, heightPx }) => widthPx > 0 && heightPx > 0),
  *check(stream, { allowedShare, factorShare }) {
    for (const each of setCalibrationsOf(stream)) {
      const { widthPx, heightPx, nonFinite } = each;
      if (!(widthPx > 0 && heightPx > 0) || nonFinite.includes("intrinsics")) continue;
      const [cx, cy] = [each.intrinsics![2]!, each.intrinsics![5]!];
      // Coordinates of 1 and less are normalised, or were never set; that is said of the matrix.
      if (cx <= 1 && cy <= 1) continue;
      const [across, down] = [(2 * cx) / widthPx, (2 * cy) / heightPx];
      const factor = FACTORS.find((f) => [across, down].every((part) => Math.abs(part / f - 1) <= factorShare));
      const outside = [across, down].some((part) => Math.abs(part - 1) / 2 > allowedShare);
      if (!outside && factor === undefined) continue;
      const cause = factor === undefined ? undefined : ("calibrated-at-other-size" as const);
      yield noteOf(
        stream,
        each,
        { message: "outside", cause, confidence: 0.9 },
        {
          actual: `(${shown(cx)}, ${shown(cy)})`,
          expected: `${widthPx}×${heightPx}`,
          ...(factor === undefined ? {} : { factor }),
        },
      );
    }
  },
});
