/**
 * Whole messages, decoded one at a time: for the few streams of which more than the stamp is wanted.
 *
 * @module
 */
import type { ChannelSchema } from "./encodings/fields.js";
import type { Batch } from "./readers/reader.js";

/** Turns a payload into a message. It throws on a payload that does not fit. */
export type Decode = (payload: Uint8Array) => unknown;

/** What decodes messages of a schema; undefined where the schema was not understood. */
export async function decoderOf({ compiled }: ChannelSchema): Promise<Decode | undefined> {
  try {
    return await compiled?.decoder();
  } catch {
    return undefined;
  }
}

/** The message of a row. A copy is decoded, since what is decoded may keep parts of the payload. */
export const decodeRow = (decode: Decode, { bytes, offset, size }: Batch, row: number): unknown =>
  decode(bytes.slice(offset[row]!, offset[row]! + size[row]!));
