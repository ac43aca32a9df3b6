import { causeWords } from "../../causes/words.js";
import type { FrameEdge } from "../../spec/facts/frames.js";
import { edgesOf, firstNotes, hasEdges, placeOf } from "../frame-subjects.js";
import { defineRule } from "../rule.js";

/** So often the parent must change for it to be two senders and no hand-over. */
const OFTEN = 3;

/** Whether two transforms of one child hold at the same time: always where one is static, else where their stamps overlap. */
function overlap(a: FrameEdge, b: FrameEdge): boolean {
  if (a.latched || b.latched) return true;
  const times = [a.firstNs, a.lastNs, b.firstNs, b.lastNs];
  if (times.some((each) => each === undefined)) return true;
  const [aFirst, aLast, bFirst, bLast] = times.map((each) => BigInt(each!));
  return aFirst! < bLast! && bFirst! < aLast!;
}

export const oneParent = defineRule({
  id: "frames/one-parent",
  requirement: "must",
  since: "0.1",
  subject: "recording",
  statement: {
    en: "A frame MUST have one parent at a time.",
    ja: "座標系の親は、同時に一つでなければならない。",
  },
  scope: {
    en: "Recordings with transforms: `frames.edges` is not empty. A frame that is handed from one parent to another has one at a time: the stamps of the two do not overlap.",
    ja: "座標変換のある記録：`frames.edges` が空でない。親から別の親へ渡される座標系は、両者のタイムスタンプが重ならないので、同時には一つしか親をもたない。",
  },
  why: {
    en: "A tree has one way from each frame to its root: with two parents, each look-up takes whichever came last.",
    ja: "木では、各座標系から根への道は一つである。親が二つあると、参照のたびに最後に届いた方が使われる。",
  },
  fix: {
    en: "Switch one of the publishers off, or turn one of the transforms round.",
    ja: "送信元の片方を止めるか、座標変換の片方の向きを逆にする。",
  },
  sources: ["REP-105", "geometry2#537", "Tasuki, FR-004"],
  causes: ["two-authorities"],
  messages: {
    "two-authorities": {
      en: `${causeWords["two-authorities"].says.en}: {name} under {expected} and under {actual}`,
      ja: `${causeWords["two-authorities"].says.ja}：{name} の親が {expected} と {actual}`,
    },
    parents: {
      en: "{name} is a child of {expected} and of {actual} at the same time",
      ja: "{name} が同時に {expected} と {actual} の子である",
    },
  },
  applies: (recording) => hasEdges(recording),
  *check(recording) {
    const byChild = new Map<string, FrameEdge[]>();
    for (const edge of edgesOf(recording)) {
      const known = byChild.get(edge.child);
      if (known) known.push(edge);
      else byChild.set(edge.child, [edge]);
    }
    const found = [...byChild.values()].flatMap((edges) => {
      for (const [i, a] of edges.entries())
        for (const b of edges.slice(i + 1)) if (overlap(a, b)) return [{ a, b, changes: a.takeovers + b.takeovers }];
      return [];
    });
    yield* firstNotes(found, ({ a, b, changes }) => ({
      message: changes >= OFTEN ? "two-authorities" : "parents",
      at: placeOf(a),
      evidence: { name: a.child, expected: a.parent, actual: b.parent, affected: changes },
      ...(changes >= OFTEN
        ? { cause: "two-authorities", diagnosis: { confidence: 0.9, witnesses: [], alternatives: [] } }
        : {}),
    }));
  },
});
