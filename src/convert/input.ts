/**
 * The recordings that are converted: each is looked at first, and then read once, while the digests of its files are
 * taken.
 *
 * @module
 */
import type { MakeDigest } from "../io/digest.js";
import { type BlobLike, type Source, toSource } from "../io/source.js";
import { readerOf } from "../readers/index.js";
import type { OpenOptions, OpenRecording, ReadLimits } from "../readers/reader.js";
import type { ContainerFacts, ContainerKind } from "../spec/facts/container.js";
import { HashedSource } from "./hashed.js";
import { PART_RECORD } from "./records.js";

/** A recording as it is given. */
export type ConvertInput = Source | BlobLike | Uint8Array;

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
  readonly source: Source;
  readonly name: string;
  hashed: HashedSource | undefined;
  /** Samples at the beginning that are left out, since they repeat those of another input. */
  skip = 0;
  #survey: Survey | undefined;

  constructor(
    input: ConvertInput,
    readonly index: number,
    readonly limits: ReadLimits | undefined,
  ) {
    this.source = toSource(input);
    this.name = "name" in input && typeof input.name === "string" ? input.name : this.source.name;
  }

  get sizeBytes(): number {
    return this.source.size;
  }
  get survey(): Survey {
    return this.#survey!;
  }

  /** Reads up to the first sample; one that repeats a sample of an earlier part is no first. */
  async look(): Promise<void> {
    let compression: string | undefined;
    let repeats = 0;
    const recording = await this.#open(this.source, {
      chunks: { begin: (chunk) => void (compression ??= chunk.compression), end: async () => {} },
      extras: {
        metadata: (name, entries) => {
          if (name === PART_RECORD) repeats = Number.parseInt(entries.get("repeated") ?? "0", 10) || 0;
        },
        attachment: async () => {},
      },
    });
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

  /** Begins to read it, digest and all. */
  async open(options: OpenOptions, makeDigest: MakeDigest): Promise<OpenRecording> {
    this.hashed = new HashedSource(this.source, makeDigest);
    return this.#open(this.hashed, options);
  }

  async #open(source: Source, options: OpenOptions): Promise<OpenRecording> {
    // A reader closes its source; this one is read again.
    const kept: Source = {
      name: source.name,
      size: source.size,
      read: (offset, target) => source.read(offset, target),
      ...(this.source.beside && { beside: (name) => this.source.beside!(name) }),
    };
    return (await readerOf(kept)).open(kept, { ...options, limits: this.limits });
  }

  /** Closes its files. */
  async close(): Promise<void> {
    await this.source.close?.();
  }
}

/** Faults that hide samples or change them: a conversion would pass over what is lost. */
const DAMAGE: readonly (keyof ContainerFacts["faults"])[] = [
  "magic-start",
  "magic-end",
  "truncated",
  "header-missing",
  "data-end-missing",
  "footer-missing",
  "record-malformed",
  "record-unexpected",
  "record-too-large",
  "chunk-checksum",
  "data-checksum",
  "attachment-checksum",
  "chunk-compression",
  "chunk-damaged",
  "chunk-size",
  "channel-undefined",
  "channel-redefined",
  "schema-undefined",
  "schema-redefined",
  "schema-id-zero",
  "duplicate-key",
  "text-not-utf8",
];

/** The faults for which a recording is not converted. */
export const damageOf = ({ faults }: ContainerFacts): string[] => DAMAGE.filter((kind) => faults[kind]);
