import { z } from "zod";
import { causeWords } from "../../causes/words.js";
import type { ImuFacts } from "../../spec/facts/content/imu.js";
import { count } from "../../spec/units.js";
import { defineRule } from "../rule.js";

const FLIPPED = "gravity-sign-flipped";
const DOWN = "axes-north-east-down";
const FIRST = "quaternion-scalar-first";
const CAUSES = [FLIPPED, DOWN, FIRST] as const;
type Cause = (typeof CAUSES)[number];

/** Causes that explain what is, the most probable first, with their probabilities. */
function causesOf({ upright, restForce: [, , up] = [0, 0, 0] }: ImuFacts, allowed: number): [Cause, number][] {
  const { asGiven, scalarFirst = asGiven, fixed, rests } = upright!;
  // An estimate is never exactly 1, 0, 0, 0: that is the identity of a program that writes the scalar first.
  if (fixed === rests)
    return [
      [FIRST, 0.8],
      [DOWN, 0.2],
    ];
  const otherOrder = scalarFirst >= allowed;
  if (asGiven > -allowed) return otherOrder ? [[FIRST, 0.9]] : [];
  // Both explain it: the one after which the world is the more level is the more probable.
  if (otherOrder && up > 0) {
    const [likely, other]: [Cause, Cause] = scalarFirst > -asGiven ? [FIRST, DOWN] : [DOWN, FIRST];
    return [
      [likely, 0.6],
      [other, 0.4],
    ];
  }
  // Where the body's own z axis feels gravity as it should, the world is upside down; else one or the other is.
  return up > 0
    ? [
        [DOWN, 0.8],
        [FLIPPED, 0.2],
      ]
    : [
        [FLIPPED, 0.6],
        [DOWN, 0.4],
      ];
}

export const imuGravityUp = defineRule({
  id: "modality/imu-gravity-up",
  requirement: "must",
  since: "0.1",
  subject: "stream",
  statement: {
    en: "At rest, the specific force MUST point up when it is turned into the world by the orientation.",
    ja: "静止時、姿勢によって世界座標系に変換した比力は、上を向いていなければならない。",
  },
  scope: {
    en: "Streams of modality `imu` with an orientation that lay still: `content.imu.upright.rests` is at least `fewest`.",
    ja: "姿勢があり、静止していた、モダリティが `imu` のストリーム：`content.imu.upright.rests` が `fewest` 以上である。",
  },
  why: {
    en: "Whoever takes gravity off along the wrong axis adds up to 2 g to every acceleration.",
    ja: "誤った向きに重力を差し引くと、どの加速度にも最大 2 g が加わってしまう。",
  },
  fix: {
    en: "Give orientation, axes and sign as REP-145 says: z up, +9.81 m/s² on the axis that points up.",
    ja: "姿勢、軸、符号を REP-145 に合わせる。z は上向き、上を向く軸の値は +9.81 m/s² である。",
  },
  sources: ["REP-145", "REP-103", "sensor_msgs/Imu"],
  causes: CAUSES,
  params: z.strictObject({
    allowedCosine: z
      .number()
      .min(0)
      .max(1)
      .default(0.9)
      .meta({ description: "Smallest cosine of the angle between the specific force and up.", unit: "1" }),
    fewest: count("Below so many windows at rest nothing is said.").min(1).default(4),
  }),
  messages: {
    ...Object.fromEntries(
      CAUSES.map((cause) => {
        const { en, ja } = causeWords[cause].says;
        return [
          cause,
          {
            en: `${en}: at rest the cosine between specific force and up is {measured}`,
            ja: `${ja}：静止時の比力と上向きの余弦は {measured}`,
          },
        ];
      }),
    ),
    "not-up": {
      en: "at rest the specific force does not point up: the cosine is {measured} ({least} is needed)",
      ja: "静止時の比力が上を向いていない。余弦は {measured}（{least} 以上が必要）",
    },
  },
  applies: ({ content }, _, { fewest }) => (content?.imu?.upright?.rests ?? -1) >= fewest,
  *check({ content }, { allowedCosine }) {
    const imu = content!.imu!;
    const measured = imu.upright!.asGiven;
    if (measured >= allowedCosine) return;
    const [first, ...others] = causesOf(imu, allowedCosine);
    const evidence = { measured, least: allowedCosine, unit: "1", samples: content!.read };
    const alternatives = others.map(([cause, confidence]) => ({ cause, confidence }));
    yield {
      message: first?.[0] ?? "not-up",
      evidence,
      ...(first ? { cause: first[0], diagnosis: { confidence: first[1], witnesses: [], alternatives } } : {}),
    };
  },
});
