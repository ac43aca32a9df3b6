/**
 * The recordings that are converted: each is looked at first, and then read once, while the digests of its files are
 * taken.
 *
 * @module
 */

import { kept, nameOf } from "../input.js";
import type { MakeDigest } from "../io/digest.js";
import { type HashedFile, hashed } from "../io/hashed.js";
import { type Folder, fileName, isFolder, type RecordingInput, type Source, toSource } from "../io/source.js";
import { PROVENANCE_RECORD, provenanceIn } from "../provenance.js";
import { openRecording } from "../readers/open.js";
import type { OpenOptions, OpenRecording, ReadLimits } from "../readers/reader.js";
import type { Provenance } from "../spec/declaration/provenance.js";
import type { ContainerKind } from "../spec/facts/container.js";
import { besideName } from "./beside.js";
import { PART_RECORD } from "./records.js";

/** The most bytes of provenance that are read from a file beside a recording. */
const MOST_PROVENANCE_BYTES = 16 * 1024 * 1024;

/** What the beginning of a recording shows. */
export interface Survey {
  readonly kind: ContainerKind;
  /** Profile of the header; empty when none. */
  readonly profile: string;
  /** What its relative times count from. */
  readonly originNs: bigint;
  /** Log time of the first sample in file order; undefined where there is none. */
  readonly firstNs: bigint | undefined;
  /** Compression of the first chunk; undefined where there is none. */
  readonly compression: string | undefined;
  /** Samples at the beginning that repeat those of an earlier part. */
  readonly repeats: number;
}

/** A recording that is being converted. */
export class Input {
  readonly #given: Source | Folder;
  readonly name: string;
  sizeBytes = 0;
  #hashed: ReturnType<typeof hashed> | undefined;
  /** Samples at the beginning that are left out, since they repeat those of another input. */
  skip = 0;
  #survey: Survey | undefined;

  constructor(
    input: RecordingInput,
    readonly index: number,
    readonly limits: ReadLimits | undefined,
  ) {
    this.#given = isFolder(input) ? input : toSource(input);
    this.name = nameOf(input);
  }

  get survey(): Survey {
    return this.#survey!;
  }
  /** Whether it is a folder of several files. */
  get isFolder(): boolean {
    return isFolder(this.#given);
  }
  /** Whether its chunks may be copied as they stand: those of a single MCAP file, whose channels keep their numbers. */
  get copies(): boolean {
    return this.survey.kind === "mcap" && !this.isFolder;
  }
  /** The same recording for others to read, who may close it. */
  get again(): Source | Folder {
    return isFolder(this.#given) ? this.#given : kept(this.#given);
  }

  /** Reads up to the first sample; one that repeats a sample of an earlier part is no first. */
  async look(): Promise<void> {
    let compression: string | undefined;
    let repeats = 0;
    const { recording, sizeBytes } = await openRecording(this.again, {
      limits: this.limits,
      chunks: { begin: (chunk) => void (compression ??= chunk.compression), end: async () => {} },
      extras: {
        metadata: (name, entries) => {
          if (name === PART_RECORD) repeats = Number.parseInt(entries.get("repeated") ?? "0", 10) || 0;
        },
        attachment: async () => {},
      },
    });
    this.sizeBytes = sizeBytes;
    let firstNs: bigint | undefined;
    let passed = 0;
    for await (const { length, logTime } of recording.batches()) {
      const row = repeats - passed;
      passed += length;
      if (row >= length) continue;
      const first = logTime[row]!;
      firstNs = recording.exactTimes?.(row).logTimeNs ?? recording.originNs + BigInt(first);
      break;
    }
    const { kind, profile } = recording.container();
    this.#survey = { kind, profile, originNs: recording.originNs, firstNs, compression, repeats };
  }

  /** Begins to read it, digests and all. */
  async open(options: OpenOptions, makeDigest: MakeDigest): Promise<OpenRecording> {
    this.#hashed = hashed(this.#given, makeDigest);
    return (await openRecording(this.#hashed, { ...options, limits: this.limits })).recording;
  }

  /**
   * The provenance that a conversion left beside a bag; undefined where there is none that can be read. It must speak of
   * so many samples, or it is that of another recording of this name.
   */
  async provenanceBeside(samples: number): Promise<Provenance | undefined> {
    if (isFolder(this.#given) || this.survey.kind !== "rosbag1") return undefined;
    const name = besideName(fileName(this.name), PROVENANCE_RECORD);
    const file = await this.#given.beside?.(name).catch(() => undefined);
    if (!file) return undefined;
    try {
      const bytes = new Uint8Array(Math.min(file.size, MOST_PROVENANCE_BYTES));
      const read = await file.read(0, bytes).catch(() => 0);
      const provenance = provenanceIn(new TextDecoder().decode(bytes.subarray(0, read)));
      const told = provenance?.streams.reduce((sum, stream) => sum + stream.samples, 0);
      return told === samples ? provenance : undefined;
    } finally {
      await file.close?.();
    }
  }

  /** The files that were read, with their digests. */
  files(): Promise<HashedFile[]> {
    return this.#hashed!.digests();
  }

  /** Closes its files. */
  async close(): Promise<void> {
    await this.#hashed?.release();
    if (!isFolder(this.#given)) await this.#given.close?.();
  }
}
