/** Pairs of readings of two clocks: read from messages, modelled, and heard as witnesses. */

import { describe, expect, it } from "vitest";
import { hostSteadyInPairs } from "./causes/observed-step.js";
import { causeOfStep } from "./causes/step.js";
import { check } from "./check.js";
import { timeOf } from "./clock-observations.js";
import { ros1WithHeader, ros2WithHeader } from "./encodings/header-definitions.test.helper.js";
import { ClockObservations } from "./facts/clock/observations.js";
import { memorySink } from "./io/sink.js";
import { memorySource } from "./io/source.js";
import { measure } from "./measure.js";
import type { Declaration } from "./spec/declaration/declaration.js";
import { RecordingFacts } from "./spec/facts/recording.js";
import { mcapWriter } from "./writers/mcap/mcap.js";

const HOST = 1_780_000_000_000_000_000n;
const DEVICE = HOST + 18_000_000_000n;
const text = new TextEncoder();

describe("a time in a message", () => {
  it.for([
    [{ header: { stamp: { sec: 5, nanosec: 7 } } }, "header.stamp", "time", 5_000_000_007n],
    [{ time_ref: { sec: 5, nsec: 7 } }, "time_ref", "time", 5_000_000_007n],
    [{ timeRef: { seconds: 5n, nanos: 7 } }, "time_ref", "time", 5_000_000_007n],
    [{ device: { us: 1_500_000n } }, "device.us", "us", 1_500_000_000n],
    [{ t: 1.5 }, "t", "s", 1_500_000_000n],
    [{ t: 12 }, "t", "ms", 12_000_000n],
    [{ t: 0 }, "t", "ns", undefined],
    [{ t: -1 }, "t", "ns", undefined],
    [{ t: Number.POSITIVE_INFINITY }, "t", "s", undefined],
    [{ t: 1e300 }, "t", "s", undefined],
    [{ t: "12" }, "t", "ns", undefined],
    [{ t: { sec: 1, nanosec: 1_000_000_000 } }, "t", "time", undefined],
    [{ t: null }, "t", "time", undefined],
    [null, "t.u", "ns", undefined],
    [{}, "constructor.name", "ns", undefined],
  ] as const)("%#", ([message, path, unit, expected]) => {
    expect(timeOf(message, { path, unit })).toBe(expected);
  });
});

/** Pairs at 10 Hz for so many seconds, of a device that is 18 s ahead, runs 50 ppm fast and steps by so much at the half. */
function observed(seconds: number, stepNs: bigint) {
  const observations = new ClockObservations({ topic: "/t", source: "gps", fromPath: "a", toPath: "b" });
  for (let i = 0; i < seconds * 10; i++) {
    const elapsed = BigInt(i) * 100_000_000n;
    const step = i >= seconds * 5 ? stepNs : 0n;
    // Readings come up to 2 ms late, in a pattern without a trend.
    const late = BigInt((i * 7919) % 97) * 20_000n;
    observations.take(DEVICE + elapsed + elapsed / 20_000n + step, HOST + elapsed + late, {
      ...{ fileOffset: i, afterHole: false },
    });
  }
  observations.skip();
  return observations.finish();
}

describe("the model of two clocks", () => {
  it("has offset and drift, device against host", () => {
    const { pairs, unread, from, to, clock } = observed(120, 0n);
    expect({ pairs, unread, steps: clock!.steps }).toEqual({ pairs: 1200, unread: 1, steps: [] });
    expect(clock!.segments).toHaveLength(1);
    expect(Math.abs(clock!.segments[0]!.driftPpm! - 50)).toBeLessThan(0.5);
    expect(Math.abs(clock!.segments[0]!.offsetNs - 18.003e9)).toBeLessThan(1e6);
    expect(from).toMatchObject({ path: "a", firstNs: String(DEVICE) });
    expect(to).toMatchObject({ path: "b", firstNs: String(HOST) });
  });

  it("finds the step of a device and says that it was the device", () => {
    const { clock } = observed(120, -700_000_000n);
    expect(clock!.steps).toMatchObject([{ axis: "stamp" }]);
    expect(Math.abs(clock!.steps[0]!.stepNs + 700_000_000)).toBeLessThan(5e6);
  });

  it("has none without pairs", () => {
    const none = new ClockObservations({ topic: "/t", source: "", fromPath: "a", toPath: "" });
    none.skip();
    expect(none.finish()).toEqual({
      ...{ topic: "/t", source: "", pairs: 0, unread: 1, from: { path: "a" }, to: { path: "" } },
    });
  });
});

const REFERENCE_ROS1 = ros1WithHeader("time time_ref\nstring source\n");
const REFERENCE_ROS2 = ros2WithHeader("builtin_interfaces/Time time_ref\nstring source\n");

const SECOND = 1_000_000_000n;
/** A TimeReference as it is on the wire, without a frame, of the source `gps`. */
function reference(ros: 1 | 2, host: bigint, device: bigint): Uint8Array {
  const words = (ns: bigint) => [Number(ns / SECOND), Number(ns % SECOND)];
  // CDR begins with its representation, and its strings end with NUL, to the next multiple of four.
  const before = ros === 1 ? [0, ...words(host), 0] : [0x100, ...words(host), 1, 0];
  const numbers = [...before, ...words(device), ros === 1 ? 3 : 4];
  const payload = new Uint8Array(numbers.length * 4 + (ros === 1 ? 3 : 4));
  const view = new DataView(payload.buffer);
  for (const [i, number] of numbers.entries()) view.setUint32(i * 4, number, true);
  payload.set(text.encode("gps"), numbers.length * 4);
  return payload;
}

type Made = (host: bigint, device: bigint) => Uint8Array;

/** A recording of one topic with 120 pairs, a second apart; a declaration stands before or behind them. */
async function recording(
  schema: { name: string; encoding: string; data: string },
  messageEncoding: string,
  made: Made,
  embedded?: { declaration: Declaration; before: boolean },
): Promise<Uint8Array> {
  const sink = memorySink();
  const writer = await mcapWriter.open(sink, { chunkBytes: 1000 });
  writer.originNs = HOST;
  const embed = async () => {
    if (embedded) await writer.metadata!("tasuki", new Map([["declaration", JSON.stringify(embedded.declaration)]]));
  };
  if (embedded?.before) await embed();
  const metadata = new Map<string, string>();
  const source = { ...schema, data: text.encode(schema.data) };
  const id = writer.channel({ topic: "/pairs", messageEncoding, metadata, schema: source });
  for (let i = 0; i < 120; i++) {
    const host = HOST + BigInt(i) * SECOND;
    const payload = made(host, host + 18n * SECOND);
    writer.add(id, i, i * 1e9, i * 1e9, payload, 0, payload.length);
    if (writer.full) await writer.flush();
  }
  if (embedded && !embedded.before) await embed();
  await writer.finish();
  await sink.commit();
  return sink.bytes();
}

const declaration = (timescale: "utc" | "gps", more: object = {}): Declaration => ({
  tasuki: "0.1",
  clocks: [
    { id: "host", timescale: "utc", discipline: "ntp", accuracyNs: 1_000_000 },
    { id: "gnss", timescale, discipline: "gnss-pps", accuracyNs: 1000 },
  ],
  logClock: "host",
  streams: [],
  clockObservations: [{ topic: "/pairs", from: "gnss", to: "host", ...more }],
});

const ros1 = { name: "sensor_msgs/TimeReference", encoding: "ros1msg", data: REFERENCE_ROS1 };
const ros2 = { name: "sensor_msgs/msg/TimeReference", encoding: "ros2msg", data: REFERENCE_ROS2 };
const json = { name: "Pair", encoding: "jsonschema", data: "{}" };
const pairOf: Made = (host, device) =>
  text.encode(JSON.stringify({ device_us: Number(device / 1000n), host: { sec: Number(host / SECOND), nsec: 0 } }));
const fields = { fromField: { path: "device_us", unit: "us" }, toField: { path: "host", unit: "time" } };

describe("a stream that observes clocks", () => {
  const observedIn = async (bytes: Uint8Array, given?: Declaration) =>
    (await measure(memorySource(bytes), { declaration: given })).facts.clockObservations;
  const outcome = async (bytes: Uint8Array, given?: Declaration) => {
    const { recordings } = await check(memorySource(bytes), { declaration: given });
    return recordings[0]!.rules.find(({ id }) => id === "clock/observations-agree")!;
  };

  it.each([
    ["ROS 1", ros1, "ros1", 1],
    ["ROS 2", ros2, "cdr", 2],
  ] as const)("is known by its type in %s", async (_, schema, encoding, ros) => {
    const bytes = await recording(schema, encoding, (host, device) => reference(ros, host, device));
    const observations = await observedIn(bytes);
    expect(observations).toMatchObject([
      {
        topic: "/pairs",
        source: "gps",
        pairs: 120,
        unread: 0,
        from: { path: "time_ref" },
        to: { path: "header.stamp" },
      },
    ]);
    expect(observations![0]!.clock!.segments).toMatchObject([{ offsetNs: 18e9 }]);
    expect(await outcome(bytes)).toMatchObject({ outcome: "not-checked" });
    expect(await outcome(bytes, declaration("gps"))).toMatchObject({ outcome: "pass" });
    expect(await outcome(bytes, declaration("utc"))).toMatchObject({ outcome: "fail" });
  });

  it("is read as it is declared, against the log time where no field of the host is named", async () => {
    const bytes = await recording(json, "json", pairOf);
    expect(await observedIn(bytes)).toBeUndefined();
    for (const more of [fields, { fromField: fields.fromField }]) {
      const given = declaration("gps", more);
      expect(await observedIn(bytes, given)).toMatchObject([{ pairs: 120, unread: 0 }]);
      expect(await outcome(bytes, given)).toMatchObject({ outcome: "pass" });
    }
  });

  it("is read by a declaration inside that stands before the samples, or behind them", async () => {
    const embedded = { declaration: declaration("utc", fields), before: true };
    expect(await outcome(await recording(json, "json", pairOf, embedded))).toMatchObject({ outcome: "fail" });
    const behind = await recording(json, "json", pairOf, { ...embedded, before: false });
    expect(await outcome(behind)).toMatchObject({ outcome: "fail" });
  });

  it("counts what has no two times, and never fails on it", async () => {
    const bytes = await recording(json, "json", (host) => text.encode(host % 2n === 0n ? "{}" : "{"));
    const observations = await observedIn(bytes, declaration("gps", fields));
    expect(observations).toMatchObject([{ pairs: 0, unread: 120 }]);
    expect(await outcome(bytes, declaration("gps", fields))).toMatchObject({ outcome: "not-checked" });
  });
});

describe("a step", () => {
  /** A stream that steps by 0.5 s at 30 s, and one that does not. */
  const recordingWith = (pairs: ReturnType<typeof pairsThatStep> | undefined) => {
    const at = (seconds: number) => String(HOST + BigInt(seconds) * SECOND);
    const segment = (from: number, until: number, offsetNs: number) => ({
      ...{ fromNs: at(from), untilNs: at(until), samples: 300, offsetNs, noiseNs: 1000 },
    });
    const stream = (topic: string, steps: boolean) => ({
      topic,
      samples: 600,
      stamp: {
        path: "header.stamp",
        timing: { samples: 600, firstNs: at(0), intervalP50Ns: 1e8 },
        clock: steps
          ? {
              segments: [segment(0, 29, -1e7), segment(31, 60, 4.9e8)],
              steps: [{ logTimeNs: at(30), stepNs: 5e8, axis: "unknown" as const }],
              stepCount: 1,
            }
          : { segments: [segment(0, 60, -1e7)] },
      },
    });
    return RecordingFacts.parse({
      samples: 1200,
      streams: [stream("/device", true), stream("/odom", false)],
      ...(pairs ? { clockObservations: [pairs] } : {}),
    });
  };
  const pairsThatStep = (axis: "stamp" | "log") => ({
    topic: "/pairs",
    pairs: 60,
    clock: {
      segments: [],
      steps: [{ logTimeNs: String(HOST + 31n * SECOND), stepNs: 5e8, axis }],
      stepCount: 1,
    },
  });
  const causeIn = (facts: RecordingFacts) => {
    const [stream] = facts.streams;
    return causeOfStep(stream!, stream!.stamp!.clock!.steps[0]!, facts);
  };

  it("is settled by pairs of both clocks: it was the device, or the host", () => {
    expect(causeIn(recordingWith(undefined))?.diagnosis.confidence).toBeLessThan(0.9);
    expect(causeIn(recordingWith(pairsThatStep("stamp")))).toMatchObject({
      cause: "device-clock-step",
      diagnosis: { confidence: 0.99, witnesses: ["/pairs"], magnitudeNs: 5e8 },
    });
    expect(causeIn(recordingWith(pairsThatStep("log")))).toMatchObject({
      cause: "host-clock-step",
      diagnosis: { confidence: 0.99, witnesses: ["/pairs"], magnitudeNs: -5e8 },
    });
  });

  it("of the host is ruled out by pairs that went on evenly", () => {
    const at = String(HOST + 30n * SECOND);
    const segment = { fromNs: String(HOST), untilNs: String(HOST + 60n * SECOND), samples: 60, offsetNs: 0 };
    const steady = (noiseNs: number) =>
      RecordingFacts.parse({
        clockObservations: [{ topic: "/pairs", pairs: 60, clock: { segments: [{ ...segment, noiseNs }] } }],
      });
    expect(hostSteadyInPairs(steady(1000), at, 5e8)).toBe(true);
    expect(hostSteadyInPairs(steady(1e9), at, 5e8), "too noisy to show it").toBe(false);
    expect(hostSteadyInPairs(steady(1000), String(HOST + 90n * SECOND), 5e8), "no pairs then").toBe(false);
    expect(hostSteadyInPairs(RecordingFacts.parse({}), at, 5e8)).toBe(false);
  });
});
