import type { DeclaredTransform } from "../../spec/declaration/frames.js";
import type { RecordingFacts } from "../../spec/facts/recording.js";
import { edgesOf, firstNotes, nameOf, whole } from "../frame-subjects.js";
import { bareFrame } from "../frame-tree.js";
import { defineRule } from "../rule.js";

const recorded = (recording: RecordingFacts, { parent, child }: DeclaredTransform) =>
  edgesOf(recording).find((edge) => edge.parent === bareFrame(parent) && edge.child === bareFrame(child));

export const declaredTransformsPresent = defineRule({
  id: "frames/declared-transforms-present",
  requirement: "must",
  since: "0.1",
  subject: "recording",
  statement: {
    en: "Each static transform that is declared MUST be recorded as static.",
    ja: "宣言した静的な座標変換は、静的なものとして記録されていなければならない。",
  },
  scope: {
    en: "Recordings whose declaration has `frames.static`. What is not there cannot be checked where `frames.complete` is false.",
    ja: "宣言に `frames.static` のある記録。`frames.complete` が偽なら、見つからないものは検査できない。",
  },
  why: {
    en: "Who relies on the declaration finds no such frame.",
    ja: "宣言を頼りにする者が、その座標系を見つけられない。",
  },
  fix: {
    en: "Record /tf_static from the start, or correct the declaration.",
    ja: "`/tf_static` を最初から記録するか、宣言を直す。",
  },
  sources: ["Tasuki"],
  messages: {
    missing: { en: "{name} is declared as static and not recorded", ja: "{name} が静的と宣言されているが、記録にない" },
    moving: {
      en: "{name} is declared as static and recorded as moving",
      ja: "{name} が静的と宣言されているが、動くものとして記録されている",
    },
  },
  applies: (recording, context) => {
    const declared = context.declaration?.frames?.static ?? [];
    if (declared.length === 0 || !recording.frames) return false;
    const known = whole(recording);
    return known && "notChecked" in known && declared.some((each) => !recorded(recording, each)) ? known : true;
  },
  *check(recording, _, { declaration }) {
    const wrong = declaration!.frames!.static!.filter((each) => !recorded(recording, each)?.latched);
    yield* firstNotes(wrong, (each) => ({
      message: recorded(recording, each) ? "moving" : "missing",
      evidence: { name: nameOf(each) },
    }));
  },
});
