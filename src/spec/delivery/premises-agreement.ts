/**
 * The agreement on premises: what two or more programs settle before data change hands, premise by premise, and who signed
 * which revision of it. `tasuki compare` drafts one; `tasuki check --agreement` holds recordings to it.
 *
 * @module
 */
import { z } from "zod";
import { Identifier } from "../declaration/clock.js";
import { count } from "../units.js";
import {
  PremiseDecider,
  PremiseHolding,
  PremiseOutcome,
  PremiseSubject,
  PremisesSide,
  PremiseUnit,
  PremiseValue,
} from "../verdict/premises-comparison.js";

export const AgreedState = z.enum(["agreed", "open"]).meta({
  description:
    "`agreed`: the target holds for all sides. `open`: it is still to be decided; a target that stands here is a proposal.",
});
export type AgreedState = z.infer<typeof AgreedState>;

export const AgreedPremise = z
  .strictObject({
    premise: z.string().min(1).meta({ description: "Id of the premise, such as `stamps/reference`." }),
    title: z.string().meta({ description: "The same in words." }).optional(),
    subject: PremiseSubject,
    unit: PremiseUnit.optional(),
    state: AgreedState,
    target: PremiseValue.meta({
      description: "What recordings of every side are to hold: recordings can be checked against it.",
    }).optional(),
    outcome: PremiseOutcome.meta({ description: "What the comparison said." }).optional(),
    because: z.string().meta({ description: "Why this target, and what has to be done for it." }).optional(),
    holdings: z.array(PremiseHolding).meta({ description: "What each side held when it was drafted." }).optional(),
    deciders: z.array(PremiseDecider).meta({ description: "Who must say it, or decide." }).optional(),
    note: z.string().meta({ description: "What else must be known, in words." }).optional(),
  })
  .meta({ description: "One premise of an agreement." });
export type AgreedPremise = z.infer<typeof AgreedPremise>;

export const PremisesSignature = z
  .strictObject({
    side: count("Place of the side in the list, from 0."),
    party: Identifier.meta({ description: "Id of the party that signs." }),
    date: z.iso.date().meta({ description: "Day on which it signed." }),
    revision: count("Revision of the agreement that it signed.").min(1),
    note: z.string().meta({ description: "What else must be known, in words." }).optional(),
  })
  .meta({ description: "That a party signs off an agreement in one revision." });
export type PremisesSignature = z.infer<typeof PremisesSignature>;

export const PremisesAgreement = z
  .strictObject({
    tasuki: z.literal("0.1").meta({ description: "Version of the specification that the agreement is written to." }),
    document: z.literal("agreement").meta({ description: "What the document is." }),
    id: Identifier.meta({ description: "Id of the agreement." }),
    revision: count("Which revision of the agreement it is, from 1.").min(1),
    date: z.iso.date().meta({ description: "Day on which it was last changed." }).optional(),
    sides: z.array(PremisesSide).min(2).meta({ description: "The sides that agree." }),
    premises: z.array(AgreedPremise).meta({ description: "The premises." }),
    signatures: z.array(PremisesSignature).meta({ description: "Who signed, and which revision." }),
    note: z.string().meta({ description: "What else must be known, in words." }).optional(),
  })
  .meta({
    description:
      "What several programs agree on before data change hands. Vendors may add keys that begin with `x_` anywhere.",
  });
export type PremisesAgreement = z.infer<typeof PremisesAgreement>;
