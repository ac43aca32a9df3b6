import { defineOpenLabelRule } from "../openlabel-rule.js";

export const posesRigid = defineOpenLabelRule({
  id: "openlabel/poses-rigid",
  requirement: "must",
  statement: {
    en: "Poses MUST turn and move, and neither scale nor mirror, within 0.001.",
    ja: "姿勢は、0.001 以内で、拡大縮小も鏡映も含まない回転と並進でなければならない。",
  },
  scope: {
    en: "Every OpenLABEL document that can be read.",
    ja: "読める OpenLABEL 文書すべて。",
  },
  why: {
    en: "A quaternion of length 0 or in another order, or a matrix in column order, puts every label elsewhere.",
    ja: "長さ 0 や順序違いの四元数、列優先の行列は、すべてのラベルを別の場所に置く。",
  },
  fix: {
    en: "Write quaternions as x, y, z, w of length 1, and matrices row by row with 0, 0, 0, 1 at the end.",
    ja: "四元数は長さ 1 の x、y、z、w とし、行列は行ごとに、最後を 0、0、0、1 とする。",
  },
  sources: ["ASAM OpenLABEL 1.0, transform_data, cuboid"],
  messages: {
    "quaternion-length": { en: "a quaternion has the length {actual}", ja: "四元数の長さが {actual} である" },
    "matrix-not-rigid": { en: "a matrix is no rotation with a translation", ja: "行列が回転と並進ではない" },
  },
});
