import { z } from "zod";
import { causeWords } from "../../causes/words.js";
import { count } from "../../spec/units.js";
import { defineRule } from "../rule.js";

const DEGREES = "angular-velocity-in-degrees";
const PER_RADIAN = 180 / Math.PI;

export const angularVelocityHolds = defineRule({
  id: "modality/angular-velocity-holds",
  requirement: "must",
  since: "0.1",
  subject: "stream",
  statement: {
    en: "Angular velocity MUST be in radians per second and agree with the orientation that turns.",
    ja: "角速度の単位は rad/s とし、姿勢の変化と一致しなければならない。",
  },
  scope: {
    en: "Streams that have `content.motion.angularSpeedP99`, or `content.motion.turning` over at least `fewest` windows.",
    ja: "`content.motion.angularSpeedP99` があるか、`fewest` 以上の区間にわたる `content.motion.turning` があるストリーム。",
  },
  why: {
    en: "In degrees every turn is 57 times too fast, for odometry and for a model that learns from it.",
    ja: "度のままでは、オドメトリーにとっても学習するモデルにとっても、すべての回転が 57 倍の速さになる。",
  },
  fix: {
    en: "Convert to rad/s at the driver, and give angular velocity and orientation of the same body.",
    ja: "ドライバーで rad/s に換算し、角速度と姿勢は同じ物体のものとする。",
  },
  sources: [
    "REP-103",
    "REP-145",
    "sensor_msgs/Imu",
    "geometry_msgs/Twist",
    "2000 °/s, full scale of common gyroscopes",
  ],
  causes: [DEGREES],
  params: z.strictObject({
    fewest: count("Below so many windows the orientation tells nothing.").min(1).default(20),
    allowedFactor: z
      .number()
      .min(1)
      .default(3)
      .meta({ description: "Largest ratio, either way, that lags and filters explain.", unit: "1" }),
    mostRadians: z
      .number()
      .positive()
      .default(40)
      .meta({ description: "Largest angular speed, as its 99th percentile.", unit: "rad/s" }),
  }),
  messages: {
    [DEGREES]: {
      en: `${causeWords[DEGREES].says.en}: {measured}`,
      ja: `${causeWords[DEGREES].says.ja}：{measured}`,
    },
    disagrees: {
      en: "the angular velocity is {factor} times what the orientation turns by, steadily ({most} is allowed)",
      ja: "角速度が姿勢の変化の {factor} 倍で一定している（許容は {most}）",
    },
  },
  applies: ({ content }, _, { fewest }) =>
    content?.motion !== undefined &&
    (content.motion.angularSpeedP99 !== undefined || (content.motion.turning?.windows ?? 0) >= fewest),
  *check({ content }, { fewest, allowedFactor, mostRadians }) {
    const { turning, angularSpeedP99 } = content!.motion!;
    const samples = content!.read;
    if (turning && turning.windows >= fewest) {
      const { p10, p50, p90 } = turning;
      if (Math.max(p50, 1 / p50) <= allowedFactor) return;
      // Noise and lag scatter; a wrong unit is the same in all windows.
      if (p90 > 1.5 * p50 || p10 < p50 / 1.5) return;
      const degrees = Math.abs(p50 / PER_RADIAN - 1) <= 0.1;
      const ratio = { measured: p50, least: 1 / allowedFactor, most: allowedFactor, unit: "1", factor: p50, samples };
      if (degrees) yield { message: DEGREES, evidence: ratio, cause: DEGREES, diagnosis: certainty(0.97) };
      else yield { message: "disagrees", evidence: ratio };
    } else if (angularSpeedP99 !== undefined && angularSpeedP99 > mostRadians) {
      const evidence = { measured: angularSpeedP99, most: mostRadians, unit: "rad/s", samples };
      yield { message: DEGREES, evidence, cause: DEGREES, diagnosis: certainty(0.8) };
    }
  },
});

const certainty = (confidence: number) => ({ confidence, witnesses: [], alternatives: [] });
