/**
 * The frames of a recording as a tree: what `tasuki info --frames` shows.
 *
 * @module
 */
import { z } from "zod";
import { count, hertz } from "../units.js";

export const FrameState = z.enum(["root", "static", "moving", "unplaced"]).meta({
  description:
    "`root`: it has no parent. `static`: it is fixed in its parent. `moving`: it moves in it, or could. `unplaced`: no transform " +
    "names it, samples stand in it.",
});
export type FrameState = z.infer<typeof FrameState>;

export const FrameRow = z
  .strictObject({
    frame: z.string().meta({ description: "Name of the frame; empty where samples name none." }),
    depth: count("How many parents are above it."),
    state: FrameState,
    topics: z.array(z.string()).meta({ description: "Topics that its transform is sent on." }).default([]),
    rateHz: hertz("How often its transform is stamped anew per second.").optional(),
    samples: count("How often its transform is sent.").default(0),
    otherParents: z.array(z.string()).meta({ description: "Parents that it has beside this one." }).default([]),
    inCycle: z.boolean().meta({ description: "Whether its parents lead back to it." }).default(false),
    streams: z.array(z.string()).meta({ description: "Topics of the streams whose samples stand in it." }).default([]),
  })
  .meta({ description: "A frame, where it hangs, and what stands in it." });
export type FrameRow = z.infer<typeof FrameRow>;

export const FrameTree = z
  .strictObject({
    complete: z.boolean().meta({ description: "Whether every transform was read." }),
    trees: count("How many trees the transforms make."),
    rows: z.array(FrameRow).meta({
      description: "The frames: each tree from its root, children below their parent, the largest tree first.",
    }),
  })
  .meta({ description: "The frames of a recording as trees." });
export type FrameTree = z.infer<typeof FrameTree>;
