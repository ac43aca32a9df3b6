/** How rules get their parameters. */
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { RecordingFacts } from "../spec/facts/recording.js";
import { defineRule, type Rule } from "./rule.js";
import { type RuleParams, runRule } from "./run.js";

const none = { en: "", ja: "" };

/** The parameters that a rule is run with which follows another. */
function paramsWith(given: RuleParams): unknown {
  let params: unknown;
  const follower = defineRule({
    ...({ id: "time/follower", requirement: "must", since: "0.1", subject: "recording" } as const),
    ...{ statement: none, scope: none, why: none, fix: none, sources: [], messages: {} },
    params: z.strictObject({ told: z.number().default(5), own: z.number().default(1) }),
    follows: { told: ["time/leader", "allowed"] },
    applies: () => true,
    check(_, with_) {
      params = with_;
      return [];
    },
  });
  const recording = RecordingFacts.parse({ container: { kind: "mcap" } });
  expect(runRule(follower as unknown as Rule, { recording }, given).outcome).toBe("pass");
  return params;
}

describe("a parameter that follows another rule's", () => {
  it.each([
    ["neither", {}, { told: 5, own: 1 }],
    ["the other", { "time/leader": { allowed: 3 } }, { told: 3, own: 1 }],
    ["another of it", { "time/leader": { floor: 3 } }, { told: 5, own: 1 }],
    ["its own", { "time/follower": { told: 7 } }, { told: 7, own: 1 }],
    ["both", { "time/leader": { allowed: 3 }, "time/follower": { told: 7 } }, { told: 7, own: 1 }],
    ["one beside it", { "time/leader": { allowed: 3 }, "time/follower": { own: 2 } }, { told: 3, own: 2 }],
  ])("is what a profile says where it gives %s", (_, given, expected) => {
    expect(paramsWith(given)).toEqual(expected);
  });
});
