import { z } from "zod";
import { absoluteTime } from "../../spec/time.js";
import { defineRule, NEEDS_DECLARATION, notChecked } from "../rule.js";

const CIVIL = new Set(["utc", "tai", "gps"]);

export const stampsPlausible = defineRule({
  id: "time/stamps-plausible",
  requirement: "must",
  since: "0.1",
  subject: "stream",
  statement: {
    en: "Stamps on a civil clock MUST lie between 2000-01-01 and 2038-01-19.",
    ja: "暦時刻のクロックによるタイムスタンプは、2000-01-01 から 2038-01-19 までの間になければならない。",
  },
  why: {
    en: "Before it nobody recorded robots, and after it the 32-bit seconds of ROS overflow: the clock was never set.",
    ja: "それより前にロボットの記録はなく、それより後では ROS の 32 ビットの秒があふれる。つまりクロックが合わせられていない。",
  },
  fix: {
    en: "Set the device's clock before recording, or declare the clock as boot, sim or relative.",
    ja: "記録の前に機器のクロックを合わせるか、クロックを `boot`、`sim`、`relative` のいずれかと宣言する。",
  },
  sources: ["builtin_interfaces/Time, int32 sec", "GLIM, stamp sanity"],
  params: z.strictObject({
    earliestNs: absoluteTime("Earliest stamp that is believed.").default("946684800000000000"),
    latestNs: absoluteTime("Latest stamp that is believed.").default("2147483647000000000"),
  }),
  messages: {
    outside: {
      en: "stamps run from {expected} to {actual}",
      ja: "タイムスタンプが {expected} から {actual} までにわたる",
    },
  },
  applies: ({ stamp }, { declaration, declared }) => {
    if (stamp?.timing.minNs === undefined) return false;
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
