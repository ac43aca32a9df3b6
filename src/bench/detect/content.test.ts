/** One recording of each fault of content at its plainest: found, and named rightly. */
import { expect, it } from "vitest";
import { contentFaults } from "../../faults/index.js";
import { judgeOutcome } from "./score.js";
import { faultOf, runTrial } from "./trial.js";

/** The number of the trial that has a fault at the last of its sizes. */
const numberOf = (fault: number): number =>
  2 * (fault + contentFaults.length * (contentFaults[fault]!.magnitudes.length - 1)) + 1;

it.each(contentFaults.map(({ cause }, i) => [cause, i] as const))("finds %s", async (cause, i) => {
  const { fault, magnitude } = faultOf("content", numberOf(i))!;
  expect([fault.cause, magnitude]).toEqual([cause, fault.magnitudes.at(-1)]);
  const outcome = await runTrial("content", "one of each", numberOf(i));
  expect(outcome.fault).toMatchObject({ cause, magnitude, clear: true });
  const { named, beside } = judgeOutcome({ ...outcome, fault: outcome.fault! });
  expect({ named, beside }).toEqual({ named: "right", beside: [] });
  expect(outcome.told.filter(({ touched }) => !touched)).toEqual([]);
});
