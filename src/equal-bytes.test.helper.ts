/** Typed arrays that hold the same bytes are equal: Vitest alone would look at each number of them as at a property of an object. */
import { expect } from "vitest";

const bytesOf = (of: ArrayBufferView) => new Uint8Array(of.buffer, of.byteOffset, of.byteLength);

expect.addEqualityTesters([
  (a: unknown, b: unknown) =>
    ArrayBuffer.isView(a) &&
    ArrayBuffer.isView(b) &&
    Object.getPrototypeOf(a) === Object.getPrototypeOf(b) &&
    Buffer.compare(bytesOf(a), bytesOf(b)) === 0
      ? true
      : undefined,
]);
