import { parse } from "@foxglove/rosmsg";
import { MessageWriter } from "@foxglove/rosmsg2-serialization";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Batch, ChannelDescription } from "../readers/reader.js";
import { tries } from "../tries.test.helper.js";
import { Fit, type SchemaSource } from "./encoding.js";
import { FieldStage, MAX_FRAMES, StampState } from "./fields.js";

const encode = (text: string) => new TextEncoder().encode(text);
const schema = (text: string, encoding = "ros2msg"): SchemaSource => ({
  name: "a/msg/B",
  encoding,
  data: encode(text),
});
const stamped = "builtin_interfaces/Time stamp\nstring frame_id";

function channel(messageEncoding: string, source: SchemaSource | undefined, stream = 0): ChannelDescription {
  return { id: stream, topic: `/${stream}`, stream, messageEncoding, schema: source, metadata: new Map() };
}

/** A CDR payload of `stamped`. */
function payload(seconds: number, nanoseconds: number, frame = "f"): Uint8Array {
  const name = encode(`${frame}\0`);
  const bytes = new Uint8Array(16 + name.length);
  const view = new DataView(bytes.buffer);
  bytes[1] = 1;
  view.setInt32(4, seconds, true);
  view.setUint32(8, nanoseconds, true);
  view.setUint32(12, name.length, true);
  bytes.set(name, 16);
  return bytes;
}

interface Sample {
  readonly channel?: number;
  readonly stream?: number;
  readonly data: Uint8Array;
}

/** Puts payloads one behind the other, as records in a chunk are. */
function batchOf(samples: readonly Sample[]): Batch {
  const gap = 5;
  const bytes = new Uint8Array(samples.reduce((sum, { data }) => sum + gap + data.length, 0));
  const [channels, streams] = [new Uint32Array(samples.length), new Uint32Array(samples.length)];
  const [offset, size] = [new Uint32Array(samples.length), new Uint32Array(samples.length)];
  let at = 0;
  for (const [row, { data, ...sample }] of samples.entries()) {
    channels[row] = sample.channel ?? 0;
    streams[row] = sample.stream ?? 0;
    offset[row] = at += gap;
    size[row] = data.length;
    bytes.set(data, at);
    at += data.length;
  }
  const none = { sequence: new Uint32Array(), logTime: new Float64Array(), publishTime: new Float64Array() };
  const place = { fileOffset: 0, chunked: true, recordHead: gap, afterHole: false };
  const view = new DataView(bytes.buffer);
  return { length: samples.length, bytes, view, channel: channels, stream: streams, offset, size, ...none, ...place };
}

async function stageOf(...channels: ChannelDescription[]): Promise<FieldStage> {
  const stage = new FieldStage(channels);
  await stage.prepare();
  return stage;
}

const samplesOf = (...payloads: Uint8Array[]) => batchOf(payloads.map((data) => ({ data })));

describe("schemas of channels", () => {
  it("are named for what became of them", async () => {
    const { schemas } = await stageOf(
      channel("cdr", schema(stamped)),
      channel("morse", schema(stamped)),
      channel("toString", undefined),
      channel("cdr", undefined),
      channel("json", undefined),
      channel("cdr", schema(stamped, "protobuf")),
      channel("cdr", schema("not / a definition")),
      channel("cdr", schema("wstring x")),
    );
    expect(schemas.map(({ state }) => state)).toEqual([
      "understood",
      "unsupported",
      "unsupported",
      "absent",
      "understood",
      "unsupported",
      "invalid",
      "unsupported",
    ]);
    expect(schemas[1]?.reason).toContain('"morse"');
    expect(schemas[5]?.reason).toMatch(/"protobuf".*"cdr"/);
    expect(schemas[6]?.reason).toContain("cannot be parsed");
    for (const { state, compiled } of schemas) expect(compiled !== undefined).toBe(state === "understood");
  });

  it("are compiled once where channels share them, and channels may come later", async () => {
    const shared = schema(stamped);
    const channels = [channel("cdr", shared, 0)];
    const stage = new FieldStage(channels);
    await stage.prepare();
    expect(stage.schemas).toHaveLength(1);
    channels.push(channel("cdr", shared, 1), channel("cdr", schema(stamped), 2));
    await stage.prepare();
    const [first, second, third] = stage.schemas;
    expect(stage.schemas).toHaveLength(3);
    expect(second?.compiled).toBe(first?.compiled);
    expect(third?.compiled).not.toBe(first?.compiled);
    expect(stage.frames).toHaveLength(3);
  });
});

describe("field columns", () => {
  it("are empty where a schema is not read", async () => {
    const stage = await stageOf(channel("morse", undefined), channel("cdr", schema("uint8 x")));
    const { fit, stamp, stampState, frame } = stage.read(
      batchOf([{ data: payload(1, 2) }, { channel: 1, data: Uint8Array.of(0, 1, 0, 0, 9) }]),
    );
    expect([...fit]).toEqual([Fit.unsupported, Fit.fits]);
    expect([...stamp]).toEqual([Number.NaN, Number.NaN]);
    expect([...stampState]).toEqual([StampState.none, StampState.none]);
    expect([...frame]).toEqual([-1, -1]);
    expect(stage.stampOriginSeconds(0)).toBeNaN();
    expect(stage.stampOriginSeconds(1_000)).toBeNaN();
  });

  it("count stamps from the first that is a time, whatever stood before", async () => {
    const stage = await stageOf(channel("cdr", schema(stamped)));
    const origin = 1_700_000_000;
    const before = stage.read(samplesOf(payload(0, 0), payload(-1, 5), payload(origin, 1_000_000_000)));
    expect([...before.stamp.subarray(0, 3)]).toEqual([Number.NaN, Number.NaN, Number.NaN]);
    expect([...before.stampState.subarray(0, 3)]).toEqual([
      StampState.zero,
      StampState.malformed,
      StampState.malformed,
    ]);
    expect([before.stampSeconds[1], before.stampNanoseconds[1]]).toEqual([-1, 5]);
    expect([before.stampSeconds[2], before.stampNanoseconds[2]]).toEqual([origin, 1_000_000_000]);
    expect(stage.stampOriginSeconds(0)).toBeNaN();

    const after = stage.read(
      samplesOf(payload(origin, 7), payload(origin + 2, 1), payload(0, 0), payload(origin - 3, 999_999_999)),
    );
    expect(stage.stampOriginSeconds(0)).toBe(origin);
    expect([...after.stamp.subarray(0, 4)]).toEqual([7, 2_000_000_001, Number.NaN, -2_000_000_001]);
    const { time, zero } = StampState;
    expect([...after.stampState.subarray(0, 4)]).toEqual([time, time, zero, time]);
  });

  it("count the stamps of each stream from its own first", async () => {
    const shared = schema(stamped);
    const far = 300;
    const stage = await stageOf(channel("cdr", shared, 0), channel("cdr", shared, far), channel("cdr", shared, 0));
    const { stamp } = stage.read(
      batchOf([
        { data: payload(100, 1) },
        { channel: 1, stream: far, data: payload(900, 2) },
        { channel: 2, data: payload(101, 3) },
        { channel: 1, stream: far, data: payload(901, 4) },
      ]),
    );
    expect([...stamp]).toEqual([1, 2, 1_000_000_003, 1_000_000_004]);
    expect([stage.stampOriginSeconds(0), stage.stampOriginSeconds(far)]).toEqual([100, 900]);
  });

  it("know every stamp exactly, however far from the first", async () => {
    const stage = await stageOf(channel("cdr", schema(stamped)));
    const times: [seconds: number, nanoseconds: number][] = [
      [1, 7],
      [0, 5],
      [9_007_200, 254_740_991],
      [9_007_200, 254_740_994],
      [2_000_000_000, 123_456_789],
    ];
    // Rows of a layout that is recognised, and rows of one that is not: the last has another frame.
    stage.read(samplesOf(...times.map(([s, ns], i) => payload(s, ns, i < 4 ? "f" : "far")), payload(0, 0)));
    const exact = times.map(([s, ns]) => BigInt(s) * 1_000_000_000n + BigInt(ns));
    expect([...times.keys(), times.length].map((row) => stage.exactStampNs(row))).toEqual([...exact, undefined]);
  });

  it("tell how payloads fail to fit", async () => {
    const stage = await stageOf(channel("cdr", schema(stamped)));
    const whole = payload(5, 6);
    const xcdr2 = Uint8Array.of(0, 7, ...whole.subarray(2));
    const zstd = Uint8Array.of(0x28, 0xb5, 0x2f, 0xfd, 1, 2, 3);
    const { fit } = stage.read(
      samplesOf(whole, whole.slice(0, -1), Uint8Array.of(...whole, 0, 0, 0, 0), xcdr2, zstd, new Uint8Array()),
    );
    expect([...fit]).toEqual([Fit.fits, Fit.short, Fit.trailing, Fit.unsupported, Fit.compressed, Fit.short]);
  });

  it("name frames by small numbers, up to a limit", async () => {
    const stage = await stageOf(channel("cdr", schema(stamped)), channel("cdr", schema(stamped), 1));
    const few = ["map", "map", "base", "map", "", "bas", "base", "", "Rahmen ü"];
    const first = stage.read(samplesOf(...few.map((name) => payload(1, 0, name))));
    expect([...first.frame]).toEqual([0, 0, 1, 0, 2, 3, 1, 2, 4]);
    expect(stage.frames[0]?.names).toEqual(["map", "base", "", "bas", "Rahmen ü"]);

    const many = Array.from({ length: 2 * MAX_FRAMES }, (_, i) => payload(1, 0, `frame ${i}`));
    const { frame } = stage.read(samplesOf(...many, payload(1, 0, "map"), payload(1, 0, "beyond")));
    expect(stage.frames[0]?.names).toHaveLength(MAX_FRAMES);
    expect([...frame.subarray(0, 2 * MAX_FRAMES)]).toEqual(many.map((_, i) => Math.min(5 + i, MAX_FRAMES)));
    expect([...frame.subarray(2 * MAX_FRAMES, 2 * MAX_FRAMES + 2)]).toEqual([0, MAX_FRAMES]);
    expect(stage.frames[1]?.names).toEqual([]);
  });

  it("keep the first 256 bytes of a frame name", async () => {
    const stage = await stageOf(channel("cdr", schema(stamped)));
    const long = "x".repeat(256);
    const { frame } = stage.read(samplesOf(...[`${long}1`, `${long}2`, long, long].map((name) => payload(1, 0, name))));
    expect([...frame]).toEqual([0, 0, 0, 0]);
    expect(stage.frames[0]?.names).toEqual([long]);
  });
});

describe("a layout that repeats", () => {
  const text = [
    "std_msgs/Header header\nstring[] name\nfloat64[] position\nuint8 state",
    "MSG: std_msgs/Header\nbuiltin_interfaces/Time stamp\nstring frame_id",
  ].join(`\n${"=".repeat(80)}\n`);
  const writer = new MessageWriter(parse(text, { ros2: true }));
  const joints = fc
    .record({
      sec: fc.integer({ min: 1, max: 5 }),
      frame: fc.constantFrom("a", "arm", "arm_base", ""),
      names: fc.nat(3),
    })
    .map(({ sec, frame, names }) =>
      writer.writeMessage({
        header: { stamp: { sec, nanosec: 7 }, frame_id: frame },
        name: Array.from({ length: names }, (_, i) => `joint_${i}`),
        position: Array.from({ length: names }, (_, i) => i),
        state: 1,
      }),
    );
  const change = fc.option(fc.record({ at: fc.nat(), value: fc.nat(255) }), { freq: 2 });
  const changed = fc.tuple(joints, change).map(([data, what]) => {
    const copy = Uint8Array.from(data);
    if (what) copy[what.at % copy.length] = what.value;
    return copy;
  });
  const rowOf = (columns: FieldStage, row: number) => ({
    fit: columns.fit[row],
    state: columns.stampState[row],
    stamp: columns.stamp[row],
    frame: columns.frame[row]! < 0 ? undefined : columns.frames[0]!.names[columns.frame[row]!],
  });

  it("is recognised only where a walk from the first byte finds the same", async () => {
    const source = channel("cdr", schema(text));
    let recognised = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(changed, { minLength: 2, maxLength: 12 }), async (payloads) => {
        const stage = await stageOf(source);
        stage.read(batchOf([{ data: payloads[0]! }, ...payloads.map((data) => ({ data }))]));
        for (const [i, data] of payloads.entries()) {
          // The first payload of another stage is walked, since nothing is known there; it gives the origin, too.
          const walked = await stageOf(source);
          walked.read(batchOf([{ data }]));
          const [found, expected] = [rowOf(stage, i + 1), rowOf(walked, 0)];
          if (expected.fit === Fit.fits) recognised++;
          const seconds = (columns: FieldStage, row: { stamp: number | undefined }) =>
            row.stamp! + columns.stampOriginSeconds(0) * 1e9;
          // Exact to 104 days from the first stamp, which a changed byte may put far off.
          const exact = Number.isSafeInteger(found.stamp) ? 0 : 1024;
          if (expected.state === StampState.time)
            expect(Math.abs(seconds(stage, found) - seconds(walked, expected))).toBeLessThanOrEqual(exact);
          expect({ ...found, stamp: 0 }).toEqual({ ...expected, stamp: 0 });
        }
      }),
      { numRuns: tries(200) },
    );
    expect(recognised).toBeGreaterThan(500);
  });
});
