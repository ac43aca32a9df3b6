import { z } from "zod";
import { causeWords } from "../../causes/words.js";
import type { GnssFacts } from "../../spec/facts/content/gnss.js";
import { share } from "../../spec/units.js";
import { defineRule } from "../rule.js";

const CAUSES = ["coordinates-in-ten-millionths", "coordinates-swapped", "longitude-to-360"] as const;
/** Integers of 1e-7 degrees: nearer than this to the equator or to Greenwich nobody can tell. */
const SMALLEST_INTEGER = 1e5;

/** What makes coordinates of the earth of all fixes. */
function causeOf({ latitude, longitude }: GnssFacts): (typeof CAUSES)[number] | undefined {
  const within = (range: readonly number[], least: number, most: number) => range[0]! >= least && range[1]! <= most;
  if (!latitude || !longitude) return undefined;
  const largest = Math.max(...[...latitude, ...longitude].map(Math.abs));
  if (largest > SMALLEST_INTEGER)
    return within(latitude, -90e7, 90e7) && within(longitude, -180e7, 180e7) ? CAUSES[0] : undefined;
  // All latitudes beyond the pole, all longitudes within it: only swapped do they make sense.
  const beyond = latitude[0] > 90 || latitude[1] < -90;
  if (beyond && within(latitude, -180, 180) && within(longitude, -90, 90)) return CAUSES[1];
  if (within(latitude, -90, 90) && within(longitude, 0, 360)) return CAUSES[2];
  return undefined;
}

export const gnssCoordinatesHold = defineRule({
  id: "modality/gnss-coordinates-hold",
  requirement: "must",
  since: "0.1",
  subject: "stream",
  statement: {
    en: "A satellite position MUST be in degrees, latitude within ±90 and longitude within ±180, and not 0, 0 by default.",
    ja: "衛星測位の位置は度で表し、緯度は ±90、経度は ±180 の範囲とし、未設定の 0、0 であってはならない。",
  },
  scope: {
    en: "Streams of modality `gnss` with a fix: `content.gnss.fixes` is above 0.",
    ja: "測位できている、モダリティが `gnss` のストリーム：`content.gnss.fixes` が 0 より大きい。",
  },
  why: {
    en: "The recording lands in the wrong place on every map, or in the sea off Africa.",
    ja: "どの地図でも記録が誤った場所、またはアフリカ沖の海上に表示される。",
  },
  fix: {
    en: "Give degrees, latitude first in `latitude`, and set the status to no fix while there is none.",
    ja: "単位は度とし、緯度を `latitude` に書く。測位できていない間は、状態を「測位なし」とする。",
  },
  sources: ["sensor_msgs/NavSatFix", "EPSG:4326"],
  causes: CAUSES,
  params: z.strictObject({
    allowedShare: share("Largest part of the fixes that may be at 0, 0.").default(0),
  }),
  messages: {
    ...Object.fromEntries(CAUSES.map((cause) => [cause, causeWords[cause].says])),
    "out-of-range": {
      en: "{affected} of {samples} fixes are nowhere on earth",
      ja: "{samples} 点中 {affected} 点が地球上のどこでもない",
    },
    zero: {
      en: "{affected} of {samples} fixes are at latitude 0, longitude 0 exactly",
      ja: "{samples} 点中 {affected} 点が、ちょうど緯度 0、経度 0 である",
    },
  },
  applies: ({ content }) => (content?.gnss?.fixes ?? 0) > 0,
  *check({ content }, { allowedShare }) {
    const facts = content!.gnss!;
    const { fixes: samples, outOfRange, zero } = facts;
    if (outOfRange.count > 0) {
      const cause = causeOf(facts);
      yield {
        message: cause ?? "out-of-range",
        evidence: { affected: outOfRange.count, samples },
        tally: outOfRange,
        ...(cause ? { cause, diagnosis: { confidence: 0.95, witnesses: [], alternatives: [] } } : {}),
      };
    }
    const affectedShare = zero.count / samples;
    if (affectedShare > allowedShare)
      yield {
        message: "zero",
        evidence: { affected: zero.count, samples, affectedShare, allowedShare },
        tally: zero,
      };
  },
});
