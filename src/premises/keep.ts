/**
 * Holding a recording to an agreement, by the premises that programs are compared by.
 *
 * @module
 */
import type { AgreedPremise, PremisesAgreement } from "../spec/delivery/premises-agreement.js";
import type { PremiseValue } from "../spec/verdict/premises-comparison.js";
import { premises } from "./index.js";
import type { Premise, Reading } from "./premise.js";
import type { SeenRecording } from "./seen.js";
import { stepOf } from "./unify.js";

/** What became of one agreed premise in a recording; those that it keeps, and those that it has nothing to do with, are left out. */
export interface Kept {
  readonly agreed: AgreedPremise;
  /** `differs`: it holds something else. `unstated`: it does not say. `not-known`: this version does not know the premise. */
  readonly outcome: "differs" | "unstated" | "not-known";
  readonly target: PremiseValue;
  /** What it holds instead. */
  readonly value?: PremiseValue | undefined;
  /** Topic of the stream that it is about. */
  readonly topic?: string | undefined;
}

const byId = new Map<string, Premise>(premises.map((premise) => [premise.id, premise]));

/** Everything agreed that has a target. */
export const agreedTargets = ({ premises: all }: PremisesAgreement): AgreedPremise[] =>
  all.filter(({ state, target }) => state === "agreed" && target !== undefined);

/** Holds a recording to all that is agreed. */
export function* heldTo(agreement: PremisesAgreement, seen: SeenRecording): Generator<Kept> {
  const topics = new Set(seen.streams.map(({ topic }) => topic));
  const readings = new Map<string, Reading[]>();
  for (const agreed of agreedTargets(agreement)) {
    const premise = byId.get(agreed.premise);
    const target = agreed.target!;
    if (!premise) {
      yield { agreed, outcome: "not-known", target };
      continue;
    }
    const { topics: named, withTopics } = agreed.subject;
    const topic = named?.find((name) => topics.has(name));
    const isThere = !named || (topic !== undefined && (!withTopics || withTopics.some((name) => topics.has(name))));
    if (!isThere && premise.withoutStream === undefined) continue;
    const read = readings.get(premise.id) ?? [...premise.read(seen)];
    readings.set(premise.id, read);
    const value = isThere ? read.find((each) => isAbout(each, agreed)) : { value: premise.withoutStream! };
    const about = { agreed, target, ...(topic === undefined ? {} : { topic }) };
    if (!value) yield { ...about, outcome: "unstated" };
    else {
      const { outcome, holds } = stepOf(premise, value, { value: target });
      if (outcome !== "identical" && !holds) yield { ...about, outcome: "differs", value: value.value };
    }
  }
}

/** Whether a reading is about what was agreed on; of two streams either may be called the first. */
function isAbout({ topic, withTopic, name }: Reading, { subject }: AgreedPremise): boolean {
  if (name !== subject.name) return false;
  const among = (each: string | undefined, names: readonly string[] | undefined) =>
    each === undefined ? names === undefined : (names?.includes(each) ?? false);
  return (
    (among(topic, subject.topics) && among(withTopic, subject.withTopics)) ||
    (withTopic !== undefined && among(topic, subject.withTopics) && among(withTopic, subject.topics))
  );
}
