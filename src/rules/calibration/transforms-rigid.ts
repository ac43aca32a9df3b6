import { z } from "zod";
import type { CalibrationValues } from "../../spec/declaration/calibration.js";
import { unitless } from "../../spec/units.js";
import { recordsOf } from "../calibration-records.js";
import { shown } from "../camera-calibrations.js";
import { rotationError, rotationOf, translationOf } from "../rigid-transform.js";
import { defineRule } from "../rule.js";

const CAUSES = ["matrix-transposed"] as const;

/** Every transform of some values, with its name. */
function* transformsOf({ cameras = [], transforms = [] }: CalibrationValues): Generator<[string, readonly number[]]> {
  for (const { name, fromPrevious, fromImu } of cameras) {
    if (fromPrevious) yield [`${name}.T_cn_cnm1`, fromPrevious];
    if (fromImu) yield [`${name}.T_cam_imu`, fromImu];
  }
  for (const { parent, child, matrix } of transforms) yield [`${parent} ← ${child}`, matrix];
}

/** How far a 4 by 4 matrix is from a rigid transform. */
const errorOf = (matrix: readonly number[]): number =>
  Math.max(rotationError(rotationOf(matrix)), ...[0, 0, 0, 1].map((each, i) => Math.abs(matrix[12 + i]! - each)));

export const transformsRigid = defineRule({
  id: "calibration/transforms-rigid",
  requirement: "must",
  since: "0.1",
  subject: "recording",
  statement: {
    en: "The transforms of a calibration MUST be rigid: a rotation with determinant 1, and a last row of 0 0 0 1.",
    ja: "校正の変換は剛体変換、すなわち行列式が 1 の回転と、0 0 0 1 の最終行からなるものでなければならない。",
  },
  scope: {
    en: "Recordings with transforms among the `values` of `calibrations` or of `calibrationFiles`.",
    ja: "`calibrations` または `calibrationFiles` の `values` に変換がある記録。",
  },
  why: {
    en: "What stretches or mirrors space puts points where no sensor saw them.",
    ja: "空間を伸縮・反転する行列では、点が実際とは違う場所に置かれる。",
  },
  fix: {
    en: "Take the matrix from the tool unchanged, row by row.",
    ja: "ツールの出力した行列を、行の順のまま使う。",
  },
  sources: ["Kalibr, yaml formats", "Tasuki"],
  causes: CAUSES,
  params: z.strictObject({
    allowed: unitless("Largest difference of R·Rᵀ from the identity, of the determinant from 1, and of the last row.")
      .min(0)
      .default(1e-3),
  }),
  messages: {
    "matrix-transposed": {
      en: "{name} is written column by column: its translation stands in the last row",
      ja: "{name} が列の順に書き込まれ、並進が最終行にある",
    },
    "not-rigid": {
      en: "{name} is no rigid transform: it is off by {actual}",
      ja: "{name} は剛体変換でない。ずれは {actual}",
    },
  },
  applies: (_, context) => recordsOf(context).some(({ values }) => values && !transformsOf(values).next().done),
  *check(_, { allowed }, context) {
    for (const { id, values } of recordsOf(context))
      for (const [name, matrix] of values ? transformsOf(values) : []) {
        const error = errorOf(matrix);
        if (error <= allowed) continue;
        const turned =
          translationOf(matrix).every((each) => each === 0) &&
          Math.abs(matrix[15]! - 1) <= allowed &&
          rotationError(rotationOf(matrix)) <= allowed;
        yield {
          message: turned ? "matrix-transposed" : "not-rigid",
          evidence: { name: `${id}: ${name}`, actual: shown(error) },
          ...(turned
            ? { cause: "matrix-transposed", diagnosis: { confidence: 0.95, witnesses: [], alternatives: [] } }
            : {}),
        };
      }
  },
});
