/**
 * Latencies of real recordings: quantiles of log time minus stamp above the least one. Numbers only; the recordings are public
 * and named.
 *
 * @module
 */

/** The shares at which quantiles were taken. */
export const QUANTILE_SHARES = [0, 0.01, 0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95, 0.99, 0.995, 0.999, 1] as const;

export interface LatencyProfile {
  /** What was recorded, and where it can be had. */
  readonly source: string;
  readonly samples: number;
  /** Least latency; undefined where the clocks stood too far apart for it to mean anything. Microseconds. */
  readonly leastUs?: number;
  /** Quantiles above the least latency, at {@link QUANTILE_SHARES}. Microseconds. */
  readonly aboveUs: readonly number[];
  /** How alike the latencies of neighbours are: their correlation. */
  readonly neighbours: number;
}

export const latencyProfiles = {
  /** A motion capture client in ROS 2. */
  "motion-capture": {
    source: "Optimal-Robotics-Lab/unitree-go2, vicon_bag of 2025-12-12 (.db3), 299 Hz",
    samples: 14_980,
    leastUs: 14.2,
    aboveUs: [0, 13.6, 24.8, 30.4, 42.4, 97, 213.6, 244.5, 265.5, 388.8, 407.8, 438.5, 485.8],
    neighbours: 0.378,
  },
  /** A force sensor on a field bus in ROS 1. */
  "force-sensor": {
    source: "jsk-ros-pkg/jsk_recognition, wrench_sensing_drill_vibration.bag, 644 Hz",
    samples: 7035,
    leastUs: 98.4,
    aboveUs: [0, 12.2, 22.1, 27.6, 38.1, 49.6, 61.6, 72.5, 80.2, 98.5, 107.9, 133.8, 415.6],
    neighbours: 0.243,
  },
  /** Wheel odometry of a Husky in ROS 1. */
  "wheel-odometry": {
    source: "cra-ros-pkg/robot_localization, test/test1.bag, /husky_velocity_controller/odom, 10 Hz",
    samples: 3952,
    leastUs: 125.5,
    aboveUs: [0, 26.2, 60.3, 92.9, 174.6, 312, 443, 533.9, 565.8, 612.6, 634.3, 712.9, 781.7],
    neighbours: 0,
  },
  /** A satellite receiver in ROS 1, stamped when its sentence was read. */
  "satellite-fix": {
    source: "cra-ros-pkg/robot_localization, test/test1.bag, /fix, 2.5 Hz",
    samples: 989,
    leastUs: 202.9,
    aboveUs: [0, 8.4, 15.3, 22.8, 41.2, 77.4, 109.4, 138, 163.7, 196.7, 236.6, 414.3, 414.3],
    neighbours: 0.134,
  },
  /** Transforms of a simulator in ROS 1. */
  transforms: {
    source: "foxglove/rosbag, fixtures/example.bag, /tf",
    samples: 2688,
    leastUs: 68.2,
    aboveUs: [0, 18.7, 55.8, 92.4, 133.9, 163.8, 194.7, 224.7, 250.5, 355.1, 451.9, 515.7, 536.6],
    neighbours: 0.356,
  },
  /** Packets of an event camera, which come in bursts when the host is busy. */
  "event-packets": {
    source: "ros-event-camera/event_camera_py, tests/test_events_1.bag, 249 Hz",
    samples: 517,
    leastUs: 174,
    aboveUs: [0, 46.9, 100.8, 3760, 4016.2, 4082.4, 4214.4, 21_963, 34_074.7, 45_925.2, 46_051.5, 46_364, 46_364],
    neighbours: 0.831,
  },
  /**
   * An inertial sensor that was played back and recorded anew: log times are the ticks (10 ms) of the clock that was played back,
   * so that the spread is theirs, as that of a host which is read every 10 ms. The worst thousandth is left out: the ticks stalled.
   */
  "busy-host": {
    source: "cra-ros-pkg/robot_localization@b1bb62f37e, test/test1.bag, /xsens/imu_data, 100 Hz",
    samples: 13_334,
    aboveUs: [
      0, 150, 1405.9, 1986.5, 3504.7, 6044.7, 8584.2, 10_136.8, 10_699.7, 11_533.3, 12_054.3, 13_008.9, 14_006.7,
    ],
    neighbours: 0.748,
  },
  /** Odometry from a stereo camera: image processing of 0.15 s. */
  "stereo-odometry": {
    source: "cra-ros-pkg/robot_localization@b1bb62f37e, test/test1.bag, /stereo_odometer/odometry, 10 Hz",
    samples: 1313,
    leastUs: 106_207.3,
    aboveUs: [0, 33_765, 37_746, 39_700, 43_172, 47_729, 54_500, 65_205, 74_409, 125_217, 201_654, 280_134, 280_903],
    neighbours: 0.661,
  },
} as const satisfies Record<string, LatencyProfile>;

export type ProfileName = keyof typeof latencyProfiles;
