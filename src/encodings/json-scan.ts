/**
 * The tokens of JSON (RFC 8259), found byte by byte. Every function takes a position and returns the one behind what it
 * read, or a {@link failure}: a number below zero, so that a broken payload costs neither an exception nor an object.
 *
 * @module
 */

import { Fit } from "./encoding.js";

export const QUOTE = 0x22;
export const COMMA = 0x2c;
export const COLON = 0x3a;
export const OPEN_BRACKET = 0x5b;
export const CLOSE_BRACKET = 0x5d;
export const OPEN_BRACE = 0x7b;
export const CLOSE_BRACE = 0x7d;
const PLUS = 0x2b;
const MINUS = 0x2d;
const DOT = 0x2e;
const ZERO = 0x30;
const NINE = 0x39;
const BACKSLASH = 0x5c;

export const TRUE = ascii("true");
export const FALSE = ascii("false");
export const NULL = ascii("null");

/** The bytes of a text that is known to be ASCII. */
export function ascii(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}

/** What a scan returns that failed: the {@link Fit} code and where it happened, in one negative number. */
export function failure(fit: Fit, position: number): number {
  return -(8 * position + fit);
}

/** The code of a {@link failure}; any other result is a position, and fits. */
export function fitOf(result: number): Fit {
  return result >= 0 ? Fit.fits : ((-result % 8) as Fit);
}

/** Where a {@link failure} happened. */
export function failedAt(result: number): number {
  return Math.floor(-result / 8);
}

/** Skips white space. */
export function skipSpace(bytes: Uint8Array, start: number, end: number): number {
  let position = start;
  while (position < end) {
    const byte = bytes[position]!;
    if (byte > 0x20 || (byte !== 0x20 && byte !== 0x0a && byte !== 0x0d && byte !== 0x09)) break;
    position++;
  }
  return position;
}

/** Reads a string on from behind its opening quote, its closing quote included. */
export function scanString(bytes: Uint8Array, start: number, end: number): number {
  let position = start;
  while (position < end) {
    const byte = bytes[position]!;
    if (byte === QUOTE) return position + 1;
    if (byte === BACKSLASH) {
      position = scanEscape(bytes, position + 1, end);
      if (position < 0) return position;
    } else if (byte < 0x20) {
      return failure(Fit.malformed, position);
    } else {
      position++;
    }
  }
  return failure(Fit.short, position);
}

/** Reads on from behind the backslash. */
function scanEscape(bytes: Uint8Array, start: number, end: number): number {
  if (start >= end) return failure(Fit.short, start);
  switch (bytes[start]) {
    case QUOTE:
    case BACKSLASH:
    case 0x2f: // slash
    case 0x62: // b
    case 0x66: // f
    case 0x6e: // n
    case 0x72: // r
    case 0x74: // t
      return start + 1;
    case 0x75: // u
      for (let position = start + 1; position <= start + 4; position++) {
        if (position >= end) return failure(Fit.short, position);
        if (!isHexDigit(bytes[position]!)) return failure(Fit.malformed, position);
      }
      return start + 5;
    default:
      return failure(Fit.malformed, start);
  }
}

/** Reads `word` and nothing else. */
export function scanLiteral(bytes: Uint8Array, start: number, end: number, word: Uint8Array): number {
  for (let index = 0; index < word.length; index++) {
    if (start + index >= end) return failure(Fit.short, start + index);
    if (bytes[start + index] !== word[index]) return failure(Fit.malformed, start + index);
  }
  return start + word.length;
}

/** Reads a number; whatever cannot begin one is malformed. */
export function scanNumber(bytes: Uint8Array, start: number, end: number): number {
  let position = bytes[start] === MINUS ? start + 1 : start;
  // A leading zero stands alone; what follows it is judged by whoever called.
  if (position < end && bytes[position] === ZERO) position++;
  else position = scanDigits(bytes, position, end);
  if (position >= 0 && position < end && bytes[position] === DOT) position = scanDigits(bytes, position + 1, end);
  if (position >= 0 && position < end && (bytes[position]! | 0x20) === 0x65) {
    position++;
    if (position < end && (bytes[position] === PLUS || bytes[position] === MINUS)) position++;
    position = scanDigits(bytes, position, end);
  }
  return position;
}

/** Reads digits, one at least. */
function scanDigits(bytes: Uint8Array, start: number, end: number): number {
  let position = start;
  while (position < end && isDigit(bytes[position]!)) position++;
  if (position > start) return position;
  return failure(position < end ? Fit.malformed : Fit.short, position);
}

function isDigit(byte: number): boolean {
  return byte >= ZERO && byte <= NINE;
}

function isHexDigit(byte: number): boolean {
  const lower = byte | 0x20;
  return isDigit(byte) || (lower >= 0x61 && lower <= 0x66);
}

/** The value of a number token; NaN unless it is a plain integer within a double's range. */
export function integerOf(bytes: Uint8Array, start: number, end: number): number {
  const negative = bytes[start] === MINUS;
  let value = 0;
  for (let position = negative ? start + 1 : start; position < end; position++) {
    const byte = bytes[position]!;
    if (!isDigit(byte)) return Number.NaN;
    value = 10 * value + (byte - ZERO);
  }
  if (!Number.isFinite(value)) return Number.NaN;
  return negative ? -value : value;
}

/** Whether the bytes are exactly those of `key`. */
export function matches(bytes: Uint8Array, start: number, end: number, key: Uint8Array): boolean {
  if (end - start !== key.length) return false;
  for (let index = 0; index < key.length; index++) {
    if (bytes[start + index] !== key[index]) return false;
  }
  return true;
}

/** Whether the bytes are exactly those of one of `keys`. */
export function matchesAny(bytes: Uint8Array, start: number, end: number, keys: readonly Uint8Array[]): boolean {
  for (let index = 0; index < keys.length; index++) {
    if (matches(bytes, start, end, keys[index]!)) return true;
  }
  return false;
}
