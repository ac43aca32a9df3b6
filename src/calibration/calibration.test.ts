/** Files of calibrations: what Kalibr and ROS write is read, and whatever else stands there is told and harms nothing. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { characters } from "../characters.test.helper.js";
import { check } from "../check.js";
import { tabletop } from "../generate/recording/tabletop.js";
import { memorySource } from "../io/source.js";
import { readYaml } from "../strict-yaml.js";
import { tries } from "../tries.test.helper.js";
import { readCalibrationFile } from "./read.js";

const CAMCHAIN = `cam0:
  cam_overlaps: [1]
  camera_model: pinhole
  distortion_coeffs: [-0.27, 0.067, 0.0008, 0.0001]
  distortion_model: radtan
  intrinsics: [461.6, 460.1, 362.6, 246.0]
  resolution: [752, 480]
  rostopic: /cam0/image_raw
  T_cam_imu:
  - [0.0, 1.0, 0.0, 0.07]
  - [-1.0, 0.0, 0.0, -0.01]
  - [0.0, 0.0, 1.0, 0.004]
  - [0.0, 0.0, 0.0, 1.0]
  timeshift_cam_imu: -8.121e-05
cam1:
  camera_model: omni
  distortion_coeffs: []
  distortion_model: none
  intrinsics: [0.8, 833.0, 830.3, 373.8, 253.7]
  resolution: [752, 480]
  rostopic: /cam1/image_raw
  T_cn_cnm1:
  - [1.0, 0.0, 0.0, -0.11]
  - [0.0, 1.0, 0.0, 0.0]
  - [0.0, 0.0, 1.0, 0.0]
  - [0.0, 0.0, 0.0, 1.0]
`;
const IMU = `accelerometer_noise_density: 0.01
accelerometer_random_walk: 0.0002
gyroscope_noise_density: 0.005
gyroscope_random_walk: 4.0e-06
rostopic: /imu0
update_rate: 200.0
`;
const CAMERA_INFO = `image_width: 640
image_height: 480
camera_name: narrow
camera_matrix:
  rows: 3
  cols: 3
  data: [580.4, 0, 315.2, 0, 576.6, 247.4, 0, 0, 1]
distortion_model: plumb_bob
distortion_coefficients:
  rows: 1
  cols: 5
  data: [0.13, -0.31, 0.002, 0.003, 0]
`;
const source = (text: string) => memorySource(new TextEncoder().encode(text), "calibration.yaml");
const read = (text: string) => readCalibrationFile(source(text));

describe("files of calibrations", () => {
  it("of Kalibr give cameras, where they sit, and the shift that leads from the camera to the unit", async () => {
    const { format, state, values } = await read(CAMCHAIN);
    expect([format, state]).toEqual(["kalibr-camchain", "read"]);
    const [first, second] = values!.cameras!;
    expect(first).toMatchObject({
      ...{ name: "cam0", topic: "/cam0/image_raw", widthPx: 752, heightPx: 480, model: "pinhole" },
      ...{ distortionModel: "radtan", timeShiftNs: -81_210 },
    });
    expect(first!.fromImu).toEqual([0, 1, 0, 0.07, -1, 0, 0, -0.01, 0, 0, 1, 0.004, 0, 0, 0, 1]);
    expect(second).toMatchObject({ model: "omni", intrinsics: [0.8, 833, 830.3, 373.8, 253.7], distortion: [] });
    expect(second!.fromPrevious![3]).toBe(-0.11);
  });

  it("of Kalibr give the noise of inertial units, one or a set", async () => {
    const imu = { topic: "/imu0", updateRateHz: 200, gyroscopeNoise: 0.005, gyroscopeWalk: 4e-6 };
    expect((await read(IMU)).values!.imus![0]).toMatchObject(imu);
    const set = `imu0:\n${IMU.replace(/^/gm, "  ")}`.trimEnd();
    expect((await read(set)).values!.imus).toEqual((await read(IMU)).values!.imus);
  });

  it("of ROS give one camera", async () => {
    const { format, values } = await read(CAMERA_INFO);
    expect(format).toBe("ros-camera-info");
    expect(values!.cameras![0]).toMatchObject({ name: "narrow", intrinsics: [580.4, 576.6, 315.2, 247.4] });
  });

  it.each([
    ["intrinsics of another model", CAMCHAIN.replace("camera_model: pinhole", "camera_model: ds"), /needs 6/],
    ["a model that nobody knows", CAMCHAIN.replace("pinhole", "toString"), /camera model is not known/],
    ["a distortion that nobody knows", CAMCHAIN.replace("radtan", "constructor"), /distortion model is not known/],
    ["a matrix of three rows", CAMCHAIN.replace("  - [0.0, 0.0, 0.0, 1.0]\n", ""), /T_cam_imu is no 4 by 4/],
    ["a number that is none", CAMCHAIN.replace("-8.121e-05", ".nan"), /timeshift_cam_imu is no number/],
    ["a shift of years", CAMCHAIN.replace("-8.121e-05", "1.5e9"), /longer than a day/],
    ["noise below zero", IMU.replace("0.005", "-0.005"), /gyroscope_noise_density is not above 0/],
    ["other keys", "a: 1\n", /no known calibration/],
    ["a key twice", `${IMU}rostopic: /imu1\n`, /gives the key "rostopic" twice at line \d+/],
    ["aliases", `a: &a [1, 1]\nb: [*a, *a]\n${IMU}`, /has an alias at line 2/],
    ["brackets without end", "[".repeat(100_000), /nested deeper/],
    ["marks without end", `${"- ".repeat(100_000)}1`, /nested deeper/],
    ["two documents", `${IMU}---\n${IMU}`, /not valid YAML/],
  ])("with %s are told", async (_, text, reason) => {
    const { state, reason: told } = await read(text);
    expect(state).toBe("unreadable");
    expect(told).toMatch(reason);
  });

  it("that stop or are bent anywhere are read or told", async () => {
    const all = CAMCHAIN + IMU + CAMERA_INFO;
    await fc.assert(
      fc.asyncProperty(
        fc.nat(all.length),
        fc.nat(all.length - 1),
        fc.string({ unit: characters, maxLength: 3 }),
        async (end, at, bent) => {
          for (const text of [CAMCHAIN.slice(0, end), CAMCHAIN.slice(0, at) + bent + CAMCHAIN.slice(at + 1)]) {
            const { state, values, reason } = await read(text);
            expect(state === "read" ? values !== undefined : reason !== undefined).toBe(true);
          }
        },
      ),
      { numRuns: tries(300) },
    );
  });

  it("make nothing of tags", async () => {
    expect(await readYaml("a: !!python/object/apply:os.system [x]\n", { longest: 1000, deepest: 8 })).not.toMatchObject(
      {
        document: { a: expect.any(Function) },
      },
    );
  });
});

describe("a file that is given", () => {
  it("is held to the recording", async () => {
    const recording = await tabletop({ seconds: 1, images: false });
    const file = CAMCHAIN.replace("/cam0/image_raw", "/camera/front/image_raw");
    const { findings } = (await check(recording, { calibrations: [source(file)] })).recordings[0]!;
    const own = findings.filter(({ rule }) => rule.startsWith("calibration/")).map(({ rule }) => rule);
    // It is for 752 by 480, and its second camera is not there.
    expect(own.sort()).toEqual(["calibration/calibrated-topics-recorded", "calibration/intrinsics-agree"]);
  });
});
