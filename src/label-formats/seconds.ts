/**
 * Seconds as other formats write them, and whole nanoseconds. What is computed is computed on decimal digits, so that nothing is
 * rounded twice.
 *
 * @module
 */

/** Seconds with nine decimals, without zeros at their end: `-1.5`. */
export function secondsText(ns: bigint): string {
  const digits = String(ns < 0n ? -ns : ns).padStart(10, "0");
  const decimals = digits.slice(-9).replace(/0+$/, "");
  return `${ns < 0n ? "-" : ""}${digits.slice(0, -9)}${decimals === "" ? "" : `.${decimals}`}`;
}

/** Seconds as the nearest floating-point number. */
export const secondsNumber = (ns: bigint): number => Number(secondsText(ns));

const NUMBER = /^([+-]?)(\d{0,22})(?:\.(\d*))?(?:[eE]([+-]?\d{1,3}))?$/;

/** Nanoseconds of a number of seconds, to the nearest; undefined where it is none, or beyond all reach. */
export function nanosecondsOf(seconds: number | string): bigint | undefined {
  const match = NUMBER.exec(typeof seconds === "number" ? String(seconds) : seconds.trim());
  const [, sign, whole = "", decimals = "", exponent = "0"] = match ?? [];
  if (!match || (whole === "" && decimals === "")) return undefined;
  // The point moves by the exponent, and nine digits more.
  const digits = whole + decimals;
  const point = whole.length + Number(exponent) + 9;
  if (point > 31 || digits.length > 400) return undefined;
  const kept = point > 0 ? digits.slice(0, point).padEnd(point, "0") : "0";
  const next = point >= 0 ? (digits[point] ?? "0") : "0";
  const ns = BigInt(kept) + (next >= "5" ? 1n : 0n);
  return sign === "-" ? -ns : ns;
}
