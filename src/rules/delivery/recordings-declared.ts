import { note, tally } from "../../spec/facts/note.js";
import { defineRule } from "../rule.js";

export const recordingsDeclared = defineRule({
  id: "delivery/recordings-declared",
  requirement: "should",
  since: "0.1",
  subject: "delivery",
  statement: {
    en: "Every recording of a delivery SHOULD have a declaration beside it or inside it.",
    ja: "引渡しの各記録は、隣または内部に宣言をもつことが望ましい。",
  },
  scope: {
    en: "Deliveries with `recordings`.",
    ja: "`recordings` がある引渡し。",
  },
  why: {
    en: "Clocks, streams and frames differ from recording to recording, and the statement for all does not speak of them.",
    ja: "クロック、ストリーム、座標系は記録ごとに異なり、全体の引渡し書には書かれない。",
  },
  fix: {
    en: "Put NAME.tasuki.json beside each recording; tasuki init drafts it.",
    ja: "各記録の隣に NAME.tasuki.json を置く。下書きは tasuki init で作れる。",
  },
  sources: ["Tasuki"],
  messages: {
    undeclared: { en: "{name} has no declaration", ja: "{name} に宣言がない" },
  },
  applies: ({ recordings }) => recordings.length > 0,
  *check({ recordings }) {
    const undeclared = tally();
    for (const { path, declaration } of recordings)
      if (declaration === "none") note(undeclared, () => ({ file: path, name: path }));
    const [first] = undeclared.first;
    if (first)
      yield {
        message: "undeclared",
        evidence: { name: first.name!, affected: undeclared.count },
        tally: undeclared,
      };
  },
});
