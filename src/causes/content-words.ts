/**
 * The causes of faults in payloads in words: what happened, and what to do about it.
 *
 * @module
 */
import type { CauseWords } from "./words.js";

/** Every cause that can be told of a payload, by id. */
export const contentCauses = {
  "depth-in-millimetres": {
    says: { en: "the depths are in millimetres, not in metres", ja: "深度の単位がメートルではなくミリメートルである" },
    fix: {
      en: "Divide by 1000, or send millimetres as `16UC1`.",
      ja: "1000 で割るか、ミリメートルのまま `16UC1` で送る。",
    },
  },
  "depth-in-metres": {
    says: { en: "the depths are in metres, not in millimetres", ja: "深度の単位がミリメートルではなくメートルである" },
    fix: {
      en: "Multiply by 1000 before they become integers, or send metres as `32FC1`.",
      ja: "整数にする前に 1000 倍するか、メートルのまま `32FC1` で送る。",
    },
  },
  "force-in-g": {
    says: { en: "the specific force is in g, not in m/s²", ja: "比力の単位が m/s² ではなく g である" },
    fix: { en: "Multiply by 9.80665 at the driver.", ja: "ドライバーで 9.80665 倍する。" },
  },
  "force-in-milli-g": {
    says: {
      en: "the specific force is in thousandths of g, not in m/s²",
      ja: "比力の単位が m/s² ではなく mg（g の千分の一）である",
    },
    fix: { en: "Multiply by 0.00980665 at the driver.", ja: "ドライバーで 0.00980665 倍する。" },
  },
  "gravity-removed": {
    says: {
      en: "gravity was taken off: the values are accelerations, not specific force",
      ja: "重力が差し引かれている。値は比力ではなく加速度である",
    },
    fix: {
      en: "Record what the sensor measures, and take gravity off where it is needed.",
      ja: "センサーの測定値をそのまま記録し、重力は必要なところで差し引く。",
    },
  },
} as const satisfies Record<string, CauseWords>;
