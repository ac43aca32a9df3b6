import { edgesOf, hasEdges } from "../frame-subjects.js";
import { defineRule } from "../rule.js";

export const treeAcyclic = defineRule({
  id: "frames/tree-acyclic",
  requirement: "must",
  since: "0.1",
  subject: "recording",
  statement: {
    en: "The transforms of a recording MUST lead from no frame back to itself.",
    ja: "座標変換をたどって、元の座標系に戻ってはならない。",
  },
  scope: {
    en: "Recordings with transforms: `frames.edges` is not empty.",
    ja: "座標変換のある記録：`frames.edges` が空でない。",
  },
  why: { en: "A look-up along a circle never ends, or fails.", ja: "循環をたどる参照は終わらないか、失敗する。" },
  fix: {
    en: "Turn one of the transforms of the circle round, or take it out.",
    ja: "循環をなす座標変換の一つを逆向きにするか、取り除く。",
  },
  sources: ["tf2 MAX_GRAPH_DEPTH", "REP-105", "Tasuki, FR-005"],
  messages: {
    cycle: { en: "frames lead back to themselves: {name}", ja: "座標系が循環している：{name}" },
  },
  applies: (recording) => hasEdges(recording),
  *check(recording) {
    // What hangs below a frame without a parent is in no circle: it is taken away until nothing changes.
    const parents = new Map<string, Set<string>>();
    const children = new Map<string, string[]>();
    for (const { parent, child } of edgesOf(recording)) {
      parents.set(child, (parents.get(child) ?? new Set()).add(parent));
      const known = children.get(parent);
      if (known) known.push(child);
      else children.set(parent, [child]);
    }
    const free = [...children.keys()].filter((frame) => !parents.has(frame));
    for (let frame = free.pop(); frame !== undefined; frame = free.pop())
      for (const child of children.get(frame) ?? []) {
        const left = parents.get(child);
        left?.delete(frame);
        if (left?.size === 0) {
          parents.delete(child);
          free.push(child);
        }
      }
    const [start] = [...parents.keys()].sort();
    if (start === undefined) return;
    const way: string[] = [];
    for (let frame = start; !way.includes(frame); frame = [...parents.get(frame)!].sort()[0]!) way.push(frame);
    const [last] = parents.get(way.at(-1)!)!;
    const circle = way.slice(way.indexOf(last!));
    const named = [...circle.slice(0, 8), ...(circle.length > 8 ? ["…"] : []), circle[0]!].reverse();
    yield { message: "cycle", evidence: { name: named.join(" → "), affected: circle.length } };
  },
});
