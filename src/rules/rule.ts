/**
 * What a rule is, and how one is run. A rule is pure: facts and declaration in, notes out.
 *
 * @module
 */
import { z } from "zod";
import type { AnnotationDocument } from "../spec/annotation/document.js";
import type { Declaration } from "../spec/declaration/declaration.js";
import type { Premises } from "../spec/declaration/premises.js";
import type { StreamDeclaration } from "../spec/declaration/stream.js";
import type { HandOver } from "../spec/delivery/hand-over.js";
import type { PremisesAgreement } from "../spec/delivery/premises-agreement.js";
import type { AnnotationFacts } from "../spec/facts/annotation.js";
import type { ContainerKind, FaultKind } from "../spec/facts/container.js";
import type { DeliveryFacts } from "../spec/facts/delivery.js";
import type { OpenLabelFacts } from "../spec/facts/openlabel.js";
import type { RecordingFacts } from "../spec/facts/recording.js";
import type { StreamFacts } from "../spec/facts/stream.js";
import type { Tally } from "../spec/facts/tally.js";
import type { TimingFacts } from "../spec/facts/timing.js";
import type { Text } from "../spec/language.js";
import { ConformanceClass } from "../spec/verdict/conformance-class.js";
import type { Diagnosis } from "../spec/verdict/diagnosis.js";
import type { Evidence, Location, Requirement } from "../spec/verdict/finding.js";
import type { AnnotationIndex } from "./annotation-index.js";

/** What each kind of rule looks at. */
export interface Subjects {
  recording: RecordingFacts;
  stream: StreamFacts;
  annotation: Annotation;
  openlabel: OpenLabelFacts;
  delivery: DeliveryFacts;
}

/** An annotation document, as rules look at it. */
export interface Annotation {
  readonly facts: AnnotationFacts;
  /** The document by its ids and places; undefined where it could not be read. */
  readonly index: AnnotationIndex | undefined;
}

/** What a rule of annotations may look at beside the document. */
export interface AnnotationContext {
  /** The recording that is annotated; undefined where the document is looked at alone. */
  readonly recording: RecordingFacts | undefined;
  /** What the provider declares; undefined when there is no declaration. */
  readonly declaration: Declaration | undefined;
  readonly facts: AnnotationFacts;
}

/** What a rule may look at beside its subject. */
export interface Context {
  readonly recording: RecordingFacts;
  /** What the provider declares; undefined when there is no declaration. */
  readonly declaration: Declaration | undefined;
  /** The statement that holds for every recording of the delivery; undefined when there is none. */
  readonly handOver: HandOver | undefined;
  /** What holds of the recording: part by part what its declaration says, else what the statement says. */
  readonly premises: Premises;
  /** The agreement that the recording is held to; undefined when none was given. */
  readonly agreement: PremisesAgreement | undefined;
  /** What the provider declares of this stream. */
  readonly declared: StreamDeclaration | undefined;
  /** Whether the recording has an annotation, of whatever form. */
  readonly annotated: boolean;
  /** The annotation; undefined where there is none, where it cannot be read, and where it is in another form. */
  readonly annotation: AnnotationDocument | undefined;
}

/** What a rule of deliveries may look at beside the facts. */
export interface DeliveryContext {
  /** What holds for every recording of the delivery; undefined where there is no statement, or none that can be read. */
  readonly handOver: HandOver | undefined;
}

/** What each kind of rule may look at beside its subject. */
export interface Contexts {
  recording: Context;
  stream: Context;
  annotation: AnnotationContext;
  /** An OpenLABEL document is looked at alone. */
  openlabel: undefined;
  delivery: DeliveryContext;
}

/** One thing that a rule found. Words come later: `message` names one of the rule's messages. */
export interface Note {
  readonly message: string;
  readonly evidence: Evidence;
  /** Probable cause, where the facts tell it; one of the rule's `causes`. */
  readonly cause?: string | undefined;
  /** What speaks for the cause; the words of what to do are added by the judge. */
  readonly diagnosis?: Omit<Diagnosis, "suggestedFix">;
  /** Where it is; the first place of `tally` is taken where nothing is given. */
  readonly at?: Location;
  /** All places; a single one where nothing is given. */
  readonly tally?: Tally;
  /** How many places, where there is no tally. */
  readonly count?: number;
}

/** Why a subject could not be looked at. */
export interface NotChecked {
  readonly notChecked: string;
}
/** The outcome of `applies` where a fact could not be had: never a pass. */
export const notChecked = (reason: string): NotChecked => ({ notChecked: reason });

/** The reason of everything that waits for a declaration; reports count it. */
export const NEEDS_DECLARATION = "it needs a declaration";

/** The reason of everything that waits for a delivery: a recording alone has no other files to be held to. */
export const NEEDS_DELIVERY = "it needs a delivery";

/** The reason of everything above the level that a check was asked to go up to. */
export const NOT_ASKED = "the check was not asked to go up to its level";

/** One requirement of the specification, and the check of it. */
export interface Rule<S extends keyof Subjects = keyof Subjects, P = unknown> {
  /** Class and good state; equals the file's path. */
  readonly id: `${string}/${string}`;
  readonly requirement: Requirement;
  /** Version of the specification in which it first applied. */
  readonly since: string;
  readonly subject: S;
  /** The containers that it is about; all where it is left out. On others its outcome is not-applicable. */
  readonly containers?: readonly ContainerKind[];
  /** The requirement: one sentence with exactly one MUST, SHOULD or MAY. */
  readonly statement: Text;
  /** When the rule applies, and when it cannot be checked: what `applies` does, in the terms of INTERPRETING.md. */
  readonly scope: Text;
  /** What goes wrong when it is broken. */
  readonly why: Text;
  /** What to do about it. */
  readonly fix: Text;
  /** Where requirement and thresholds come from. */
  readonly sources: readonly string[];
  /** Parameters, each with a default and a description; none where it is left out. */
  readonly params: z.ZodType<P>;
  /**
   * Parameters that are those of another rule where a profile gives them to that one alone: from where on it tells what is then
   * not told here, or the other way round. Their defaults are equal.
   */
  readonly follows?: Readonly<Record<string, readonly [rule: string, param: string]>>;
  /** Every cause that a note of the rule may give; none where it is left out. */
  readonly causes?: readonly string[];
  /** Words for each note; `{name}` stands for a piece of evidence, written in its unit. */
  readonly messages: Readonly<Record<string, Text>>;
  /** False where the rule has nothing to say: the outcome is then not-applicable, never a pass. */
  applies(subject: Subjects[S], context: Contexts[S], params: P): boolean | NotChecked;
  /** Yields what is wrong; nothing means a pass. */
  check(subject: Subjects[S], params: P, context: Contexts[S]): Iterable<Note>;
}

/** A rule as its file writes it: most have no parameters, and say nothing of them. */
export type WrittenRule<S extends keyof Subjects, P> = Omit<Rule<S, P>, "params"> & Partial<Pick<Rule<S, P>, "params">>;

/** Of a rule that says nothing of parameters; nothing says of which type those are, so that they are taken for any. */
const NO_PARAMS = z.strictObject({});

/** Defines a rule; the types of `subject` and `params` follow from what is given. */
export const defineRule = <S extends keyof Subjects, P>(rule: WrittenRule<S, P>): Rule<S, P> =>
  Object.freeze({ ...rule, params: rule.params ?? (NO_PARAMS as unknown as z.ZodType<P>) });

const classes = new Map<string, ConformanceClass>();

/** The class of a rule: the first part of its id. Told for every rule of every recording, so it is found once. */
export function classOf(id: string): ConformanceClass {
  const known = classes.get(id) ?? ConformanceClass.parse(id.split("/", 1)[0]);
  classes.set(id, known);
  return known;
}

/** The tally of a container fault, where there is one. */
export const faultOf = (recording: RecordingFacts, kind: FaultKind): Tally | undefined =>
  recording.container.faults[kind];

/** Bytes of the shortest magic of a container. */
const MAGIC_BYTES = 8;

/** Whether there is anything behind the magic bytes of a recording that a rule of the container could look at. */
export const hasRecords = (recording: RecordingFacts): boolean => {
  const { sizeBytes } = recording.container;
  return faultOf(recording, "magic-start") === undefined && !(sizeBytes > 0 && sizeBytes <= MAGIC_BYTES);
};

/** Evidence that the first place of a tally carries. */
export function firstEvidence(tally: Tally): Evidence {
  const { name, reason, expected, actual } = tally.first[0] ?? {};
  return {
    ...(name === undefined ? {} : { name }),
    ...(reason === undefined ? {} : { reason }),
    ...(expected === undefined ? {} : { expected }),
    ...(actual === undefined ? {} : { actual }),
  };
}

/** Evidence of the worst place of a tally: by how much, and when. */
export function worstEvidence({ worst }: Tally): Evidence {
  return {
    ...(worst?.byNs === undefined ? {} : { worstNs: worst.byNs }),
    ...(worst?.logTimeNs === undefined ? {} : { atNs: worst.logTimeNs }),
  };
}

/** A note for each kind of container fault that occurred; the rule has a message of the kind's name. */
export function* faultNotes(recording: RecordingFacts, kinds: readonly FaultKind[]): Generator<Note> {
  for (const kind of kinds) {
    const tally = faultOf(recording, kind);
    if (tally) yield { message: kind, evidence: firstEvidence(tally), tally };
  }
}

/** The axis along which a stream's samples are best timed: its stamps where it has any, else its log times. */
export const timingOf = (stream: StreamFacts): TimingFacts =>
  stream.stamp && stream.stamp.timing.samples > 0 ? stream.stamp.timing : stream.log;

/** An interval is a pause, and says nothing of a rate, where it is so many times as long as the mean of all. */
const PAUSE = 50;

/** Mean interval of an axis, pauses aside; undefined where its times span nothing. */
export function meanIntervalOf({ samples, minNs, maxNs, gaps }: TimingFacts): number | undefined {
  if (samples < 2 || minNs === undefined || maxNs === undefined) return undefined;
  const span = Number(BigInt(maxNs) - BigInt(minNs));
  if (span <= 0) return undefined;
  const pauses = gaps.filter(({ lengthNs }) => lengthNs > (PAUSE * span) / (samples - 1));
  const running = span - pauses.reduce((sum, { lengthNs }) => sum + lengthNs, 0);
  // Of samples that are nothing but pauses apart, the mean of all is left.
  return running > 0 ? running / (samples - 1 - pauses.length) : span / (samples - 1);
}

/** Types that many publishers share one topic with by design: their stamps interleave, and no rule of one clock holds. */
const SHARED_TYPES = new Set(["Log", "DiagnosticArray", "ParameterEvent", "TFMessage"]);

/** Whether the stamps of a stream come from one publisher, as far as its type tells. */
export const hasOnePublisher = ({ schemas }: StreamFacts): boolean =>
  !schemas.some(({ name }) => SHARED_TYPES.has(name.split(/[/.]/).at(-1)!));

/**
 * Whether a stream is meant to be periodic: it is declared with a rate, or it is stamped and its stamps follow a
 * period. Arrival times alone, of events or telemetry, promise nothing.
 */
export function isPeriodic(stream: StreamFacts, { declared }: Context): boolean {
  const { period } = timingOf(stream);
  if (period === undefined) return false;
  if (declared?.nominalRateHz !== undefined) return true;
  return period.periodic && stream.stamp !== undefined && hasOnePublisher(stream);
}
