import type { SyncKind } from "../../spec/declaration/sync-group.js";
import type { MotionAbstention } from "../../spec/facts/shared-motion.js";
import { grouped } from "../grouped.js";

/** Words of the table of synchronisation. */
export const sync = {
  kinds: {
    "hardware-trigger": "hardware trigger",
    "shared-clock": "shared clock",
    software: "software",
    none: "not synchronised",
  } as Record<SyncKind, string>,
  group: (id: string, kind: string, tolerance: string) => `Group ${id}: ${kind}${tolerance && `, to ${tolerance}`}`,
  proposed: (id: string, kind: string, tolerance: string) =>
    `${id}: nobody declared it; the data look like ${kind}${tolerance && `, to ${tolerance}`}`,
  reference: "reference",
  member: "member",
  columns: ["phase", "p50", "p95", "matched"] as readonly string[],
  units: ["ms", "ms", "ms", "%"] as readonly string[],
  distance: "mm",
  replay: (sets: number, fewest: number, spread: string) =>
    `ApproximateTime: ${grouped(sets)} sets of ${grouped(fewest)}${spread && `, p95 spread ${spread}`}`,
  matrix: "Distance of streams, p95 in ms",
  motion: "By the motion that both show",
  motionOffset: (offset: string, deviation: string, correlation: string) =>
    offset.startsWith("−")
      ? `${offset.slice(1)} ms earlier, ± ${deviation} ms (correlation ${correlation})`
      : `${offset} ms later, ± ${deviation} ms (correlation ${correlation})`,
  moreMotion: (count: number) => `and ${grouped(count)} more pairs; all of them: --format json`,
  abstained: {
    "too-short": "not told: both were seen for less than 30 s",
    "too-little-motion": "not told: too little motion",
    unrelated: "not told: they do not show the same motion",
    "out-of-range": "not told: half a second or more apart",
    ambiguous: "not told: the motion repeats itself",
  } satisfies Record<MotionAbstention, string> as Record<MotionAbstention, string>,
  nothing: "No two streams are worth comparing.",
  moreStreams: (count: number) => `and ${grouped(count)} more streams; all pairs: --format json`,
  leftOut: (count: number) => `${grouped(count)} pairs were left out: there are too many streams`,
  findings: "Findings",
  speed: (speed: string, topic: string) => `mm: how far the robot moves in p95 at ${speed} m/s, the p95 of ${topic}`,
  legend: "Each sample of the slower stream looks for the nearest of the other; phases are taken off. –: not compared.",
};
