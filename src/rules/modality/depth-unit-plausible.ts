import { z } from "zod";
import { causeMessages } from "../../causes/messages.js";
import type { DepthFacts } from "../../spec/facts/content/depth.js";
import { count } from "../../spec/units.js";
import { defineRule } from "../rule.js";

const CAUSES = ["depth-in-millimetres", "depth-in-metres"] as const;

/** The cause, and how sure it is. Coded in 32 bits, millimetres stay whole numbers unless they were interpolated. */
function causeOf({
  encoding,
  medianM,
  wholeShare = 0,
}: DepthFacts): { cause: (typeof CAUSES)[number]; confidence: number } | undefined {
  if (encoding === "32FC1")
    return medianM! < 65.536e3
      ? { cause: "depth-in-millimetres", confidence: wholeShare > 0.99 ? 0.95 : 0.7 }
      : undefined;
  // Labels of objects have this encoding too.
  return { cause: "depth-in-metres", confidence: 0.6 };
}

export const depthUnitPlausible = defineRule({
  id: "modality/depth-unit-plausible",
  requirement: "should",
  since: "0.1",
  subject: "stream",
  statement: {
    en: "Depths SHOULD be plausible in the unit of their encoding: metres in `32FC1`, millimetres in `16UC1`.",
    ja: "深度は、エンコーディングが定める単位（`32FC1` はメートル、`16UC1` はミリメートル）で妥当な値であることが望ましい。",
  },
  scope: {
    en: "Streams of modality `depth` that measured something: `content.depth.measured` is at least `fewest`.",
    ja: "測定値のある、モダリティが `depth` のストリーム：`content.depth.measured` が `fewest` 以上である。",
  },
  why: {
    en: "A scene that is a thousand times too large or too small is seen by no person, and learned by every model.",
    ja: "千倍あるいは千分の一の情景は人には気づかれず、どのモデルもそのまま学習する。",
  },
  fix: {
    en: "Write metres as 32-bit floats, or millimetres as 16-bit integers.",
    ja: "メートルなら 32 ビット浮動小数点で、ミリメートルなら 16 ビット整数で書く。",
  },
  sources: ["REP-118", "Tasuki: no depth camera has a median range of 200 m, or a largest of 2 cm"],
  causes: CAUSES,
  params: z.strictObject({
    mostM: z.number().positive().meta({ description: "Largest median of depths.", unit: "m" }).default(200),
    leastM: z.number().positive().meta({ description: "Smallest of the largest depths.", unit: "m" }).default(0.0205),
    fewest: count("Below so many depths nothing is said.").min(1).default(1000),
  }),
  messages: {
    ...causeMessages(CAUSES, "measured"),
    "depth-far": {
      en: "the median depth is {measured}, more than {most}",
      ja: "深度の中央値が {measured} であり、{most} を超える",
    },
    "depth-near": {
      en: "the largest depth is {measured}, less than {least}",
      ja: "深度の最大値が {measured} であり、{least} に満たない",
    },
  },
  applies: ({ content }, _, { fewest }) =>
    content?.depth?.medianM !== undefined && content.depth.maxM !== undefined && content.depth.measured >= fewest,
  *check({ content }, { mostM, leastM }) {
    const depth = content!.depth!;
    const far = depth.medianM! > mostM;
    const near = depth.maxM! < leastM;
    if (!far && !near) return;
    const found = far === (depth.encoding === "32FC1") ? causeOf(depth) : undefined;
    yield {
      message: found?.cause ?? (far ? "depth-far" : "depth-near"),
      evidence: {
        measured: far ? depth.medianM! : depth.maxM!,
        ...(far ? { most: mostM } : { least: leastM }),
        unit: "m",
        samples: depth.looked,
      },
      ...(found
        ? { cause: found.cause, diagnosis: { confidence: found.confidence, witnesses: [], alternatives: [] } }
        : {}),
    };
  },
});
