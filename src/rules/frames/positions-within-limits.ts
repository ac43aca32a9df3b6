import { z } from "zod";
import { share } from "../../spec/units.js";
import { firstNotes } from "../frame-subjects.js";
import { rangesIn } from "../robot-joints.js";
import { defineRule } from "../rule.js";

export const positionsWithinLimits = defineRule({
  id: "frames/positions-within-limits",
  requirement: "should",
  since: "0.1",
  subject: "stream",
  statement: {
    en: "The positions of a joint SHOULD lie within the limits of the robot description.",
    ja: "関節の位置は、ロボット記述の限界の範囲内にあることが望ましい。",
  },
  scope: {
    en: "Streams of modality `joint-state` with a joint that has limits in a robot description that was read; a range of no length is no limit.",
    ja: "読めたロボット記述に限界のある関節をもつ、モダリティが `joint-state` のストリーム。長さのない範囲は限界とみなさない。",
  },
  why: {
    en: "A position beyond a stop is in another unit, of another robot, or has lost its zero.",
    ja: "可動範囲の外の位置は、単位が違うか、別のロボットのものか、原点がずれている。",
  },
  fix: {
    en: "Compare zero and direction of the joint with the description; home the robot.",
    ja: "関節の原点と向きを記述と比べる。ロボットの原点復帰を行う。",
  },
  sources: ["URDF XML specification, limit"],
  params: z.strictObject({
    beyond: share("How far beyond a limit a position may be, as a part of the range.").default(0.02),
  }),
  messages: {
    beyond: {
      en: "joint {name} reaches {measured}, beyond its range of {least} to {most}",
      ja: "関節 {name} が {measured} に達している。範囲は {least} から {most}",
    },
  },
  applies: (stream, { recording }) => rangesIn(stream, recording).length > 0,
  *check(stream, { beyond }, { recording }) {
    const wrong = rangesIn(stream, recording).flatMap(({ name, reached, least, most, unit }) => {
      const slack = beyond * (most - least);
      const measured =
        reached.least < least - slack ? reached.least : reached.most > most + slack ? reached.most : undefined;
      return measured === undefined ? [] : [{ name, measured, least, most, unit }];
    });
    yield* firstNotes(wrong, (evidence) => ({ message: "beyond", evidence }));
  },
});
