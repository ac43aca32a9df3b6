import { z } from "zod";
import { metres, radians } from "../../spec/units.js";
import { framesOf } from "../calibrated-cameras.js";
import { type CalibrationRecord, imagesOfCamera, recordsOf } from "../calibration-records.js";
import { shown } from "../camera-calibrations.js";
import { inverse, type Pose, transformBetween } from "../frame-tree.js";
import { distanceOf, poseOfMatrix, rotationError, rotationOf } from "../rigid-transform.js";
import { type Context, defineRule, notChecked } from "../rule.js";

const CAUSES = ["transform-inverted"] as const;

/** A transform of a record that the recording gives too. */
interface Compared {
  readonly name: string;
  /** Frame that points are taken into, and frame that they are taken from. */
  readonly into: string;
  readonly from: string;
  readonly pose: Pose;
}

/** The transforms of a record between frames of the recording. */
function* comparedOf(from: CalibrationRecord, context: Context): Generator<Compared> {
  const { cameras = [], imus = [], transforms = [] } = from.values ?? {};
  const rigid = (matrix: readonly number[]) => rotationError(rotationOf(matrix)) < 1e-2;
  const frames = cameras.map((camera) => camera.frame ?? frameOf(imagesOfCamera({ from, camera }, context)));
  const units = context.recording.streams.filter(({ content }) => content?.modality === "imu");
  const topics = [
    ...imus.map(({ topic }) => topic),
    ...recordsOf(context).flatMap(({ values }) => (values?.imus ?? []).map(({ topic }) => topic)),
    ...(from.record?.streams ?? []),
  ];
  const named = units.filter(({ topic }) => topics.includes(topic));
  const unit = frameOf(named.length > 0 ? named : units.length === 1 ? units : []);
  for (const [i, { name, fromPrevious, fromImu }] of cameras.entries()) {
    const [into, previous] = [frames[i], frames[i - 1]];
    if (fromPrevious && into !== undefined && previous !== undefined && rigid(fromPrevious))
      yield { name: `${name}.T_cn_cnm1`, into, from: previous, pose: poseOfMatrix(fromPrevious) };
    if (fromImu && into !== undefined && unit !== undefined && rigid(fromImu))
      yield { name: `${name}.T_cam_imu`, into, from: unit, pose: poseOfMatrix(fromImu) };
  }
  for (const { parent, child, matrix } of transforms)
    if (rigid(matrix)) yield { name: `${parent} ← ${child}`, into: parent, from: child, pose: poseOfMatrix(matrix) };
}

/** The frame of some streams, where they have but one. */
function frameOf(streams: Parameters<typeof framesOf>[0][]): string | undefined {
  const frames = new Set(streams.flatMap(framesOf).filter((frame) => frame !== ""));
  return frames.size === 1 ? [...frames][0] : undefined;
}

const between = ({ into, from }: Compared, { recording }: Context) => transformBetween(recording.frames, into, from);

export const extrinsicsAgree = defineRule({
  id: "calibration/extrinsics-agree",
  requirement: "should",
  since: "0.1",
  subject: "recording",
  statement: {
    en: "The transforms of a calibration SHOULD be those that the recording gives as static.",
    ja: "校正の変換は、記録にある静的な変換と一致することが望ましい。",
  },
  scope: {
    en: "Recordings with transforms among the `values` of `calibrations` or of `calibrationFiles` whose frames are known: `fromPrevious`, `fromImu` or `transforms`. It is not checked where no static transforms join the frames.",
    ja: "`calibrations` または `calibrationFiles` の `values` に、座標系の分かる変換（`fromPrevious`、`fromImu`、`transforms`）がある記録。静的な変換で座標系がつながっていなければ検査しない。",
  },
  why: {
    en: "Of two places of one sensor at most one is right.",
    ja: "一つのセンサーに二つの位置があれば、正しいのは多くとも一つである。",
  },
  fix: {
    en: "Publish the transform that the calibration found; T_cam_imu takes points of the unit into the camera, and a static transform is named by its parent and child.",
    ja: "校正で求めた変換を配信する。T_cam_imu は慣性計測装置の点をカメラへ移す変換であり、静的な変換では親と子の向きに注意する。",
  },
  sources: ["Kalibr, yaml formats", "Tasuki"],
  causes: CAUSES,
  params: z.strictObject({
    allowedM: metres("Largest distance of the two places.").min(0).default(0.02),
    allowedRad: radians("Largest angle between the two rotations.").min(0).default(0.05),
  }),
  messages: {
    "transform-inverted": {
      en: "{name} is the inverse of the static transform {expected}",
      ja: "{name} が静的な変換 {expected} の逆である",
    },
    "transform-off": {
      en: "{name} differs from the static transform {expected} by {measured} and {actual}",
      ja: "{name} が静的な変換 {expected} と {measured}、{actual} 異なる",
    },
  },
  applies(_, context) {
    const all = recordsOf(context).flatMap((each) => [...comparedOf(each, context)]);
    if (all.length === 0) return false;
    return all.some((each) => between(each, context) !== undefined)
      ? true
      : notChecked("no static transforms join the frames of the calibration");
  },
  *check(_, { allowedM, allowedRad }, context) {
    const agree = (a: Pose, b: Pose) => {
      const { metres: far, radians: turned } = distanceOf(a, b);
      return far <= allowedM && turned <= allowedRad;
    };
    for (const record of recordsOf(context))
      for (const each of comparedOf(record, context)) {
        const recorded = between(each, context);
        if (!recorded || agree(each.pose, recorded)) continue;
        const inverted = agree(inverse(each.pose), recorded);
        const { metres: far, radians: turned } = distanceOf(each.pose, recorded);
        yield {
          message: inverted ? "transform-inverted" : "transform-off",
          evidence: {
            name: `${record.id}: ${each.name}`,
            expected: `${each.into} ← ${each.from}`,
            measured: far,
            unit: "m",
            actual: `${shown((turned * 180) / Math.PI)}°`,
          },
          ...(inverted
            ? { cause: "transform-inverted", diagnosis: { confidence: 0.95, witnesses: [], alternatives: [] } }
            : {}),
        };
      }
  },
});
