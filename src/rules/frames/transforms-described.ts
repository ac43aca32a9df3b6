import type { FrameEdge } from "../../spec/facts/frames.js";
import type { RecordingFacts } from "../../spec/facts/recording.js";
import { edgesOf, firstNotes, nameOf, placeOf } from "../frame-subjects.js";
import { descriptionsOf } from "../robot-joints.js";
import { defineRule } from "../rule.js";

/** Transforms whose frames are both links. */
function betweenLinks(recording: RecordingFacts): FrameEdge[] {
  const links = new Set(descriptionsOf(recording).flatMap((description) => description.links));
  return edgesOf(recording).filter(({ parent, child }) => links.has(parent) && links.has(child));
}

export const transformsDescribed = defineRule({
  id: "frames/transforms-described",
  requirement: "should",
  since: "0.1",
  subject: "recording",
  statement: {
    en: "A transform between two links of the robot description SHOULD be that of a joint between them.",
    ja: "ロボット記述の二つのリンクの間の座標変換は、両者の間の関節のものであることが望ましい。",
  },
  scope: {
    en: "Recordings with a transform whose parent and child are both links of a robot description that was read.",
    ja: "親と子がどちらも、読めたロボット記述のリンクである座標変換のある記録。",
  },
  why: {
    en: "The tree of the recording is not that of the robot: poses that are computed from either differ.",
    ja: "記録の木がロボットの木と異なる。どちらから求めるかで、姿勢が変わる。",
  },
  fix: { en: "Hand over the description that the robot ran with.", ja: "ロボットが実際に使った記述を渡す。" },
  sources: ["robot_state_publisher"],
  messages: {
    strange: {
      en: "{name} joins two links between which the description has no joint",
      ja: "{name} の二つのリンクの間に、記述では関節がない",
    },
    reversed: {
      en: "{name} is the wrong way round: the joint leads from {actual} to {expected}",
      ja: "{name} の向きが逆である。関節は {actual} から {expected} への向きである",
    },
  },
  applies: (recording) => betweenLinks(recording).length > 0,
  *check(recording) {
    const joints = new Set(
      descriptionsOf(recording).flatMap(({ joints }) => joints.map(({ parent, child }) => `${parent}\0${child}`)),
    );
    const strange = betweenLinks(recording).filter(({ parent, child }) => !joints.has(`${parent}\0${child}`));
    yield* firstNotes(strange, (edge) => {
      const { parent, child } = edge;
      const reversed = joints.has(`${child}\0${parent}`);
      return {
        message: reversed ? "reversed" : "strange",
        at: placeOf(edge),
        evidence: { name: nameOf(edge), ...(reversed ? { actual: child, expected: parent } : {}) },
      };
    });
  },
});
