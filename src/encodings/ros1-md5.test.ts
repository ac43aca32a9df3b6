import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { MessageDefinition } from "@foxglove/message-definition";
import { Bag } from "@foxglove/rosbag";
import { md5, stringify } from "@foxglove/rosmsg";
import * as messages from "@foxglove/rosmsg-msgs-common";
import { describe, expect, it } from "vitest";
import { SchemaError } from "./encoding.js";
import { ros1Md5 } from "./ros1-md5.js";

const RECORDINGS = fileURLToPath(new URL("../../../shared/recordings", import.meta.url));

describe("the md5sum of a ROS 1 definition", () => {
  // What `rosmsg md5` says of them.
  it.each([
    ["std_msgs/String", "string data", "992ce8a1687cec8c8bd883ec73ca41d1"],
    ["std_msgs/Empty", "", "d41d8cd98f00b204e9800998ecf8427e"],
    ["std_msgs/Header", "uint32 seq\ntime stamp\nstring frame_id", "2176decaecbce78abc3b96ef049fabed"],
  ])("%s", (name, definition, expected) => {
    expect(ros1Md5(name, definition)).toBe(expected);
  });

  it("does not depend on comments, blanks and line ends", () => {
    const plain = ros1Md5("a/A", "int32 X=1\nfloat64 y\nb/B[] bs\n===\nMSG: b/B\nint8 z");
    const rich =
      "# head\r\n  float64   y # why\r\nint32  X = 1 # one\r\n\r\nb/B[] bs\r\n=====\r\nMSG: b/B\r\n\tint8 z\r\n";
    expect(ros1Md5("a/A", rich)).toBe(plain);
    // But on the order of fields, and on what a string constant holds, comments and all.
    expect(ros1Md5("a/A", "b/B[] bs\nfloat64 y\nint32 X=1\n===\nMSG: b/B\nint8 z")).not.toBe(plain);
    expect(ros1Md5("a/A", "string S=x # y")).not.toBe(ros1Md5("a/A", "string S=x"));
  });

  it("is not made up where the text does not say", () => {
    for (const text of ["b/B x", "float64", "A x", "b/B x\n===\nMSG: b/B\nb/B y"])
      expect(() => ros1Md5("a/A", text)).toThrow(SchemaError);
  });

  it("is what @foxglove/rosmsg says of the standard types", () => {
    const all = messages.ros1 as unknown as Record<string, MessageDefinition>;
    /** A type and those that it uses, itself first. */
    const withUsed = (name: string, known = new Set<string>()): MessageDefinition[] => {
      known.add(name);
      const used = all[name]!.definitions.filter(({ type, isComplex }) => isComplex && !known.has(type));
      return [all[name]!, ...used.flatMap(({ type }) => (known.has(type) ? [] : withUsed(type, known)))];
    };
    const names = Object.keys(all);
    for (const name of names) {
      const definitions = withUsed(name);
      expect(`${name} ${ros1Md5(name, stringify(definitions))}`).toBe(`${name} ${md5(definitions)}`);
    }
    expect(names.length).toBeGreaterThan(100);
  });

  it("is what every connection of the shared recordings says", async (context) => {
    if (!existsSync(RECORDINGS)) return context.skip("the shared recordings are not here");
    const bags = readdirSync(RECORDINGS, { recursive: true, encoding: "utf8" })
      .filter((path) => path.endsWith(".bag"))
      .map((path) => join(RECORDINGS, path))
      .filter((path) => statSync(path).isFile() && statSync(path).size < 100_000_000);
    let compared = 0;
    const differ: string[] = [];
    for (const path of bags) {
      const bytes = readFileSync(path);
      const bag = new Bag({ read: async (at, length) => bytes.subarray(at, at + length), size: () => bytes.length });
      try {
        await bag.open();
      } catch {
        // Some are damaged, on purpose.
        continue;
      }
      for (const { type, messageDefinition, md5sum } of bag.connections.values()) {
        if (type === undefined || md5sum === undefined || md5sum === "*") continue;
        compared++;
        let own = "";
        try {
          own = ros1Md5(type, messageDefinition);
        } catch (error) {
          own = String(error);
        }
        if (own !== md5sum) differ.push(`${path}: ${type} has ${md5sum}, not ${own}`);
      }
    }
    expect(differ).toEqual([]);
    expect(compared).toBeGreaterThan(20);
  });
});
