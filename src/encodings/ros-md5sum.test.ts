import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { md5, parse } from "@foxglove/rosmsg";
import { ros1 as standard } from "@foxglove/rosmsg-msgs-common";
import { describe, expect, it } from "vitest";
import { memorySource } from "../io/source.js";
import { rosbag1 } from "../readers/rosbag1/rosbag1.js";
import { md5sumOf } from "./ros-md5sum.js";

const LINE = "=".repeat(80);
const HEADER = `${LINE}\nMSG: std_msgs/Header\n# A comment\nuint32 seq\n\ntime   stamp # when\nstring frame_id\n`;

describe("the MD5 sum of a ROS 1 definition", () => {
  it.each([
    ["std_msgs/String", "string data\n", "992ce8a1687cec8c8bd883ec73ca41d1"],
    ["std_msgs/Empty", "", "d41d8cd98f00b204e9800998ecf8427e"],
    ["std_msgs/Header", "uint32 seq\ntime stamp\nstring frame_id", "2176decaecbce78abc3b96ef049fabed"],
    // Constants stand first, wherever they were, and a nested type by its own sum.
    [
      "rosgraph_msgs/Log",
      `byte DEBUG=1 #debug level\nbyte INFO=2\nbyte WARN=4\nbyte ERROR=8\nbyte FATAL=16\nHeader header\nbyte level\nstring name\nstring msg\nstring file\nstring function\nuint32 line\nstring[] topics\n\n${HEADER}`,
      "acffd30cd6b6de30f120938c17c593fb",
    ],
    [
      "sensor_msgs/CompressedImage",
      `Header header\r\nstring format\r\nuint8[] data\r\n${HEADER}`,
      "8f7a12909da2c9d3332d540a0977563f",
    ],
  ])("of %s is that of the message package", (name, text, sum) => {
    expect(md5sumOf(text, name)).toBe(sum);
  });

  it("takes the value of a string constant to the end of its line", () => {
    const [a, b] = ["string A=x # y", "string A=x"].map((text) => md5sumOf(text, "p/A"));
    expect(a).not.toBe(b);
    expect(md5sumOf("  string   A =  x # y  ", "p/A")).toBe(a);
  });

  it("is not there where a type is missing, or holds itself", () => {
    expect(md5sumOf("B b", "p/A")).toBeUndefined();
    expect(md5sumOf(`B b\n${LINE}\nMSG: p/B\nA a\n`, "p/A")).toBeUndefined();
  });

  it("is that of @foxglove/rosmsg for the standard types without nested ones", () => {
    const plain = Object.entries(standard).filter(([, { definitions }]) =>
      definitions.every(({ isComplex }) => !isComplex),
    );
    expect(plain.length).toBeGreaterThan(30);
    for (const [name, definition] of plain) {
      const text = definition.definitions
        .map(({ type, name: field, isArray, arrayLength, isConstant, valueText, value }) =>
          isConstant
            ? `${type} ${field}=${valueText ?? value}`
            : `${type}${isArray ? `[${arrayLength ?? ""}]` : ""} ${field}`,
        )
        .join("\n");
      expect(md5sumOf(text, name), name).toBe(md5(parse(text, { ros2: false })));
    }
  });

  const recordings = fileURLToPath(new URL("../../../shared/recordings", import.meta.url));
  it.skipIf(!existsSync(recordings))(
    "is what every bag of ../shared/recordings states (skipped where they are not there)",
    async () => {
      let compared = 0;
      for (const name of readdirSync(recordings, { recursive: true, encoding: "utf8" }).filter((each) =>
        each.endsWith(".bag"),
      )) {
        const recording = rosbag1.open(memorySource(new Uint8Array(readFileSync(join(recordings, name)))));
        for await (const _ of recording.batches());
        for (const { schema, topic, metadata } of recording.channels) {
          expect(md5sumOf(new TextDecoder().decode(schema!.data), schema!.name), `${name} ${topic}`).toBe(
            metadata.get("md5sum"),
          );
          compared++;
        }
      }
      expect(compared).toBeGreaterThan(100);
    },
  );
});
