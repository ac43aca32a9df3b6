import type { SchemaSource } from "../encodings/encoding.js";
import { sameBytes } from "../io/bytes.js";
import { Gathering, type MakeDigest } from "../io/digest.js";
import type { ExactTimes } from "../readers/reader.js";

/** Definitions of one stream that are told apart; recorders write one. */
const MAX_DEFINITIONS = 8;

/** Digests of what a stream holds, computed sample by sample. */
interface StreamDigests {
  readonly content: Gathering;
  readonly publishTimes: Gathering;
  readonly sequences: Gathering;
}

/** A stream of one recording: what it is said to hold, and what it holds. */
export class Stream {
  /** Definitions, each once. */
  readonly schemas: SchemaSource[] = [];
  /** Keys of its channels; of several channels the first that has a key. */
  readonly metadata = new Map<string, string>();
  /** By order of the first sample; -1 while there is none. */
  number = -1;
  samples = 0;
  bytes = 0;
  /** Log times: relative ones, and of samples where those are rounded the absolute ones. */
  #earliest = Number.POSITIVE_INFINITY;
  #latest = Number.NEGATIVE_INFINITY;
  #far: { earliestNs: bigint; latestNs: bigint } | undefined;
  /** Whether every publish time is the log time, as readers give it where the container has one time. */
  publishIsLog = true;
  /** Whether every sequence number is 0. */
  unnumbered = true;
  /** Digests in hexadecimal, once all samples were taken. */
  contentSha256 = "";
  publishTimesSha256 = "";
  sequencesSha256 = "";
  #digests: StreamDigests | undefined;

  constructor(
    readonly topic: string,
    readonly messageEncoding: string,
  ) {}

  get type(): string {
    return this.schemas[0]?.name ?? "";
  }

  /** Takes what a channel says of it. */
  take(schema: SchemaSource | undefined, metadata: ReadonlyMap<string, string>): void {
    for (const [key, value] of metadata) if (!this.metadata.has(key)) this.metadata.set(key, value);
    if (schema === undefined || this.schemas.length >= MAX_DEFINITIONS) return;
    const known = this.schemas.some(
      ({ encoding, data }) => encoding === schema.encoding && sameBytes(data, schema.data),
    );
    if (!known) this.schemas.push({ ...schema, data: schema.data.slice() });
  }

  /** Takes one sample into what is known of the stream. */
  add(
    make: MakeDigest,
    [originHigh, originLow]: readonly [number, number],
    logTime: number,
    publishTime: number,
    exact: ExactTimes | undefined,
    sequence: number,
    bytes: Uint8Array,
    start: number,
    end: number,
  ): void {
    this.#digests ??= {
      content: new Gathering(make()),
      publishTimes: new Gathering(make()),
      sequences: new Gathering(make()),
    };
    const { content, publishTimes, sequences } = this.#digests;
    this.samples++;
    this.bytes += end - start;
    if (exact) this.#takeExact(exact);
    else {
      if (logTime < this.#earliest) this.#earliest = logTime;
      if (logTime > this.#latest) this.#latest = logTime;
      if (publishTime !== logTime) this.publishIsLog = false;
    }
    if (sequence !== 0) this.unnumbered = false;
    content.time(originHigh, originLow, logTime, exact?.logTimeNs);
    content.uint32(end - start);
    content.bytes(bytes, start, end);
    publishTimes.time(originHigh, originLow, publishTime, exact?.publishTimeNs);
    sequences.uint32(sequence);
  }

  #takeExact({ logTimeNs, publishTimeNs }: ExactTimes): void {
    this.#far ??= { earliestNs: logTimeNs, latestNs: logTimeNs };
    if (logTimeNs < this.#far.earliestNs) this.#far.earliestNs = logTimeNs;
    if (logTimeNs > this.#far.latestNs) this.#far.latestNs = logTimeNs;
    if (publishTimeNs !== logTimeNs) this.publishIsLog = false;
  }

  /** The first and the last log time; undefined where there is no sample. */
  times(originNs: bigint): { earliestNs: bigint; latestNs: bigint } | undefined {
    if (this.#earliest > this.#latest) return this.#far;
    const [earliestNs, latestNs] = [originNs + BigInt(this.#earliest), originNs + BigInt(this.#latest)];
    return {
      earliestNs: this.#far && this.#far.earliestNs < earliestNs ? this.#far.earliestNs : earliestNs,
      latestNs: this.#far && this.#far.latestNs > latestNs ? this.#far.latestNs : latestNs,
    };
  }

  /** Finishes the digests. */
  finish(make: MakeDigest): void {
    const { content, publishTimes, sequences } = this.#digests ?? {};
    const empty = () => make().hex();
    this.contentSha256 = content?.hex() ?? empty();
    this.publishTimesSha256 = publishTimes?.hex() ?? empty();
    this.sequencesSha256 = sequences?.hex() ?? empty();
    this.#digests = undefined;
  }
}
