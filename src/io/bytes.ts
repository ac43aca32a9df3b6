/**
 * Bytes compared, by the platform where it can.
 *
 * @module
 */
import { nodeBuffer } from "./platform.js";

/** Whether two stretches of bytes are the same. */
export function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  if (a.length !== b.length) return false;
  return nodeBuffer ? nodeBuffer.compare(a, b) === 0 : a.every((byte, i) => byte === b[i]);
}
