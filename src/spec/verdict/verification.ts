/**
 * The report of `tasuki verify`: whether a delivery is what was packed, and what differs.
 *
 * @module
 */
import { z } from "zod";
import { Language } from "../language.js";
import { byteCount, count } from "../units.js";

export const DeliveryDifferenceKind = z
  .enum([
    "document-unreadable",
    "tag-file-missing",
    "tag-file-differs",
    "manifest-unreadable",
    "manifest-disagrees",
    "path-unsafe",
    "not-a-file",
    "file-missing",
    "file-added",
    "size-differs",
    "digest-differs",
    "file-unreadable",
    "signature-missing",
    "signature-unreadable",
    "signature-wrong",
    "signature-of-another-key",
    "not-decrypted",
    "plain-digest-differs",
  ])
  .meta({
    description:
      "What differs. `document-unreadable`: `delivery.json` is missing or is none. `tag-file-…`: a file beside `data/` that the bag needs, or whose digest `tagmanifest-sha256.txt` gives. " +
      "`manifest-…`: `manifest-sha256.txt` is none, or says something else than `delivery.json`. `path-unsafe`: a path that leaves the delivery or cannot be the same on every system. " +
      "`not-a-file`: a link or a device. `file-…`, `size-differs`, `digest-differs`: a file below `data/` against `delivery.json`. `signature-…`: `delivery.json.sig`, where a key was given. " +
      "`not-decrypted`, `plain-digest-differs`: while it is unpacked, a file cannot be decrypted, or was another one before it was encrypted.",
  });
export type DeliveryDifferenceKind = z.infer<typeof DeliveryDifferenceKind>;

export const DeliveryDifference = z
  .strictObject({
    kind: DeliveryDifferenceKind,
    path: z.string().meta({ description: "Path from the root of the delivery." }),
    expected: z.string().meta({ description: "What should be there." }).optional(),
    actual: z.string().meta({ description: "What is there." }).optional(),
    reason: z.string().meta({ description: "Why, in words of the report's language." }).optional(),
  })
  .meta({ description: "One difference between a delivery and what was packed." });
export type DeliveryDifference = z.infer<typeof DeliveryDifference>;

export const SignatureState = z.enum(["absent", "not-checked", "valid", "wrong"]).meta({
  description:
    "`absent`: there is none. `not-checked`: there is one, and no key was given to check it by. `valid`: the holder of the key signed this `delivery.json`. `wrong`: it does not hold.",
});
export type SignatureState = z.infer<typeof SignatureState>;

export const VerificationReport = z
  .strictObject({
    tasuki: z.string().meta({ description: "Version of the tool." }),
    language: Language,
    delivery: z.string().meta({ description: "The folder." }),
    id: z.string().meta({ description: "Id of the delivery; absent where it cannot be read." }).optional(),
    outcome: z.enum(["intact", "differs"]).meta({
      description: "`intact`: every file is what was packed, and there is no other. `differs`: something is not.",
    }),
    files: count("Files that `delivery.json` lists.").default(0),
    sizeBytes: byteCount("Size of all of them.").default(0),
    hashed: count("Files whose digest was computed now.").default(0),
    resumed: count("Files whose digest an earlier run computed, and that did not change since.").default(0),
    signature: SignatureState,
    differences: z.array(DeliveryDifference).meta({ description: "All that differs, in the order of paths." }),
  })
  .meta({ description: "Whether a delivery is what was packed." });
export type VerificationReport = z.infer<typeof VerificationReport>;
