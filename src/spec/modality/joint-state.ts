/**
 * Measured joints. The arrays are parallel to `names`; one that is empty was not measured. Radians and newton metres for joints that
 * turn, metres and newtons for joints that slide.
 *
 * @module
 */
import { z } from "zod";
import { numbers, texts } from "./field.js";

export const JointStateSample = z
  .strictObject({
    names: texts("Joints, in the order of the arrays."),
    positions: numbers("rad", "Position of each joint: rad, or m where it slides.").optional(),
    velocities: numbers("rad/s", "Velocity of each joint: rad/s, or m/s where it slides.").optional(),
    efforts: numbers("N·m", "Torque of each joint: N·m, or force in N where it slides.").optional(),
  })
  .meta({ description: "The state of joints at one instant." });
export type JointStateSample = z.infer<typeof JointStateSample>;
