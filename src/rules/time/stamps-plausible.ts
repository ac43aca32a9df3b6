import { z } from "zod";
import { absoluteTime } from "../../spec/time.js";
import { defineRule, NEEDS_DECLARATION, notChecked } from "../rule.js";

/** What is added to a reading of a civil clock so that it counts from 1970, leap seconds aside. */
const SINCE_1970_NS: Record<string, bigint> = { utc: 0n, tai: 0n, gps: 315_964_800_000_000_000n };

export const stampsPlausible = defineRule({
  id: "time/stamps-plausible",
  requirement: "must",
  since: "0.1",
  subject: "stream",
  statement: {
    en: "Stamps on a civil clock MUST lie between 2000-01-01 and 2038-01-19.",
    ja: "暦時刻のクロックによるタイムスタンプは、2000-01-01 から 2038-01-19 までの間になければならない。",
  },
  scope: {
    en: "Streams with a measured stamp (`stamp.timing.minNs` and `maxNs` are there) that are declared on a clock with the timescale `utc`, `tai` or `gps`. It cannot be checked without a declaration.",
    ja: "タイムスタンプが測定され（`stamp.timing.minNs` と `maxNs` がある）、時刻系が `utc`、`tai`、`gps` のいずれかであるクロックに従うと宣言されたストリーム。宣言がなければ検査できない。",
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
    earliestNs: absoluteTime("Earliest stamp that is believed, counted from 1970.").default("946684800000000000"),
    latestNs: absoluteTime("Latest stamp that is believed, counted from 1970.").default("2147483647000000000"),
  }),
  messages: {
    outside: {
      en: "stamps run from {fromDate} to {toDate}",
      ja: "タイムスタンプが {fromDate} から {toDate} までにわたる",
    },
  },
  applies: ({ stamp }, { declaration, declared }) => {
    if (stamp?.timing.minNs === undefined || stamp.timing.maxNs === undefined) return false;
    if (!declaration) return notChecked(NEEDS_DECLARATION);
    const clock = declaration.clocks.find(({ id }) => id === declared?.clock);
    return clock !== undefined && Object.hasOwn(SINCE_1970_NS, clock.timescale);
  },
  *check({ stamp }, { earliestNs, latestNs }, { declaration, declared }) {
    const clock = declaration!.clocks.find(({ id }) => id === declared?.clock)!;
    const [from, to] = [stamp!.timing.minNs!, stamp!.timing.maxNs!].map(
      (time) => BigInt(time) + SINCE_1970_NS[clock.timescale]!,
    ) as [bigint, bigint];
    if (from >= BigInt(earliestNs) && to <= BigInt(latestNs)) return;
    yield { message: "outside", evidence: { fromDate: dateOf(from), toDate: dateOf(to) } };
  },
});

/** A date in ISO 8601; beyond the years that it can write, seconds since 1970. */
function dateOf(ns: bigint): string {
  const moment = new Date(Math.floor(Number(ns) / 1e6));
  return Number.isNaN(moment.getTime()) ? `${ns / 1_000_000_000n} s` : moment.toISOString();
}
