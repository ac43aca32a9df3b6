import type { RecordingEdit, RecordingPlace } from "../../spec/verdict/conformance-recording.js";
import { fromHex } from "./hex.js";

/** A copy of the bytes with one edit made. `starts` says where each part of the text begins. */
export function edited(bytes: Uint8Array, edit: RecordingEdit, starts: readonly number[]): Uint8Array {
  const offsetOf = ({ part, fromEnd, bytes: distance }: RecordingPlace): number => {
    const offset = fromEnd
      ? bytes.length - distance
      : (part === undefined ? 0 : (starts[part] ?? Number.NaN)) + distance;
    if (!(offset >= 0 && offset <= bytes.length))
      throw new RangeError(`an edit is outside the file: ${JSON.stringify(edit)}`);
    return offset;
  };
  const copy = bytes.slice();
  const { truncate, overwrite, flipBit, zeroFrom, append, convertLineEndings } = edit;
  if (truncate) return copy.subarray(0, offsetOf(truncate));
  if (overwrite) copy.set(fromHex(overwrite.hex), offsetOf(overwrite.at));
  else if (flipBit) copy[offsetOf(flipBit.at)]! ^= 1 << flipBit.bit;
  else if (zeroFrom) copy.fill(0, offsetOf(zeroFrom));
  else if (append !== undefined) return joined(copy, fromHex(append));
  else if (convertLineEndings) {
    const text = Buffer.from(copy).toString("latin1");
    const converted =
      convertLineEndings === "crlf-to-lf" ? text.replaceAll("\r\n", "\n") : text.replaceAll(/\r?\n/g, "\r\n");
    return new Uint8Array(Buffer.from(converted, "latin1"));
  }
  return copy;
}

function joined(a: Uint8Array, b: Uint8Array): Uint8Array {
  const both = new Uint8Array(a.length + b.length);
  both.set(a);
  both.set(b, a.length);
  return both;
}
