/**
 * What a provider says of frames: where the tree begins, which joints of it are fixed, and what may jump.
 *
 * @module
 */
import { z } from "zod";

const frame = (description: string) => z.string().min(1).meta({ description });

export const DeclaredTransform = z
  .strictObject({ parent: frame("Frame of the parent."), child: frame("Frame of the child.") })
  .meta({ description: "A transform by its frames." });
export type DeclaredTransform = z.infer<typeof DeclaredTransform>;

export const FramesDeclaration = z
  .strictObject({
    root: frame("The frame that every sensor can be brought to, such as `base_link` or `map`.").optional(),
    map: frame("The frame of the map; a frame in it may jump when the robot finds where it is.").optional(),
    odometry: frame("The frame that odometry counts from; what moves in it moves without jumps.").optional(),
    base: frame("The frame of the robot's body.").optional(),
    static: z
      .array(DeclaredTransform)
      .meta({ description: "Transforms that are static, and that a recording must have." })
      .optional(),
    mayJump: z
      .array(z.string())
      .meta({ description: "Frames that may jump, beside those in the frame of the map." })
      .optional(),
  })
  .meta({ description: "What a provider declares of frames." });
export type FramesDeclaration = z.infer<typeof FramesDeclaration>;
