/**
 * Where standard types differ between ROS 1 and ROS 2, apart from what holds for all types (names in lower case, times).
 * Found by comparing every message of noetic with those of foxy to lyrical (type stores of the Python package `rosbags`
 * and `@foxglove/rosmsg-msgs-common`); whatever is not here is the same in both, field by field.
 *
 * @module
 */

/** Releases of ROS 2, oldest first. */
export const ROS2_RELEASES = ["foxy", "galactic", "humble", "iron", "jazzy", "kilted", "lyrical"] as const;
export type Ros2Release = (typeof ROS2_RELEASES)[number];

/** Types that go by another name now; those of `roslib` had it within ROS 1 already. */
export const RENAMED: Readonly<Record<string, string>> = {
  "roslib/Clock": "rosgraph_msgs/Clock",
  "roslib/Header": "std_msgs/Header",
  "roslib/Log": "rosgraph_msgs/Log",
  "tf/tfMessage": "tf2_msgs/TFMessage",
};

/** Messages that hold one time and nothing else; in ROS 2 they are times themselves, as `ros1_bridge` maps them. */
export const TIMES: Readonly<Record<string, "time" | "duration">> = {
  "std_msgs/Time": "time",
  "std_msgs/Duration": "duration",
};

/** A field that ROS 2 has in addition, in ROS 1 words. */
export interface AddedField {
  /** The field that stands before it. */
  readonly after: string;
  readonly since: Ros2Release;
  readonly line: string;
}

/** All are empty or zero by default. */
export const ADDED_FIELDS: Readonly<Record<string, readonly AddedField[]>> = {
  // The one type that melodic and noetic define differently.
  "sensor_msgs/BatteryState": [
    { after: "voltage", since: "foxy", line: "float32 temperature" },
    { after: "cell_voltage", since: "foxy", line: "float32[] cell_temperature" },
  ],
  "sensor_msgs/Range": [{ after: "range", since: "iron", line: "float32 variance" }],
  "shape_msgs/SolidPrimitive": [{ after: "dimensions", since: "humble", line: "geometry_msgs/Polygon polygon" }],
  "visualization_msgs/Marker": [
    { after: "colors", since: "humble", line: "string texture_resource" },
    { after: "colors", since: "humble", line: "sensor_msgs/CompressedImage texture" },
    { after: "colors", since: "humble", line: "visualization_msgs/UVCoordinate[] uv_coordinates" },
    { after: "mesh_resource", since: "humble", line: "visualization_msgs/MeshFile mesh_file" },
  ],
};

/** Types of added fields, which a recording need not bring, in ROS 1 words. */
export const ADDED_TYPES: Readonly<Record<string, readonly string[]>> = {
  "geometry_msgs/Point32": ["float32 x", "float32 y", "float32 z"],
  "geometry_msgs/Polygon": ["geometry_msgs/Point32[] points"],
  "sensor_msgs/CompressedImage": ["std_msgs/Header header", "string format", "uint8[] data"],
  "std_msgs/Header": ["uint32 seq", "time stamp", "string frame_id"],
  "visualization_msgs/MeshFile": ["string filename", "uint8[] data"],
  "visualization_msgs/UVCoordinate": ["float32 u", "float32 v"],
};

/** Arrays that have an upper bound in ROS 2. */
export const BOUNDS: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  "shape_msgs/SolidPrimitive": { dimensions: 3 },
};

/** The log message of ROS 1, which is `rcl_interfaces/Log` in ROS 2. */
export const LOG = "rosgraph_msgs/Log";
export const ROS2_LOG = "rcl_interfaces/Log";
/** Its levels in both. */
export const LOG_LEVELS: readonly { readonly name: string; readonly ros1: number; readonly ros2: number }[] = [
  { name: "DEBUG", ros1: 1, ros2: 10 },
  { name: "INFO", ros1: 2, ros2: 20 },
  { name: "WARN", ros1: 4, ros2: 30 },
  { name: "ERROR", ros1: 8, ros2: 40 },
  { name: "FATAL", ros1: 16, ros2: 50 },
];
