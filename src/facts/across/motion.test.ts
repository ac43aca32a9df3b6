import { describe, expect, it } from "vitest";
import { Random } from "../../faults/random.js";
import { MotionCollector } from "./motion.js";

const SECOND = 1e9;
/** Between the orientations of a body, in seconds. */
const STEP = 0.005;

const gauss = (random: () => number) => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());

/** A body that turns at random, by as much as asked, with its orientation on a grid of 5 ms. */
class Body {
  readonly #waves: { axis: number; hertz: number; phase: number; size: number }[];
  readonly #orientations: Float64Array;

  constructor(random: () => number, seconds: number, rms: number) {
    const waves = Array.from({ length: 24 }, (_, i) => ({
      axis: i % 3,
      hertz: 0.05 + 2 * random(),
      phase: 2 * Math.PI * random(),
      size: gauss(random),
    }));
    const power = Math.sqrt(waves.reduce((sum, { size }) => sum + (size * size) / 2, 0));
    this.#waves = waves.map((wave) => ({ ...wave, size: (wave.size * rms) / power }));
    const steps = Math.ceil((seconds + 4) / STEP);
    this.#orientations = new Float64Array(4 * steps);
    let q = [0, 0, 0, 1];
    for (let i = 0; i < steps; i++) {
      this.#orientations.set(q, 4 * i);
      const w = this.rate((i + 0.5) * STEP - 2);
      const angle = Math.hypot(...w) * STEP;
      const s = Math.sin(angle / 2) / (angle / STEP || 1);
      q = multiply(q, [w[0]! * s, w[1]! * s, w[2]! * s, Math.cos(angle / 2)]);
    }
  }

  rate(seconds: number): number[] {
    const w = [0, 0, 0];
    for (const { axis, hertz, phase, size } of this.#waves)
      w[axis]! += size * Math.sin(2 * Math.PI * hertz * seconds + phase);
    return w;
  }

  orientation(seconds: number): Float64Array {
    const at = Math.round((seconds + 2) / STEP);
    return this.#orientations.subarray(4 * at, 4 * at + 4);
  }
}
const multiply = ([a, b, c, d]: number[], [e, f, g, h]: number[]) => [
  d! * e! + a! * h! + b! * g! - c! * f!,
  d! * f! - a! * g! + b! * h! + c! * e!,
  d! * g! + a! * f! - b! * e! + c! * h!,
  d! * h! - a! * e! - b! * f! - c! * g!,
];

interface Run {
  seed: number;
  seconds?: number;
  rms?: number;
  offsetMs?: number;
  hertz?: number;
  /** Where the axis of the recording begins. */
  startS?: number;
  rate?: (seconds: number) => number[];
}

/** A gyroscope at 200 Hz beside orientations of the same body, whose stamps are later than they should be. */
function compared({ seed, seconds = 60, rms = 1, offsetMs = 0, hertz = 30, startS = 0 }: Run) {
  const chance = new Random(String(seed));
  const random = () => chance.next();
  const body = new Body(random, seconds, rms);
  const motion = new MotionCollector();
  const gyroscope = motion.signal(0, "gyroscope")!;
  const odometry = motion.signal(1, "odometry")!;
  const samples: { t: number; take: () => void }[] = [];
  const phase = random();
  for (let i = 0; i < seconds * 200; i++) {
    const t = i / 200 + 0.0003 * random();
    const w = body.rate(t).map((value) => value + 0.02 * gauss(random));
    samples.push({ t, take: () => gyroscope.rate((startS + t) * SECOND, Math.hypot(...w)) });
  }
  for (let i = 0; i < seconds * hertz; i++) {
    const t = Math.round((i + phase) / hertz / STEP) * STEP;
    const q = body.orientation(t).map((value) => value + 2e-4 * gauss(random));
    samples.push({
      t: t + 0.05,
      take: () => odometry.orientation((startS + t + offsetMs / 1000) * SECOND, Float64Array.from(q), 0),
    });
  }
  for (const { take } of samples.sort((a, b) => a.t - b.t)) take();
  return motion.finish(["/imu", "/odom"])!.pairs[0]!;
}

const p95 = (values: number[]) => values.sort((a, b) => a - b)[Math.floor(values.length * 0.95)]!;

describe("the offset that motion shows", () => {
  it("is exact to 2 ms in 95 of 100 recordings of a minute at 1 rad/s", () => {
    const errors = Array.from({ length: 40 }, (_, seed) => {
      const offsetMs = -200 + seed * 10.3;
      const { offsetNs } = compared({ seed, offsetMs });
      return Math.abs(offsetNs! / 1e6 - offsetMs);
    });
    expect(p95(errors)).toBeLessThan(2);
  });

  it.each([0.15, 0.5])("says how exact it is where the body turns by %d rad/s", (rms) => {
    const pulls = Array.from({ length: 20 }, (_, seed) => {
      const { offsetNs, deviationNs } = compared({ seed: 100 + seed, offsetMs: 20, rms });
      return Math.abs(offsetNs! - 20e6) / deviationNs!;
    });
    expect(pulls.filter((pull) => pull < 3).length).toBeGreaterThanOrEqual(18);
  });

  it.each([-3600, 1e6])("does not depend on where the axis begins: %d s", (startS) => {
    expect(compared({ seed: 7, offsetMs: -35, startS }).offsetNs! / 1e6).toBeCloseTo(-35, -0.5);
  });

  it.each([
    ["too-short", { seconds: 25 }],
    ["too-little-motion", { rms: 0.02 }],
    ["out-of-range", { offsetMs: 503 }],
    ["unrelated", { offsetMs: 1500 }],
  ] as const)("is not told where it is %s", (abstained, run) => {
    const pair = compared({ seed: 3, ...run });
    expect(pair).toMatchObject({ abstained });
    expect(pair.offsetNs).toBeUndefined();
  });
});
