/**
 * The shapes that an item may have. Each has one convention, and `kind` names it.
 *
 * @module
 */
import { z } from "zod";
import { Sha256 } from "../../digest.js";
import { byteCount, count } from "../../units.js";
import { besideFile } from "../ontology.js";
import { Box, Keypoints, Mask, Polygon, Polyline, RotatedBox } from "./plane.js";
import { Contact, Cuboid, Grasp, Pose, SpaceKeypoints, SpacePolyline, Trajectory } from "./space.js";

export const ExternalGeometry = z
  .strictObject({
    kind: z.literal("external").meta({ description: "Data in a file beside the document, such as labels of points." }),
    file: besideFile("Name of the file."),
    mediaType: z.string().min(1).meta({ description: "Media type of the file." }),
    sizeBytes: byteCount("Size of the file."),
    sha256: Sha256,
    labels: count("How many labels it holds, such as one for each point of a cloud.").optional(),
  })
  .meta({ description: "Data in a file beside the document, known by its digest." });
export type ExternalGeometry = z.infer<typeof ExternalGeometry>;

export const Geometry = z
  .discriminatedUnion("kind", [
    Box,
    RotatedBox,
    Polygon,
    Polyline,
    Mask,
    Keypoints,
    Cuboid,
    Pose,
    SpaceKeypoints,
    SpacePolyline,
    Trajectory,
    Grasp,
    Contact,
    ExternalGeometry,
  ])
  .meta({ description: "A shape." });
export type Geometry = z.infer<typeof Geometry>;
