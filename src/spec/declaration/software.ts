/**
 * The software that recorded, so that a fault of a version can be found in all that it wrote.
 *
 * @module
 */
import { z } from "zod";
import { Sha256 } from "../digest.js";

export const SoftwareDeclaration = z
  .strictObject({
    name: z.string().min(1).meta({ description: "Name of the program." }),
    role: z
      .enum(["recorder", "driver", "controller", "policy", "middleware", "operating-system", "other"])
      .meta({ description: "What it does here." }),
    version: z.string().min(1).meta({ description: "Its version." }).optional(),
    revision: z
      .string()
      .min(1)
      .meta({ description: "Revision of its source, such as a commit; with `dirty` at the end where it was changed." })
      .optional(),
    repository: z.string().min(1).meta({ description: "Address of the repository of its source." }).optional(),
    branch: z.string().min(1).meta({ description: "Branch of the repository that it was built from." }).optional(),
    configurationSha256: Sha256.meta({ description: "SHA-256 of the configuration that it ran with." }).optional(),
  })
  .meta({ description: "A program that made or recorded data." });
export type SoftwareDeclaration = z.infer<typeof SoftwareDeclaration>;
