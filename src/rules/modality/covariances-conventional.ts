import type { CovarianceFacts } from "../../spec/facts/content/covariances.js";
import { defineRule } from "../rule.js";

const KINDS = ["nonFinite", "negative", "asymmetric"] as const satisfies (keyof CovarianceFacts)[];

export const covariancesConventional = defineRule({
  id: "modality/covariances-conventional",
  requirement: "must",
  since: "0.1",
  subject: "stream",
  statement: {
    en: "A covariance MUST be finite and symmetric with no negative variance, where it is not marked as not measured.",
    ja: "共分散は、測定していないという印がない限り、有限かつ対称で、負の分散があってはならない。",
  },
  scope: {
    en: "Streams with covariances: `content.covariances` is not empty. In `imu`, −1 first marks what was not measured.",
    ja: "共分散をもつストリーム：`content.covariances` が空でない。`imu` では、先頭の −1 が測定していないことを示す。",
  },
  why: {
    en: "A filter that is given a negative variance or a matrix that is none diverges, or trusts the wrong sensor.",
    ja: "負の分散や、共分散でない行列を与えられたフィルターは発散するか、誤ったセンサーを信頼する。",
  },
  fix: {
    en: "Fill in the covariance row by row, all zero where it is unknown; only `imu` marks with −1 first.",
    ja: "共分散は行ごとに書き、不明ならすべて 0 とする。先頭の −1 を印とするのは `imu` だけである。",
  },
  sources: [
    "sensor_msgs/Imu",
    "sensor_msgs/MagneticField",
    "sensor_msgs/NavSatFix",
    "geometry_msgs/PoseWithCovariance",
  ],
  messages: {
    nonFinite: {
      en: "{name}: {affected} of {samples} matrices have a number that is not finite",
      ja: "{name}：{samples} 個中 {affected} 個の行列に有限でない数がある",
    },
    negative: {
      en: "{name}: {affected} of {samples} matrices have a negative variance",
      ja: "{name}：{samples} 個中 {affected} 個の行列に負の分散がある",
    },
    asymmetric: {
      en: "{name}: {affected} of {samples} matrices are not symmetric",
      ja: "{name}：{samples} 個中 {affected} 個の行列が対称でない",
    },
  },
  applies: ({ content }) => (content?.covariances?.length ?? 0) > 0,
  *check({ content }) {
    for (const covariance of content!.covariances!)
      for (const kind of KINDS) {
        const tally = covariance[kind];
        const { field: name, read: samples } = covariance;
        if (tally.count > 0) yield { message: kind, evidence: { name, affected: tally.count, samples }, tally };
      }
  },
});
