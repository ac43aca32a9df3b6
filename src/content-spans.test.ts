/**
 * Long recordings: outside of the spans that are measured in full, samples without news are passed over. Whatever is counted one
 * by one must be found as if all had been taken.
 */
import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { recordingOf } from "./content.test.helper.js";
import { PART_NS, PERIOD_NS, Spans, WHOLE_NS } from "./facts/content/spans.js";
import { Usual } from "./facts/content/usual.js";
import { measure } from "./measure.js";
import type { ContentFacts } from "./spec/facts/content.js";
import { tries } from "./tries.test.helper.js";

const HERTZ = 20;
const SECONDS = 160;
const COUNT = HERTZ * SECONDS;
const xyz = (x: number, y: number, z: number) => ({ x, y, z });
const noise = (i: number, k: number): number =>
  (((Math.imul(i * 7 + k + 1, 0x9e3779b1) >>> 8) % 1000) / 1000 - 0.5) * 0.1;
const diagonal = (size: number, value: number) =>
  Array.from({ length: size * size }, (_, i) => (i % (size + 1) === 0 ? value : 0));
const turned = (angle: number) => ({ x: 0, y: 0, z: Math.sin(angle / 2), w: Math.cos(angle / 2) });

const inertial = (seconds: number, i: number) => ({
  orientation: turned(seconds),
  orientation_covariance: diagonal(3, 1e-4),
  angular_velocity: xyz(noise(i, 0), noise(i, 1), 1 + noise(i, 2)),
  angular_velocity_covariance: diagonal(3, 1e-4),
  linear_acceleration: xyz(noise(i, 3), noise(i, 4), 9.81 + noise(i, 5)),
  linear_acceleration_covariance: diagonal(3, 1e-4),
});
const arm = (seconds: number) => ({
  name: ["shoulder", "elbow12", "wrist_a"],
  position: [0, 1, 2].map((k) => Math.sin(seconds + k)),
  velocity: [0, 1, 2].map((k) => Math.cos(seconds + k)),
  effort: [Number.NaN, Number.NaN, Number.NaN],
});
const base = (seconds: number, i: number) => ({
  child_frame_id: "base",
  pose: {
    pose: { position: xyz(seconds, 0, 0), orientation: turned(seconds / 10) },
    covariance: diagonal(6, 0.01 + 1e-6 * i),
  },
  twist: { twist: { linear: xyz(1, 0, 0), angular: xyz(0, 0, 0.1) }, covariance: diagonal(6, 0.04) },
});
const wrench = (_seconds: number, i: number) => ({
  wrench: {
    force: xyz(noise(i, 0), noise(i, 1), 5 + noise(i, 2)),
    torque: xyz(noise(i, 3), noise(i, 4), noise(i, 5)),
  },
});

type Body = (seconds: number, i: number) => object;
/** What may become of a sample. */
type Fault<B extends Body> = (body: ReturnType<B>, i: number) => object;

interface Subject<B extends Body = Body> {
  readonly type: string;
  readonly body: B;
  readonly faults: Readonly<Record<string, Fault<B>>>;
}
const subject = <B extends Body>(type: string, body: B, faults: Readonly<Record<string, Fault<B>>>) =>
  ({ type, body, faults }) as unknown as Subject;

const { NaN: nan, POSITIVE_INFINITY: infinity } = Number;
const subjects = [
  subject("sensor_msgs/Imu", inertial, {
    nan: (body) => ({ ...body, linear_acceleration: xyz(0.01, nan, 9.81) }),
    infinite: (body) => ({ ...body, orientation_covariance: diagonal(3, infinity) }),
    long: (body) => ({ ...body, orientation: { x: 0, y: 0, z: 0, w: 1.1 } }),
    zero: (body) => ({ ...body, orientation: { x: 0, y: 0, z: 0, w: 0 } }),
    unmeasured: (body) => ({ ...body, orientation_covariance: [-1, 0, 0, 0, 0, 0, 0, 0, 0] }),
    extreme: (body, i) => ({ ...body, angular_velocity: xyz(10 + i, 0.01, 1) }),
  }),
  subject("sensor_msgs/JointState", arm, {
    nan: (body) => ({ ...body, position: [nan, 0.1, 0.2] }),
    infinite: (body) => ({ ...body, velocity: [0.1, infinity, 0.2] }),
    swapped: (body) => ({ ...body, name: ["shoulder", "wrist_a", "elbow12"] }),
    short: (body) => ({ ...body, effort: [1] }),
    extreme: (body, i) => ({ ...body, position: [3 + i, 0.1, 0.2] }),
  }),
  subject("nav_msgs/Odometry", base, {
    nan: (body) => ({ ...body, twist: { ...body.twist, covariance: diagonal(6, nan) } }),
    long: (body) => ({
      ...body,
      pose: { ...body.pose, pose: { ...body.pose.pose, orientation: { x: 0, y: 0, z: 0, w: 2 } } },
    }),
    unknown: (body) => ({ ...body, pose: { ...body.pose, covariance: diagonal(6, 0) } }),
  }),
  subject("geometry_msgs/WrenchStamped", wrench, {
    nan: (body) => ({ wrench: { ...body.wrench, torque: xyz(0, 0, nan) } }),
    extreme: (body, i) => ({ wrench: { ...body.wrench, force: xyz(0.01, -10 - i, 5) } }),
  }),
];

/** Everything of the facts that is counted one by one, or a bound that holds for all. */
const counted = ({ read, numbers, quaternions, covariances, jointState, vector }: ContentFacts) => ({
  read,
  nonFinite: numbers?.nonFinite,
  quaternions,
  covariances: covariances?.map(({ field, read: looked, notMeasured, nonFinite, negative, unknown }) => ({
    ...{ field, looked, notMeasured, nonFinite, negative, unknown },
  })),
  joints: jointState && { ...jointState, joints: undefined },
  vector,
});

async function contentOf({ type, body }: Subject, faults: ReadonlyMap<number, Fault<Body>>): Promise<ContentFacts> {
  const recording = await recordingOf(type, { hertz: HERTZ, count: COUNT }, (seconds, i) => {
    const sample = body(seconds, i);
    return faults.get(i)?.(sample, i) ?? sample;
  });
  const { facts } = await measure(recording);
  return facts.streams[0]!.content!;
}

/** The same recording, once as it is measured, and once with every sample taken. */
async function bothWays(
  subject: Subject,
  faults: ReadonlyMap<number, Fault<Body>>,
): Promise<[ContentFacts, ContentFacts]> {
  const content = await contentOf(subject, faults);
  // Where nothing is usual, every sample is taken.
  const holds = vi.spyOn(Usual.prototype, "holds").mockReturnValue(false);
  try {
    return [content, await contentOf(subject, faults)];
  } finally {
    holds.mockRestore();
  }
}

describe("spans", () => {
  it("hold the first minute of a stream, and the same seconds of every stream after", () => {
    const spans = new Spans(0n);
    expect([0, WHOLE_NS - 1].map((ns) => spans.hold(ns, 0))).toEqual([true, true]);
    const later = 5 * PERIOD_NS;
    const times = [later, later + PART_NS - 1, later + PART_NS, later + PERIOD_NS - 1];
    expect(times.map((ns) => spans.hold(ns, 0))).toEqual([true, true, false, false]);
    expect(spans.hold(later + PART_NS, later)).toBe(true);
    expect(spans.hold(-later + PART_NS, -2 * later)).toBe(false);
    expect(spans.hold(Number.NaN, 0)).toBe(true);
  });

  it("do not depend on what times count from", () => {
    const origin = 1_780_000_000_123_456_789n;
    const both = [origin, origin + 77_000_000_000n].map((from) => new Spans(from));
    for (let seconds = 0; seconds < 1000; seconds += 1) {
      const at = (from: bigint) => Number(origin + BigInt(seconds) * 1_000_000_000n - from);
      const [a, b] = both.map((spans) => spans.hold(at(spans.originNs), at(spans.originNs) - 1e12));
      expect(a).toBe(b);
    }
  });

  it("do not depend on what was asked before", () => {
    const times = fc.array(fc.integer({ min: -10 * PERIOD_NS, max: 10 * PERIOD_NS }), { maxLength: 20 });
    fc.assert(
      fc.property(times, (asked) => {
        const spans = new Spans(7n);
        for (const ns of asked) expect(spans.hold(ns, -1e15)).toBe(new Spans(7n).hold(ns, -1e15));
      }),
    );
  });
});

describe.each(subjects)("of a long recording of $type", (subject) => {
  const kinds = Object.keys(subject.faults);

  it("passes over what is usual", async () => {
    const holds = vi.spyOn(Usual.prototype, "holds");
    const content = await contentOf(subject, new Map());
    const passed = holds.mock.results.filter(({ value }) => value === true).length;
    holds.mockRestore();
    expect(passed).toBeGreaterThan(0.8 * (SECONDS - WHOLE_NS / 1e9) * HERTZ);
    expect(content.read).toBe(COUNT);
  });

  it("counts every fault and every extreme as if all samples were taken", async () => {
    const fault = fc.tuple(fc.integer({ min: 0, max: COUNT - 1 }), fc.constantFrom(...kinds));
    await fc.assert(
      fc.asyncProperty(fc.array(fault, { maxLength: 8 }), async (drawn) => {
        const [content, whole] = await bothWays(subject, new Map(drawn.map(([i, kind]) => [i, subject.faults[kind]!])));
        expect(counted(content)).toEqual(counted(whole));
      }),
      { numRuns: tries(12) },
    );
  });
});

describe("of a long recording", () => {
  it("a frozen sensor is found wherever it stands, to one sample", async () => {
    const [imu] = subjects;
    const frozen = new Map(
      Array.from({ length: 40 }, (_, k) => [2600 + k, (() => inertial(130, 2600)) as Fault<Body>] as const),
    );
    const [content, whole] = await bothWays(imu!, frozen);
    expect(whole.numbers?.frozen?.samples).toBe(40);
    expect(content.numbers?.frozen?.samples).toBe(39);
  });

  it("a joint that stands while its velocity says that it moves is found, to one sample", async () => {
    const joints = subjects[1]!;
    const stuck = new Map(
      Array.from({ length: 40 }, (_, k) => {
        const fault = ((body: ReturnType<typeof arm>) => ({
          ...body,
          position: [0.5, ...body.position.slice(1)],
          velocity: [0.4, ...body.velocity.slice(1)],
        })) as Fault<Body>;
        return [2600 + k, fault] as const;
      }),
    );
    const [content, whole] = await bothWays(joints, stuck);
    const travelOf = ({ jointState }: ContentFacts) => jointState!.joints[0]!.stuckTravel;
    expect(travelOf(whole)).toBeCloseTo((39 * 0.4) / HERTZ, 6);
    expect(travelOf(content)).toBeCloseTo((38 * 0.4) / HERTZ, 6);
  });

  it("what piles up at an end is counted to the last sample", async () => {
    const clipped = subject("geometry_msgs/WrenchStamped", wrench, {});
    const reached = new Map(
      Array.from({ length: 200 }, (_, k) => {
        const fault = ((body: ReturnType<typeof wrench>) => ({
          wrench: { ...body.wrench, force: xyz(20, body.wrench.force.y, body.wrench.force.z) },
        })) as Fault<Body>;
        return [1700 + 7 * k, fault] as const;
      }),
    );
    const [content, whole] = await bothWays(clipped, reached);
    expect(whole.numbers?.clipped).toHaveLength(1);
    expect(content.numbers?.clipped).toEqual(whole.numbers?.clipped);
  });
});
