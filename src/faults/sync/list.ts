/** Every fault of streams that belong together. */
import { type Fault, midst, type Truth, truth } from "../fault.js";
import type { Random } from "../random.js";
import { type Scene, type StreamModel, withClock, withStream } from "../scene.js";
import { calibrationOf, firstCamera, SECOND, TOLERANCE_NS } from "./scene.js";

/** What a fault of the second camera is made of. */
interface SyncFault {
  readonly cause: string;
  readonly rule?: string;
  readonly alsoRight?: readonly string[];
  readonly unit: Truth["unit"];
  readonly magnitudes: readonly number[];
  readonly threshold?: (scene: Scene) => number;
  readonly wrong: Truth["wrong"];
  /** Whether a scene can have it. */
  readonly needs?: (scene: Scene) => boolean;
  /** Topics that are touched beside the second camera. */
  readonly touched?: (scene: Scene) => string[];
  readonly words: (magnitude: number) => string;
  readonly distort: (scene: Scene, magnitude: number, random: Random) => Scene;
}

const syncFault = (spec: SyncFault): Fault => ({
  ...{ cause: spec.cause, unit: spec.unit, magnitudes: spec.magnitudes },
  disturb(scene, magnitude, random) {
    if (!scene.streams.some(({ topic }) => topic === SECOND) || spec.needs?.(scene) === false) return undefined;
    return {
      scene: spec.distort(scene, magnitude, random),
      truth: truth(this, {
        ...{ streams: [SECOND, calibrationOf(SECOND), ...(spec.touched?.(scene) ?? [])], wrong: spec.wrong, magnitude },
        ...(spec.rule === undefined ? {} : { rule: spec.rule }),
        ...(spec.alsoRight === undefined ? {} : { alsoRight: spec.alsoRight }),
        ...(spec.threshold === undefined ? {} : { threshold: spec.threshold(scene) }),
        words: `${SECOND} ${spec.words(magnitude)}.`,
      }),
    };
  },
});

/** The scene with the second camera, and its calibration with it, changed. */
const withSecond = (scene: Scene, change: (stream: StreamModel) => StreamModel): Scene =>
  [SECOND, calibrationOf(SECOND)].reduce((changed, topic) => withStream(changed, topic, change), scene);

const periodNs = (scene: Scene): number => 1e9 / firstCamera(scene).rateHz;
const second = (scene: Scene): StreamModel => scene.streams.find(({ topic }) => topic === SECOND)!;

/** The clock of the second camera is ahead by so much. */
const ahead = (scene: Scene, byNs: number): Scene =>
  withClock(scene, second(scene).device, (clock) => ({ ...clock, aheadNs: clock.aheadNs + BigInt(Math.round(byNs)) }));

/** A drift in parts per million after which a twentieth of a period is passed. */
const twentieth = (scene: Scene): number => (0.05 * periodNs(scene) * 1e6) / scene.durationNs;

export const syncFaults: readonly Fault[] = [
  syncFault({
    ...{ cause: "members-apart", rule: "sync/residuals-bounded", unit: "ns", wrong: ["stamp"] },
    ...{ magnitudes: [0.5 * TOLERANCE_NS, 2 * TOLERANCE_NS, 3 * TOLERANCE_NS, 6 * TOLERANCE_NS] },
    threshold: () => TOLERANCE_NS,
    words: (ns) => `is stamped ${ns / 1e6} ms apart from the first camera`,
    distort: (scene, ns, random) => ahead(scene, random.sign() * ns),
  }),
  syncFault({
    ...{ cause: "slip-by-stamp", unit: "count", magnitudes: [1, 2, -1], wrong: ["stamp"] },
    // A stamp that is a frame old looks as a frame that came late.
    alsoRight: ["slip-by-arrival"],
    words: (frames) => `bears the stamps of frames ${frames} later`,
    distort: (scene, frames) => ahead(scene, frames * periodNs(scene)),
  }),
  syncFault({
    ...{ cause: "slip-by-arrival", unit: "count", magnitudes: [1, 2, 3], wrong: ["samples"] },
    words: (frames) => `keeps ${frames} frames in a buffer`,
    distort: (scene, frames) =>
      withSecond(scene, (stream) => ({
        ...stream,
        link: { ...stream.link, fixedNs: stream.link.fixedNs + frames * periodNs(scene) },
      })),
  }),
  syncFault({
    ...{ cause: "slip-by-counter", unit: "count", magnitudes: [1, 2], wrong: ["stamp", "samples"] },
    words: (frames) => `loses ${frames} frames, and stamps do not take note`,
    distort: (scene, frames, random) => {
      const fromNs = midst(scene, random);
      const slipped = withSecond(scene, (stream) => ({
        ...stream,
        losses: { ...stream.losses, slipped: { fromNs, frames } },
      }));
      return { ...slipped, recorder: { ...slipped.recorder, sequence: "published" } };
    },
  }),
  syncFault({
    ...{ cause: "free-running", unit: "ppm", magnitudes: [20, 200, -400, 1000, -5000], wrong: ["samples"] },
    threshold: twentieth,
    words: (ppm) => `runs freely, ${ppm} ppm fast`,
    distort: (scene, ppm) => {
      const free = withStream(scene, SECOND, (stream) => ({ ...stream, ratePpm: stream.ratePpm + ppm }));
      return withStream(free, calibrationOf(SECOND), (stream) => ({ ...stream, ratePpm: stream.ratePpm + ppm }));
    },
  }),
  syncFault({
    ...{ cause: "camera-clock-drift", rule: "sync/phases-kept", alsoRight: ["clock-drift"], unit: "ppm" },
    ...{ magnitudes: [20, -200, 400, -1000], wrong: ["stamp"], threshold: twentieth },
    words: (ppm) => `is triggered and stamped by a clock that runs ${ppm} ppm fast`,
    distort: (scene, ppm) =>
      withClock(scene, second(scene).device, (clock) => ({ ...clock, driftPpm: clock.driftPpm + ppm })),
  }),
  syncFault({
    ...{ cause: "partners-missing", rule: "sync/members-matched", alsoRight: ["samples-lost"], unit: "share" },
    ...{ magnitudes: [0.005, 0.02, 0.05, 0.2], wrong: ["samples"], threshold: () => 0.01 },
    words: (share) => `loses ${100 * share} % of its frames`,
    distort: (scene, share) =>
      withStream(scene, SECOND, (stream) => ({ ...stream, losses: { ...stream.losses, dropped: { share, run: 1 } } })),
  }),
  syncFault({
    ...{ cause: "partners-shared", rule: "sync/members-matched", alsoRight: ["republished"], unit: "share" },
    ...{ magnitudes: [0.02, 0.05, 0.2], wrong: ["samples"], threshold: () => 0.01 },
    touched: (scene) => [firstCamera(scene).topic],
    words: (share) => `is the partner of two frames for ${100 * share} % of them`,
    distort: (scene, share) =>
      withStream(scene, firstCamera(scene).topic, (stream) => ({
        ...stream,
        losses: { ...stream.losses, republished: { share } },
      })),
  }),
  syncFault({
    ...{ cause: "calibration-stamped-apart", rule: "sync/calibration-stamps-match", unit: "ns", wrong: ["stamp"] },
    ...{ magnitudes: [1000, 100_000, 5_000_000] },
    words: (ns) => `has a calibration that is stamped ${ns / 1e6} ms later`,
    distort: (scene, ns) =>
      withStream(scene, calibrationOf(SECOND), (stream) => ({ ...stream, phaseNs: stream.phaseNs + ns })),
  }),
  syncFault({
    ...{ cause: "sets-incomplete", rule: "sync/sets-complete", alsoRight: ["sync/members-matched"], unit: "share" },
    ...{ magnitudes: [0.05, 0.1, 0.2], wrong: ["samples"], threshold: () => 0.01 },
    words: (share) => `sends nothing for ${100 * share} % of the time`,
    distort: (scene, share, random) => {
      const fromNs = random.between(0.2, 0.6) * scene.durationNs;
      const outage = { fromNs, untilNs: fromNs + share * scene.durationNs };
      return withStream(scene, SECOND, (stream) => ({ ...stream, losses: { ...stream.losses, outage } }));
    },
  }),
  syncFault({
    ...{ cause: "scan-time-wrong", rule: "sync/sweep-fits-period", unit: "share", wrong: ["content"] },
    ...{ magnitudes: [0.05, 0.3, 1, 9], threshold: () => 0.1 },
    needs: ({ streams }) => streams.some(({ kind }) => kind === "lidar"),
    touched: ({ streams }) => streams.filter(({ kind }) => kind === "lidar").map(({ topic }) => topic),
    words: (share) => `stands beside scanners whose scan_time is ${100 * share} % too long`,
    distort: (scene, share) => ({
      ...scene,
      streams: scene.streams.map((stream) =>
        stream.kind === "lidar"
          ? { ...stream, distortions: [{ messages: [{ scan_time: (1 + share) / stream.rateHz }] }] }
          : stream,
      ),
    }),
  }),
];
