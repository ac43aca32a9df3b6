import { z } from "zod";
import { metres, share } from "../../spec/units.js";
import { noteOf, setCalibrationsOf, shown } from "../camera-calibrations.js";
import { defineRule } from "../rule.js";

const CAUSES = ["stereo-swapped", "baseline-in-millimetres"] as const;
/** Names of the left and the right camera of a pair, as a part of a topic. */
const LEFT = /(^|[/_-])(left|l|infra1)([/_-]|$)/i;

export const stereoOffsetsHold = defineRule({
  id: "calibration/stereo-offsets-hold",
  requirement: "should",
  since: "0.1",
  subject: "stream",
  statement: {
    en: "The fourth column of a projection matrix SHOULD be zero for the first camera, and −f·baseline along one axis for the second.",
    ja: "射影行列の第四列は、第一のカメラでは 0、第二のカメラでは一方の軸に沿った −f·基線長であることが望ましい。",
  },
  scope: {
    en: "Streams of modality `camera-calibration` with a camera matrix that is neither zero nor the identity, and a `projection` with a focal length above 0.",
    ja: "カメラ行列が 0 でも単位行列でもなく、`projection` の焦点距離が 0 より大きい、モダリティが `camera-calibration` のストリーム。",
  },
  why: {
    en: "Depth of a stereo pair is f·baseline over disparity: its sign and size come from here.",
    ja: "ステレオの奥行きは f·基線長を視差で割った値であり、その符号と大きさはここで決まる。",
  },
  fix: {
    en: "Write Tx = −fx'·B with B in metres for the right camera, and zeros for the left or a single one.",
    ja: "右カメラには Tx = −fx'·B（B はメートル）を、左カメラや単眼カメラには 0 を書く。",
  },
  sources: ["sensor_msgs/CameraInfo", "Tasuki, CA-004"],
  causes: CAUSES,
  params: z.strictObject({
    longestM: metres("Longest baseline of a stereo pair.").min(0).default(10),
    acrossShare: share("Largest offset along the other axis, as a part of the first.").default(0.01),
  }),
  messages: {
    "stereo-swapped": {
      en: "the baseline of {affected} of {samples} samples is {measured}: the second camera would be left of the first",
      ja: "{samples} 件中 {affected} 件で基線長が {measured} であり、第二のカメラが第一のカメラの左にあることになる",
    },
    "baseline-in-millimetres": {
      en: "the baseline of {affected} of {samples} samples is {measured}: it is in millimetres",
      ja: "{samples} 件中 {affected} 件で基線長が {measured} であり、単位がミリメートルである",
    },
    "baseline-long": {
      en: "the baseline of {affected} of {samples} samples is {measured}",
      ja: "{samples} 件中 {affected} 件で基線長が {measured} である",
    },
    "both-axes": {
      en: "{affected} of {samples} samples have offsets along both axes: {actual}",
      ja: "{samples} 件中 {affected} 件で、両方の軸にオフセットがある：{actual}",
    },
  },
  applies: (stream) =>
    setCalibrationsOf(stream).some(
      ({ projection: p, nonFinite }) => p && p[0]! > 0 && p[5]! > 0 && !nonFinite.includes("projection"),
    ),
  *check(stream, { longestM, acrossShare }) {
    for (const each of setCalibrationsOf(stream)) {
      const { projection: p, nonFinite } = each;
      if (!p || !(p[0]! > 0 && p[5]! > 0) || nonFinite.includes("projection")) continue;
      const [tx, ty] = [p[3]!, p[7]!];
      const [long, short] = [Math.max(Math.abs(tx), Math.abs(ty)), Math.min(Math.abs(tx), Math.abs(ty))];
      if (long === 0) continue;
      if (short > acrossShare * long) {
        yield noteOf(stream, each, { message: "both-axes" }, { actual: `Tx ${shown(tx)}, Ty ${shown(ty)}` });
        continue;
      }
      const baseline = Math.abs(tx) > Math.abs(ty) ? -tx / p[0]! : -ty / p[5]!;
      const evidence = { measured: baseline, unit: "m" as const, most: longestM };
      if (Math.abs(baseline) > longestM) {
        const millimetres = Math.abs(baseline) / 1000 <= longestM;
        yield noteOf(
          stream,
          each,
          { message: "baseline-long", cause: millimetres ? "baseline-in-millimetres" : undefined },
          evidence,
        );
      } else if (baseline < 0 || LEFT.test(stream.topic))
        yield noteOf(stream, each, { message: "stereo-swapped", cause: "stereo-swapped", confidence: 0.85 }, evidence);
    }
  },
});
