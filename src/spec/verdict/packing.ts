/**
 * The report of `tasuki pack`: what became a delivery, or what stands against it.
 *
 * @module
 */
import { z } from "zod";
import { Language } from "../language.js";
import { byteCount, count } from "../units.js";
import { DeliveryDifference } from "./verification.js";

export const PackingReport = z
  .strictObject({
    tasuki: z.string().meta({ description: "Version of the tool." }),
    language: Language,
    from: z.string().meta({ description: "The folder whose files were to be packed." }),
    to: z.string().meta({ description: "The delivery." }),
    id: z.string().meta({ description: "Id of the delivery." }),
    outcome: z.enum(["packed", "refused"]).meta({
      description: "`packed`: the delivery is there, whole. `refused`: `problems` says why, and nothing was written.",
    }),
    files: count("Files of the delivery.").default(0),
    sizeBytes: byteCount("Size of all of them.").default(0),
    resumed: count("Files that an earlier run, which was interrupted, had placed already.").default(0),
    signed: z.boolean().meta({ description: "Whether it was signed." }).default(false),
    encrypted: z.boolean().meta({ description: "Whether its files were encrypted." }).default(false),
    emptyFolders: z
      .array(z.string())
      .meta({ description: "Folders with nothing in them: a bag holds files alone, and they are not part of it." })
      .default([]),
    problems: z
      .array(DeliveryDifference)
      .meta({ description: "Everything that cannot be delivered, in the order of paths." })
      .default([]),
  })
  .meta({ description: "What became a delivery, or what stands against it." });
export type PackingReport = z.infer<typeof PackingReport>;
