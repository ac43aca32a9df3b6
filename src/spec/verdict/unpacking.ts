/**
 * The report of `tasuki unpack`: what became files again, or what stands against it.
 *
 * @module
 */
import { z } from "zod";
import { Language } from "../language.js";
import { byteCount, count } from "../units.js";
import { DeliveryDifference, SignatureState } from "./verification.js";

export const UnpackingReport = z
  .strictObject({
    tasuki: z.string().meta({ description: "Version of the tool." }),
    language: Language,
    from: z.string().meta({ description: "The delivery." }),
    to: z.string().meta({ description: "The folder that its files were to be unpacked into." }),
    id: z.string().meta({ description: "Id of the delivery; absent where it cannot be read." }).optional(),
    outcome: z.enum(["unpacked", "refused"]).meta({
      description:
        "`unpacked`: the folder is there, with every file as it was packed. `refused`: `problems` says why, and there is no folder.",
    }),
    files: count("Files of the folder.").default(0),
    sizeBytes: byteCount("Size of all of them.").default(0),
    decrypted: count("Those of them that were encrypted.").default(0),
    resumed: count("Files that an earlier run, which was interrupted, had unpacked already.").default(0),
    signature: SignatureState,
    problems: z
      .array(DeliveryDifference)
      .meta({ description: "Everything that stands against it, in the order of paths." })
      .default([]),
  })
  .meta({ description: "What became files again, or what stands against it." });
export type UnpackingReport = z.infer<typeof UnpackingReport>;
