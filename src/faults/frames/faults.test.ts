/** Robots with frames are sound, and each fault is told by the rule or the cause that it names. */
import { describe, expect, it } from "vitest";
import { frameCauses } from "../../causes/frame-words.js";
import { check } from "../../check.js";
import { rules } from "../../rules/index.js";
import { disturbRig, frameFaults } from "./faults.js";
import { frameRig } from "./rig.js";
import { writeRig } from "./write.js";

const findingsOf = async (recording: Uint8Array) => (await check(recording)).recordings[0]!.findings;

describe("faults of frames", () => {
  it("are of every cause, and of every rule that names none", () => {
    const causes = frameFaults.map(({ cause }) => cause);
    expect(new Set(causes).size).toBe(causes.length);
    const named = frameFaults.flatMap(({ cause, truth }) => [cause, ...truth.alsoRight]);
    expect(Object.keys(frameCauses).filter((cause) => !named.includes(cause))).toEqual([]);
    const broken = frameFaults.map(({ truth }) => truth.rule);
    const without = rules.filter(({ id, causes: own }) => id.startsWith("frames/") && (own ?? []).length === 0);
    // A robot of the generator has no declaration.
    expect(without.map(({ id }) => id).filter((id) => !broken.includes(id))).toEqual([
      "frames/declared-transforms-present",
    ]);
  });

  it("are the same for the same seed", async () => {
    const [a, b] = await Promise.all([writeRig(frameRig("same")), writeRig(frameRig("same"))]);
    expect(Buffer.from(a).equals(Buffer.from(b))).toBe(true);
  });

  it.each([1, 2, 3])("are absent from a sound robot, seed %d", async (seed) => {
    expect(await findingsOf(await writeRig(frameRig(`sound ${seed}`)))).toEqual([]);
  });

  it.each(frameFaults.map((fault) => [fault.cause, fault] as const))("%s is told", async (cause, fault) => {
    const magnitude = fault.magnitudes.at(-1)!;
    const findings = await findingsOf(await writeRig(disturbRig("told", fault, magnitude)));
    const told = findings.flatMap((finding) => [finding.rule, finding.cause]);
    const right = [fault.truth.rule ?? cause, ...fault.truth.alsoRight];
    expect(
      right.some((name) => told.includes(name)),
      `${right} among ${told}`,
    ).toBe(true);
  });
});
