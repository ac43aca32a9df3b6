/**
 * The shape of each message, field names as in ROS 2. MessageWriter fills in what is missing or misspelt with zeros, so
 * the compiler must be the one to notice.
 *
 * @module
 */

export interface Time {
  readonly sec: number;
  readonly nanosec: number;
}

export interface Header {
  readonly stamp: Time;
  readonly frame_id: string;
}

interface Vector3 {
  readonly x: number;
  readonly y: number;
  readonly z: number;
}

interface Quaternion extends Vector3 {
  readonly w: number;
}

type Numbers = readonly number[];

export interface JointState {
  readonly header: Header;
  readonly name: readonly string[];
  readonly position: Numbers;
  readonly velocity: Numbers;
  readonly effort: Numbers;
}

export interface Wrench {
  readonly force: Vector3;
  readonly torque: Vector3;
}

export interface WrenchStamped {
  readonly header: Header;
  readonly wrench: Wrench;
}

export interface Imu {
  readonly header: Header;
  readonly orientation: Quaternion;
  readonly orientation_covariance: Numbers;
  readonly angular_velocity: Vector3;
  readonly angular_velocity_covariance: Numbers;
  readonly linear_acceleration: Vector3;
  readonly linear_acceleration_covariance: Numbers;
}

export interface CompressedImage {
  readonly header: Header;
  readonly format: string;
  readonly data: Uint8Array;
}

export interface Image {
  readonly header: Header;
  readonly height: number;
  readonly width: number;
  readonly encoding: string;
  readonly is_bigendian: number;
  readonly step: number;
  readonly data: Uint8Array;
}

export interface CompressedVideo {
  readonly timestamp: Time;
  readonly frame_id: string;
  readonly data: Uint8Array;
  readonly format: string;
}

export interface CameraInfo {
  readonly header: Header;
  readonly height: number;
  readonly width: number;
  readonly distortion_model: string;
  readonly d: Numbers;
  readonly k: Numbers;
  readonly r: Numbers;
  readonly p: Numbers;
  readonly binning_x: number;
  readonly binning_y: number;
  readonly roi: {
    readonly x_offset: number;
    readonly y_offset: number;
    readonly height: number;
    readonly width: number;
    readonly do_rectify: boolean;
  };
}

export interface TransformStamped {
  readonly header: Header;
  readonly child_frame_id: string;
  readonly transform: { readonly translation: Vector3; readonly rotation: Quaternion };
}

export interface TFMessage {
  readonly transforms: readonly TransformStamped[];
}

export interface JointTrajectory {
  readonly header: Header;
  readonly joint_names: readonly string[];
  readonly points: readonly {
    readonly positions: Numbers;
    readonly velocities: Numbers;
    readonly accelerations: Numbers;
    readonly effort: Numbers;
    readonly time_from_start: Time;
  }[];
}

/** `std_msgs/msg/String`; named apart from the built-in. */
export interface Text {
  readonly data: string;
}

/** The body of each type that the recording carries. */
export interface Bodies {
  "foxglove_msgs/msg/CompressedVideo": CompressedVideo;
  "geometry_msgs/msg/Wrench": Wrench;
  "geometry_msgs/msg/WrenchStamped": WrenchStamped;
  "sensor_msgs/msg/CameraInfo": CameraInfo;
  "sensor_msgs/msg/CompressedImage": CompressedImage;
  "sensor_msgs/msg/Image": Image;
  "sensor_msgs/msg/Imu": Imu;
  "sensor_msgs/msg/JointState": JointState;
  "std_msgs/msg/String": Text;
  "tf2_msgs/msg/TFMessage": TFMessage;
  "trajectory_msgs/msg/JointTrajectory": JointTrajectory;
}

export type TypeName = keyof Bodies;
