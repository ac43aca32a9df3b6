/** Real recordings: each defect that they are known for is found and named, and what was once told wrongly stays untold. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { check } from "../check.js";
import { makeDatabase } from "../generate/database.js";
import { BAG_TABLES, sourceOf } from "../readers/sqlite3/databases.test.helper.js";
import type { Finding } from "../spec/verdict/finding.js";

const RECORDINGS = join(fileURLToPath(new URL("../../..", import.meta.url)), "shared/recordings");

/** Findings on clocks and times, as `rule stream cause`. */
const timeFindings = (findings: readonly Finding[]): string[] =>
  findings
    .filter(({ rule }) => /^(clock|time)\//.test(rule))
    .map(({ rule, at, cause }) => `${rule} ${at.stream ?? ""} ${cause ?? ""}`.trim());

const VICON = "Optimal-Robotics-Lab__unitree-go2/data/bags/test_5/vicon_bag/rosbag2_2025_12_05-12_59_22_0.db3";
const SRR520 = "tier4__nebula/@26d2c6d061/nebula_tests/data/continental/srr520/1708578209/1708578209.db3";
const VLS128 =
  "tier4__nebula/@74bbbc8e26/nebula_tests/data/velodyne/vls128/1614315746471294674/1614315746471294674_0.db3";
const RERUN = "rerun-io__rerun/@462a060516/crates/store/re_data_loader/tests/assets/rosbag2_2025_09_10-13_03_56_0.mcap";

const KNOWN: Readonly<Record<string, readonly string[]>> = {
  // Log times are ticks of 10 ms, which stall twice; one node gives its stamps out of order and twice.
  "cra-ros-pkg__robot_localization/@b1bb62f37e/test/test1.bag": [
    "time/jitter-bounded /xsens/imu_data",
    "time/samples-not-missing /stereo_odometer/odometry samples-lost",
    "time/stamps-distinct /my_odometry2imu/imu_data stamps-repeated",
    "time/stamps-exact /my_odometry2imu/imu_data float64-seconds",
    "time/stamps-increase /my_odometry2imu/imu_data stamped-out-of-order",
    "time/stamps-not-ahead /my_odometry2imu/imu_data log-clock-coarse",
    "time/stamps-not-ahead /wheel_odometry log-clock-coarse",
    "time/stamps-not-ahead /xsens/imu_data log-clock-coarse",
    "time/streams-cover-recording /stereo_odometer/odometry",
  ],
  // Log times begin at 1 ns, stamps are of 2025.
  "huggingface__lerobot/@bc97023883/tests/artifacts/cameras/test_rs.bag": [
    "clock/stamps-near-log /device_0/sensor_0/Depth_0/image/data log-clock-not-set",
    "clock/stamps-near-log /device_0/sensor_1/Color_0/image/data log-clock-not-set",
    "time/log-times-ordered",
    "time/stamps-set /device_0/sensor_0/Depth_0/info/camera_info stamps-not-set",
    "time/stamps-set /device_0/sensor_1/Color_0/info/camera_info stamps-not-set",
  ],
  // A gap of 677 s in results that come when there is one.
  "jsk-ros-pkg__jsk_recognition/jsk_pcl_ros/scripts/check_depth_error/test.bag": [
    "time/gaps-bounded /depth_image_error/result",
    "time/jitter-bounded /depth_image_error/result",
  ],
  // One point cloud, 7.7 s old.
  "jsk-ros-pkg__jsk_recognition/jsk_pcl_ros/sample/data/watercan.bag": [],
  // Stamps stand still on four topics; many others have one sample.
  [RERUN]: [
    ...["/battery_state", "/fluid_pressure", "/illuminance", "/range"].map(
      (topic) => `time/stamps-distinct ${topic} stamps-frozen`,
    ),
    "time/streams-cover-recording /joint_state",
    "time/streams-cover-recording /joint_state",
  ],
  // A replay that was recorded anew; types without definitions.
  [VLS128]: ["clock/stamps-near-log /sensing/lidar/top/velodyne_packets replayed"],
  [SRR520]: [
    "clock/stamps-near-log /sensing/radar/front_left/nebula_packets replayed",
    "time/stamps-distinct /sensing/radar/front_left/nebula_packets stamps-repeated",
  ],
  // A type without a header, and without a definition.
  [VICON]: [],
  // Batches under one stamp: no rate can be had of it.
  "RISE-Maritime__keelson/@4a625f9204/test.mcap": [
    "time/latency-bounded rise/v0/sjofartsverket/pubsub/raw/ais/nmea0183",
    "time/log-times-ordered",
    "time/stamps-distinct rise/v0/sjofartsverket/pubsub/raw/ais/nmea0183 stamps-repeated",
  ],
  // One counter over all topics.
  "eProsima__DDS-Record-Replay/ddsreplayer/test/resources/recordings/ros2/ros2_talker.mcap": [],
  // One sample, whose stamp counts from the start of a page.
  "rerun-io__rerun/@46436d0c89/crates/store/re_data_loader/tests/assets/simple-protobuf.mcap": [
    "clock/stamps-near-log pose uptime",
  ],
};

describe("a real recording", () => {
  if (!existsSync(RECORDINGS)) it.skip("is not here: ../shared/recordings is missing", () => {});
  else
    it.each(Object.entries(KNOWN))("%s", async (path, expected) => {
      const { recordings } = await check(new Uint8Array(readFileSync(join(RECORDINGS, path))));
      expect(timeFindings(recordings[0]!.findings).sort()).toEqual([...expected].sort());
    });
});

/** A payload that begins with a header, and goes on with anything. */
function packet(stampNs: bigint): Uint8Array {
  const bytes = new Uint8Array(100).fill(0xee);
  const view = new DataView(bytes.buffer);
  bytes.set([0, 1, 0, 0], 0);
  view.setUint32(4, Number(stampNs / 1_000_000_000n), true);
  view.setUint32(8, Number(stampNs % 1_000_000_000n), true);
  view.setUint32(12, 6, true);
  bytes.set(new TextEncoder().encode("lidar\0"), 16);
  return bytes;
}

/** A database of packets of a type that nobody knows, each logged so long after its stamp. */
const packets = (latencyNs: bigint, count = 20) =>
  makeDatabase((database) => {
    for (const table of BAG_TABLES) database.exec(table);
    database.run("INSERT INTO topics VALUES(1, '/packets', 'acme_msgs/msg/Packets', 'cdr', '', '')");
    for (let i = 0; i < count; i++) {
      const log = 1_700_000_000_000_000_000n + BigInt(i) * 100_000_000n;
      database.run("INSERT INTO messages VALUES(?, 1, ?, ?)", [i + 1, log, packet(log - latencyNs)]);
    }
  });

describe("packets of a type without a definition", () => {
  it.each([
    { what: "that were played back 328.9 days later", latencyNs: 28_416_960_000_000_000n, finding: ["replayed"] },
    { what: "that are GPS time", latencyNs: -17_990_000_000n, finding: ["gps-as-utc"] },
    { what: "that are right", latencyNs: 10_000_000n, finding: [] },
  ])("$what", async ({ latencyNs, finding }) => {
    const { recordings } = await check(sourceOf(packets(latencyNs)));
    expect(timeFindings(recordings[0]!.findings)).toEqual(
      finding.map((cause) => `clock/stamps-near-log /packets ${cause}`),
    );
    const [absent] = recordings[0]!.findings.filter(({ rule }) => rule === "schema/definition-present");
    expect(absent?.message).toContain("each begins as std_msgs/Header does");
  });
});
