import type { Source } from "../../io/source.js";
import { PIECE } from "../pass.js";
import type { AttachmentHead, ChunkHead, Metadata } from "./records.js";

/** A piece of a damaged file. Bytes are lent until the next piece. */
export type Piece =
  | {
      readonly kind: "chunk";
      readonly offset: number;
      readonly head: ChunkHead;
      /** Its records as stored. */
      readonly stored: Uint8Array;
      /** Its records, decompressed; of a damaged chunk as far as they could be had. */
      readonly records: Uint8Array;
      /** What is wrong with it; undefined where its checksum holds, or where there is none. */
      readonly damage: string | undefined;
      /** Whether records go on where it ends, so that its length can be trusted. */
      readonly ends: boolean;
      /** Told by whoever walks the records: how far they make sense. */
      walked: number;
      /** Told with it: where the last record that makes sense begins. */
      last: number;
    }
  | { readonly kind: "message"; readonly offset: number; readonly record: Uint8Array }
  | { readonly kind: "messageIndex"; readonly offset: number; readonly content: Uint8Array }
  | { readonly kind: "metadata"; readonly offset: number; readonly metadata: Metadata }
  | {
      readonly kind: "attachment";
      readonly offset: number;
      readonly head: AttachmentHead;
      readonly intact: boolean;
      readonly data: () => AsyncIterable<Uint8Array>;
    }
  | { readonly kind: "skipped"; readonly from: number; readonly to: number; readonly reason: string };

/** A stretch of a source, in pieces. */
export async function* bytesOf(source: Source, from: number, to: number): AsyncGenerator<Uint8Array, void, void> {
  for (let at = from; at < to; at += PIECE) {
    const part = new Uint8Array(Math.min(PIECE, to - at));
    const read = await source.read(at, part);
    yield part.subarray(0, read);
    if (read < part.length) return;
  }
}
