import { parse } from "@foxglove/rosmsg";
import messages from "@foxglove/rosmsg-msgs-common";
import { describe, expect, it } from "vitest";
import { cdr } from "../ros.js";
import { keptDefinition } from "./kept.js";
import { rosDefinition } from "./ros.js";

const text = (data: Uint8Array) => new TextDecoder().decode(data);

describe("kept definitions", () => {
  it("are those of the release that is named", async () => {
    const [humble, galactic] = await Promise.all(
      ["humble", "galactic"].map((release) => keptDefinition("visualization_msgs/msg/Marker", "ros2", release)),
    );
    expect(humble).toMatchObject({ name: "visualization_msgs/msg/Marker", encoding: "ros2msg", origin: "library" });
    expect(text(humble!.data)).toContain("MSG: sensor_msgs/CompressedImage");
    expect(text(galactic!.data)).not.toContain("sensor_msgs/CompressedImage");
  });

  it("are not chosen among releases that differ", async () => {
    const { data, missing } = await keptDefinition("visualization_msgs/msg/Marker", "ros2", "rolling");
    expect(data).toHaveLength(0);
    expect(missing).toMatch(/differs between galactic, humble, iron, jazzy/);
  });

  it("are given without a release where all releases agree", async () => {
    expect(await keptDefinition("sensor_msgs/msg/Imu", "ros2", "")).toMatchObject({ origin: "library" });
    expect(await keptDefinition("sensor_msgs/Imu", "ros1", "")).toMatchObject({ encoding: "ros1msg" });
  });

  it("hold what rosbag2 records of itself", async () => {
    const { data } = await keptDefinition("rosbag2_interfaces/msg/WriteSplitEvent", "ros2", "jazzy");
    expect(text(data)).toBe("string closed_file\nstring opened_file");
  });

  it("are never made up", async () => {
    for (const type of ["acme_msgs/msg/Anvil", "", "constructor", "__proto__/msg/toString"])
      expect((await keptDefinition(type, "ros2", "humble")).missing).toMatch(/no type of the kept library/);
  });

  it.each(Object.keys(messages.ros2jazzy))("%s comes back from its text as it is, and compiles", async (name) => {
    const schema = await keptDefinition(name, "ros2", "jazzy");
    const definitions = parse(text(schema.data), { ros2: true });
    for (const definition of definitions) {
      const own = definition.name ?? name;
      const original = messages.ros2jazzy[own as keyof typeof messages.ros2jazzy];
      expect(rosDefinition(definition, name, true).fields).toEqual(rosDefinition(original, own, true).fields);
    }
    await cdr.compile(schema);
  });
});
