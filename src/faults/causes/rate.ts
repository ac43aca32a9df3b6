/**
 * Clocks that run at another rate than that of the log: a crystal that drifts, and simulated time.
 *
 * @module
 */
import { type Fault, truth } from "../fault.js";
import { clockTopic, devicesOf, HOST } from "../rigs.js";
import { type Scene, topicsOf, withClock } from "../scene.js";

const clockDrift: Fault = {
  cause: "clock-drift",
  unit: "ppm",
  magnitudes: [60, -120, 200, -250, 400, -800, 3000],
  disturb(scene, magnitude, random) {
    const device = random.pick(devicesOf(scene));
    const drifting = withClock(scene, device, (clock) => ({ ...clock, driftPpm: clock.driftPpm + magnitude }));
    return {
      scene: {
        ...drifting,
        // The crystal that counts time also paces the acquisition.
        streams: drifting.streams.map((stream) =>
          stream.device === device ? { ...stream, ratePpm: stream.ratePpm + magnitude } : stream,
        ),
      },
      truth: truth(this, {
        ...{ streams: topicsOf(scene, device), wrong: ["stamp"], magnitude },
        words: `The clock of ${device} runs ${magnitude} ppm fast.`,
      }),
    };
  },
};

/** Name of the simulator's clock. */
const SIMULATION = "simulation";

/** The scene in a simulator that runs so many times as fast as the host: all stamps count its time, and `/clock` tells it. */
function simulated(scene: Scene, factor: number, aheadNs: bigint): Scene {
  const fasterPpm = (factor - 1) * 1e6;
  const kept = scene.clocks.map((clock) =>
    clock.id === HOST ? clock : { ...clock, follows: SIMULATION, aheadNs: 0n, wander: undefined },
  );
  const streams = scene.streams.map((stream) => ({
    ...stream,
    ratePpm: fasterPpm,
    stamping: { ...stream.stamping, clock: SIMULATION },
  }));
  return {
    ...scene,
    clocks: [...kept, { id: SIMULATION, aheadNs, driftPpm: fasterPpm, steps: [] }],
    streams: [...streams, clockTopic(SIMULATION, fasterPpm)],
  };
}

const realTimeFactor: Fault = {
  cause: "real-time-factor",
  unit: "factor",
  magnitudes: [0.25, 0.5, 0.8, 0.95, 1.1, 2],
  disturb(scene, magnitude, random) {
    return {
      // A world that began some minutes ago.
      scene: simulated(scene, magnitude, BigInt(Math.round(random.between(1, 400) * 1e9)) - scene.startNs),
      truth: truth(this, {
        ...{ streams: scene.streams.map(({ topic }) => topic), wrong: ["stamp"], magnitude },
        words: `Stamps count simulated time, which runs ${magnitude} times as fast as the log.`,
      }),
    };
  },
};

const simTimeLog: Fault = {
  cause: "sim-time-log",
  unit: "factor",
  magnitudes: [1, 0.97, 0.5],
  disturb(scene, magnitude, random) {
    // A recording of some days ago that is played with its time: MCAP is written within 104 days of its origin.
    const changed = simulated(scene, magnitude, -BigInt(Math.round(random.magnitude(2 * 86_400, 90 * 86_400) * 1e9)));
    return {
      scene: { ...changed, recorder: { ...changed.recorder, clock: SIMULATION, publishClock: HOST } },
      truth: truth(this, {
        ...{ streams: changed.streams.map(({ topic }) => topic), wrong: ["publish"], magnitude },
        words: "Log times and stamps count simulated time, publish times that of the host.",
      }),
    };
  },
};

export const rateFaults: readonly Fault[] = [clockDrift, realTimeFactor, simTimeLog];
