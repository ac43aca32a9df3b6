/**
 * The recordings that are converted: each is looked at first, and then read once, while the digests of its files are
 * taken.
 *
 * @module
 */

import { kept, nameOf } from "../input.js";
import type { MakeDigest } from "../io/digest.js";
import { type HashedFile, hashed } from "../io/hashed.js";
import { type Folder, isFolder, type RecordingInput, type Source, toSource } from "../io/source.js";
import { provenanceBeside } from "../provenance.js";
import { openRecording } from "../readers/open.js";
import type { OpenOptions, OpenRecording, ReadLimits } from "../readers/reader.js";
import type { Provenance } from "../spec/declaration/provenance.js";
import type { ContainerKind } from "../spec/facts/container.js";
import { PART_RECORD } from "./records.js";

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
    for await (const { length } of recording.batches()) {
      const row = repeats - passed;
      passed += length;
      if (row >= length) continue;
      firstNs = recording.exactTimes(row).logTimeNs;
      break;
    }
    const { kind, profile } = recording.container();
    this.#survey = { kind, profile, originNs: recording.originNs, firstNs, compression, repeats };
  }

  /** Begins to read it, digests and all. What an attempt before this one has opened is read on, so that all of it is closed. */
  async open(options: OpenOptions, makeDigest: MakeDigest): Promise<OpenRecording> {
    this.#hashed ??= hashed(this.#given, makeDigest);
    return (await openRecording(this.#hashed, { ...options, limits: this.limits })).recording;
  }

  /** The provenance that a conversion left beside a bag of so many samples. */
  async provenanceBeside(samples: number): Promise<Provenance | undefined> {
    const isBag = !isFolder(this.#given) && this.survey.kind === "rosbag1";
    return isBag ? await provenanceBeside(this.#given as Source, samples) : undefined;
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
