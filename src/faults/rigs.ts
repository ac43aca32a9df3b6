/**
 * Scenes without a fault: robots as they are, each with its cameras, lidars and buses, drawn from a seed.
 *
 * @module
 */
import type { ProfileName } from "./profiles.js";
import { Random } from "./random.js";
import type { ClockModel, Latency, Scene, StreamKind, StreamModel } from "./scene.js";

const US = 1e3;
const MS = 1e6;
const S = 1e9;

/** The computer that drivers run on, and its clock. */
export const HOST = "host";

/** Options of {@link cleanScene}. */
export interface SceneOptions {
  /** Length in seconds; drawn from 30 to 120 where it is not given. */
  readonly seconds?: number | undefined;
  /** Every kind of sensor; else those whose clocks matter. */
  readonly everySensor?: boolean | undefined;
}

/** What a rig carries: kinds of streams, at what rates and how many at most. */
interface Part {
  readonly kind: StreamKind;
  readonly topics: readonly string[];
  readonly device: (number: number) => string;
  readonly ratesHz: readonly number[];
  readonly atLeast: number;
}

const part = (kind: StreamKind, topics: string[], ratesHz: number[], atLeast: number, device?: string): Part => ({
  ...{ kind, topics, ratesHz, atLeast },
  device: (number) => device ?? `${kind}${number}`,
});

/** Rigs: an arm at a table, a mobile robot, a vehicle. */
const RIGS: readonly (readonly Part[])[] = [
  [
    part("camera", ["/camera/front/image_raw", "/camera/wrist/image_raw"], [15, 30], 1),
    part("imu", ["/imu/data"], [100], 1),
    part("joint", ["/joint_states"], [50, 100], 1, "host"),
    part("tf", ["/tf"], [30], 0, "host"),
  ],
  [
    part("camera", ["/camera/color/image_raw", "/camera/rear/image_raw"], [10, 15, 30], 1),
    part("lidar", ["/scan"], [10, 20], 1),
    part("imu", ["/imu/data"], [50, 100, 200], 1),
    part("odometry", ["/odom"], [20, 50], 1, "host"),
    part("tf", ["/tf"], [20, 50], 0, "host"),
  ],
  [
    part(
      "camera",
      ["/camera/front_left/image_raw", "/camera/front_right/image_raw", "/camera/rear/image_raw"],
      [10, 20],
      1,
    ),
    part("lidar", ["/lidar/top", "/lidar/front"], [10], 1),
    part("imu", ["/imu/data"], [100, 200], 1),
    part("gps", ["/gps/fix"], [5, 10], 1),
    part("odometry", ["/vehicle/odometry"], [50], 1, "host"),
  ],
];

/** What else each of the rigs may carry. */
const MORE: readonly (readonly Part[])[] = [
  [
    part("depth", ["/camera/depth/image_raw"], [10, 15], 1),
    part("image", ["/camera/side/image_raw"], [10, 15], 0),
    part("wrench", ["/wrench"], [100], 1),
    part("audio", ["/microphone"], [20], 0),
    part("instruction", ["/language_instruction"], [1], 1, HOST),
  ],
  [
    part("image", ["/camera/down/image_raw"], [10, 15], 1),
    part("depth", ["/camera/depth/image_raw"], [10, 15], 0),
    part("magnetometer", ["/imu/mag"], [50], 1),
    part("audio", ["/microphone"], [20], 1),
    part("temperature", ["/temperature"], [2, 5], 1),
  ],
  [
    part("cloud", ["/lidar/points"], [10], 1),
    part("video", ["/camera/roof/video"], [10, 20], 1),
    part("magnetometer", ["/imu/mag"], [50], 0),
    part("temperature", ["/temperature"], [2, 5], 0),
  ],
];

/** A scene in which nothing is wrong. */
export function cleanScene(seed: string, options: SceneOptions = {}): Scene {
  const random = new Random(seed);
  const durationNs = (options.seconds ?? Math.round(random.between(30, 120))) * S;
  const startNs =
    BigInt(Date.UTC(2018, 0, 1)) * 1_000_000n + BigInt(Math.floor(random.between(0, 8 * 365.25 * 86_400) * S));
  const rig = random.below(RIGS.length);
  const parts = [...RIGS[rig]!, ...(options.everySensor ? MORE[rig]! : [])];
  const streams = parts.flatMap((each) => streamsOf(each, random));
  const devices = [...new Set(streams.map(({ device }) => device))].filter((device) => device !== HOST);
  // All devices are kept by PTP to microseconds, or by what each driver does, to some tenths of a millisecond.
  const ptp = random.chance(0.4);
  return {
    ...{ seed, startNs, durationNs, streams },
    clocks: [clock(HOST), ...devices.map((device) => kept(device, ptp, random))],
    recorder: {
      clock: HOST,
      ...(random.chance(0.6) ? { publishClock: HOST } : {}),
      sequence: random.chance(0.8) ? "none" : "published",
      encoding: random.chance(0.85) ? "cdr" : "ros1",
    },
    stalls: stalls(durationNs, random),
  };
}

/** The devices that have a clock of their own. */
export const devicesOf = ({ streams }: Scene): string[] =>
  [...new Set(streams.map(({ device }) => device))].filter((device) => device !== HOST);

/** A stream of a device with a clock of its own, of one of these kinds where some are wanted. */
export function sensorOf({ streams }: Scene, random: Random, kinds?: readonly StreamKind[]): StreamModel {
  const suitable = streams.filter(({ device, kind }) => (kinds ? kinds.includes(kind) : device !== HOST));
  if (suitable.length === 0) throw new RangeError(`The scene has no ${kinds?.join(", ") ?? "device"}.`);
  return random.pick(suitable);
}

/** The `/clock` of a simulator, with its rate in true time. */
export const clockTopic = (clock: string, ratePpm: number): StreamModel => ({
  ...{ topic: "/clock", kind: "clock", device: HOST, rateHz: 100, ratePpm, phaseNs: 0, jitterNs: 1 * US },
  stamping: { at: "published", clock },
  ...{ link: latency(0, 1 * US), processing: latency(0, 1 * US), transport: latency(80 * US, 40 * US) },
  losses: {},
});

const clock = (id: string): ClockModel => ({ id, aheadNs: 0n, driftPpm: 0, steps: [] });

function kept(id: string, ptp: boolean, random: Random): ClockModel {
  const most = ptp ? 5 * US : 150 * US;
  return {
    ...clock(id),
    follows: HOST,
    aheadNs: BigInt(Math.round(random.between(-most, most))),
    wander: {
      amplitudeNs: random.between(0.1, 0.5) * most,
      periodNs: random.between(60, 600) * S,
      phase: random.next(),
    },
  };
}

/** Now and then a host is busy for some milliseconds. */
function stalls(durationNs: number, random: Random): Scene["stalls"] {
  const made = [];
  for (let atNs = random.exponential(20 * S); atNs < durationNs; atNs += S + random.exponential(20 * S))
    made.push({ atNs, forNs: random.magnitude(2 * MS, 25 * MS) });
  return made;
}

function streamsOf({ kind, topics, device, ratesHz, atLeast }: Part, random: Random): StreamModel[] {
  const rateHz = random.pick(ratesHz);
  const many = atLeast + random.below(topics.length - atLeast + 1);
  return topics.slice(0, many).map((topic, number) => stream(kind, topic, device(number), rateHz, random));
}

const latency = (fixedNs: number, meanNs: number, more: Partial<Latency> = {}): Latency => ({
  ...{ fixedNs, meanNs, tailShare: 0, tailNs: 0 },
  ...more,
});

function stream(kind: StreamKind, topic: string, device: string, rateHz: number, random: Random): StreamModel {
  const periodNs = S / rateHz;
  const atHost = device === HOST;
  return {
    ...{ topic, kind, device, rateHz },
    ratePpm: random.between(-50, 50),
    phaseNs: random.next() * periodNs,
    jitterNs: atHost ? random.magnitude(20 * US, 150 * US) : random.magnitude(5 * US, 60 * US),
    stamping: { at: kind === "tf" ? "published" : atHost ? "arrived" : "acquired", clock: device },
    link: links[kind](random, periodNs),
    processing: processings[kind](random),
    transport: transport(kind, random),
    losses: {},
  };
}

/** Exposure, readout and transfer. */
const exposed = (random: Random) => latency(random.between(8 * MS, 30 * MS), random.magnitude(0.1 * MS, 1 * MS));
/** The whole turn, since its stamp is that of the first ray. */
const turned = (random: Random, periodNs: number) =>
  latency(periodNs + random.between(0.5 * MS, 3 * MS), random.magnitude(0.1 * MS, 0.5 * MS));
const overBus = (random: Random) => latency(random.between(0.6 * MS, 2 * MS), random.magnitude(0.05 * MS, 0.3 * MS));
const onHost = () => latency(60 * US, 10 * US);

/** From acquisition to the host. */
const links: Readonly<Record<StreamKind, (random: Random, periodNs: number) => Latency>> = {
  ...{ camera: exposed, image: exposed, depth: exposed, video: exposed, calibration: exposed },
  ...{ lidar: turned, cloud: turned, audio: turned },
  ...{ imu: overBus, magnetometer: overBus, wrench: overBus, temperature: overBus },
  ...{ joint: onHost, odometry: onHost, tf: onHost, instruction: onHost },
  gps: (random) => latency(random.between(30 * MS, 120 * MS), random.magnitude(1 * MS, 4 * MS)),
  clock: () => latency(0, 1 * US),
};

const quick = (random: Random) => latency(random.between(100 * US, 400 * US), random.magnitude(20 * US, 100 * US));
/** Conversion of an image, and of a cloud. */
const ofImage = (random: Random) => latency(random.between(1 * MS, 4 * MS), random.magnitude(0.1 * MS, 0.5 * MS));
const ofCloud = (random: Random) => latency(random.between(1 * MS, 6 * MS), random.magnitude(0.1 * MS, 1 * MS));

/** From the host to publication. */
const processings: Readonly<Record<StreamKind, (random: Random) => Latency>> = {
  ...{ camera: ofImage, image: ofImage, depth: ofImage, video: ofImage, calibration: ofImage },
  ...{ lidar: ofCloud, cloud: ofCloud },
  ...{ imu: quick, magnetometer: quick, wrench: quick, temperature: quick, audio: quick },
  ...{ gps: quick, joint: quick, instruction: quick },
  odometry: (random) =>
    random.chance(0.2) ? latency(100 * MS, 0, { profile: "stereo-odometry" }) : latency(1 * MS, 0.2 * MS),
  tf: quick,
  clock: () => latency(0, 1 * US),
};

/** Measured profiles of what is published often and is small. */
const PROFILES: Readonly<Partial<Record<StreamKind, readonly ProfileName[]>>> = {
  imu: ["motion-capture", "force-sensor", "busy-host"],
  joint: ["motion-capture", "force-sensor", "wheel-odometry"],
  odometry: ["wheel-odometry", "transforms"],
  tf: ["transforms"],
  gps: ["satellite-fix"],
};

/** From publication to the recorder: a third measured, the others fixed, with a queue and a heavy tail. */
function transport(kind: StreamKind, random: Random): Latency {
  const measured = PROFILES[kind];
  const profile = measured && random.pick(measured);
  const [fixedNs, meanNs] = [random.between(80 * US, 500 * US), random.magnitude(0.1 * MS, 2 * MS)];
  const tail = { tailShare: random.magnitude(0.001, 0.02), tailNs: random.between(5 * MS, 40 * MS) };
  return profile && random.chance(0.5) ? latency(fixedNs, 0, { profile, ...tail }) : latency(fixedNs, meanNs, tail);
}
