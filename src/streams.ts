/**
 * What the samples of each stream are: one is read of each, and mapped. Types without a mapping are given the draft of one.
 *
 * @module
 */
import { fieldsOf, mappedFields, SampleMaker } from "./canonical.js";
import { Fit, SchemaError } from "./encodings/encoding.js";
import { FieldStage } from "./encodings/fields.js";
import { KeptInput } from "./input.js";
import type { RecordingInput } from "./io/source.js";
import { draftOf } from "./mappings/draft.js";
import { mappingOf, typeName } from "./mappings/index.js";
import type { Batch, ReadLimits } from "./readers/reader.js";
import type { Mapping } from "./spec/modality/mapping.js";
import { conversions } from "./spec/modality/source-unit.js";
import type { Unit } from "./spec/units.js";
import type { ShownSample, StreamModality, StreamShape, Unread } from "./spec/verdict/stream-modality.js";

/** What was seen of the streams. */
export interface StreamContents {
  /** By topic. */
  readonly contents: ReadonlyMap<string, StreamModality>;
  /** Drafts of mappings, for the types that have none. */
  readonly drafts: Mapping[];
  /** The first sample of the topic that was asked for. */
  readonly sample: ShownSample | undefined;
}

/** What is asked of the streams. */
export interface StreamsQuestion {
  /** The streams: topic, type and how many samples each has. */
  readonly streams: readonly { readonly topic: string; readonly type: string; readonly samples: number }[];
  /** Mappings that the provider declares. */
  readonly mappings?: readonly Mapping[] | undefined;
  /** Topic of which a sample is shown. */
  readonly sampleOf?: string | undefined;
  readonly limits?: ReadLimits | undefined;
}

/** The most names that are shown of a stream. */
const NAMES = 64;
/** Samples of a stream that are tried before its shape is given up. */
const TRIES = 100;
/** Units that say nothing of the quantity. */
const PLAIN = new Set<string | undefined>([undefined, "1", "B", "px", "beside"]);

/** Takes a sample of a channel; false where it cannot be read after all. */
type Lane = (batch: Batch, row: number) => boolean;
/** How payloads that do not fit are told, by code. */
const UNFIT = Object.fromEntries(Object.entries(Fit).map(([name, code]) => [code, name])) as Record<number, Unread>;

/** Times in two parts, and covariances, whose units follow from what they are of. */
const ASIDE = /^(nano)?seconds$|covariance$/i;

/** Reads until every stream was seen. */
export async function streamContents(input: RecordingInput, question: StreamsQuestion): Promise<StreamContents> {
  const kept = new KeptInput(input);
  const contents = new Map<string, StreamModality>();
  const drafts = new Map<string, Mapping>();
  let shown: ShownSample | undefined = question.sampleOf === undefined ? undefined : { topic: question.sampleOf };
  try {
    const recording = await kept.open({ limits: question.limits });
    const fields = new FieldStage(recording.channels);
    const lanes: (Lane | undefined)[] = [];
    const waiting = new Set<string>();
    for (const { topic, type, samples } of question.streams)
      if (samples > 0) waiting.add(topic);
      else
        contents.set(topic, { ...contentOf(mappingOf(type, question.mappings), question.mappings), unread: "silent" });
    const tries = new Map<string, number>();
    for await (const batch of recording.batches()) {
      await fields.prepare();
      while (lanes.length < fields.schemas.length) lanes.push(await laneOf(lanes.length));
      const { fit } = fields.read(batch);
      for (let row = 0; row < batch.length && waiting.size > 0; row++) {
        const channel = batch.channel[row]!;
        const { topic } = recording.channels[channel]!;
        if (!waiting.has(topic)) continue;
        const tried = (tries.get(topic) ?? 0) + 1;
        tries.set(topic, tried);
        if (look(topic, lanes[channel]!, batch, row, fit[row]!) || tried >= TRIES) waiting.delete(topic);
      }
      if (waiting.size === 0) break;
    }

    /** Looks at a sample, and says whether it is the one. What is too long may hold all the same what it should. */
    function look(topic: string, lane: Lane | undefined, batch: Batch, row: number, fit: number): boolean {
      const { unread, ...content } = contents.get(topic)!;
      if (!lane) {
        contents.set(topic, { ...content, unread: "definition" });
        return true;
      }
      if (fit === Fit.fits) {
        if (unread !== undefined) contents.set(topic, content);
        return lane(batch, row);
      }
      if (unread === undefined) {
        if (fit === Fit.trailing) lane(batch, row);
        contents.set(topic, { ...contents.get(topic)!, unread: UNFIT[fit]! });
      }
      return false;
    }

    async function laneOf(channel: number): Promise<Lane | undefined> {
      const { topic, schema } = recording.channels[channel]!;
      const { compiled } = fields.schemas[channel]!;
      const mapping = schema && mappingOf(schema.name, question.mappings);
      if (!contents.has(topic)) contents.set(topic, contentOf(mapping, question.mappings));
      if (!compiled || !schema) return undefined;
      if (!mapping) {
        const decode = await compiled.decoder();
        return ({ bytes, offset, size }, row) => {
          const type = typeName(schema.name);
          if (drafts.has(type)) return true;
          try {
            const draft = draftOf(type, decode(bytes.slice(offset[row]!, offset[row]! + size[row]!)));
            if (draft) drafts.set(type, draft);
            return true;
          } catch {
            return false;
          }
        };
      }
      try {
        const maker = await SampleMaker.of(mapping, (wants) => compiled.picker(wants));
        return ({ bytes, view, offset, size }, row) => {
          const sample = maker.make(bytes, view, offset[row]!, offset[row]! + size[row]!);
          if (!sample) return false;
          contents.set(topic, { ...contents.get(topic)!, shape: shapeOfSample(mapping, sample) });
          if (shown?.topic === topic) {
            const time = recording.exactTimes(row).logTimeNs;
            shown = { topic, modality: mapping.modality, logTimeNs: String(time), sample: inJson(sample) };
          }
          return true;
        };
      } catch (error) {
        if (error instanceof SchemaError) return undefined;
        throw error;
      }
    }
  } finally {
    await kept.close();
  }
  return { contents, drafts: [...drafts.values()], sample: shown };
}

function contentOf(mapping: Mapping | undefined, declared: readonly Mapping[] = []): StreamModality {
  if (!mapping) return { mapping: "none", units: [] };
  const known = fieldsOf(mapping.modality);
  const units = mappedFields(mapping)
    .filter((field) => !ASIDE.test(field))
    .map((field) => {
      const [own, source] = [known[field]!.unit, mapping.fields[field]!.unit];
      return own === "beside" && source ? conversions[source].unit : own;
    });
  return {
    mapping: declared.includes(mapping) ? "declared" : "standard",
    modality: mapping.modality,
    units: [...new Set(units.filter((unit): unit is Unit => !PLAIN.has(unit)))],
  };
}

function shapeOfSample({ modality }: Mapping, sample: Readonly<Record<string, unknown>>): StreamShape {
  const known = fieldsOf(modality);
  const number = (name: string) => (Number.isFinite(sample[name]) ? (sample[name] as number) : undefined);
  const { widthPx, heightPx, encoding, format, names, fieldNames, data } = sample;
  const lists = Object.entries(sample)
    .filter(([field]) => ["list", "texts"].includes(known[field]!.kind))
    .map(([, value]) => (value as unknown[]).length);
  const [width, height, pointBytes] = [number("width"), number("height"), number("pointBytes")];
  const points =
    width !== undefined && height !== undefined
      ? width * height
      : data instanceof Uint8Array && pointBytes
        ? Math.floor(data.length / pointBytes)
        : undefined;
  const listed = lists.length > 0 && modality !== "camera-calibration" ? Math.max(...lists) : undefined;
  const counted = modality === "point-cloud" ? points : listed;
  const coding = encoding ?? format;
  const named = (fieldNames ?? names) as string[] | undefined;
  return {
    ...(typeof widthPx === "number" && typeof heightPx === "number" ? { widthPx, heightPx } : {}),
    ...(typeof coding === "string" && coding !== "" ? { encoding: coding } : {}),
    ...(Number.isSafeInteger(counted) ? { count: counted! } : {}),
    ...(named && named.length > 0 ? { names: named.slice(0, NAMES) } : {}),
  };
}

/** A canonical sample as JSON has it. */
const inJson = (sample: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(sample).map(([field, value]) => {
      if (!(value instanceof Uint8Array)) return [field, finite(value)];
      let text = "";
      for (let at = 0; at < value.length; at += 4096) text += String.fromCharCode(...value.subarray(at, at + 4096));
      return [field, btoa(text)];
    }),
  );

/** Numbers that are not finite become null. */
const finite = (value: unknown): unknown =>
  Array.isArray(value) ? value.map(finite) : typeof value === "number" && !Number.isFinite(value) ? null : value;
