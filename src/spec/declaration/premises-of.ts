/**
 * Which premises hold of a recording.
 *
 * @module
 */
import type { Premises } from "./premises.js";

/** The parts of the premises. */
const PARTS: Readonly<Record<keyof Premises, true>> = {
  parties: true,
  robots: true,
  sensors: true,
  calibrations: true,
  environment: true,
  software: true,
  tasks: true,
  rights: true,
  privacy: true,
  annotation: true,
  lineage: true,
  responsibilities: true,
};

/** What holds of a recording: part by part, its own declaration goes before the statement that holds for all. */
export function premisesOf(declaration: Premises | undefined, handOver: Premises | undefined): Premises {
  const held: Record<string, unknown> = {};
  for (const part of Object.keys(PARTS) as (keyof Premises)[]) {
    const said = declaration?.[part] ?? handOver?.[part];
    if (said !== undefined) held[part] = said;
  }
  return held;
}
