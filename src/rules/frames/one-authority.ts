import { z } from "zod";
import { causeMessages } from "../../causes/messages.js";
import type { RecordingFacts } from "../../spec/facts/recording.js";
import { count, share } from "../../spec/units.js";
import { edgesOf, firstNotes, nameOf, placeOf } from "../frame-subjects.js";
import { defineRule } from "../rule.js";

const CAUSES = ["two-authorities"] as const;
const moving = (recording: RecordingFacts) => edgesOf(recording).filter(({ latched }) => !latched);

export const oneAuthority = defineRule({
  id: "frames/one-authority",
  requirement: "must",
  since: "0.1",
  subject: "recording",
  statement: {
    en: "The values of a transform MUST come from one sender, one value for each stamp.",
    ja: "座標変換の値は一つの送信元から出て、タイムスタンプごとに一つでなければならない。",
  },
  scope: {
    en: "Recordings with moving transforms: `latched` is false for one of `frames.edges`. Turns are counted where `steps` is at least `enough`.",
    ja: "動く座標変換のある記録：`frames.edges` に、`latched` が偽のものがある。交互の値は、`steps` が `enough` 以上のときに数える。",
  },
  why: {
    en: "Between two values at one stamp nobody can choose, and values that take turns look like a trembling robot.",
    ja: "同じ時刻の二つの値からは選べない。交互に来る値は、ロボットの震えに見える。",
  },
  fix: {
    en: "Find both publishers (ros2 topic info -v /tf) and switch one of them off.",
    ja: "両方の送信元を調べ（`ros2 topic info -v /tf`）、片方を止める。",
  },
  sources: ["geometry2 cache.cpp", "ros_comm TF_REPEATED_DATA", "Tasuki, FR-010"],
  causes: CAUSES,
  params: z.strictObject({
    allowedShare: share("Part of the samples that may differ from the one before at the same stamp.").default(0.01),
    allowedTurns: share("Part of the steps that may lead back to the value before the last.").default(0.3),
    enough: count("Fewer steps than these tell of no turns.").min(1).default(20),
  }),
  messages: {
    ...causeMessages(CAUSES, "name"),
  },
  applies: (recording) => moving(recording).length > 0,
  *check(recording, { allowedShare, allowedTurns, enough }) {
    const found = moving(recording).filter(
      ({ samples, conflicts, steps, returns }) =>
        conflicts > allowedShare * samples || (steps >= enough && returns > allowedTurns * steps),
    );
    yield* firstNotes(found, (edge) => ({
      message: "two-authorities",
      cause: "two-authorities",
      diagnosis: { confidence: 0.9, witnesses: [], alternatives: [] },
      at: placeOf(edge),
      evidence: {
        name: nameOf(edge),
        samples: edge.samples,
        affected: edge.conflicts > allowedShare * edge.samples ? edge.conflicts : edge.returns,
      },
    }));
  },
});
