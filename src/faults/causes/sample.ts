/**
 * What befalls single samples on their way: they are gathered, lost, put in another order or sent twice, and their stamps may
 * stand still.
 *
 * @module
 */
import { absolute, type Fault, midst, truth } from "../fault.js";
import { sensorOf } from "../rigs.js";
import { type Losses, type Scene, withStream } from "../scene.js";

const losing = (scene: Scene, topic: string, losses: Losses): Scene =>
  withStream(scene, topic, (stream) => ({ ...stream, losses: { ...stream.losses, ...losses } }));

const transportBursts: Fault = {
  cause: "transport-bursts",
  unit: "count",
  magnitudes: [4, 10, 25],
  disturb(scene, magnitude, random) {
    const { topic, rateHz } = sensorOf(scene, random, ["imu", "joint", "camera"]);
    const batchNs = (magnitude * 1e9) / rateHz;
    return {
      scene: withStream(scene, topic, (stream) => ({ ...stream, transport: { ...stream.transport, batchNs } })),
      truth: truth(this, {
        ...{ streams: [topic], wrong: ["samples"], magnitude },
        words: `Samples of ${topic} come to the recorder ${magnitude} at a time.`,
      }),
    };
  },
};

const samplesDropped: Fault = {
  cause: "samples-dropped",
  unit: "share",
  magnitudes: [0.005, 0.02, 0.05, 0.2],
  disturb(scene, magnitude, random) {
    const { topic } = sensorOf(scene, random);
    const run = random.pick([1, 1, 2, 3]);
    return {
      scene: losing(scene, topic, { dropped: { share: magnitude, run } }),
      truth: truth(this, {
        ...{ streams: [topic], wrong: ["samples"], magnitude },
        words: `${100 * magnitude} % of the samples of ${topic} are lost, ${run} in a row.`,
      }),
    };
  },
};

const orderLost: Fault = {
  cause: "order-lost",
  unit: "count",
  magnitudes: [1, 3, 10],
  disturb(scene, magnitude, random) {
    const { topic, rateHz } = sensorOf(scene, random);
    const swapped = random.chance(0.5);
    const byNs = (random.between(1.3, 3) * 1e9) / rateHz;
    return {
      scene: losing(
        scene,
        topic,
        swapped ? { swapped: { count: magnitude } } : { regressions: { count: magnitude, byNs } },
      ),
      truth: truth(this, {
        ...{ streams: [topic], wrong: [swapped ? "samples" : "stamp"], magnitude },
        words: `${magnitude} times a sample of ${topic} ${swapped ? "is published after the next" : "is stamped before the one before"}.`,
      }),
    };
  },
};

const republished: Fault = {
  cause: "republished",
  unit: "share",
  magnitudes: [0.005, 0.02, 0.1, 0.5],
  disturb(scene, magnitude, random) {
    const { topic } = sensorOf(scene, random);
    return {
      scene: losing(scene, topic, { republished: { share: magnitude } }),
      truth: truth(this, {
        ...{ streams: [topic], wrong: ["samples"], magnitude },
        words: `${100 * magnitude} % of the samples of ${topic} are published twice.`,
      }),
    };
  },
};

/** Magnitude is the part of the samples that bear the same stamp, in one run. */
const stampsFrozen: Fault = {
  cause: "stamps-frozen",
  unit: "share",
  magnitudes: [0.005, 0.02, 0.05, 0.2],
  disturb(scene, magnitude, random) {
    const { topic } = sensorOf(scene, random);
    const fromNs = midst(scene, random);
    const untilNs = fromNs + magnitude * scene.durationNs;
    return {
      scene: losing(scene, topic, { frozen: { fromNs, untilNs } }),
      truth: truth(this, {
        ...{ streams: [topic], wrong: ["stamp"], magnitude },
        ...{ fromNs: absolute(scene, fromNs), untilNs: absolute(scene, untilNs) },
        words: `The stamp of ${topic} stands still for ${100 * magnitude} % of the recording.`,
      }),
    };
  },
};

export const sampleFaults: readonly Fault[] = [
  ...[transportBursts, samplesDropped, orderLost],
  ...[republished, stampsFrozen],
];
