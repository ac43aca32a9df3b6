/**
 * The annotation that a recording carries inside: an attachment named `NAME.annotations.tasuki.json`, the same bytes as the file
 * that would stand beside the recording.
 *
 * @module
 */
import { LABEL_LIMITS } from "./annotations.js";
import type { Source } from "./io/source.js";
import { PROVENANCE_RECORD, readProvenance } from "./provenance.js";
import type { Extras } from "./readers/reader.js";
import { isAnnotationName } from "./spec/annotation/name.js";
import type { Provenance } from "./spec/declaration/provenance.js";

/** Media type of an annotation. */
export const ANNOTATION_MEDIA_TYPE = "application/json";

/** Takes the annotation of a recording while it is read, and where the recording came from. */
export class EmbeddedAnnotation implements Extras {
  /** The first annotation. */
  source: Source | undefined;
  /** What the recording says of where it came from. */
  provenance: Provenance | undefined;

  /**
   * @param wanted Whether the annotation is taken, and not only where the recording came from.
   * @param beside Opens files beside the recording, which an annotation may name.
   */
  constructor(
    readonly wanted: boolean,
    readonly beside: Source["beside"],
  ) {}

  async metadata(name: string, entries: ReadonlyMap<string, string>): Promise<void> {
    if (name === PROVENANCE_RECORD) this.provenance ??= await readProvenance(entries);
  }

  async attachment(
    { name, sizeBytes }: { readonly name: string; readonly sizeBytes: number },
    data: AsyncIterable<Uint8Array>,
  ): Promise<void> {
    if (!this.wanted || this.source || !isAnnotationName(name)) return;
    // One that is too large is refused by its size, and not held.
    const bytes = sizeBytes > LABEL_LIMITS.longest ? new Uint8Array(0) : await gathered(sizeBytes, data);
    this.source = {
      name,
      size: sizeBytes,
      async read(offset, target) {
        const part = bytes.subarray(offset, offset + target.length);
        target.set(part);
        return part.length;
      },
      ...(this.beside && { beside: this.beside }),
    };
  }
}

/** All bytes of an attachment: the reader has held its size to that of the file. */
async function gathered(sizeBytes: number, data: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const bytes = new Uint8Array(sizeBytes);
  let at = 0;
  for await (const piece of data) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes.subarray(0, at);
}
