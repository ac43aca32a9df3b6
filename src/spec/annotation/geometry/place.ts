/**
 * Where geometries live.
 *
 * @module
 */
import type { Geometry } from "./geometry.js";

/** Where a kind of geometry lives: in an image of a stream, in a frame, or either. */
export const PLACE_OF: Readonly<Record<Geometry["kind"], "image" | "frame" | "either">> = {
  box: "image",
  "rotated-box": "image",
  polygon: "image",
  polyline: "image",
  mask: "image",
  keypoints: "image",
  cuboid: "frame",
  pose: "frame",
  "space-keypoints": "frame",
  "space-polyline": "frame",
  trajectory: "frame",
  grasp: "frame",
  contact: "frame",
  external: "either",
};
