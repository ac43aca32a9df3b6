/** Faults of when a motion is stamped that several streams show. */
import { type Fault, truth } from "../fault.js";
import { cleanScene, HOST } from "../rigs.js";
import { type Scene, type StreamKind, withStream } from "../scene.js";

const SECONDS = 60;
/** What the rule allows where no group says otherwise. */
const TOLERANCE_NS = 20e6;
const SHOWING: readonly StreamKind[] = ["odometry", "imu"];

/** A scene in which nothing is wrong, whose inertial unit, odometry and transforms show one motion. */
export function movingScene(seed: string): Scene {
  for (let attempt = 0; attempt < 100; attempt++) {
    const scene = cleanScene(`${seed}/${attempt}`, { seconds: SECONDS });
    if (SHOWING.every((kind) => scene.streams.some((stream) => stream.kind === kind)))
      return { ...scene, seed, sharesMotion: true };
  }
  throw new RangeError(`No robot of ${seed} has both ${SHOWING.join(" and ")}.`);
}

/** Samples are stamped when they come from what computes them, so much after what they show. */
const stampedLate: Fault = {
  cause: "stamped-late",
  unit: "ns",
  magnitudes: [10e6, 40e6, 60e6, 120e6, 300e6],
  disturb(scene, magnitude, random) {
    if (!scene.sharesMotion) return undefined;
    const { topic } = random.pick(scene.streams.filter(({ kind }) => kind === "odometry"));
    const late = withStream(scene, topic, (stream) => ({
      ...stream,
      stamping: { at: "arrived", clock: HOST },
      link: { ...stream.link, fixedNs: stream.link.fixedNs + magnitude },
    }));
    return {
      scene: late,
      truth: truth(this, {
        ...{ streams: [topic], wrong: ["stamp"], magnitude, threshold: TOLERANCE_NS },
        words: `${topic} is stamped ${magnitude / 1e6} ms after the motion that it shows.`,
      }),
    };
  },
};

export const motionFaults: readonly Fault[] = [stampedLate];
