import { firstNotes } from "../frame-subjects.js";
import { descriptionsOf } from "../robot-joints.js";
import type { Note } from "../rule.js";
import { defineRule } from "../rule.js";

/** A note for each name that is there more than once. */
function* repeated(message: string, names: readonly string[]): Generator<Note> {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  const twice = [...counts].filter(([, affected]) => affected > 1);
  yield* firstNotes(twice, ([name, affected]) => ({ message, evidence: { name, affected } }));
}

export const descriptionTree = defineRule({
  id: "frames/description-tree",
  requirement: "must",
  since: "0.1",
  subject: "recording",
  statement: {
    en: "The joints of a robot description MUST join all its links into one tree.",
    ja: "ロボット記述の関節は、すべてのリンクを一つの木につながなければならない。",
  },
  scope: {
    en: "Recordings with a robot description that was read: `robotDescriptions` has one without `unreadable`.",
    ja: "読めたロボット記述のある記録：`robotDescriptions` に `unreadable` のないものがある。",
  },
  why: {
    en: "Programs refuse such a description, or leave part of the robot out.",
    ja: "多くのプログラムがその記述を拒むか、ロボットの一部を落とす。",
  },
  fix: { en: "Correct the description; check_urdf names the place.", ja: "記述を直す。`check_urdf` で場所がわかる。" },
  sources: ["URDF XML specification", "urdfdom"],
  messages: {
    links: { en: "{name} stands there as a link {affected} times", ja: "リンク {name} が {affected} 回書かれている" },
    joints: { en: "{name} stands there as a joint {affected} times", ja: "関節 {name} が {affected} 回書かれている" },
    unknown: {
      en: "joint {name} names the link {actual}, which there is not",
      ja: "関節 {name} が、存在しないリンク {actual} を挙げている",
    },
    parents: {
      en: "link {name} is the child of {affected} joints",
      ja: "リンク {name} が {affected} 個の関節の子である",
    },
    roots: { en: "{affected} links have no parent: {name}", ja: "親のないリンクが {affected} 個ある：{name}" },
    circle: {
      en: "no link is without a parent: the joints are a circle",
      ja: "親のないリンクがない。関節が循環している",
    },
  },
  applies: (recording) => descriptionsOf(recording).length > 0,
  *check(recording) {
    for (const { links, joints } of descriptionsOf(recording)) {
      yield* repeated("links", links);
      yield* repeated(
        "joints",
        joints.map(({ name }) => name),
      );
      const known = new Set(links);
      const unknown = joints.flatMap(({ name, parent, child }) =>
        [parent, child].filter((link) => !known.has(link)).map((actual) => ({ name, actual })),
      );
      yield* firstNotes(unknown, (evidence) => ({ message: "unknown", evidence }));
      yield* repeated(
        "parents",
        joints.map(({ child }) => child),
      );
      const children = new Set(joints.map(({ child }) => child));
      const roots = [...known].filter((link) => !children.has(link));
      if (roots.length > 1)
        yield { message: "roots", evidence: { affected: roots.length, name: roots.slice(0, 8).join(", ") } };
      if (roots.length === 0 && known.size > 0) yield { message: "circle", evidence: {} };
    }
  },
});
