import { hasEdges } from "../frame-subjects.js";
import { defineRule } from "../rule.js";

export const transformsNamed = defineRule({
  id: "frames/transforms-named",
  requirement: "must",
  since: "0.1",
  subject: "recording",
  statement: {
    en: "Each transform MUST name its parent and its child, and they differ.",
    ja: "座標変換は親と子の座標系の名前をもち、両者は異ならなければならない。",
  },
  scope: {
    en: "Recordings with transforms: `frames.edges` is not empty, or `frames.unnamed` or `frames.toItself` counts any.",
    ja: "座標変換のある記録：`frames.edges` が空でないか、`frames.unnamed` または `frames.toItself` が 0 でない。",
  },
  why: {
    en: "Whoever looks transforms up drops such a one: the frame is then nowhere.",
    ja: "座標変換を引く側はこれを捨てる。その座標系の位置はわからなくなる。",
  },
  fix: {
    en: "Give the node its frames; look for a parameter that was left empty.",
    ja: "ノードに座標系の名前を与える。空のままのパラメーターを調べる。",
  },
  sources: ["tf2 BufferCore::setTransform", "Tasuki, FR-001"],
  messages: {
    unnamed: {
      en: "{affected} transforms lack a name, such as {name}",
      ja: "{affected} 個の座標変換に名前がない。例：{name}",
    },
    "to-itself": {
      en: "{affected} transforms lead from a frame to itself, such as {name}",
      ja: "{affected} 個の座標変換が自分自身への変換である。例：{name}",
    },
  },
  applies: (recording) =>
    hasEdges(recording) || (recording.frames?.unnamed.count ?? 0) + (recording.frames?.toItself.count ?? 0) > 0,
  *check({ frames }) {
    const { unnamed, toItself } = frames!;
    const told = (tally: typeof unnamed) => ({
      evidence: { affected: tally.count, name: tally.first[0]?.name ?? "" },
      tally,
    });
    if (unnamed.count > 0) yield { message: "unnamed", ...told(unnamed) };
    if (toItself.count > 0) yield { message: "to-itself", ...told(toItself) };
  },
});
