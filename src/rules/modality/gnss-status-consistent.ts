import { defineRule } from "../rule.js";

const KINDS = ["withoutPosition", "covarianceDenied", "covarianceMissing"] as const;

export const gnssStatusConsistent = defineRule({
  id: "modality/gnss-status-consistent",
  requirement: "must",
  since: "0.1",
  subject: "stream",
  statement: {
    en: "Status and covariance type of a satellite position MUST agree with its position and covariance.",
    ja: "衛星測位の状態と共分散の種類は、位置と共分散に一致しなければならない。",
  },
  scope: {
    en: "Streams of modality `gnss`: they have `content.gnss`, and `content.read` is above 0.",
    ja: "モダリティが `gnss` のストリーム：`content.gnss` があり、`content.read` が 0 より大きい。",
  },
  why: {
    en: "A filter takes a position that is not there, or trusts one without limit because its covariance is zero.",
    ja: "フィルターが存在しない位置を受け取ったり、共分散が 0 であるために位置を無条件に信頼したりする。",
  },
  fix: {
    en: "Set the status to −1 while there is no fix, and the covariance type to 0 while the covariance is unknown.",
    ja: "測位できない間は状態を −1 とし、共分散が不明な間はその種類を 0 とする。",
  },
  sources: ["sensor_msgs/NavSatFix", "sensor_msgs/NavSatStatus"],
  messages: {
    withoutPosition: {
      en: "{affected} of {samples} samples claim a fix but have no position",
      ja: "{samples} サンプル中 {affected} サンプルが、測位ありとしながら位置をもたない",
    },
    covarianceDenied: {
      en: "{affected} of {samples} samples have a covariance that its type calls unknown",
      ja: "{samples} サンプル中 {affected} サンプルに、種類が「不明」とされた共分散がある",
    },
    covarianceMissing: {
      en: "{affected} of {samples} samples have a covariance of zeros that its type calls known",
      ja: "{samples} サンプル中 {affected} サンプルの共分散が、種類は「既知」なのにすべて 0 である",
    },
  },
  applies: ({ content }) => content?.gnss !== undefined && content.read > 0,
  *check({ content }) {
    for (const kind of KINDS) {
      const tally = content!.gnss![kind];
      if (tally.count > 0) yield { message: kind, evidence: { affected: tally.count, samples: content!.read }, tally };
    }
  },
});
