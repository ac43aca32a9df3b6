import { McapWriter } from "@mcap/core";
import { describe, expect, it } from "vitest";
import { convert } from "./convert.js";
import { info } from "./info.js";
import { fileFolder } from "./io/file.js";
import { memorySink } from "./io/sink.js";
import { type Folder, memorySource } from "./io/source.js";
import { measure } from "./measure.js";
import { renderInfo } from "./report/render/info.js";

const FIXTURE = fileFolder(new URL("../fixtures/tabletop_rosbag2", import.meta.url).pathname);

/** The recording of the fixtures, with something in its `custom_data`. */
const withCustomData = (yaml: string): Folder => {
  const metadata = async () => {
    const source = await FIXTURE.open("metadata.yaml");
    const bytes = new Uint8Array(source.size);
    await source.read(0, bytes);
    await source.close?.();
    return new TextEncoder().encode(new TextDecoder().decode(bytes).replace(/custom_data: .*/, `custom_data: ${yaml}`));
  };
  return {
    name: "run",
    files: async () =>
      Promise.all(
        (await FIXTURE.files()).map(async (file) =>
          file.name === "metadata.yaml" ? { ...file, size: (await metadata()).length } : file,
        ),
      ),
    open: async (name) => (name === "metadata.yaml" ? memorySource(await metadata(), name) : FIXTURE.open(name)),
  };
};
const DECLARED = JSON.stringify({
  tasuki: "0.1",
  clocks: [{ id: "robot", timescale: "utc", discipline: "ntp" }],
  logClock: "robot",
  streams: [],
});

describe("custom_data of rosbag2", () => {
  it("is shown, and a declaration under the key tasuki is that of the recording", async () => {
    const shown = await info(withCustomData(JSON.stringify({ robot_id: "hsr61", tasuki: DECLARED })));
    expect(shown.facts!.rosbag2).toMatchObject({ customDataCount: 2, customDataKeys: ["robot_id", "tasuki"] });
    expect(shown.facts!.container.faults.declaration).toBeUndefined();
    const { declaration } = await measure(withCustomData(JSON.stringify({ tasuki: DECLARED })));
    expect(declaration?.logClock).toBe("robot");
    expect(renderInfo({ tasuki: "0", recordings: [shown] })).toMatch(/custom data +robot_id, tasuki/);
  });

  it("is kept by a conversion: the declaration as such, the rest as a record", async () => {
    const custom = withCustomData(JSON.stringify({ robot_id: "hsr61", tasuki: DECLARED }));
    const sink = memorySink("out.mcap");
    const report = await convert([custom], { name: "out.mcap", create: async () => sink });
    expect(report.losses).toEqual([]);
    const bytes = sink.bytes();
    const shown = await info(memorySource(bytes, "out.mcap"));
    expect(shown.facts!.container.metadata.map(({ name }) => name).sort()).toEqual([
      "rosbag2_custom_data",
      "tasuki",
      "tasuki-provenance",
    ]);
    expect((await measure(memorySource(bytes, "out.mcap"))).declaration?.logClock).toBe("robot");
  });

  it("is told where it holds a declaration that cannot be read", async () => {
    const { facts } = await info(withCustomData(JSON.stringify({ tasuki: '{"tasuki":"9"}' })));
    expect(facts!.container.faults.declaration?.count).toBe(1);
  });

  it("is told where its values are no texts", async () => {
    const { facts } = await info(withCustomData('{"a": [1], "b": 2}'));
    expect(facts!.rosbag2!.customDataCount).toBe(2);
    expect(facts!.container.faults["metadata-malformed"]?.first[0]?.name).toContain("custom_data.a");
  });
});

describe("the record of a multi-channel trace of ASAM OSI", () => {
  it("is a fact: versions and zero time, without its authors", async () => {
    const written: Uint8Array[] = [];
    const writer = new McapWriter({
      writable: {
        position: () => BigInt(written.reduce((sum, { length }) => sum + length, 0)),
        write: async (bytes) => void written.push(bytes.slice()),
      },
    });
    await writer.start({ profile: "", library: "" });
    const entries = {
      version: "3.7.0",
      zero_time: "2026-05-01T09:00:00Z",
      authors: "Taro Tanaka",
      description: "x".repeat(1000),
    };
    await writer.addMetadata({ name: "net.asam.osi.trace", metadata: new Map(Object.entries(entries)) });
    await writer.addMetadata({ name: "dataset_info", metadata: new Map([["robot", "a"]]) });
    await writer.end();
    const bytes = Uint8Array.from(written.flatMap((part) => [...part]));
    const shown = await info(memorySource(bytes, "trace.mcap"));
    expect(shown.facts!.container.metadata).toMatchObject([
      {
        name: "net.asam.osi.trace",
        keys: 4,
        entries: { version: "3.7.0", zero_time: "2026-05-01T09:00:00Z", description: "x".repeat(300) },
      },
      { name: "dataset_info", keys: 1 },
    ]);
    expect(JSON.stringify(shown)).not.toContain("Tanaka");
    expect(renderInfo({ tasuki: "0", recordings: [shown] })).toMatch(/zero_time: 2026-05-01T09:00:00Z/);
  });
});
