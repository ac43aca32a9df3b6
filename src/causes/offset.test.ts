import { describe, expect, it } from "vitest";
import { taiMinusUtc } from "./leap-seconds.js";
import { offsetCauses } from "./offset.js";

const LOG = Date.UTC(2026, 4, 28, 20, 26, 40) / 1000;
const best = (seconds: number, log = LOG) => offsetCauses({ offsetNs: seconds * 1e9, logNs: log * 1e9 })[0]!;

const causesAt = (seconds: number, log: number) =>
  offsetCauses({ offsetNs: seconds * 1e9, logNs: log * 1e9 }).map(({ cause }) => cause);

describe("leap seconds", () => {
  it.each([
    [Date.UTC(2016, 11, 31, 23, 59, 59), 36],
    [Date.UTC(2017, 0, 1), 37],
    [Date.UTC(2026, 4, 1), 37],
    [Date.UTC(1999, 5, 1), 32],
    [0, 10],
  ])("at %d ms are %d", (ms, seconds) => {
    expect(taiMinusUtc(ms / 1000)).toBe(seconds);
  });
});

describe("a constant offset", () => {
  it.each([
    ["none", -0.012],
    ["tai-as-utc", 36.98],
    ["tai-corrected-twice", -37.02],
    ["gps-as-utc", 17.99],
    ["gps-corrected-twice", -18.03],
    ["gps-wrong-sign", 35.99],
    ["gps-wrong-sign", -36.01],
    ["tai-gps-mixed", 18.995],
    ["pulse-miscounted", 0.99],
    ["pulse-miscounted", -1.01],
    ["local-time", 9 * 3600 - 0.01],
    ["local-time", 5.75 * 3600 - 0.01],
    ["local-time", -7 * 3600 - 0.1],
    ["epoch-1980", -315_964_782.02],
    ["epoch-1980", -315_964_800.02],
    ["epoch-1900", 2_208_988_799.99],
    ["epoch-1601", 11_644_473_599.98],
    ["epoch-2000", -946_684_800.02],
    ["epoch-2001", -978_307_200.02],
    ["gps-week-rollover", -619_315_200.01],
    ["uptime", -LOG + 653.56],
    ["uptime", -LOG + 12 * 86_400 + 5000],
    ["time-of-hour", -LOG + (LOG % 3600) - 0.004],
    ["time-of-day", -LOG + (LOG % 86_400) - 0.02],
    ["time-of-week", -LOG + ((LOG - 315_964_800 + 18) % 604_800) - 0.02],
    ["firmware-date", -LOG + Date.UTC(2017, 0, 1) / 1000 + 3148],
    ["clock-not-set", -74_986_812],
    ["clock-not-set", 252.4],
  ])("is taken for %s at %d s", (cause, seconds) => {
    const found = best(seconds);
    expect([found.cause, found.confidence > 0.5], JSON.stringify(found)).toEqual([cause, true]);
  });

  it("depends on the date: TAI was 36 s ahead in 2016", () => {
    expect(best(35.99, Date.UTC(2016, 3, 1) / 1000).cause).toBe("tai-as-utc");
  });

  it("names a missed leap second only where one was inserted just before, and never one taken out", () => {
    const inserted = Date.UTC(2017, 0, 1) / 1000;
    const day = 86_400;
    expect(best(0.99, inserted + 1).cause).toBe("leap-second-missed");
    expect(best(0.99, inserted + 6 * day).cause).toBe("leap-second-missed");
    for (const log of [inserted - 60, inserted + 8 * day, LOG])
      for (const seconds of [0.99, -1.01]) expect(causesAt(seconds, log)).not.toContain("leap-second-missed");
    expect(best(-1.01, inserted + 1).cause).toBe("pulse-miscounted");
    // The table begins in 1972, with ten seconds that were no leap seconds.
    expect(causesAt(0.99, 63_072_001)).not.toContain("leap-second-missed");
  });

  it("names alternatives where a latency makes two causes alike", () => {
    // 36 s ahead: GPS with the wrong sign, or TAI that arrives a second late.
    const causes = offsetCauses({ offsetNs: 36.0e9, logNs: LOG * 1e9, usualLatencyNs: 0.9e9 });
    expect(
      causes
        .slice(0, 2)
        .map(({ cause }) => cause)
        .sort(),
    ).toEqual(["gps-wrong-sign", "tai-as-utc"]);
    expect(causes[1]!.confidence).toBeGreaterThan(0.05);
  });

  it("gives probabilities", () => {
    for (const seconds of [37, 0, 18.2, -5e8, 3600]) {
      const sum = offsetCauses({ offsetNs: seconds * 1e9, logNs: LOG * 1e9 }).reduce(
        (a, { confidence }) => a + confidence,
        0,
      );
      expect(sum).toBeGreaterThan(0.98);
      expect(sum).toBeLessThanOrEqual(1.000001);
    }
  });
});
