/**
 * Latched samples that each file of a split recording repeats: they are no fault of order or of stamps, they are counted, and a
 * conversion keeps them.
 */

import { beforeAll, describe, expect, it } from "vitest";
import { check } from "./check.js";
import { convert } from "./convert.js";
import { ros2WithHeader } from "./encodings/header-definitions.test.helper.js";
import { type MemorySink, memorySink } from "./io/sink.js";
import { blobFolder, type Folder, memorySource, type RecordingInput } from "./io/source.js";
import { measure } from "./measure.js";
import { counting, type Made, mcapFile } from "./readers/rosbag2/folders.test.helper.js";

const LATCHED = "- history: 1\n  depth: 1\n  reliability: 1\n  durability: 1\n";
const HEADER = ros2WithHeader();

/** A header with a stamp and no frame, as CDR. */
function stamped(ns: bigint): Uint8Array {
  const payload = new Uint8Array(17);
  const view = new DataView(payload.buffer);
  payload[1] = 1;
  view.setInt32(4, Number(ns / 1_000_000_000n), true);
  view.setUint32(8, Number(ns % 1_000_000_000n), true);
  view.setUint32(12, 1, true);
  return payload;
}

const [first, second, third] = [counting(0, 300), counting(300, 600), counting(600, 900)];
const SENT = first![2]!.logTimeNs;
const map = (logTimeNs: bigint, stamp = SENT): Made => ({ topic: "/map", logTimeNs, data: stamped(stamp) });

/** The files as `ros2 bag record --repeat-transient-local` writes them: repeated at the time of the last sample before. */
async function folderOf(parts: readonly (readonly Made[])[], qosProfiles = LATCHED): Promise<Folder> {
  const topics = { "/map": { type: "x/msg/Stamped", definition: HEADER, qosProfiles } };
  const files = await Promise.all(parts.map((samples) => mcapFile(samples, topics)));
  return blobFolder("run", new Map(files.map((bytes, i) => [`run_${i}.mcap`, bytes] as const)));
}
const lastOf = (samples: readonly Made[]) => samples.at(-1)!.logTimeNs;
const original = [...first.slice(0, 3), map(SENT), ...first.slice(3)];
const recorded = [original, [map(lastOf(first)), ...second], [map(lastOf(second)), ...third]];

async function findings(input: RecordingInput): Promise<string[]> {
  const { recordings } = await check(input);
  const about = /^(time|clock|decode)\/|latched/;
  return recordings[0]!.findings.map(({ rule }) => rule).filter((rule) => about.test(rule));
}

async function converted(input: RecordingInput, splitNs?: number) {
  const sinks: MemorySink[] = [];
  const create = async (name: string) => {
    sinks.push(memorySink(name));
    return sinks.at(-1)!;
  };
  const report = await convert([input], { name: "run.mcap", create }, { verify: true, splitNs });
  return { report, files: sinks.slice(-report.outputs.length).map((sink) => sink.bytes().slice()) };
}

const mapIn = async (input: RecordingInput) => {
  const { facts } = await measure(input);
  return { facts, map: facts.streams.find(({ topic }) => topic === "/map")! };
};

describe("a split recording whose files repeat what is latched", () => {
  let folder: Folder;
  beforeAll(async () => {
    folder = await folderOf(recorded);
  });

  it("has no fault for that", async () => {
    expect(await findings(folder)).toEqual([]);
    const { facts, map } = await mapIn(folder);
    expect([facts.samples, map.samples]).toEqual([903, 3]);
    expect(map.files).toMatchObject({ present: 3, repeated: 2, absentAfter: { count: 0 } });
    expect(map.stamp!.timing.samples).toBe(1);
  });

  it("keeps all of it in a conversion", async () => {
    const { report, files } = await converted(folder);
    expect([report.outcome, report.outputs[0]!.samples, report.verified?.samples]).toEqual(["exact", 903, 903]);
    expect((await mapIn(files[0]!)).map.samples).toBe(3);
  });

  it("has the faults that it has where the stream is not latched, or another message comes", async () => {
    expect(await findings(await folderOf(recorded, ""))).toEqual(["time/stamps-distinct"]);
    const other = [original, [map(lastOf(first), SENT - 5n), ...second]];
    expect(await findings(await folderOf(other))).toContain("time/stamps-increase");
    const { map: found } = await mapIn(await folderOf(other));
    expect(found.files!.repeated).toBeUndefined();
    // Once something else was recorded in the file, the same message has been sent again.
    const later = [original, [...second.slice(0, 5), map(second[5]!.logTimeNs), ...second.slice(5)]];
    expect((await mapIn(await folderOf(later))).map.files!.repeated).toBeUndefined();
  });

  it("may be one that was split by a conversion, with the samples at their own times", async () => {
    const topics = { "/map": { type: "x/msg/Stamped", definition: HEADER, qosProfiles: LATCHED } };
    const whole = await mcapFile([...original, ...second, ...third], topics);
    const { report, files } = await converted(memorySource(whole), 3e9);
    expect(report.outputs.map(({ repeatedSamples }) => repeatedSamples)).toEqual([0, 1, 1]);
    const parts = blobFolder("run", new Map(files.map((bytes, i) => [`run_${i}.mcap`, bytes] as const)));
    expect(await findings(parts)).toEqual([]);
    expect((await mapIn(parts)).map.files).toMatchObject({ present: 3, repeated: 2 });
  });
});
