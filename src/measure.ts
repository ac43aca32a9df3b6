/**
 * Measuring: read → collect. Everything that the bytes of a recording show, in one pass.
 *
 * @module
 */
import { type AnnotationNeeds, needsOf } from "./annotated.js";
import { ClockObservers } from "./clock-observations.js";
import { ContentStage } from "./content.js";
import { parseDeclaration, toDeclaration } from "./declare.js";
import { type ChannelSchema, FieldStage } from "./encodings/fields.js";
import { HEADER_STAMP } from "./encodings/ros-header.js";
import { Collector, type StreamDescription } from "./facts/collect.js";
import { InstantCollector } from "./facts/instants.js";
import { FrameObserver } from "./frames.js";
import { kept } from "./input.js";
import { digestOf } from "./io/digest.js";
import { HashedFolder, hashed } from "./io/hashed.js";
import { type Folder, fileName, isFolder, type RecordingInput, type Source, toSource } from "./io/source.js";
import { mapsType } from "./mappings/index.js";
import { readQosProfiles } from "./mappings/ros/qos-profiles.js";
import { openRecording } from "./readers/open.js";
import type { ChannelDescription, FolderFacts, OpenRecording, ReadLimits } from "./readers/reader.js";
import { RecorderEvents } from "./recorder-events.js";
import type { AnnotationDocument } from "./spec/annotation/document.js";
import type { Declaration } from "./spec/declaration/declaration.js";
import type { FileDigest } from "./spec/facts/annotation.js";
import type { RecordingFacts } from "./spec/facts/recording.js";
import type { QosFacts, SchemaFacts } from "./spec/facts/stream.js";
import { note, tally } from "./spec/facts/tally.js";
import { SyncStage } from "./sync-stage.js";
import { TasukiError } from "./trouble.js";

/** Options of {@link measure}. */
export interface MeasureOptions {
  /** What the provider declares. Goes before a declaration inside the recording. */
  declaration?: Declaration | undefined;
  /** Told, now and then, how many bytes of how many have been read. */
  onProgress?: ((bytes: number, total: number) => void) | undefined;
  /** The annotation that is to be held to the samples. */
  annotated?: AnnotationDocument | undefined;
  /** Limits that hold whatever a file claims. */
  limits?: ReadLimits | undefined;
}

/** What was measured. */
export interface Measured {
  /** What the bytes show. */
  readonly facts: RecordingFacts;
  /** The declaration that the recording carries inside. */
  readonly declaration: Declaration | undefined;
}

/**
 * Reads a recording and returns its facts. Throws a `TasukiError` where the input is no recording. A declaration inside the
 * recording may stand behind the samples that it says how to read: where none is given, the recording is then read a second
 * time.
 */
export async function measure(input: RecordingInput, options: MeasureOptions = {}): Promise<Measured> {
  const given = options.declaration && toDeclaration(options.declaration, "the declaration");
  const source = isFolder(input) ? input : toSource(input);
  const needs = options.annotated && needsOf(options.annotated);
  try {
    const { known, ...measured } = await readOnce(source, options, given, needs);
    const { facts, declaration } = measured;
    const digests = needs?.digests ? { digests: await digestsOf(source) } : {};
    if (given || known || !declaration || !saysHowToRead(declaration, facts))
      return { ...measured, facts: { ...facts, ...digests } };
    const { known: _, ...again } = await readOnce(source, options, declaration, needs);
    return { ...again, facts: { ...again.facts, ...digests } };
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

/** What one reading gives, and whether the declaration inside was known before the samples. */
interface Reading extends Measured {
  readonly known: boolean;
}

async function readOnce(
  source: Source | Folder,
  { limits, onProgress }: MeasureOptions,
  given: Declaration | undefined,
  needs: AnnotationNeeds | undefined,
): Promise<Reading> {
  const { recording, sizeBytes } = await openRecording(isFolder(source) ? source : kept(source), { limits });
  const { channels, topics } = recording;
  const fields = new FieldStage(channels);
  const collector = new Collector();
  const instants = needs && new InstantCollector(needs.time, needs.instants);
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
        stages = stagesOf(recording, fields, given ?? known, needs);
      }
      for (const stage of Object.values(stages)) await stage?.prepare();
    }
    const columns = fields.read(batch);
    const samples = collector.fold(batch, columns, topics.length, recording.originNs, stampOriginSeconds);
    instants?.take(samples, topics);
    stages.content.take(batch, columns, samples);
    stages.frames?.take(batch);
    stages.events.take(batch);
    stages.observers.take(batch, recording.originNs);
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
  const lostMessages = stages?.events.lost.finish();
  const clockObservations = stages?.observers.finish();
  const sync = stages?.sync.finish();
  return {
    facts: {
      ...facts,
      ...(folder ? { rosbag2: folder.rosbag2 } : {}),
      ...(lostMessages ? { lostMessages } : {}),
      ...(clockObservations ? { clockObservations } : {}),
      ...(sync ? { sync } : {}),
      ...(instants ? { instants: instants.finish() } : {}),
      ...(stages?.frames ? { frames: stages.frames.finish() } : {}),
    },
    declaration,
    known: known !== undefined,
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
    frames: needs?.frames ? new FrameObserver(channels, schemas, topics) : undefined,
    events: new RecorderEvents(channels, schemas),
    observers: new ClockObservers(channels, schemas, topics, declaration),
    sync: new SyncStage(channels, originNs, declaration),
  };
}

/** The digests of the files of a recording; they are read once more. */
async function digestsOf(source: Source | Folder): Promise<FileDigest[]> {
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
