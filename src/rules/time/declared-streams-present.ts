import { z } from "zod";
import { defineRule, NEEDS_DECLARATION, notChecked } from "../rule.js";

export const declaredStreamsPresent = defineRule({
  id: "time/declared-streams-present",
  requirement: "must",
  since: "0.1",
  subject: "recording",
  statement: "Every stream that is declared as required MUST have samples.",
  why: "A consumer builds on the declared streams; a camera that was not running is found out in training.",
  fix: "Check the topic name and the sensor before recording; declare the stream as not required if it may be absent.",
  sources: ["Tasuki"],
  params: z.strictObject({}),
  messages: { absent: "{name} is declared and has no samples" },
  applies: (_, { declaration }) => {
    if (!declaration) return notChecked(NEEDS_DECLARATION);
    return declaration.streams.some(({ required }) => required !== false);
  },
  *check({ streams }, _, { declaration }) {
    const present = new Set(streams.filter(({ samples }) => samples > 0).map(({ topic }) => topic));
    for (const { topic, required } of declaration!.streams)
      if (required !== false && !present.has(topic))
        yield { message: "absent", evidence: { name: topic }, at: { stream: topic } };
  },
});
