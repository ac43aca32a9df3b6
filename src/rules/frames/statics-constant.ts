import { z } from "zod";
import { causeMessages } from "../../causes/messages.js";
import type { RecordingFacts } from "../../spec/facts/recording.js";
import { edgesOf, firstNotes, nameOf, placeOf } from "../frame-subjects.js";
import { defineRule } from "../rule.js";

const CAUSES = ["two-authorities"] as const;
/** A value that changes so often goes to and fro. */
const OFTEN = 3;
const statics = (recording: RecordingFacts) =>
  edgesOf(recording).filter(({ latched, latchedSamples, samples }) => latched && latchedSamples === samples);

export const staticsConstant = defineRule({
  id: "frames/statics-constant",
  requirement: "must",
  since: "0.1",
  subject: "recording",
  statement: { en: "A static transform MUST keep its value.", ja: "静的な座標変換の値は、一定でなければならない。" },
  scope: {
    en: "Recordings with static transforms: `latched` is true for one of `frames.edges`, and all its samples are static.",
    ja: "静的な座標変換のある記録：`frames.edges` に、`latched` が真で、すべてのサンプルが静的なものがある。",
  },
  why: {
    en: "A static transform holds for all times: a later value rewrites the past.",
    ja: "静的な座標変換はすべての時刻に有効である。後の値は過去を書き換える。",
  },
  fix: {
    en: "Calibrate before recording; look for a second publisher of the frame.",
    ja: "較正は記録の前に行う。同じ座標系を送る別のノードを調べる。",
  },
  sources: ["tf2 StaticCache", "Tasuki, FR-007"],
  causes: CAUSES,
  params: z.strictObject({
    allowedMetres: z
      .number()
      .min(0)
      .default(1e-6)
      .meta({ description: "How far the child may move; what is left of rounding.", unit: "m" }),
    allowedRadians: z
      .number()
      .min(0)
      .default(1e-5)
      .meta({ description: "How far the child may turn; what is left of rounding.", unit: "rad" }),
  }),
  messages: {
    ...causeMessages(CAUSES, "name"),
    changed: { en: "{name} changes: it moves by {measured}", ja: "{name} の値が変わる：移動 {measured}" },
    turned: { en: "{name} changes: it turns by {measured}", ja: "{name} の値が変わる：回転 {measured}" },
  },
  applies: (recording) => statics(recording).length > 0,
  *check(recording, { allowedMetres, allowedRadians }) {
    const changed = statics(recording).filter(({ moved, turned }) => moved > allowedMetres || turned > allowedRadians);
    yield* firstNotes(changed, (edge) => {
      const moves = edge.moved > allowedMetres;
      const evidence = {
        name: nameOf(edge),
        measured: moves ? edge.moved : edge.turned,
        unit: moves ? "m" : "rad",
        affected: edge.changes,
      };
      const often = edge.changes >= OFTEN;
      return {
        message: often ? "two-authorities" : moves ? "changed" : "turned",
        evidence,
        at: placeOf(edge),
        ...(often ? { cause: "two-authorities", diagnosis: { confidence: 0.8, witnesses: [], alternatives: [] } } : {}),
      };
    });
  },
});
