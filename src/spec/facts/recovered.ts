import { z } from "zod";
import { count } from "../units.js";

export const RecoveredFacts = z
  .strictObject({
    recoveries: count("Recoveries from damage that it, or a recording that it was made from, went through."),
    unverified: count("Samples that they kept of damaged parts, where nothing says that they are right.").default(0),
    lost: count("Samples that they could not save, as far as the damaged files told.").default(0),
    lostExact: z.boolean().meta({ description: "Whether so many were lost; else at least so many." }).default(true),
  })
  .meta({ description: "What recoveries from damage kept and lost." });
export type RecoveredFacts = z.infer<typeof RecoveredFacts>;
