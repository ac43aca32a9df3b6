/** The definitions of the types that streams carry, from the table of the standard ones. */
import { parseTable } from "../../encodings/standard/compare.js";
import type { StreamKind } from "../scene.js";

/** Type of each kind of stream, without `msg/`. */
export const TYPES: Readonly<Record<StreamKind, string>> = {
  camera: "sensor_msgs/CompressedImage",
  image: "sensor_msgs/Image",
  depth: "sensor_msgs/Image",
  video: "foxglove_msgs/CompressedVideo",
  calibration: "sensor_msgs/CameraInfo",
  lidar: "sensor_msgs/LaserScan",
  cloud: "sensor_msgs/PointCloud2",
  imu: "sensor_msgs/Imu",
  magnetometer: "sensor_msgs/MagneticField",
  wrench: "geometry_msgs/WrenchStamped",
  joint: "sensor_msgs/JointState",
  gps: "sensor_msgs/NavSatFix",
  odometry: "nav_msgs/Odometry",
  tf: "tf2_msgs/TFMessage",
  clock: "rosgraph_msgs/Clock",
  audio: "foxglove_msgs/RawAudio",
  instruction: "std_msgs/String",
  temperature: "sensor_msgs/Temperature",
};

const SEPARATOR = `${"=".repeat(80)}\n`;

/** The text of a definition as ROS 1 or ROS 2 has it, with all that it needs behind it. */
export async function definitionOf(type: string, ros: "ros1" | "ros2"): Promise<string> {
  const { table } =
    ros === "ros1"
      ? await import("../../encodings/standard/tables/ros1.js")
      : await import("../../encodings/standard/tables/ros2.js");
  const types = parseTable(table);
  const texts: string[] = [];
  const wanted = new Set([type]);
  for (const name of wanted) {
    // The newest release stands last.
    const fields = types.get(name)?.at(-1)?.fields ?? [];
    texts.push(`${texts.length === 0 ? "" : `MSG: ${name}\n`}${fields.map((field) => `${field}\n`).join("")}`);
    for (const field of fields) {
      const of = field.split(/[[ ]/, 1)[0]!;
      if (of.includes("/")) wanted.add(of);
    }
  }
  return texts.join(SEPARATOR);
}
