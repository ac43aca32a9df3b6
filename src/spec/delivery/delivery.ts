/**
 * The delivery: what one party hands to another, with the digest of every file. It stands as `delivery.json` at the root of a
 * folder that is a bag as well (BagIt, RFC 8493), so that programs that never heard of Tasuki can verify it, too.
 *
 * @module
 */
import { z } from "zod";
import { calendarTime } from "../annotation/time.js";
import { Identifier } from "../declaration/clock.js";
import { Sha256 } from "../digest.js";
import { byteCount, count } from "../units.js";

export const DeliveredRole = z.enum(["recording", "declaration", "annotation", "hand-over", "digests", "other"]).meta({
  description:
    "What a file is for. `recording`: samples, and metadata of a recorder. `declaration`: what the provider declares of a recording. `annotation`: labels. `hand-over`: what holds for every recording. `digests`: digests of the files before they were encrypted; it is encrypted itself. `other`: anything else, such as a description of the robot, a calibration or a licence.",
});
export type DeliveredRole = z.infer<typeof DeliveredRole>;

export const DeliveredEncryption = z.literal("age").meta({
  description:
    "How the file is encrypted: `age`, as age-encryption.org/v1 says. Its path then ends with `.age`, and size and digest are those of the encrypted " +
    "bytes. Nothing is said of the bytes before: whoever has a file could tell by its digest that it is in the delivery.",
});
export type DeliveredEncryption = z.infer<typeof DeliveredEncryption>;

export const DeliveredFile = z
  .strictObject({
    path: z
      .string()
      .min(1)
      .meta({ description: "Path from the root of the delivery, with `/` between names; it begins with `data/`." }),
    sizeBytes: byteCount("Size of the file."),
    sha256: Sha256,
    role: DeliveredRole,
    encryption: DeliveredEncryption.optional(),
  })
  .meta({ description: "A file of a delivery." });
export type DeliveredFile = z.infer<typeof DeliveredFile>;

export const Delivery = z
  .strictObject({
    tasuki: z.literal("0.1").meta({ description: "Version of the specification that the delivery is written to." }),
    document: z.literal("delivery").meta({ description: "What the document is." }),
    id: Identifier,
    revision: count("Which revision of the delivery it is, from 1.").min(1),
    created: calendarTime("When it was packed; left out where packing must give the same bytes again.").optional(),
    files: z.array(DeliveredFile).meta({ description: "Every file below `data/`, in the order of their paths." }),
    note: z.string().meta({ description: "What else must be known, in words." }).optional(),
  })
  .meta({
    description: "What one party hands to another. Vendors may add keys that begin with `x_` anywhere.",
  });
export type Delivery = z.infer<typeof Delivery>;
