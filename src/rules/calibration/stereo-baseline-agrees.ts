import { z } from "zod";
import type { CauseId } from "../../causes/words.js";
import type { StreamFacts } from "../../spec/facts/stream.js";
import { share } from "../../spec/units.js";
import { framesOf, hasCalibrations } from "../calibrated-cameras.js";
import { noteOf, setCalibrationsOf } from "../camera-calibrations.js";
import { type Pose, transformBetween } from "../frame-tree.js";
import { type Context, defineRule, notChecked } from "../rule.js";

const CAUSES = ["stereo-swapped", "baseline-in-millimetres"] as const;
/** What the right camera of a pair is called, and its left. */
const PARTNERS: readonly [RegExp, string][] = [
  [/(^|[/_-])right([/_-]|$)/i, "$1left$2"],
  [/(^|[/_-])infra2([/_-]|$)/i, "$1infra1$2"],
];

/** The offset of the second camera of a pair as its projection has it, in metres along x; undefined for the first. */
function baselineOf(stream: StreamFacts): number | undefined {
  const p = setCalibrationsOf(stream)[0]?.projection;
  return p && p[0]! > 0 && p[3] !== 0 && Math.abs(p[7]!) <= Math.abs(p[3]!) ? -p[3]! / p[0]! : undefined;
}

/** The first camera of a pair, by the name of the second; the only other calibration where there is but one. */
function firstOf(stream: StreamFacts, { recording }: Context): StreamFacts | undefined {
  const others = recording.streams.filter((each) => each !== stream && hasCalibrations(each));
  for (const [name, partner] of PARTNERS) {
    const topic = stream.topic.replace(name, partner);
    const found = topic === stream.topic ? undefined : others.find((each) => each.topic === topic);
    if (found) return found;
  }
  return others.length === 1 ? others[0] : undefined;
}

/** Where the second camera is in the frame of the first, by the static transforms. */
function poseOf(stream: StreamFacts, context: Context): Pose | undefined {
  const first = firstOf(stream, context);
  const [from, to] = [first && framesOf(first)[0], framesOf(stream)[0]];
  // A pair that is rectified often names the frame of its first camera for both.
  return from && to && from !== to ? transformBetween(context.recording.frames, from, to) : undefined;
}

export const stereoBaselineAgrees = defineRule({
  id: "calibration/stereo-baseline-agrees",
  requirement: "should",
  since: "0.1",
  subject: "stream",
  statement: {
    en: "The baseline of a stereo pair SHOULD be the distance of its cameras by the static transforms.",
    ja: "ステレオの基線長は、静的な変換によるカメラ間の距離と一致することが望ましい。",
  },
  scope: {
    en: "Streams of modality `camera-calibration` whose `projection` has an offset along x: the second camera of a pair. It is not checked where the first cannot be told or no static transforms join their frames.",
    ja: "`projection` に x 方向のオフセットがある、モダリティが `camera-calibration` のストリーム（対の第二のカメラ）。第一のカメラを特定できないか、静的な変換で座標系がつながっていなければ検査しない。",
  },
  why: {
    en: "Depth scales with the baseline: one of the two scales the world wrongly.",
    ja: "奥行きは基線長に比例する。どちらかが世界の大きさを誤らせる。",
  },
  fix: {
    en: "Publish the transform that the calibration found, in metres.",
    ja: "校正で求めた変換をメートル単位で配信する。",
  },
  sources: ["sensor_msgs/CameraInfo", "Tasuki, CA-004"],
  causes: CAUSES,
  params: z.strictObject({
    allowedShare: share("Largest difference of the two, as a part of the distance.").default(0.05),
  }),
  messages: {
    "stereo-swapped": {
      en: "the baseline is {measured} by the projection, and by the transforms the second camera is {actual} along x: left and right are exchanged",
      ja: "射影行列による基線長は {measured} だが、変換では第二のカメラは x 方向に {actual} の位置にある。左右が入れ替わっている",
    },
    "baseline-in-millimetres": {
      en: "the baseline is {measured} by the projection, and {actual} by the transforms: one is in millimetres",
      ja: "基線長は射影行列では {measured}、変換では {actual} である。一方の単位がミリメートルである",
    },
    "baseline-off": {
      en: "the baseline is {measured} by the projection, and {actual} by the transforms",
      ja: "基線長は射影行列では {measured}、変換では {actual} である",
    },
  },
  applies(stream, context) {
    if (!hasCalibrations(stream) || baselineOf(stream) === undefined) return false;
    return poseOf(stream, context) ? true : notChecked("no static transform is known between the cameras of the pair");
  },
  *check(stream, { allowedShare }, context) {
    const measured = baselineOf(stream)!;
    const { translation } = poseOf(stream, context)!;
    const distance = Math.hypot(...translation);
    const off = (scale: number) => Math.abs((scale * Math.abs(measured)) / distance - 1) > allowedShare;
    const exchanged = Math.sign(measured) !== Math.sign(translation[0]) && Math.abs(translation[0]) > 0.7 * distance;
    if (!off(1) && !exchanged) return;
    const cause: CauseId | undefined = off(1)
      ? !off(1e-3) || !off(1e3)
        ? "baseline-in-millimetres"
        : undefined
      : "stereo-swapped";
    yield noteOf(
      stream,
      setCalibrationsOf(stream)[0]!,
      { message: "baseline-off", cause, confidence: 0.9 },
      {
        measured,
        unit: "m",
        actual: `${Number((cause === "stereo-swapped" ? translation[0] : distance).toPrecision(4))} m`,
      },
    );
  },
});
