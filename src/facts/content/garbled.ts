/**
 * Letters that are UTF-8 read as Latin-1 or Windows-1252: `Ã©` for `é`, `ã‚` for the first two bytes of `あ`.
 *
 * @module
 */

/** Bytes 0x80 to 0x9f of Windows-1252; those that it lacks stand for themselves. */
const HIGH = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";
const byteOf = new Map([...HIGH].map((letter, i) => [letter, 0x80 + i]));
/** A run of letters that may be bytes of several at a time. */
const RUN = new RegExp(`[\\u0080-\\u00ff${HIGH}]{2,}`, "gu");
const strict = new TextDecoder("utf-8", { fatal: true });

/** Whether a run of letters, as bytes, is UTF-8. By chance hardly any text is. */
function isUtf8(letters: string): boolean {
  const bytes = Uint8Array.from(letters, (letter) => byteOf.get(letter) ?? letter.codePointAt(0)!);
  try {
    strict.decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** Whether a text has letters that are UTF-8 read as something else. */
export const isGarbled = (text: string): boolean => (text.match(RUN) ?? []).some(isUtf8);
