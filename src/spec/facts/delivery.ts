/**
 * What a delivery as a whole shows: whether its files are what was packed, what its hand-over statement and the declarations of its
 * recordings name, and what of it is there. It grows with recordings and with files that are named, never with what differs.
 *
 * @module
 */
import { z } from "zod";
import { Sha256 } from "../digest.js";
import { count } from "../units.js";
import { DeliveryDifferenceKind, SignatureState } from "../verdict/verification.js";
import { Tally } from "./tally.js";

export const StatementFacts = z
  .strictObject({
    state: z.enum(["absent", "unreadable", "read"]).meta({
      description: "`absent`: there is none. `unreadable`: there is one, and `reason` says why it cannot be read.",
    }),
    path: z.string().meta({ description: "Path from the folder that was packed." }).optional(),
    reason: z.string().meta({ description: "Why it cannot be read, in plain words." }).optional(),
  })
  .meta({ description: "What became of the hand-over statement." });
export type StatementFacts = z.infer<typeof StatementFacts>;

export const DeliveredRecording = z
  .strictObject({
    path: z.string().meta({ description: "Path from the folder that was packed; of a folder, where it is one." }),
    declaration: z.enum(["sidecar", "embedded", "none", "unknown"]).meta({
      description:
        "Where its declaration is: in a file beside it, inside it, or nowhere; `unknown` where it could not be read.",
    }),
    episodes: z.array(z.string()).meta({ description: "Ids of the episodes that it declares." }).default([]),
  })
  .meta({ description: "A recording of a delivery." });
export type DeliveredRecording = z.infer<typeof DeliveredRecording>;

export const NamedFile = z
  .strictObject({
    what: z
      .enum(["license", "agreement", "robot-description", "calibration"])
      .meta({ description: "What the file is said to be." }),
    from: z.string().meta({ description: "Path of the document, or of the recording, that names it." }),
    path: z.string().meta({ description: "Its path as it is named there, relative to that." }),
    stated: Sha256.meta({ description: "SHA-256 that is stated of it." }).optional(),
    state: z.enum(["present", "absent", "outside", "unreadable"]).meta({
      description:
        "`absent`: it is not part of the delivery. `outside`: its path leads out of the delivery, and nothing was opened.",
    }),
    sha256: Sha256.meta({ description: "SHA-256 of its bytes." }).optional(),
  })
  .meta({ description: "A file that a document of the delivery names." });
export type NamedFile = z.infer<typeof NamedFile>;

const Differences = z
  .partialRecord(DeliveryDifferenceKind, Tally)
  .meta({ description: "What differs from what was packed, by kind." });

export const DeliveryFacts = z
  .strictObject({
    packed: z
      .boolean()
      .meta({ description: "Whether it is packed. A folder with a hand-over statement alone is still to be." })
      .default(true),
    files: count("Files that `delivery.json` lists.").default(0),
    encryptedFiles: count("Those of them that it says are encrypted.").default(0),
    differences: Differences.default({}),
    signature: SignatureState.default("absent"),
    statement: StatementFacts.default({ state: "absent" }),
    recordings: z
      .array(DeliveredRecording)
      .meta({ description: "The recordings, in the order of their paths." })
      .default([]),
    namedFiles: z
      .array(NamedFile)
      .meta({ description: "Files that the statement and the declarations name." })
      .default([]),
  })
  .meta({ description: "What a delivery as a whole shows." });
export type DeliveryFacts = z.infer<typeof DeliveryFacts>;
