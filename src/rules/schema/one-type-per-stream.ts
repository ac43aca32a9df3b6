import { z } from "zod";
import { defineRule } from "../rule.js";

export const oneTypePerStream = defineRule({
  id: "schema/one-type-per-stream",
  requirement: "must",
  since: "0.1",
  subject: "stream",
  statement: { en: "All samples of a stream MUST have one type.", ja: "All samples of a stream MUST have one type." },
  why: {
    en: "A consumer subscribes to a topic with one decoder; samples of another type are lost or misread.",
    ja: "A consumer subscribes to a topic with one decoder; samples of another type are lost or misread.",
  },
  fix: {
    en: "Give each type a topic of its own; two recordings with different message versions must not be merged as they are.",
    ja: "Give each type a topic of its own; two recordings with different message versions must not be merged as they are.",
  },
  sources: ["Tasuki"],
  params: z.strictObject({}),
  messages: { mixed: { en: "{affected} types on one topic: {actual}", ja: "{affected} types on one topic: {actual}" } },
  applies: ({ schemas }) => schemas.length > 0,
  *check({ schemas }) {
    if (schemas.length > 1)
      yield {
        message: "mixed",
        evidence: {
          affected: schemas.length,
          actual: schemas.map(({ name, encoding }) => (encoding ? `${name} (${encoding})` : name || "none")).join(", "),
        },
      };
  },
});
