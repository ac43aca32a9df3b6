import { z } from "zod";
import { defineRule, faultOf } from "../rule.js";

export const samplesPresent = defineRule({
  id: "container/samples-present",
  requirement: "must",
  since: "0.1",
  subject: "recording",
  statement: "A recording MUST hold at least one sample.",
  why: "A valid file without samples passes every other check and teaches a model nothing.",
  fix: "Check that the topics were published and that the recorder's topic filter and QoS matched them.",
  sources: ["Tasuki"],
  params: z.strictObject({}),
  messages: { none: "no sample could be read from the recording" },
  applies: (recording) => faultOf(recording, "magic-start") === undefined,
  *check({ samples }) {
    if (samples === 0) yield { message: "none", evidence: { samples } };
  },
});
