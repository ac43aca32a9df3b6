/**
 * Streams that observe clocks: of each sample the readings of two clocks are taken. `sensor_msgs/TimeReference` is known by its
 * type; others, and what their fields mean, are declared.
 *
 * @module
 */
import type { ChannelSchema } from "./encodings/fields.js";
import { ClockObservations } from "./facts/clock/observations.js";
import { type Decode, decodeRow, decoderOf } from "./message-decoder.js";
import type { Batch, ChannelDescription } from "./readers/reader.js";
import type { ClockObservation, ObservedField } from "./spec/declaration/clock-observation.js";
import type { Declaration } from "./spec/declaration/declaration.js";
import type { ClockObservationFacts } from "./spec/facts/clock-observation.js";
import { OBSERVED_SOURCES } from "./spec/limits.js";

const TIME_REFERENCE = /^sensor_msgs\/(msg\/)?TimeReference$/;
/** What its fields mean: the time of the source, and that of the system when it was valid. */
const FROM: ObservedField = { path: "time_ref", unit: "time" };
const TO: ObservedField = { path: "header.stamp", unit: "time" };

/** The longest message that is decoded, in bytes. */
const LONGEST = 64 * 1024;
/** The longest name of a source. */
const LONGEST_NAME = 128;
/** Times beyond are none: what 64 bits hold. */
const LATEST = 2n ** 63n;

const NANOSECONDS = { s: 1e9, ms: 1e6, us: 1e3, ns: 1 } as const;

/** A field of a message, by its path; decoders may have put its names into camel case. */
function fieldOf(message: unknown, path: string): unknown {
  let value = message;
  for (const name of path.split(".")) {
    if (value === null || typeof value !== "object") return undefined;
    const camel = name.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
    const key = Object.hasOwn(value, name) ? name : camel;
    value = Object.hasOwn(value, key) ? (value as Record<string, unknown>)[key] : undefined;
  }
  return value;
}

/** A number as decoders give it. */
function wholeOf(value: unknown, factor: number): bigint | undefined {
  if (typeof value === "bigint") return value * BigInt(factor);
  if (typeof value !== "number" || !Number.isFinite(value)) return undefined;
  const whole = Math.trunc(value);
  return BigInt(whole) * BigInt(factor) + BigInt(Math.round((value - whole) * factor));
}

/** A time in nanoseconds; undefined where there is none. Zero is none, for nobody set it. */
export function timeOf(message: unknown, { path, unit }: ObservedField): bigint | undefined {
  const value = fieldOf(message, path);
  let time: bigint | undefined;
  if (unit === "time") {
    const parts = (value ?? {}) as Record<string, unknown>;
    const seconds = wholeOf(parts["sec"] ?? parts["secs"] ?? parts["seconds"], 1e9);
    const rest = wholeOf(parts["nanosec"] ?? parts["nsec"] ?? parts["nsecs"] ?? parts["nanos"], 1);
    if (seconds !== undefined && rest !== undefined && rest >= 0n && rest < 1_000_000_000n) time = seconds + rest;
  } else time = wholeOf(value, NANOSECONDS[unit]);
  return time !== undefined && time > 0n && time < LATEST ? time : undefined;
}

/** How one channel is read. */
interface Observer {
  readonly topic: string;
  readonly from: ObservedField;
  /** Absent where the log time is meant. */
  readonly to: ObservedField | undefined;
  readonly decode: Decode | undefined;
}

/** Finds the pairs of readings in the batches of a recording. */
export class ClockObservers {
  readonly #observers = new Map<number, Observer>();
  /** By topic, then by source. */
  readonly #observed = new Map<string, Map<string, ClockObservations>>();
  #known = 0;
  readonly #declared: ReadonlyMap<string, ClockObservation>;

  constructor(
    readonly channels: readonly ChannelDescription[],
    readonly schemas: readonly ChannelSchema[],
    readonly topics: readonly string[],
    declaration: Declaration | undefined,
  ) {
    this.#declared = new Map(declaration?.clockObservations?.toReversed().map((each) => [each.topic, each]));
  }

  /** Makes ready for channels that appeared since the last call. */
  async prepare(): Promise<void> {
    for (; this.#known < this.schemas.length; this.#known++) await this.#meet(this.#known);
  }

  /** Takes the pairs of a batch. `prepare` must have seen its channels. */
  take(batch: Batch, originNs: bigint): void {
    if (this.#observers.size === 0) return;
    let { afterHole } = batch;
    for (let row = 0; row < batch.length; row++) {
      const observer = this.#observers.get(batch.channel[row]!);
      if (!observer) continue;
      this.#takeRow(observer, batch, row, originNs, afterHole);
      afterHole = false;
    }
  }

  /** Finds out whether a channel observes clocks. */
  async #meet(index: number): Promise<void> {
    const { stream, schema } = this.channels[index]!;
    const topic = this.topics[stream]!;
    const declared = this.#declared.get(topic);
    const known = TIME_REFERENCE.test(schema?.name ?? "");
    const from = declared?.fromField ?? (known ? FROM : undefined);
    if (from === undefined) return;
    const to = declared?.toField ?? (known ? TO : undefined);
    this.#observers.set(index, { topic, from, to, decode: await decoderOf(this.schemas[index]!) });
  }

  #takeRow({ topic, from, to, decode }: Observer, batch: Batch, row: number, originNs: bigint, afterHole: boolean) {
    let message: unknown;
    try {
      if (decode && batch.size[row]! <= LONGEST && !batch.unreadable?.[row]) message = decodeRow(decode, batch, row);
    } catch {
      // It is counted below.
    }
    const source = fieldOf(message, "source");
    const pairs = this.#of(topic, typeof source === "string" ? source.slice(0, LONGEST_NAME) : "", from, to);
    const device = timeOf(message, from);
    const host = to ? timeOf(message, to) : originNs + BigInt(Math.round(batch.logTime[row]!));
    if (device === undefined || host === undefined || host <= 0n) pairs?.skip();
    else pairs?.take(device, host, { fileOffset: batch.fileOffset, afterHole });
  }

  /** The pairs of a source; undefined where there are too many. */
  #of(
    topic: string,
    source: string,
    from: ObservedField,
    to: ObservedField | undefined,
  ): ClockObservations | undefined {
    const sources = this.#observed.get(topic) ?? new Map<string, ClockObservations>();
    this.#observed.set(topic, sources);
    const known = sources.get(source);
    if (known || sources.size >= OBSERVED_SOURCES) return known;
    const made = new ClockObservations({ topic, source, fromPath: from.path, toPath: to?.path ?? "" });
    sources.set(source, made);
    return made;
  }

  /** What was found; undefined where no stream observes clocks. */
  finish(): ClockObservationFacts[] | undefined {
    const all = [...this.#observed.values()].flatMap((sources) => [...sources.values()]).map((each) => each.finish());
    const order = ({ topic, source }: ClockObservationFacts) => `${topic}\u0000${source}`;
    return all.length === 0 ? undefined : all.sort((a, b) => (order(a) < order(b) ? -1 : 1));
  }
}
