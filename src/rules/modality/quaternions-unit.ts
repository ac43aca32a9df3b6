import { causeWords } from "../../causes/words.js";
import { defineRule } from "../rule.js";

const UNMARKED = "orientation-unmarked";

export const quaternionsUnit = defineRule({
  id: "modality/quaternions-unit",
  requirement: "must",
  since: "0.1",
  subject: "stream",
  statement: {
    en: "A quaternion that gives an orientation MUST have length 1, within 0.001.",
    ja: "姿勢を表すクォータニオンの長さは、0.001 以内で 1 でなければならない。",
  },
  scope: {
    en: "Streams with orientations that they do not mark as not measured: `content.quaternions.read` is above 0.",
    ja: "測定していないという印のない姿勢をもつストリーム：`content.quaternions.read` が 0 より大きい。",
  },
  why: {
    en: "Turning by a quaternion of another length stretches what it turns; a zero quaternion turns nothing anywhere.",
    ja: "長さの異なるクォータニオンによる回転は、対象を伸び縮みさせる。零クォータニオンは回転を表さない。",
  },
  fix: {
    en: "Normalise quaternions at the source, and mark orientations that are not estimated.",
    ja: "出力元でクォータニオンを正規化し、推定していない姿勢には印を付ける。",
  },
  sources: ["sensor_msgs/Imu, orientation_covariance", "tf2, TF_DENORMALIZED_QUATERNION", "Tasuki"],
  causes: [UNMARKED],
  messages: {
    [UNMARKED]: causeWords[UNMARKED].says,
    zero: {
      en: "{affected} of {samples} quaternions are 0, 0, 0, 0, which is no orientation",
      ja: "{samples} 個中 {affected} 個のクォータニオンが 0、0、0、0 で、姿勢を表さない",
    },
    "not-unit": {
      en: "{affected} of {samples} quaternions are not of length 1; the worst has {measured}",
      ja: "{samples} 個中 {affected} 個のクォータニオンの長さが 1 でない。最も悪いものは {measured}",
    },
  },
  applies: ({ content }) => (content?.quaternions?.read ?? 0) > 0,
  *check({ content }) {
    const { modality } = content!;
    const { read, zero, notUnit, worstLength } = content!.quaternions!;
    if (zero.count > 0) {
      // A unit that never gives an orientation leaves it empty; one that loses it now and then has another fault.
      const unmarked = modality === "imu" && zero.count === read;
      yield {
        message: unmarked ? UNMARKED : "zero",
        evidence: { affected: zero.count, samples: read },
        tally: zero,
        ...(unmarked ? { cause: UNMARKED, diagnosis: { confidence: 0.95, witnesses: [], alternatives: [] } } : {}),
      };
    }
    if (notUnit.count > 0)
      yield {
        message: "not-unit",
        evidence: {
          affected: notUnit.count,
          samples: read,
          ...(worstLength === undefined ? {} : { measured: worstLength }),
          ...{ least: 0.999, most: 1.001, unit: "1" },
        },
        tally: notUnit,
      };
  },
});
