/**
 * One of the recordings that are compared: its streams, and passes over its samples. A pass hands over every sample that
 * was asked for; times are relative to one origin that both recordings share.
 *
 * @module
 */
import type { SchemaSource } from "../encodings/encoding.js";
import { KeptInput } from "../input.js";
import type { RecordingInput } from "../io/source.js";
import { absoluteNs, type Moment } from "../moment.js";
import type { ChannelDescription, ExactTimes, OpenRecording, ReadLimits } from "../readers/reader.js";
import { exactWhereRounded, TimeRange } from "../readers/time-range.js";
import type { ContainerFacts, FaultKind } from "../spec/facts/container.js";
import { Stream } from "./stream.js";

/** Which samples are compared; without it all of them. */
export interface Selection {
  /** Whether a topic is compared. */
  readonly topics?: ((topic: string) => boolean) | undefined;
  /** Earliest log time; seconds count from the first sample of A. */
  readonly from?: Moment | undefined;
  /** First log time that is not compared any more. */
  readonly until?: Moment | undefined;
  /** Whether a time range in which neither has a sample is compared all the same; refused where nothing is said. */
  readonly mayBeEmpty?: boolean | undefined;
}

/** What the samples of a channel should have become in the other recording. */
export interface MappedChannel {
  /** Topic in the other recording; the same where it is left out. */
  readonly topic?: string;
  /** Payload encoding in the other recording. */
  readonly messageEncoding: string;
  /** Schema in the other recording. */
  readonly schema: SchemaSource | undefined;
  /**
   * Gives the payload that `bytes[start, end)` should have become, lent until the next call; undefined where it cannot
   * be told. Payloads stay as they are where it is left out.
   */
  readonly payload?: (bytes: Uint8Array, start: number, end: number) => Uint8Array | undefined;
}

/** Says what a channel should have become; undefined leaves it as it is. */
export type MapChannel = (
  channel: ChannelDescription,
) => MappedChannel | undefined | Promise<MappedChannel | undefined>;

/** Takes one sample of a stream; `exact` are its absolute times where the relative ones are rounded. The bytes are lent. */
export type TakeSample = (
  stream: Stream,
  logTime: number,
  publishTime: number,
  exact: ExactTimes | undefined,
  sequence: number,
  bytes: Uint8Array,
  start: number,
  end: number,
) => void;

/** What relative times of both recordings count from. */
export interface Origin {
  ns: bigint | undefined;
  /** Log time of the first sample of A. */
  startNs?: bigint | undefined;
}

/** Faults that hide samples: their number, or what they held, is not known. */
const HIDING: readonly FaultKind[] = [
  "magic-start",
  "truncated",
  "record-malformed",
  "record-too-large",
  "channel-undefined",
];

/** Whether every sample of a container could be read. */
const isComplete = ({ readBytes, sizeBytes, unreadChunks, faults }: ContainerFacts): boolean =>
  readBytes === sizeBytes && unreadChunks === 0 && !HIDING.some((kind) => faults[kind]);

interface ReadChannel {
  readonly stream: Stream;
  readonly payload: MappedChannel["payload"];
}

/** One of two recordings: a file, or several that were cut apart or will be put together. */
export class Side {
  /** Streams by what tells them apart. */
  readonly streams = new Map<string, Stream>();
  /** Streams in the order of their first sample. */
  readonly ordered: Stream[] = [];
  /** Of the last pass: what was measured of each file, and the declarations that they carry. */
  containers: ContainerFacts[] = [];
  declarations: string[] = [];
  /** Samples whose payload should have been mapped and could not. */
  notMapped = 0;

  /** Latest log time, relative to the origin, of the samples that are not selected. */
  lastUnasked = Number.NEGATIVE_INFINITY;

  readonly #inputs: readonly KeptInput[];

  constructor(
    inputs: readonly RecordingInput[],
    readonly origin: Origin,
    readonly selection: Selection = {},
    readonly map?: MapChannel,
    readonly limits?: ReadLimits,
    /** Samples at the beginning of each file that are left out, such as those that a split repeats. */
    readonly skip: readonly number[] = [],
  ) {
    this.#inputs = inputs.map((input) => new KeptInput(input));
  }

  get name(): string {
    return this.#inputs.map(({ name }) => name).join(", ");
  }
  /** Bytes that the last pass went over. */
  passedBytes = 0;

  /** Bytes of all files. */
  async sizeBytes(): Promise<number> {
    const sizes = await Promise.all(this.#inputs.map((input) => input.sizeBytes()));
    return sizes.reduce((sum, size) => sum + size, 0);
  }
  get complete(): boolean {
    return this.containers.every(isComplete);
  }

  /** Reads all files once, a batch at each step, and hands over what is selected. The steps give the bytes passed. */
  async *pass(take: TakeSample): AsyncGenerator<number, void, void> {
    this.containers = [];
    this.declarations = [];
    this.notMapped = 0;
    let before = 0;
    for (const [index, input] of this.#inputs.entries()) {
      let skip = this.skip[index] ?? 0;
      const recording = await input.open({ limits: this.limits, originNs: this.origin.ns });
      const channels: (ReadChannel | undefined)[] = [];
      for await (const batch of recording.batches()) {
        this.origin.ns ??= recording.originNs;
        while (channels.length < recording.channels.length)
          channels.push(await this.#channel(recording.channels[channels.length]!));
        const startNs = (this.origin.startNs ??= recording.exactTimes(0).logTimeNs);
        const { from, until } = this.selection;
        const range = new TimeRange(
          this.origin.ns,
          from && absoluteNs(from, startNs),
          until && absoluteNs(until, startNs),
        );
        const { length, channel, logTime, publishTime, sequence, offset, size, bytes } = batch;
        const first = Math.min(skip, length);
        skip -= first;
        for (let row = first; row < length; row++) {
          const read = channels[channel[row]!];
          const [log, publish] = [logTime[row]!, publishTime[row]!];
          const exact = exactWhereRounded(recording, row, log, publish);
          if (read === undefined || !range.holds(log, exact)) {
            this.lastUnasked = Math.max(this.lastUnasked, log);
            continue;
          }
          const start = offset[row]!;
          const end = start + size[row]!;
          if (read.payload === undefined) {
            take(read.stream, log, publish, exact, sequence[row]!, bytes, start, end);
            continue;
          }
          const mapped = read.payload(bytes, start, end);
          if (mapped === undefined) this.notMapped++;
          else take(read.stream, log, publish, exact, sequence[row]!, mapped, 0, mapped.length);
        }
        yield before + recording.position;
      }
      // Channels that no sample follows are streams all the same.
      while (channels.length < recording.channels.length)
        channels.push(await this.#channel(recording.channels[channels.length]!));
      this.#note(recording);
      before += await input.sizeBytes();
    }
    this.passedBytes = before;
  }

  /** Closes the files. */
  async close(): Promise<void> {
    for (const input of this.#inputs) await input.close();
  }

  #note(recording: OpenRecording): void {
    this.containers.push(recording.container());
    if (recording.declaration !== undefined) this.declarations.push(recording.declaration);
  }

  async #channel(channel: ChannelDescription): Promise<ReadChannel | undefined> {
    if (this.selection.topics?.(channel.topic) === false) return undefined;
    const mapped = await this.map?.(channel);
    const { topic = channel.topic, messageEncoding, schema, payload } = { payload: undefined, ...channel, ...mapped };
    // Two types on one topic are two streams, or a sample could change its type unseen.
    const key = JSON.stringify([topic, schema?.name ?? "", messageEncoding]);
    let stream = this.streams.get(key);
    if (!stream) this.streams.set(key, (stream = new Stream(topic, messageEncoding)));
    stream.take(schema, channel.metadata);
    return { stream, payload };
  }
}
