import { z } from "zod";
import { defineRule, firstEvidence } from "../rule.js";

export const stampsWellFormed = defineRule({
  id: "time/stamps-well-formed",
  requirement: "must",
  since: "0.1",
  subject: "stream",
  statement: "Every stamp MUST have nanoseconds from 0 to 999 999 999 and seconds that are no error value.",
  why: "Readers normalise such stamps in different ways or refuse them; the sample moves by up to seconds.",
  fix: "Build stamps with the time type of the client library; do not add nanoseconds by hand.",
  sources: ["builtin_interfaces/Time", "sick_scan_xd#486", "google.protobuf.Timestamp"],
  params: z.strictObject({}),
  messages: { malformed: "{affected} of {samples} stamps are not well formed, the first is {actual}" },
  applies: ({ stamp, samples }) => stamp !== undefined && samples > 0,
  *check({ stamp, samples }) {
    const { malformed } = stamp!;
    if (malformed.count > 0)
      yield {
        message: "malformed",
        evidence: { affected: malformed.count, samples, ...firstEvidence(malformed) },
        tally: malformed,
      };
  },
});
