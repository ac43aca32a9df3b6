/**
 * The annotation that goes into the output: an attachment, byte by byte the file that was given, and where it is asked for the
 * channels that viewers show.
 *
 * @module
 */
import { annotationDocument } from "../annotations.js";
import { parseDeclaration } from "../declare.js";
import { ANNOTATION_MEDIA_TYPE } from "../embedded-annotation.js";
import { fileName, memorySource, type Source } from "../io/source.js";
import { measure } from "../measure.js";
import type { AnnotationDocument } from "../spec/annotation/document.js";
import { ANNOTATION_ENDING, isAnnotationName } from "../spec/annotation/name.js";
import type { Declaration } from "../spec/declaration/declaration.js";
import { TasukiError } from "../trouble.js";
import { viewerRecording } from "../viewing/recording.js";
import { Input } from "./input.js";
import type { LossLog } from "./loss-log.js";
import type { ConvertOptions } from "./options.js";
import type { Output } from "./output.js";
import type { Plan } from "./plan.js";

/** Bytes that are copied at once. */
const PIECE = 1 << 20;

/** An annotation that was given to be embedded. */
export class GivenAnnotation {
  /** Geometries that viewers are not shown. */
  #unshown = 0;
  /** Topics of its channels whose stamps are those of another topic. */
  #stampedAs: ReadonlyMap<string, string> = new Map();

  private constructor(
    readonly source: Source,
    readonly document: AnnotationDocument,
  ) {}

  /** Reads it. Throws a `TasukiError` where it is none. */
  static async read({ annotation, annotationChannels }: ConvertOptions): Promise<GivenAnnotation | undefined> {
    if (annotation) return new GivenAnnotation(annotation, await annotationDocument(annotation));
    if (annotationChannels)
      throw new TasukiError("usage", "Which annotation becomes channels? Give it by --annotations.");
    return undefined;
  }

  /** Its channels, to be joined with the recordings. */
  async channels(inputs: readonly Input[], { limits }: ConvertOptions): Promise<Input> {
    const latencies = new Map<string, number>();
    for (const { again } of inputs)
      for (const { topic, stamp } of (await measure(again, { limits })).facts.streams)
        if (stamp?.latency) latencies.set(topic, Math.round(stamp.latency.p50Ns));
    const sorted = [...latencies.values()].sort((a, b) => a - b);
    const ofAll = sorted[sorted.length >> 1] ?? 0;
    const profiles = new Set(inputs.map(({ survey }) => survey.profile));
    const profile = profiles.size === 1 ? [...profiles][0]! : "";
    const { bytes, unshown, imageTopics } = await viewerRecording(this.document, profile, (topic) =>
      topic === undefined ? ofAll : (latencies.get(topic) ?? ofAll),
    );
    this.#unshown = unshown;
    this.#stampedAs = imageTopics;
    const name = `${fileName(this.source.name)}.channels.mcap`;
    const input = new Input(memorySource(bytes, name), inputs.length, limits);
    await input.look();
    return input;
  }

  /** Writes it into the output, before the samples: who reads them then knows it. */
  async write(output: Output, { originNs }: Plan, { date }: ConvertOptions, log: LossLog): Promise<void> {
    const { source } = this;
    const own = fileName(source.name);
    const name = isAnnotationName(own)
      ? own
      : `${fileName(output.target.name).replace(/\.[^.]*$/, "")}${ANNOTATION_ENDING}`;
    const createTimeNs = date ? BigInt(date.getTime()) * 1_000_000n : 0n;
    const head = { name, mediaType: ANNOTATION_MEDIA_TYPE, logTimeNs: originNs, createTimeNs, sizeBytes: source.size };
    await output.annotation(head, piecesOf(source));
    if (this.#unshown > 0) log.note("annotations-not-shown", undefined, this.#unshown);
  }

  /** A declaration that also speaks of its channels: they are on the clocks of the images. One that cannot be read stays as it is. */
  declared(text: string): string {
    let streams: Declaration["streams"];
    try {
      ({ streams } = parseDeclaration(text, "the declaration"));
    } catch {
      return text;
    }
    const more: object[] = [];
    for (const [topic, image] of this.#stampedAs) {
      const known = streams.find((stream) => stream.topic === image);
      if (!known || streams.some((stream) => stream.topic === topic)) continue;
      const { clock, stampReference, stampOffset } = known;
      more.push({ topic, clock, stampReference, stampOrigin: "derived", stampOffset, required: false });
    }
    if (more.length === 0) return text;
    // What vendors added stays.
    const whole = JSON.parse(text) as Declaration;
    return JSON.stringify({ ...whole, streams: [...whole.streams, ...more] });
  }
}

/** The bytes of a source, piece by piece. */
async function* piecesOf(source: Source): AsyncGenerator<Uint8Array, void, void> {
  const piece = new Uint8Array(Math.min(PIECE, source.size));
  for (let at = 0; at < source.size; ) {
    const read = await source.read(at, piece);
    if (read === 0) return;
    yield piece.subarray(0, read);
    at += read;
  }
}
