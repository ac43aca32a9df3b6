import { hashOf } from "../../io/digest.js";
import type { Folder, Source } from "../../io/source.js";
import { isPacked, unpack } from "../../io/unpack.js";
import type { ContainerFacts, ContainerKind } from "../../spec/facts/container.js";
import type { Rosbag2File } from "../../spec/facts/rosbag2.js";
import { LISTED_FILES, LISTED_KEYS } from "../../spec/limits.js";
import { TasukiError } from "../../trouble.js";
import type { FaultLog } from "../fault-log.js";
import {
  type Batch,
  type ExactTimes,
  type FolderFacts,
  type OpenOptions,
  type OpenRecording,
  READ_LIMITS,
  type Reader,
} from "../reader.js";
import { MergedChannels } from "./channels.js";
import { compareMetadata } from "./compare.js";
import type { PlannedFile } from "./files.js";
import type { ReadMetadata } from "./folder.js";
import { FolderBatch } from "./folder-batch.js";
import { joinContainers, joinFaults } from "./merge.js";
import { MissedSamples } from "./missed.js";
import { PayloadUnpacker } from "./payloads.js";
import { LatchedRepeats } from "./repeats.js";
import { StreamFiles } from "./stream-files.js";

/** The key of `custom_data` under which a recording carries its declaration. */
const DECLARATION_KEY = "tasuki";

/** The metadata record that the rest of it becomes where the recording is converted. */
const CUSTOM_DATA_RECORD = "rosbag2_custom_data";

/** Finds the reader of a file; throws a `TasukiError` where there is none. */
export type FindReader = (source: Source) => Promise<Reader>;

/** A file of the recording, and what became of it. */
interface Part {
  readonly plan: PlannedFile;
  state: Rosbag2File["state"];
  samples: number;
  startNs: bigint | undefined;
  endNs: bigint | undefined;
}

/** The file that is being read. */
interface Opened {
  readonly recording: OpenRecording;
  /** Its size once unpacked. */
  readonly size: number;
  /** Why it is not all there. */
  readonly reason: string | undefined;
  readonly packed: boolean;
}

/** A recording in several files, which are read one after the other. */
export class Rosbag2Recording implements OpenRecording {
  readonly #merged = new MergedChannels();
  readonly #streams = new StreamFiles();
  readonly #batch = new FolderBatch();
  readonly #parts: Part[];
  readonly #kinds = new Set<ContainerKind>();
  #container: ContainerFacts | undefined;
  #origin: bigint | undefined;
  #opened: Opened | undefined;
  #unpacker: PayloadUnpacker | undefined;
  #repeats: LatchedRepeats | undefined;
  /** Bytes of the files before, and of the one that is being read, as they are stored. */
  #passed = 0;
  #stored = 0;
  #readBytes = 0;
  #declaration: string | undefined;
  readonly #missed: MissedSamples;
  /** Bytes of all its files, as they are stored. */
  readonly sizeBytes: number;
  readonly channels = this.#merged.channels;
  readonly topics = this.#merged.topics;

  constructor(
    readonly source: Folder,
    files: readonly PlannedFile[],
    readonly metadata: ReadMetadata,
    readonly log: FaultLog,
    readonly findReader: FindReader,
    readonly options: OpenOptions,
  ) {
    this.#parts = files.map((plan) => ({
      plan,
      state: plan.state === "present" ? "read" : plan.state,
      samples: 0,
      startNs: undefined,
      endNs: undefined,
    }));
    this.#origin = options.originNs;
    this.#missed = new MissedSamples(options.salvage);
    this.sizeBytes = files.reduce((sum, { state, sizeBytes }) => sum + (state === "present" ? sizeBytes : 0), 0);
  }

  get originNs(): bigint {
    return this.#origin ?? this.#opened?.recording.originNs ?? 0n;
  }
  get position(): number {
    if (!this.#opened) return this.#passed;
    const { recording, size } = this.#opened;
    return this.#passed + Math.round(this.#stored * Math.min(1, recording.position / Math.max(1, size)));
  }
  /** What stands in the metadata of the whole goes before what one file carries. */
  get declaration(): string | undefined {
    return this.metadata.stated?.customData.get(DECLARATION_KEY) ?? this.#declaration;
  }

  exactTimes(row: number): ExactTimes {
    return this.#opened!.recording.exactTimes(this.#unpacker?.packedRow(row) ?? row);
  }

  async *batches(): AsyncGenerator<Batch, void, void> {
    const { stated } = this.metadata;
    const unpacker =
      stated?.compressionMode.toUpperCase() === "MESSAGE"
        ? new PayloadUnpacker(stated.compressionFormat, this.options.limits ?? READ_LIMITS, (kind, place) =>
            this.log.note(kind, { file: this.#batch.file, ...place }),
          )
        : undefined;
    this.#unpacker = unpacker;
    let refused: TasukiError | undefined;
    let afterHole = false;
    await this.#tellCustomData();
    if (this.#parts.length > 1) this.#repeats = new LatchedRepeats(await hashOf("sha256"));
    try {
      for (const part of this.#parts) {
        afterHole ||= part.plan.afterHole;
        if (part.plan.state !== "present") continue;
        if (this.options.salvage) this.options.salvage.file = part.plan.name;
        try {
          this.#opened = await this.#open(part);
        } catch (error) {
          if (!(error instanceof TasukiError) || error.code === "io") throw error;
          refused ??= error;
          this.#damaged(part, error.message);
          afterHole = true;
          continue;
        }
        yield* this.#read(part, this.#opened, afterHole, unpacker);
        this.#close(part, this.#opened);
        afterHole = part.state === "damaged";
      }
    } finally {
      await unpacker?.release();
    }
    if (!this.#container && refused) throw refused;
    if (stated) this.#compare();
    this.#tellExpected();
  }

  /** How many samples there were, as far as metadata.yaml tells: it is written last, when all of them are. */
  #tellExpected(): void {
    const { salvage } = this.options;
    const { stated } = this.metadata;
    this.#missed.tell();
    if (!salvage || stated?.count === undefined) return;
    const found = (topic: string) => {
      const stream = this.topics.indexOf(topic);
      return stream < 0 ? 0 : this.#streams.total(stream);
    };
    // Counts below what was found are none of this recording.
    const counts = stated.topics.filter(({ count }) => count !== undefined);
    if (counts.some(({ name, count }) => Number(count) < found(name))) return;
    for (const { name, count } of counts) {
      const channel = this.channels.findIndex(({ topic }) => topic === name);
      if (channel >= 0) salvage.expected.set(channel, Number(count));
    }
    salvage.expectedExact = counts.length === stated.topics.length && this.channels.length <= counts.length;
    salvage.expectedSamples = Number(stated.count);
  }

  async #open({ plan }: Part): Promise<Opened> {
    this.#stored = plan.sizeBytes;
    let source = await this.source.open(plan.name);
    let reason: string | undefined;
    try {
      const packed = await isPacked(source);
      if (packed) ({ source, reason } = await unpack(source));
      const reader = await this.findReader(source);
      // Channels are numbered anew over all files, so that no chunk may be copied as it stands.
      const options = { ...this.options, chunks: undefined, originNs: this.#origin };
      return { recording: reader.open(source, options), size: source.size, reason, packed };
    } catch (error) {
      await source.close?.();
      // What could not be unpacked is no container; the first reason is the one to tell.
      throw reason !== undefined && error instanceof TasukiError
        ? new TasukiError("not-a-recording", `${plan.name} is packed, and ${reason}.`)
        : error;
    }
  }

  async *#read(
    { plan: { name } }: Part,
    { recording }: Opened,
    afterHole: boolean,
    unpacker: PayloadUnpacker | undefined,
  ): AsyncGenerator<Batch, void, void> {
    const merged = this.#merged;
    merged.begin();
    this.#streams.begin(afterHole);
    this.#repeats?.begin();
    let hole = afterHole;
    for await (const whole of recording.batches()) {
      this.#origin ??= recording.originNs;
      this.#batch.file = name;
      for await (const batch of unpacker ? unpacker.unpack(whole, recording.topics) : [whole]) {
        merged.adopt(recording.channels, recording.topics);
        this.#batch.take(batch, merged, hole);
        this.#batch.repeats = this.#repeats?.take(this.#batch, merged.channels) ?? 0;
        this.#streams.take(this.#batch, merged.topics.length);
        hole = false;
        yield this.#batch;
      }
    }
    merged.adopt(recording.channels, recording.topics);
  }

  /** Takes what was measured of a file that has been read. */
  #close(part: Part, { recording, reason, packed, size }: Opened): void {
    const { name, sizeBytes } = part.plan;
    const facts = recording.container();
    const streams = this.#streams;
    streams.end(name);
    this.#missed.take(this.#merged.channelOf);
    part.samples = streams.samples;
    if (streams.samples > 0) {
      part.startNs = this.originNs + BigInt(streams.earliest);
      part.endNs = this.originNs + BigInt(streams.latest);
    }
    if (reason !== undefined) this.#damaged(part, reason);
    else if (facts.readBytes < facts.sizeBytes || facts.faults.truncated) part.state = "damaged";
    this.#comparePacking(name, packed);
    this.#kinds.add(facts.kind);
    const compressions = packed ? [...new Set([...facts.compressions, "zstd"])].sort() : facts.compressions;
    this.#container = joinContainers(this.#container, { ...facts, compressions }, name);
    this.#declaration ??= recording.declaration;
    this.#readBytes += Math.floor((sizeBytes * facts.readBytes) / Math.max(1, size));
    this.#passed += sizeBytes;
    this.#opened = undefined;
  }

  /** What whoever recorded wrote into the metadata of the whole, as records: the declaration, and the rest. */
  async #tellCustomData(): Promise<void> {
    const { extras } = this.options;
    const custom = new Map(this.metadata.stated?.customData);
    if (!extras || custom.size === 0) return;
    const declaration = custom.get(DECLARATION_KEY);
    if (declaration !== undefined) await extras.metadata("tasuki", new Map([["declaration", declaration]]));
    custom.delete(DECLARATION_KEY);
    if (custom.size > 0) await extras.metadata(CUSTOM_DATA_RECORD, custom);
  }

  #damaged(part: Part, reason: string): void {
    part.state = "damaged";
    this.log.note("file-damaged", { file: part.plan.name, reason });
  }

  #comparePacking(file: string, packed: boolean): void {
    const { stated } = this.metadata;
    if (!stated) return;
    const declared = stated.compressionMode.toUpperCase() === "FILE";
    if (declared === packed) return;
    const packing = packed
      ? "the file is compressed, and metadata.yaml does not declare the compression of files"
      : "the file is not compressed, and metadata.yaml declares the compression of files";
    this.log.note("metadata-compression", { file, reason: packing });
  }

  #compare(): void {
    const read = this.#parts.filter(({ state }) => state !== "not-read");
    compareMetadata(
      this.metadata.stated!,
      {
        files: read.map(({ plan, state, samples, startNs, endNs }) => ({
          name: plan.name,
          path: plan.path,
          whole: state === "read" && this.#isCounted(),
          samples,
          startNs,
          endNs,
        })),
        whole: read.every(({ state, plan }) => state === "read" && !plan.afterHole) && this.#isCounted(),
        kinds: this.#kinds,
        channels: this.channels,
        topics: this.topics,
        total: (stream) => this.#streams.total(stream),
      },
      (kind, place) => this.log.note(kind, place),
    );
  }

  /** Whether the samples of the files that were read are all there. */
  #isCounted(): boolean {
    const { unreadChunks, faults } = this.#container!;
    return unreadChunks === 0 && !faults["record-malformed"] && !faults["record-too-large"];
  }

  container(): ContainerFacts {
    const facts = this.#container ?? this.#opened?.recording.container();
    if (!facts) throw new Error("nothing has been read yet");
    return {
      ...facts,
      sizeBytes: this.sizeBytes,
      readBytes: this.#readBytes,
      faults: joinFaults(this.log.faults, facts.faults),
    };
  }

  folder(): FolderFacts {
    const { state, stated } = this.metadata;
    return {
      rosbag2: {
        metadata: state,
        ...(stated?.version === undefined ? {} : { version: stated.version }),
        storage: stated?.storage ?? "",
        rosDistro: stated?.rosDistro ?? "",
        compressionFormat: stated?.compressionFormat ?? "",
        compressionMode: stated?.compressionMode ?? "",
        customDataCount: stated?.customData.size ?? 0,
        customDataKeys: [...(stated?.customData.keys() ?? [])].slice(0, LISTED_KEYS),
        fileCount: this.#parts.filter((part) => part.state !== "not-read").length,
        files: this.#parts.slice(0, LISTED_FILES).map(({ plan, state: became, samples, startNs, endNs }) => ({
          name: plan.name,
          listed: plan.listed,
          state: became,
          sizeBytes: plan.sizeBytes,
          samples,
          ...(startNs === undefined ? {} : { logStartNs: String(startNs), logEndNs: String(endNs) }),
        })),
      },
      streams: this.#streams.finish(this.topics.length, this.originNs, this.#repeats?.counts),
      qosProfiles: new Map(
        (stated?.topics ?? []).flatMap(({ name, qosProfiles }) =>
          qosProfiles === undefined ? [] : [[name, qosProfiles] as const],
        ),
      ),
    };
  }
}
