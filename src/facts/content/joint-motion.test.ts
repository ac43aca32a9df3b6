/** Joint states of the tabletop recording with one fault each, and declared vectors held to them. */
import { describe, expect, it } from "vitest";
import { checkRecording } from "../../check.js";
import { jointNames } from "../../generate/recording/arm.js";
import type { JointState } from "../../generate/recording/bodies.js";
import type { Message } from "../../generate/recording/message.js";
import { tabletop } from "../../generate/recording/tabletop.js";
import { measure } from "../../measure.js";
import type { VectorElement } from "../../spec/declaration/vector.js";

type Change = (state: JointState, index: number) => Partial<JointState>;

/** A recording whose joint states are changed. */
const withJoints = (change: Change): Promise<Uint8Array> =>
  tabletop({
    images: false,
    mutate: (message): Message =>
      message.topic !== "/joint_states"
        ? message
        : {
            ...message,
            body: (stamp) => {
              const state = message.body(stamp) as JointState;
              return { ...state, ...change(state, message.sequence - 1) };
            },
          },
  });

async function told(bytes: Uint8Array, vector?: VectorElement[]) {
  const declared = vector && {
    declaration: { tasuki: "0.1" as const, clocks: [], streams: [{ topic: "/joint_states", vector }] },
  };
  const { findings } = await checkRecording(bytes, declared);
  return findings.filter(({ rule }) => rule.startsWith("modality/"));
}

const degrees = (values: readonly number[]) => values.map((value) => (value * 180) / Math.PI);
const doubled = (values: readonly number[]) => [...values, 0];
let frozen: readonly number[] = [];

describe("joint states", () => {
  it.each([
    ["sound", () => ({}), []],
    ["positions in degrees", ({ position }) => ({ position: degrees(position) }), ["joint-degrees", "joint-degrees"]],
    ["velocities in degrees", ({ velocity }) => ({ velocity: degrees(velocity) }), ["joint-degrees"]],
    [
      "both in degrees",
      ({ position, velocity }) => ({ position: degrees(position), velocity: degrees(velocity) }),
      ["joint-degrees"],
    ],
    ["flipped", ({ velocity }) => ({ velocity: velocity.map((value) => -value) }), ["velocity-flipped"]],
    ["unfilled", ({ velocity }) => ({ velocity: velocity.map(() => 0) }), ["velocity-unfilled"]],
    [
      "scaled",
      ({ velocity }) => ({ velocity: velocity.map((value) => value * 3) }),
      ["modality/joint-velocity-agrees"],
    ],
    ["without velocities", () => ({ velocity: [], effort: [] }), []],
    ["velocities not measured", ({ velocity }) => ({ velocity: velocity.map(() => Number.NaN) }), []],
    [
      "frozen",
      ({ position }, index) => {
        if (index === 100) frozen = position;
        return index >= 100 && index < 700 ? { position: frozen } : {};
      },
      ["modality/joint-positions-alive"],
    ],
    ["a velocity too many", ({ velocity }) => ({ velocity: doubled(velocity) }), ["modality/joint-arrays-match"]],
    ["a name twice", ({ name }) => ({ name: [name[0]!, ...name.slice(0, -1)] }), ["modality/joint-arrays-match"]],
    [
      "a position that is no number",
      ({ position }, index) => (index === 50 ? { position: [Number.NaN, ...position.slice(1)] } : {}),
      ["modality/joint-values-finite"],
    ],
    [
      "another order",
      ({ name }, index) => (index % 2 === 0 ? {} : { name: [name[1]!, name[0]!, ...name.slice(2)] }),
      ["modality/joint-names-stable"],
    ],
  ] satisfies [string, Change, string[]][])("%s", async (_, change, expected) => {
    const findings = await told(await withJoints(change));
    expect(findings.map(({ cause, rule }) => cause ?? rule)).toEqual(expected);
  });

  it("agree with their velocities to a hundredth, where sound", async () => {
    const { facts } = await measure(await tabletop({ images: false }));
    const { jointState, vector } = facts.streams.find(({ topic }) => topic === "/joint_states")!.content!;
    expect(vector!.layouts).toMatchObject([{ names: jointNames, length: jointNames.length }]);
    const moving = jointState!.joints.filter(({ windows, travel }) => windows >= 10 && travel > 0.1);
    expect(moving.length).toBeGreaterThan(3);
    for (const { factor, correlation } of moving) {
      expect(factor).toBeCloseTo(1, 2);
      expect(correlation).toBeGreaterThan(0.99);
    }
  });
});

describe("a declared vector", () => {
  const elements = jointNames.map(
    (name): VectorElement => ({ name, unit: "rad", reference: "absolute", source: "measured", least: -4, most: 4 }),
  );
  it.each([
    ["as the data are", elements, []],
    ["with one element fewer", elements.slice(1), ["vectors have"]],
    ["in another order", [elements[1]!, elements[0]!, ...elements.slice(2)], ["the element", "the element"]],
    ["with limits that are passed", [{ ...elements[0]!, least: 3.9 }, ...elements.slice(1)], ["the element"]],
  ])("%s", async (_, vector, expected) => {
    const findings = (await told(await tabletop({ images: false, seconds: 2 }), vector)).filter(
      ({ rule }) => rule === "modality/vector-as-declared",
    );
    expect(findings.map(({ message }) => message.split(" ").slice(0, 2).join(" "))).toEqual(expected);
  });
});
