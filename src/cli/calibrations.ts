/** Files of calibrations on the command line. */
import { fileSource, readTrouble } from "../io/file.js";
import type { Source } from "../io/source.js";

/** Collects the values of an option that may be given several times. */
export const repeated = (value: string, before: readonly string[]): string[] => [...before, value];

/** Opens files into a list, so that what was opened can be closed. Throws a `TasukiError` where one cannot be read. */
export async function openCalibrations(paths: readonly string[], into: Source[]): Promise<void> {
  for (const path of paths) {
    try {
      into.push(await fileSource(path));
    } catch (error) {
      throw readTrouble(path, error);
    }
  }
}
