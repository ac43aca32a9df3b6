/**
 * Parties: who supplies, records, labels, owns and receives data. Everything else of a hand-over names them by id.
 *
 * @module
 */
import { z } from "zod";
import { Identifier } from "./clock.js";

export const PartyRole = z
  .enum(["provider", "recorder", "annotator", "integrator", "rights-holder", "data-controller", "consumer"])
  .meta({
    description:
      "What a party does. `provider`: hands the data over. `recorder`: recorded them, and knows robot, sensors and site. " +
      "`annotator`: labels them. `integrator`: brings data of several parties together. `rights-holder`: decides what they may be " +
      "used for. `data-controller`: answers for personal data. `consumer`: receives them.",
  });
export type PartyRole = z.infer<typeof PartyRole>;

/** Country or territory of ISO 3166-1. */
export const Country = z
  .string()
  .regex(/^[A-Z]{2}$/)
  .meta({ description: "Country, two letters of ISO 3166-1 such as `JP`." });
export type Country = z.infer<typeof Country>;

export const Party = z
  .strictObject({
    id: Identifier.meta({ description: "Id by which the party is named." }),
    name: z.string().min(1).meta({ description: "Name of the organisation, never of a person." }),
    roles: z.array(PartyRole).min(1).meta({ description: "What it does." }),
    country: Country.optional(),
    contact: z
      .string()
      .min(1)
      .meta({ description: "Where it is reached: a desk or a web page, not the address of a person." })
      .optional(),
  })
  .meta({ description: "An organisation that takes part in a hand-over." });
export type Party = z.infer<typeof Party>;
