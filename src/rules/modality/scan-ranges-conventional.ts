import { z } from "zod";
import { count, share } from "../../spec/units.js";
import { defineRule } from "../rule.js";

export const scanRangesConventional = defineRule({
  id: "modality/scan-ranges-conventional",
  requirement: "should",
  since: "0.1",
  subject: "stream",
  statement: {
    en: "Finite ranges of a laser scan SHOULD lie between the least and the largest that count.",
    ja: "レーザースキャンの有限な距離は、有効な最小値と最大値の間にあることが望ましい。",
  },
  scope: {
    en: "Streams of modality `laser-scan` in which `content.laserScan.rays` is at least `fewest`.",
    ja: "`content.laserScan.rays` が `fewest` 以上の、モダリティが `laser-scan` のストリーム。",
  },
  why: {
    en: "A ray without return that is written as a number becomes an obstacle, where infinity would clear the way.",
    ja: "反射のない光線を数値で書くと、障害物とみなされる。無限大なら、その方向は空いていると分かる。",
  },
  fix: {
    en: "Write +∞ for no return, −∞ for too close and NaN for an error.",
    ja: "反射がなければ +∞、近すぎれば −∞、誤りなら NaN を書く。",
  },
  sources: ["REP-117", "sensor_msgs/LaserScan"],
  params: z.strictObject({
    allowedShare: share("Largest part of the rays that may have such a range.").default(0.01),
    fewest: count("Below so many rays nothing is said.").min(1).default(1000),
  }),
  messages: {
    zero: {
      en: "{affectedShare} of the rays have a range of 0, which is no measurement",
      ja: "光線の {affectedShare} で距離が 0 であり、測定値ではない",
    },
    below: {
      en: "{affectedShare} of the rays have a range below the least that counts",
      ja: "光線の {affectedShare} で距離が有効な最小値より小さい",
    },
    above: {
      en: "{affectedShare} of the rays have a finite range above the largest that counts",
      ja: "光線の {affectedShare} で有限な距離が有効な最大値より大きい",
    },
  },
  applies: ({ content }, _, { fewest }) => (content?.laserScan?.rays ?? -1) >= Math.max(1, fewest),
  *check({ content }, { allowedShare }) {
    const scan = content!.laserScan!;
    for (const message of ["zero", "below", "above"] as const) {
      const affected = scan[message];
      const affectedShare = affected / scan.rays;
      if (affectedShare > allowedShare) yield { message, evidence: { affected, affectedShare, allowedShare } };
    }
  },
});
