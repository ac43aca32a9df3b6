/** Every mapping that ships with Tasuki. Written by `npm run generate` from the files that there are. */
import type { Mapping } from "../../spec/modality/mapping.js";
import { ackermannMsgsAckermannDrive } from "./ackermann_msgs-ackermann_drive.js";
import { ackermannMsgsAckermannDriveStamped } from "./ackermann_msgs-ackermann_drive_stamped.js";
import { audioCommonMsgsAudioData } from "./audio_common_msgs-audio_data.js";
import { audioCommonMsgsAudioDataStamped } from "./audio_common_msgs-audio_data_stamped.js";
import { controlMsgsGripperCommand } from "./control_msgs-gripper_command.js";
import { controlMsgsJointTrajectoryControllerState } from "./control_msgs-joint_trajectory_controller_state.js";
import { dvsMsgsEventArray } from "./dvs_msgs-event_array.js";
import { eventCameraMsgsEventPacket } from "./event_camera_msgs-event_packet.js";
import { foxgloveCameraCalibration } from "./foxglove-camera_calibration.js";
import { foxgloveCompressedAudio } from "./foxglove-compressed_audio.js";
import { foxgloveCompressedImage } from "./foxglove-compressed_image.js";
import { foxgloveCompressedVideo } from "./foxglove-compressed_video.js";
import { foxgloveFrameTransform } from "./foxglove-frame_transform.js";
import { foxgloveFrameTransforms } from "./foxglove-frame_transforms.js";
import { foxgloveJointStates } from "./foxglove-joint_states.js";
import { foxgloveLaserScan } from "./foxglove-laser_scan.js";
import { foxgloveLocationFix } from "./foxglove-location_fix.js";
import { foxgloveOdometry } from "./foxglove-odometry.js";
import { foxglovePointCloud } from "./foxglove-point_cloud.js";
import { foxglovePoseInFrame } from "./foxglove-pose_in_frame.js";
import { foxgloveRawAudio } from "./foxglove-raw_audio.js";
import { foxgloveRawImage } from "./foxglove-raw_image.js";
import { geometryMsgsPose } from "./geometry_msgs-pose.js";
import { geometryMsgsPoseStamped } from "./geometry_msgs-pose_stamped.js";
import { geometryMsgsPoseWithCovariance } from "./geometry_msgs-pose_with_covariance.js";
import { geometryMsgsPoseWithCovarianceStamped } from "./geometry_msgs-pose_with_covariance_stamped.js";
import { geometryMsgsTransform } from "./geometry_msgs-transform.js";
import { geometryMsgsTransformStamped } from "./geometry_msgs-transform_stamped.js";
import { geometryMsgsTwist } from "./geometry_msgs-twist.js";
import { geometryMsgsTwistStamped } from "./geometry_msgs-twist_stamped.js";
import { geometryMsgsTwistWithCovarianceStamped } from "./geometry_msgs-twist_with_covariance_stamped.js";
import { geometryMsgsWrench } from "./geometry_msgs-wrench.js";
import { geometryMsgsWrenchStamped } from "./geometry_msgs-wrench_stamped.js";
import { gpsMsgsGpsFix } from "./gps_msgs-gps_fix.js";
import { navMsgsOdometry } from "./nav_msgs-odometry.js";
import { radarMsgsRadarScan } from "./radar_msgs-radar_scan.js";
import { sensorMsgsBatteryState } from "./sensor_msgs-battery_state.js";
import { sensorMsgsCameraInfo } from "./sensor_msgs-camera_info.js";
import { sensorMsgsCompressedImage } from "./sensor_msgs-compressed_image.js";
import { sensorMsgsFluidPressure } from "./sensor_msgs-fluid_pressure.js";
import { sensorMsgsIlluminance } from "./sensor_msgs-illuminance.js";
import { sensorMsgsImage } from "./sensor_msgs-image.js";
import { sensorMsgsImu } from "./sensor_msgs-imu.js";
import { sensorMsgsJointState } from "./sensor_msgs-joint_state.js";
import { sensorMsgsJoy } from "./sensor_msgs-joy.js";
import { sensorMsgsLaserScan } from "./sensor_msgs-laser_scan.js";
import { sensorMsgsMagneticField } from "./sensor_msgs-magnetic_field.js";
import { sensorMsgsNavSatFix } from "./sensor_msgs-nav_sat_fix.js";
import { sensorMsgsPointCloud2 } from "./sensor_msgs-point_cloud2.js";
import { sensorMsgsRange } from "./sensor_msgs-range.js";
import { sensorMsgsRelativeHumidity } from "./sensor_msgs-relative_humidity.js";
import { sensorMsgsTemperature } from "./sensor_msgs-temperature.js";
import { sensorMsgsTimeReference } from "./sensor_msgs-time_reference.js";
import { stdMsgsFloat64 } from "./std_msgs-float64.js";
import { stdMsgsFloat64MultiArray } from "./std_msgs-float64_multi_array.js";
import { stdMsgsString } from "./std_msgs-string.js";
import { tf2MsgsTfMessage } from "./tf2_msgs-tf_message.js";
import { trajectoryMsgsJointTrajectory } from "./trajectory_msgs-joint_trajectory.js";
import { trajectoryMsgsJointTrajectoryPoint } from "./trajectory_msgs-joint_trajectory_point.js";

/** Every mapping that ships with Tasuki. */
export const mappings: readonly Mapping[] = [
  ackermannMsgsAckermannDrive,
  ackermannMsgsAckermannDriveStamped,
  audioCommonMsgsAudioData,
  audioCommonMsgsAudioDataStamped,
  controlMsgsGripperCommand,
  controlMsgsJointTrajectoryControllerState,
  dvsMsgsEventArray,
  eventCameraMsgsEventPacket,
  foxgloveCameraCalibration,
  foxgloveCompressedAudio,
  foxgloveCompressedImage,
  foxgloveCompressedVideo,
  foxgloveFrameTransform,
  foxgloveFrameTransforms,
  foxgloveJointStates,
  foxgloveLaserScan,
  foxgloveLocationFix,
  foxgloveOdometry,
  foxglovePointCloud,
  foxglovePoseInFrame,
  foxgloveRawAudio,
  foxgloveRawImage,
  geometryMsgsPose,
  geometryMsgsPoseStamped,
  geometryMsgsPoseWithCovariance,
  geometryMsgsPoseWithCovarianceStamped,
  geometryMsgsTransform,
  geometryMsgsTransformStamped,
  geometryMsgsTwist,
  geometryMsgsTwistStamped,
  geometryMsgsTwistWithCovarianceStamped,
  geometryMsgsWrench,
  geometryMsgsWrenchStamped,
  gpsMsgsGpsFix,
  navMsgsOdometry,
  radarMsgsRadarScan,
  sensorMsgsBatteryState,
  sensorMsgsCameraInfo,
  sensorMsgsCompressedImage,
  sensorMsgsFluidPressure,
  sensorMsgsIlluminance,
  sensorMsgsImage,
  sensorMsgsImu,
  sensorMsgsJointState,
  sensorMsgsJoy,
  sensorMsgsLaserScan,
  sensorMsgsMagneticField,
  sensorMsgsNavSatFix,
  sensorMsgsPointCloud2,
  sensorMsgsRange,
  sensorMsgsRelativeHumidity,
  sensorMsgsTemperature,
  sensorMsgsTimeReference,
  stdMsgsFloat64,
  stdMsgsFloat64MultiArray,
  stdMsgsString,
  tf2MsgsTfMessage,
  trajectoryMsgsJointTrajectory,
  trajectoryMsgsJointTrajectoryPoint,
];
