/** Definitions of ROS types that are mapped, and random messages of them. */
import type { MessageDefinition, MessageDefinitionField } from "@foxglove/message-definition";
import { parse } from "@foxglove/rosmsg";
import { ros1, ros2jazzy } from "@foxglove/rosmsg-msgs-common";
import type { Random } from "./canonical-random.test.helper.js";

const short = (name: string) => name.replace("/msg/", "/");
type Values = Record<string, unknown>;

const AT = "std_msgs/Header header\n";
const EVENT = "uint16 x\nuint16 y\ntime ts\nbool polarity";
const POINT = "trajectory_msgs/JointTrajectoryPoint";
const GPS_STATUS = `${AT}uint16 satellites_used\nint32[] satellite_used_prn\nuint16 satellites_visible\nint32[] satellite_visible_prn\nint32[] satellite_visible_z\nint32[] satellite_visible_azimuth\nint32[] satellite_visible_snr\nint16 status\nuint16 motion_source\nuint16 orientation_source\nuint16 position_source`;
const GPS_REALS =
  "track speed climb pitch roll dip time gdop pdop hdop vdop tdop err err_horz err_vert err_track err_speed err_climb err_time err_pitch err_roll err_dip";
const gpsFix = (status: string) =>
  `${AT}${status} status\n${`latitude longitude altitude ${GPS_REALS}`.replace(/\w+/g, "\nfloat64 $&")}\nfloat64[9] position_covariance\nuint8 position_covariance_type`;
const packet = (first: string, second: string) =>
  `${AT}uint32 height\nuint32 width\n${first}\n${second}\nuint8[] events`;

/** Definitions that the package of common messages does not have. */
const OTHERS: Readonly<Record<string, string>> = {
  "ackermann_msgs/AckermannDrive":
    "float32 steering_angle\nfloat32 steering_angle_velocity\nfloat32 speed\nfloat32 acceleration\nfloat32 jerk",
  "ackermann_msgs/AckermannDriveStamped": `${AT}ackermann_msgs/AckermannDrive drive`,
  "audio_common_msgs/AudioData": "uint8[] data",
  "audio_common_msgs/AudioDataStamped": `${AT}audio_common_msgs/AudioData audio`,
  "control_msgs/GripperCommand": "float64 position\nfloat64 max_effort",
  "dvs_msgs/Event": EVENT,
  "dvs_msgs/EventArray": `${AT}uint32 height\nuint32 width\ndvs_msgs/Event[] events`,
  "event_array_msgs/EventArray": packet("string encoding\nbool is_bigendian", "uint64 time_base\nuint64 seq"),
  "event_camera_msgs/EventPacket": packet("uint64 seq\nuint64 time_base", "string encoding\nbool is_bigendian"),
  "gps_common/GPSFix": gpsFix("gps_common/GPSStatus"),
  "gps_common/GPSStatus": GPS_STATUS,
  "gps_msgs/GPSFix": gpsFix("gps_msgs/GPSStatus"),
  "gps_msgs/GPSStatus": GPS_STATUS,
  "prophesee_event_msgs/Event": EVENT,
  "prophesee_event_msgs/EventArray": `${AT}uint32 height\nuint32 width\nprophesee_event_msgs/Event[] events`,
  "radar_msgs/RadarReturn":
    "float32 range\nfloat32 azimuth\nfloat32 elevation\nfloat32 doppler_velocity\nfloat32 amplitude",
  "radar_msgs/RadarScan": `${AT}radar_msgs/RadarReturn[] returns`,
  "tf/tfMessage": "geometry_msgs/TransformStamped[] transforms",
};
/** ROS 2 tells what is measured twice, under a new name and the old one. */
const CONTROLLER = {
  ros1: `${AT}string[] joint_names\n${POINT} desired\n${POINT} actual\n${POINT} error`,
  ros2: `${AT}string[] joint_names\n${["reference", "feedback", "error", "output", "desired", "actual"].map((name) => `${POINT} ${name}`).join("\n")}`,
};

/** Definitions of ROS 1 or ROS 2, by name. */
export function definitionsOf(ros2: boolean): Map<string, MessageDefinition> {
  const common = Object.values((ros2 ? ros2jazzy : ros1) as Record<string, MessageDefinition>);
  const others = Object.entries({
    ...OTHERS,
    "control_msgs/JointTrajectoryControllerState": ros2 ? CONTROLLER.ros2 : CONTROLLER.ros1,
  });
  return new Map([
    ...common.map((each) => [short(each.name!), each] as const),
    ...others.map(([name, text]) => {
      const [definition] = parse(ros2 ? text.replace(/^time /gm, "builtin_interfaces/Time ") : text, {
        ros2,
        skipTypeFixup: true,
      });
      return [name, { name, definitions: definition!.definitions }] as const;
    }),
  ]);
}

/** A definition and all that it needs, the root first. */
export function gathered(all: ReadonlyMap<string, MessageDefinition>, root: string): MessageDefinition[] {
  const names = new Set([root]);
  for (const name of names)
    for (const { type, isComplex } of all.get(name)!.definitions) if (isComplex) names.add(short(type));
  return [...names].map((name) => all.get(name)!);
}

/** Makes random messages of a definition. */
export function rosMessages(definitions: readonly MessageDefinition[]): (random: Random) => Values {
  const byName = new Map(definitions.map((each) => [each.name ?? "", fieldsOf(each)]));
  for (const [name, fields] of [...byName]) byName.set(short(name), fields);
  const integers = new Map(
    [8, 16, 32, 64].flatMap((bits) => [
      [`int${bits}`, { bits, signed: true }],
      [`uint${bits}`, { bits, signed: false }],
    ]),
  );
  const primitive = (type: string, random: Random): unknown => {
    const integer = integers.get(type);
    if (integer) {
      const value = random.integer(integer.bits, integer.signed);
      return integer.bits === 64 ? value : Number(value);
    }
    if (type === "bool") return random.below(2) === 1;
    if (type === "string") return random.text();
    if (type === "time" || type === "duration") return { sec: random.below(2 ** 31), nsec: random.below(1e9) };
    return random.below(9) === 0 ? random.of([Number.NaN, Infinity, -Infinity]) : random.real();
  };
  const value = ({ type, isArray, isComplex, arrayLength }: MessageDefinitionField, random: Random): unknown => {
    const one = () =>
      isComplex ? struct(byName.get(type) ?? byName.get(short(type))!, random) : primitive(type, random);
    return isArray ? random.list(arrayLength ?? random.below(5), one) : one();
  };
  const struct = (fields: readonly MessageDefinitionField[], random: Random): Values => {
    const made: Values = {};
    for (const field of fields) made[field.name] = value(field, random);
    return made;
  };
  return (random) => struct(fieldsOf(definitions[0]!), random);
}

const fieldsOf = ({ definitions }: MessageDefinition) => definitions.filter(({ isConstant }) => !isConstant);
