/**
 * The result of taking the annotation out of a recording that carries one.
 *
 * @module
 */
import { z } from "zod";
import { Sha256 } from "../digest.js";
import { byteCount } from "../units.js";

export const Extraction = z
  .strictObject({
    tasuki: z.string().meta({ description: "Version of the tool." }),
    recording: z.string().meta({ description: "Path or name of the recording." }),
    attachment: z.string().meta({ description: "Name of the attachment." }),
    path: z.string().meta({ description: "Path or name of the file that was written." }),
    sizeBytes: byteCount("Size of the file."),
    sha256: Sha256,
  })
  .meta({ description: "An annotation that was taken out of a recording, byte by byte." });
export type Extraction = z.infer<typeof Extraction>;
