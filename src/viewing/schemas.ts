/**
 * The two Foxglove schemas that annotations are shown with, as JSON Schema: names, fields and numbers are those of Foxglove's
 * `SceneUpdate` and `ImageAnnotations` (package @foxglove/schemas 2.1). A test holds them to that package.
 *
 * @module
 */

type Schema = Readonly<Record<string, unknown>>;

/** An object of these fields, all of them required but those whose names end with `?`. */
function object(title: string, fields: Readonly<Record<string, Schema>>): Schema {
  const names = Object.keys(fields);
  return {
    title: `foxglove.${title}`,
    type: "object",
    properties: Object.fromEntries(names.map((name) => [name.replace("?", ""), fields[name]])),
    required: names.filter((name) => !name.endsWith("?")),
  };
}
const list = (items: Schema): Schema => ({ type: "array", items });
/** An enumeration, by its names in the order of their numbers. */
const choice = (title: string, ...names: string[]): Schema => ({
  title: `foxglove.${title}`,
  oneOf: names.map((name, value) => ({ title: name, const: value })),
});

const number: Schema = { type: "number" };
const string: Schema = { type: "string" };
const boolean: Schema = { type: "boolean" };
const nsec: Schema = { type: "integer", minimum: 0, maximum: 999_999_999 };
const time: Schema = {
  type: "object",
  title: "time",
  properties: { sec: { type: "integer", minimum: 0 }, nsec },
};
const duration: Schema = { type: "object", title: "duration", properties: { sec: { type: "integer" }, nsec } };

const point2 = object("Point2", { x: number, y: number });
const point3 = object("Point3", { x: number, y: number, z: number });
const vector3 = object("Vector3", { x: number, y: number, z: number });
const quaternion = object("Quaternion", { x: number, y: number, z: number, w: number });
const pose = object("Pose", { position: vector3, orientation: quaternion });
const color = object("Color", { r: number, g: number, b: number, a: number });
const metadata = list(object("KeyValuePair", { key: string, value: string }));
const indices = list({ type: "integer", minimum: 0 });

const sceneEntity = object("SceneEntity", {
  timestamp: time,
  frame_id: string,
  id: string,
  lifetime: duration,
  frame_locked: boolean,
  metadata,
  arrows: list(
    object("ArrowPrimitive", {
      pose,
      shaft_length: number,
      shaft_diameter: number,
      head_length: number,
      head_diameter: number,
      color,
    }),
  ),
  cubes: list(object("CubePrimitive", { pose, size: vector3, color })),
  spheres: list(object("SpherePrimitive", { pose, size: vector3, color })),
  cylinders: list(object("CylinderPrimitive", { pose, size: vector3, bottom_scale: number, top_scale: number, color })),
  lines: list(
    object("LinePrimitive", {
      type: choice("LineType", "LINE_STRIP", "LINE_LOOP", "LINE_LIST"),
      pose,
      thickness: number,
      scale_invariant: boolean,
      points: list(point3),
      color,
      colors: list(color),
      indices,
    }),
  ),
  triangles: list(object("TriangleListPrimitive", { pose, points: list(point3), color, colors: list(color), indices })),
  texts: list(
    object("TextPrimitive", {
      pose,
      billboard: boolean,
      font_size: number,
      scale_invariant: boolean,
      color,
      text: string,
    }),
  ),
  models: list(
    object("ModelPrimitive", {
      pose,
      scale: vector3,
      color,
      override_color: boolean,
      url: string,
      media_type: string,
      data: { type: "string", contentEncoding: "base64" },
    }),
  ),
});

/** `foxglove.SceneUpdate`. */
export const sceneUpdate = object("SceneUpdate", {
  deletions: list(
    object("SceneEntityDeletion", {
      timestamp: time,
      type: choice("SceneEntityDeletionType", "MATCHING_ID", "ALL"),
      id: string,
    }),
  ),
  entities: list(sceneEntity),
});

/** `foxglove.ImageAnnotations`. */
export const imageAnnotations = object("ImageAnnotations", {
  "timestamp?": time,
  circles: list(
    object("CircleAnnotation", {
      timestamp: time,
      position: point2,
      diameter: number,
      thickness: number,
      fill_color: color,
      outline_color: color,
      "metadata?": metadata,
    }),
  ),
  points: list(
    object("PointsAnnotation", {
      timestamp: time,
      type: choice("PointsAnnotationType", "UNKNOWN", "POINTS", "LINE_LOOP", "LINE_STRIP", "LINE_LIST"),
      points: list(point2),
      outline_color: color,
      outline_colors: list(color),
      fill_color: color,
      thickness: number,
      "metadata?": metadata,
    }),
  ),
  texts: list(
    object("TextAnnotation", {
      timestamp: time,
      position: point2,
      text: string,
      font_size: number,
      text_color: color,
      background_color: color,
      "metadata?": metadata,
    }),
  ),
  "metadata?": metadata,
});
