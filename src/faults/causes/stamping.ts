/**
 * Stamps that are no time of acquisition: read when the sample was elsewhere already, predicted, or computed.
 *
 * @module
 */
import { type Fault, truth } from "../fault.js";
import type { Random } from "../random.js";
import { HOST, sensorOf } from "../rigs.js";
import { type Latency, type Scene, type StreamKind, type StreamModel, withStream } from "../scene.js";

const US = 1e3;
const MS = 1e6;

/** Sensors that expose, turn or integrate before they have anything to send. */
const SLOW: readonly StreamKind[] = ["camera", "lidar"];

/** The scene with a stream stamped by the host, and perhaps passed on quickly. */
const atHost = (
  scene: Scene,
  topic: string,
  at: StreamModel["stamping"]["at"],
  more: Partial<StreamModel> = {},
): Scene => withStream(scene, topic, (stream) => ({ ...stream, ...more, stamping: { at, clock: HOST } }));

const stampedAtLog: Fault = {
  cause: "stamped-at-log",
  unit: "share",
  magnitudes: [1],
  disturb(scene, magnitude, random) {
    const { topic } = sensorOf(scene, random);
    return {
      scene: atHost(scene, topic, "logged"),
      truth: truth(this, {
        ...{ streams: [topic], wrong: ["stamp"], magnitude },
        words: `Stamps of ${topic} are the log times.`,
      }),
    };
  },
};

const stampedAtPublish: Fault = {
  cause: "stamped-at-publish",
  unit: "share",
  magnitudes: [1],
  disturb(scene, magnitude, random) {
    const { topic } = sensorOf(scene, random, SLOW);
    return {
      scene: atHost(scene, topic, "published"),
      truth: truth(this, {
        ...{ streams: [topic], wrong: ["stamp"], magnitude },
        // Without publish times both are a latency too small to be true.
        alsoRight: scene.recorder.publishClock === undefined ? ["stamped-on-arrival"] : [],
        words: `Stamps of ${topic} are the times of publication.`,
      }),
    };
  },
};

/** Passed on at once: some tenths of a millisecond. */
const passedOn = (random: Random): Latency => ({
  ...{ fixedNs: random.between(550 * US, 900 * US), meanNs: 50 * US },
  ...{ tailShare: 0.002, tailNs: 5 * MS },
});

/** Magnitude is how long the bus gathers samples; 0 where it does not. */
const stampedOnArrival: Fault = {
  cause: "stamped-on-arrival",
  unit: "ns",
  magnitudes: [0, 16 * MS, 32 * MS, 50 * MS],
  disturb(scene, magnitude, random) {
    const gathered = magnitude > 0;
    const sensor = sensorOf(scene, random, gathered ? ["imu"] : SLOW);
    const { topic, rateHz } = sensor;
    // A batch that holds one sample is none.
    if (gathered && (magnitude / 1e9) * rateHz < 1.5) return undefined;
    const link = gathered ? { ...sensor.link, batchNs: magnitude } : sensor.link;
    const transport = { ...passedOn(random), fixedNs: 300 * US };
    const quick = gathered ? {} : { processing: passedOn(random), transport };
    return {
      scene: atHost(scene, topic, "arrived", { link, ...quick }),
      truth: truth(this, {
        ...{ streams: [topic], wrong: ["stamp"], magnitude },
        alsoRight: !gathered && scene.recorder.publishClock === undefined ? ["stamped-at-publish"] : [],
        words: gathered
          ? `${topic} arrives gathered over ${magnitude / MS} ms and is stamped on arrival.`
          : `${topic} is stamped when it arrives at the host.`,
      }),
    };
  },
};

/** Magnitude is how far the stamps of the fastest samples lie ahead of their log times. */
const stampsAhead: Fault = {
  cause: "stamps-ahead",
  unit: "ns",
  magnitudes: [1.5, 2.5, 5, 20, 100, 400].map((ms) => ms * MS),
  disturb(scene, magnitude, random) {
    const { topic, device, link, processing, transport } = sensorOf(scene, random);
    const byNs = BigInt(Math.round(link.fixedNs + processing.fixedNs + transport.fixedNs + magnitude));
    return {
      scene: {
        ...scene,
        clocks: scene.clocks.map((clock) =>
          clock.id === device ? { ...clock, aheadNs: clock.aheadNs + byNs } : clock,
        ),
      },
      truth: truth(this, {
        streams: scene.streams.filter((stream) => stream.device === device).map((stream) => stream.topic),
        ...{ wrong: ["stamp"], magnitude },
        words: `Stamps of ${topic} lie up to ${magnitude / MS} ms ahead of the log.`,
      }),
    };
  },
};

const syntheticGrid: Fault = {
  cause: "synthetic-grid",
  unit: "count",
  magnitudes: [1100],
  disturb(scene, magnitude, random) {
    const { topic, rateHz, phaseNs } = sensorOf(scene, random, ["camera", "imu"]);
    const samples = Math.floor(((scene.durationNs - phaseNs) / 1e9) * rateHz);
    if (samples < magnitude) return undefined;
    return {
      scene: withStream(scene, topic, (stream) => ({ ...stream, stamping: { ...stream.stamping, at: "grid" } })),
      truth: truth(this, {
        ...{ streams: [topic], wrong: ["stamp"], magnitude: samples },
        words: `Stamps of ${topic} are computed: first stamp plus number times ${1e9 / rateHz} ns.`,
      }),
    };
  },
};

export const stampingFaults: readonly Fault[] = [
  ...[stampedAtLog, stampedAtPublish, stampedOnArrival],
  ...[stampsAhead, syntheticGrid],
];
