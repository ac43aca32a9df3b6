/** Definitions of the messages in the benchmark's recordings, in the form that rosbag2 stores (`ros2msg`). */

const HEADER = `MSG: std_msgs/Header
builtin_interfaces/Time stamp
string frame_id`;
const TIME = `MSG: builtin_interfaces/Time
int32 sec
uint32 nanosec`;
const VECTOR3 = `MSG: geometry_msgs/Vector3
float64 x
float64 y
float64 z`;
const QUATERNION = `MSG: geometry_msgs/Quaternion
float64 x
float64 y
float64 z
float64 w`;
const POINT = `MSG: geometry_msgs/Point
float64 x
float64 y
float64 z`;

const join = (...parts: string[]) => parts.join(`\n${"=".repeat(80)}\n`);

export const definitions: Record<string, string> = {
  "sensor_msgs/msg/JointState": join(
    "std_msgs/Header header\nstring[] name\nfloat64[] position\nfloat64[] velocity\nfloat64[] effort",
    HEADER,
    TIME,
  ),
  "sensor_msgs/msg/Imu": join(
    `std_msgs/Header header
geometry_msgs/Quaternion orientation
float64[9] orientation_covariance
geometry_msgs/Vector3 angular_velocity
float64[9] angular_velocity_covariance
geometry_msgs/Vector3 linear_acceleration
float64[9] linear_acceleration_covariance`,
    HEADER,
    TIME,
    QUATERNION,
    VECTOR3,
  ),
  "tf2_msgs/msg/TFMessage": join(
    "geometry_msgs/TransformStamped[] transforms",
    "MSG: geometry_msgs/TransformStamped\nstd_msgs/Header header\nstring child_frame_id\ngeometry_msgs/Transform transform",
    "MSG: geometry_msgs/Transform\ngeometry_msgs/Vector3 translation\ngeometry_msgs/Quaternion rotation",
    HEADER,
    TIME,
    VECTOR3,
    QUATERNION,
  ),
  "geometry_msgs/msg/PoseStamped": join(
    "std_msgs/Header header\ngeometry_msgs/Pose pose",
    "MSG: geometry_msgs/Pose\ngeometry_msgs/Point position\ngeometry_msgs/Quaternion orientation",
    HEADER,
    TIME,
    POINT,
    QUATERNION,
  ),
  "nav_msgs/msg/Odometry": join(
    `std_msgs/Header header
string child_frame_id
geometry_msgs/PoseWithCovariance pose
geometry_msgs/TwistWithCovariance twist`,
    "MSG: geometry_msgs/PoseWithCovariance\ngeometry_msgs/Pose pose\nfloat64[36] covariance",
    "MSG: geometry_msgs/TwistWithCovariance\ngeometry_msgs/Twist twist\nfloat64[36] covariance",
    "MSG: geometry_msgs/Pose\ngeometry_msgs/Point position\ngeometry_msgs/Quaternion orientation",
    "MSG: geometry_msgs/Twist\ngeometry_msgs/Vector3 linear\ngeometry_msgs/Vector3 angular",
    HEADER,
    TIME,
    POINT,
    VECTOR3,
    QUATERNION,
  ),
  "geometry_msgs/msg/WrenchStamped": join(
    "std_msgs/Header header\ngeometry_msgs/Wrench wrench",
    "MSG: geometry_msgs/Wrench\ngeometry_msgs/Vector3 force\ngeometry_msgs/Vector3 torque",
    HEADER,
    TIME,
    VECTOR3,
  ),
  "sensor_msgs/msg/CompressedImage": join("std_msgs/Header header\nstring format\nuint8[] data", HEADER, TIME),
  "sensor_msgs/msg/Image": join(
    "std_msgs/Header header\nuint32 height\nuint32 width\nstring encoding\nuint8 is_bigendian\nuint32 step\nuint8[] data",
    HEADER,
    TIME,
  ),
  "sensor_msgs/msg/PointCloud2": join(
    `std_msgs/Header header
uint32 height
uint32 width
sensor_msgs/PointField[] fields
bool is_bigendian
uint32 point_step
uint32 row_step
uint8[] data
bool is_dense`,
    "MSG: sensor_msgs/PointField\nstring name\nuint32 offset\nuint8 datatype\nuint32 count",
    HEADER,
    TIME,
  ),
};

/** The same type as ROS 1 defines it: no `msg` in names, a number in headers, and time is built in. */
export function ros1Definition(type: string): { name: string; text: string } {
  const parts = definitions[type]!.split(`\n${"=".repeat(80)}\n`).filter((part) => part !== TIME);
  const text = join(...parts).replaceAll("builtin_interfaces/Time stamp", "uint32 seq\ntime stamp");
  return { name: type.replace("/msg/", "/"), text };
}
