/** Definitions of messages that have a `std_msgs/Header`, as recorders write them: what they use stands behind them. */

const BAR = `${"=".repeat(80)}\n`;
const HEADER_ROS1 = `${BAR}MSG: std_msgs/Header\nuint32 seq\ntime stamp\nstring frame_id\n`;
const HEADER_ROS2 =
  `${BAR}MSG: std_msgs/Header\nbuiltin_interfaces/Time stamp\nstring frame_id\n` +
  `${BAR}MSG: builtin_interfaces/Time\nint32 sec\nuint32 nanosec\n`;

/** A definition of ROS 1 with these fields behind its header. */
export const ros1WithHeader = (fields = ""): string => `Header header\n${fields}${HEADER_ROS1}`;
/** The same of ROS 2. */
export const ros2WithHeader = (fields = ""): string => `std_msgs/Header header\n${fields}${HEADER_ROS2}`;
