/**
 * CRC-32 (ISO-HDLC, the one of zip and MCAP), the platform's own where it has one.
 *
 * @module
 */
import { crc32 as portable } from "@foxglove/crc";
import { nodeZlib, optionalPackage } from "./platform.js";

type Checksum = (bytes: Uint8Array, seed: number) => number;

let checksum: Checksum =
  nodeZlib?.crc32 ??
  ((bytes, seed) => (seed === 0 ? portable(bytes) : combineCrc32(seed, portable(bytes), bytes.length)));

/** Bytes after which `@node-rs/crc32`, three times as fast, has won more time than loading it takes (4 ms). */
let bytesUntilAddon = 32 * 1024 * 1024;

/** CRC-32 of `bytes`, continuing from `seed` (0 to begin). */
export function crc32(bytes: Uint8Array, seed = 0): number {
  if (bytesUntilAddon > 0) {
    bytesUntilAddon -= bytes.length;
    if (bytesUntilAddon <= 0) checksum = optionalPackage<{ crc32: Checksum }>("@node-rs/crc32")?.crc32 ?? checksum;
  }
  // Node's gives 0 for no bytes, whatever it continues from.
  return bytes.length === 0 ? seed : checksum(bytes, seed);
}

const POLYNOMIAL = 0xedb88320;

/** Product of two polynomials over GF(2) modulo the CRC polynomial, bits reflected. */
function multiply(a: number, b: number): number {
  let product = 0;
  for (let bit = 0x80000000; bit !== 0; bit >>>= 1) {
    if (a & bit) product ^= b;
    b = b & 1 ? (b >>> 1) ^ POLYNOMIAL : b >>> 1;
  }
  return product >>> 0;
}

/** x^(2^n) for n = 0 … 31; its powers repeat from there, since the polynomial's order divides 2^32 - 1. */
const SQUARES = (() => {
  const squares = [0x40000000];
  while (squares.length < 32) {
    const last = squares[squares.length - 1]!;
    squares.push(multiply(last, last));
  }
  return squares;
})();

/** The CRC-32 of two stretches of bytes joined, from the CRC of each and the length of the second. */
export function combineCrc32(first: number, second: number, secondLength: number): number {
  let power = 0x80000000;
  let bits = secondLength * 8;
  for (let n = 0; bits > 0; n = (n + 1) & 31) {
    if (bits % 2 === 1) power = multiply(SQUARES[n]!, power);
    bits = Math.floor(bits / 2);
  }
  return (multiply(power, first) ^ second) >>> 0;
}
