import { z } from "zod";
import { defineRule } from "../rule.js";

export const gnssStepsPlausible = defineRule({
  id: "modality/gnss-steps-plausible",
  requirement: "should",
  since: "0.1",
  subject: "stream",
  statement: {
    en: "From one fix to the next, position and altitude SHOULD change no faster than a robot can move.",
    ja: "測位点の間の位置と高度の変化は、ロボットの動ける速さを超えないことが望ましい。",
  },
  scope: {
    en: "Streams of modality `gnss` with fixes that follow each other within 10 s: they have `content.gnss.fastest`.",
    ja: "10 秒以内に続く測位点がある、モダリティが `gnss` のストリーム：`content.gnss.fastest` がある。",
  },
  why: {
    en: "A jump is a lost fix, a reflected signal or a wrong stamp, and it tears the map.",
    ja: "位置の飛びは、測位の喪失、反射波、誤ったタイムスタンプによるもので、地図を壊す。",
  },
  fix: {
    en: "Look at the samples named; reject fixes of few satellites, and check the stamps.",
    ja: "示されたサンプルを調べる。衛星数の少ない測位点を除き、タイムスタンプを確かめる。",
  },
  sources: ["Tasuki"],
  params: z.strictObject({
    mostSpeed: z.number().positive().default(150).meta({ description: "Largest speed over ground.", unit: "m/s" }),
    mostClimb: z.number().positive().default(50).meta({ description: "Largest rate of climb or fall.", unit: "m/s" }),
  }),
  messages: {
    fast: {
      en: "the position jumps at {measured} ({most} is allowed)",
      ja: "位置が {measured} で飛んでいる（許容は {most}）",
    },
    steep: {
      en: "the altitude jumps at {measured} ({most} is allowed)",
      ja: "高度が {measured} で飛んでいる（許容は {most}）",
    },
  },
  applies: ({ content }) => content?.gnss?.fastest !== undefined,
  *check({ content }, { mostSpeed, mostClimb }) {
    const { fastest, fastestAt, steepest, steepestAt } = content!.gnss!;
    const note = (message: string, measured: number, most: number, at: typeof fastestAt) => ({
      message,
      evidence: { measured, most, unit: "m/s" },
      ...(at ? { tally: { count: 1, first: [at] } } : {}),
    });
    if (fastest! > mostSpeed) yield note("fast", fastest!, mostSpeed, fastestAt);
    if (steepest !== undefined && steepest > mostClimb) yield note("steep", steepest, mostClimb, steepestAt);
  },
});
