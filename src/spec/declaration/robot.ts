/**
 * Robots: which machine made the data, so that a policy can be brought back to the same hardware.
 *
 * @module
 */
import { z } from "zod";
import { Sha256 } from "../digest.js";
import { Identifier } from "./clock.js";

export const RobotDescription = z
  .strictObject({
    path: z.string().min(1).meta({ description: "Path of the URDF file, relative to the declaration." }),
    sha256: Sha256.optional(),
  })
  .meta({ description: "The file that describes the links and joints of a robot." });
export type RobotDescription = z.infer<typeof RobotDescription>;

export const RobotKind = z
  .enum(["manipulator", "mobile", "mobile-manipulator", "humanoid", "vehicle", "aerial", "stationary", "other"])
  .meta({
    description:
      "What kind of machine it is. `stationary`: sensors that do not move, such as those of a cell. `other`: described in words.",
  });
export type RobotKind = z.infer<typeof RobotKind>;

/** A serial number, or what stands for it. */
export const serial = () =>
  z
    .string()
    .min(1)
    .meta({ description: "Serial number, or a pseudonym that stays the same for the same device." })
    .optional();

/** Version of what runs inside a device. */
export const firmware = () => z.string().min(1).meta({ description: "Version of its firmware." }).optional();

/** Who built a device. */
export const manufacturer = () => z.string().min(1).meta({ description: "Who built it." }).optional();

/** What the manufacturer calls a device. */
export const model = () => z.string().min(1).meta({ description: "Model, as its manufacturer calls it." }).optional();

export const EndEffector = z
  .strictObject({
    id: Identifier.meta({ description: "Id of the end effector." }),
    manufacturer: manufacturer(),
    model: model(),
    serial: serial(),
    mountFrame: z.string().min(1).meta({ description: "Frame that it is mounted on." }).optional(),
  })
  .meta({ description: "A hand, a gripper or a tool." });
export type EndEffector = z.infer<typeof EndEffector>;

export const RobotDeclaration = z
  .strictObject({
    id: Identifier.meta({ description: "Id of the robot." }).optional(),
    kind: RobotKind.optional(),
    manufacturer: manufacturer(),
    model: model(),
    serial: serial(),
    firmware: firmware(),
    endEffectors: z.array(EndEffector).meta({ description: "What it grasps or works with." }).optional(),
    description: RobotDescription.optional(),
    note: z.string().meta({ description: "What else must be known, in words." }).optional(),
  })
  .meta({ description: "What a provider declares of a robot." });
export type RobotDeclaration = z.infer<typeof RobotDeclaration>;
