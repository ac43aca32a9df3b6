import { z } from "zod";
import { defineRule } from "../rule.js";

export const wrenchPlausible = defineRule({
  id: "modality/wrench-plausible",
  requirement: "should",
  since: "0.1",
  subject: "stream",
  statement: {
    en: "Force and torque SHOULD be in newtons and newton metres, within what a robot's sensor can bear.",
    ja: "力とトルクは N と N·m で表し、ロボットのセンサーの耐えられる範囲にあることが望ましい。",
  },
  scope: {
    en: "Streams of modality `force-torque` that have `content.forceTorque.forceP99` or `content.forceTorque.torqueP99`.",
    ja: "`content.forceTorque.forceP99` または `content.forceTorque.torqueP99` がある、モダリティが `force-torque` のストリーム。",
  },
  why: {
    en: "Raw counts or millinewtons make every contact look like a crash.",
    ja: "生のカウント値や mN では、どの接触も衝突のように見える。",
  },
  fix: {
    en: "Apply the sensor's calibration, and convert to N and N·m at the driver.",
    ja: "ドライバーでセンサーの校正を適用し、N と N·m に換算する。",
  },
  sources: ["REP-103", "geometry_msgs/Wrench", "Tasuki"],
  params: z.strictObject({
    mostNewtons: z
      .number()
      .positive()
      .default(20_000)
      .meta({ description: "Largest force, as its 99th percentile.", unit: "N" }),
    mostNewtonMetres: z
      .number()
      .positive()
      .default(5_000)
      .meta({ description: "Largest torque, as its 99th percentile.", unit: "N·m" }),
  }),
  messages: {
    force: {
      en: "the force reaches {measured} ({most} is allowed)",
      ja: "力が {measured} に達する（許容は {most}）",
    },
    torque: {
      en: "the torque reaches {measured} ({most} is allowed)",
      ja: "トルクが {measured} に達する（許容は {most}）",
    },
  },
  applies: ({ content }) =>
    // Only streams of modality force-torque have these facts.
    content?.forceTorque?.forceP99 !== undefined || content?.forceTorque?.torqueP99 !== undefined,
  *check({ content }, { mostNewtons, mostNewtonMetres }) {
    const { forceP99 = 0, torqueP99 = 0 } = content!.forceTorque!;
    if (forceP99 > mostNewtons)
      yield { message: "force", evidence: { measured: forceP99, most: mostNewtons, unit: "N" } };
    if (torqueP99 > mostNewtonMetres)
      yield { message: "torque", evidence: { measured: torqueP99, most: mostNewtonMetres, unit: "N·m" } };
  },
});
