/**
 * Looking into payloads: each stream whose type has a mapping is read as samples of its modality and measured, in the same
 * pass as everything else.
 *
 * @module
 */
import { fieldsOf, mappedFields, wantsOf } from "./canonical.js";
import { type CompiledSchema, Fit, SchemaError } from "./encodings/encoding.js";
import type { ChannelSchema, FieldColumns } from "./encodings/fields.js";
import type { Picker } from "./encodings/pick/picks.js";
import { AcrossStreams } from "./facts/across/across.js";
import { meterOf } from "./facts/content/index.js";
import type { ContentMeasure, SampleAt } from "./facts/content/measure.js";
import { Spans } from "./facts/content/spans.js";
import { Usual } from "./facts/content/usual.js";
import type { Samples } from "./facts/samples.js";
import { mappingOf } from "./mappings/index.js";
import type { Batch, ChannelDescription } from "./readers/reader.js";
import type { ContentFacts } from "./spec/facts/content.js";
import type { RecordingFacts } from "./spec/facts/recording.js";
import type { Mapping } from "./spec/modality/mapping.js";

/** What stands between the samples of a channel and the measure of its stream. */
interface Lane {
  readonly picker: Picker;
  /** None where the modality is recognised and not measured. */
  readonly measure: ContentMeasure | undefined;
  readonly facts: ContentFacts;
  /** What its payloads are like. */
  readonly usual: Usual;
  /** What becomes of the samples of the stream, whatever channel they come from. */
  readonly course: Course;
}

/** How far a stream was measured. */
interface Course {
  /** What brings stamps of the stream to the axis of log times; known from its first sample on. */
  shiftNs: number;
  /** Its first sample on that axis. */
  firstNs: number;
  /** Usual samples that were passed over since the last that was taken. */
  passed: number;
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
  #spans = new Spans(0n);

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
        ? { ...known, picker, usual: new Usual() }
        : {
            picker,
            measure: meter?.measure(mapping, stream, this.across),
            facts,
            usual: new Usual(),
            course: { shiftNs: Number.NaN, firstNs: Number.NaN, passed: 0 },
          };
      this.#streams[stream] ??= lane;
      return lane;
    } catch (error) {
      if (error instanceof SchemaError) return undefined;
      throw error;
    }
  }

  /** Takes the samples of a batch. `prepare` must have seen its channels. */
  take(batch: Batch, columns: FieldColumns, collected: Samples): void {
    const { bytes, view, length, channel, offset, size, logTime } = batch;
    const { fit, stamp, anew } = columns;
    this.batch = collected;
    if (this.#spans.originNs !== collected.originNs) this.#spans = new Spans(collected.originNs);
    const spans = this.#spans;
    const lanes = this.#lanes;
    for (let row = 0; row < length; row++) {
      const lane = lanes[channel[row]!];
      if (lane === undefined || fit[row] !== Fit.fits) continue;
      const { picker, measure, course, usual } = lane;
      const start = offset[row]!;
      const bytesOf = size[row]!;
      const isStamped = !Number.isNaN(stamp[row]!);
      if (isStamped && Number.isNaN(course.shiftNs)) course.shiftNs = collected.stampShiftNs(batch.stream[row]!);
      const axisNs = isStamped ? stamp[row]! + course.shiftNs : logTime[row]!;
      if (Number.isNaN(course.firstNs)) course.firstNs = axisNs;
      const same = anew[row] === 0;
      if (!same) usual.forget();
      else if (!spans.hold(axisNs, course.firstNs) && usual.holds(view, start, bytesOf)) {
        course.passed++;
        continue;
      }
      if (!picker.read(bytes, view, start, start + bytesOf, same)) continue;
      lane.facts.read++;
      if (measure === undefined) continue;
      if (course.passed > 0) passOver(lane);
      this.row = row;
      this.timeNs = isStamped ? stamp[row]! : axisNs;
      this.axisNs = axisNs;
      measure.take(picker, this);
      if (!same) continue;
      const fields = measure.usual;
      if (fields) usual.learn(fields, picker, view, start, bytesOf);
      else usual.forget();
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
    if (lane && lane.course.passed > 0) passOver(lane);
    return lane && { ...lane.facts, ...lane.measure?.finish() };
  }
}

/** Tells a measure of the samples that it was not given. */
function passOver({ facts, measure, course }: Lane): void {
  facts.read += course.passed;
  measure?.passOver?.(course.passed);
  course.passed = 0;
}

/** The paths of a mapping at which a definition has no value of the kind that is needed. */
async function unresolved(mapping: Mapping, compiled: CompiledSchema): Promise<ContentFacts["unresolved"]> {
  const known = fieldsOf(mapping.modality);
  const paths = mappedFields(mapping).flatMap((field) => {
    const { kind } = known[field]!;
    const { paths, values } = mapping.fields[field]!;
    return paths.map((path) => ({ field, path, want: { kind, paths: [path], values } }));
  });
  const { absent } = await compiled.picker(paths.map(({ want }) => want));
  return paths.filter((_, i) => absent[i]).map(({ field, path }) => ({ field, path }));
}
