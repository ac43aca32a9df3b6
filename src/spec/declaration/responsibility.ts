/**
 * Responsibilities: who supplies which item of a hand-over, and whether it is there. What is nobody's task is nobody's fault
 * and stays missing.
 *
 * @module
 */
import { z } from "zod";
import { Identifier } from "./clock.js";
import { PremiseItem } from "./premise-item.js";

export const SupplyState = z.enum(["supplied", "promised", "not-applicable"]).meta({
  description:
    "`supplied`: it is there. `promised`: it comes by the date. `not-applicable`: there is none, for the reason that is given.",
});
export type SupplyState = z.infer<typeof SupplyState>;

export const Responsibility = z
  .strictObject({
    item: PremiseItem,
    party: Identifier.meta({ description: "Id of the party that supplies it." }),
    state: SupplyState,
    due: z.iso.date().meta({ description: "Last day of a promise." }).optional(),
    date: z.iso.date().meta({ description: "Day on which the state was last looked at." }).optional(),
    reason: z.string().min(1).meta({ description: "Why there is none, or why it is late." }).optional(),
  })
  .meta({ description: "Who supplies an item, and whether it is there." });
export type Responsibility = z.infer<typeof Responsibility>;
