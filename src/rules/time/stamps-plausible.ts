import { z } from "zod";
import { absoluteTime } from "../../spec/time.js";
import { defineRule, NEEDS_DECLARATION, notChecked } from "../rule.js";

const CIVIL = new Set(["utc", "tai", "gps"]);

export const stampsPlausible = defineRule({
  id: "time/stamps-plausible",
  requirement: "must",
  since: "0.1",
  subject: "stream",
  statement: "Stamps on a civil clock MUST lie between 2000-01-01 and 2038-01-19.",
  why: "Before it nobody recorded robots, and after it the 32-bit seconds of ROS overflow: the clock was never set.",
  fix: "Set the device's clock before recording, or declare the clock as boot, sim or relative.",
  sources: ["builtin_interfaces/Time, int32 sec", "GLIM, stamp sanity"],
  params: z.strictObject({
    earliestNs: absoluteTime("Earliest stamp that is believed.").default("946684800000000000"),
    latestNs: absoluteTime("Latest stamp that is believed.").default("2147483647000000000"),
  }),
  messages: { outside: "stamps run from {expected} to {actual}" },
  applies: ({ stamp }, { declaration, declared }) => {
    if (stamp?.timing.minNs === undefined || stamp.timing.maxNs === undefined) return false;
    if (!declaration) return notChecked(NEEDS_DECLARATION);
    const clock = declaration.clocks.find(({ id }) => id === declared?.clock);
    return clock !== undefined && CIVIL.has(clock.timescale);
  },
  *check({ stamp }, { earliestNs, latestNs }) {
    const { minNs, maxNs } = stamp!.timing;
    if (BigInt(minNs!) >= BigInt(earliestNs) && BigInt(maxNs!) <= BigInt(latestNs)) return;
    const date = (ns: string) => {
      const moment = new Date(Number(BigInt(ns) / 1_000_000n));
      return Number.isNaN(moment.getTime()) ? `${BigInt(ns) / 1_000_000_000n} s` : moment.toISOString();
    };
    yield { message: "outside", evidence: { expected: date(minNs!), actual: date(maxNs!) } };
  },
});
