/**
 * Measuring: read → collect. Everything that the bytes of a recording show, in one pass.
 *
 * @module
 */
import { type AnnotationNeeds, needsOf } from "./annotated.js";
import { readAnnotation } from "./annotations.js";
import { readCalibrationFiles } from "./calibration/read.js";
import { ClockObservers } from "./clock-observations.js";
import { ContentStage } from "./content.js";
import { parseDeclaration, toDeclaration } from "./declare.js";
import { namedBy, type StatedHandOver } from "./declared-files.js";
import { EmbeddedAnnotation } from "./embedded-annotation.js";
import { type ChannelSchema, FieldStage } from "./encodings/fields.js";
import { HEADER_STAMP } from "./encodings/ros-header.js";
import { Collector, type StreamDescription } from "./facts/collect.js";
import { InstantCollector } from "./facts/instants.js";
import { framesOf } from "./frames.js";
import { kept } from "./input.js";
import { digestOf } from "./io/digest.js";
import { HashedFolder, hashed } from "./io/hashed.js";
import { type Folder, fileName, isFolder, type RecordingInput, type Source, toSource } from "./io/source.js";
import { mapsType } from "./mappings/index.js";
import { readQosProfiles } from "./mappings/ros/qos-profiles.js";
import { filesIn, provenanceBeside } from "./provenance.js";
import { openRecording } from "./readers/open.js";
import type { ChannelDescription, FolderFacts, OpenRecording, ReadLimits } from "./readers/reader.js";
import { RecorderEvents } from "./recorder-events.js";
import { DescriptionObserver, describedInFiles } from "./robot-descriptions.js";
import type { AnnotationDocument } from "./spec/annotation/document.js";
import type { Declaration } from "./spec/declaration/declaration.js";
import type { Provenance } from "./spec/declaration/provenance.js";
import type { AnnotationFacts, FileDigest } from "./spec/facts/annotation.js";
import type { RecordingFacts } from "./spec/facts/recording.js";
import type { QosFacts, SchemaFacts } from "./spec/facts/stream.js";
import { note, tally } from "./spec/facts/tally.js";
import { SyncStage } from "./sync-stage.js";
import { TasukiError } from "./trouble.js";

/** Options of {@link measure}. */
export interface MeasureOptions extends StatedHandOver {
  /** What the provider declares. Goes before a declaration inside the recording. */
  declaration?: Declaration | undefined;
  /** Told, now and then, how many bytes of how many have been read. */
  onProgress?: ((bytes: number, total: number) => void) | undefined;
  /** The annotation that is to be held to the samples. */
  annotated?: AnnotationDocument | undefined;
  /** Whether the annotation that the recording carries inside is held to the samples. */
  embedded?: boolean | undefined;
  /** Robot descriptions (URDF) of the recording; they go before those that the declaration names. */
  robotDescriptions?: readonly Source[] | undefined;
  /** Files of calibrations that no declaration names. */
  calibrations?: readonly Source[] | undefined;
  /** Limits that hold whatever a file claims. */
  limits?: ReadLimits | undefined;
}

/** An annotation that a recording carries inside. */
export interface CarriedAnnotation {
  /** Name of the attachment. */
  readonly name: string;
  /** What was read of it. */
  readonly annotation: AnnotationFacts;
}

/** What was measured. */
export interface Measured {
  /** What the bytes show. */
  readonly facts: RecordingFacts;
  /** The declaration that the recording carries inside. */
  readonly declaration: Declaration | undefined;
  /** The annotation that the recording carries inside, by the name of its attachment, where it was asked for. */
  readonly inside: CarriedAnnotation | undefined;
}

/**
 * Reads a recording and returns its facts. Throws a `TasukiError` where the input is no recording. A declaration inside the
 * recording may stand behind the samples that it says how to read, and an annotation behind those that it labels: the recording
 * is then read a second time.
 */
export async function measure(input: RecordingInput, options: MeasureOptions = {}): Promise<Measured> {
  const given = options.declaration && toDeclaration(options.declaration, "the declaration");
  const source = isFolder(input) ? input : toSource(input);
  try {
    let reading = await readOnce(source, options, given, options.annotated);
    const { declaration, inside, known } = reading;
    const annotated = options.annotated ?? inside?.annotation.document;
    const isLate = !given && !known.declaration && declaration && saysHowToRead(declaration, reading.facts);
    if (isLate || (annotated && !known.annotation))
      reading = await readOnce(source, { ...options, embedded: false }, given ?? declaration, annotated);
    const digests = reading.needs?.digests ? await digestsOf(source, reading, inside !== undefined) : {};
    const calibrationFiles = await readCalibrationFiles(
      ...namedBy("calibrations", source, given ?? declaration, options),
      options.calibrations,
    );
    const beside = { ...digests, ...(calibrationFiles ? { calibrationFiles } : {}) };
    return { facts: { ...reading.facts, ...beside }, declaration, inside };
  } finally {
    if (!isFolder(source)) await source.close?.();
  }
}

/** Whether a declaration changes what is read of the samples of a recording. */
const saysHowToRead = (
  { mappings = [], clockObservations = [], syncGroups = [] }: Declaration,
  { streams }: RecordingFacts,
): boolean =>
  clockObservations.length > 0 ||
  syncGroups.length > 0 ||
  mappings.some((mapping) => streams.some(({ schemas }) => schemas.some(({ name }) => mapsType(mapping, name))));

/** What one reading gives, and what it knew of what stands inside before it came to the samples. */
interface Reading extends Measured {
  readonly known: { readonly declaration: boolean; readonly annotation: boolean };
  readonly needs: AnnotationNeeds | undefined;
  readonly provenance: Provenance | undefined;
}

async function readOnce(
  source: Source | Folder,
  options: MeasureOptions,
  given: Declaration | undefined,
  annotated: AnnotationDocument | undefined,
): Promise<Reading> {
  const { limits, onProgress, embedded } = options;
  const opened = isFolder(source) ? source : kept(source);
  const carried = new EmbeddedAnnotation(embedded === true, "beside" in opened ? opened.beside : undefined);
  const extras = embedded || annotated ? carried : undefined;
  const { recording, sizeBytes } = await openRecording(opened, { limits, extras });
  const { channels, topics } = recording;
  const fields = new FieldStage(channels);
  const collector = new Collector();
  let needs = annotated && needsOf(annotated);
  let annotation: AnnotationFacts | undefined;
  let stages: ReturnType<typeof stagesOf> | undefined;
  let known: Declaration | undefined;
  const stampOriginSeconds = (stream: number) => fields.stampOriginSeconds(stream);
  for await (const batch of recording.batches()) {
    // Nothing is waited for in between: a promise for each of many small batches would cost memory.
    if (!stages || fields.schemas.length < channels.length) {
      await fields.prepare();
      if (!stages) {
        // What is wrong with it is told once the recording was read.
        known = readDeclaration(recording.declaration, () => {});
        annotation = carried.source && (await readAnnotation(carried.source));
        needs ??= annotation?.document && needsOf(annotation.document);
        stages = stagesOf(recording, fields, given ?? known, needs);
      }
      for (const stage of Object.values(stages)) if (stage && "prepare" in stage) await stage.prepare();
    }
    const columns = fields.read(batch);
    const samples = collector.fold(batch, columns, topics.length, recording.originNs, stampOriginSeconds);
    stages.instants?.take(samples, topics);
    stages.content.across.frames.begin(samples, columns.frame);
    stages.content.take(batch, columns, samples);
    stages.events.take(batch);
    stages.observers.take(batch, recording.originNs);
    stages.descriptions.take(batch);
    stages.sync.take(samples);
    onProgress?.(recording.position, sizeBytes);
  }
  await fields.prepare();
  const folder = recording.folder?.();
  const streams = await describeStreams(recording, fields, stages?.content, folder);
  const container = recording.container();
  // One that cannot be read is a fault of the recording.
  const declaration = readDeclaration(recording.declaration, (reason) =>
    note((container.faults.declaration ??= tally()), () => ({ reason })),
  );
  const facts = collector.finish(container, streams, recording.originNs);
  const framing = { frames: fields.frames, stampOriginSeconds };
  const lostMessages = stages?.events.lost.finish();
  const clockObservations = stages?.observers.finish();
  const isKnown = annotation !== undefined;
  annotation ??= carried.source && (await readAnnotation(carried.source));
  // Of a recording without samples everything is known before the first.
  if (!stages) needs ??= annotation?.document && needsOf(annotation.document);
  const instants = needs && (stages?.instants ?? new InstantCollector(needs.time, needs.instants));
  const inFiles = await describedInFiles(
    ...namedBy("robots", source, given ?? declaration, options),
    options.robotDescriptions,
  );
  const robotDescriptions = [...(stages?.descriptions.finish() ?? []), ...inFiles];
  const sync = stages?.sync.finish();
  return {
    facts: {
      ...facts,
      ...(folder ? { rosbag2: folder.rosbag2 } : {}),
      ...(lostMessages ? { lostMessages } : {}),
      ...(clockObservations ? { clockObservations } : {}),
      ...stages?.content.finishAcross(topics),
      ...(robotDescriptions.length > 0 ? { robotDescriptions } : {}),
      ...(sync ? { sync } : {}),
      ...(instants ? { instants: instants.finish() } : {}),
      ...(stages
        ? { frames: framesOf(stages.content.across.frames, facts, streams, framing, recording.originNs) }
        : {}),
    },
    declaration,
    inside: annotation && { name: carried.source!.name, annotation },
    known: { declaration: known !== undefined, annotation: isKnown || annotated !== undefined || !stages },
    needs,
    provenance: carried.provenance,
  };
}

/** What looks into payloads, once it is known what is declared and what annotations ask. */
function stagesOf(
  { channels, topics, originNs }: OpenRecording,
  { schemas }: FieldStage,
  declaration: Declaration | undefined,
  needs: AnnotationNeeds | undefined,
) {
  return {
    content: new ContentStage(channels, schemas, declaration?.mappings),
    events: new RecorderEvents(channels, schemas),
    observers: new ClockObservers(channels, schemas, topics, declaration),
    instants: needs && new InstantCollector(needs.time, needs.instants),
    descriptions: new DescriptionObserver(channels, schemas, topics),
    sync: new SyncStage(channels, originNs, declaration),
  };
}

/** The files that an annotation may state: those of the recording, and those that it was made from. */
async function digestsOf(
  source: Source | Folder,
  { facts: { container, samples }, provenance: inside }: Reading,
  isEmbedded: boolean,
): Promise<Pick<RecordingFacts, "digests" | "sources">> {
  const provenance =
    inside ?? (isFolder(source) || container.kind !== "rosbag1" ? undefined : await provenanceBeside(source, samples));
  const sources = provenance ? { sources: filesIn(provenance) } : {};
  // What stands inside a file cannot state the digest of it.
  return isEmbedded ? sources : { ...sources, digests: await ownDigests(source) };
}

/** The digests of the files of a recording; they are read once more. */
export async function ownDigests(source: Source | Folder): Promise<FileDigest[]> {
  const read = hashed(isFolder(source) ? source : kept(source), await digestOf("sha256"));
  try {
    if (read instanceof HashedFolder && isFolder(source))
      for (const { name } of await source.files()) await read.open(name);
    return (await read.digests()).map((file) => ({ ...file, name: fileName(file.name) }));
  } finally {
    await read.release();
  }
}

/** The declaration that a recording carries inside; what is wrong with one that cannot be read goes to `tell`. */
function readDeclaration(text: string | undefined, tell: (reason: string) => void): Declaration | undefined {
  try {
    return text === undefined ? undefined : parseDeclaration(text, "the declaration inside the recording");
  } catch (error) {
    if (!(error instanceof TasukiError)) throw error;
    tell(error.message);
    return undefined;
  }
}

async function describeStreams(
  recording: OpenRecording,
  fields: FieldStage,
  content: ContentStage | undefined,
  folder: FolderFacts | undefined,
): Promise<StreamDescription[]> {
  const streams = recording.topics.map((topic, stream) => ({
    topic,
    channels: 0,
    schemas: [] as SchemaFacts[],
    stampPath: undefined as string | undefined,
    presumed: false,
    qosProfiles: undefined as QosFacts | undefined,
    latched: false,
    files: folder?.streams[stream],
    frameIds: fields.frames[stream]?.names ?? [],
    frameIdCount: fields.frames[stream]?.count ?? 0,
    stampOriginSeconds: fields.stampOriginSeconds(stream),
    content: content?.finish(stream),
  }));
  for (const [index, channel] of recording.channels.entries()) {
    const stream = streams[channel.stream]!;
    const schema = fields.schemas[index]!;
    stream.channels++;
    stream.stampPath ??= schema.compiled?.stampPath;
    if (stream.stampPath === undefined && schema.header?.found) {
      stream.stampPath = HEADER_STAMP;
      stream.presumed = true;
    }
    const offered = channel.metadata.get("offered_qos_profiles");
    if (offered !== undefined) stream.qosProfiles = together(stream.qosProfiles, await readQosProfiles(offered));
    // ROS 1 says so of each connection.
    stream.latched ||= /^(1|true)$/i.test(channel.metadata.get("latching") ?? "");
    const facts = schemaFacts(channel, schema);
    const known = stream.schemas.some(
      ({ name, encoding, messageEncoding, md5sum }) =>
        name === facts.name &&
        encoding === facts.encoding &&
        messageEncoding === facts.messageEncoding &&
        md5sum?.computed === facts.md5sum?.computed &&
        md5sum?.stated === facts.md5sum?.stated,
    );
    if (!known) stream.schemas.push(facts);
  }
  for (const stream of streams) {
    const stated = folder?.qosProfiles.get(stream.topic);
    if (stated !== undefined) stream.qosProfiles = beside(stream.qosProfiles, await readQosProfiles(stated));
    stream.latched ||= (stream.qosProfiles?.transientLocal ?? 0) > 0;
  }
  return streams;
}

/** What the channels of one topic offer together; text that cannot be read on one of them is told. */
const together = (known: QosFacts | undefined, more: QosFacts): QosFacts => ({
  ...more,
  ...known,
  offers: (known?.offers ?? 0) + more.offers,
  transientLocal: (known?.transientLocal ?? 0) + more.transientLocal,
});

/** What metadata says again of a topic: it counts where the files do not say it, and is told where it cannot be read. */
const beside = (known: QosFacts | undefined, stated: QosFacts): QosFacts =>
  known && known.offers > 0 ? { ...known, ...(stated.reason === undefined ? {} : { reason: stated.reason }) } : stated;

function schemaFacts(
  { schema, messageEncoding, metadata }: ChannelDescription,
  { state, reason, compiled }: ChannelSchema,
): SchemaFacts {
  const stated = metadata.get("md5sum");
  const computed = compiled?.md5sum;
  return {
    name: schema?.name ?? "",
    encoding: schema?.encoding ?? "",
    messageEncoding,
    sizeBytes: schema?.data.length ?? 0,
    state,
    ...(reason === undefined ? {} : { reason }),
    origin: schema?.origin ?? "recording",
    // A definition of the library is a standard one by nature; it says nothing of the recording.
    ...(compiled?.standard === undefined || schema?.origin === "library" ? {} : { standard: compiled.standard }),
    ...(stated === undefined || computed === undefined ? {} : { md5sum: { stated, computed } }),
  };
}
