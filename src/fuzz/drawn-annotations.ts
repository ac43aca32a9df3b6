/**
 * Annotations for conversions: any that there are, and such as people draw in the images of two streams.
 *
 * @module
 */
import fc from "fast-check";
import { AnnotationDocument } from "../spec/annotation/document.js";
import { Entity } from "../spec/annotation/entity.js";
import { countsOf } from "../spec/annotation/geometry/run-lengths.js";
import { GeometryItem } from "../spec/annotation/item.js";
import { Segment } from "../spec/annotation/segment.js";
import { Track } from "../spec/annotation/track.js";
import { arbitraryOf } from "./arbitrary.js";

const SIZE = [48, 64] as const;
const coordinate = fc.oneof(fc.integer({ min: 0, max: 64 }), fc.double({ min: -5, max: 70, noNaN: true }));
const point = fc.tuple(coordinate, coordinate).map((each) => [...each]);
const mask = fc.array(fc.integer({ min: 0, max: 400 }), { minLength: 1, maxLength: 8 }).map((runs) => {
  const sum = runs.reduce((a, b) => a + b, 0);
  return { kind: "mask", size: [...SIZE], counts: countsOf([...runs, SIZE[0] * SIZE[1] - sum]) };
});
/** Geometries that people draw. */
const drawn = fc.oneof(
  fc
    .tuple(coordinate, coordinate, fc.integer({ min: 1, max: 20 }), coordinate)
    .map(([x, y, w, h]) => ({ kind: "box", xyxy: [x, y, x + w, y + Math.abs(h) + 1] })),
  fc.record({
    kind: fc.constant("rotated-box"),
    center: point,
    size: fc.tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 9 })).map((each) => [...each]),
    angle: fc.double({ min: -3.14, max: 3.14, noNaN: true }),
  }),
  fc.record({ kind: fc.constant("polygon"), points: fc.array(point, { minLength: 3, maxLength: 6 }) }),
  fc.record({
    kind: fc.constant("polygon"),
    points: fc.array(point, { minLength: 3, maxLength: 6 }),
    holes: fc.constant([
      [
        [1, 1],
        [2, 1],
        [2, 2],
      ],
    ]),
  }),
  fc.record({ kind: fc.constant("polyline"), points: fc.array(point, { minLength: 2, maxLength: 6 }) }),
  mask,
  fc.record({
    kind: fc.constant("keypoints"),
    points: fc.uniqueArray(
      fc.record({
        name: fc.constantFrom("tip", "base", "thumb"),
        at: point,
        visibility: fc.constantFrom("visible", "occluded", "outside", undefined),
      }),
      { minLength: 1, maxLength: 3, selector: ({ name }) => name },
    ),
    edges: fc.constantFrom(undefined, [["tip", "base"]], [["tip", "nowhere"]]),
  }),
  fc.record({
    kind: fc.constant("cuboid"),
    center: fc.tuple(coordinate, coordinate, coordinate).map((each) => [...each]),
    size: fc
      .tuple(fc.constant(4.5), fc.constant(1.9), fc.double({ min: 0.1, max: 3, noNaN: true }))
      .map((each) => [...each]),
    rotation: fc.constantFrom([0, 0, 0, 1], [0, 0, Math.SQRT1_2, Math.SQRT1_2]),
  }),
);

/** As JSON gives it back, without a key that no reader of annotations takes. */
const plain = (document: AnnotationDocument): AnnotationDocument =>
  JSON.parse(JSON.stringify(document).replaceAll('"__proto__":', '"proto":'));

/** Any document, whose ids are unique. */
export const anyDocument: fc.Arbitrary<AnnotationDocument> = (
  arbitraryOf(AnnotationDocument) as fc.Arbitrary<AnnotationDocument>
).map((made) => numbered(plain(made)));

const numbered = (document: AnnotationDocument): AnnotationDocument => {
  const renamed: Record<string, unknown> = { ...document };
  for (const key of [
    "streams",
    "entities",
    "tracks",
    "segments",
    "events",
    "relations",
    "geometries",
    "procedures",
    "agents",
  ] as const)
    renamed[key] = document[key]?.map((each, i) => ({ ...each, id: `${key}-${i}` }));
  return AnnotationDocument.parse(renamed);
};

/** What is said of a geometry, beside its shape. */
const UNDRAWN = GeometryItem.omit({ geometry: true });

/** A document of what people draw in the images of two streams. */
export const drawnDocument: fc.Arbitrary<AnnotationDocument> = fc
  .record({
    items: fc.array(
      fc.tuple(
        arbitraryOf(UNDRAWN) as fc.Arbitrary<Omit<GeometryItem, "geometry">>,
        drawn,
        fc.constantFrom(0, 1, 2, 1000, 1_000_000, 33_333_333, 66_666_667, 100_000_000),
        fc.constantFrom("streams-0", "streams-1"),
        fc.constantFrom(undefined, "entities-0", "entities-1"),
      ),
      { maxLength: 12 },
    ),
    segments: fc.array(
      fc.tuple(
        arbitraryOf(Segment) as fc.Arbitrary<Segment>,
        fc.constantFrom(0, 1, 1_000_000, 20_000_000),
        fc.constantFrom(1_000_000, 33_333_333, 100_000_000, 250_000_000),
        fc.constantFrom("tracks-0", "tracks-1", "nowhere"),
      ),
      { maxLength: 5 },
    ),
    tracks: fc.tuple(arbitraryOf(Track) as fc.Arbitrary<Track>, arbitraryOf(Track) as fc.Arbitrary<Track>),
    entities: fc.tuple(arbitraryOf(Entity) as fc.Arbitrary<Entity>, arbitraryOf(Entity) as fc.Arbitrary<Entity>),
    bare: fc.boolean(),
  })
  .map(({ items, entities, segments, tracks, bare }) => {
    const made = {
      tasuki: "0.1",
      document: "annotation",
      id: "drawn",
      files: [],
      time: { basis: "stamp", originNs: "1780000000000000123", durationNs: 1_000_000_000 },
      streams: [
        { id: "streams-0", topic: "/wrist", widthPx: SIZE[1], heightPx: SIZE[0] },
        { id: "streams-1", topic: "/scene", widthPx: SIZE[1], heightPx: SIZE[0] },
      ],
      entities: [...entities],
      tracks: [...tracks],
      segments: segments.map(([segment, startNs, lengthNs, track]) => ({
        ...segment,
        startNs,
        endNs: startNs + lengthNs,
        track,
      })),
      geometries: items.map(
        ([{ id, tNs, startNs, endNs, stream, frame, entity, ...rest }, shape, at, image, thing]) => ({
          id,
          ...(bare ? {} : rest),
          tNs: at,
          ...(shape.kind === "cuboid" ? { frame: "map" } : { stream: image }),
          ...(thing === undefined ? {} : { entity: thing }),
          geometry: shape,
        }),
      ),
    };
    return numbered(plain(made as never));
  });
