/**
 * Faults of what streams say: each is a distortion of one stream of a kind that can have it.
 *
 * @module
 */
import type { Distortion } from "../distortion.js";
import { absolute, type Fault, midst, type Truth, truth } from "../fault.js";
import type { Random } from "../random.js";
import { type Scene, type StreamKind, type StreamModel, withStream } from "../scene.js";

/** What a fault of content is made of. */
export interface ContentFault {
  /** The cause as findings name it; where they name none, a name of its own. */
  readonly cause: string;
  /** The rule that is broken, where its findings name no cause. */
  readonly rule?: string;
  readonly alsoRight?: readonly string[];
  readonly kinds: readonly StreamKind[];
  readonly unit?: Truth["unit"];
  /** Sizes at which it is worth trying; 1 where it is there or not. */
  readonly magnitudes?: readonly number[];
  /** From which size on rules speak; any size is enough where it is left out. */
  readonly threshold?: number;
  /** What is wrong with a stream, as the end of a sentence that its topic begins. */
  readonly words: (magnitude: number) => string;
  readonly distort: (magnitude: number, more: { random: Random; scene: Scene; stream: StreamModel }) => Distortion;
}

/** The fault, as scenes take it. */
export const contentFault = (spec: ContentFault): Fault => ({
  cause: spec.cause,
  unit: spec.unit ?? "share",
  magnitudes: spec.magnitudes ?? [1],
  disturb(scene, magnitude, random) {
    const suitable = scene.streams.filter(({ kind }) => spec.kinds.includes(kind));
    if (suitable.length === 0) return undefined;
    const stream = random.pick(suitable);
    const { topic } = stream;
    const distortion = spec.distort(magnitude, { random, scene, stream });
    return {
      scene: withStream(scene, topic, (each) => ({ ...each, distortions: [...(each.distortions ?? []), distortion] })),
      truth: truth(this, {
        ...{ streams: [topic], wrong: ["content"], magnitude },
        ...(spec.rule === undefined ? {} : { rule: spec.rule }),
        ...(spec.alsoRight === undefined ? {} : { alsoRight: spec.alsoRight }),
        ...(spec.threshold === undefined ? {} : { threshold: spec.threshold }),
        ...(distortion.fromNs === undefined ? {} : { fromNs: absolute(scene, distortion.fromNs) }),
        ...(distortion.untilNs === undefined ? {} : { untilNs: absolute(scene, distortion.untilNs) }),
        words: `${topic} ${spec.words(magnitude)}.`,
      }),
    };
  },
});

/** So long, from somewhere in the midst of the scene on. */
export function during(scene: Scene, random: Random, lengthNs: number): { fromNs: number; untilNs: number } {
  const fromNs = Math.min(midst(scene, random), 0.9 * scene.durationNs - lengthNs);
  return { fromNs, untilNs: fromNs + lengthNs };
}

/** So many times, or as many times less: with even chance. */
export const timesEitherWay = (factor: number, random: Random): number => (random.chance(0.5) ? factor : 1 / factor);

/** A share in words. */
export const percent = (share: number): string => `${Number((100 * share).toPrecision(3))} %`;

/** Magnitudes of a part of the samples that a rule without a threshold speaks of: from some samples of a recording on. */
export const SHARES = [0.02, 0.1, 0.5] as const;
