/**
 * Timestamps of OpenLABEL: numbers or texts of no stated unit or clock. Seconds as a number or decimal text, and dates are read.
 *
 * @module
 */

/** An instant as a timestamp gives it. */
export interface Instant {
  readonly ns: bigint;
  /** Whether it was a date, which counts from 1970; a number counts from who knows where. */
  readonly isDate: boolean;
}

const SECONDS = /^(-?)(\d{1,18})(?:\.(\d{1,18}))?$/;
const DATE = /^(\d{4})-(\d{2})-(\d{2})[T ](\d{2}):(\d{2}):(\d{2})(?:[.,](\d{1,9})\d*)?(Z|[+-]\d{2}:?\d{2})?$/;

/** Reads a timestamp; undefined where it is none. */
export function instantOf(timestamp: unknown): Instant | undefined {
  const text =
    typeof timestamp === "number" ? decimal(timestamp) : typeof timestamp === "string" ? timestamp.trim() : "";
  const seconds = SECONDS.exec(text);
  if (seconds) {
    const [, sign, whole = "0", fraction = ""] = seconds;
    const ns = BigInt(whole) * 1_000_000_000n + BigInt(fraction.slice(0, 9).padEnd(9, "0"));
    return { ns: sign === "-" ? -ns : ns, isDate: false };
  }
  const date = DATE.exec(text);
  if (!date) return undefined;
  const [, year, month, day, hour, minute, second, fraction = "", zone = "Z"] = date;
  const offset = zone === "Z" ? "Z" : `${zone.slice(0, 3)}:${zone.slice(-2)}`;
  const ms = Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}${offset}`);
  if (!Number.isFinite(ms)) return undefined;
  return { ns: BigInt(ms) * 1_000_000n + BigInt(fraction.padEnd(9, "0")), isDate: true };
}

/** A number without an exponent. */
const decimal = (value: number): string =>
  Number.isFinite(value) && Math.abs(value) < 1e18 ? (/e/.test(String(value)) ? value.toFixed(9) : String(value)) : "";
