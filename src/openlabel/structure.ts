/**
 * The structure of an OpenLABEL 1.0 document, written from the text of the standard. It asks for what the published schema means
 * to ask for, also where a slip keeps that schema from doing so: the intervals of the root, the intrinsics and the
 * synchronisation of streams, sixteen numbers of a matrix, both ends of an interval.
 *
 * @module
 */
import {
  boolean,
  byIndex,
  byUid,
  either,
  integer,
  isObject,
  list,
  number,
  numberOrText,
  numbers,
  object,
  oneOf,
  record,
  type Shape,
  text,
  values,
} from "./shape.js";

const open = (required: Readonly<Record<string, Shape>>, optional: Readonly<Record<string, Shape>> = {}): Shape =>
  object({ required, optional, open: true });

const frameInterval = object({ required: { frame_start: integer, frame_end: integer } });
const frameIntervals = list(frameInterval);

// What may be nested in a geometry must not nest itself without end; its depth is bounded by that of the JSON.
const attributes: Shape = (value, field, differs) => plainData(value, field, differs);
const plain = { name: text, attributes, coordinate_system: text };
const plainKinds: Readonly<Record<string, Shape>> = {
  num: list(open({ val: number }, { ...plain, type: oneOf("value", "min", "max") })),
  text: list(open({ val: text }, { ...plain, type: oneOf("value") })),
  boolean: list(open({ val: boolean }, { ...plain, type: oneOf("value") })),
  vec: list(
    open(
      { val: values((each) => typeof each === "number" || typeof each === "string", "number or string") },
      { ...plain, type: oneOf("values", "range") },
    ),
  ),
};
const plainData: Shape = object({ optional: plainKinds });

const inSpace = { attributes, coordinate_system: text };
const val = (shape: Shape): Shape => open({ name: text, val: shape }, inSpace);
const point3d = open({ name: text, val: numbers(3, 3) }, { ...inSpace, id: integer });
const reference = (shape: Shape): Shape => open({}, { name: text, reference_type: text, attributes, val: shape });
const lineReference = reference(numbers(2, 2));
const areaReference = reference(numbers());

const objectKinds: Readonly<Record<string, Shape>> = {
  ...plainKinds,
  bbox: list(val(numbers(4, 4))),
  rbbox: list(val(numbers(5, 5))),
  cuboid: list(
    val(
      either(
        (each) => each === null,
        () => {},
        numbers(9, 10),
      ),
    ),
  ),
  poly2d: list(
    open(
      {
        name: text,
        val: values((each) => typeof each === "number" || typeof each === "string", "number or string"),
        mode: text,
        closed: boolean,
      },
      { ...inSpace, hierarchy: values(Number.isSafeInteger, "integer", 4, 4) },
    ),
  ),
  poly3d: list(open({ name: text, val: numbers(), closed: boolean }, inSpace)),
  point2d: list(open({ name: text, val: numbers(2, 2) }, { ...inSpace, id: integer })),
  point3d: list(point3d),
  mat: list(
    open({ name: text, val: numbers(), channels: number, width: number, height: number, data_type: text }, inSpace),
  ),
  image: list(open({ name: text, val: text, mime_type: text, encoding: text }, inSpace)),
  binary: list(open({ name: text, val: text, encoding: text, data_type: text }, inSpace)),
  mesh: list(
    open(
      {},
      {
        name: text,
        coordinate_system: text,
        point3d: byIndex(point3d),
        line_reference: byIndex(lineReference),
        area_reference: byIndex(areaReference),
      },
    ),
  ),
  line_reference: list(lineReference),
  area_reference: list(areaReference),
};
const objectData = object({ optional: objectKinds });

const dataOf = { object: objectData, action: plainData, event: plainData, context: plainData };
const ELEMENTS = Object.entries(dataOf);

const pointers = record(
  open(
    { frame_intervals: frameIntervals },
    { type: oneOf(...Object.keys(objectKinds)), attribute_pointers: record(oneOf(...Object.keys(plainKinds))) },
  ),
);
const reused = byUid(text);

/** What every element says of itself. */
const element = { frame_intervals: frameIntervals, ontology_uid: text, resource_uid: reused };
const relation = object({
  required: {
    name: text,
    type: text,
    rdf_subjects: list(open({ uid: text, type: oneOf("object", "action", "event", "context") })),
    rdf_objects: list(open({ uid: text, type: oneOf("object", "action", "event", "context") })),
  },
  optional: element,
});

const translation = numbers(3, 3);
const transformData = either(
  (each) => isObject(each) && "matrix4x4" in each,
  object({ required: { matrix4x4: numbers(16, 16) } }),
  either(
    (each) => isObject(each) && "quaternion" in each,
    object({ required: { quaternion: numbers(4, 4), translation } }),
    object({ required: { euler_angles: numbers(3, 3), translation }, optional: { sequence: text } }),
  ),
);

const image = { width_px: integer, height_px: integer };
const numberOrNull = either(
  (each) => each === null,
  () => {},
  number,
);
const streamProperties = open(
  {},
  {
    intrinsics_pinhole: open({}, { ...image, camera_matrix: numbers(12, 12), distortion_coeffs: numbers(5, 14) }),
    intrinsics_fisheye: open(
      {},
      {
        ...image,
        lens_coeffs: numbers(),
        aspect_ratio: numberOrNull,
        center_x_px: numberOrNull,
        center_y_px: numberOrNull,
      },
    ),
    intrinsics_custom: open({}),
    sync: open({}, { frame_stream: integer, timestamp: numberOrText, frame_shift: integer }),
  },
);
const stream = (others: Readonly<Record<string, Shape>> = {}): Shape =>
  object({
    optional: {
      type: oneOf("camera", "lidar", "radar", "gps_imu", "other"),
      uri: text,
      description: text,
      stream_properties: streamProperties,
      ...others,
    },
  });

const frame = object({
  optional: {
    ...Object.fromEntries(
      ELEMENTS.map(([name, data]) => [`${name}s`, byUid(object({ optional: { [`${name}_data`]: data } }))]),
    ),
    // That it is there is all that it says.
    relations: byUid(object({})),
    frame_properties: open(
      {},
      {
        timestamp: numberOrText,
        streams: record(stream()),
        transforms: record(open({ src: text, dst: text, transform_src_to_dst: transformData })),
      },
    ),
  },
});

const ontology = either(
  (each) => typeof each === "string",
  text,
  open({ uri: text }, { boundary_list: list(text), boundary_mode: oneOf("include", "exclude") }),
);

/** What stands under the root. */
export const openLabelShape: Shape = object({
  required: {
    metadata: open(
      { schema_version: text },
      { annotator: text, comment: text, file_version: text, name: text, tagged_file: text },
    ),
  },
  optional: {
    ...Object.fromEntries(
      ELEMENTS.map(([name, data]) => [
        `${name}s`,
        byUid(
          object({
            required: { name: text, type: text },
            optional: {
              ...element,
              [`${name}_data`]: data,
              [`${name}_data_pointers`]: pointers,
              ...(name === "object" ? { coordinate_system: text } : {}),
            },
          }),
        ),
      ]),
    ),
    relations: byUid(relation),
    tags: byUid(
      open(
        { type: text, ontology_uid: text },
        { resource_uid: reused, tag_data: either((each) => typeof each === "string", text, plainData) },
      ),
    ),
    ontologies: byUid(ontology),
    resources: byUid(text),
    streams: record(stream()),
    coordinate_systems: record(
      open({ type: text, parent: text }, { children: list(text), pose_wrt_parent: transformData }),
    ),
    frames: byIndex(frame),
    frame_intervals: frameIntervals,
  },
});
