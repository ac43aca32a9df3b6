import { z } from "zod";
import { causeMessages } from "../../causes/messages.js";
import type { MagnetometerFacts } from "../../spec/facts/content/magnetometer.js";
import { count } from "../../spec/units.js";
import { defineRule } from "../rule.js";

const CAUSES = [
  "field-normalised",
  "field-in-gauss",
  "field-in-microtesla",
  "field-in-milligauss",
  "field-in-nanotesla",
] as const;
/** The field of the earth in tesla, from the weakest to the strongest place, and as much again for what iron adds. */
const EARTH = { least: 1.5e-5, most: 1e-4 };
/** What one of each unit is in tesla. */
const TESLA: Partial<Record<(typeof CAUSES)[number], number>> = {
  "field-in-gauss": 1e-4,
  "field-in-microtesla": 1e-6,
  "field-in-milligauss": 1e-7,
  "field-in-nanotesla": 1e-9,
};

/** The unit in which the field is that of the earth. */
function causeOf({ magnitudeP10, magnitudeP50, magnitudeP90 }: MagnetometerFacts): (typeof CAUSES)[number] | undefined {
  const off = (value: number) => Math.abs(value - 1);
  if (off(magnitudeP10!) < 1e-3 && off(magnitudeP90!) < 1e-3) return "field-normalised";
  return CAUSES.find((cause) => {
    const field = magnitudeP50! * (TESLA[cause] ?? 0);
    return field >= EARTH.least && field <= EARTH.most;
  });
}

export const magneticFieldHolds = defineRule({
  id: "modality/magnetic-field-holds",
  requirement: "must",
  since: "0.1",
  subject: "stream",
  statement: {
    en: "A magnetometer MUST give the flux density in tesla, some 25 to 65 millionths of which the earth has.",
    ja: "磁力計は、地磁気でおよそ 25 から 65 µT となる磁束密度を、T で示さなければならない。",
  },
  scope: {
    en: "Streams of modality `magnetometer`: `content.magnetometer.samples` is at least `fewest`.",
    ja: "モダリティが `magnetometer` のストリーム：`content.magnetometer.samples` が `fewest` 以上である。",
  },
  why: {
    en: "A model of the earth's field, or a filter with a fixed noise, takes values in another unit for iron nearby.",
    ja: "地磁気モデルや、雑音を固定したフィルターは、別の単位の値を近くの鉄の影響とみなす。",
  },
  fix: { en: "Convert to tesla at the driver.", ja: "ドライバーで T に換算する。" },
  sources: ["sensor_msgs/MagneticField", "IAGA, International Geomagnetic Reference Field"],
  causes: CAUSES,
  params: z.strictObject({
    leastTesla: z
      .number()
      .min(0)
      .default(2e-6)
      .meta({ description: "Smallest median magnitude; iron nearby may weaken the field of the earth.", unit: "T" }),
    mostTesla: z
      .number()
      .min(0)
      .default(2e-3)
      .meta({ description: "Largest median magnitude; motors and magnets nearby may add to it.", unit: "T" }),
    fewest: count("Below so many samples nothing is said.").min(1).default(10),
  }),
  messages: {
    ...causeMessages(CAUSES, "measured"),
    implausible: {
      en: "the median magnitude is {measured}, not {least} to {most}",
      ja: "大きさの中央値が {measured} であり、{least} から {most} の間にない",
    },
  },
  applies: ({ content }, _, { fewest }) => (content?.magnetometer?.samples ?? 0) >= Math.max(1, fewest),
  *check({ content }, { leastTesla, mostTesla }) {
    const facts = content!.magnetometer!;
    const measured = facts.magnitudeP50!;
    if (measured >= leastTesla && measured <= mostTesla) return;
    const cause = causeOf(facts);
    yield {
      message: cause ?? "implausible",
      evidence: { measured, least: leastTesla, most: mostTesla, unit: "T", samples: facts.samples },
      ...(cause ? { cause, diagnosis: { confidence: 0.9, witnesses: [], alternatives: [] } } : {}),
    };
  },
});
