/**
 * Rules are run over what is given, and what became of them is judged by a profile.
 *
 * @module
 */
import { levels } from "./profiles/index.js";
import { ceilingOf, type Judgement, judge } from "./report/judge.js";
import { rules } from "./rules/index.js";
import { type Given, runTightened } from "./rules/run.js";
import type { HandOver } from "./spec/delivery/hand-over.js";
import type { DeliveryFacts } from "./spec/facts/delivery.js";
import type { Language } from "./spec/language.js";
import type { Profile } from "./spec/verdict/profile.js";

/** How it is judged. */
export interface JudgeOptions {
  /** Language of the words; English where nothing is said. */
  readonly language?: Language | undefined;
  /** The highest level whose rules are run; all where it is left out. Those above it count as not checked. */
  readonly upTo?: number | undefined;
  /** Whether it is part of a delivery, which is judged once for all of its recordings. */
  readonly delivered?: boolean | undefined;
}

/** Checks and judges what was measured. Of labels alone no level is asked, and only their own rules are run. */
export function judgeFacts(
  given: Given,
  profile: Profile,
  { language = "en", delivered, upTo }: JudgeOptions = {},
): Judgement {
  const { recording, openlabel } = given;
  const alone = openlabel ? "openlabel" : "annotation";
  const leftOut = new Set([...(openlabel ? [] : ["openlabel"]), ...(delivered ? ["delivery"] : [])]);
  const due = rules.filter(({ subject }) => (recording ? !leftOut.has(subject) : subject === alone));
  const above = levels.filter(({ level }) => upTo !== undefined && level > upTo);
  const runs = runTightened(due, given, profile.params, new Set(above.flatMap(({ classes }) => classes)));
  return judge(runs, profile, recording ? levels : undefined, recording?.logStartNs, language);
}

/** Judges a delivery as a whole: the level is the highest that it lets its recordings reach. */
export function judgeDelivery(
  given: { readonly delivery: DeliveryFacts; readonly handOver: HandOver | undefined },
  profile: Profile,
  language: Language = "en",
): Judgement {
  const due = rules.filter(({ subject }) => subject === "delivery");
  const runs = runTightened(due, { recording: undefined, ...given }, profile.params);
  const judged = judge(runs, profile, undefined, undefined, language);
  const level = ceilingOf(runs, levels);
  const { verdict } = judged;
  return { ...judged, level, verdict: verdict === "conforms" && level < profile.level ? "not-judged" : verdict };
}
