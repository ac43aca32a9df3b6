import { describe, expect, it } from "vitest";
import { RecordingFacts } from "../spec/facts/recording.js";
import { rateOfStamps } from "./drift.js";
import { hostStepsOf } from "./host-step.js";
import { causeOfStepsBack } from "./steps-back.js";

const AT = "1780000030000000000";
/** A stream of 10 Hz whose stamps step back once. */
const streamOf = (topic: string, byNs: number) => ({
  topic,
  samples: 600,
  stamp: {
    path: "header.stamp",
    timing: {
      samples: 600,
      intervalP50Ns: 100_000_000,
      period: {
        ...{ periodNs: 100_000_000, rateHz: 10, periodic: true, missing: 0 },
        ...{ missingShare: 0, jitterP50Ns: 0, jitterP95Ns: 0 },
      },
      stepsBack: { count: 1, first: [{ index: 300, logTimeNs: AT, offset: 0, byNs }] },
    },
    clock: {
      segments: [
        { fromNs: "1780000000000000000", untilNs: "1780000060000000000", samples: 600, offsetNs: 0, noiseNs: 0 },
      ],
    },
  },
});
const recordingOf = (byNs: number) =>
  RecordingFacts.parse({
    samples: 1200,
    logTimesDecrease: { count: 1, first: [{ index: 300, logTimeNs: AT, offset: 0, byNs }] },
    streams: [streamOf("/a", byNs), streamOf("/b", byNs)],
  });

describe("a step back", () => {
  it("has the size that was measured", () => {
    const recording = recordingOf(5e9);
    expect(hostStepsOf(recording)).toMatchObject([{ stepNs: -5.1e9, topics: ["/a", "/b"] }]);
    expect(causeOfStepsBack(recording.streams[0]!, recording)?.diagnosis.magnitudeNs).toBe(-5.1e9);
  });

  it("of more than 104 days, which is not kept whole, has no size", () => {
    const recording = recordingOf(Number.MAX_SAFE_INTEGER);
    expect(hostStepsOf(recording), "two sizes that are not known are not alike").toEqual([]);
    const found = causeOfStepsBack(recording.streams[0]!, recording);
    expect(found?.cause, "both step back at one time").toBe("host-clock-step");
    expect(found?.diagnosis).not.toHaveProperty("magnitudeNs");
  });
});

describe("the rate of stamps", () => {
  const times = { samples: 100, minNs: "0", maxNs: "1000" };
  it.each(["minNs", "maxNs"])("is not known without %s of either axis", (name) => {
    const [whole] = RecordingFacts.parse({
      streams: [{ topic: "/a", samples: 100, log: times, stamp: { path: "stamp", timing: times } }],
    }).streams;
    expect(rateOfStamps(whole!)).toBe(1);
    const { [name as "minNs"]: _, ...part } = whole!.stamp!.timing;
    expect(rateOfStamps({ ...whole!, stamp: { ...whole!.stamp!, timing: part } })).toBeUndefined();
    const { [name as "minNs"]: __, ...log } = whole!.log;
    expect(rateOfStamps({ ...whole!, log })).toBeUndefined();
  });
});
