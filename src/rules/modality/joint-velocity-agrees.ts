import { z } from "zod";
import { causeWords } from "../../causes/words.js";
import type { JointMotion } from "../../spec/facts/content/joint-state.js";
import { count, share } from "../../spec/units.js";
import { defineRule } from "../rule.js";

const CAUSES = ["joint-degrees", "velocity-flipped", "velocity-unfilled"] as const;
const DEGREES = 180 / Math.PI;

/** Whether a value is another to a tenth. */
const near = (value: number, other: number): boolean => Math.abs(value / other - 1) <= 0.1;

/** The cause that a factor tells. */
function causeOf(factor: number): (typeof CAUSES)[number] | undefined {
  if (factor === 0) return "velocity-unfilled";
  if (near(factor, DEGREES) || near(factor, 1 / DEGREES)) return "joint-degrees";
  return near(factor, -1) ? "velocity-flipped" : undefined;
}

export const jointVelocityAgrees = defineRule({
  id: "modality/joint-velocity-agrees",
  requirement: "should",
  since: "0.1",
  subject: "stream",
  statement: {
    en: "The velocity of a joint SHOULD be the rate at which its position changes.",
    ja: "関節の速度は、位置の変化率と一致することが望ましい。",
  },
  scope: {
    en: "Streams of modality `joint-state` with a joint whose `windows` are at least `fewest` and whose `travel` is at least `leastTravel`. A joint whose `correlation` is between 0 and `clear`, either way, is not judged.",
    ja: "`windows` が `fewest` 以上で `travel` が `leastTravel` 以上の関節がある、モダリティが `joint-state` のストリーム。`correlation` の絶対値が 0 より大きく `clear` より小さい関節は判定しない。",
  },
  why: {
    en: "A policy that sees a velocity of another unit or sign, or none, learns another robot.",
    ja: "単位や符号の違う速度、設定されていない速度から学習した方策は、別のロボットを学んだことになる。",
  },
  fix: {
    en: "Fill the velocity in the unit and direction of the position, per second, or leave its array empty.",
    ja: "速度を、位置と同じ単位と向きの毎秒の値で設定する。測定していなければ配列を空にする。",
  },
  sources: ["REP-103", "sensor_msgs/JointState", "Tasuki, FR-015"],
  causes: CAUSES,
  params: z.strictObject({
    allowedFactor: z
      .number()
      .min(1)
      .meta({ description: "Largest factor between the two, either way.", unit: "1" })
      .default(2),
    clear: share("Least correlation, either way, from which a factor is believed.").default(0.9),
    fewest: count("Below so many windows nothing is said of a joint.").min(1).default(10),
    leastTravel: z
      .number()
      .positive()
      .meta({ description: "Below so much travel nothing is said of a joint.", unit: "rad" })
      .default(0.1),
  }),
  messages: {
    ...Object.fromEntries(
      CAUSES.map((cause) => {
        const { en, ja } = causeWords[cause].says;
        const where = { en: `${en}: joint {name}`, ja: `${ja}：関節 {name}` };
        return [
          cause,
          cause === "joint-degrees"
            ? {
                en: `${where.en}, whose velocity is {factor} times the change of its position`,
                ja: `${where.ja}（速度が位置の変化率の {factor} 倍）`,
              }
            : where,
        ];
      }),
    ),
    scaled: {
      en: "the velocity of joint {name} is {factor} times the change of its position",
      ja: "関節 {name} の速度が、位置の変化率の {factor} 倍である",
    },
  },
  applies: ({ content }, _, { fewest, leastTravel }) =>
    content?.jointState?.joints.some((joint) => moves(joint, fewest, leastTravel)) ?? false,
  *check({ content }, { allowedFactor, clear, fewest, leastTravel }) {
    const moving = content!.jointState!.joints.filter((joint) => moves(joint, fewest, leastTravel));
    const wrong = moving.flatMap(({ name, factor, correlation }) => {
      if (correlation !== 0 && Math.abs(correlation!) < clear) return [];
      if (factor! >= 1 / allowedFactor && factor! <= allowedFactor) return [];
      return [{ name, factor: factor!, message: causeOf(factor!) ?? "scaled" }];
    });
    for (const message of [...CAUSES, "scaled"] as const) {
      const [first, ...others] = wrong.filter((joint) => joint.message === message);
      if (!first) continue;
      yield {
        message,
        evidence: { name: first.name, factor: first.factor, affected: others.length + 1 },
        count: others.length + 1,
        ...(message === "scaled"
          ? {}
          : { cause: message, diagnosis: { confidence: 0.95, witnesses: [], alternatives: [] } }),
      };
    }
  },
});

/** Whether enough was seen of a joint. */
const moves = ({ windows, travel, factor, correlation }: JointMotion, fewest: number, leastTravel: number): boolean =>
  windows >= fewest && travel >= leastTravel && factor !== undefined && correlation !== undefined;
