import { createHash } from "node:crypto";
import jpeg from "jpeg-js";
import { describe, expect, it } from "vitest";
import { joints } from "./arm.js";
import type { TypeName } from "./bodies.js";
import { definitionOf } from "./definitions.js";
import { faults, withFault } from "./faults.js";
import { encodeJpeg } from "./jpeg.js";
import { decode, openIndexed, readMessages, readRecords, type Stored, stampOf } from "./reading.js";
import { render } from "./scene.js";
import { RECORDING_START_NS, tabletop, tabletopMessages } from "./tabletop.js";
import { momentAt } from "./task.js";

const sha256 = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");
const ofTopic = (messages: readonly Stored[], topic: string): Stored[] =>
  messages.filter((message) => message.topic === topic);
const stampsOf = (messages: readonly Stored[], topic: string): bigint[] => ofTopic(messages, topic).map(stampOf);
const steps = (values: readonly bigint[]): number[] =>
  values.slice(1).map((value, index) => Number(value - values[index]!));
const decoded = <T extends TypeName>(messages: readonly Stored[], type: T) =>
  messages.filter((message) => message.type === type).map(({ data }) => decode(type, definitionOf(type), data).body);

const bare = { seconds: 6, images: false };
const sound = tabletop(bare).then(readMessages);

describe("the tabletop recording", () => {
  it("is the same each time, byte for byte", async () => {
    const options = { seconds: 0.5 };
    expect(sha256(await tabletop(options))).toBe(sha256(await tabletop(options)));
    // Pictures are kept once taken, so they are drawn anew here.
    const picture = () => sha256(encodeJpeg(render("front", momentAt(2), 5), 60));
    expect(picture()).toBe(picture());
  });

  it.each(["zstd", "lz4", "none"] as const)("is read in full by the reference readers (%s)", async (compression) => {
    const file = await tabletop({ seconds: 2, images: false, compression, chunkBytes: 100_000 });
    const streamed = await readMessages(file);
    const indexed = await openIndexed(file);
    const ordered: bigint[] = [];
    for await (const message of indexed.readMessages({ validateCrcs: true })) ordered.push(message.logTime);
    expect(ordered).toEqual(streamed.map(({ logTime }) => logTime));
    expect(indexed.header).toMatchObject({ profile: "ros2", library: "tasuki-fixture 1" });
    expect(indexed.statistics?.messageCount).toBe(BigInt(streamed.length));
    expect(indexed.chunkIndexes.length).toBeGreaterThan(3);
  });

  it("can do without its summary", async () => {
    const file = await tabletop({ seconds: 0.2, images: false, summary: false });
    const records = await readRecords(file);
    expect(records.some(({ type }) => type === "Statistics" || type === "ChunkIndex")).toBe(false);
    expect(records.at(-1)).toMatchObject({ type: "Footer", summaryStart: 0n });
  });

  it("has payloads that fit their schemas to the last byte", async () => {
    for (const { type, definition, data } of await sound) {
      const { whole } = decode(type as TypeName, definition, data);
      if (!whole) expect.fail(`${type} has bytes left`);
    }
  });

  it("keeps its rates: p95 of the residual within 10 % of the period, no gaps, from end to end", async () => {
    const messages = await sound;
    const end = RECORDING_START_NS + 6_000_000_000n;
    for (const [topic, rate] of Object.entries(rates)) {
      const stamps = topic === "/tf" ? tfStamps(messages) : stampsOf(messages, topic);
      const period = 1e9 / rate;
      expect(stamps.length, topic).toBe(6 * rate);
      const residuals = steps(stamps)
        .map((step) => Math.abs(step - period) / period)
        .sort((a, b) => a - b);
      expect(residuals[Math.floor(residuals.length * 0.95)]!, topic).toBeLessThan(0.1);
      expect(residuals.at(-1)!, topic).toBeLessThan(0.1);
      expect(Number(stamps[0]! - RECORDING_START_NS), topic).toBeLessThan(100e6);
      expect(Number(end - stamps.at(-1)!), topic).toBeLessThan(100e6);
    }
  });

  it("stamps before it publishes and publishes before it logs, in log order", async () => {
    const messages = await sound;
    expect(Math.min(...steps(messages.map(({ logTime }) => logTime)))).toBeGreaterThanOrEqual(0);
    for (const message of messages.filter(({ topic }) => topic in rates && topic !== "/tf")) {
      const transfer = Number(message.publishTime - stampOf(message));
      const least = message.topic.startsWith("/camera/") ? 12.3e6 : 0.3e6;
      if (transfer < least - 1 || transfer > least + 0.7e6 + 1) expect.fail(`${message.topic} took ${transfer} ns`);
      const delay = Number(message.logTime - message.publishTime);
      if (delay < 0.2e6 - 1 || delay > 3e6) expect.fail(`${message.topic} was logged after ${delay} ns`);
    }
  });

  it("stamps each camera info like its image", async () => {
    const messages = await sound;
    for (const camera of ["/camera/front", "/camera/wrist"]) {
      expect(stampsOf(messages, `${camera}/camera_info`)).toEqual(stampsOf(messages, `${camera}/image_raw/compressed`));
    }
  });

  it("measures what happens: rest, motion, the weight of the cube", async () => {
    const messages = await sound;
    const imu = decoded(messages, "sensor_msgs/msg/Imu");
    expect(imu[0]!.linear_acceleration.z).toBeCloseTo(9.81, 0);
    expect(Math.max(...imu.map(({ angular_velocity }) => Math.abs(angular_velocity.z)))).toBeLessThan(0.1);
    expect(Math.max(...imu.map(({ linear_acceleration }) => Math.abs(linear_acceleration.x)))).toBeGreaterThan(0.5);
    const force = decoded(messages, "geometry_msgs/msg/WrenchStamped").map(({ wrench }) => wrench.force.z);
    expect(force[3 * 200]! - force[200]!).toBeCloseTo(0.15 * 9.81, 0);
    const states = decoded(messages, "sensor_msgs/msg/JointState");
    joints.forEach(({ limits: [lower, upper] }, index) => {
      const positions = states.map(({ position }) => position[index]!);
      expect(Math.min(...positions)).toBeGreaterThan(lower);
      expect(Math.max(...positions)).toBeLessThan(upper);
    });
    states.slice(1).forEach((state, index) => {
      const moved = state.position[1]! - states[index]!.position[1]!;
      const expected = ((state.velocity[1]! + states[index]!.velocity[1]!) / 2) * 0.005;
      if (Math.abs(moved - expected) > 0.0008) expect.fail(`joint 2 moved ${moved} rad at sample ${index}`);
    });
    expect(decoded(messages, "std_msgs/msg/String")[1]!.data).toBe("赤い立方体をつかみ、青い皿に置いてください。");
  });

  it("has pictures that differ from frame to frame", async () => {
    const messages = await readMessages(await tabletop({ seconds: 0.2 }));
    const frames = decoded(messages, "sensor_msgs/msg/CompressedImage");
    expect(new Set(frames.map(({ data }) => sha256(data))).size).toBe(12);
    const { width, height, data } = jpeg.decode(frames[0]!.data, { useTArray: true });
    expect([width, height]).toEqual([320, 240]);
    // Wood is brown: red above green above blue, near the lower edge of the picture.
    const [red, green, blue] = data.subarray((230 * 320 + 160) * 4);
    expect(red! > green! && green! > blue!).toBe(true);
  });

  it("lets a caller change, multiply and drop messages", async () => {
    const file = await tabletop({
      ...{ seconds: 0.2, images: false },
      mutate: (message) =>
        message.topic === "/tf" ? undefined : message.topic === "/wrench" ? [message, message] : message,
    });
    const messages = await readMessages(file);
    expect([ofTopic(messages, "/tf").length, ofTopic(messages, "/wrench").length]).toEqual([0, 80]);
  });
});

const rates: Record<string, number> = {
  "/joint_states": 200,
  "/wrench": 200,
  "/imu/data": 200,
  "/camera/front/image_raw/compressed": 30,
  "/camera/front/camera_info": 30,
  "/camera/wrist/image_raw/compressed": 30,
  "/camera/wrist/camera_info": 30,
  "/tf": 50,
  "/action/joint_command": 50,
};

const tfStamps = (messages: readonly Stored[]): bigint[] =>
  decoded(ofTopic(messages, "/tf"), "tf2_msgs/msg/TFMessage").map(({ transforms }) => {
    const { sec, nanosec } = transforms[0]!.header.stamp;
    return BigInt(sec) * 1_000_000_000n + BigInt(nanosec);
  });

describe("a fault in the messages", () => {
  const wrist = "/camera/wrist/image_raw/compressed";
  const front = "/camera/front/image_raw/compressed";
  const picturesOf = (messages: readonly Stored[], topic: string) =>
    decoded(ofTopic(messages, topic), "sensor_msgs/msg/CompressedImage");
  const same = (a: Uint8Array, b: Uint8Array): boolean => Buffer.compare(a, b) === 0;
  const backward = (stamps: readonly bigint[]): number => steps(stamps).filter((step) => step < 0).length;

  const checks: Record<string, (faulty: Stored[], intact: Stored[]) => void> = {
    "stamps-step-back": (faulty) => {
      const back = steps(stampsOf(faulty, "/imu/data")).filter((step) => step < 0);
      expect(back).toEqual(Array.from({ length: 12 }, () => -31e6));
    },
    "stamps-zero": (faulty) => {
      const zero = stampsOf(faulty, "/camera/front/image_raw/compressed").map((stamp) => stamp === 0n);
      expect([zero.indexOf(false), zero.lastIndexOf(true)]).toEqual([20, 19]);
    },
    "stamps-frozen": (faulty) => {
      expect(steps(stampsOf(faulty, "/wrench")).filter((step) => step === 0)).toHaveLength(99);
    },
    "stamps-nanoseconds-out-of-range": (faulty) => {
      const stamps = decoded(faulty, "sensor_msgs/msg/JointState").map(({ header }) => header.stamp.nanosec);
      expect(stamps.filter((nanosec) => nanosec === 1_500_000_000)).toHaveLength(30);
    },
    "stamps-in-future": (faulty) => {
      for (const message of ofTopic(faulty, wrist))
        expect(stampOf(message) - message.logTime).toBeGreaterThan(480_000_000n);
    },
    "latency-high": (faulty) => {
      for (const message of ofTopic(faulty, "/joint_states"))
        expect(message.logTime - stampOf(message)).toBeGreaterThan(12_000_000_000n);
    },
    "samples-missing": (faulty) => {
      expect(ofTopic(faulty, wrist)).toHaveLength(162);
      expect(stampsOf(faulty, "/camera/wrist/camera_info")).toEqual(stampsOf(faulty, wrist));
    },
    gap: (faulty) => {
      expect(Math.max(...steps(stampsOf(faulty, "/imu/data")))).toBeCloseTo(1.5e9, -8);
    },
    "rate-half": (faulty) => {
      expect(ofTopic(faulty, "/joint_states")).toHaveLength(600);
    },
    "jitter-high": (faulty) => {
      const stamps = stampsOf(faulty, "/joint_states");
      expect(Math.max(...steps(stamps))).toBeGreaterThan(7.5e6);
      expect(backward(stamps)).toBe(0);
    },
    "payload-truncated": (faulty, intact) => {
      const whole = ofTopic(intact, "/wrench")[0]!.data.length;
      const short = ofTopic(faulty, "/wrench").filter(({ data }) => data.length === whole - 4);
      expect(short).toHaveLength(24);
    },
    "payload-trailing": (faulty) => {
      const type = "sensor_msgs/msg/Imu";
      expect(ofTopic(faulty, "/imu/data").every(({ data }) => !decode(type, definitionOf(type), data).whole)).toBe(
        true,
      );
    },
    "log-order": (faulty) => {
      const back = steps(faulty.map(({ logTime }) => logTime)).filter((step) => step < -45e6);
      expect(back.length).toBeGreaterThanOrEqual(10);
    },
    "log-time-zero": (faulty) => {
      expect(faulty.map(({ logTime }) => logTime === 0n).lastIndexOf(true)).toBe(4);
    },
    "publish-after-log": (faulty) => {
      for (const { publishTime, logTime } of ofTopic(faulty, "/wrench")) expect(publishTime - logTime).toBe(5_000_000n);
    },
    "late-start": (faulty) => {
      expect(Number(stampsOf(faulty, wrist)[0]! - RECORDING_START_NS)).toBeCloseTo(2.5e9, -8);
    },
    "topic-missing": (faulty) => {
      expect(faulty.some(({ topic }) => topic.startsWith("/camera/wrist/"))).toBe(false);
    },
    "two-types-on-one-topic": (faulty) => {
      const wrenches = ofTopic(faulty, "/wrench");
      expect([...new Set(wrenches.map(({ type }) => type))]).toEqual([
        "geometry_msgs/msg/WrenchStamped",
        "geometry_msgs/msg/Wrench",
      ]);
      expect(decoded(wrenches, "geometry_msgs/msg/Wrench")).toHaveLength(600);
    },
    "picture-truncated": (faulty, intact) => {
      const [pictures, whole] = [picturesOf(faulty, wrist), picturesOf(intact, wrist)];
      const cut = pictures.flatMap(({ data }, i) => (data.length < whole[i]!.data.length ? [i] : []));
      expect(cut).toEqual(Array.from({ length: 18 }, (_, i) => 10 * i + 9));
      expect(pictures[9]!.data).toEqual(whole[9]!.data.slice(0, pictures[9]!.data.length));
    },
    "picture-format-wrong": (faulty) => {
      expect(new Set(picturesOf(faulty, front).map(({ format }) => format))).toEqual(new Set(["png"]));
    },
    "picture-size-changes": (faulty, intact) => {
      const whole = picturesOf(intact, wrist);
      const other = picturesOf(faulty, wrist).flatMap(({ data }, i) => (same(data, whole[i]!.data) ? [] : [i]));
      expect(other).toEqual([39, 79, 119, 159]);
    },
    "camera-frozen": (faulty) => {
      const pictures = picturesOf(faulty, front).map(({ data }) => data);
      expect(pictures.slice(60, 121).filter((data) => !same(data, pictures[60]!))).toEqual([]);
      expect(same(pictures[121]!, pictures[60]!) && same(pictures[122]!, pictures[60]!)).toBe(false);
      expect(steps(stampsOf(faulty, front)).filter((step) => step <= 0)).toEqual([]);
    },
  };

  it("is covered by a check", () => {
    const named = Object.keys(faults).filter((name) => faults[name]!.apply.kind === "messages");
    expect(Object.keys(checks).sort()).toEqual(named.sort());
  });

  it.each(Object.keys(checks))("%s does what it says and nothing to the file's order", async (name) => {
    const faulty = await readMessages(await withFault(name, { ...bare, compression: "none" }));
    checks[name]!(faulty, await sound);
    if (name.startsWith("log-")) return;
    expect(backward(faulty.map(({ logTime }) => logTime))).toBe(0);
  });

  it("changes the broken stream and leaves the others as they were", () => {
    const { apply } = faults.gap!;
    const messages = tabletopMessages(bare);
    const others = messages.filter(({ topic }) => topic !== "/imu/data");
    expect(apply.kind === "messages" && apply.change(messages).filter(({ topic }) => topic !== "/imu/data")).toEqual(
      others,
    );
  });
});

describe("a fault in the schemas or bytes", () => {
  const short = { seconds: 1, images: false, chunkBytes: 64 * 1024 } as const;
  const intact = tabletop(short);

  it("schema-text-broken damages the definition of the IMU alone", async () => {
    const records = await readRecords(await withFault("schema-text-broken", short));
    const broken = records.filter(
      (record) => record.type === "Schema" && new TextDecoder().decode(record.data).includes("orient&tion"),
    );
    expect(new Set(broken.map((record) => record.type === "Schema" && record.name))).toEqual(
      new Set(["sensor_msgs/msg/Imu"]),
    );
  });

  it("schema-missing leaves the wrench without one", async () => {
    const messages = await readMessages(await withFault("schema-missing", short));
    expect(new Set(messages.filter(({ type }) => type === "").map(({ topic }) => topic))).toEqual(new Set(["/wrench"]));
  });

  it.each(["truncated", "bit-flip-in-chunk", "bad-magic-tail", "crlf-mangled", "zero-filled-tail"])(
    "%s keeps the reference reader from the end of the file",
    async (name) => {
      const file = await withFault(name, short);
      expect(sha256(file)).not.toBe(sha256(await intact));
      await expect(readRecords(file)).rejects.toThrow();
    },
  );

  it("crlf-mangled leaves no CR LF", async () => {
    expect(Buffer.from(await withFault("crlf-mangled", short)).includes("\r\n")).toBe(false);
  });

  it("statistics-wrong claims one message too many under valid checksums", async () => {
    const records = await readRecords(await withFault("statistics-wrong", short));
    const messages = records.filter(({ type }) => type === "Message").length;
    expect(records.find(({ type }) => type === "Statistics")).toMatchObject({ messageCount: BigInt(messages + 1) });
  });

  it("chunk-length-lies claims 3 GB in one chunk and its index, and changes 24 bytes at most", async () => {
    const file = await withFault("chunk-length-lies", short);
    const indexed = await openIndexed(file);
    expect(indexed.chunkIndexes.filter(({ uncompressedSize }) => uncompressedSize === 3_000_000_000n)).toHaveLength(1);
    const sane = await intact;
    expect(file.filter((byte, index) => byte !== sane[index]).length).toBeLessThanOrEqual(24);
  });
});
