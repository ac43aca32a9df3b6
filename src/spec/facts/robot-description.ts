/**
 * What a robot description says: the links of a robot and the joints between them.
 *
 * @module
 */
import { z } from "zod";
import { count } from "../units.js";

export const JointType = z
  .enum(["revolute", "continuous", "prismatic", "fixed", "floating", "planar"])
  .meta({ description: "How the child of a joint may move, in the words of URDF." });
export type JointType = z.infer<typeof JointType>;

const triple = z.tuple([z.number(), z.number(), z.number()]);

export const DescribedJoint = z
  .strictObject({
    name: z.string().meta({ description: "Its name." }),
    type: JointType,
    parent: z.string().meta({ description: "Its parent link." }),
    child: z.string().meta({ description: "Its child link." }),
    translation: triple.meta({
      description: "Where the child is in the frame of the parent, when the joint is at 0.",
      unit: "m",
    }),
    rotation: z
      .tuple([z.number(), z.number(), z.number(), z.number()])
      .meta({ description: "How it is turned then: a quaternion x, y, z, w, made of roll, pitch and yaw.", unit: "1" }),
    axis: triple.meta({ description: "Its axis, in the frame of the joint.", unit: "1" }).optional(),
    least: z
      .number()
      .meta({ description: "Lower limit: in rad, or in m for a prismatic joint.", unit: "beside" })
      .optional(),
    most: z.number().meta({ description: "Upper limit, in the same unit.", unit: "beside" }).optional(),
  })
  .meta({ description: "A joint of a robot." });
export type DescribedJoint = z.infer<typeof DescribedJoint>;

export const RobotDescriptionFacts = z
  .strictObject({
    from: z.string().meta({ description: "Where it was found: the topic, or the name of the file." }),
    sha256: z.string().meta({ description: "SHA-256 of the file; absent for a topic." }).optional(),
    unreadable: z.string().meta({ description: "Why it could not be read." }).optional(),
    robot: z.string().meta({ description: "Name of the robot." }).optional(),
    links: z.array(z.string()).meta({ description: "Names of the links, as often as they stand there." }).default([]),
    joints: z.array(DescribedJoint).meta({ description: "The joints." }).default([]),
    changes: count("How often the text of the topic differs from the first one.").default(0),
  })
  .meta({ description: "What a robot description says (URDF)." });
export type RobotDescriptionFacts = z.infer<typeof RobotDescriptionFacts>;
