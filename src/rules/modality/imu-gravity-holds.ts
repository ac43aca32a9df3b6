import { z } from "zod";
import { causeMessages } from "../../causes/messages.js";
import { count, share } from "../../spec/units.js";
import { defineRule } from "../rule.js";

/** Standard gravity in m/s² (ISO 80000-3). */
const GRAVITY = 9.80665;
const CAUSES = ["force-in-g", "force-in-milli-g", "gravity-removed", "force-unfilled"] as const;
/** What a unit at rest reads where each cause is at work, in m/s² taken at its word. */
const READS: Record<(typeof CAUSES)[number], (value: number, part: number) => boolean> = {
  "force-in-g": (value, part) => Math.abs(value - 1) <= part,
  "force-in-milli-g": (value, part) => Math.abs(value / 1000 - 1) <= part,
  "gravity-removed": (value) => value > 0 && value < 0.5,
  "force-unfilled": (value) => value === 0,
};

export const imuGravityHolds = defineRule({
  id: "modality/imu-gravity-holds",
  requirement: "must",
  since: "0.1",
  subject: "stream",
  statement: {
    en: "An inertial measurement unit at rest MUST read the specific force of gravity, 9.81 m/s².",
    ja: "静止した慣性計測装置は、重力による比力 9.81 m/s² を示さなければならない。",
  },
  scope: {
    en: "Streams of modality `imu` in which the unit lay still: `content.imu.rests` is at least `fewest`.",
    ja: "装置が静止している間のある、モダリティが `imu` のストリーム：`content.imu.rests` が `fewest` 以上である。",
  },
  why: {
    en: "A model that integrates motion from values in g, or without gravity, learns from forces that never acted.",
    ja: "g 単位の値や重力を除いた値から運動を積分するモデルは、実際には働いていない力を学習する。",
  },
  fix: {
    en: "Convert to m/s² at the driver and leave gravity in.",
    ja: "ドライバーで m/s² に換算し、重力は残す。",
  },
  sources: ["REP-103", "REP-145", "Tasuki, FR-015"],
  causes: CAUSES,
  params: z.strictObject({
    allowedShare: share("Largest difference from standard gravity, as a part of it.").default(0.05),
    fewest: count("Below so many windows at rest nothing is said.").min(1).default(4),
  }),
  messages: {
    ...causeMessages(CAUSES, "measured"),
    "gravity-off": {
      en: "at rest it reads {measured}, not {least} to {most}",
      ja: "静止時の値が {measured} であり、{least} から {most} の間にない",
    },
  },
  applies: ({ content }, _, { fewest }) => content?.imu?.restMagnitude !== undefined && content.imu.rests >= fewest,
  *check({ content }, { allowedShare }) {
    const measured = content!.imu!.restMagnitude!;
    const [least, most] = [GRAVITY * (1 - allowedShare), GRAVITY * (1 + allowedShare)];
    if (measured >= least && measured <= most) return;
    const cause = CAUSES.find((each) => READS[each](measured, allowedShare));
    yield {
      message: cause ?? "gravity-off",
      evidence: { measured, least, most, unit: "m/s²", samples: content!.read },
      ...(cause ? { cause, diagnosis: { confidence: 0.95, witnesses: [], alternatives: [] } } : {}),
    };
  },
});
