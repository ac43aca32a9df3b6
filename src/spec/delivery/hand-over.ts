/**
 * The hand-over statement: what holds for every recording of a delivery, said once. It stands as `hand-over.tasuki.json` (or
 * `.yaml`) at the root of the folder that is packed, and is checked with the recordings beside it.
 *
 * @module
 */
import { z } from "zod";
import { Identifier } from "../declaration/clock.js";
import { premises } from "../declaration/premises.js";
import { Sha256 } from "../digest.js";
import { count } from "../units.js";

export const Split = z
  .strictObject({
    name: z.string().min(1).meta({ description: "Name of the part, such as `train`, `validation` or `test`." }),
    recordings: z
      .array(z.string().min(1))
      .meta({ description: "Paths of its recordings, relative to the statement, with `/` between names." }),
  })
  .meta({ description: "A part of a data set that is kept apart from others." });
export type Split = z.infer<typeof Split>;

export const EncryptionDeclaration = z
  .strictObject({
    format: z.enum(["age", "none"]).meta({
      description: "How files are encrypted while they travel: `age` (age-encryption.org/v1), or not at all.",
    }),
    recipients: z
      .array(Identifier)
      .meta({ description: "Ids of the parties that can decrypt. Keys are never part of a delivery." })
      .optional(),
  })
  .meta({ description: "How a delivery is kept from others on its way." });
export type EncryptionDeclaration = z.infer<typeof EncryptionDeclaration>;

export const AgreementReference = z
  .strictObject({
    path: z.string().min(1).meta({ description: "Path of the agreement, relative to the statement." }),
    sha256: Sha256.optional(),
  })
  .meta({ description: "The agreement on premises that the delivery is made under." });
export type AgreementReference = z.infer<typeof AgreementReference>;

export const HandOver = z
  .strictObject({
    tasuki: z.literal("0.1").meta({ description: "Version of the specification that the statement is written to." }),
    document: z.literal("hand-over").meta({ description: "What the document is." }),
    id: Identifier.meta({ description: "Id of the hand-over." }),
    revision: count("Which revision of the statement it is, from 1.").min(1),
    date: z.iso.date().meta({ description: "Day on which it was last changed." }).optional(),
    title: z.string().min(1).meta({ description: "What is handed over, in a few words." }).optional(),
    description: z.string().min(1).meta({ description: "The same at length." }).optional(),
    url: z
      .string()
      .regex(/^https?:\/\/[^\s/]+[^\s]*$/)
      .meta({ description: "Page on the web that describes the data, where there is one." })
      .optional(),
    ...premises,
    splits: z.array(Split).meta({ description: "The parts that are kept apart." }).optional(),
    encryption: EncryptionDeclaration.optional(),
    agreement: AgreementReference.optional(),
    note: z.string().meta({ description: "What else must be known, in words." }).optional(),
  })
  .meta({
    description: "What holds for every recording of a delivery. Vendors may add keys that begin with `x_` anywhere.",
  });
export type HandOver = z.infer<typeof HandOver>;
