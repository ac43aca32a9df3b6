import { z } from "zod";
import { share } from "../../spec/units.js";
import { defineRule } from "../rule.js";

export const valuesNotClipped = defineRule({
  id: "modality/values-not-clipped",
  requirement: "should",
  since: "0.1",
  subject: "stream",
  statement: {
    en: "The values of a sensor SHOULD stay within its measuring range.",
    ja: "センサーの値は、その測定範囲に収まっていることが望ましい。",
  },
  scope: {
    en: "Streams of sensors whose range shows, such as `imu`, `magnetometer` and `force-torque`: they have `content.numbers.clipped`.",
    ja: "`imu`、`magnetometer`、`force-torque` など測定範囲のあるセンサーのストリーム：`content.numbers.clipped` がある。",
  },
  why: {
    en: "Beyond the range the sensor repeats its largest value: impacts look weaker than they were, integrals drift.",
    ja: "範囲を超えるとセンサーは最大値を繰り返す。衝撃は実際より弱く見え、積分はずれていく。",
  },
  fix: {
    en: "Choose a wider full scale, or mount the sensor where less acts on it.",
    ja: "より広いフルスケールを選ぶか、加わる量の小さい場所に取り付ける。",
  },
  sources: ["Tasuki"],
  params: z.strictObject({
    allowedShare: share("Largest part of the samples that may be at an extreme.").default(0.01),
  }),
  messages: {
    clipped: {
      en: "{name} never passes {measured}, where {affected} of its samples are exactly ({allowedShare} is allowed)",
      ja: "{name} は {measured} を超えず、{affected} サンプルがちょうどその値である（許容は {allowedShare}）",
    },
  },
  applies: ({ content }) =>
    // The modalities that are measured so: imu, magnetometer, force-torque.
    content?.numbers?.clipped !== undefined && content.read > 0,
  *check({ content }, { allowedShare }) {
    for (const { field, extreme, unit, samples, share: affectedShare } of content!.numbers!.clipped!)
      if (affectedShare > allowedShare)
        yield {
          message: "clipped",
          evidence: { name: field, measured: extreme, unit, affected: samples, affectedShare, allowedShare },
        };
  },
});
