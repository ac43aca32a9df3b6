/**
 * Looking into payloads: each stream whose type has a mapping is read as samples of its modality and measured, in the same
 * pass as everything else.
 *
 * @module
 */
import { mappedFields, shapeOf, wantsOf } from "./canonical.js";
import { type CompiledSchema, Fit, SchemaError } from "./encodings/encoding.js";
import type { ChannelSchema, FieldColumns } from "./encodings/fields.js";
import type { Picker } from "./encodings/pick/picks.js";
import { AcrossStreams } from "./facts/across/across.js";
import { meterOf } from "./facts/content/index.js";
import type { ContentMeasure, SampleAt } from "./facts/content/measure.js";
import type { Samples } from "./facts/samples.js";
import { mappingOf } from "./mappings/index.js";
import type { Batch, ChannelDescription } from "./readers/reader.js";
import type { ContentFacts } from "./spec/facts/content.js";
import type { RecordingFacts } from "./spec/facts/recording.js";
import { kindOf } from "./spec/modality/field.js";
import type { Mapping } from "./spec/modality/mapping.js";

/** What stands between the samples of a channel and the measure of its stream. */
interface Lane {
  readonly picker: Picker;
  /** None where the modality is recognised and not measured. */
  readonly measure: ContentMeasure | undefined;
  readonly facts: ContentFacts;
  /** What brings stamps of the stream to the axis of log times; known from its first sample on. */
  shiftNs: number;
}

/** Measures the content of the batches of one recording. */
export class ContentStage implements SampleAt {
  batch!: Samples;
  row = 0;
  timeNs = Number.NaN;
  axisNs = Number.NaN;
  readonly across = new AcrossStreams();
  readonly #lanes: (Lane | undefined)[] = [];
  readonly #streams: (Lane | undefined)[] = [];

  constructor(
    readonly channels: readonly ChannelDescription[],
    readonly schemas: readonly ChannelSchema[],
    /** Mappings that the provider declares. */
    readonly declared: readonly Mapping[] = [],
  ) {}

  /** Makes ready for channels that appeared since the last call. */
  async prepare(): Promise<void> {
    while (this.#lanes.length < this.schemas.length) {
      const index = this.#lanes.length;
      this.#lanes.push(undefined);
      this.#lanes[index] = await this.#lane(this.channels[index]!, this.schemas[index]!);
    }
  }

  async #lane({ schema, stream }: ChannelDescription, { compiled }: ChannelSchema): Promise<Lane | undefined> {
    const mapping = schema && compiled ? mappingOf(schema.name, this.declared) : undefined;
    if (!mapping) return undefined;
    const declared = this.declared.includes(mapping);
    const meter = meterOf(mapping.modality);
    if (!meter && !declared) return undefined;
    const fields = meter?.fields ?? [];
    try {
      const picker = await compiled!.picker(wantsOf(mapping, fields));
      // Channels of one topic are one stream, if they hold one modality.
      const known = this.#streams[stream];
      if (known && known.facts.modality !== mapping.modality) return undefined;
      const facts: ContentFacts = {
        modality: mapping.modality,
        mapping: declared ? "declared" : "standard",
        read: 0,
        absent: fields.filter((field, i) => mapping.fields[field] && picker.absent[i]),
        unresolved: declared ? await unresolved(mapping, compiled!) : [],
      };
      const lane = known
        ? { ...known, picker }
        : {
            picker,
            measure: meter?.measure(mapping, stream, this.across),
            facts,
            shiftNs: Number.NaN,
          };
      this.#streams[stream] ??= lane;
      return lane;
    } catch (error) {
      if (error instanceof SchemaError) return undefined;
      throw error;
    }
  }

  /** Takes the samples of a batch. `prepare` must have seen its channels. */
  take(batch: Batch, fields: FieldColumns, collected: Samples): void {
    const { bytes, view, length, channel, offset, size, logTime } = batch;
    const { fit, stamp, anew } = fields;
    this.batch = collected;
    for (let row = 0; row < length; row++) {
      const lane = this.#lanes[channel[row]!];
      if (lane === undefined || fit[row] !== Fit.fits) continue;
      const start = offset[row]!;
      const { picker } = lane;
      if (!picker.read(bytes, view, start, start + size[row]!, anew[row] === 0)) continue;
      lane.facts.read++;
      this.row = row;
      if (Number.isNaN(stamp[row]!)) this.timeNs = this.axisNs = logTime[row]!;
      else {
        if (Number.isNaN(lane.shiftNs)) lane.shiftNs = collected.stampShiftNs(batch.stream[row]!);
        this.timeNs = stamp[row]!;
        this.axisNs = this.timeNs + lane.shiftNs;
      }
      lane.measure?.take(picker, this);
    }
  }

  /** What streams show together. */
  finishAcross(topics: readonly string[]): Pick<RecordingFacts, "sharedMotion"> {
    const sharedMotion = this.across.motion.finish(topics);
    return sharedMotion ? { sharedMotion } : {};
  }

  /** What the payloads of a stream say; undefined where no mapping is known. */
  finish(stream: number): ContentFacts | undefined {
    const lane = this.#streams[stream];
    return lane && { ...lane.facts, ...lane.measure?.finish() };
  }
}

/** The paths of a mapping at which a definition has no value of the kind that is needed. */
async function unresolved(mapping: Mapping, compiled: CompiledSchema): Promise<ContentFacts["unresolved"]> {
  const shape = shapeOf(mapping.modality);
  const paths = mappedFields(mapping).flatMap((field) => {
    const { kind } = kindOf(shape[field]!);
    const { paths, values } = mapping.fields[field]!;
    return paths.map((path) => ({ field, path, want: { kind, paths: [path], values } }));
  });
  const { absent } = await compiled.picker(paths.map(({ want }) => want));
  return paths.filter((_, i) => absent[i]).map(({ field, path }) => ({ field, path }));
}
