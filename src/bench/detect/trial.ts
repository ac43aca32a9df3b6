/** One recording of the benchmark: made from its number, checked, and compared with the truth. */
import { check } from "../../check.js";
import { cleanScene, type Disturbed, disturb, faults, writeScene } from "../../faults/index.js";
import { isClear, rightNames } from "./criteria.js";

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

/** The recording of a number: every other one is clean, the others go through all causes and their sizes. */
export async function runTrial(seed: string, number: number): Promise<Outcome> {
  const own = `${seed}/${number}`;
  if (number % 2 === 0) {
    const scene = cleanScene(own);
    return { seed: own, soundStreams: scene.streams.length, told: await told(await writeScene(scene)) };
  }
  const turn = number >> 1;
  const fault = faults[turn % faults.length]!;
  const magnitude = fault.magnitudes[Math.floor(turn / faults.length) % fault.magnitudes.length]!;
  const { scene, truth } = disturbed(own, fault.cause, magnitude);
  return {
    seed: own,
    soundStreams: scene.streams.length - truth.streams.length,
    told: await told(await writeScene(scene), truth.streams),
    fault: {
      ...{ cause: truth.cause, magnitude, words: truth.words },
      ...{ clear: isClear(truth), rightNames: rightNames(truth) },
    },
  };
}

/** The first scene of a seed that can have the fault. */
function disturbed(seed: string, cause: string, magnitude: number): Disturbed {
  for (let attempt = 0; attempt < 100; attempt++) {
    const made = disturb(cleanScene(`${seed}/${attempt}`), cause, magnitude);
    if (made) return made;
  }
  throw new Error(`no scene of ${seed} can have ${cause} of ${magnitude}`);
}

/** Findings that say something is wrong: errors and warnings, and whatever names a cause. */
async function told(recording: Uint8Array, touched: readonly string[] = []): Promise<Told[]> {
  const { recordings } = await check(recording);
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
