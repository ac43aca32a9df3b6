/**
 * What was read of the files of calibrations that a declaration names, or that were given.
 *
 * @module
 */
import { z } from "zod";
import { CalibrationFormat, CalibrationValues } from "../declaration/calibration.js";
import { Sha256 } from "../digest.js";
import { byteCount } from "../units.js";
import { FileState } from "./annotation.js";

export const CalibrationFileFacts = z
  .strictObject({
    name: z.string().meta({ description: "Name of the file." }),
    state: FileState,
    reason: z.string().meta({ description: "Why it cannot be read." }).optional(),
    given: z.boolean().meta({ description: "True where it was given by hand, and no record names it." }).optional(),
    sizeBytes: byteCount("Its size.").optional(),
    sha256: Sha256.optional(),
    format: CalibrationFormat,
    values: CalibrationValues.meta({ description: "What it says; absent where it cannot be read." }).optional(),
  })
  .meta({ description: "A file of a calibration." });
export type CalibrationFileFacts = z.infer<typeof CalibrationFileFacts>;
