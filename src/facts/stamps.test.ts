import { describe, expect, it } from "vitest";
import { LatencyFacts } from "../spec/facts/stream.js";
import { Tally } from "../spec/facts/tally.js";
import { AHEAD_NS } from "../spec/limits.js";
import { MALFORMED, type Row, sampling } from "./rows.test.helper.js";
import { StampCollector } from "./stamps.js";
import { StreamState } from "./stream-state.js";

const MS = 1_000_000;
const SECONDS = 1_700_000_000;
/** Log times count from half a second after the stamps do. */
const ORIGIN = BigInt(SECONDS) * 1_000_000_000n + 500_000_000n;
const HALF = 500 * MS;

function factsOf(rows: readonly Row[], stampOriginSeconds = SECONDS, stream = 0) {
  const collector = new StampCollector(new StreamState());
  const samples = sampling(ORIGIN, stampOriginSeconds);
  for (const row of rows) {
    const batch = samples([row]);
    collector.state.reach(batch.streams);
    collector.take(batch, 0);
  }
  const { zero, malformed, aheadOfLog, latency } = collector.finish(stream);
  return {
    ...{ zero: Tally.parse(zero), malformed: Tally.parse(malformed), aheadOfLog: Tally.parse(aheadOfLog) },
    latency: LatencyFacts.optional().parse(latency),
  };
}

describe("stamps", () => {
  it("that are no times are told apart and leave no latency", () => {
    const facts = factsOf([
      { log: 1, stamp: "zero" },
      { log: 2, stamp: "malformed" },
      { log: 3 },
      { log: 4, stamp: "zero" },
    ]);
    expect(facts.zero).toMatchObject({ count: 2, first: [{ index: 0 }, { index: 3 }] });
    expect(facts.malformed).toMatchObject({
      count: 1,
      first: [{ index: 1, actual: `${MALFORMED.seconds} s + ${MALFORMED.nanoseconds} ns` }],
    });
    expect(facts.aheadOfLog.count).toBe(0);
    expect(facts.latency).toBeUndefined();
  });

  it("have latencies over their own origin", () => {
    const latencies = Array.from({ length: 1_000 }, (_, i) => (1 + ((i * 617) % 1_000)) * MS);
    const facts = factsOf(latencies.map((latency, i) => ({ log: i * 33 * MS, stamp: i * 33 * MS + HALF - latency })));
    expect(facts.latency).toMatchObject({ minNs: MS, maxNs: 1_000 * MS });
    expect(Math.abs(facts.latency!.p50Ns / (500 * MS) - 1)).toBeLessThan(1 / 64);
    expect(Math.abs(facts.latency!.p99Ns / (990 * MS) - 1)).toBeLessThan(1 / 64);
    expect(facts.aheadOfLog.count).toBe(0);
  });

  it("may be ahead of the log by a little, not by more", () => {
    const ahead = (by: number, i: number): Row => ({ log: i * MS, stamp: i * MS + HALF + by });
    const facts = factsOf([0, AHEAD_NS, AHEAD_NS + 1, 7 * MS, 2 * MS].map(ahead));
    expect(facts.aheadOfLog.count).toBe(3);
    expect(facts.aheadOfLog.first.map(({ index, byNs }) => [index, byNs])).toEqual([
      [2, AHEAD_NS + 1],
      [3, 7 * MS],
      [4, 2 * MS],
    ]);
    expect(facts.aheadOfLog.worst).toMatchObject({ index: 3, byNs: 7 * MS });
    expect(facts.latency).toMatchObject({ minNs: -7 * MS, maxNs: 0 });
  });

  it("of another epoch are far from the log, by numbers that a report can hold", () => {
    // A clock that counts from when the machine was switched on, and one that is as far ahead.
    for (const seconds of [120, 2 * SECONDS]) {
      const { latency, aheadOfLog } = factsOf(
        [
          { log: 0, stamp: 0 },
          { log: MS, stamp: MS },
        ],
        seconds,
      );
      const { minNs, p50Ns, p99Ns, maxNs } = latency!;
      expect(Math.sign(p50Ns)).toBe(Math.sign(SECONDS - seconds));
      expect(aheadOfLog.count).toBe(seconds > SECONDS ? 2 : 0);
      expect(minNs).toBeLessThanOrEqual(p50Ns);
      expect(p50Ns).toBeLessThanOrEqual(p99Ns);
      expect(p99Ns).toBeLessThanOrEqual(maxNs);
    }
  });
});
