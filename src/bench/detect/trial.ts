/** One recording of the benchmark: made from its number, checked, and compared with the truth. */
import { check } from "../../check.js";
import {
  calibrationFaults,
  cleanScene,
  contentFaults,
  type Disturbed,
  declaredOf,
  disturb,
  disturbRig,
  type Fault,
  type FrameFault,
  faults,
  frameFaults,
  frameRig,
  motionFaults,
  movingScene,
  type Scene,
  stereoScene,
  syncFaults,
  triggeredScene,
  writeRig,
  writeScene,
} from "../../faults/index.js";
import type { Declaration } from "../../spec/declaration/declaration.js";
import { type Family, isClear, rightNames } from "./criteria.js";
import { declarationOf } from "./declared.js";

/** A finding as far as it is judged. */
export interface Told {
  readonly rule: string;
  readonly cause?: string;
  readonly confidence?: number;
  /** Whether it is about a stream that the fault touches, or about the whole recording. */
  readonly touched: boolean;
  readonly stream?: string;
}

/** What became of one recording. */
export interface Outcome {
  readonly seed: string;
  /** Streams that nothing is wrong with. */
  readonly soundStreams: number;
  readonly told: readonly Told[];
  readonly fault?: {
    readonly cause: string;
    readonly magnitude: number;
    readonly words: string;
    readonly clear: boolean;
    readonly rightNames: readonly string[];
  };
}

/** Families whose faults are put into scenes; those of frames are put into rigs. */
type SceneFamily = Exclude<Family, "frames">;

/** The faults of each family, and the scenes that they are put into. */
const FAMILIES: Readonly<
  Record<
    SceneFamily,
    {
      readonly faults: readonly Fault[];
      sceneOf(seed: string): Scene;
      /** What is declared of it, where detection needs that. */
      declared?(scene: Scene): Declaration;
    }
  >
> = {
  times: { faults, sceneOf: (seed) => cleanScene(seed) },
  // What sensors say is told as well in half a minute as in two.
  content: { faults: contentFaults, sceneOf: (seed) => cleanScene(seed, { everySensor: true, seconds: 30 }) },
  calibration: { faults: calibrationFaults, sceneOf: stereoScene, declared: declaredOf },
  motion: { faults: motionFaults, sceneOf: movingScene },
  sync: { faults: syncFaults, sceneOf: triggeredScene, declared: declarationOf },
};

/** The fault that is put into the recording of a number, and its size; undefined where it stays clean. */
export const faultOf = (family: Family, number: number): Chosen<Fault | FrameFault> | undefined =>
  family === "frames" ? chosenOf(frameFaults, number) : chosenOf(FAMILIES[family].faults, number);

interface Chosen<F> {
  readonly fault: F;
  readonly magnitude: number;
}

function chosenOf<F extends { magnitudes: readonly number[] }>(
  all: readonly F[],
  number: number,
): Chosen<F> | undefined {
  if (number % 2 === 0) return undefined;
  const turn = number >> 1;
  const fault = all[turn % all.length]!;
  return { fault, magnitude: fault.magnitudes[Math.floor(turn / all.length) % fault.magnitudes.length]! };
}

/** The recording of a number: every other one is clean, the others go through all causes and their sizes. */
export async function runTrial(family: Family, seed: string, number: number): Promise<Outcome> {
  const own = family === "times" ? `${seed}/${number}` : `${seed}/${family}/${number}`;
  if (family === "frames") return runFrameTrial(own, number);
  const chosen = chosenOf(FAMILIES[family].faults, number);
  if (!chosen) {
    const scene = FAMILIES[family].sceneOf(own);
    return { seed: own, soundStreams: scene.streams.length, told: await toldOf(family, scene) };
  }
  const { scene, truth } = disturbed(family, own, chosen.fault.cause, chosen.magnitude);
  return {
    seed: own,
    soundStreams: scene.streams.length - truth.streams.length,
    told: await toldOf(family, scene, truth.streams),
    fault: {
      ...{ cause: truth.cause, magnitude: chosen.magnitude, words: truth.words },
      ...{ clear: isClear(truth), rightNames: rightNames(truth) },
    },
  };
}

/** A robot with its frames. What is wrong with frames is told of any stream that stands in them. */
async function runFrameTrial(seed: string, number: number): Promise<Outcome> {
  const chosen = chosenOf(frameFaults, number);
  if (!chosen) {
    const rig = frameRig(seed);
    return { seed, soundStreams: rig.scene.streams.length + 2, told: await told(await writeRig(rig)) };
  }
  const { fault, magnitude } = chosen;
  const { cause, truth } = fault;
  const judged = { ...truth, cause, magnitude, unit: fault.unit, streams: [], wrong: [] };
  const findings = await told(await writeRig(disturbRig(seed, fault, magnitude)));
  return {
    seed,
    soundStreams: 0,
    told: findings.map((each) => ({ ...each, touched: true })),
    fault: { cause, magnitude, words: truth.words, clear: isClear(judged), rightNames: rightNames(judged) },
  };
}

/** The first scene of a seed that can have the fault. */
function disturbed(family: SceneFamily, seed: string, cause: string, magnitude: number): Disturbed {
  for (let attempt = 0; attempt < 100; attempt++) {
    const made = disturb(FAMILIES[family].sceneOf(`${seed}/${attempt}`), cause, magnitude);
    if (made) return made;
  }
  throw new Error(`no scene of ${seed} can have ${cause} of ${magnitude}`);
}

/** The same of a scene, with what is declared of it. */
const toldOf = async (family: SceneFamily, scene: Scene, touched?: readonly string[]): Promise<Told[]> =>
  await told(await writeScene(scene), touched, FAMILIES[family].declared?.(scene));

/** Findings that say something is wrong: errors and warnings, and whatever names a cause. */
async function told(
  recording: Uint8Array,
  touched: readonly string[] = [],
  declaration?: Declaration | undefined,
): Promise<Told[]> {
  const { recordings } = await check(recording, { declaration });
  return recordings[0]!.findings
    .filter(({ severity, cause }) => severity !== "info" || cause !== undefined)
    .map(({ rule, cause, at, ...rest }) => ({
      rule,
      ...(cause === undefined ? {} : { cause }),
      ...confidenceOf(rest),
      touched: at.stream === undefined || touched.includes(at.stream),
      ...(at.stream === undefined ? {} : { stream: at.stream }),
    }));
}

/** How sure a finding is of its cause, where it says so. */
function confidenceOf(finding: object): { confidence?: number } {
  const { diagnosis } = finding as { diagnosis?: { confidence?: unknown } };
  return typeof diagnosis?.confidence === "number" ? { confidence: diagnosis.confidence } : {};
}
