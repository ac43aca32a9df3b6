/** What moving bodies, sound and words say, from payloads to findings: sound ones say nothing, each fault says its cause. */
import { describe, expect, it } from "vitest";
import { judged } from "./content.test.helper.js";
import { AcrossStreams } from "./facts/across/across.js";
import { isGarbled } from "./facts/content/garbled.js";
import type { ContentMeter } from "./facts/content/measure.js";
import { audio } from "./facts/content/meters/audio.js";
import { language } from "./facts/content/meters/language.js";
import type { Samples } from "./facts/samples.js";
import type { Tally } from "./spec/facts/tally.js";

const noise = (i: number, k: number): number =>
  (((Math.imul(i * 7 + k + 1, 0x9e3779b1) >>> 8) % 1000) / 1000 - 0.5) * 1e-2;
const xyz = (x: number, y: number, z: number) => ({ x, y, z });
/** A quaternion about the x and then the world's z axis. */
function turned(roll: number, yaw: number) {
  const [sx, cx, sz, cz] = [Math.sin(roll / 2), Math.cos(roll / 2), Math.sin(yaw / 2), Math.cos(yaw / 2)];
  return { x: cz * sx, y: sz * sx, z: sz * cx, w: cz * cx };
}
const diagonal = (size: number, value: number) =>
  Array.from({ length: size * size }, (_, i) => (i % (size + 1) === 0 ? value : 0));
const said = (findings: readonly { rule: string; cause?: string | undefined }[]) =>
  findings.map(({ rule, cause }) => `${rule.slice("modality/".length)}${cause ? ` ${cause}` : ""}`);

const YAW_RATE = 0.5;
const ROLL = 0.3;
/** A unit that is tilted and turns about the vertical. */
function inertial(seconds: number, i: number) {
  return {
    orientation: turned(ROLL, YAW_RATE * seconds),
    orientation_covariance: diagonal(3, 1e-4),
    angular_velocity: xyz(
      noise(i, 0),
      YAW_RATE * Math.sin(ROLL) + noise(i, 1),
      YAW_RATE * Math.cos(ROLL) + noise(i, 2),
    ),
    angular_velocity_covariance: diagonal(3, 1e-4),
    linear_acceleration: xyz(noise(i, 3), 9.81 * Math.sin(ROLL) + noise(i, 4), 9.81 * Math.cos(ROLL) + noise(i, 5)),
    linear_acceleration_covariance: diagonal(3, 1e-4),
  };
}
type Imu = ReturnType<typeof inertial>;
const scaled = ({ x, y, z }: { x: number; y: number; z: number }, by: number) => xyz(x * by, y * by, z * by);

describe("an inertial unit", () => {
  it("that is sound passes all that can be asked of it", async () => {
    const { findings, passed } = await judged("sensor_msgs/Imu", {}, inertial);
    expect(said(findings)).toEqual([]);
    expect(passed).toEqual([
      "modality/angular-velocity-holds",
      "modality/covariances-conventional",
      "modality/imu-gravity-holds",
      "modality/imu-gravity-up",
      "modality/quaternions-unit",
      "modality/sensor-alive",
      "modality/values-finite",
      "modality/values-not-clipped",
    ]);
  });

  const faults: [string, (imu: Imu, i: number) => object, string[]][] = [
    ["an orientation of NaN", () => ({ orientation: { x: Number.NaN, y: 0, z: 0, w: 1 } }), ["values-finite"]],
    [
      "degrees",
      (imu) => ({ angular_velocity: scaled(imu.angular_velocity, 180 / Math.PI) }),
      ["angular-velocity-holds angular-velocity-in-degrees"],
    ],
    [
      "the sign of gravity",
      (imu) => ({ linear_acceleration: scaled(imu.linear_acceleration, -1) }),
      ["imu-gravity-up gravity-sign-flipped"],
    ],
    [
      "a world that points down",
      ({ orientation: { x, y, z, w } }) => ({ orientation: { x: w, y: z, z: -y, w: -x } }),
      ["imu-gravity-up axes-north-east-down"],
    ],
    [
      "an identity with the scalar first",
      () => ({ orientation: { x: 1, y: 0, z: 0, w: 0 }, angular_velocity: xyz(0, 0, 0.0001) }),
      ["imu-gravity-up quaternion-scalar-first"],
    ],
    ["no orientation", () => ({ orientation: { x: 0, y: 0, z: 0, w: 0 } }), ["quaternions-unit orientation-unmarked"]],
    [
      "no orientation, marked",
      () => ({ orientation: { x: 0, y: 0, z: 0, w: 0 }, orientation_covariance: [-1, 0, 0, 0, 0, 0, 0, 0, 0] }),
      [],
    ],
    [
      "a long quaternion",
      () => ({ orientation: { x: 0, y: 0, z: 0, w: 1.01 } }),
      ["imu-gravity-up", "quaternions-unit"],
    ],
    [
      "forces and rates that were never filled in",
      () => ({ linear_acceleration: xyz(0, 0, 0), angular_velocity: xyz(0, 0, 0), orientation: turned(ROLL, 0) }),
      ["imu-gravity-holds force-unfilled"],
    ],
    ["NaN", (_, i) => (i === 300 ? { angular_velocity: xyz(Number.NaN, 0, 0) } : {}), ["values-finite"]],
    [
      "NaN, marked",
      () => ({ angular_velocity: xyz(Number.NaN, 0, 0), angular_velocity_covariance: diagonal(3, -1) }),
      [],
    ],
    ["a negative variance", () => ({ angular_velocity_covariance: diagonal(3, -0.01) }), ["covariances-conventional"]],
    [
      "a skew covariance",
      () => ({ linear_acceleration_covariance: [1, 0.5, 0, 0, 1, 0, 0, 0, 1] }),
      ["covariances-conventional"],
    ],
  ];
  it.each(faults)("shows %s", async (_, fault, expected) => {
    const { findings } = await judged("sensor_msgs/Imu", {}, (seconds, i) => {
      const imu = inertial(seconds, i);
      return { ...imu, ...fault(imu, i) };
    });
    // A quaternion of a wrong length turns nothing, so that nothing is said of gravity.
    expect(said(findings)).toEqual(expected.filter((each) => each !== "imu-gravity-up"));
  });

  it("that freezes is found after two seconds, and not before", async () => {
    const frozenFor = (seconds: number) =>
      judged("sensor_msgs/Imu", {}, (_, i) => {
        const at = i > 200 && i <= 200 + seconds * 100 ? 200 : i;
        return { ...inertial(at / 100, at), orientation: turned(ROLL, 0) };
      });
    expect(said((await frozenFor(1.9)).findings)).toEqual([]);
    const { findings } = await frozenFor(2.5);
    expect(said(findings)).toEqual(["sensor-alive"]);
    expect(findings[0]).toMatchObject({ count: 251, evidence: { measuredNs: 2_500_000_000 } });
  });

  it("that reaches its full scale is clipped, and one that shakes as hard is not", async () => {
    const shaken = (limit: number) =>
      judged("sensor_msgs/Imu", { count: 2000 }, (seconds, i) => {
        const along = 30 * Math.sin(2 * Math.PI * 1.37 * seconds) + 100 * noise(i, 9);
        return {
          ...inertial(seconds, i),
          linear_acceleration: xyz(Math.max(-limit, Math.min(limit, along)), noise(i, 4), 9.81 + noise(i, 5)),
        };
      });
    expect(said((await shaken(100)).findings)).toEqual([]);
    const { findings } = await shaken(19.6133);
    expect(said(findings)).toEqual(["values-not-clipped"]);
    expect(findings[0]!.evidence).toMatchObject({ name: "specificForce[0]", unit: "m/s²" });
    expect(Math.abs(findings[0]!.evidence.measured!)).toBe(19.6133);
  });

  it("without an orientation in degrees is too fast to be believed", async () => {
    const unmarked = { orientation_covariance: [-1, 0, 0, 0, 0, 0, 0, 0, 0] };
    const turning = (by: number) =>
      judged("sensor_msgs/Imu", {}, (seconds, i) => ({
        ...inertial(seconds, i),
        ...unmarked,
        angular_velocity: xyz(noise(i, 0), noise(i, 1), by * Math.sin(seconds)),
      }));
    expect(said((await turning(2)).findings)).toEqual([]);
    expect(said((await turning((2 * 180) / Math.PI)).findings)).toEqual([
      "angular-velocity-holds angular-velocity-in-degrees",
    ]);
  });
});

describe("odometry", () => {
  /** A circle of one metre, once around in 2π/0.5 s. */
  const driven = (metre: number, perSecond: number, radian: number) =>
    judged("nav_msgs/Odometry", { hertz: 50, count: 1000 }, (seconds) => ({
      pose: {
        pose: {
          position: xyz(metre * Math.sin(0.5 * seconds), metre * (1 - Math.cos(0.5 * seconds)), 0),
          orientation: turned(0, 0.5 * seconds),
        },
        covariance: diagonal(6, 1e-3),
      },
      twist: {
        twist: { linear: xyz(0.5 * perSecond, 0, 0), angular: xyz(0, 0, 0.5 * radian) },
        covariance: diagonal(6, 0),
      },
    }));

  it("that is sound passes", async () => {
    const { findings, passed } = await driven(1, 1, 1);
    expect(said(findings)).toEqual([]);
    expect(passed).toContain("modality/linear-velocity-holds");
    expect(passed).toContain("modality/angular-velocity-holds");
  });

  it.each([
    ["positions in millimetres", 1000, 1, 1, "linear-velocity-holds position-in-millimetres"],
    ["velocities in millimetres", 1, 1000, 1, "linear-velocity-holds velocity-in-millimetres"],
    ["turns in degrees", 1, 1, 180 / Math.PI, "angular-velocity-holds angular-velocity-in-degrees"],
    ["velocities twenty times too large", 1, 20, 1, "linear-velocity-holds"],
  ] as const)("shows %s", async (_, metre, perSecond, radian, expected) => {
    expect(said((await driven(metre, perSecond, radian)).findings)).toEqual([expected]);
  });

  it("may stand still", async () => {
    const { findings } = await driven(0, 0, 0);
    expect(said(findings)).toEqual([]);
  });
});

describe("a magnetometer", () => {
  const measured = (tesla: number) =>
    judged("sensor_msgs/MagneticField", {}, (_, i) => ({
      magnetic_field: scaled(xyz(30 + noise(i, 0), 5 + noise(i, 1), -35 + noise(i, 2)), 1e-6 * tesla),
      magnetic_field_covariance: diagonal(3, 0),
    }));
  it.each([
    ["tesla", 1, []],
    ["microtesla", 1e6, ["magnetic-field-holds field-in-microtesla"]],
    ["gauss", 1e4, ["magnetic-field-holds field-in-gauss"]],
    ["milligauss", 1e7, ["magnetic-field-holds field-in-milligauss"]],
    ["nanotesla", 1e9, ["magnetic-field-holds field-in-nanotesla"]],
    ["nothing known", 1e12, ["magnetic-field-holds"]],
  ] as const)("in %s", async (_, tesla, expected) => {
    expect(said((await measured(tesla)).findings)).toEqual(expected);
  });

  it("may lack an axis", async () => {
    const { findings } = await judged("sensor_msgs/MagneticField", {}, (_, i) => ({
      magnetic_field: xyz(3e-5 + 1e-6 * noise(i, 0), 1e-5, Number.NaN),
      magnetic_field_covariance: diagonal(3, 0),
    }));
    expect(said(findings)).toEqual([]);
  });
});

describe("satellite positions", () => {
  const fix = (change: (seconds: number, i: number) => object) =>
    judged("sensor_msgs/NavSatFix", { hertz: 5, count: 100 }, (seconds, i) => ({
      status: { status: 0, service: 1 },
      latitude: 35.6 + seconds * 1e-5,
      longitude: 139.7,
      altitude: 40,
      position_covariance: diagonal(3, 1),
      position_covariance_type: 2,
      ...change(seconds, i),
    }));
  it.each([
    ["are sound", () => ({}), []],
    ["are swapped", () => ({ latitude: 139.7, longitude: 35.6 }), ["gnss-coordinates-hold coordinates-swapped"]],
    [
      "are integers",
      () => ({ latitude: 356_000_000, longitude: 1_397_000_000 }),
      ["gnss-coordinates-hold coordinates-in-ten-millionths"],
    ],
    ["count to 360", () => ({ longitude: 286 }), ["gnss-coordinates-hold longitude-to-360"]],
    [
      "begin at 0, 0",
      (_: number, i: number) => (i < 5 ? { latitude: 0, longitude: 0 } : {}),
      ["gnss-coordinates-hold"],
    ],
    [
      "are 0, 0 without a fix",
      (_: number, i: number) => (i < 5 ? { latitude: 0, longitude: 0, status: { status: -1, service: 1 } } : {}),
      [],
    ],
    [
      "are NaN with a fix",
      (_: number, i: number) => (i < 5 ? { latitude: Number.NaN } : {}),
      ["gnss-status-consistent"],
    ],
    ["deny their covariance", () => ({ position_covariance_type: 0 }), ["gnss-status-consistent"]],
    ["lack their covariance", () => ({ position_covariance: diagonal(3, 0) }), ["gnss-status-consistent"]],
    ["jump", (_: number, i: number) => (i === 50 ? { longitude: 139.701 } : {}), ["gnss-steps-plausible"]],
    ["jump up", (_: number, i: number) => (i === 50 ? { altitude: 140 } : {}), ["gnss-steps-plausible"]],
    ["do not know their altitude", () => ({ altitude: Number.NaN }), []],
  ] as const)("that %s", async (_, change, expected) => {
    expect(said((await fix(change as (seconds: number, i: number) => object)).findings)).toEqual(expected);
  });

  it("cross the date line without a jump", async () => {
    const { findings } = await fix((_, i) => ({ longitude: i < 50 ? 179.99999 : -179.99999 }));
    expect(said(findings)).toEqual([]);
  });
});

describe("poses, transforms, wrenches and temperatures", () => {
  it("show a zero quaternion of a pose", async () => {
    const pose = { position: xyz(0, 0, 0), orientation: { x: 0, y: 0, z: 0, w: 0 } };
    expect(said((await judged("geometry_msgs/PoseStamped", {}, () => ({ pose }))).findings)).toEqual([
      "quaternions-unit",
    ]);
  });

  it("name the frame of a transform that is none", async () => {
    const transform = (child: string, w: number) => ({
      header: { stamp: { sec: 1, nanosec: 0 }, frame_id: "map" },
      child_frame_id: child,
      transform: { translation: xyz(0, 0, 0), rotation: { x: 0, y: 0, z: 0, w } },
    });
    const { findings } = await judged("tf2_msgs/TFMessage", { count: 20 }, () => ({
      transforms: [transform("sound", 1), transform("long", 1.2), transform("lost", Number.NaN)],
    }));
    expect(said(findings).sort()).toEqual(["quaternions-unit", "values-finite"]);
    expect(findings.map(({ first }) => first[0]?.name).sort()).toEqual(["long", "lost"]);
  });

  it("find raw counts of a force sensor", async () => {
    const wrench = (force: number) =>
      judged("geometry_msgs/WrenchStamped", {}, (_, i) => ({
        wrench: {
          force: xyz(force + noise(i, 0), noise(i, 1), 0.1 + noise(i, 2)),
          torque: xyz(noise(i, 3), noise(i, 4), 0),
        },
      }));
    expect(said((await wrench(30)).findings)).toEqual([]);
    expect(said((await wrench(300_000)).findings)).toEqual(["wrench-plausible"]);
  });

  it("find kelvins", async () => {
    const room = (temperature: number) => judged("sensor_msgs/Temperature", {}, () => ({ temperature, variance: 0 }));
    expect(said((await room(21)).findings)).toEqual([]);
    expect(said((await room(294)).findings)).toEqual(["temperature-in-celsius temperature-in-kelvin"]);
  });
});

describe("letters that were UTF-8", () => {
  const wrongly = (text: string, encoding: string) => new TextDecoder(encoding).decode(new TextEncoder().encode(text));
  it.each(["café", "赤い立方体をつかむ", "Straße", "“quoted”", "°"])("%s read otherwise are found", (text) => {
    expect(isGarbled(wrongly(text, "latin1"))).toBe(true);
    expect(isGarbled(wrongly(text, "windows-1252"))).toBe(true);
    expect(isGarbled(text)).toBe(false);
  });

  it.each(["Pick up the cube", "ÄÖÜ äöü ß", "naïve façade — déjà vu", "20 °C ± 1", "赤い", "«été»"])(
    "%s is what it is",
    (text) => expect(isGarbled(text)).toBe(false),
  );
});

describe("sound and words", () => {
  /** Measures samples that are given as canonical values. */
  function measured(meter: ContentMeter, samples: readonly (string | number | Uint8Array)[][]) {
    const measure = meter.measure({ types: ["test"], modality: meter.modality, fields: {} }, 0, new AcrossStreams());
    const notes: Tally[] = [];
    const batch = { note: (into: Tally) => notes.push({ ...into, count: ++into.count }) } as unknown as Samples;
    for (const [row, sample] of samples.entries())
      measure.take(
        {
          absent: sample.map(() => false),
          slots: Int32Array.from(sample, (_, i) => i),
          numbers: Float64Array.from(sample, (value) => (typeof value === "number" ? value : Number.NaN)),
          list: () => ({ values: new Float64Array(0), length: 0, count: 0 }),
          text: (field) => (typeof sample[field] === "string" ? (sample[field] as string) : undefined),
          texts: () => [],
          signature: () => 0,
          data: (field) => (sample[field] instanceof Uint8Array ? (sample[field] as Uint8Array) : undefined),
        },
        { batch, row, timeNs: row * 1e7, axisNs: row * 1e7 },
      );
    return measure.finish();
  }
  const pcm = (...values: number[]) => new Uint8Array(Int16Array.from(values).buffer);

  it("count silence, full scale and what is cut off", () => {
    const { audio: facts } = measured(audio, [
      ["pcm-s16", 16_000, 2, pcm(0, 0, 32_767, -32_768, 5, -5)],
      ["pcm-s16", 16_000, 2, pcm(1, 2, 3)],
      ["pcm-s16", 0, 2, pcm(1, 2)],
      ["opus", 16_000, 2, new Uint8Array(7)],
      ["pcm-s16", 16_000, 4e9, pcm(1)],
    ]);
    expect(facts).toMatchObject({ formats: ["pcm-s16", "opus"], described: 4, frameBytes: 4 });
    expect(facts).toMatchObject({ values: 11, zero: 2, full: 2, partial: { count: 1 }, undescribed: { count: 1 } });
  });

  it("look at a thousand places of a long piece at most", () => {
    const { audio: facts } = measured(audio, [["pcm-s16", 48_000, 1, new Uint8Array(2_000_002)]]);
    expect(facts!.values).toBeLessThanOrEqual(1000);
    expect(facts!.zero).toBe(facts!.values);
  });

  it("tell texts apart by what is wrong with them", () => {
    const texts = ["Pick up the cube.\n", "赤い立方体", " \t", "caf\ufffd", "cafÃ©", "bell\u0007"];
    const { language: facts } = measured(
      language,
      texts.map((text) => [text]),
    );
    expect(facts).toMatchObject({ texts: 6, empty: { count: 1 }, replaced: { count: 1 } });
    expect(facts).toMatchObject({ garbled: { count: 1 }, control: { count: 1 } });
  });

  it("are looked at where the topic says that they are words", async () => {
    const empty = (topic: string) => judged("std_msgs/String", { topic, count: 3 }, () => ({ data: "" }));
    expect(said((await empty("/language_instruction")).findings)).toEqual(["instructions-readable"]);
    expect(said((await empty("/state_machine/state")).findings)).toEqual([]);
  });
});
