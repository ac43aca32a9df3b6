import { defineRule } from "../rule.js";

export const descriptionReadable = defineRule({
  id: "frames/description-readable",
  requirement: "must",
  since: "0.1",
  subject: "recording",
  statement: {
    en: "A robot description MUST be URDF that can be read, the same throughout the recording.",
    ja: "ロボット記述は、読むことのできる URDF であり、記録を通して同じでなければならない。",
  },
  scope: {
    en: "Recordings with a robot description: one on a topic whose last part is robot_description, one that the declaration names, or one that was given.",
    ja: "ロボット記述のある記録：トピックの最後の部分が robot_description のもの、宣言が挙げるもの、または与えられたもの。",
  },
  why: {
    en: "Without it nobody knows what the joints of the robot move.",
    ja: "これがなければ、関節が何を動かすのかわからない。",
  },
  fix: {
    en: "Expand xacro, and hand over the URDF that the robot ran with.",
    ja: "xacro を展開し、ロボットが実際に使った URDF を渡す。",
  },
  sources: ["URDF XML specification", "Tasuki"],
  messages: {
    unreadable: { en: "{name} is no URDF that can be read: {reason}", ja: "{name} を URDF として読めない：{reason}" },
    changes: { en: "{name} changes {affected} times", ja: "{name} の内容が {affected} 回変わっている" },
    digest: {
      en: "{name} has the digest {actual}, not the declared {expected}",
      ja: "{name} のダイジェストが {actual} であり、宣言の {expected} と異なる",
    },
  },
  applies: ({ robotDescriptions = [] }) => robotDescriptions.length > 0,
  *check({ robotDescriptions = [] }, _, { premises }) {
    const declared = new Map(
      (premises.robots ?? []).flatMap(({ description }) =>
        description?.sha256 ? [[description.path, description.sha256] as const] : [],
      ),
    );
    for (const { from: name, unreadable, changes, sha256 } of robotDescriptions) {
      const expected = declared.get(name);
      if (unreadable !== undefined) yield { message: "unreadable", evidence: { name, reason: unreadable } };
      if (changes > 0) yield { message: "changes", evidence: { name, affected: changes } };
      if (expected !== undefined && sha256 !== undefined && sha256 !== expected)
        yield { message: "digest", evidence: { name, expected, actual: sha256 } };
    }
  },
});
