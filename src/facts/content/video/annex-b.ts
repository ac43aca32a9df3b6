import type { Coded } from "./coded.js";

/** Parameter sets come before the picture; a sample is not searched further than this for its picture. */
const FARTHEST = 65_536;

/** What a unit is: of a keyframe, another picture, a parameter set by its bit, or something else. */
type Kind = "keyframe" | "picture" | 1 | 2 | 4 | "other";

interface Family {
  readonly kindOf: (first: number) => Kind;
  /** All parameter sets together. */
  readonly sets: number;
  /** Whether a first unit is one of this family that the other does not have. */
  readonly begins: (data: Uint8Array, at: number) => boolean;
}

/** Types of units: ITU-T H.264, table 7-1, and H.265, table 7-1. */
const FAMILIES: Readonly<Record<"h264" | "h265", Family>> = {
  h264: {
    kindOf: (first) => {
      const type = first & 0x1f;
      return type === 5 ? "keyframe" : type >= 1 && type <= 4 ? "picture" : type === 7 ? 1 : type === 8 ? 2 : "other";
    },
    sets: 3,
    // A sequence parameter set of a profile in use.
    begins: (data, at) =>
      (data[at] === 0x67 || data[at] === 0x27) && [66, 77, 88, 100, 110, 122, 244].includes(data[at + 1]!),
  },
  h265: {
    kindOf: (first) => {
      const type = (first >> 1) & 0x3f;
      if (type < 32) return type >= 16 && type <= 21 ? "keyframe" : "picture";
      return type === 32 ? 1 : type === 33 ? 2 : type === 34 ? 4 : "other";
    },
    sets: 7,
    // A video parameter set of layer 0.
    begins: (data, at) => data[at] === 0x40 && data[at + 1] === 0x01,
  },
};

/** Reads the units of a byte stream up to its picture (ITU-T H.264 and H.265, annex B). */
export function readAnnexB(data: Uint8Array, codec: "h264" | "h265"): Coded {
  const none = { keyframe: false, parameters: false };
  const { kindOf, sets } = FAMILIES[codec];
  const other = codec === "h264" ? "h265" : "h264";
  let at = afterStartCode(data, 0, 4);
  if (at < 0)
    return {
      ...none,
      reason: isLengthPrefixed(data)
        ? "its units have lengths in place of start codes"
        : "it does not begin with a start code",
    };
  let found = 0;
  const end = Math.min(data.length, FARTHEST);
  while (at >= 0 && at < end) {
    const first = data[at]!;
    if (first >= 0x80) return { ...none, reason: "a unit has a forbidden bit" };
    if (FAMILIES[other].begins(data, at) && kindOf(first) === "other") return { ...none, reason: `it is ${other}` };
    const kind = kindOf(first);
    if (kind === "keyframe" || kind === "picture") return { keyframe: kind === "keyframe", parameters: found === sets };
    if (typeof kind === "number") found |= kind;
    at = afterStartCode(data, at, end);
  }
  return none;
}

/** Where the unit behind the next start code begins; -1 where none begins before `end`. */
function afterStartCode(data: Uint8Array, from: number, end: number): number {
  for (let i = from; i < end && i + 3 < data.length; i++)
    if (data[i] === 0 && data[i + 1] === 0 && data[i + 2] === 1) return i + 3;
  return -1;
}

/** Whether units with 4 bytes of length each fill the sample, as in MP4. */
function isLengthPrefixed(data: Uint8Array): boolean {
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
  let at = 0;
  for (let units = 0; units < 1024 && at + 4 < data.length; units++) {
    const length = view.getUint32(at);
    if (length === 0) return false;
    at += 4 + length;
  }
  return at > 0 && at === data.length;
}
