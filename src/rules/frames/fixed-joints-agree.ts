import { z } from "zod";
import type { RecordingFacts } from "../../spec/facts/recording.js";
import type { DescribedJoint } from "../../spec/facts/robot-description.js";
import { firstNotes, hasEdges } from "../frame-subjects.js";
import type { Pose } from "../frame-tree.js";
import { angleOf, composed, inverse, transformBetween } from "../frame-tree.js";
import { descriptionsOf } from "../robot-joints.js";
import { defineRule } from "../rule.js";

/** Fixed joints, with the transform of the recording between their links. */
const fixedIn = (recording: RecordingFacts): { joint: DescribedJoint; pose: Pose }[] =>
  hasEdges(recording)
    ? descriptionsOf(recording)
        .flatMap(({ joints }) => joints)
        .filter(({ type }) => type === "fixed")
        .flatMap((joint) => {
          const pose = transformBetween(recording.frames, joint.parent, joint.child);
          return pose ? [{ joint, pose }] : [];
        })
    : [];

export const fixedJointsAgree = defineRule({
  id: "frames/fixed-joints-agree",
  requirement: "must",
  since: "0.1",
  subject: "recording",
  statement: {
    en: "Static transforms MUST agree with the fixed joints of the robot description.",
    ja: "静的な座標変換は、ロボット記述の固定関節と一致しなければならない。",
  },
  scope: {
    en: "Recordings with a fixed joint between two links that static transforms join, in a robot description that was read.",
    ja: "読めたロボット記述に、静的な座標変換でつながる二つのリンクの間の固定関節がある記録。",
  },
  why: {
    en: "One of the two is of another robot, or of another state of it: sensors are not where they seem to be.",
    ja: "どちらかが、別のロボットか、改造前後のものである。センサーが見かけの位置にない。",
  },
  fix: {
    en: "Hand over the description that the robot ran with, or take the second publisher away.",
    ja: "ロボットが実際に使った記述を渡すか、二重の送信元を取り除く。",
  },
  sources: ["robot_state_publisher"],
  params: z.strictObject({
    allowedMetres: z.number().min(0).default(0.001).meta({ description: "How far apart they may be.", unit: "m" }),
    allowedRadians: z.number().min(0).default(0.01).meta({ description: "How far they may be turned.", unit: "rad" }),
  }),
  messages: {
    apart: {
      en: "{name}: the transform and the description are {measured} apart",
      ja: "{name}：座標変換と記述が {measured} ずれている",
    },
    turned: {
      en: "{name}: the transform and the description are turned by {measured}",
      ja: "{name}：座標変換と記述の向きが {measured} ずれている",
    },
  },
  applies: (recording) => fixedIn(recording).length > 0,
  *check(recording, { allowedMetres, allowedRadians }) {
    const wrong = fixedIn(recording).flatMap(({ joint, pose }) => {
      const apart = Math.hypot(...pose.translation.map((value, i) => value - joint.translation[i]!));
      const turned = angleOf(composed(inverse(joint), pose).rotation);
      const name = `${joint.parent} → ${joint.child}`;
      return [
        ...(apart > allowedMetres ? [{ message: "apart", evidence: { name, measured: apart, unit: "m" } }] : []),
        ...(turned > allowedRadians ? [{ message: "turned", evidence: { name, measured: turned, unit: "rad" } }] : []),
      ];
    });
    yield* firstNotes(wrong, (note) => note);
  },
});
