/**
 * How far geometries reach in their images.
 *
 * @module
 */
import type { Geometry } from "../spec/annotation/geometry/geometry.js";
import type { GeometryItem } from "../spec/annotation/item.js";
import type { RecordingFacts } from "../spec/facts/recording.js";
import type { AnnotationIndex } from "./annotation-index.js";
import { type ImageSize, imageSizeOf } from "./annotation-streams.js";

/** The edges of what a geometry covers. */
export interface Extent {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** The points that a geometry is made of; of keypoints, those that are in the image. */
function pointsOf(geometry: Geometry): readonly (readonly number[])[] {
  switch (geometry.kind) {
    case "box": {
      const [left, top, right, bottom] = geometry.xyxy;
      return [
        [left!, top!],
        [right!, bottom!],
      ];
    }
    case "polygon":
    case "polyline":
      return geometry.points;
    case "keypoints":
      return geometry.points.filter(({ visibility }) => visibility !== "outside").map(({ at }) => at);
    default:
      return [];
  }
}

/** How far a geometry reaches; undefined where it is made of no points. */
export function extentOf(geometry: Geometry): Extent | undefined {
  const points = pointsOf(geometry);
  if (points.length === 0) return undefined;
  let [left, top] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  let [right, bottom] = [Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const [x, y] of points) {
    left = Math.min(left, x!);
    right = Math.max(right, x!);
    top = Math.min(top, y!);
    bottom = Math.max(bottom, y!);
  }
  return { left, top, right, bottom };
}

/** Every geometry in an image of known size, with how far it reaches. */
export function* imageExtents(
  index: AnnotationIndex,
  recording: RecordingFacts | undefined,
): Generator<{ field: string; value: GeometryItem; size: ImageSize; extent: Extent }> {
  const sizes = new Map([...index.streams.keys()].map((id) => [id, imageSizeOf(index, id, recording)]));
  for (const { field, value } of index.allGeometries()) {
    const size = value.stream === undefined ? undefined : sizes.get(value.stream);
    const extent = size && extentOf(value.geometry);
    if (size && extent) yield { field, value, size, extent };
  }
}
