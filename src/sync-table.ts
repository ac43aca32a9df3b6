/**
 * How far streams lie apart in time: what was measured and what the rules find, put together by pair.
 *
 * @module
 */
import { speedOf } from "./causes/pairs.js";
import type { RecordingFacts } from "./spec/facts/recording.js";
import type { Finding, Severity } from "./spec/verdict/finding.js";
import type { SyncTable } from "./spec/verdict/sync-table.js";

const DEGREES: readonly Severity[] = ["error", "warning", "info"];

/** The table of a recording, from what was measured and found. */
export function syncTable(facts: RecordingFacts, findings: readonly Finding[]): SyncTable {
  const { pairs = [], pairsLeftOut = 0, groups = [] } = facts.sync ?? {};
  const speed = speedOf(facts);
  const own = findings
    .filter(({ rule }) => rule.startsWith("sync/"))
    .sort((a, b) => DEGREES.indexOf(a.severity) - DEGREES.indexOf(b.severity));
  const worstOf = (topic: string) => own.find(({ at }) => at.stream === topic)?.severity;
  const compared = pairs.filter(({ calibration }) => !calibration);
  return {
    streams: [...new Set(compared.flatMap(({ reference, member }) => [reference, member]))],
    pairs: compared.map(({ reference, member, group, phaseNs, looked, matched, residual }) => {
      const worst = group === undefined ? undefined : worstOf(member);
      return {
        ...{ reference, member, ...(group === undefined ? {} : { group }), phaseNs },
        ...(residual ? { p50Ns: residual.p50Ns, p95Ns: residual.p95Ns } : {}),
        matchedShare: looked === 0 ? 0 : matched / looked,
        ...(speed && residual ? { metres: (speed.metresPerSecond * residual.p95Ns) / 1e9 } : {}),
        ...(worst ? { worst } : {}),
      };
    }),
    ...{ pairsLeftOut, groups, ...(speed ? { speed } : {}) },
    motion: facts.sharedMotion?.pairs ?? [],
    findings: own,
  };
}
