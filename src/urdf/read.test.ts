import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { tries } from "../tries.test.helper.js";
import { readDescription } from "./read.js";

const ARM = `<?xml version="1.0"?>
<robot name="arm" xmlns:xacro="http://www.ros.org/wiki/xacro">
  <link name="base"/><link name="tool"><visual/></link><link name="camera"/>
  <joint name="lift" type="prismatic">
    <parent link="base"/><child link="tool"/>
    <origin xyz="0 0 0.5" rpy="0 0 1.5707963267948966"/><axis xyz="0 0 1"/>
    <limit lower="-0.1" upper="4e-1" effort="1" velocity="1"/>
  </joint>
  <joint name="mount" type="fixed"><parent link="tool"/><child link="camera"/></joint>
</robot>`;

describe("a robot description", () => {
  it("is read with its links, joints and limits", () => {
    const { robot, links, joints, unreadable } = readDescription(ARM);
    expect({ robot, links, unreadable }).toEqual({
      robot: "arm",
      links: ["base", "tool", "camera"],
      unreadable: undefined,
    });
    expect(joints[0]).toMatchObject({
      name: "lift",
      type: "prismatic",
      parent: "base",
      child: "tool",
      least: -0.1,
      most: 0.4,
    });
    expect(joints[0]!.translation).toEqual([0, 0, 0.5]);
    expect(joints[0]!.rotation[2]).toBeCloseTo(Math.SQRT1_2, 12);
    expect(joints[1]).toEqual({
      ...{ name: "mount", type: "fixed", parent: "tool", child: "camera" },
      ...{ translation: [0, 0, 0], rotation: [0, 0, 0, 1] },
    });
  });

  it("turns about fixed axes: roll first, yaw last", () => {
    const text = ARM.replace("0 0 1.5707963267948966", "1.5707963267948966 0 1.5707963267948966");
    const [x, y, z, w] = readDescription(text).joints[0]!.rotation;
    // Rz(90°) · Rx(90°) takes y to z, and x to y.
    for (const value of [x, y, z, w]) expect(value).toBeCloseTo(0.5, 12);
  });

  it.each([
    ["<sdf/>", "it is SDF, not URDF"],
    ["<machine/>", "its root is <machine>, not <robot>"],
    [
      '<robot xmlns:xacro="x"><xacro:include filename="a"/></robot>',
      "it is xacro: line 1 is to be expanded before it is handed over",
    ],
    ["<robot><link/></robot>", "line 1: <link> has no name"],
    ['<robot><joint name="a" type="hinge"/></robot>', 'line 1: "hinge" is no type of joint'],
    ['<robot><joint name="a" type="revolute"/></robot>', "line 1: a revolute joint has no limit"],
    ['<robot><joint name="a" type="fixed"/></robot>', "line 1: a joint has no parent"],
    ["", "it is not well-formed XML: 1:0: document must contain a root element"],
  ])("is refused with a reason: %s", (text, reason) => {
    expect(readDescription(text).unreadable).toBe(reason);
  });

  it("is refused where a number is none", () => {
    for (const xyz of ["0 0", "0 0 x", "0 0 Infinity", "0 0 0x10", "0 0 1e999"])
      expect(readDescription(ARM.replace("0 0 0.5", xyz)).unreadable).toBe(`line 6: xyz "${xyz}" is no three numbers`);
    expect(readDescription(ARM.replace("4e-1", "1deg")).unreadable).toBe('line 7: upper "1deg" is no number');
  });

  it("never throws, whatever is cut or turned over", () => {
    fc.assert(
      fc.property(fc.nat(ARM.length - 1), fc.string({ maxLength: 4 }), fc.nat(20), (at, put, cut) => {
        const read = readDescription(ARM.slice(0, at) + put + ARM.slice(at + cut));
        expect(read.unreadable === undefined || read.joints.length === 0).toBe(true);
      }),
      { numRuns: tries(500) },
    );
  });
});
