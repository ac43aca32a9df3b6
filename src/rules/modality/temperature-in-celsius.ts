import { z } from "zod";
import { count } from "../../spec/units.js";
import { defineRule } from "../rule.js";

const CAUSE = "temperature-in-kelvin";
/** 0 °C in kelvins. */
const ICE = 273.15;
/** Where anything that runs on electronics is: −40 to 85 °C. */
const AMBIENT = { least: -40, most: 85 };

export const temperatureInCelsius = defineRule({
  id: "modality/temperature-in-celsius",
  requirement: "must",
  since: "0.1",
  subject: "stream",
  statement: {
    en: "A message of sensor_msgs/Temperature MUST give the temperature in degrees Celsius.",
    ja: "sensor_msgs/Temperature のメッセージは、温度を ℃ で示さなければならない。",
  },
  scope: {
    en: "Streams of the type `sensor_msgs/Temperature` with at least `fewest` samples in `content.telemetry.samples`.",
    ja: "`content.telemetry.samples` が `fewest` 以上である、型が `sensor_msgs/Temperature` のストリーム。",
  },
  why: {
    en: "Whoever converts from Celsius makes a room of 293 K an oven of 566 K.",
    ja: "℃ からの換算によって、293 K の部屋が 566 K の炉になる。",
  },
  fix: { en: "Give degrees Celsius.", ja: "℃ で示す。" },
  sources: ["sensor_msgs/Temperature"],
  causes: [CAUSE],
  params: z.strictObject({
    mostCelsius: z
      .number()
      .default(200)
      .meta({ description: "Median above which the value is taken for kelvins, if it fits.", unit: "°C" }),
    fewest: count("Below so many samples nothing is said.").min(1).default(5),
  }),
  messages: {
    [CAUSE]: {
      en: "the temperature is in kelvins: the median is {measured}",
      ja: "温度が K で書かれている。中央値は {measured}",
    },
    impossible: {
      en: "the median is {measured}, below absolute zero",
      ja: "中央値が {measured} で、絶対零度を下回る",
    },
  },
  applies: ({ content, schemas }, _, { fewest }) =>
    content?.telemetry?.firstP50 !== undefined &&
    content.telemetry.samples >= fewest &&
    schemas.some(({ name }) => name.replace("/msg/", "/") === "sensor_msgs/Temperature"),
  *check({ content }, { mostCelsius }) {
    // The mapping gives kelvins.
    const measured = content!.telemetry!.firstP50! - ICE;
    const evidence = { measured, unit: "°C", samples: content!.telemetry!.samples };
    if (measured < -ICE) yield { message: "impossible", evidence };
    const fits = measured - ICE >= AMBIENT.least && measured - ICE <= AMBIENT.most;
    if (measured > mostCelsius && fits)
      yield {
        message: CAUSE,
        evidence: { ...evidence, most: mostCelsius },
        cause: CAUSE,
        diagnosis: { confidence: 0.85, witnesses: [], alternatives: [] },
      };
  },
});
