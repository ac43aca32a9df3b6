/**
 * Geometry in an image. A coordinate is a real number of pixels along x (columns) and y (rows); the origin is the top left
 * corner of the top left pixel, so that the first pixel covers 0 to 1 and its middle is at 0.5. A box is given by its edges,
 * never by its middle or its size: of all conventions this one shows a mistake at once.
 *
 * @module
 */
import { z } from "zod";
import { vector } from "../../modality/field.js";

/** A place in an image. */
const point = () => vector(2, "px", "A place in the image: x, y.");

/** Several places in an image. */
const points = (least: number, description: string) => z.array(point()).min(least).meta({ description, unit: "px" });

export const Box = z
  .strictObject({
    kind: z.literal("box").meta({ description: "A box along the edges of the image." }),
    xyxy: vector(4, "px", "Left, top, right and bottom edge."),
  })
  .meta({ description: "A box along the edges of the image." });
export type Box = z.infer<typeof Box>;

export const RotatedBox = z
  .strictObject({
    kind: z.literal("rotated-box").meta({ description: "A box that is turned." }),
    center: vector(2, "px", "Its middle: x, y."),
    size: vector(2, "px", "Its width and height before it is turned."),
    angle: z
      .number()
      .meta({ description: "By how much it is turned about its middle, from x towards y.", unit: "rad" }),
  })
  .meta({ description: "A box that is turned." });
export type RotatedBox = z.infer<typeof RotatedBox>;

export const Polygon = z
  .strictObject({
    kind: z.literal("polygon").meta({ description: "An area, by its outline." }),
    points: points(3, "Its corners; the last is joined to the first."),
    holes: z
      .array(points(3, "The corners of a hole."))
      .meta({ description: "Outlines of what is cut out.", unit: "px" })
      .optional(),
  })
  .meta({ description: "An area, by its outline." });
export type Polygon = z.infer<typeof Polygon>;

export const Polyline = z
  .strictObject({
    kind: z.literal("polyline").meta({ description: "An open line." }),
    points: points(2, "Its points, in order."),
  })
  .meta({ description: "An open line." });
export type Polyline = z.infer<typeof Polyline>;

export const Mask = z
  .strictObject({
    kind: z.literal("mask").meta({ description: "An area, pixel by pixel." }),
    size: z
      .array(z.int().min(1).max(65_535))
      .length(2)
      .meta({ description: "Height and width of the image, in this order.", unit: "px" }),
    counts: z
      .string()
      .min(1)
      .max(4_194_304)
      .meta({ description: "Run lengths, column by column, in the compressed writing of COCO." }),
  })
  .meta({ description: "An area, pixel by pixel." });
export type Mask = z.infer<typeof Mask>;

export const PointVisibility = z.enum(["visible", "occluded", "outside"]).meta({
  description: "`visible`: it is seen. `occluded`: something is before it. `outside`: it is not in the image.",
});
export type PointVisibility = z.infer<typeof PointVisibility>;

export const Keypoint = z
  .strictObject({
    name: z.string().min(1).meta({ description: "Name of the point, such as `left-wrist`." }),
    at: point(),
    visibility: PointVisibility.optional(),
  })
  .meta({ description: "A named point in an image." });
export type Keypoint = z.infer<typeof Keypoint>;

/** Which points are joined. */
export const edges = () =>
  z.array(z.array(z.string()).length(2)).meta({ description: "Pairs of names of points that are joined." }).optional();

export const Keypoints = z
  .strictObject({
    kind: z.literal("keypoints").meta({ description: "Named points, such as those of a hand." }),
    points: z.array(Keypoint).min(1).meta({ description: "The points." }),
    edges: edges(),
  })
  .meta({ description: "Named points in an image, such as those of a hand." });
export type Keypoints = z.infer<typeof Keypoints>;
