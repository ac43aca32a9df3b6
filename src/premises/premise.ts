/**
 * What a premise is: how it is read of one recording, and what it takes to bring one value to another. A premise is pure, like a
 * rule: declarations and facts in, values and steps out. The comparison of programs and the check of an agreement use the same.
 *
 * @module
 */
import type { PartyRole } from "../spec/declaration/party.js";
import type { PremiseItem } from "../spec/declaration/premise-item.js";
import type { Text } from "../spec/language.js";
import type { Modality } from "../spec/modality/modality.js";
import type { PremiseBasis, PremiseOutcome, PremiseUnit, PremiseValue } from "../spec/verdict/premises-comparison.js";
import type { SeenRecording } from "./seen.js";

/** What makes a conversion possible, where somebody declares it: numbers and names that stand beside a value. */
export type Aid = Readonly<Record<string, number | string | readonly string[]>>;

/** A value with its aid; a target that was agreed has none. */
export interface Held {
  readonly value: PremiseValue;
  readonly aid?: Aid | undefined;
}

/** What one recording says of a premise. */
export interface Reading extends Held {
  /** Topic of the stream that it is about. */
  readonly topic?: string | undefined;
  /** Topic of the other stream, where it is about two. */
  readonly withTopic?: string | undefined;
  /** What else it is about. */
  readonly name?: string | undefined;
  readonly basis: PremiseBasis;
}

/** What it takes to bring one value to another. */
export interface Step {
  readonly outcome: Exclude<PremiseOutcome, "unknown">;
  /** How, what is lost, or why not; `{name}` stands for a piece of evidence. Names that end in `Ns` are times, in `Hz` rates. */
  readonly says?: Text;
  readonly evidence?: Readonly<Record<string, string | number>>;
  /** Whether a recording that holds the first value keeps an agreement on the second as it stands: it is better than asked. */
  readonly holds?: boolean;
}

/** Nothing has to be done. */
export const IDENTICAL: Step = { outcome: "identical" };

/** One premise. */
export interface Premise {
  /** Group and name; equals the file's path. */
  readonly id: `${string}/${string}`;
  readonly title: Text;
  /** Whose responsibility it is, where a hand-over names one for the item. */
  readonly item?: PremiseItem;
  /** Who must say it, where nobody is named; whoever decides when left out. */
  readonly says?: PartyRole;
  /** Who decides where sides differ. */
  readonly decides: PartyRole;
  readonly unit?: PremiseUnit;
  /** Asked of every program; or of streams of these modalities; only where somebody states it when left out. */
  readonly asks?: "always" | readonly Modality[];
  /** Values that are chosen before others where conversion costs the same; or how far a value is from being chosen. */
  readonly prefers?: readonly PremiseValue[] | ((value: PremiseValue) => number);
  /** What goes without saying: where no side holds anything else, there is nothing to tell. */
  readonly usual?: PremiseValue;
  /** What a side holds that lacks the stream. */
  readonly withoutStream?: PremiseValue;
  /** A value that all sides can be brought to, beside those that they hold. */
  meet?(values: readonly PremiseValue[]): PremiseValue | undefined;
  read(seen: SeenRecording): Iterable<Reading>;
  /** What it takes where the values are not equal. */
  step(from: Held, to: Held): Step;
}

/** Defines a premise. */
export const definePremise = (premise: Premise): Premise => Object.freeze(premise);

/** A reading of what somebody declares, if somebody does. */
export function* declared(
  value: PremiseValue | undefined,
  about: Omit<Partial<Reading>, "value"> = {},
): Generator<Reading> {
  if (value !== undefined) yield { ...about, value, basis: "declared" };
}

/** What is declared, or else what was measured. */
export function* declaredOr(
  value: PremiseValue | undefined,
  measured: PremiseValue | undefined,
  about: Omit<Partial<Reading>, "value"> = {},
): Generator<Reading> {
  if (value !== undefined) yield { ...about, value, basis: "declared" };
  else if (measured !== undefined) yield { ...about, value: measured, basis: "measured" };
}

/** Modalities of sensors and commands that a policy or a map is learned from: every program is asked about their streams. */
export const SENSING: readonly Modality[] = [
  "camera",
  "compressed-camera",
  "video",
  "depth",
  "point-cloud",
  "laser-scan",
  "imu",
  "joint-state",
  "gripper",
  "force-torque",
  "tactile",
  "gnss",
  "odometry",
  "pose",
  "action",
];

/** Modalities that are pictures. */
export const PICTURES: readonly Modality[] = ["camera", "compressed-camera", "video", "depth"];

/** Modalities whose samples are vectors of joints or commands. */
export const VECTORS: readonly Modality[] = ["joint-state", "action"];
