import { z } from "zod";
import { defineRule, faultOf, firstEvidence } from "../rule.js";

export const summaryRepeatsDefinitions = defineRule({
  id: "container/summary-repeats-definitions",
  requirement: "should",
  since: "0.1",
  subject: "recording",
  statement: {
    en: "The summary SHOULD define only schemas and channels that the data section defines.",
    ja: "The summary SHOULD define only schemas and channels that the data section defines.",
  },
  why: {
    en: "A reader that streams the data never learns of these; tools that count them disagree.",
    ja: "A reader that streams the data never learns of these; tools that count them disagree.",
  },
  fix: {
    en: "Nothing is lost; a recorder that subscribes to silent topics (rosbag2 does) writes such files.",
    ja: "Nothing is lost; a recorder that subscribes to silent topics (rosbag2 does) writes such files.",
  },
  sources: ["MCAP specification, Summary section", "mcap doctor"],
  params: z.strictObject({}),
  messages: {
    "summary-only": {
      en: "{affected} definitions stand in the summary alone, the first is {name} ({reason})",
      ja: "{affected} definitions stand in the summary alone, the first is {name} ({reason})",
    },
  },
  applies: ({ container }) => container.indexed,
  *check(recording) {
    const tally = faultOf(recording, "summary-definition");
    if (tally) yield { message: "summary-only", evidence: { affected: tally.count, ...firstEvidence(tally) }, tally };
  },
});
