/**
 * Geometry in space stands in a named frame, in metres and radians. An orientation is a unit quaternion x, y, z, w. The own axes
 * of an object are +x forward, +y left, +z up; its size is given along them. A gripper approaches along its +z and closes
 * along its +x.
 *
 * @module
 */
import { z } from "zod";
import { Identifier } from "../../declaration/clock.js";
import { scalar, vector } from "../../modality/field.js";
import { instantNs } from "../time.js";
import { edges } from "./plane.js";

/** A place in the frame. */
const position = () => vector(3, "m", "Place in the frame: x, y, z.");
/** An orientation in the frame. */
const rotation = () => vector(4, "1", "Orientation in the frame, a unit quaternion x, y, z, w.");

export const Cuboid = z
  .strictObject({
    kind: z.literal("cuboid").meta({ description: "A box in space." }),
    center: vector(3, "m", "Its middle in the frame: x, y, z."),
    size: vector(3, "m", "Its length, width and height along its own x, y and z."),
    rotation: rotation(),
  })
  .meta({ description: "A box in space." });
export type Cuboid = z.infer<typeof Cuboid>;

export const Pose = z
  .strictObject({
    kind: z.literal("pose").meta({ description: "Place and orientation of an object." }),
    position: position(),
    rotation: rotation(),
  })
  .meta({ description: "Place and orientation of an object." });
export type Pose = z.infer<typeof Pose>;

export const SpaceKeypoint = z
  .strictObject({
    name: z.string().min(1).meta({ description: "Name of the point, such as `left-wrist`." }),
    at: position(),
  })
  .meta({ description: "A named point in space." });
export type SpaceKeypoint = z.infer<typeof SpaceKeypoint>;

export const SpaceKeypoints = z
  .strictObject({
    kind: z.literal("space-keypoints").meta({ description: "Named points in space." }),
    points: z.array(SpaceKeypoint).min(1).meta({ description: "The points." }),
    edges: edges(),
  })
  .meta({ description: "Named points in space." });
export type SpaceKeypoints = z.infer<typeof SpaceKeypoints>;

export const SpacePolyline = z
  .strictObject({
    kind: z.literal("space-polyline").meta({ description: "An open line in space." }),
    points: z.array(position()).min(2).meta({ description: "Its points, in order.", unit: "m" }),
  })
  .meta({ description: "An open line in space." });
export type SpacePolyline = z.infer<typeof SpacePolyline>;

export const TrajectoryPoint = z
  .strictObject({ tNs: instantNs(), position: position(), rotation: rotation().optional() })
  .meta({ description: "Where something is, or is to be, at an instant." });
export type TrajectoryPoint = z.infer<typeof TrajectoryPoint>;

export const Trajectory = z
  .strictObject({
    kind: z.literal("trajectory").meta({ description: "The way of an object over time." }),
    points: z.array(TrajectoryPoint).min(2).meta({ description: "Its points, in the order of time." }),
  })
  .meta({ description: "The way of an object over time." });
export type Trajectory = z.infer<typeof Trajectory>;

export const Grasp = z
  .strictObject({
    kind: z.literal("grasp").meta({ description: "How a gripper holds, or may hold, an object." }),
    position: position(),
    rotation: rotation(),
    width: scalar("m", "How far the fingers are apart."),
    quality: z.number().min(0).max(1).meta({ description: "How good the grasp is, 0 to 1.", unit: "1" }).optional(),
  })
  .meta({ description: "How a gripper holds, or may hold, an object." });
export type Grasp = z.infer<typeof Grasp>;

export const Contact = z
  .strictObject({
    kind: z.literal("contact").meta({ description: "Where two things touch." }),
    position: position(),
    normal: vector(3, "1", "Unit vector away from what is touched.").optional(),
    force: scalar("N", "Force along the normal.").optional(),
    with: Identifier.meta({ description: "Id of the entity that is touched." }).optional(),
  })
  .meta({ description: "Where two things touch." });
export type Contact = z.infer<typeof Contact>;
