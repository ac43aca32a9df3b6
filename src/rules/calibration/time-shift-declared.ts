import { z } from "zod";
import { nanoseconds } from "../../spec/units.js";
import { baseTopicOf } from "../calibrated-cameras.js";
import { type CalibrationRecord, camerasOf, imagesOfCamera, recordsOf } from "../calibration-records.js";
import { type Context, defineRule, NEEDS_DECLARATION, notChecked } from "../rule.js";

/** The stream of the inertial unit that the stamps of a camera were compared with; undefined where several come into question. */
function imuOf({ values, record }: CalibrationRecord, context: Context): string | undefined {
  const units = context.recording.streams.filter(({ content }) => content?.modality === "imu");
  const named = [
    ...recordsOf(context).flatMap((each) => (each.values?.imus ?? []).map(({ topic }) => topic)),
    ...(values?.imus ?? []).map(({ topic }) => topic),
  ].map((topic) => (topic === undefined ? "" : baseTopicOf(topic)));
  const those = units.filter(({ topic }) => (record?.streams ?? []).includes(topic));
  const known = those.length > 0 ? those : units.filter(({ topic }) => named.includes(topic));
  const one = known.length > 0 ? known : units;
  return one.length === 1 ? one[0]!.topic : undefined;
}

/** The shift of a camera against an inertial unit that follows from what is declared of their stamps. */
function declaredShift(camera: string, imu: string, { declaration }: Context): number {
  const offsetOf = (topic: string) =>
    declaration?.streams.find((each) => each.topic === topic)?.stampOffset?.offsetNs ?? 0;
  return offsetOf(camera) - offsetOf(imu);
}

export const timeShiftDeclared = defineRule({
  id: "calibration/time-shift-declared",
  requirement: "should",
  since: "0.1",
  subject: "recording",
  statement: {
    en: "The shift between the stamps of a camera and an inertial unit that a calibration found SHOULD be declared as their stamp offsets.",
    ja: "校正で求めたカメラと慣性計測装置のタイムスタンプのずれは、両者の `stampOffset` として宣言されていることが望ましい。",
  },
  scope: {
    en: "Recordings with a declaration and a `timeShiftNs` among the `values` of `calibrations` or of `calibrationFiles`, whose camera and inertial unit are recorded. Where the unit cannot be told it is not checked, nor without a declaration.",
    ja: "宣言があり、`calibrations` または `calibrationFiles` の `values` に `timeShiftNs` があって、そのカメラと慣性計測装置が記録されているもの。慣性計測装置を特定できない場合と、宣言がない場合は検査しない。",
  },
  why: {
    en: "Whoever pairs images and motion by their stamps is off by the shift.",
    ja: "タイムスタンプで画像と運動を対応づけると、このずれの分だけ狂う。",
  },
  fix: {
    en: "Declare a `stampOffset` of the camera that is larger than that of the unit by the shift, or correct the stamps.",
    ja: "カメラの `stampOffset` が慣性計測装置のものよりずれの分だけ大きくなるように宣言するか、タイムスタンプを補正する。",
  },
  sources: ["Kalibr, t_imu = t_cam + timeshift_cam_imu", "Tasuki"],
  params: z.strictObject({
    allowedNs: nanoseconds("Largest difference of the shift that was found from the one that is declared.")
      .min(0)
      .default(1_000_000),
  }),
  messages: {
    "shift-undeclared": {
      en: "{name} is shifted by {measuredNs} against {expected}, and the declared offsets leave {worstNs} of it",
      ja: "{name} は {expected} に対して {measuredNs} ずれており、宣言された補正を差し引いても {worstNs} が残る",
    },
  },
  applies(_, context) {
    const shifted = camerasOf(context).filter(
      (each) => each.camera.timeShiftNs !== undefined && imagesOfCamera(each, context).length > 0,
    );
    if (shifted.length === 0) return false;
    if (!context.declaration) return notChecked(NEEDS_DECLARATION);
    return shifted.some(({ from }) => imuOf(from, context) !== undefined)
      ? true
      : notChecked("it cannot be told which inertial unit the shift is of");
  },
  *check(_, { allowedNs }, context) {
    for (const each of camerasOf(context)) {
      const shift = each.camera.timeShiftNs;
      const imu = imuOf(each.from, context);
      const [image] = imagesOfCamera(each, context);
      if (shift === undefined || imu === undefined || !image) continue;
      const rest = shift - declaredShift(image.topic, imu, context);
      if (Math.abs(rest) > allowedNs)
        yield {
          message: "shift-undeclared",
          evidence: {
            name: `${each.from.id}: ${each.camera.name}`,
            expected: imu,
            measuredNs: shift,
            worstNs: rest,
            allowedNs,
          },
          at: { stream: image.topic },
        };
    }
  },
});
