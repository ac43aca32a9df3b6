import { z } from "zod";
import type { Geometry } from "../../spec/annotation/geometry/geometry.js";
import { defineAnnotationRule } from "../annotation-rule.js";

/** The unit vectors of a geometry. */
function* unitVectors(geometry: Geometry): Generator<readonly number[]> {
  if (geometry.kind === "trajectory") {
    for (const { rotation } of geometry.points) if (rotation) yield rotation;
  } else if (geometry.kind === "contact") {
    if (geometry.normal) yield geometry.normal;
  } else if ("rotation" in geometry) yield geometry.rotation;
}

export const rotationsUnit = defineAnnotationRule({
  id: "annotation/rotations-unit",
  requirement: "must",
  statement: {
    en: "Orientations and directions MUST have the length 1.",
    ja: "姿勢の四元数と方向ベクトルは、長さが 1 でなければならない。",
  },
  scope: { en: "Annotations with an orientation or a normal.", ja: "姿勢か法線があるアノテーション。" },
  why: {
    en: "A quaternion of another length turns and scales at once; one in another order turns elsewhere.",
    ja: "長さが 1 でない四元数は、回転と同時に拡大縮小を起こす。",
  },
  fix: { en: "Normalise it, in the order x, y, z, w.", ja: "x、y、z、w の順に並べ、正規化する。" },
  sources: ["nuScenes, whose quaternions begin with w", "Tasuki"],
  params: z.strictObject({
    tolerance: z.number().min(0).default(1e-3).meta({ description: "How far the length may be from 1.", unit: "1" }),
  }),
  messages: {
    length: {
      en: "an orientation or direction of {name} has the length {measured}",
      ja: "{name} の姿勢か方向の長さが {measured} である",
    },
  },
  applies: ({ document }) => document.geometries.some(({ geometry }) => !unitVectors(geometry).next().done),
  *find(index, params) {
    for (const { field, value } of index.allGeometries())
      for (const each of unitVectors(value.geometry)) {
        const measured = Math.hypot(...each);
        if (Math.abs(measured - 1) > params.tolerance)
          yield { message: "length", field, evidence: { name: value.id, measured, unit: "1" } };
      }
  },
});
