import type { Coded } from "./coded.js";

/** Reads the head of a VP9 frame (VP9 bitstream specification, 6.2); a keyframe carries all that it needs. */
export function readVp9(data: Uint8Array): Coded {
  const first = data[0] ?? 0;
  if (first >> 6 !== 2) return { keyframe: false, parameters: false, reason: "it does not begin with a frame of VP9" };
  // Profile 3 has one more bit.
  const shift = ((first >> 4) & 3) === 3 ? 1 : 0;
  const showsExisting = (first >> (3 - shift)) & 1;
  const keyframe = showsExisting === 0 && ((first >> (2 - shift)) & 1) === 0;
  if (!keyframe) return { keyframe, parameters: false };
  const synchronised = shift === 1 || (data[1] === 0x49 && data[2] === 0x83 && data[3] === 0x42);
  return synchronised
    ? { keyframe, parameters: true }
    : { keyframe: false, parameters: false, reason: "a keyframe lacks its sync code" };
}
