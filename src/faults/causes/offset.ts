/**
 * A device's clock that stands a constant distance from the right time, or counts from another beginning.
 *
 * @module
 */
import { type Fault, truth } from "../fault.js";
import type { Random } from "../random.js";
import { devicesOf } from "../rigs.js";
import { type Scene, topicsOf, withClock, withStream } from "../scene.js";

const S = 1_000_000_000n;
const HOUR = 3600;
const DAY = 86_400;
const WEEK = 7 * DAY;
/** 1980-01-06, where GPS time begins, in seconds since 1970. */
const GPS_EPOCH = 315_964_800;
/** GPS time is so many seconds ahead of UTC, and TAI so many, since 2017: scenes are later. */
const GPS = 18;
const TAI = 37;

/** Every distance in seconds that a cause has, stamp minus right stamp. */
const DISTANCES: Readonly<Record<string, readonly number[]>> = {
  "tai-as-utc": [TAI],
  "tai-corrected-twice": [-TAI],
  "gps-as-utc": [GPS],
  "gps-corrected-twice": [-GPS],
  "gps-wrong-sign": [2 * GPS, -2 * GPS],
  "tai-gps-mixed": [TAI - GPS, GPS - TAI],
  "pulse-miscounted": [1, -1],
  "local-time": [HOUR, -HOUR, 2 * HOUR, 9 * HOUR, -5 * HOUR, -8 * HOUR, 5.5 * HOUR, 5.75 * HOUR, 9.5 * HOUR],
  "epoch-1980": [-GPS_EPOCH, GPS - GPS_EPOCH],
  "epoch-1900": [2_208_988_800],
  "epoch-1601": [11_644_473_600],
  "epoch-2000": [-946_684_800],
  "epoch-2001": [-978_307_200],
  "gps-week-rollover": [-1024 * WEEK, -2048 * WEEK],
};

/** Stamps beyond 2038 do not fit in ROS 2, those beyond 2106 not in ROS 1 either. */
const encodingOf = (scene: Scene, latest: bigint): Scene["recorder"]["encoding"] =>
  latest < 1n << 31n ? scene.recorder.encoding : latest < 1n << 32n ? "ros1" : "json";

const constant = (cause: string, distances: readonly number[]): Fault => ({
  cause,
  unit: "ns",
  magnitudes: distances.map((seconds) => seconds * 1e9),
  disturb(scene, magnitude, random) {
    return ahead(this, scene, BigInt(Math.round(magnitude / 1e9)) * S, magnitude, random);
  },
});

/** Puts the clock of one device ahead. */
function ahead(fault: Fault, scene: Scene, byNs: bigint, magnitude: number, random: Random, driftPpm = 0) {
  const device = random.pick(devicesOf(scene));
  const moved = withClock(scene, device, (clock) => ({
    ...clock,
    aheadNs: clock.aheadNs + byNs,
    driftPpm: clock.driftPpm + driftPpm,
  }));
  const encoding = encodingOf(scene, (scene.startNs + byNs) / S);
  const seconds = (Number(byNs / 1_000_000n) / 1e3).toFixed(3);
  return {
    scene: { ...moved, recorder: { ...moved.recorder, encoding } },
    truth: truth(fault, {
      ...{ streams: topicsOf(scene, device), wrong: ["stamp"], magnitude },
      words: `The clock of ${device} stands ${seconds} s from UTC throughout.`,
    }),
  };
}

/** The last leap second was inserted right before. */
const LAST_LEAP_SECOND = 1_483_228_800n;
const leapSecondMissed: Fault = {
  cause: "leap-second-missed",
  unit: "ns",
  magnitudes: [1e9],
  disturb(scene, magnitude, random) {
    const later = BigInt(Math.round(random.between(0, 5 * DAY)));
    return ahead(this, { ...scene, startNs: (LAST_LEAP_SECOND + later) * S }, S, magnitude, random);
  },
};

/** A crystal of its own. */
const freeRunning = (random: Random) => random.between(-30, 30);

/** The clock was never set. */
const clockNotSet: Fault = {
  cause: "clock-not-set",
  unit: "ns",
  magnitudes: [100e9, -1e4 * 1e9, -74_986_812e9, 3e6 * 1e9],
  disturb(scene, magnitude, random) {
    const off = magnitude * random.between(0.8, 1.25);
    return ahead(this, scene, BigInt(Math.round(off)), off, random, freeRunning(random));
  },
};

/** The clock counts from when the device was switched on. */
const uptime: Fault = {
  cause: "uptime",
  unit: "ns",
  magnitudes: [30e9, 653.56e9, 0.7 * DAY * 1e9, 12 * DAY * 1e9, 100 * DAY * 1e9],
  disturb(scene, magnitude, random) {
    const since = magnitude * random.between(0.8, 1.25);
    return ahead(this, scene, BigInt(Math.round(since)) - scene.startNs, since, random, freeRunning(random));
  },
};

/** The clock began at the date of its firmware when the device was switched on. */
const firmwareDate: Fault = {
  cause: "firmware-date",
  unit: "ns",
  magnitudes: [20e9, 3148e9, 2 * DAY * 1e9],
  disturb(scene, magnitude, random) {
    const date = BigInt(Date.UTC(random.pick([2000, 2010, 2012, 2015, 2016, 2017]), 0, 1)) * 1_000_000n;
    const since = magnitude * random.between(0.8, 1.25);
    return ahead(this, scene, date + BigInt(Math.round(since)) - scene.startNs, since, random, freeRunning(random));
  },
};

const SHORTER = [
  ["time-of-hour", HOUR],
  ["time-of-day", DAY],
] as const;

/** Only the time within an hour, a day or a week is kept. */
const within = (cause: string, seconds: number, before: readonly number[]): Fault => ({
  cause,
  unit: "ns",
  magnitudes: before.map(() => seconds * 1e9),
  disturb(scene, magnitude, random) {
    const device = random.pick(devicesOf(scene));
    const modulo = { byNs: BigInt(seconds) * S, beforeNs: BigInt(random.pick(before)) * S };
    const streams = topicsOf(scene, device);
    // Early in a week, the time of the week is that of the day.
    const rest = Number((scene.startNs / S + modulo.beforeNs / S) % BigInt(seconds));
    const phase = (length: number) => Number(modulo.beforeNs / S) % length;
    const alike = SHORTER.filter(([, length]) => length < seconds && rest < length && phase(length) === 0);
    return {
      scene: streams.reduce(
        (changed, topic) =>
          withStream(changed, topic, (stream) => ({ ...stream, stamping: { ...stream.stamping, modulo } })),
        scene,
      ),
      truth: truth(this, {
        ...{ streams, wrong: ["stamp"], magnitude },
        alsoRight: alike.map(([shorter]) => shorter),
        words: `Stamps of ${device} are the rest of the time by ${seconds} s, counted from ${-modulo.beforeNs / S} s after 1970.`,
      }),
    };
  },
});

export const offsetFaults: readonly Fault[] = [
  ...Object.entries(DISTANCES).map(([cause, distances]) => constant(cause, distances)),
  leapSecondMissed,
  clockNotSet,
  uptime,
  firmwareDate,
  within("time-of-hour", HOUR, [0]),
  within("time-of-day", DAY, [0]),
  // By GPS time, or by UTC.
  within("time-of-week", WEEK, [GPS - GPS_EPOCH, -GPS_EPOCH]),
];
