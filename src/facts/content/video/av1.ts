import type { Coded } from "./coded.js";

/** Types of open bitstream units (AV1 bitstream specification, 6.2.2). */
const Unit = { sequenceHeader: 1, frameHeader: 3, frame: 6 } as const;
/** A sample is not searched further than this for its frame. */
const MOST_UNITS = 64;

/** Reads the units of an AV1 sample in low-overhead format up to its first frame (AV1, 5.3). */
export function readAv1(data: Uint8Array): Coded {
  const none = { keyframe: false, parameters: false };
  let parameters = false;
  let at = 0;
  for (let units = 0; units < MOST_UNITS && at < data.length; units++) {
    const head = data[at]!;
    const type = (head >> 3) & 15;
    if ((head & 0x81) !== 0 || (units === 0 && (type === 0 || (type > 8 && type < 15))))
      return { ...none, reason: "it does not begin with a unit of AV1" };
    at += (head & 4) === 0 ? 1 : 2;
    let size = data.length - at;
    if ((head & 2) !== 0) {
      const [value, next] = leb128(data, at);
      if (value > data.length - next) return { ...none, reason: "a unit reaches beyond its end" };
      [size, at] = [value, next];
    }
    if (type === Unit.sequenceHeader) parameters = true;
    // A bit that shows an older frame again, then the type of the frame: 0 is a keyframe.
    if ((type === Unit.frame || type === Unit.frameHeader) && size > 0)
      return { keyframe: (data[at]! & 0xe0) === 0, parameters };
    at += size;
  }
  return { ...none, parameters };
}

/** A number in groups of seven bits, and where it ends; infinite where it does not end. */
function leb128(data: Uint8Array, at: number): [value: number, next: number] {
  let value = 0;
  for (let i = 0; i < 8 && at + i < data.length; i++) {
    const byte = data[at + i]!;
    value += (byte & 0x7f) * 2 ** (7 * i);
    if (byte < 0x80) return [value, at + i + 1];
  }
  return [Number.POSITIVE_INFINITY, at];
}
