/** Point clouds and laser scans with one fault each, written as ROS 2 writes them. */
import { parse } from "@foxglove/rosmsg";
import { MessageWriter } from "@foxglove/rosmsg2-serialization";
import { McapWriter, TempBuffer } from "@mcap/core";
import { describe, expect, it } from "vitest";
import { checkRecording } from "../../check.js";
import { measure } from "../../measure.js";

const SEPARATOR = `\n${"=".repeat(80)}\n`;
const HEADER = [
  "MSG: std_msgs/Header\nbuiltin_interfaces/Time stamp\nstring frame_id",
  "MSG: builtin_interfaces/Time\nint32 sec\nuint32 nanosec",
];
const DEFINITIONS = {
  "sensor_msgs/msg/PointCloud2": [
    "std_msgs/Header header\nuint32 height\nuint32 width\nPointField[] fields\nbool is_bigendian\nuint32 point_step\nuint32 row_step\nuint8[] data\nbool is_dense",
    "MSG: sensor_msgs/PointField\nstring name\nuint32 offset\nuint8 datatype\nuint32 count",
    ...HEADER,
  ].join(SEPARATOR),
  "sensor_msgs/msg/LaserScan": [
    `std_msgs/Header header\n${["angle_min", "angle_max", "angle_increment", "time_increment", "scan_time", "range_min", "range_max"].map((name) => `float32 ${name}`).join("\n")}\nfloat32[] ranges\nfloat32[] intensities`,
    ...HEADER,
  ].join(SEPARATOR),
};
type TypeName = keyof typeof DEFINITIONS;

/** A recording of one topic at 10 Hz. */
async function recording(type: TypeName, count: number, body: (index: number) => object): Promise<Uint8Array> {
  const writable = new TempBuffer();
  const writer = new McapWriter({ writable });
  await writer.start({ profile: "ros2", library: "test" });
  const data = new TextEncoder().encode(DEFINITIONS[type]);
  const schemaId = await writer.registerSchema({ name: type, encoding: "ros2msg", data });
  const channelId = await writer.registerChannel({
    topic: "/sweep",
    schemaId,
    messageEncoding: "cdr",
    metadata: new Map(),
  });
  const messages = new MessageWriter(parse(DEFINITIONS[type], { ros2: true }));
  for (let index = 0; index < count; index++) {
    const logTime = 1_780_000_000_000_000_000n + BigInt(index) * 100_000_000n;
    const stamp = { sec: Number(logTime / 1_000_000_000n), nanosec: Number(logTime % 1_000_000_000n) };
    const payload = messages.writeMessage({ header: { stamp, frame_id: "lidar" }, ...body(index) });
    await writer.addMessage({ channelId, sequence: index, logTime, publishTime: logTime, data: payload });
  }
  await writer.end();
  return writable.get();
}

/** What the rules of modalities say, and what was measured. */
async function told(bytes: Uint8Array) {
  const { findings } = await checkRecording(bytes);
  const { facts } = await measure(bytes);
  return {
    rules: findings.filter(({ rule }) => rule.startsWith("modality/")).map(({ rule, cause }) => cause ?? rule),
    content: facts.streams[0]!.content!,
  };
}

const POINTS = 3000;
const STEP = 24;

interface CloudOptions {
  readonly scale?: number;
  readonly frozenFrom?: number;
  readonly invalid?: boolean;
  readonly field?: { name?: string; offset?: number; datatype?: number };
  readonly rowBytes?: number;
  /** Name, number of type and time of each point. */
  readonly time?: readonly [string, number, (part: number) => number];
}

/** Clouds of a room, with noise. */
function cloud({ scale = 1, frozenFrom = Infinity, invalid, field, rowBytes, time }: CloudOptions = {}) {
  const [timeName, timeType, timeOf] = time ?? ["time", 7, (part: number) => part * 0.1];
  return (index: number) => {
    const data = new Uint8Array(POINTS * STEP);
    const view = new DataView(data.buffer);
    const seed = Math.min(index, frozenFrom);
    for (let i = 0; i < POINTS; i++) {
      const noise = Math.sin(i * 12.9898 + seed * 78.233) * 0.01;
      view.setFloat32(i * STEP, (3 * Math.cos(i / 500) + noise) * scale, true);
      view.setFloat32(i * STEP + 4, (3 * Math.sin(i / 500) + noise) * scale, true);
      view.setFloat32(i * STEP + 8, invalid && i % 100 === 0 ? Number.NaN : noise * scale, true);
      const at = timeOf(i / POINTS);
      if (timeType === 8) view.setFloat64(i * STEP + 16, at, true);
      else if (timeType === 7) view.setFloat32(i * STEP + 16, at, true);
      else view.setUint32(i * STEP + 16, at, true);
    }
    const column = (name: string, offset: number, datatype: number) => ({ name, offset, datatype, count: 1 });
    return {
      height: 1,
      width: POINTS,
      fields: [
        column("x", 0, 7),
        column("y", 4, 7),
        { ...column("z", 8, 7), ...field },
        column(timeName, 16, timeType),
      ],
      is_bigendian: false,
      point_step: STEP,
      row_step: rowBytes ?? POINTS * STEP,
      data,
      is_dense: true,
    };
  };
}

const clouds = async (options?: CloudOptions, count = 40) =>
  told(await recording("sensor_msgs/msg/PointCloud2", count, cloud(options)));

describe("point clouds", () => {
  it("that are sound are measured, and nothing is said", async () => {
    const { rules, content } = await clouds();
    expect(rules).toEqual([]);
    expect(content).toMatchObject({
      modality: "point-cloud",
      read: 40,
      pointCloud: { looked: 40, medianPoints: POINTS },
    });
    expect(content.pointCloud!.medianDistance).toBeCloseTo(3, 1);
  });
  it.each([
    [{ scale: 1000 }, ["cloud-millimetres"]],
    [{ invalid: true }, ["modality/cloud-dense-true"]],
    [{ rowBytes: 100 }, ["modality/cloud-layout-holds"]],
    [{ rowBytes: POINTS * STEP + 8 }, ["modality/cloud-layout-holds"]],
    [{ field: { offset: 22 } }, ["modality/cloud-layout-holds"]],
    [{ field: { datatype: 9 } }, ["modality/cloud-layout-holds"]],
    [{ field: { name: "height" } }, ["modality/cloud-coordinates-given"]],
    [{ field: { offset: 6 } }, ["modality/cloud-coordinates-given"]],
    [{ field: { datatype: 5 } }, ["modality/cloud-coordinates-given"]],
    [{ frozenFrom: 20 }, ["modality/sweeps-alive"]],
    [{ frozenFrom: 0 }, []],
  ] satisfies [CloudOptions, string[]][])("with %o give %o", async (options, expected) => {
    // Columns that overlap hold no sound coordinates: what is there is not judged twice.
    const { rules } = await clouds(options);
    expect(rules.filter((rule) => expected.length === 0 || expected.includes(rule))).toEqual(expected);
    if (!("field" in options)) expect(rules).toEqual(expected);
  });
  it.each([
    ["Velodyne", "time", 7, (part: number) => part * 0.1, "s", false],
    ["Ouster", "t", 6, (part: number) => part * 1e8, "ns", false],
    ["Hesai", "timestamp", 8, (part: number) => 1_780_000_000 + part * 0.1, "s", true],
    ["RoboSense", "timestamp", 8, (part: number) => 1_780_000_000.5 + part * 0.1, "s", true],
    ["Livox", "timestamp", 8, (part: number) => 1_780_000_000e9 + part * 1e8, "ns", true],
    ["Livox, relative", "offset_time", 6, (part: number) => part * 1e8, "ns", false],
    ["microseconds", "ts", 6, (part: number) => part * 1e5, "us", false],
  ] as const)("of %s carry the time of each point", async (_, name, type, at, unit, absolute) => {
    const { content, rules } = await clouds({ time: [name, type, at] }, 5);
    expect(content.pointCloud!.time).toMatchObject({ name, unit, absolute });
    expect(rules).toEqual([]);
  });
});

interface ScanOptions {
  readonly ranges?: number;
  readonly intensities?: number;
  readonly range?: (ray: number, index: number) => number;
  readonly timeIncrement?: number;
  readonly frozenFrom?: number;
}

const RAYS = 360;

function scan({
  ranges = RAYS,
  intensities = 0,
  range,
  timeIncrement = 2e-4,
  frozenFrom = Infinity,
}: ScanOptions = {}) {
  return (index: number) => ({
    angle_min: -Math.PI,
    angle_max: Math.PI,
    angle_increment: (2 * Math.PI) / RAYS,
    time_increment: timeIncrement,
    scan_time: 0.1,
    range_min: 0.1,
    range_max: 30,
    ranges: Array.from({ length: ranges }, (_, ray) =>
      range ? range(ray, index) : 5 + Math.sin(ray * 12.9898 + Math.min(index, frozenFrom) * 78.233) * 0.02,
    ),
    intensities: Array.from({ length: intensities }, () => 100),
  });
}

const scans = async (options?: ScanOptions) => told(await recording("sensor_msgs/msg/LaserScan", 40, scan(options)));

describe("laser scans", () => {
  it.each([
    [{}, []],
    [{ ranges: RAYS + 1, intensities: RAYS + 1 }, []],
    // The ray beyond the last is one too many, by the angles.
    [{ ranges: RAYS + 3 }, ["modality/scan-size-holds"]],
    [{ ranges: RAYS - 1 }, ["modality/scan-size-holds"]],
    [{ intensities: 7 }, ["modality/scan-size-holds"]],
    [{ timeIncrement: 3e-4 }, ["modality/scan-times-hold"]],
    [
      { range: (ray: number, index: number) => (ray % 5 === 0 ? 0 : 4 + index / 100) },
      ["modality/scan-ranges-conventional"],
    ],
    [
      { range: (ray: number, index: number) => (ray % 5 === 0 ? 65 : 4 + index / 100) },
      ["modality/scan-ranges-conventional"],
    ],
    [{ range: (ray: number, index: number) => (ray % 5 === 0 ? Infinity : 4 + index / 100) }, []],
    [{ range: (ray: number, index: number) => (ray % 5 === 0 ? Number.NaN : 4 + index / 100) }, []],
    [{ frozenFrom: 20 }, ["modality/sweeps-alive"]],
    // Nothing in sight looks the same each time.
    [{ range: () => Infinity }, []],
  ] satisfies [ScanOptions, string[]][])("with %o give %o", async (options, expected) => {
    expect((await scans(options)).rules).toEqual(expected);
  });
  it("that are blank are told", async () => {
    const { content, rules } = await scans({ range: (_, index) => (index < 20 ? 0 : 4 + index / 100) });
    expect(content.laserScan!.sweeps.blank.count).toBe(20);
    expect(rules).toContain("modality/sweeps-alive");
  });
});

describe("hostile clouds", () => {
  it.each([
    [{ width: 0xffffffff, height: 0xffffffff }],
    [{ point_step: 0xffffffff }],
    [{ point_step: 0 }],
    [{ row_step: 0xffffffff }],
    [{ row_step: 0 }],
    [{ data: new Uint8Array(0) }],
    [{ fields: [] }],
    [{ fields: ["x", "y", "z"].map((name) => ({ name, offset: 0xffffffff, datatype: 8, count: 0xffffffff })) }],
  ])("with %o are measured without a crash", async (lie) => {
    const body = cloud();
    const { content, rules } = await told(
      await recording("sensor_msgs/msg/PointCloud2", 3, (index) => ({ ...body(index), ...lie })),
    );
    expect(content.read).toBe(3);
    expect(rules.length).toBeGreaterThan(0);
  });
});
