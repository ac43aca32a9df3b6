/**
 * Any character, as fast-check's own unit `binary` draws it. That one keeps a table of all 1,112,064 of them, a second's work
 * and a hundred megabytes for every process that asks for it.
 *
 * @module
 */
import fc from "fast-check";

/** The halves of surrogate pairs are no characters. */
const SURROGATES = { from: 0xd800, count: 0x800 };

/** Any code point of Unicode that is a character, the first ones more often. */
export const characters: fc.Arbitrary<string> = fc.nat({ max: 0x10ffff - SURROGATES.count }).map(
  (place) => String.fromCodePoint(place < SURROGATES.from ? place : place + SURROGATES.count),
  (text) => {
    const code = typeof text === "string" ? text.codePointAt(0) : undefined;
    const isCharacter = code !== undefined && text === String.fromCodePoint(code);
    if (!isCharacter || (code >= SURROGATES.from && code < SURROGATES.from + SURROGATES.count))
      throw new Error("not one character");
    return code < SURROGATES.from ? code : code - SURROGATES.count;
  },
);
