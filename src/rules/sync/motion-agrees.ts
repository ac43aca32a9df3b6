import { z } from "zod";
import type { Declaration } from "../../spec/declaration/declaration.js";
import type { StreamDeclaration } from "../../spec/declaration/stream.js";
import type { MotionPair } from "../../spec/facts/shared-motion.js";
import { nanoseconds } from "../../spec/units.js";
import { type Context, defineRule } from "../rule.js";

const CAUSES = ["stamped-late"] as const;

/** What a stream is declared to be off, where that holds without end. */
const declaredNs = (stream: StreamDeclaration | undefined): number => {
  const { offsetNs = 0, validFromNs, validUntilNs } = stream?.stampOffset ?? {};
  return validFromNs === undefined && validUntilNs === undefined ? offsetNs : 0;
};

/** What a sync group that both belong to allows; the strictest counts. */
function groupToleranceNs(declaration: Declaration | undefined, { reference, topic }: MotionPair): number | undefined {
  const allowed = (declaration?.syncGroups ?? [])
    .filter(({ members }) => [reference, topic].every((each) => members.some((member) => member.topic === each)))
    .flatMap(({ toleranceNs }) => (toleranceNs === undefined ? [] : [toleranceNs]));
  return allowed.length > 0 ? Math.min(...allowed) : undefined;
}

interface Compared {
  readonly pair: MotionPair;
  /** By how much the topic is later than the reference, after what is declared. */
  readonly laterNs: number;
  readonly allowedNs: number;
}

/** The pairs that can be held to a tolerance: on one clock, as far as is declared. */
function comparedIn({ recording, declaration }: Context, toleranceNs: number): Compared[] {
  const declared = new Map(declaration?.streams.map((stream) => [stream.topic, stream]));
  return (recording.sharedMotion?.pairs ?? []).flatMap((pair) => {
    const [reference, other] = [declared.get(pair.reference), declared.get(pair.topic)];
    const oneClock = !reference?.clock || !other?.clock || reference.clock === other.clock;
    if (pair.offsetNs === undefined || !oneClock) return [];
    const laterNs = pair.offsetNs + declaredNs(other) - declaredNs(reference);
    const allowedNs = groupToleranceNs(declaration, pair) ?? toleranceNs;
    return [{ pair, laterNs, allowedNs: Math.round(allowedNs + 3 * (pair.deviationNs ?? 0)) }];
  });
}

const isOff = ({ laterNs, allowedNs }: Compared): boolean => Math.abs(laterNs) > allowedNs;

/** The stream of a pair that is later, and the other. */
const sidesOf = ({ pair, laterNs }: Compared) =>
  laterNs > 0 ? { late: pair.topic, early: pair.reference } : { late: pair.reference, early: pair.topic };

/** The streams that agree with another one. */
const agreeingWith = (topic: string, all: readonly Compared[]): string[] =>
  all.flatMap((each) => {
    if (isOff(each)) return [];
    if (each.pair.topic === topic) return [each.pair.reference];
    return each.pair.reference === topic ? [each.pair.topic] : [];
  });

export const motionAgrees = defineRule({
  id: "sync/motion-agrees",
  requirement: "should",
  since: "0.1",
  subject: "recording",
  statement: {
    en: "Streams that show one motion SHOULD show it at the same stamps.",
    ja: "同じ動きを示すストリームは、それを同じタイムスタンプで示すことが望ましい。",
  },
  scope: {
    en: "Recordings with `sharedMotion.pairs`, for pairs with an `offsetNs` whose streams are not declared on two clocks. A declared `stampOffset` without limits of validity is taken off first. The strictest `toleranceNs` of the `syncGroups` that both belong to counts, where there is one, in place of the parameter.",
    ja: "`sharedMotion.pairs` のある記録のうち、`offsetNs` があり、二つの異なるクロックで宣言されていない組。有効期間のない `stampOffset` が宣言されていれば、先に差し引く。両方の属する `syncGroups` に `toleranceNs` があれば、その最も厳しいものをパラメーターの代わりに用いる。",
  },
  why: {
    en: "A motion that two sensors show at different times is learnt as cause and effect, or blurs their fusion.",
    ja: "二つのセンサーが異なる時刻に示す同じ動きは、因果関係として学習されたり、融合の結果をぼかしたりする。",
  },
  fix: {
    en: "Stamp at acquisition, not when a result is ready; declare a constant delay as `stampOffset`.",
    ja: "結果ができた時刻ではなく取得時刻を記録する。一定の遅れは `stampOffset` で宣言する。",
  },
  sources: [
    "Kalibr, findTimeshiftCameraImuPrior",
    "hil-serl, 10 ms between image and proprioception",
    "Tasuki, SY-007",
  ],
  causes: CAUSES,
  params: z.strictObject({
    toleranceNs: nanoseconds("Largest offset; three standard deviations of the measurement are added.")
      .min(0)
      .default(20_000_000),
  }),
  messages: {
    "stamped-late": {
      en: "the motion that {expected} shows is stamped {measuredNs} later here ({allowedNs} is allowed)",
      ja: "{expected} の示す動きが、ここでは {measuredNs} 遅いタイムスタンプで示されている（許容は {allowedNs}）",
    },
  },
  applies: (_, context, { toleranceNs }) => comparedIn(context, toleranceNs).length > 0,
  *check(_, { toleranceNs }, context) {
    const all = comparedIn(context, toleranceNs);
    // Once for each stream that is late, by the pair that shows it best.
    const told = new Set<string>();
    const best = all.filter(isOff).sort((a, b) => b.pair.correlation! - a.pair.correlation!);
    for (const each of best) {
      const { late, early } = sidesOf(each);
      if (told.has(late)) continue;
      told.add(late);
      const witnesses = agreeingWith(early, all);
      const doubted = agreeingWith(late, all).length > 0;
      const measuredNs = Math.abs(each.laterNs);
      yield {
        message: "stamped-late",
        evidence: { expected: early, measuredNs, allowedNs: each.allowedNs },
        at: { stream: late },
        cause: "stamped-late",
        diagnosis: {
          magnitudeNs: measuredNs,
          confidence: doubted ? 0.5 : witnesses.length > 0 ? 0.95 : 0.75,
          witnesses,
          alternatives: [],
        },
      };
    }
  },
});
