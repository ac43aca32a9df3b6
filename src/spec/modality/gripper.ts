/**
 * Grippers: how far they are open and how hard they press.
 *
 * @module
 */
import { z } from "zod";
import { scalar } from "./field.js";

export const GripperSample = z
  .strictObject({
    opening: scalar("m", "Distance between the fingers."),
    force: scalar("N", "Force of the fingers, or the most that is allowed.").optional(),
  })
  .meta({ description: "The state or command of a gripper." });
export type GripperSample = z.infer<typeof GripperSample>;
