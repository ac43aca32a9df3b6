/**
 * Message definitions as rosbag2 stores them: the type itself, then each type it needs behind a line of 80 equals
 * signs. The fields are those of ROS 2; the words are ours.
 *
 * @module
 */

import type { TypeName } from "./bodies.js";

const sections: Readonly<Record<string, string>> = {
  "builtin_interfaces/Duration": `# A span of time; both parts add up.
int32 sec
uint32 nanosec`,
  "builtin_interfaces/Time": `# A point in time since the epoch of its clock.
int32 sec

# Nanoseconds within the second, below 1000000000.
uint32 nanosec`,
  "foxglove_msgs/CompressedVideo": `# One coded picture of a video.
builtin_interfaces/Time timestamp
string frame_id
uint8[] data
string format`,
  "geometry_msgs/Quaternion": `# A rotation of unit length.
float64 x 0
float64 y 0
float64 z 0
float64 w 1`,
  "geometry_msgs/Transform": `# A frame as seen from its parent.
Vector3 translation
Quaternion rotation`,
  "geometry_msgs/TransformStamped": `# A transform from header.frame_id to child_frame_id at header.stamp.
std_msgs/Header header
string child_frame_id
Transform transform`,
  "geometry_msgs/Vector3": `# A direction with a length.
float64 x
float64 y
float64 z`,
  "geometry_msgs/Wrench": `# Force in newtons and torque in newton metres.
Vector3  force
Vector3  torque`,
  "geometry_msgs/WrenchStamped": `# A wrench measured in header.frame_id.
std_msgs/Header header
Wrench wrench`,
  "sensor_msgs/CameraInfo": `# Calibration of a camera; header.stamp equals that of the image.
std_msgs/Header header

# Size in pixels at which the camera was calibrated.
uint32 height
uint32 width

string distortion_model
float64[] d  # distortion
float64[9]  k  # intrinsics, row by row
float64[9]  r  # rectification
float64[12] p  # projection

uint32 binning_x
uint32 binning_y
RegionOfInterest roi`,
  "sensor_msgs/CompressedImage": `# An image as a file, in the optical frame of its camera.
std_msgs/Header header # stamp: the exposure
string format          # such as jpeg or png
uint8[] data`,
  "sensor_msgs/Image": `# An image as raw pixels, in the optical frame of its camera.
std_msgs/Header header # stamp: the exposure

uint32 height
uint32 width

string encoding
uint8 is_bigendian
uint32 step
uint8[] data`,
  "sensor_msgs/Imu": `# Orientation, rad/s and m/s^2; a covariance that begins with -1 says there is no such measurement.
std_msgs/Header header

geometry_msgs/Quaternion orientation
float64[9] orientation_covariance # row by row, about x, y, z

geometry_msgs/Vector3 angular_velocity
float64[9] angular_velocity_covariance

geometry_msgs/Vector3 linear_acceleration
float64[9] linear_acceleration_covariance`,
  "sensor_msgs/JointState": `# Joints by name: rad or m, rad/s or m/s, N m or N; each array is as long as name, or empty.
std_msgs/Header header

string[] name
float64[] position
float64[] velocity
float64[] effort`,
  "sensor_msgs/RegionOfInterest": `# A part of an image in pixels; all zero means the whole.
uint32 x_offset
uint32 y_offset
uint32 height
uint32 width
bool do_rectify`,
  "std_msgs/Header": `# When and in which frame something was acquired.
builtin_interfaces/Time stamp
string frame_id`,
  "std_msgs/String": `string data`,
  "tf2_msgs/TFMessage": `geometry_msgs/TransformStamped[] transforms`,
  "trajectory_msgs/JointTrajectory": `# Points that the joints shall pass, in the order of joint_names.
std_msgs/Header header
string[] joint_names
JointTrajectoryPoint[] points`,
  "trajectory_msgs/JointTrajectoryPoint": `# Where the joints shall be, this long after the trajectory's start.
float64[] positions
float64[] velocities
float64[] accelerations
float64[] effort
builtin_interfaces/Duration time_from_start`,
};

const separator = `${"=".repeat(80)}\n`;

type Sections = Readonly<Record<string, string>>;

/** The same types as ROS 1 has them: its own times, a counter in the header, no defaults, capitals in CameraInfo. */
const ros1Sections: Sections = Object.fromEntries(
  Object.entries(sections).map(([name, text]) => {
    const own = text
      .replace(/\bbuiltin_interfaces\/Time\b/g, "time")
      .replace(/\bbuiltin_interfaces\/Duration\b/g, "duration");
    if (name === "std_msgs/Header") return [name, own.replace("time stamp", "uint32 seq\ntime stamp")];
    if (name === "geometry_msgs/Quaternion") return [name, own.replace(/ [01]$/gm, "")];
    if (name !== "sensor_msgs/CameraInfo") return [name, own];
    return [
      name,
      own.replace(/^(float64\[\d*\] +)([dkrp])\b/gm, (_, type: string, field: string) => type + field.toUpperCase()),
    ];
  }),
);

/** The whole definition of a type, such as `sensor_msgs/msg/Imu`. */
export const definitionOf = (type: TypeName): string => definitionIn(sections, type);

/** The whole definition of the same type in ROS 1. */
export const ros1DefinitionOf = (type: TypeName): string => definitionIn(ros1Sections, type);

function definitionIn(from: Sections, type: TypeName): string {
  const root = type.replace("/msg/", "/");
  const [, ...needed] = collect(from, root, new Set());
  return [from[root]!, ...needed.map((name) => `MSG: ${name}\n${from[name]!}`)]
    .map((text) => `${text}\n`)
    .join(separator);
}

/** A type and all that it needs, each once, in the order in which they are met. */
function collect(from: Sections, name: string, met: Set<string>): Set<string> {
  met.add(name);
  for (const [, namespace, type] of from[name]!.matchAll(/^(\w+\/)?([A-Z]\w*)(?:\[\d*\])? /gm)) {
    // A bare name belongs to the package that uses it.
    const needed = `${namespace ?? name.slice(0, name.indexOf("/") + 1)}${type!}`;
    if (!met.has(needed)) collect(from, needed, met);
  }
  return met;
}
