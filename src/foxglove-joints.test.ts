import { McapWriter } from "@mcap/core";
import { expect, it } from "vitest";
import { check } from "./check.js";
import { samples } from "./samples.js";

/** A recording of `foxglove.JointStates` in JSON, where each joint says what it can. */
async function jointStates(joints: (i: number) => object[]): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let written = 0n;
  const write = async (bytes: Uint8Array) => {
    parts.push(bytes.slice());
    written += BigInt(bytes.length);
  };
  const mcap = new McapWriter({ writable: { write, position: () => written } });
  await mcap.start({ profile: "", library: "test" });
  const schemaId = await mcap.registerSchema({
    name: "foxglove.JointStates",
    encoding: "jsonschema",
    data: new TextEncoder().encode("{}"),
  });
  const channelId = await mcap.registerChannel({
    schemaId,
    topic: "/joints",
    messageEncoding: "json",
    metadata: new Map(),
  });
  for (let i = 0; i < 50; i++) {
    const time = 1_780_000_000_000_000_000n + BigInt(i) * 10_000_000n;
    const message = { timestamp: { sec: 1_780_000_000, nsec: i * 10_000_000 }, joints: joints(i) };
    const data = new TextEncoder().encode(JSON.stringify(message));
    await mcap.addMessage({ channelId, sequence: i, logTime: time, publishTime: time, data });
  }
  await mcap.end();
  return Buffer.concat(parts);
}

const seen = async (recording: Uint8Array) => {
  const { findings } = (await check(recording)).recordings[0]!;
  for await (const { modality, sample } of samples(recording, { as: "tasuki" }))
    if (modality === "joint-state")
      return { sample, findings: findings.filter(({ rule }) => rule.startsWith("modality/")).map(({ rule }) => rule) };
  return undefined;
};

it("what one joint lacks leaves the others in their places, and is no fault", async () => {
  const recording = await jointStates((i) => [
    { name: "wheel", velocity: i / 10 },
    { name: "arm", position: i / 100, velocity: 1 },
  ]);
  expect(await seen(recording)).toEqual({
    sample: { names: ["wheel", "arm"], positions: [Number.NaN, 0], velocities: [0, 1], efforts: [] },
    findings: [],
  });
});

it("what every joint lacks is none", async () => {
  const recording = await jointStates((i) => [
    { name: "left", velocity: i / 10 },
    { name: "right", velocity: i / 20 },
  ]);
  expect(await seen(recording)).toEqual({
    sample: { names: ["left", "right"], positions: [], velocities: [0, 0], efforts: [] },
    findings: [],
  });
});
