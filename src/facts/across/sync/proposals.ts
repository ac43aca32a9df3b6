/**
 * Groups that nobody declared, as the data suggest them.
 *
 * @module
 */
import type { SyncGroupFacts, SyncPair } from "../../../spec/facts/sync.js";

/** Periods that differ by more are not those of streams that are acquired together. */
const SAME_PERIOD = 0.05;
/** So much of the slower stream must find a partner, and at least so many samples. */
const MATCHED = 0.9;
const FEWEST = 16;
/** Distances that spread over more of a period are those of streams that run freely. */
const STEADY = 0.1;
/** Streams of one trigger lie no farther apart: the warning limit of triggers, in nanoseconds. */
const TRIGGERED_NS = 1e6;
const TENTH_NS = 1e5;
/** Cameras that a program reads one after the other lie no farther apart: the default of Kalibr. */
const TOGETHER_NS = 20e6;

/** Whether two streams look as if they were acquired together. */
function areTogether({ calibration, clocks, periodNs, partnerPeriodNs, looked, matched, residual }: SyncPair): boolean {
  if (calibration || clocks === "unknown" || !residual || !periodNs || !partnerPeriodNs) return false;
  return (
    matched >= FEWEST &&
    matched >= MATCHED * looked &&
    Math.abs(partnerPeriodNs / periodNs - 1) <= SAME_PERIOD &&
    residual.p95Ns <= TOGETHER_NS &&
    residual.iqrNs <= STEADY * periodNs
  );
}

/** The next of 1, 2 and 5 times a power of ten. */
function rounded(ns: number): number {
  const power = 10 ** Math.floor(Math.log10(Math.max(ns, 1000)));
  return [1, 2, 5, 10].map((step) => step * power).find((each) => each >= ns) ?? 10 * power;
}

/** Groups of streams that look as if they were acquired together, of those topics that may be proposed. */
export function proposedGroups(pairs: readonly SyncPair[], topics: ReadonlySet<string>): SyncGroupFacts[] {
  const groups: { members: string[]; pairs: SyncPair[] }[] = [];
  for (const pair of pairs) {
    const { reference, member } = pair;
    if (!areTogether(pair) || !topics.has(reference) || !topics.has(member)) continue;
    const met = groups.filter(({ members }) => members.includes(reference) || members.includes(member));
    const joined = {
      members: [...new Set([...met.flatMap(({ members }) => members), reference, member])],
      pairs: [...met.flatMap((group) => group.pairs), pair],
    };
    for (const group of met) groups.splice(groups.indexOf(group), 1);
    groups.push(joined);
  }
  return groups.map(({ members, pairs: of }, i) => {
    const spread = Math.max(...of.map(({ residual }) => residual!.p99Ns - Math.abs(residual!.medianNs)));
    const phases = members.map((topic) => phaseOf(topic, members[0]!, of));
    const isTriggered = spread <= TRIGGERED_NS && phases.every((phaseNs) => Math.abs(phaseNs) <= TRIGGERED_NS);
    return {
      ...{ id: `proposed-${i + 1}`, declared: false, kind: isTriggered ? "hardware-trigger" : "software" },
      members: members.map((topic, m) => ({ topic, ...(phases[m] === 0 ? {} : { phaseNs: phases[m]! }) })),
      toleranceNs: rounded(spread),
    };
  });
}

/** By how much a member is later than the reference, in tenths of a millisecond; 0 where the two were not compared. */
function phaseOf(topic: string, reference: string, pairs: readonly SyncPair[]): number {
  const pair = pairs.find((each) => [each.reference, each.member].includes(topic) && topic !== reference);
  if (!pair || ![pair.reference, pair.member].includes(reference)) return 0;
  const ns = pair.residual!.medianNs * (pair.member === topic ? 1 : -1);
  return Math.round(ns / TENTH_NS) * TENTH_NS;
}
