/**
 * Units that foreign messages come in, and how each becomes ours: so that a mapping names a unit and nobody types a factor. Ours
 * are among them, for fields that have no unit of their own.
 *
 * @module
 */
import { z } from "zod";
import type { Unit } from "../units.js";

/** Units of ours in which values may come. */
const OURS = ["1", "s", "m", "rad", "m/s", "rad/s", "m/s²", "Hz", "N", "N·m", "T", "Pa", "K", "V", "A", "lx"] as const;

export const SourceUnit = z
  .enum([
    ...OURS,
    ...(["deg", "deg/s", "rpm", "g", "mg", "mm", "cm", "um", "km/h", "mm/s"] as const),
    ...(["gf", "kgf", "N·mm", "kgf·cm", "degC", "degF", "hPa", "kPa", "bar", "mT", "uT", "gauss"] as const),
    ...(["mV", "mA", "kHz", "ms", "us", "percent"] as const),
  ])
  .meta({
    description:
      "A unit that values may come in: one of ours, or another. Others are written in ASCII, but for the dot of a product: " +
      "`deg` for degrees of angle, `g` for standard gravity, `um` for micrometres, `gf` for grams of force, `degC` for degrees " +
      "Celsius, `uT` for microtesla.",
  });
export type SourceUnit = z.infer<typeof SourceUnit>;

/** How a value becomes one in our unit: times `scale`, plus `offset`. */
export interface Conversion {
  readonly unit: Unit;
  readonly scale: number;
  readonly offset?: number;
}

/** Standard gravity in m/s² (ISO 80000-3). */
const GRAVITY = 9.80665;

/** Every conversion (BIPM, The International System of Units, 9th edition; NIST SP 811, appendix B). */
export const conversions: Readonly<Record<SourceUnit, Conversion>> = {
  ...(Object.fromEntries(OURS.map((unit) => [unit, { unit, scale: 1 }])) as Record<(typeof OURS)[number], Conversion>),
  deg: { unit: "rad", scale: Math.PI / 180 },
  "deg/s": { unit: "rad/s", scale: Math.PI / 180 },
  rpm: { unit: "rad/s", scale: Math.PI / 30 },
  g: { unit: "m/s²", scale: GRAVITY },
  mg: { unit: "m/s²", scale: GRAVITY / 1000 },
  mm: { unit: "m", scale: 1e-3 },
  cm: { unit: "m", scale: 1e-2 },
  um: { unit: "m", scale: 1e-6 },
  "km/h": { unit: "m/s", scale: 1 / 3.6 },
  "mm/s": { unit: "m/s", scale: 1e-3 },
  gf: { unit: "N", scale: GRAVITY / 1000 },
  kgf: { unit: "N", scale: GRAVITY },
  N·mm: { unit: "N·m", scale: 1e-3 },
  kgf·cm: { unit: "N·m", scale: GRAVITY / 100 },
  degC: { unit: "K", scale: 1, offset: 273.15 },
  degF: { unit: "K", scale: 5 / 9, offset: 459.67 * (5 / 9) },
  hPa: { unit: "Pa", scale: 100 },
  kPa: { unit: "Pa", scale: 1000 },
  bar: { unit: "Pa", scale: 100_000 },
  mT: { unit: "T", scale: 1e-3 },
  uT: { unit: "T", scale: 1e-6 },
  gauss: { unit: "T", scale: 1e-4 },
  mV: { unit: "V", scale: 1e-3 },
  mA: { unit: "A", scale: 1e-3 },
  kHz: { unit: "Hz", scale: 1000 },
  ms: { unit: "s", scale: 1e-3 },
  us: { unit: "s", scale: 1e-6 },
  percent: { unit: "1", scale: 0.01 },
};

/** Joints turn or slide: fields that are in the one unit may be in the other. */
const SLIDING: Readonly<Partial<Record<Unit, Unit>>> = { rad: "m", "rad/s": "m/s", N·m: "N" };

/** Whether values in a foreign unit can stand in a field of ours; `joint` where what slides is in the same field. */
export const unitFits = (source: SourceUnit, field: Unit | undefined, joint = false): boolean => {
  const { unit } = conversions[source];
  return field === "beside" || unit === field || (joint && field !== undefined && SLIDING[field] === unit);
};
