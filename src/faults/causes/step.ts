/**
 * Clocks that jump while the recording goes on. Which times jump tells whose clock it was: those of one device, those that the
 * recorder made, or all that the host makes, stamps and log times at one instant.
 *
 * @module
 */
import { absolute, type Disturbed, type Fault, midst, truth } from "../fault.js";
import { devicesOf, HOST } from "../rigs.js";
import { type Scene, type StepModel, topicsOf, withClock } from "../scene.js";

const S = 1e9;
const MS = 1e6;

const stepped = (scene: Scene, id: string, steps: readonly StepModel[]): Scene =>
  withClock(scene, id, (clock) => ({ ...clock, steps: [...clock.steps, ...steps] }));

/** Jumps of the clock of one device. */
function deviceSteps(
  fault: Fault,
  scene: Scene,
  device: string,
  steps: readonly StepModel[],
  words: string,
): Disturbed {
  const [{ atNs, byNs }] = steps as [StepModel];
  return {
    scene: stepped(scene, device, steps),
    truth: truth(fault, {
      ...{ streams: topicsOf(scene, device), wrong: ["stamp"] },
      ...{ fromNs: absolute(scene, atNs), magnitude: Number(byNs), words },
    }),
  };
}

/** A step in seconds, with its sign. */
const told = (ns: number) => `${ns > 0 ? "+" : ""}${ns / S} s`;

const deviceClockStep: Fault = {
  cause: "device-clock-step",
  unit: "ns",
  magnitudes: [5, -5, 12, -20, 200, -200, 2310, -2000, 60_000].map((ms) => ms * MS),
  disturb(scene, magnitude, random) {
    const device = random.pick(devicesOf(scene));
    const steps = [{ atNs: midst(scene, random), byNs: BigInt(magnitude) }];
    return deviceSteps(this, scene, device, steps, `The clock of ${device} steps by ${told(magnitude)}.`);
  },
};

const hostClockStep: Fault = {
  cause: "host-clock-step",
  unit: "ns",
  magnitudes: [12, -20, 150, -200, 2310, -2310, 13_000].map((ms) => ms * MS),
  disturb(scene, magnitude, random) {
    const step = { atNs: midst(scene, random), byNs: BigInt(magnitude) };
    // Devices whose driver took the host's time once, at the start, go on as before; slaves of PTP step with their master.
    const free = devicesOf(scene).filter(() => random.chance(0.5));
    const clocks = scene.clocks.map((clock) => (free.includes(clock.id) ? { ...clock, follows: undefined } : clock));
    return {
      scene: stepped({ ...scene, clocks }, HOST, [step]),
      truth: truth(this, {
        ...{ streams: scene.streams.map(({ topic }) => topic), wrong: ["log", "publish", "stamp"], magnitude },
        fromNs: absolute(scene, step.atNs),
        words: `The host's clock steps by ${told(magnitude)}; ${free.join(", ") || "no device"} goes on on its own.`,
      }),
    };
  },
};

const RECORDER = "recorder";

const recorderClockStep: Fault = {
  cause: "recorder-clock-step",
  unit: "ns",
  magnitudes: [12, -20, 150, -200, 2310, -2310].map((ms) => ms * MS),
  disturb(scene, magnitude, random) {
    const atNs = midst(scene, random);
    const steps = [{ atNs, byNs: BigInt(magnitude) }];
    return {
      scene: {
        ...scene,
        // The recorder runs on a machine of its own, which was right until then.
        clocks: [...scene.clocks, { id: RECORDER, follows: HOST, aheadNs: 0n, driftPpm: 0, steps }],
        recorder: { ...scene.recorder, clock: RECORDER },
      },
      truth: truth(this, {
        ...{ streams: scene.streams.map(({ topic }) => topic), wrong: ["log"], magnitude },
        ...{ fromNs: absolute(scene, atNs), words: `The recorder's clock steps by ${told(magnitude)}.` },
      }),
    };
  },
};

/** The device starts again: silence, and then its clock counts from its beginning. */
const deviceReset: Fault = {
  cause: "device-reset",
  unit: "ns",
  magnitudes: [0.3 * S, S, 3 * S],
  disturb(scene, magnitude, random) {
    const device = random.pick(devicesOf(scene));
    const atNs = midst(scene, random);
    const outage = { fromNs: atNs, untilNs: atNs + magnitude };
    // The driver still adds the time at which it was started, or the device has no time before it is set.
    const anchored = random.chance(0.5);
    const byNs = anchored ? -BigInt(Math.round(atNs)) : -scene.startNs - BigInt(Math.round(atNs));
    const { scene: changed, truth: told } = deviceSteps(this, scene, device, [{ atNs, byNs }], "");
    return {
      scene: {
        ...changed,
        streams: changed.streams.map((stream) =>
          stream.device === device ? { ...stream, losses: { ...stream.losses, outage } } : stream,
        ),
      },
      truth: {
        ...told,
        ...{ magnitude, wrong: ["stamp", "samples"] },
        alsoRight: anchored ? [] : ["uptime"],
        words: `${device} is silent for ${magnitude / S} s; then its clock counts from ${anchored ? "where it began" : "0"} again.`,
      },
    };
  },
};

const wrapMicroseconds: Fault = {
  cause: "counter-wrap-2-32-us",
  unit: "ns",
  magnitudes: [-(2 ** 32) * 1e3],
  disturb(scene, magnitude, random) {
    const device = random.pick(devicesOf(scene));
    const steps = [{ atNs: midst(scene, random), byNs: BigInt(magnitude) }];
    return deviceSteps(this, scene, device, steps, `The counter of ${device}, 32 bits of microseconds, comes round.`);
  },
};

const wrapNanoseconds: Fault = {
  cause: "counter-wrap-2-32-ns",
  unit: "ns",
  magnitudes: [-(2 ** 32)],
  disturb(scene, magnitude, random) {
    const device = random.pick(devicesOf(scene));
    const steps: StepModel[] = [];
    for (let atNs = random.next() * 2 ** 32; atNs < scene.durationNs; atNs += 2 ** 32)
      steps.push({ atNs, byNs: BigInt(magnitude) });
    return deviceSteps(this, scene, device, steps, `The counter of ${device}, 32 bits of nanoseconds, comes round.`);
  },
};

/** The hour is taken from elsewhere than the time within it. */
const topOfHour: Fault = {
  cause: "top-of-hour",
  unit: "ns",
  magnitudes: [-3600 * S, 3600 * S],
  disturb(scene, magnitude, random) {
    const device = random.pick(devicesOf(scene));
    const atNs = Math.round(midst(scene, random));
    const hour = BigInt(3600 * S);
    const moved = { ...scene, startNs: ((scene.startNs + BigInt(atNs)) / hour) * hour - BigInt(atNs) };
    // The hour stays what it was, or for a moment it is the next one already.
    const steps =
      magnitude < 0
        ? [{ atNs, byNs: -hour }]
        : [
            { atNs: atNs - random.between(0.3 * S, S), byNs: hour },
            { atNs, byNs: -hour },
          ];
    const words = magnitude < 0 ? "stays an hour behind" : "is an hour ahead for a moment";
    return deviceSteps(this, moved, device, steps, `At the full hour the clock of ${device} ${words}.`);
  },
};

export const stepFaults: readonly Fault[] = [
  ...[deviceClockStep, hostClockStep, recorderClockStep, deviceReset],
  ...[wrapMicroseconds, wrapNanoseconds, topOfHour],
];
