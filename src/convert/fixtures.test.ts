/** The project's own recordings in all three containers: judged, converted there and back, and held to each other. */
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { check } from "../check.js";
import { convert } from "../convert.js";
import { diff } from "../diff.js";
import { fileFolder, fileSource } from "../io/file.js";
import { type MemorySink, memorySink } from "../io/sink.js";
import { memorySource, type RecordingInput } from "../io/source.js";
import type { ConvertOptions } from "./options.js";

const FIXTURES = fileURLToPath(new URL("../../fixtures/", import.meta.url));
const recordings: readonly (readonly [string, () => Promise<RecordingInput>, number])[] = [
  ["tabletop.mcap", () => fileSource(`${FIXTURES}tabletop.mcap`), 4923],
  ["tabletop_ros1.bag", () => fileSource(`${FIXTURES}tabletop_ros1.bag`), 2463],
  ["tabletop_rosbag2", async () => fileFolder(`${FIXTURES}tabletop_rosbag2`), 2465],
];

/** Converts into memory. */
async function converted(input: RecordingInput, name: string, options: ConvertOptions = {}) {
  const sinks: MemorySink[] = [];
  const create = async (part: string) => {
    const sink = memorySink(part);
    sinks.push(sink);
    return sink;
  };
  const report = await convert([input], { name, create }, { verify: true, ...options });
  return { report, bytes: sinks[0]!.bytes() };
}

describe.each(recordings)("%s", (_, open, samples) => {
  it("conforms", async () => {
    const report = await check(await open());
    expect([report.verdict, report.recordings[0]!.samples]).toEqual(["conforms", samples]);
    expect(report.recordings[0]!.rules.filter(({ outcome }) => outcome === "error")).toEqual([]);
  });

  it("becomes MCAP without a loss, which is verified and conforms too", async () => {
    const { report, bytes } = await converted(await open(), "out.mcap");
    expect([report.outcome, report.losses, report.verified?.samples]).toEqual(["exact", [], samples]);
    expect((await check(bytes)).verdict).toBe("conforms");
    expect((await diff(await open(), memorySource(bytes))).verdict).toBe("same");
  });
});

it("a bag comes back from MCAP as it was", async () => {
  const bag = () => fileSource(`${FIXTURES}tabletop_ros1.bag`);
  const there = await converted(await bag(), "out.mcap");
  const back = await converted(memorySource(there.bytes), "out.bag");
  expect((await diff(await bag(), memorySource(back.bytes))).verdict).toBe("same");
});

it("a bag becomes ROS 2, and what ROS 2 has no place for is told", async () => {
  const { report } = await converted(await fileSource(`${FIXTURES}tabletop_ros1.bag`), "out.mcap", {
    to: "ros2",
    allowLossy: true,
  });
  expect(report.losses.map(({ code }) => code)).toEqual(["inner-header-seq"]);
  expect(report.verified?.samples).toBe(2463);
});
