/** Real recordings: which modalities are recognised in them, and what their payloads are rightly told of. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { check } from "./check.js";
import { info } from "./info.js";

const RECORDINGS = join(fileURLToPath(new URL("../..", import.meta.url)), "shared/recordings");

interface Known {
  /** Modalities, and why streams with one are not read. */
  readonly streams: readonly string[];
  /** Findings as `rule stream cause`. */
  readonly findings: readonly string[];
}

const KNOWN: Readonly<Record<string, Known>> = {
  // A program fills in the orientation of an inertial message, and leaves all else at 0.
  "cra-ros-pkg__robot_localization/@b1bb62f37e/test/test1.bag": {
    streams: ["imu", "odometry"],
    findings: ["imu-gravity-holds /my_odometry2imu/imu_data force-unfilled"],
  },
  "cra-ros-pkg__robot_localization/test/test1.bag": { streams: ["gnss", "imu", "odometry"], findings: [] },
  // Made by a program: one picture again and again, velocities of 0 beside positions that move.
  "mmusa__deepen-grade/tests/fixtures/data/sample.mcap": {
    streams: ["camera-calibration", "compressed-camera", "joint-state", "transforms"],
    findings: [
      "images-alive /camera/image_raw",
      "joint-velocity-agrees /gripper/joint_states velocity-unfilled",
      "joint-velocity-agrees /joint_command velocity-unfilled",
      "joint-velocity-agrees /joint_states velocity-unfilled",
    ],
  },
  // Made by a program: five ranges over a whole turn in steps of 0.01 rad.
  "rerun-io__rerun/@462a060516/crates/store/re_data_loader/tests/assets/rosbag2_2025_09_10-13_03_56_0.mcap": {
    streams: [
      ...["camera", "camera-calibration", "compressed-camera", "gnss", "imu", "joint-state", "laser-scan"],
      ...["magnetometer", "point-cloud", "telemetry", "telemetry silent", "time-reference"],
    ],
    findings: ["scan-size-holds /laser_scan"],
  },
  // Images end with four bytes that their definition does not have.
  "huggingface__lerobot/@bc97023883/tests/artifacts/cameras/test_rs.bag": {
    streams: ["camera trailing", "camera-calibration", "language", "pose", "telemetry"],
    findings: [],
  },
  "jsk-ros-pkg__jsk_recognition/audio_to_spectrogram/sample/data/audio_300hz.bag": { streams: ["audio"], findings: [] },
  "jsk-ros-pkg__jsk_recognition/audio_to_spectrogram/sample/data/wrench_sensing_drill_vibration.bag": {
    streams: ["force-torque"],
    findings: [],
  },
  "jsk-ros-pkg__jsk_recognition/jsk_pcl_ros/sample/data/watercan.bag": {
    streams: ["point-cloud", "transforms"],
    findings: [],
  },
  "ros-event-camera__event_camera_py/tests/test_events_1.bag": { streams: ["events"], findings: [] },
};

const there = existsSync(RECORDINGS);

describe.skipIf(!there)(`contents of real recordings${there ? "" : " (not there: skipped)"}`, () => {
  it.each(Object.entries(KNOWN))("%s", async (path, { streams, findings }) => {
    const recording = readFileSync(join(RECORDINGS, path));
    const seen = (await info(recording, { streams: true })).streams.flatMap(({ content }) =>
      content?.modality ? [[content.modality, content.unread ?? ""].join(" ").trim()] : [],
    );
    expect([...new Set(seen)].sort()).toEqual(streams);
    const told = (await check(recording)).recordings[0]!.findings.filter(({ rule }) =>
      rule.startsWith("modality/"),
    ).map(({ rule, at, cause }) => `${rule.slice("modality/".length)} ${at.stream} ${cause ?? ""}`.trim());
    expect(told.sort()).toEqual(findings);
  });
});
