import { z } from "zod";
import { causeMessages } from "../../causes/messages.js";
import { count } from "../../spec/units.js";
import { defineRule } from "../rule.js";

const CAUSES = ["position-in-millimetres", "velocity-in-millimetres"] as const;

export const linearVelocityHolds = defineRule({
  id: "modality/linear-velocity-holds",
  requirement: "must",
  since: "0.1",
  subject: "stream",
  statement: {
    en: "Position and linear velocity MUST be in metres and metres per second, and agree with each other.",
    ja: "位置と速度の単位は m と m/s とし、互いに一致しなければならない。",
  },
  scope: {
    en: "Streams with position and velocity that move: `content.motion.travel` over at least `fewest` windows.",
    ja: "位置と速度をもち、移動するストリーム：`fewest` 以上の区間にわたる `content.motion.travel` がある。",
  },
  why: {
    en: "Whoever adds up the velocity ends a thousand times too near or too far.",
    ja: "速度を積算すると、実際の千倍または千分の一の位置に到達してしまう。",
  },
  fix: {
    en: "Publish metres and seconds, and the pose and the velocity of the same body.",
    ja: "単位は m と秒とし、位置と速度は同じ物体のものとする。",
  },
  sources: ["REP-103", "nav_msgs/Odometry"],
  causes: CAUSES,
  params: z.strictObject({
    fewest: count("Below so many windows nothing is said.").min(1).default(20),
    allowedFactor: z
      .number()
      .min(1)
      .default(5)
      .meta({ description: "Largest ratio, either way, that slip and filters explain.", unit: "1" }),
  }),
  messages: {
    ...causeMessages(CAUSES, "factor"),
    disagrees: {
      en: "the velocity is {factor} times what the position changes by, steadily ({most} is allowed)",
      ja: "速度が位置の変化の {factor} 倍で一定している（許容は {most}）",
    },
  },
  applies: ({ content }, _, { fewest }) => (content?.motion?.travel?.windows ?? -1) >= fewest,
  *check({ content }, { allowedFactor }) {
    const { p10, p50, p90 } = content!.motion!.travel!;
    if (Math.max(p50, 1 / p50) <= allowedFactor) return;
    // Slip and jumps scatter; a wrong unit is the same in all windows.
    if (p90 > 1.5 * p50 || p10 < p50 / 1.5) return;
    const evidence = { factor: p50, measured: p50, least: 1 / allowedFactor, most: allowedFactor, unit: "1" };
    const near = (factor: number) => Math.abs(p50 / factor - 1) <= 0.1;
    const cause = near(1e-3) ? CAUSES[0] : near(1e3) ? CAUSES[1] : undefined;
    const diagnosis = { confidence: 0.95, witnesses: [], alternatives: [] };
    yield { message: cause ?? "disagrees", evidence, ...(cause ? { cause, diagnosis } : {}) };
  },
});
