/**
 * Geometry in images as `foxglove.ImageAnnotations`: one message for each image. Both count pixels from the top left corner of
 * the top left pixel.
 *
 * @module
 */
import type { Geometry } from "../spec/annotation/geometry/geometry.js";
import type { GeometryItem } from "../spec/annotation/item.js";
import { beginningOf, type Color, colorOf, type Message, type Seconds, secondsOf, type Words } from "./shown.js";

/** Topic of what stands in the images of a topic. */
export const imageTopic = (topic: string): string => `/tasuki/annotations/${topic.replace(/^\/+/, "")}`;

/** The kinds of `foxglove.PointsAnnotationType`. */
const POINTS = 1;
const LINE_LOOP = 2;
const LINE_STRIP = 3;
const LINE_LIST = 4;

const LINE_PX = 2;
const POINT_PX = 6;
const TEXT_PX = 12;
const CLEAR: Color = { r: 0, g: 0, b: 0, a: 0 };
const SHADE: Color = { r: 0, g: 0, b: 0, a: 0.6 };

type Place = readonly number[];

/** Points that are drawn in one way. */
interface Drawn {
  readonly type: number;
  readonly points: readonly Place[];
}

/** How a geometry is drawn; the first point is where its name stands. */
function drawn(geometry: Geometry): Drawn[] | undefined {
  switch (geometry.kind) {
    case "box": {
      const [left, top, right, bottom] = geometry.xyxy as [number, number, number, number];
      const corners = [
        [left, top],
        [right, top],
        [right, bottom],
        [left, bottom],
      ];
      return [{ type: LINE_LOOP, points: corners }];
    }
    case "rotated-box": {
      const { center, size, angle } = geometry;
      const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
      const [width, height] = [size[0]! / 2, size[1]! / 2];
      const corner = (x: number, y: number) => [center[0]! + x * cos - y * sin, center[1]! + x * sin + y * cos];
      const corners = [corner(-width, -height), corner(width, -height), corner(width, height), corner(-width, height)];
      return [{ type: LINE_LOOP, points: corners }];
    }
    case "polygon":
      return [geometry.points, ...(geometry.holes ?? [])].map((points) => ({ type: LINE_LOOP, points }));
    case "polyline":
      return [{ type: LINE_STRIP, points: geometry.points }];
    case "keypoints": {
      const seen = geometry.points.filter(({ visibility }) => visibility !== "outside");
      const places = new Map(seen.map((point) => [point.name, point.at]));
      const joined = (geometry.edges ?? []).flatMap(([from, to]) => {
        const ends = [places.get(from!), places.get(to!)];
        return ends[0] && ends[1] ? [ends[0], ends[1]] : [];
      });
      const points = { type: POINTS, points: seen.map(({ at }) => at) };
      return joined.length > 0 ? [points, { type: LINE_LIST, points: joined }] : [points];
    }
    default:
      return undefined;
  }
}

const xy = ([x, y]: Place) => ({ x: x!, y: y! });

function pointsAnnotation({ type, points }: Drawn, timestamp: Seconds, id: string, color: Color) {
  return {
    timestamp,
    type,
    points: points.map(xy),
    outline_color: color,
    outline_colors: [],
    fill_color: CLEAR,
    thickness: type === POINTS ? POINT_PX : LINE_PX,
    metadata: [{ key: "annotation", value: id }],
  };
}

/** Messages for geometries in the images of one topic, which come in the order of time. */
export function* imageMessages(
  items: readonly GeometryItem[],
  topic: string,
  words: Words,
  originNs: bigint,
  shifts: { readonly toLog: number; readonly toStamp: number },
  unshown: () => void,
): Generator<Message> {
  let at = 0;
  let points: object[] = [];
  let texts: object[] = [];
  const message = (): Message => ({
    topic: imageTopic(topic),
    schema: "image",
    logTime: at + shifts.toLog,
    content: { timestamp: secondsOf(originNs + BigInt(at + shifts.toStamp)), circles: [], points, texts },
  });
  for (const item of items) {
    const shapes = drawn(item.geometry)?.filter((shape) => shape.points.length > 0) ?? [];
    if (shapes.length === 0) {
      unshown();
      continue;
    }
    const begins = beginningOf(item);
    if (begins !== at && points.length > 0) {
      yield message();
      points = [];
      texts = [];
    }
    at = begins;
    const timestamp = secondsOf(originNs + BigInt(begins + shifts.toStamp));
    const color = colorOf(item.entity ?? item.type ?? item.geometry.kind, 1);
    for (const shape of shapes) points.push(pointsAnnotation(shape, timestamp, item.id, color));
    texts.push({
      timestamp,
      position: xy(shapes[0]!.points[0]!),
      text: words.of(item),
      font_size: TEXT_PX,
      text_color: color,
      background_color: SHADE,
      metadata: [],
    });
  }
  if (points.length > 0) yield message();
}
