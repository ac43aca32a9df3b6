/**
 * Measuring: read → collect. Everything that the bytes of a recording show, in one pass.
 *
 * @module
 */
import { ClockObservers } from "./clock-observations.js";
import { parseDeclaration } from "./declare.js";
import { type ChannelSchema, FieldStage } from "./encodings/fields.js";
import { HEADER_STAMP } from "./encodings/ros-header.js";
import { Collector, type StreamDescription } from "./facts/collect.js";
import { isFolder, type RecordingInput, toSource } from "./io/source.js";
import { readQosProfiles } from "./mappings/ros/qos-profiles.js";
import { openRecording } from "./readers/open.js";
import type { ChannelDescription, FolderFacts, OpenRecording, ReadLimits } from "./readers/reader.js";
import { RecorderEvents } from "./recorder-events.js";
import type { Declaration } from "./spec/declaration/declaration.js";
import type { RecordingFacts } from "./spec/facts/recording.js";
import type { QosFacts, SchemaFacts } from "./spec/facts/stream.js";
import { note, tally } from "./spec/facts/tally.js";
import { TasukiError } from "./trouble.js";

/** Options of {@link measure}. */
export interface MeasureOptions {
  /** Told, now and then, how many bytes of how many have been read. */
  onProgress?: ((bytes: number, total: number) => void) | undefined;
  /** Limits that hold whatever a file claims. */
  limits?: ReadLimits | undefined;
  /**
   * What the provider declares; goes before a declaration inside the recording, which says which streams observe clocks only
   * where it stands before the samples.
   */
  declaration?: Declaration | undefined;
}

/** What was measured. */
export interface Measured {
  /** What the bytes show. */
  readonly facts: RecordingFacts;
  /** The declaration that the recording carries inside. */
  readonly declaration: Declaration | undefined;
}

/** Reads a recording once and returns its facts. Throws a `TasukiError` where the input is no recording. */
export async function measure(input: RecordingInput, options: MeasureOptions = {}): Promise<Measured> {
  const source = isFolder(input) ? input : toSource(input);
  try {
    const { recording, sizeBytes } = await openRecording(source, { limits: options.limits });
    const fields = new FieldStage(recording.channels);
    const collector = new Collector();
    const events = new RecorderEvents(recording.channels, fields.schemas);
    let observers: ClockObservers | undefined;
    const stampOriginSeconds = (stream: number) => fields.stampOriginSeconds(stream);
    for await (const batch of recording.batches()) {
      if (fields.schemas.length < recording.channels.length) await fields.prepare();
      collector.fold(batch, fields.read(batch), recording.topics.length, recording.originNs, stampOriginSeconds);
      await events.take(batch);
      observers ??= observersOf(recording, fields, options.declaration);
      await observers.take(batch, recording.originNs);
      options.onProgress?.(recording.position, sizeBytes);
    }
    await fields.prepare();
    const folder = recording.folder?.();
    const streams = await describeStreams(recording, fields, folder);
    const container = recording.container();
    // One that cannot be read is a fault of the recording.
    const declaration = readDeclaration(recording.declaration, (reason) =>
      note((container.faults.declaration ??= tally()), () => ({ reason })),
    );
    const facts = collector.finish(container, streams, recording.originNs);
    const lostMessages = events.lost.finish();
    const clockObservations = observers?.finish();
    return {
      facts: {
        ...facts,
        ...(folder ? { rosbag2: folder.rosbag2 } : {}),
        ...(lostMessages ? { lostMessages } : {}),
        ...(clockObservations ? { clockObservations } : {}),
      },
      declaration,
    };
  } finally {
    if (!isFolder(source)) await source.close?.();
  }
}

/**
 * What reads the streams that observe clocks, by the declaration as far as it is known before the samples. What is wrong with
 * it is told once the recording was read.
 */
function observersOf(recording: OpenRecording, fields: FieldStage, given: Declaration | undefined): ClockObservers {
  const { channels, topics, declaration } = recording;
  return new ClockObservers(channels, fields.schemas, topics, given ?? readDeclaration(declaration, () => {}));
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
