/**
 * How far the stamps of a stream may be compared with log times: on one clock, as far as anybody says, or on two that the
 * declaration says are kept right.
 *
 * @module
 */
import { isDateScale } from "../causes/timescale.js";
import type { Clock } from "../spec/declaration/clock.js";
import type { StreamFacts } from "../spec/facts/stream.js";
import { nanoseconds } from "../spec/units.js";
import type { Context } from "./rule.js";

/**
 * Whether the stamps of a stream are on the clock of the log times, as far as anybody says. Where nobody says what the log is
 * read on, a clock that counts something else than UTC is taken for another.
 */
export function sharesLogClock({ declaration, declared }: Context): boolean {
  const clock = declared?.clock;
  if (clock === undefined || declaration === undefined) return true;
  if (declaration.logClock !== undefined) return clock === declaration.logClock;
  const scale = declaration.clocks.find(({ id }) => id === clock)?.timescale;
  return scale === undefined || scale === "utc";
}

/** What keeps a clock at the rate of its timescale, and near it. A shared trigger does neither. */
const KEPT: readonly (string | undefined)[] = ["ntp", "ptp", "gptp", "gnss-pps"];
const isKept = ({ discipline, timescale }: Clock): boolean => KEPT.includes(discipline) && isDateScale(timescale);

/** The clock of a stream and that of the log, where they are two that are both declared to be kept right. */
function keptClocks({ declaration, declared }: Context): readonly [Clock, Clock] | undefined {
  const byId = (id: string | undefined) => declaration?.clocks.find((clock) => clock.id === id);
  const [own, log] = [byId(declared?.clock), byId(declaration?.logClock)];
  return own && log && own !== log && isKept(own) && isKept(log) ? [own, log] : undefined;
}

/** Whether stamps should run at the rate of the log times: on one clock, or on two that are both kept right. */
export const runsWithLog = (context: Context): boolean => sharesLogClock(context) || keptClocks(context) !== undefined;

/** Whether stamps count real time, as log times do, at whatever rate their clock runs. */
export function countsRealTime(context: Context): boolean {
  if (sharesLogClock(context)) return true;
  const { declaration, declared } = context;
  const scale = declaration?.clocks.find(({ id }) => id === declared?.clock)?.timescale;
  return scale !== undefined && scale !== "sim" && scale !== "other";
}

/** A clock that is kept right and claims no accuracy is taken to be this near to its timescale. */
const UNSTATED_NS = 250_000_000;

/**
 * How far stamps and log times may part although both are right, in nanoseconds: not at all on one clock; by what both claim
 * for accuracy on two that are kept right and count one timescale. Undefined where they cannot be compared.
 */
export function apartFromLogNs(context: Context): number | undefined {
  if (sharesLogClock(context)) return 0;
  const clocks = keptClocks(context);
  if (clocks === undefined || clocks[0].timescale !== clocks[1].timescale) return undefined;
  return clocks.reduce((sum, { accuracyNs = UNSTATED_NS }) => sum + accuracyNs, 0);
}

/** The parameter beyond which stamps do not count the same time as the log, which `clock/stamps-near-log` says. */
export const sameClockNs = () =>
  nanoseconds("Stamps whose median distance from the log time is larger count another time, and are not looked at.")
    .min(0)
    .default(10_000_000_000);

/** Whether the latency of a stream means anything: its stamps count the time that the log counts. */
export const hasLatency = (stream: StreamFacts, context: Context, params: { sameClockNs: number }): boolean =>
  stream.stamp?.latency !== undefined &&
  Math.abs(stream.stamp.latency.p50Ns) <= params.sameClockNs &&
  apartFromLogNs(context) !== undefined;
