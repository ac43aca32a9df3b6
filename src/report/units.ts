/** Numbers as a person reads them, by the unit that the specification gives them. */
import { grouped } from "../locales/grouped.js";
import { locales } from "../locales/index.js";
import type { Language } from "../spec/language.js";
import type { Unit } from "../spec/units.js";

/** A number in so many significant digits, without zeros at its end. */
export const significant = (value: number, digits = 3): string => {
  if (value === 0) return "0";
  const decimals = Math.max(0, digits - 1 - Math.floor(Math.log10(Math.abs(value))));
  return value
    .toFixed(Math.min(decimals, 9))
    .replace(/(\.\d*?)0+$/, "$1")
    .replace(/\.$/, "");
};

/** A span of time: `31 ms`, `2.1 s`, `3 min 20 s`, `18.3 years`. */
export function duration(ns: number, language: Language): string {
  const { units } = locales[language];
  const magnitude = Math.abs(ns);
  const sign = ns < 0 ? "−" : "";
  if (magnitude < 1e3) return `${sign}${significant(magnitude)} ns`;
  if (magnitude < 1e6) return `${sign}${significant(magnitude / 1e3)} µs`;
  if (magnitude < 1e9) return `${sign}${significant(magnitude / 1e6)} ms`;
  const seconds = magnitude / 1e9;
  if (seconds < 600) return sign + units.seconds(significant(seconds, seconds >= 10 ? 5 : 4));
  if (seconds < 2 * 3600)
    return sign + units.minutes(String(Math.floor(seconds / 60)), String(Math.round(seconds % 60)));
  if (seconds < 2 * 86_400) return sign + units.hours(significant(seconds / 3600, 4));
  if (seconds < 2 * 31_557_600) return sign + units.days(significant(seconds / 86_400, 4));
  return sign + units.years(significant(seconds / 31_557_600, 4));
}

/** A moment, as seconds into the recording that begins at `startNs`: `12.412 s`. */
export function moment(timeNs: string, startNs: string | undefined, language: Language): string {
  if (startNs === undefined) return `${timeNs} ns`;
  const ns = Number(BigInt(timeNs) - BigInt(startNs));
  return (ns < 0 ? "−" : "") + locales[language].units.seconds((Math.abs(ns) / 1e9).toFixed(3));
}

/** A log time as a date, where it can be one. */
export function civil(ns: string): string | undefined {
  const milliseconds = Number(BigInt(ns) / 1_000_000n);
  return milliseconds > 946_684_800_000 && milliseconds < 4_102_444_800_000
    ? `${new Date(milliseconds).toISOString().replace("T", " ").replace("Z", "")} UTC`
    : undefined;
}

/** A size: `1.5 MB`, in powers of ten. */
export function bytes(size: number): string {
  if (size < 1000) return `${size} B`;
  const units = ["kB", "MB", "GB", "TB", "PB"];
  let value = size;
  let unit = "B";
  for (const next of units) {
    if (value < 999.5) break;
    value /= 1000;
    unit = next;
  }
  return `${significant(value)} ${unit}`;
}

/** A value in its unit. */
export function quantity(value: number, unit: Unit | undefined, language: Language): string {
  if (unit === "ns") return duration(value, language);
  if (unit === "ppm") return `${value < 0 ? "−" : "+"}${significant(Math.abs(value))} ppm`;
  if (unit === "B") return bytes(value);
  if (unit === "Hz") return `${significant(value, 4)} Hz`;
  if (unit === "share") return `${significant(value * 100)} %`;
  return Number.isInteger(value) ? grouped(value) : significant(value);
}

/** A value in its unit, not rounded and not brought to a larger unit: `2 578 433 B`. */
export function exactly(value: number, unit: Unit | undefined): string {
  const number = (of: number) => (Number.isInteger(of) ? grouped(of) : significant(of, 12));
  if (unit === "share") return `${number(value * 100)} %`;
  return unit === undefined || unit === "1" ? number(value) : `${number(value)} ${unit}`;
}
