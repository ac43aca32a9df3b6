import { z } from "zod";
import { causeMessages } from "../../causes/messages.js";
import type { FrameEdge } from "../../spec/facts/frames.js";
import type { RecordingFacts } from "../../spec/facts/recording.js";
import { edgesOf, firstNotes, isOdometryFrame, nameOf, placeOf } from "../frame-subjects.js";
import { bareFrame } from "../frame-tree.js";
import type { Context } from "../rule.js";
import { defineRule } from "../rule.js";

const CAUSES = ["map-jump", "odometry-reset"] as const;
/** What moves in the frame of the odometry. */
function odometryOf(recording: RecordingFacts, context: Context): FrameEdge[] {
  const mayJump = new Set((context.declaration?.frames?.mayJump ?? []).map(bareFrame));
  return edgesOf(recording).filter(
    ({ parent, child, latched }) => !latched && isOdometryFrame(parent, context) && !mayJump.has(child),
  );
}

/** Whether corrections have a transform of their own: one above the odometry that changes. */
const corrected = (recording: RecordingFacts, { parent }: FrameEdge): boolean =>
  edgesOf(recording).some(({ child, changes }) => child === parent && changes > 0);

export const odometryContinuous = defineRule({
  id: "frames/odometry-continuous",
  requirement: "should",
  since: "0.1",
  subject: "recording",
  statement: {
    en: "What moves in the frame of the odometry SHOULD move without jumps.",
    ja: "オドメトリの座標系の中では、飛びなく動くことが望ましい。",
  },
  scope: {
    en: "Recordings with a moving transform whose parent is the frame that odometry counts from: the one that is declared in `frames.odometry`, or one whose name is odom or ends so. Children that `frames.mayJump` names are left out.",
    ja: "オドメトリの原点の座標系を親とする、動く座標変換のある記録。その座標系は、`frames.odometry` で宣言されたもの、または名前が odom であるかそれで終わるもの。`frames.mayJump` にある子は除く。",
  },
  why: {
    en: "Velocities and short-term motion are computed from odometry: a jump is a motion that never was.",
    ja: "速度や短時間の動きはオドメトリから求める。飛びは、実際にはなかった動きになる。",
  },
  fix: { en: "Let only map → odom jump (REP-105).", ja: "飛んでよいのは map → odom だけである（REP-105）。" },
  sources: ["REP-105", "Tasuki, FR-012"],
  causes: CAUSES,
  params: z.strictObject({
    allowedMetres: z
      .number()
      .min(0.05)
      .default(0.05)
      .meta({ description: "Largest step beyond what the speed before and after it explains.", unit: "m" }),
  }),
  messages: {
    ...causeMessages(CAUSES, "name"),
    jump: {
      en: "{name} jumps {affected} times, by {measured} at most",
      ja: "{name} が {affected} 回飛んでいる。最大 {measured}",
    },
  },
  applies: (recording, context) => odometryOf(recording, context).length > 0,
  *check(recording, { allowedMetres }, context) {
    const jumping = odometryOf(recording, context).filter(({ jump }) => (jump?.distance ?? 0) > allowedMetres);
    yield* firstNotes(jumping, (edge) => {
      const cause = edge.jump!.toStart ? "odometry-reset" : corrected(recording, edge) ? undefined : "map-jump";
      return {
        message: cause ?? "jump",
        at: placeOf(edge),
        evidence: {
          name: nameOf(edge),
          affected: edge.jumps,
          measured: edge.jump!.distance,
          unit: "m",
          atNs: edge.jump!.atNs,
        },
        ...(cause
          ? { cause, diagnosis: { confidence: cause === "map-jump" ? 0.6 : 0.8, witnesses: [], alternatives: [] } }
          : {}),
      };
    });
  },
});
