/**
 * Samples, one after the other: canonical by their modality, decoded as their schema says, or as they stand.
 *
 * @module
 */
import { SampleMaker } from "./canonical.js";
import { type Selection, selectionOf } from "./convert/selection.js";
import { toDeclaration } from "./declare.js";
import { Fit, SchemaError } from "./encodings/encoding.js";
import { type ChannelSchema, FieldStage } from "./encodings/fields.js";
import { KeptInput } from "./input.js";
import type { RecordingInput } from "./io/source.js";
import { mappingOf } from "./mappings/index.js";
import type { Moment } from "./moment.js";
import type { Batch, ChannelDescription, ReadLimits } from "./readers/reader.js";
import { TimeRange } from "./readers/time-range.js";
import type { Declaration } from "./spec/declaration/declaration.js";
import type { Mapping } from "./spec/modality/mapping.js";
import type { CanonicalSamples } from "./spec/modality/samples.js";

/** What stands beside every sample. */
export interface SampleHead {
  /** Topic. */
  readonly topic: string;
  /** Type name; empty where none is given. */
  readonly type: string;
  /** When it was logged. */
  readonly logTimeNs: bigint;
  /** When it was published. */
  readonly publishTimeNs: bigint;
  /** When it was acquired, by the stamp in the message; absent where it has none that is a time. */
  readonly stampNs?: bigint;
  /** Sequence number as the file gives it; 0 may mean none. */
  readonly sequence: number;
}

/** A canonical sample: `modality` says which fields `sample` has. Values are in our units. */
export type CanonicalSample = {
  [M in keyof CanonicalSamples]: SampleHead & {
    /** Its modality. */
    readonly modality: M;
    /** Its fields, by the schema of the modality. */
    readonly sample: CanonicalSamples[M];
  };
}[keyof CanonicalSamples];

/** A message as its decoder gives it. */
export interface DecodedSample extends SampleHead {
  /** The message. */
  readonly sample: unknown;
}

/** A payload as it stands. */
export interface RawSample extends SampleHead {
  /** How the payload is encoded, such as `cdr`. */
  readonly encoding: string;
  /** Its bytes. */
  readonly sample: Uint8Array;
}

/** Which form samples have. */
export type SampleForm = "tasuki" | "decoded" | "raw";

/** A sample that is left out. */
export interface SkippedSample {
  /** Topic. */
  readonly topic: string;
  /** When it was logged. */
  readonly logTimeNs: bigint;
  /** `unmapped`: no mapping is known for its type. `unreadable`: its schema is not understood, or it does not fit it. */
  readonly why: "unmapped" | "unreadable";
}

/** Options of {@link samples}. */
export interface SampleOptions {
  /** `tasuki`: canonical samples, of the streams that have a mapping. `decoded`: whole messages. `raw`: payloads. */
  as: SampleForm;
  /** Topics to read, `*` for any run of characters; all where it is left out. */
  topics?: readonly string[] | undefined;
  /** Samples before this log time are left out. */
  from?: Moment | undefined;
  /** Samples at or after this log time are left out. */
  until?: Moment | undefined;
  /** A declaration, for its mappings. One inside the recording is not looked for: `measure()` gives it. */
  declaration?: Declaration | undefined;
  /** Told of each sample of the topics and times that is left out. */
  onSkipped?: ((skipped: SkippedSample) => void) | undefined;
  /** Limits that hold whatever a file claims. */
  limits?: ReadLimits | undefined;
}

/** What makes the samples of one channel; undefined where there is no mapping, `unreadable` where they are not understood. */
type Make = ((batch: Batch, start: number, end: number) => object | undefined) | "unmapped" | "unreadable";

/**
 * Reads the samples of a recording, in file order. Everything that is given belongs to the caller. Throws a `TasukiError` where
 * the input is no recording.
 */
export function samples(
  input: RecordingInput,
  options: SampleOptions & { as: "tasuki" },
): AsyncGenerator<CanonicalSample, void, void>;
export function samples(
  input: RecordingInput,
  options: SampleOptions & { as: "decoded" },
): AsyncGenerator<DecodedSample, void, void>;
export function samples(
  input: RecordingInput,
  options: SampleOptions & { as: "raw" },
): AsyncGenerator<RawSample, void, void>;
export async function* samples(
  input: RecordingInput,
  options: SampleOptions,
): AsyncGenerator<SampleHead & { readonly sample: unknown }, void, void> {
  const kept = new KeptInput(input);
  try {
    const mappings = options.declaration && toDeclaration(options.declaration, "the declaration").mappings;
    const recording = await kept.open({ limits: options.limits });
    const { channels } = recording;
    const fields = new FieldStage(channels);
    const makers: Make[] = [];
    let selection: Selection | undefined;
    let range: TimeRange | undefined;
    for await (const batch of recording.batches()) {
      await fields.prepare();
      while (makers.length < fields.schemas.length) {
        const index = makers.length;
        makers.push(await makerOf(options.as, channels[index]!, fields.schemas[index]!, mappings));
      }
      const { originNs } = recording;
      // Seconds count from the sample that comes first.
      selection ??= selectionOf(options, recording.exactTimes(0).logTimeNs);
      range ??= new TimeRange(originNs, selection.fromNs, selection.untilNs);
      const columns = fields.read(batch);
      for (let row = 0; row < batch.length; row++) {
        const channel = channels[batch.channel[row]!]!;
        const time = batch.logTime[row]!;
        const times = recording.exactTimes(row);
        const { logTimeNs, publishTimeNs } = times;
        if (!range.holds(time, times) || !selection.topic(channel.topic)) continue;
        const make = makers[batch.channel[row]!]!;
        const start = batch.offset[row]!;
        const unfit = columns.fit[row] !== Fit.fits && options.as !== "raw";
        const made =
          typeof make === "string" || unfit || batch.unreadable?.[row]
            ? undefined
            : make(batch, start, start + batch.size[row]!);
        if (made === undefined) {
          const why = make === "unmapped" ? make : "unreadable";
          options.onSkipped?.({ topic: channel.topic, logTimeNs, why });
          continue;
        }
        const stampNs = fields.exactStampNs(row);
        yield {
          topic: channel.topic,
          type: channel.schema?.name ?? "",
          logTimeNs,
          publishTimeNs,
          ...(stampNs === undefined ? {} : { stampNs }),
          sequence: batch.sequence[row]!,
          ...(made as { sample: unknown }),
        };
      }
    }
  } finally {
    await kept.close();
  }
}

/** Finds out how samples of a channel are made. */
async function makerOf(
  form: SampleForm,
  { schema, messageEncoding }: ChannelDescription,
  { compiled }: ChannelSchema,
  mappings: readonly Mapping[] | undefined,
): Promise<Make> {
  if (form === "raw")
    return ({ bytes }, start, end) => ({ encoding: messageEncoding, sample: bytes.slice(start, end) });
  const mapping = form === "tasuki" && schema ? mappingOf(schema.name, mappings) : undefined;
  if (form === "tasuki" && !mapping) return "unmapped";
  if (!compiled) return "unreadable";
  if (mapping)
    try {
      const maker = await SampleMaker.of(mapping, (wants) => compiled.picker(wants));
      return ({ bytes, view }, start, end) => {
        const sample = maker.make(bytes, view, start, end);
        return sample && { modality: mapping.modality, sample };
      };
    } catch (error) {
      if (error instanceof SchemaError) return "unreadable";
      throw error;
    }
  const decode = await compiled.decoder();
  return ({ bytes }, start, end) => {
    try {
      // Decoders may lend parts of what they read.
      return { sample: decode(bytes.slice(start, end)) };
    } catch {
      return undefined;
    }
  };
}
