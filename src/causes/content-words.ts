/**
 * The causes of faults in payloads in words: what happened, and what to do about it.
 *
 * @module
 */
import { motionCauses } from "./motion-words.js";
import type { CauseWords } from "./words.js";

/** Every cause that can be told of a payload, by id. */
export const contentCauses = {
  ...motionCauses,
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
  "force-unfilled": {
    says: {
      en: "the specific force was never filled in",
      ja: "比力が書き込まれていない",
    },
    fix: {
      en: "Fill it in, or set the first element of its covariance to −1 (REP-145).",
      ja: "値を書き込む。書き込まないなら、共分散の最初の要素を −1 とする（REP-145）。",
    },
  },
  "cloud-millimetres": {
    says: { en: "coordinates are in millimetres, not in metres", ja: "座標の単位が m ではなく mm である" },
    fix: { en: "Divide by 1000 at the driver.", ja: "ドライバーで 1000 で割る。" },
  },
  "joint-degrees": {
    says: { en: "joints are in degrees, not in radians", ja: "関節の値の単位がラジアンではなく度である" },
    fix: { en: "Multiply by π/180 at the driver.", ja: "ドライバーで π/180 を掛ける。" },
  },
  "velocity-flipped": {
    says: {
      en: "the velocity has the opposite sign of the motion",
      ja: "速度の符号が実際の動きと逆である",
    },
    fix: {
      en: "Give position and velocity of a joint the same positive direction.",
      ja: "関節の位置と速度の正の向きをそろえる。",
    },
  },
  "velocity-unfilled": {
    says: { en: "the velocity is 0 while the joint moves", ja: "関節が動いている間も速度が 0 のままである" },
    fix: {
      en: "Fill the velocity, or leave its array empty.",
      ja: "速度を設定する。測定していなければ配列を空にする。",
    },
  },
} as const satisfies Record<string, CauseWords>;
