import { causeMessages } from "../../causes/messages.js";
import { edgesOf, firstNotes, hasEdges, nameOf, placeOf } from "../frame-subjects.js";
import { defineRule } from "../rule.js";

const CAUSES = ["static-republished-as-dynamic"] as const;
export const staticOrDynamic = defineRule({
  id: "frames/static-or-dynamic",
  requirement: "must",
  since: "0.1",
  subject: "recording",
  statement: {
    en: "A transform MUST be sent either as static or as moving.",
    ja: "座標変換は、静的なものとして送るか、動くものとして送るか、どちらか一方でなければならない。",
  },
  scope: {
    en: "Recordings with transforms: `frames.edges` is not empty.",
    ja: "座標変換のある記録：`frames.edges` が空でない。",
  },
  why: {
    en: "Each kind overwrites the other and its history: look-ups fail or jump, depending on which came last.",
    ja: "一方が他方とその履歴を上書きする。最後に届いた方によって、参照が失敗したり飛んだりする。",
  },
  fix: { en: "Publish it on one of the two topics alone.", ja: "二つのトピックのうち、片方だけで送る。" },
  sources: ["tf2 BufferCore::allocateFrame", "Tasuki, FR-006"],
  causes: CAUSES,
  messages: {
    ...causeMessages(CAUSES, "name"),
    both: {
      en: "{name} is sent {samples} times, {affected} of them as static, and moves",
      ja: "{name} が {samples} 回送られ、そのうち {affected} 回が静的である。値は動いている",
    },
  },
  applies: (recording) => hasEdges(recording),
  *check(recording) {
    const mixed = edgesOf(recording).filter(
      ({ samples, latchedSamples }) => latchedSamples > 0 && latchedSamples < samples,
    );
    yield* firstNotes(mixed, (edge) => {
      const evidence = { name: nameOf(edge), samples: edge.samples, affected: edge.latchedSamples };
      const still = edge.changes === 0;
      return {
        message: still ? "static-republished-as-dynamic" : "both",
        evidence,
        at: placeOf(edge),
        ...(still
          ? { cause: "static-republished-as-dynamic", diagnosis: { confidence: 0.95, witnesses: [], alternatives: [] } }
          : {}),
      };
    });
  },
});
