import type { FrameFacts } from "../../spec/facts/frames.js";
import { hasEdges, whole } from "../frame-subjects.js";
import { framesNamed, parentEdges, wayUp } from "../frame-tree.js";
import { defineRule } from "../rule.js";

/** The frames at which the ways up end, each once. */
function rootsOf(frames: FrameFacts): string[] {
  const parents = parentEdges(frames);
  return [
    ...new Set(
      framesNamed(frames)
        .map((frame) => wayUp(frame, parents))
        .filter(({ cycle }) => !cycle)
        .map(({ root }) => root),
    ),
  ].sort();
}

export const oneTree = defineRule({
  id: "frames/one-tree",
  requirement: "should",
  since: "0.1",
  subject: "recording",
  statement: {
    en: "All transforms of a recording SHOULD hang together in one tree.",
    ja: "記録の座標変換は、すべて一つの木につながっていることが望ましい。",
  },
  scope: {
    en: "Recordings with transforms: `frames.edges` is not empty. It cannot be checked where `frames.complete` is false and there is more than one tree.",
    ja: "座標変換のある記録：`frames.edges` が空でない。`frames.complete` が偽で木が二つ以上あれば検査できない。",
  },
  why: {
    en: "Nothing leads from a frame of one tree to one of another.",
    ja: "別の木の座標系との間には、変換がない。",
  },
  fix: {
    en: "Record the transform that joins them, often a static one.",
    ja: "両者をつなぐ座標変換（多くは静的なもの）も記録する。",
  },
  sources: ["REP-105", "Tasuki, FR-008"],
  messages: {
    apart: {
      en: "the transforms are {affected} trees; their roots are {name}",
      ja: "座標変換が {affected} 個の木に分かれている。根は {name}",
    },
  },
  applies: (recording) => {
    if (!hasEdges(recording)) return false;
    const known = whole(recording);
    return known && "notChecked" in known && rootsOf(recording.frames!).length > 1 ? known : true;
  },
  *check({ frames }) {
    const roots = rootsOf(frames!);
    if (roots.length > 1)
      yield {
        message: "apart",
        evidence: {
          affected: roots.length,
          name: [...roots.slice(0, 8), ...(roots.length > 8 ? ["…"] : [])].join(", "),
        },
      };
  },
});
