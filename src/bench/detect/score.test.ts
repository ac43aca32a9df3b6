/** The judge of the benchmark is judged: what counts as found, as named, and as a false alarm. */
import { describe, expect, it } from "vitest";
import { clockScoreOf, scoreOf } from "./score.js";
import type { Outcome, Told } from "./trial.js";

const told = (cause: string | undefined, touched = true, confidence?: number): Told => ({
  ...{ rule: "clock/stamps-near-log", touched, stream: touched ? "/a" : "/b" },
  ...(cause === undefined ? {} : { cause }),
  ...(confidence === undefined ? {} : { confidence }),
});
const clean = (seed: string, findings: Told[] = []): Outcome => ({ seed, soundStreams: 4, told: findings });
const faulty = (seed: string, findings: Told[], clear = true): Outcome => ({
  ...{ seed, soundStreams: 3, told: findings },
  fault: { cause: "tai-as-utc", magnitude: 37e9, words: "", clear, rightNames: ["tai-as-utc"] },
});

describe("the score", () => {
  const score = scoreOf([
    ...[clean("c1"), clean("c2", [told("clock-drift", false, 0.9), told("uptime", false)])],
    faulty("right", [told("tai-as-utc", true, 0.99), told("uptime", true, 0.6)]),
    faulty("wrong", [told("uptime", true, 0.99), told(undefined)]),
    faulty("no cause", [told(undefined)]),
    faulty("elsewhere", [told("tai-as-utc", false, 0.99)]),
    faulty("small", [], false),
  ]);
  const clocks = clockScoreOf(
    [{ seed: "s1", skewErrorPpm: -0.2 }, { seed: "s2", skewErrorPpm: 0.1 }, { seed: "s3" }],
    [
      { seed: "t1", stepFound: true },
      { seed: "t2", stepFound: false },
    ],
  );

  it("counts a fault as found by findings on streams that it touches, and as named by its cause among them", () => {
    expect(score.clear).toEqual({ recordings: 4, detected: 3, right: 1, named: 2 });
    expect(score.small).toEqual({ recordings: 1, detected: 0, right: 0 });
    const [cause] = score.causes;
    expect(cause).toMatchObject({ recordings: 4, detected: 3, right: 1, beside: 1 });
    expect(cause!.as).toEqual({ "tai-as-utc": 1, uptime: 1, "no-cause": 1, "not-found": 1 });
    expect(cause!.missed).toEqual(["wrong (37000000000)", "no cause (37000000000)", "elsewhere (37000000000)"]);
  });

  it("counts false alarms by stream, and apart from those beside a fault", () => {
    expect(score.clean).toMatchObject({ recordings: 2, streams: 8, alarmed: 1, recordingsAlarmed: 1 });
    expect(score.clean.rules["clock/stamps-near-log uptime"]).toEqual({ times: 1, seeds: ["c2"] });
    expect(score.bystanders).toMatchObject({ streams: 15, alarmed: 1 });
  });

  it("holds confidence against how often the cause was right, elsewhere and in clean recordings never", () => {
    expect(score.reliability).toEqual([
      { from: 0.5, until: 0.7, findings: 1, right: 0, meanConfidence: expect.closeTo(0.6, 9) },
      { from: 0.9, until: 0.95, findings: 1, right: 0, meanConfidence: expect.closeTo(0.9, 9) },
      { from: 0.98, until: 1, findings: 3, right: 1, meanConfidence: expect.closeTo(0.99, 9) },
    ]);
  });

  it("measures the clock model", () => {
    expect(clocks.skew).toEqual({ recordings: 3, measured: 2, p95Ppm: 0.2 });
    expect(clocks.steps).toEqual({ recordings: 2, found: 1 });
  });
});
