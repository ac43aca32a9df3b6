/**
 * One file of rosbag2 without its folder, which is compressed: as a whole, or in its messages.
 *
 * @module
 */
import { fileName, type Source } from "../../io/source.js";
import type { ContainerFacts } from "../../spec/facts/container.js";
import { FaultLog } from "../fault-log.js";
import type { Batch, ChannelDescription, ExactTimes, OpenRecording, ReadLimits } from "../reader.js";
import { METADATA } from "./files.js";
import { joinFaults } from "./merge.js";
import { LONGEST_METADATA, parseMetadata } from "./metadata.js";
import { PayloadUnpacker } from "./payloads.js";

/** How a file was packed. */
export interface Packing {
  /** Size of the file as it is stored. */
  readonly sizeBytes: number;
  /** Size of what is in it. */
  readonly unpackedBytes: number;
  readonly packed: boolean;
  /** Why it is not all there. */
  readonly damage: string | undefined;
}

/**
 * The compression of a file's messages, where a `metadata.yaml` beside it lists it and declares one. The text is parsed
 * only where it names that mode.
 */
export async function declaredCompression(file: Source): Promise<string | undefined> {
  const source = await file.beside?.(METADATA);
  if (!source) return undefined;
  try {
    if (source.size > LONGEST_METADATA) return undefined;
    const bytes = new Uint8Array(source.size);
    const read = bytes.subarray(0, await source.read(0, bytes));
    if (!/compression_mode["']?\s*:\s*["']?message/i.test(new TextDecoder().decode(read))) return undefined;
    const metadata = await parseMetadata(read, () => {});
    const listed = metadata?.paths.some((path) => fileName(path) === fileName(file.name));
    return listed && metadata?.compressionMode.toUpperCase() === "MESSAGE" ? metadata.compressionFormat : undefined;
  } finally {
    await source.close?.();
  }
}

/** A recording in one file that is unpacked while it is read. */
export class LoneFile implements OpenRecording {
  readonly channels: readonly ChannelDescription[];
  readonly topics: readonly string[];
  readonly #log = new FaultLog();
  #unpacker: PayloadUnpacker | undefined;

  constructor(
    readonly inner: OpenRecording,
    readonly packing: Packing,
    readonly format: string | undefined,
    readonly limits: ReadLimits,
  ) {
    this.channels = inner.channels;
    this.topics = inner.topics;
    if (packing.damage !== undefined) this.#log.note("file-damaged", { reason: packing.damage });
  }

  get originNs(): bigint {
    return this.inner.originNs;
  }
  get position(): number {
    return this.#stored(this.inner.position);
  }
  get declaration(): string | undefined {
    return this.inner.declaration;
  }

  exactTimes(row: number): ExactTimes {
    return this.inner.exactTimes(this.#unpacker?.packedRow(row) ?? row);
  }

  async *batches(): AsyncGenerator<Batch, void, void> {
    if (this.format === undefined) {
      yield* this.inner.batches();
      return;
    }
    const unpacker = new PayloadUnpacker(this.format, this.limits, (kind, place) => this.#log.note(kind, place));
    this.#unpacker = unpacker;
    try {
      for await (const batch of this.inner.batches()) yield* unpacker.unpack(batch, this.topics);
    } finally {
      await unpacker.release();
    }
  }

  container(): ContainerFacts {
    const facts = this.inner.container();
    const compressions = this.packing.packed
      ? [...new Set([...facts.compressions, "zstd"])].sort()
      : facts.compressions;
    return {
      ...facts,
      compressions,
      sizeBytes: this.packing.sizeBytes,
      readBytes: this.#stored(facts.readBytes),
      faults: joinFaults(facts.faults, this.#log.faults),
    };
  }

  /** A place in what is unpacked as one in the file. */
  #stored(position: number): number {
    const { sizeBytes, unpackedBytes } = this.packing;
    return Math.floor((sizeBytes * position) / Math.max(1, unpackedBytes));
  }
}
