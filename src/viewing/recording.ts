/**
 * Annotations as a recording of their own, for viewers: channels of Foxglove's messages in JSON, which are then joined with the
 * recording that is annotated.
 *
 * @module
 */
import { memorySink } from "../io/sink.js";
import type { AnnotationDocument } from "../spec/annotation/document.js";
import type { GeometryItem } from "../spec/annotation/item.js";
import { mcapWriter } from "../writers/mcap/mcap.js";
import { imageMessages, imageTopic } from "./image.js";
import { sceneMessages } from "./scene.js";
import { imageAnnotations, sceneUpdate } from "./schemas.js";
import { beginningOf, type Message, Words } from "./shown.js";

/** A recording of what viewers show. */
export interface ViewerRecording {
  /** An MCAP file. */
  readonly bytes: Uint8Array;
  /** Geometries that viewers have no form for: masks, and data in other files. */
  readonly unshown: number;
  /** The topics of annotations in images, with the topics of the images: their stamps are those of the images. */
  readonly imageTopics: ReadonlyMap<string, string>;
}

const SCHEMAS = {
  scene: { name: "foxglove.SceneUpdate", schema: sceneUpdate },
  image: { name: "foxglove.ImageAnnotations", schema: imageAnnotations },
} as const;

/** The range of times that both a log time and a stamp of Foxglove can tell, in nanoseconds. */
const LATEST_NS = 2n ** 63n;

/**
 * Makes the recording.
 *
 * @param profile Profile of the recording that it is joined with.
 * @param latencyNs By how much the log times of a topic lie behind its stamps; of the topic that is not given, by how much those of all do.
 */
export async function viewerRecording(
  document: AnnotationDocument,
  profile: string,
  latencyNs: (topic: string | undefined) => number,
): Promise<ViewerRecording> {
  const originNs = BigInt(document.time.originNs);
  let unshown = 0;
  const skip = () => void unshown++;
  const messages = [...messagesOf(document, originNs, latencyNs, skip)].sort((a, b) => a.logTime - b.logTime);
  const sink = memorySink();
  const writer = await mcapWriter.open(sink, { profile });
  const utf8 = new TextEncoder();
  const channels = new Map<string, number>();
  for (const { topic, schema, logTime, content } of messages) {
    let channel = channels.get(topic);
    if (channel === undefined) {
      const { name, schema: text } = SCHEMAS[schema];
      channel = writer.channel({
        topic,
        messageEncoding: "json",
        schema: { name, encoding: "jsonschema", data: utf8.encode(JSON.stringify(text)) },
        metadata: new Map(),
      });
      channels.set(topic, channel);
    }
    const bytes = utf8.encode(JSON.stringify(content));
    const logTimeNs = originNs + BigInt(logTime);
    writer.addExact(channel, 0, logTimeNs, logTimeNs, bytes, 0, bytes.length);
    if (writer.full) await writer.flush();
  }
  await writer.finish();
  await sink.commit();
  const shown = document.streams.filter(({ topic }) => channels.has(imageTopic(topic)));
  const imageTopics = new Map(shown.map(({ topic }) => [imageTopic(topic), topic]));
  return { bytes: sink.bytes(), unshown, imageTopics };
}

function* messagesOf(
  document: AnnotationDocument,
  originNs: bigint,
  latencyNs: (topic: string | undefined) => number,
  skip: () => void,
): Generator<Message> {
  const words = new Words(document);
  const { basis } = document.time;
  const shiftsOf = (topic: string | undefined) => {
    const latency = latencyNs(topic);
    return basis === "log" ? { toLog: 0, toStamp: -latency } : { toLog: latency, toStamp: 0 };
  };
  const topics = new Map(document.streams.map(({ id, topic }) => [id, topic]));
  const inSpace: GeometryItem[] = [];
  const inImages = new Map<string, GeometryItem[]>();
  for (const item of document.geometries) {
    const topic = item.stream === undefined ? undefined : topics.get(item.stream);
    const { toLog, toStamp } = shiftsOf(topic);
    const at = originNs + BigInt(beginningOf(item));
    const times = [at + BigInt(toLog), at + BigInt(toStamp)];
    const isTold = times.every((time) => time >= 0n && time < LATEST_NS);
    if (!isTold || (item.frame === undefined && topic === undefined)) skip();
    else if (item.frame !== undefined) inSpace.push(item);
    else {
      const items = inImages.get(topic!);
      if (items) items.push(item);
      else inImages.set(topic!, [item]);
    }
  }
  const byTime = (a: GeometryItem, b: GeometryItem) => beginningOf(a) - beginningOf(b);
  yield* sceneMessages(inSpace.sort(byTime), words, originNs, shiftsOf(undefined), skip);
  for (const [topic, items] of inImages)
    yield* imageMessages(items.sort(byTime), topic, words, originNs, shiftsOf(topic), skip);
}
