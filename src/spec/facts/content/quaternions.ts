/**
 * What the quaternions of a stream say.
 *
 * @module
 */
import { z } from "zod";
import { count } from "../../units.js";
import { Tally } from "../tally.js";

export const QuaternionFacts = z
  .strictObject({
    read: count("Quaternions that were looked at; those that the sample marks as not measured are not.").default(0),
    zero: Tally.meta({ description: "Quaternions of four zeros." }).prefault({}),
    notUnit: Tally.meta({ description: "Other quaternions whose length is more than 0.001 off 1." }).prefault({}),
    worstLength: z
      .number()
      .meta({ description: "The length that is farthest from 1, zero quaternions aside.", unit: "1" })
      .optional(),
  })
  .meta({ description: "What the quaternions of a stream say." });
export type QuaternionFacts = z.infer<typeof QuaternionFacts>;
