/** One recording of the benchmark: made from its number, checked, and compared with the truth. */
import { check } from "../../check.js";
import {
  cleanScene,
  contentFaults,
  type Disturbed,
  disturb,
  type Fault,
  faults,
  type Scene,
  syncFaults,
  triggeredScene,
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

/** The faults of each family, and the scenes that they are put into. */
const FAMILIES: Readonly<
  Record<
    Family,
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
  sync: { faults: syncFaults, sceneOf: triggeredScene, declared: declarationOf },
};

/** The fault that is put into the recording of a number, and its size; undefined where it stays clean. */
export function faultOf(family: Family, number: number): { fault: Fault; magnitude: number } | undefined {
  if (number % 2 === 0) return undefined;
  const { faults: all } = FAMILIES[family];
  const turn = number >> 1;
  const fault = all[turn % all.length]!;
  return { fault, magnitude: fault.magnitudes[Math.floor(turn / all.length) % fault.magnitudes.length]! };
}

/** The recording of a number: every other one is clean, the others go through all causes and their sizes. */
export async function runTrial(family: Family, seed: string, number: number): Promise<Outcome> {
  const own = family === "times" ? `${seed}/${number}` : `${seed}/${family}/${number}`;
  const chosen = faultOf(family, number);
  if (!chosen) {
    const scene = FAMILIES[family].sceneOf(own);
    return { seed: own, soundStreams: scene.streams.length, told: await told(family, scene) };
  }
  const { scene, truth } = disturbed(family, own, chosen.fault.cause, chosen.magnitude);
  return {
    seed: own,
    soundStreams: scene.streams.length - truth.streams.length,
    told: await told(family, scene, truth.streams),
    fault: {
      ...{ cause: truth.cause, magnitude: chosen.magnitude, words: truth.words },
      ...{ clear: isClear(truth), rightNames: rightNames(truth) },
    },
  };
}

/** The first scene of a seed that can have the fault. */
function disturbed(family: Family, seed: string, cause: string, magnitude: number): Disturbed {
  for (let attempt = 0; attempt < 100; attempt++) {
    const made = disturb(FAMILIES[family].sceneOf(`${seed}/${attempt}`), cause, magnitude);
    if (made) return made;
  }
  throw new Error(`no scene of ${seed} can have ${cause} of ${magnitude}`);
}

/** Findings that say something is wrong: errors and warnings, and whatever names a cause. */
async function told(family: Family, scene: Scene, touched: readonly string[] = []): Promise<Told[]> {
  const declaration = FAMILIES[family].declared?.(scene);
  const { recordings } = await check(await writeScene(scene), { declaration });
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
