/**
 * Geometry in space as `foxglove.SceneUpdate`: one message for each instant, one scene entity for each geometry, which goes when
 * the next of the same thing comes, or when its time is over.
 *
 * @module
 */
import type { Geometry } from "../spec/annotation/geometry/geometry.js";
import type { GeometryItem } from "../spec/annotation/item.js";
import { beginningOf, type Color, colorOf, type Message, secondsOf, type Words } from "./shown.js";

/** Topic of what stands in space. */
export const SCENE_TOPIC = "/tasuki/annotations/scene";

/** How long something is shown that stands alone, and the longest that it is shown until the next of its kind. */
const ALONE_NS = 100_000_000;
const LONGEST_NS = 1_000_000_000;
/** Sizes of what has none, in metres. */
const POINT_M = 0.02;
const LINE_M = 0.01;
const ARROW_M = 0.1;
const TEXT_M = 0.05;

const LINE_STRIP = 0;
const LINE_LIST = 2;

type Vector = readonly number[];
const xyz = ([x, y, z]: Vector) => ({ x: x!, y: y!, z: z! });
const UPRIGHT: Vector = [0, 0, 0, 1];
const poseOf = (position: Vector, [x, y, z, w]: Vector = UPRIGHT) => ({
  position: xyz(position),
  orientation: { x: x!, y: y!, z: z!, w: w! },
});
const ORIGIN = poseOf([0, 0, 0]);

/** The primitives that show a geometry, and where its name stands. */
interface Primitives {
  readonly at: Vector;
  readonly arrows?: object[];
  readonly cubes?: object[];
  readonly spheres?: object[];
  readonly lines?: object[];
}

const arrow = (position: Vector, rotation: Vector | undefined, color: Color) => ({
  pose: poseOf(position, rotation),
  shaft_length: ARROW_M * 0.75,
  shaft_diameter: ARROW_M * 0.1,
  head_length: ARROW_M * 0.25,
  head_diameter: ARROW_M * 0.2,
  color,
});
const sphere = (position: Vector, color: Color) => ({
  pose: poseOf(position),
  size: { x: POINT_M, y: POINT_M, z: POINT_M },
  color,
});
const line = (type: number, points: readonly Vector[], color: Color) => ({
  type,
  pose: ORIGIN,
  thickness: LINE_M,
  scale_invariant: false,
  points: points.map(xyz),
  color,
  colors: [],
  indices: [],
});

/** The rotation that turns +x, along which an arrow points, to a direction. */
function rotationTo([x, y, z]: Vector): Vector {
  // Half way between both; straight back any axis across will do.
  const w = 1 + x!;
  const length = Math.hypot(w, y!, z!);
  return length > 1e-9 ? [0, -z! / length, y! / length, w / length] : [0, 0, 1, 0];
}

/** The primitives of a geometry in space; undefined where there are none for it. */
function primitivesOf(geometry: Geometry, name: string): Primitives | undefined {
  const solid = colorOf(name, 1);
  switch (geometry.kind) {
    case "cuboid": {
      const { center, size, rotation } = geometry;
      return { at: center, cubes: [{ pose: poseOf(center, rotation), size: xyz(size), color: colorOf(name, 0.4) }] };
    }
    case "pose":
      return { at: geometry.position, arrows: [arrow(geometry.position, geometry.rotation, solid)] };
    case "grasp": {
      // A gripper approaches along its +z.
      const [x, y, z, w] = geometry.rotation as [number, number, number, number];
      const approach = [2 * (x * z + w * y), 2 * (y * z - w * x), 1 - 2 * (x * x + y * y)];
      return { at: geometry.position, arrows: [arrow(geometry.position, rotationTo(approach), solid)] };
    }
    case "contact": {
      const { position, normal } = geometry;
      return {
        at: position,
        spheres: [sphere(position, solid)],
        ...(normal ? { arrows: [arrow(position, rotationTo(normal), solid)] } : {}),
      };
    }
    case "space-keypoints": {
      const { points, edges = [] } = geometry;
      const places = new Map(points.map((point) => [point.name, point.at]));
      const joined = edges.flatMap(([from, to]) => {
        const ends = [places.get(from!), places.get(to!)];
        return ends[0] && ends[1] ? [ends[0], ends[1]] : [];
      });
      return {
        at: points[0]!.at,
        spheres: points.map(({ at }) => sphere(at, solid)),
        ...(joined.length > 0 ? { lines: [line(LINE_LIST, joined, solid)] } : {}),
      };
    }
    case "space-polyline":
      return { at: geometry.points[0]!, lines: [line(LINE_STRIP, geometry.points, solid)] };
    case "trajectory": {
      const places = geometry.points.map(({ position }) => position);
      return { at: places[0]!, lines: [line(LINE_STRIP, places, solid)] };
    }
    default:
      return undefined;
  }
}

/** A geometry with the name that it has in the scene, and how long it is shown. */
interface Placed {
  readonly item: GeometryItem;
  readonly name: string;
  lifetimeNs: number;
}

/** Says how long each is shown: to the next of its name, or its own interval. */
function withLifetimes(items: readonly GeometryItem[]): Placed[] {
  const last = new Map<string, Placed>();
  const together = new Map<string, number>();
  return items.map((item) => {
    const at = beginningOf(item);
    const thing = `${item.entity ?? item.id}/${item.geometry.kind}`;
    // Several of one thing at once stand side by side.
    const key = `${at} ${thing}`;
    const number = together.get(key) ?? 0;
    together.set(key, number + 1);
    const name = number === 0 ? thing : `${thing}/${number}`;
    const { startNs, endNs } = item;
    const placed: Placed = { item, name, lifetimeNs: ALONE_NS };
    const before = last.get(name);
    if (before && before.item.tNs !== undefined) {
      before.lifetimeNs = Math.min(at - beginningOf(before.item), LONGEST_NS);
      placed.lifetimeNs = before.lifetimeNs;
    }
    if (item.tNs === undefined) placed.lifetimeNs = endNs === undefined ? 0 : Math.max(1, endNs - (startNs ?? 0));
    last.set(name, placed);
    return placed;
  });
}

/** Messages for geometries in frames, which come in the order of time. `toLog` leads from their times to log times, `toStamp` to stamps. */
export function* sceneMessages(
  items: readonly GeometryItem[],
  words: Words,
  originNs: bigint,
  shifts: { readonly toLog: number; readonly toStamp: number },
  unshown: () => void,
): Generator<Message> {
  let at = 0;
  let entities: object[] = [];
  const message = (): Message => ({
    topic: SCENE_TOPIC,
    schema: "scene",
    logTime: at + shifts.toLog,
    content: { deletions: [], entities },
  });
  for (const { item, name, lifetimeNs } of withLifetimes(items)) {
    const primitives = primitivesOf(item.geometry, name);
    if (!primitives) {
      unshown();
      continue;
    }
    const begins = beginningOf(item);
    if (begins !== at && entities.length > 0) {
      yield message();
      entities = [];
    }
    at = begins;
    const { at: place, ...shapes } = primitives;
    const text = words.of(item);
    entities.push({
      timestamp: secondsOf(originNs + BigInt(begins + shifts.toStamp)),
      frame_id: item.frame!,
      id: name,
      lifetime: secondsOf(BigInt(lifetimeNs)),
      frame_locked: true,
      metadata: [{ key: "annotation", value: item.id }],
      arrows: [],
      cubes: [],
      spheres: [],
      cylinders: [],
      lines: [],
      triangles: [],
      texts: [
        {
          pose: poseOf(place),
          billboard: true,
          font_size: TEXT_M,
          scale_invariant: false,
          color: colorOf(name, 1),
          text,
        },
      ],
      models: [],
      ...shapes,
    });
  }
  if (entities.length > 0) yield message();
}
