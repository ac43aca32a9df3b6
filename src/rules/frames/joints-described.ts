import { firstNotes } from "../frame-subjects.js";
import { descriptionsOf, jointsOf, namesIn } from "../robot-joints.js";
import { defineRule } from "../rule.js";

export const jointsDescribed = defineRule({
  id: "frames/joints-described",
  requirement: "must",
  since: "0.1",
  subject: "stream",
  statement: {
    en: "Each joint that a joint state names MUST be a joint of the robot description.",
    ja: "関節の状態が挙げる関節は、ロボット記述の関節でなければならない。",
  },
  scope: {
    en: "Streams of modality `joint-state` with names in `content.vector.layouts`, where a robot description was read.",
    ja: "`content.vector.layouts` に名前のある、モダリティが `joint-state` のストリームで、ロボット記述が読めたもの。",
  },
  why: {
    en: "A position of a joint that nobody knows moves nothing.",
    ja: "知らない関節の位置からは、何も動かせない。",
  },
  fix: {
    en: "Hand over the description that the robot ran with, gripper and tools included.",
    ja: "グリッパーや工具も含めて、ロボットが実際に使った記述を渡す。",
  },
  sources: ["sensor_msgs/JointState", "robot_state_publisher"],
  messages: {
    unknown: { en: "joint {name} is not in the robot description", ja: "関節 {name} がロボット記述にない" },
    fixed: { en: "joint {name} is fixed in the robot description", ja: "関節 {name} はロボット記述では固定である" },
  },
  applies: (stream, { recording }) => namesIn(stream).length > 0 && descriptionsOf(recording).length > 0,
  *check(stream, _, { recording }) {
    const joints = jointsOf(recording);
    const wrong = namesIn(stream).filter((name) => (joints.get(name)?.type ?? "fixed") === "fixed");
    yield* firstNotes(wrong, (name) => ({ message: joints.has(name) ? "fixed" : "unknown", evidence: { name } }));
  },
});
