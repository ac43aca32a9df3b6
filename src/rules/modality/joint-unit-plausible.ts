import { z } from "zod";
import { causeMessages } from "../../causes/messages.js";
import type { ContentFacts } from "../../spec/facts/content.js";
import { count } from "../../spec/units.js";
import { defineRule } from "../rule.js";

const CAUSES = ["joint-degrees"] as const;
/** Joints that turn on and on, so that their position grows without end. */
const ENDLESS = ["wheel", "caster", "track", "rotor", "propeller", "steer"];
const isEndless = (name: string): boolean => ENDLESS.some((each) => name.toLowerCase().includes(each));
/** Beyond two turns of 360° a joint is no arm's in degrees either. */
const TWO_TURNS = 720;

/** How far each joint got from zero, of the layout that most samples have. */
function farthest(content: ContentFacts): { name: string; far: number }[] {
  const layouts = content.vector?.layouts ?? [];
  const [most] = [...layouts].sort((a, b) => b.samples - a.samples);
  return (most?.elements ?? []).flatMap(({ least, most: top }, i) => {
    const name = most!.names[i] ?? "";
    if (least === undefined || top === undefined || isEndless(name)) return [];
    return [{ name, far: Math.max(Math.abs(least), Math.abs(top)) }];
  });
}

export const jointUnitPlausible = defineRule({
  id: "modality/joint-unit-plausible",
  requirement: "should",
  since: "0.1",
  subject: "stream",
  statement: {
    en: "Positions of joints that turn SHOULD be in radians.",
    ja: "回転関節の位置は、ラジアンで表すことが望ましい。",
  },
  scope: {
    en: "Streams of modality `joint-state` with at least `fewest` joints that have a position and whose names are not those of wheels, casters, tracks, rotors, propellers or steering (`wheel`, `caster`, `track`, `rotor`, `propeller`, `steer`); the layout with most samples is looked at.",
    ja: "位置があり、名前が車輪などのもの（`wheel`、`caster`、`track`、`rotor`、`propeller`、`steer`）でない関節が `fewest` 個以上ある、モダリティが `joint-state` のストリーム。サンプルの最も多い構成を調べる。",
  },
  why: {
    en: "A policy or a simulator that takes degrees for radians commands a motion 57 times too large.",
    ja: "度をラジアンとして扱うと、制御器やシミュレーターが 57 倍大きな動きを指令する。",
  },
  fix: { en: "Convert to radians at the driver.", ja: "ドライバーでラジアンに換算する。" },
  sources: ["REP-103", "sensor_msgs/JointState", "Tasuki, FR-015"],
  causes: CAUSES,
  params: z.strictObject({
    reachRad: z
      .number()
      .positive()
      .meta({ description: "Farthest from zero that a joint gets: two turns.", unit: "rad" })
      .default(4 * Math.PI),
    fewest: count("Below so many joints nothing is said; of as many the position must be too far.").min(1).default(3),
  }),
  messages: causeMessages(CAUSES, "measured"),
  applies: ({ content }, _, { fewest }) => content?.jointState !== undefined && farthest(content).length >= fewest,
  *check({ content }, { reachRad, fewest }) {
    const joints = farthest(content!);
    const beyond = joints.filter(({ far }) => far > reachRad);
    // Half of the joints of an arm may well stand near zero; values of thousands are counts or millimetres.
    if (beyond.length < fewest || beyond.length * 2 < joints.length) return;
    const worst = beyond.reduce((a, b) => (b.far > a.far ? b : a));
    if (worst.far > TWO_TURNS) return;
    const [cause] = CAUSES;
    yield {
      message: cause,
      cause,
      diagnosis: { confidence: 0.9, witnesses: [], alternatives: [] },
      evidence: { name: worst.name, measured: worst.far, most: reachRad, unit: "rad", affected: beyond.length },
    };
  },
});
