import type { Level } from "../spec/verdict/profile.js";

/** The ladder. A level is reached when every MUST of its classes passes and none is left unchecked. */
export const levels: readonly Level[] = [
  {
    level: 1,
    name: { en: "Readable", ja: "可読" },
    says: {
      en: "Every file opens, every stream is described, every sample decodes and fits its schema.",
      ja: "すべてのファイルが開き、すべてのストリームに説明があり、すべてのサンプルがスキーマどおりに復号できる。",
    },
    classes: ["container", "schema", "decode"],
  },
  {
    level: 2,
    name: { en: "Timed", ja: "時刻整合" },
    says: {
      en: "One declared clock a stream, stamps increase, rates and gaps are as declared, no clock fault.",
      ja: "ストリームごとに一つのクロックが宣言され、タイムスタンプが増加し、レートと途切れが宣言どおりで、クロックの異常がない。",
    },
    classes: ["clock", "time"],
  },
  {
    level: 3,
    name: { en: "Synchronised", ja: "同期" },
    says: {
      en: "Declared sync groups hold their measured tolerance.",
      ja: "宣言された同期グループが、実測で許容差に収まっている。",
    },
    classes: ["sync"],
  },
  {
    level: 4,
    name: { en: "Placed", ja: "空間整合" },
    says: {
      en: "Frames form one tree, units and axes hold, calibration is present and plausible.",
      ja: "座標系が一つの木をなし、単位と軸が正しく、妥当な校正値がある。",
    },
    classes: ["frames", "calibration", "modality"],
  },
  {
    level: 5,
    name: { en: "Transferable", ja: "引渡し可能" },
    says: {
      en: "Robot, sensors, environment, provenance, rights, privacy and responsibilities are declared; checksums hold.",
      ja: "ロボット、センサー、環境、来歴、権利、プライバシー、責任分担が宣言され、チェックサムが一致する。",
    },
    classes: ["delivery"],
  },
];
