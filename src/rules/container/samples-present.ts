import { z } from "zod";
import { defineRule, faultOf } from "../rule.js";

export const samplesPresent = defineRule({
  id: "container/samples-present",
  requirement: "must",
  since: "0.1",
  subject: "recording",
  statement: { en: "A recording MUST hold at least one sample.", ja: "A recording MUST hold at least one sample." },
  why: {
    en: "A valid file without samples passes every other check and teaches a model nothing.",
    ja: "A valid file without samples passes every other check and teaches a model nothing.",
  },
  fix: {
    en: "Check that the topics were published and that the recorder's topic filter and QoS matched them.",
    ja: "Check that the topics were published and that the recorder's topic filter and QoS matched them.",
  },
  sources: ["Tasuki"],
  params: z.strictObject({}),
  messages: {
    none: { en: "no sample could be read from the recording", ja: "no sample could be read from the recording" },
  },
  applies: (recording) => faultOf(recording, "magic-start") === undefined,
  *check({ samples }) {
    if (samples === 0) yield { message: "none", evidence: { samples } };
  },
});
