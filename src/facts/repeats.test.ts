/** Samples that repeat a stamp: the same sample again, or another. Recordings of the fault generator, in each encoding. */
import { describe, expect, it } from "vitest";
import { checkRecording } from "../check.js";
import { cleanScene, disturb, type Scene, simulate, writeScene } from "../faults/index.js";
import { measure } from "../measure.js";

/** A recording with the fault, and the stream that has it. */
async function withFault(cause: string, magnitude: number, encoding: Scene["recorder"]["encoding"]) {
  for (let i = 0; i < 50; i++) {
    const made = disturb(cleanScene(`repeats ${cause} ${i}`, { seconds: 20 }), cause, magnitude);
    if (!made) continue;
    const { recorder } = made.scene;
    const scene = { ...made.scene, recorder: { ...recorder, encoding } };
    return { mcap: await writeScene(scene, simulate(scene)), topic: made.truth.streams[0]! };
  }
  throw new Error(`no scene can have ${cause}`);
}

describe.each(["cdr", "ros1", "json"] as const)("in %s", (encoding) => {
  it.each([
    ["republished", 0.5, "republished"],
    ["stamps-frozen", 0.2, "stamps-frozen"],
  ])("%s are told by their payloads", async (fault, magnitude, cause) => {
    const { mcap, topic } = await withFault(fault, magnitude, encoding);
    const { facts } = await measure(mcap);
    const { timing, repeats } = facts.streams.find((stream) => stream.topic === topic)!.stamp!;
    expect(repeats.compared).toBeGreaterThan(0.8 * timing.repeats.count);
    expect(repeats.compared).toBeLessThanOrEqual(timing.repeats.count);
    expect(repeats.samePayload).toBe(fault === "republished" ? repeats.compared : 0);
    const { findings } = await checkRecording(mcap);
    const told = findings.filter(({ rule, at }) => rule === "time/stamps-distinct" && at.stream === topic);
    expect(told.map((finding) => finding.cause)).toEqual([cause]);
  });
});
