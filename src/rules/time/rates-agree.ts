import { z } from "zod";
import { share } from "../../spec/units.js";
import { defineRule, hasOnePublisher } from "../rule.js";

export const ratesAgree = defineRule({
  id: "time/rates-agree",
  requirement: "should",
  since: "0.1",
  subject: "stream",
  statement: "A stream SHOULD have the same rate by its stamps as by its log times.",
  why: "Where they differ, stamps run on a clock of another speed or samples are sent more often than they are taken.",
  fix: "Publish each sample once; check the unit and the clock of the stamps.",
  sources: ["evo#771", "zed-ros-wrapper#670"],
  params: z.strictObject({ tolerance: share("Largest difference, as a part of the rate by log time.").default(0.01) }),
  messages: { differ: "the rate is {measuredHz} by stamps and {expectedHz} by log times" },
  applies: (stream) =>
    stream.stamp?.zero.count === 0 &&
    stream.stamp.malformed.count === 0 &&
    hasOnePublisher(stream) &&
    rateOver(stream.stamp?.timing) !== undefined &&
    rateOver(stream.log) !== undefined,
  *check({ stamp, log }, { tolerance }) {
    const measuredHz = rateOver(stamp!.timing)!;
    const expectedHz = rateOver(log)!;
    if (Math.abs(measuredHz - expectedHz) > tolerance * expectedHz)
      yield { message: "differ", evidence: { measuredHz, expectedHz } };
  },
});

/** Below so many samples the ends of the recording weigh more than the rate. */
const ENOUGH = 100;

/** Samples over span: unlike the period it sees re-published samples. */
function rateOver(timing: { samples: number; minNs?: string | undefined; maxNs?: string | undefined } | undefined) {
  if (!timing || timing.samples < ENOUGH || timing.minNs === undefined || timing.maxNs === undefined) return undefined;
  const span = Number(BigInt(timing.maxNs) - BigInt(timing.minNs));
  return span > 0 ? ((timing.samples - 1) * 1e9) / span : undefined;
}
