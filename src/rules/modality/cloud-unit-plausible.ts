import { z } from "zod";
import { causeMessages } from "../../causes/messages.js";
import { defineRule } from "../rule.js";

const CAUSES = ["cloud-millimetres"] as const;

export const cloudUnitPlausible = defineRule({
  id: "modality/cloud-unit-plausible",
  requirement: "should",
  since: "0.1",
  subject: "stream",
  statement: {
    en: "Points of a cloud SHOULD lie as far away as a sensor reaches, in metres.",
    ja: "点群の点までの距離は、メートルで表したとき、センサーの届く範囲にあることが望ましい。",
  },
  scope: {
    en: "Streams of modality `point-cloud` with a median distance of up to `surveyMetres`: beyond that coordinates are those of a map projection.",
    ja: "距離の中央値が `surveyMetres` 以下の、モダリティが `point-cloud` のストリーム。それを超える座標は地図投影のものとみなす。",
  },
  why: {
    en: "Points in millimetres put every obstacle a thousand times too far away.",
    ja: "ミリメートルの点では、すべての障害物が千倍遠くにあることになる。",
  },
  fix: { en: "Write coordinates in metres.", ja: "座標をメートルで書く。" },
  sources: ["REP-103", "Tasuki, FR-015"],
  causes: CAUSES,
  params: z.strictObject({
    reachMetres: z
      .number()
      .positive()
      .meta({ description: "Largest median distance of points.", unit: "m" })
      .default(1000),
    surveyMetres: z
      .number()
      .positive()
      .meta({
        description: "Beyond this median distance coordinates are taken for those of a map projection.",
        unit: "m",
      })
      .default(200_000),
  }),
  messages: causeMessages(CAUSES, "measured"),
  applies: ({ content }, _, { surveyMetres }) => (content?.pointCloud?.medianDistance ?? Infinity) <= surveyMetres,
  *check({ content }, { reachMetres }) {
    const { medianDistance: measured, looked } = content!.pointCloud!;
    if (measured! <= reachMetres) return;
    const [cause] = CAUSES;
    yield {
      message: cause,
      cause,
      diagnosis: { confidence: 0.9, witnesses: [], alternatives: [] },
      evidence: { measured: measured!, most: reachMetres, unit: "m", samples: looked },
    };
  },
});
