/**
 * What is known of streams beside their samples: channels, schemas, stamps, and how their publishers offer them.
 *
 * @module
 */
import type { ContentStage } from "./content.js";
import type { ChannelSchema, FieldStage } from "./encodings/fields.js";
import { HEADER_STAMP } from "./encodings/ros-header.js";
import type { StreamDescription } from "./facts/collect.js";
import { readQosProfiles } from "./mappings/ros/qos-profiles.js";
import type { ChannelDescription, FolderFacts, OpenRecording } from "./readers/reader.js";
import type { QosFacts, SchemaFacts } from "./spec/facts/stream.js";

/** Describes the streams of a recording that has been read. */
export async function describeStreams(
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
