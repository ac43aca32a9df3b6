/**
 * Who or what drives the robot, and whether a person took over. Without it a policy learns from its own mistakes as if they had
 * been shown to it.
 *
 * @module
 */
import { z } from "zod";
import { Identifier } from "../declaration/clock.js";

export const ControlMode = z
  .enum(["teleoperation", "autonomous", "shared", "kinesthetic", "scripted", "human", "paused"])
  .meta({
    description:
      "`teleoperation`: a person drives from afar. `autonomous`: a policy drives. `shared`: both at once. `kinesthetic`: a person moves the robot by hand. `scripted`: a fixed program drives. `human`: a person works without the robot. `paused`: nobody drives.",
  });
export type ControlMode = z.infer<typeof ControlMode>;

export const ControlPhase = z.enum(["recovery", "correction"]).meta({
  description:
    "What an intervention does. `recovery`: back to where the policy can go on. `correction`: the part of the task that it failed at.",
});
export type ControlPhase = z.infer<typeof ControlPhase>;

export const Control = z
  .strictObject({
    mode: ControlMode,
    by: Identifier.meta({ description: "Id of the agent that drives." }).optional(),
    intervention: z.boolean().meta({ description: "Whether a person took over from a policy." }).optional(),
    phase: ControlPhase.optional(),
  })
  .meta({ description: "Who or what drives the robot." });
export type Control = z.infer<typeof Control>;
