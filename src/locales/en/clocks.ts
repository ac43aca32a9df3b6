import type { ClockAxis } from "../../spec/facts/clock.js";
import type { ClockBasis } from "../../spec/verdict/clock-table.js";
import { grouped } from "../grouped.js";

/** Words of the table of clocks. */
export const clocks = {
  stream: "stream",
  /** Heads of the columns of numbers, above their units. */
  columns: ["rate", "missing", "offset", "drift", "steps", "jitter", "latency", "latency"] as readonly string[],
  units: ["Hz", "%", "ms", "ppm", "", "p95 ms", "p50 ms", "p99 ms"] as readonly string[],
  verdict: "verdict",
  /** Heads streams that take two lines. */
  stacked: "stream, verdict",
  named: (cause: string) => ` (${cause})`,
  /** Heads the streams of one clock: how its number is, how many streams it has and what they have in common. */
  clock: (number: number, basis: ClockBasis, streams: number) =>
    ({
      log: "Clock of the log: stamps agree with log times",
      steps: streams > 1 ? `Clock ${number}: the same steps` : `Clock ${number}: it steps`,
      drift: streams > 1 ? `Clock ${number}: the same drift` : `Clock ${number}: it drifts`,
      offset: streams > 1 ? `Clock ${number}: the same offset, to 1 s` : `Clock ${number}: it stands apart`,
      none: "Timed by the log: no stamps, or too few",
    })[basis],
  declared: (ids: readonly string[]) => ` (declared: ${ids.join(", ")})`,
  steps: "Steps",
  axis: {
    stamp: "the stamps jumped",
    log: "the log times jumped",
    unknown: "which clock jumped is not seen",
  } as Record<ClockAxis, string>,
  bothAxes: "stamps and log times jumped together",
  allStreams: "all streams",
  findings: "Findings",
  moreSteps: (count: number) => `and ${grouped(count)} more; all that are kept: --format json`,
  moreFindings: (count: number) => `and ${grouped(count)} more; where and why: tasuki check`,
  legend:
    "offset: stamp minus log time at least latency, negative where stamps are behind · drift: how much faster the stamps' " +
    "clock runs than the log's · –: not known",
};
