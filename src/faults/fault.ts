/**
 * What a fault is: a change of a scene that says exactly what it makes wrong, so that whoever looks for it can be judged.
 *
 * @module
 */
import type { Random } from "./random.js";
import type { Scene } from "./scene.js";

/** What is wrong in a scene with a fault. */
export interface Truth {
  /** Name of the cause, as findings name it, or of the fault where they name none. */
  readonly cause: string;
  /** The rule that is broken, where its findings name no cause. */
  readonly rule?: string | undefined;
  /** Causes that nobody can tell from this one on these samples. */
  readonly alsoRight: readonly string[];
  /** Topics of the streams that it touches. */
  readonly streams: readonly string[];
  /** Which of their times are wrong; `samples` where times are right but samples are missing, repeated or late, `content` where both are right. */
  readonly wrong: readonly ("stamp" | "log" | "publish" | "samples" | "content")[];
  /** True time, in nanoseconds since 1970, from when and until when; the whole scene where they are left out. */
  readonly fromNs?: bigint;
  readonly untilNs?: bigint;
  /** How large it is, in `unit`. */
  readonly magnitude: number;
  readonly unit: "ns" | "ppm" | "share" | "count" | "factor" | "m/s" | "m" | "rad";
  /** From which size on rules speak, where the fault knows; as large as that, and no larger, they need not. */
  readonly threshold?: number | undefined;
  /** What is wrong, in a sentence. */
  readonly words: string;
}

/** A scene with a fault. */
export interface Disturbed {
  readonly scene: Scene;
  readonly truth: Truth;
}

/** One cause of what is wrong. */
export interface Fault {
  readonly cause: string;
  readonly unit: Truth["unit"];
  /** Sizes at which it is worth trying, from hard to find to plain. */
  readonly magnitudes: readonly number[];
  /** Puts it into a clean scene; undefined where the scene has nothing that could have it. */
  readonly disturb: (scene: Scene, magnitude: number, random: Random) => Disturbed | undefined;
}

/** True time in nanoseconds since 1970. */
export const absolute = (scene: Scene, time: number): bigint => scene.startNs + BigInt(Math.round(time));

/** A true time inside the scene, not near its ends. */
export const midst = (scene: Scene, random: Random): number => random.between(0.3, 0.7) * scene.durationNs;

/** A truth, with what most faults leave out. */
export function truth(
  fault: { readonly cause: string; readonly unit: Truth["unit"] },
  of: Omit<Truth, "cause" | "unit" | "alsoRight"> & { readonly alsoRight?: readonly string[] },
): Truth {
  return { ...of, cause: fault.cause, unit: fault.unit, alsoRight: of.alsoRight ?? [] };
}
