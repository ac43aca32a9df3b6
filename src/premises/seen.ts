/**
 * A recording as premises see it: what is declared of it, what its bytes show, and what its labels say.
 *
 * @module
 */
import type { AnnotationDocument } from "../spec/annotation/document.js";
import type { Clock } from "../spec/declaration/clock.js";
import type { Declaration } from "../spec/declaration/declaration.js";
import type { Premises } from "../spec/declaration/premises.js";
import { premisesOf } from "../spec/declaration/premises-of.js";
import type { SensorDeclaration } from "../spec/declaration/sensor.js";
import type { StreamDeclaration } from "../spec/declaration/stream.js";
import { streamsOf } from "../spec/declaration/streams-of.js";
import type { HandOver } from "../spec/delivery/hand-over.js";
import type { RecordingFacts } from "../spec/facts/recording.js";
import type { StreamFacts } from "../spec/facts/stream.js";
import type { Modality } from "../spec/modality/modality.js";

/** What is known of a recording; what is not known is left out. */
export interface KnownRecording {
  /** What is declared of it. */
  readonly declaration?: Declaration | undefined;
  /** The hand-over statement that holds for it. */
  readonly handOver?: HandOver | undefined;
  /** What its bytes show. */
  readonly facts?: RecordingFacts | undefined;
  /** Its labels. */
  readonly annotation?: AnnotationDocument | undefined;
}

/** A stream, declared or measured or both. */
export interface SeenStream {
  readonly topic: string;
  readonly modality: Modality | undefined;
  readonly declared: StreamDeclaration | undefined;
  readonly facts: StreamFacts | undefined;
  readonly sensor: SensorDeclaration | undefined;
  /** The clock that its stamps are declared to be read on. */
  readonly clock: Clock | undefined;
}

/** A recording, as premises see it. */
export interface SeenRecording extends KnownRecording {
  /** What holds of it: its own declaration before the statement that holds for all. */
  readonly premises: Premises;
  readonly streams: readonly SeenStream[];
  /** The clock that log times are declared to be read on. */
  readonly logClock: Clock | undefined;
}

/** Puts together what is known of a recording. */
export function seenRecording(known: KnownRecording): SeenRecording {
  const { declaration, handOver, facts } = known;
  const premises = premisesOf(declaration, handOver);
  const clocks = new Map(declaration?.clocks.map((clock) => [clock.id, clock]));
  const declaredStreams = streamsOf(declaration);
  const measured = new Map(facts?.streams.map((stream) => [stream.topic, stream]));
  const sensors = new Map(
    (premises.sensors ?? []).flatMap((sensor) => sensor.streams.map((topic) => [topic, sensor] as const)),
  );
  // A stream that a sensor is said to fill is one, whether or not anything else is said of it.
  const topics = facts ? measured.keys() : new Set([...declaredStreams.keys(), ...sensors.keys()]);
  const streams = [...topics].map((topic): SeenStream => {
    const declared = declaredStreams.get(topic);
    const sensor = sensors.get(topic);
    const stream = measured.get(topic);
    return {
      topic,
      modality: stream?.content?.modality ?? sensor?.modality,
      declared,
      facts: stream,
      sensor,
      clock: declared?.clock === undefined ? undefined : clocks.get(declared.clock),
    };
  });
  return { ...known, premises, streams, logClock: clocks.get(declaration?.logClock ?? "") };
}
