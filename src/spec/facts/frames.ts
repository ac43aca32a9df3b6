/**
 * What the transforms of a recording say: which frames are joined, when, and how steadily.
 *
 * @module
 */
import { z } from "zod";
import { LISTED_GAPS } from "../limits.js";
import { absoluteTime } from "../time.js";
import { count, hertz, nanoseconds } from "../units.js";
import { Tally } from "./tally.js";

const metres = (description: string) => z.number().meta({ description, unit: "m" });

export const TransformGap = z
  .strictObject({
    fromNs: absoluteTime("Stamp before it."),
    toNs: absoluteTime("Stamp after it."),
    lengthNs: nanoseconds("Its length.").min(0),
  })
  .meta({
    description:
      "A long interval between two stamps of a transform across which the child moved: between them nothing tells where it was.",
  });
export type TransformGap = z.infer<typeof TransformGap>;

export const TransformJump = z
  .strictObject({
    atNs: absoluteTime("Stamp after it."),
    distance: metres("How far the child was moved beyond what its speed before and after explains."),
    toStart: z.boolean().meta({ description: "Whether it led back to where the transform began." }),
  })
  .meta({ description: "A step of a transform that no motion explains." });
export type TransformJump = z.infer<typeof TransformJump>;

export const FrameEdge = z
  .strictObject({
    parent: z.string().meta({ description: "Frame of the parent." }),
    child: z.string().meta({ description: "Frame of the child." }),
    latched: z.boolean().meta({
      description:
        "Whether it was sent as static: once, for all times. Foxglove knows no static topic: there it is one that never changes.",
    }),
    topics: z.array(z.string()).meta({ description: "Topics that it was sent on." }).default([]),
    samples: count("How often it was sent.").default(0),
    latchedSamples: count("How often of those as static.").default(0),
    firstNs: absoluteTime("Earliest stamp of the transform.").optional(),
    lastNs: absoluteTime("Latest stamp of the transform.").optional(),
    firstLogNs: absoluteTime("Log time of the first sample of it.").optional(),
    rateHz: hertz(
      "How often it was stamped anew per second, in the mean; absent where it has less than two stamps.",
    ).optional(),
    latencyNs: nanoseconds("The least time from stamp to log; negative where stamps are ahead.").optional(),
    longestNs: nanoseconds("Longest interval between two stamps, whether or not the child moved.").min(0).optional(),
    gaps: z
      .array(TransformGap)
      .max(LISTED_GAPS)
      .meta({ description: "The longest gaps, in order of time." })
      .default([]),
    translation: z
      .tuple([z.number(), z.number(), z.number()])
      .meta({
        description: "Translation of its first value: where the child is in the frame of the parent.",
        unit: "m",
      })
      .optional(),
    rotation: z
      .tuple([z.number(), z.number(), z.number(), z.number()])
      .meta({ description: "Rotation of its first value: a quaternion x, y, z, w.", unit: "1" })
      .optional(),
    moved: metres("Largest distance from its first translation.").default(0),
    turned: z.number().meta({ description: "Largest angle from its first rotation.", unit: "rad" }).default(0),
    changes: count("How often the value differs from the one before, by more than rounding.").default(0),
    conflicts: count("How often a value differs from the one before at the same stamp.").default(0),
    returns: count(
      "How often a value is back near the last but one, while it was away between: two senders that disagree take turns.",
    ).default(0),
    steps: count("How often it moved by more than a centimetre from one stamp to the next.").default(0),
    takeovers: count("How often its child was last sent with another parent.").default(0),
    jumps: count("Steps that no motion explains.").default(0),
    jump: TransformJump.meta({ description: "The largest of them." }).optional(),
  })
  .meta({ description: "That a recording gives the pose of one frame in another." });
export type FrameEdge = z.infer<typeof FrameEdge>;

export const EdgeCoverage = z
  .strictObject({
    parent: z.string().meta({ description: "Frame of the parent." }),
    child: z.string().meta({ description: "Frame of the child." }),
    before: count("Samples stamped before the first stamp of the transform."),
    beforeNs: nanoseconds("How long before it the first sample is stamped.").min(0),
    after: count("Samples stamped after the last stamp of the transform."),
    afterNs: nanoseconds("How long after it the last sample is stamped.").min(0),
    inGaps: count("Samples stamped in the listed gaps of the transform."),
    gapNs: nanoseconds("Longest of the listed gaps that hold samples.").min(0),
  })
  .meta({ description: "Samples for which a transform on the way to the root has no value." });
export type EdgeCoverage = z.infer<typeof EdgeCoverage>;

export const FrameCoverage = z
  .strictObject({
    topic: z.string().meta({ description: "Topic of the stream." }),
    frame: z.string().meta({ description: "The frame that its samples stand in." }),
    root: z.string().meta({ description: "The last frame on the way up from it." }),
    samples: count("Stamped samples in that frame."),
    edges: z
      .array(EdgeCoverage)
      .meta({ description: "Transforms on the way that leave samples out, from the frame upwards." }),
  })
  .meta({
    description:
      "How far the moving transforms from a frame to its root cover the samples in it. Samples are counted in 1024 parts of " +
      "their time; where a transform begins or ends inside a part, they count as evenly spread over it.",
  });
export type FrameCoverage = z.infer<typeof FrameCoverage>;

export const FrameFacts = z
  .strictObject({
    complete: z.boolean().meta({
      description: "Whether every transform was read; false where some could not be, or there are too many frames.",
    }),
    edges: z.array(FrameEdge).meta({ description: "The transforms, by child." }),
    unnamed: Tally.meta({ description: "Transforms without the name of a parent or a child." }).prefault({}),
    toItself: Tally.meta({ description: "Transforms from a frame to itself." }).prefault({}),
    slashed: Tally.meta({
      description: "Transforms with a frame whose name begins with a slash, each counted once.",
    }).prefault({}),
    coverage: z
      .array(FrameCoverage)
      .meta({ description: "Streams whose samples stand in a frame of the transforms." })
      .default([]),
  })
  .meta({ description: "Which frames a recording gives transforms between." });
export type FrameFacts = z.infer<typeof FrameFacts>;
