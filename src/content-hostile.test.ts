/**
 * What no sensor gives: whatever samples claim, a meter neither throws nor takes long nor grows, and what it says is valid.
 */
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { parse } from "@foxglove/rosmsg";
import { MessageWriter } from "@foxglove/rosmsg2-serialization";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { wantsOf } from "./canonical.js";
import { textOf } from "./content.test.helper.js";
import { lent, placed, samplesOf } from "./content-hostile.test.helper.js";
import { cdr } from "./encodings/ros.js";
import { AcrossStreams } from "./facts/across/across.js";
import { meterOf } from "./facts/content/index.js";
import type { CanonicalValues, ContentMeasure, ContentMeter } from "./facts/content/measure.js";
import { meters } from "./facts/content/meters/index.js";
import { inspectPicture } from "./facts/content/picture/picture.js";
import { CODECS } from "./facts/content/video/coded.js";
import { encodeJpeg } from "./generate/recording/jpeg.js";
import { mappingOf } from "./mappings/index.js";
import { ContentFacts } from "./spec/facts/content.js";
import type { Mapping } from "./spec/modality/mapping.js";
import { tries } from "./tries.test.helper.js";

/** The most time that one sample may take, in milliseconds of this process. */
const MOST_MS = 50;
const MEGABYTE = 2 ** 20;
const standard = (meter: ContentMeter): Mapping => ({ types: ["any"], modality: meter.modality, fields: {} });

/** Why the facts of a measure are not valid. */
const issuesOf = (meter: ContentMeter, measure: ContentMeasure) =>
  ContentFacts.safeParse({ modality: meter.modality, ...measure.finish() }).error?.issues ?? [];

/** Holds work to so much time for each of its samples, and to no large allocation; once more where others had the machine. */
function bounded(samples: number, work: () => void): void {
  const { arrayBuffers } = process.memoryUsage();
  const milliseconds = () => {
    const before = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  };
  const limit = MOST_MS * samples;
  if (milliseconds() > limit) expect(milliseconds()).toBeLessThan(limit);
  expect((process.memoryUsage().arrayBuffers - arrayBuffers) / MEGABYTE).toBeLessThan(16);
}

describe.each(meters.map((meter) => [meter.modality, meter] as const))("a meter of %s", (_, meter) => {
  it("survives any values", () => {
    fc.assert(
      fc.property(samplesOf(meter), (samples) => {
        bounded(samples.length, () => {
          const measure = meter.measure(standard(meter), 0, new AcrossStreams());
          for (const [row, { values, timeNs }] of samples.entries())
            measure.take(lent(meter, values), placed(row, timeNs));
          expect(issuesOf(meter, measure)).toEqual([]);
        });
      }),
      { numRuns: tries(100) },
    );
  });
});

describe("coded pictures of megabytes", () => {
  const filled = (head: readonly number[], fill: readonly number[]) => {
    const bytes = new Uint8Array(4 * MEGABYTE);
    for (let i = 0; i < bytes.length; i++) bytes[i] = fill[i % fill.length]!;
    bytes.set(head);
    return bytes;
  };
  const jpeg = [0xff, 0xd8, 0xff, 0xc0, 0, 11, 8, 0, 9, 0, 9, 1, 1, 0x11, 0, 0xff, 0xda, 0, 2];
  const png = [
    0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, 0, 0, 0, 1, 0, 0, 0, 1,
  ];
  const avif = [0, 0, 0, 12, 0x66, 0x74, 0x79, 0x70, 0x61, 0x76, 0x69, 0x66];
  it.each([
    ["ends without markers in a JPEG", filled(jpeg, [0xd9])],
    ["markers without ends in a JPEG", filled(jpeg, [0xff])],
    ["empty segments in a JPEG", filled([0xff, 0xd8], [0xff, 0xe0, 0, 2])],
    ["empty chunks in a PNG", filled(png, [0])],
    ["small boxes in an AVIF", filled(avif, [0, 0, 0, 8])],
    ["zeros", filled([], [0])],
    ["start codes alone", filled([], [0, 0, 1])],
    ["units of length 0", filled([0x12, 0x00], [0x12, 0x00])],
    ["lengths of 1", filled([], [0, 0, 0, 1, 9])],
  ])("are not searched to their end: %s", (_, bytes) => {
    bounded(1, () => {
      inspectPicture(bytes);
      for (const read of Object.values(CODECS)) read(bytes);
    });
  });
});

const xyz = { x: 0.1, y: 0.2, z: 9.81 };
const orientation = { x: 0, y: 0, z: 0, w: 1 };
const column = (name: string, offset: number) => ({ name, offset, datatype: 7, count: 1 });
const picture = { width: 8, height: 6, rgb: new Uint8ClampedArray(8 * 6 * 3).map((_, i) => i * 5) };
/** A sound message of each modality that ROS 2 has. */
const MESSAGES: [type: string, body: object][] = [
  ["sensor_msgs/Imu", { orientation, angular_velocity: xyz, linear_acceleration: xyz }],
  ["sensor_msgs/MagneticField", { magnetic_field: { x: 2e-5, y: 1e-6, z: 4e-5 } }],
  ["sensor_msgs/JointState", { name: ["a", "bc", "d"], position: [1, 2, 3], velocity: [1, 2, 3], effort: [4, 5, 6] }],
  ["geometry_msgs/WrenchStamped", { wrench: { force: xyz, torque: xyz } }],
  ["nav_msgs/Odometry", { child_frame_id: "base", pose: { pose: { position: xyz, orientation } } }],
  ["geometry_msgs/PoseStamped", { pose: { position: xyz, orientation } }],
  [
    "tf2_msgs/TFMessage",
    { transforms: [1, 2].map(() => ({ transform: { translation: xyz, rotation: orientation } })) },
  ],
  ["sensor_msgs/NavSatFix", { latitude: 35.6, longitude: 139.7, altitude: 40, status: { status: 0, service: 1 } }],
  [
    "sensor_msgs/LaserScan",
    { angle_min: -1, angle_max: 1, angle_increment: 0.5, range_max: 10, ranges: [1, 2, 3, 4, 5], intensities: [] },
  ],
  ["sensor_msgs/Image", { width: 8, height: 6, step: 24, encoding: "rgb8", data: new Uint8Array(144).fill(90) }],
  ["sensor_msgs/CompressedImage", { format: "jpeg", data: encodeJpeg(picture, 50) }],
  [
    "sensor_msgs/PointCloud2",
    {
      ...{ width: 5, height: 2, point_step: 16, row_step: 80, is_dense: true, data: new Uint8Array(160).fill(0x3f) },
      fields: [column("x", 0), column("y", 4), column("z", 8), column("t", 12)],
    },
  ],
  ["std_msgs/String", { data: "pick up the red cube" }],
  ["sensor_msgs/Temperature", { temperature: 21.5 }],
];

describe("a payload that is damaged", () => {
  it.each(MESSAGES)("is survived at every byte: %s", async (type, body) => {
    const text = textOf(type);
    const whole = new MessageWriter(parse(text, { ros2: true })).writeMessage({ header: { frame_id: "f" }, ...body });
    const compiled = await cdr.compile({ name: type, encoding: "ros2msg", data: new TextEncoder().encode(text) });
    const mapping = mappingOf(type, [])!;
    const meter = meterOf(mapping.modality)!;
    const picker = await compiled.picker(wantsOf(mapping, meter.fields));
    const measure = meter.measure(mapping, 0, new AcrossStreams());
    // What stands behind a payload is another's.
    const bytes = new Uint8Array(whole.length + 64).fill(0x7f);
    const view = new DataView(bytes.buffer);
    let [taken, n] = [0, 0];
    const take = (size: number, same: boolean) => {
      if (!picker.read(bytes, view, 7, 7 + size, same)) return;
      taken++;
      measure.take(picker as CanonicalValues, placed(n, 5_000_000 * n++));
    };
    bounded(whole.length, () => {
      bytes.set(whole, 7);
      take(whole.length, false);
      expect(taken).toBeGreaterThan(0);
      for (let size = 0; size < whole.length; size++) take(size, size % 2 === 0);
      for (let at = 0; at < whole.length; at++)
        for (const flip of [0x01, 0x80, 0xff]) {
          bytes.set(whole, 7);
          bytes[7 + at]! ^= flip;
          take(whole.length, false);
          take(whole.length, true);
        }
    });
    expect(taken).toBeGreaterThan(whole.length);
    expect(issuesOf(meter, measure)).toEqual([]);
  });
});

describe("the state of a meter", () => {
  setFlagsFromString("--expose_gc");
  const collect = runInNewContext("gc") as () => void;
  const COPIES = 12;
  const SAMPLES = 600;

  /** Transforms are kept by name, up to a number of them: it is reached. */
  function crowded(): AcrossStreams {
    const across = new AcrossStreams();
    for (let i = 0; i < 1024; i++) across.frames.edge("base", `frame ${i}`, 0, placed(0, 0));
    return across;
  }

  /** How many bytes some copies of a measure hold after ten times as many samples, more than after the first. */
  function growth(meter: ContentMeter): number {
    const measures = Array.from({ length: COPIES }, () => meter.measure(standard(meter), 0, crowded()));
    const pool = fc.sample(samplesOf(meter), { seed: 8, numRuns: 12 }).flatMap((samples) =>
      // All samples of a stream lack the same fields: here, none.
      samples.filter(({ values }) => !values.includes(undefined)).map(({ values }) => lent(meter, values)),
    );
    expect(pool.length).toBeGreaterThan(20);
    const held = () => {
      collect();
      const { heapUsed, arrayBuffers } = process.memoryUsage();
      return heapUsed + arrayBuffers;
    };
    const feed = (from: number, to: number) => {
      for (let i = from; i < to; i++) {
        const known = pool[i % pool.length]!;
        // Texts that are new with each sample, too: names and formats without end.
        const anew = {
          text: (field: number) => `${known.text(field)}${i}`,
          texts: (field: number) => known.texts(field).map((each) => `${each}${i}`),
          signature: () => i,
        };
        const sample = i % 2 === 0 ? known : { ...known, ...anew };
        for (const measure of measures) measure.take(sample, placed(i, i * 10_000_000));
      }
    };
    feed(0, SAMPLES);
    const before = held();
    feed(SAMPLES, 10 * SAMPLES);
    const grown = held() - before;
    expect(measures.length).toBe(COPIES);
    return grown;
  }
  /** What is kept of samples grows each time; what the machine keeps for itself does not. */
  const least = (meter: ContentMeter) => {
    const once = growth(meter);
    return once < LIMIT ? once : Math.min(once, growth(meter));
  };
  /** A number kept of each sample would be more than this. */
  const LIMIT = (9 * SAMPLES * COPIES * 8) / 2;

  it.each(meters.map((meter) => [meter.modality, meter] as const))("does not grow with samples: %s", (_, meter) => {
    expect(least(meter)).toBeLessThan(LIMIT);
  });

  it("would be seen to grow", () => {
    const keeps: ContentMeter = {
      ...meterOf("telemetry")!,
      measure: () => {
        const kept: number[] = [];
        return { take: (_, { timeNs }) => void kept.push(timeNs + 0.5), finish: () => ({}) };
      },
    };
    // What other tests left may be freed while it grows, once.
    expect(Math.max(growth(keeps), growth(keeps))).toBeGreaterThan(LIMIT);
  });
});
