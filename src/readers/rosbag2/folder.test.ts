import { mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { checkRecording } from "../../check.js";
import { fileFolder, fileSource } from "../../io/file.js";
import { blobFolder, type Folder } from "../../io/source.js";
import { measure } from "../../measure.js";
import { drain } from "../contract.js";
import { readerOf } from "../index.js";
import { openFolder } from "./folder.js";
import { counting, int32, type Made, mcapFile, metadataOf, packed, packedPayloads } from "./folders.test.helper.js";

const splits = [counting(0, 30), counting(30, 60), counting(60, 100)];
const names = ["run_0.mcap", "run_1.mcap", "run_2.mcap"];
const listed = names.map((path, i) => ({ path, samples: splits[i]! }));

async function folderOf(files: Record<string, Uint8Array | string>, name = "run"): Promise<Folder> {
  return blobFolder(
    name,
    new Map(
      Object.entries(files).map(([path, bytes]) => [path, typeof bytes === "string" ? Buffer.from(bytes) : bytes]),
    ),
  );
}

const whole = async (): Promise<Record<string, Uint8Array | string>> => {
  const files: Record<string, Uint8Array | string> = { "metadata.yaml": metadataOf(listed) };
  for (const [i, name] of names.entries()) files[name] = await mcapFile(splits[i]!);
  return files;
};

const factsOf = async (folder: Folder) => (await measure(folder)).facts;
const kindsOf = async (files: Record<string, Uint8Array | string>, name?: string) =>
  Object.keys((await factsOf(await folderOf(files, name))).container.faults);

describe("a folder of several files", () => {
  it("gives every sample in order, as one recording", async () => {
    const recording = await openFolder(await folderOf(await whole()), readerOf);
    const found = await drain(recording);
    expect(found.map(({ logTime }) => logTime)).toEqual(splits.flat().map(({ logTimeNs }) => logTimeNs));
    expect(found.map(({ payload }) => [...payload])).toEqual(splits.flat().map(({ data }) => [...data]));
    expect([recording.channels.length, recording.topics]).toEqual([1, ["/count"]]);
    expect(recording.position).toBe(recording.sizeBytes);
    expect(recording.container().readBytes).toBe(recording.sizeBytes);
    expect(recording.container().faults).toEqual({});
  });

  it("orders files without metadata by number, not by letter", async () => {
    const files: Record<string, Uint8Array> = {};
    for (let i = 0; i < 12; i++) files[`run_${i}.mcap`] = await mcapFile(counting(i * 5, i * 5 + 5));
    const facts = await factsOf(await folderOf(files));
    expect(facts.samples).toBe(60);
    expect(facts.logTimesDecrease.count).toBe(0);
    expect(facts.rosbag2).toMatchObject({ metadata: "absent", fileCount: 12 });
    expect(facts.streams[0]!.files).toMatchObject({ present: 12, splits: 11, shortestSplitNs: 10_000_000 });
  });

  it("tells which split is missing, and measures nothing across it", async () => {
    const { "run_1.mcap": _, ...files } = await whole();
    const facts = await factsOf(await folderOf(files));
    expect(facts.container.faults).toEqual({ "file-missing": { count: 1, first: [{ name: "run_1.mcap" }] } });
    expect(facts.streams[0]!.files!.splits).toBe(0);
    expect(facts.streams[0]!.log.intervalMaxNs).toBe(10_000_000);
    const { "metadata.yaml": __, ...rest } = files;
    expect((await factsOf(await folderOf(rest))).container.faults).toEqual({
      "file-missing": { count: 1, first: [{ name: "run_1.mcap" }] },
    });
  });

  it("tells a file that is damaged, and reads the others", async () => {
    for (const bytes of [new Uint8Array(0), new Uint8Array(100), (await mcapFile(splits[1]!)).subarray(0, 900)]) {
      const facts = await factsOf(await folderOf({ ...(await whole()), "run_1.mcap": bytes }));
      expect(facts.samples).toBeGreaterThanOrEqual(70);
      expect(facts.rosbag2!.files.map(({ state }) => state)).toEqual(["read", "damaged", "read"]);
    }
  });

  it("holds counts, times, types and storage to the files", async () => {
    const { "metadata.yaml": text, ...files } = await whole();
    const changed = async (from: string, to: string) =>
      await kindsOf({ ...files, "metadata.yaml": (text as string).replace(from, to) });
    expect(await changed("message_count: 100", "message_count: 101")).toEqual(["metadata-statistics"]);
    expect(await changed("message_count: 30", "message_count: 29")).toEqual(["metadata-statistics"]);
    expect(await changed("nanoseconds: 990000000", "nanoseconds: 990000001")).toEqual(["metadata-statistics"]);
    expect(await changed("msg/Int32", "msg/Int64")).toEqual(["metadata-definitions"]);
    expect(await changed("format: cdr", "format: json")).toEqual(["metadata-definitions"]);
    expect(await changed("identifier: mcap", "identifier: sqlite3")).toEqual(["metadata-definitions"]);
    expect(await changed("name: /count", "name: /other")).toEqual(["metadata-statistics", "metadata-definitions"]);
  });

  it("opens nothing outside of it, whatever metadata says", async () => {
    const files = await whole();
    const text = files["metadata.yaml"] as string;
    for (const path of [
      "../run_0.mcap",
      "/etc/passwd",
      "C:\\x.mcap",
      "file:///etc/passwd",
      "http://x/y.mcap",
      "a/../../x",
    ]) {
      const hostile = {
        ...files,
        "metadata.yaml": text.replace("    - run_2.mcap\n", `    - ${JSON.stringify(path)}\n`),
      };
      const facts = await factsOf(await folderOf(hostile));
      expect(facts.container.faults["file-path"]?.count, path).toBe(1);
      expect(facts.samples).toBe(60);
    }
    const twice = text.replace("    - run_2.mcap\n", "    - run_2.mcap\n    - run_2.mcap\n");
    expect((await factsOf(await folderOf({ ...files, "metadata.yaml": twice }))).samples).toBe(100);
    // As Foxy wrote it.
    const foxy = text.replaceAll("- run_", "- run/run_");
    expect(await kindsOf({ ...files, "metadata.yaml": foxy }, "/data/run")).toEqual([]);
  });

  it("reads no links", async () => {
    const folder = await mkdtemp(join(tmpdir(), "tasuki-folder-"));
    try {
      const files = await whole();
      for (const [name, bytes] of Object.entries(files))
        if (name !== "run_2.mcap") await writeFile(join(folder, name), bytes);
      await symlink(join(folder, "run_0.mcap"), join(folder, "run_2.mcap"));
      const facts = await factsOf(fileFolder(folder));
      expect(facts.container.faults["file-missing"]?.first).toEqual([{ name: "run_2.mcap" }]);
      expect(facts.samples).toBe(60);
    } finally {
      await rm(folder, { recursive: true });
    }
  });

  it("has clear words for a folder without recordings", async () => {
    await expect(measure(await folderOf({}))).rejects.toThrow("no recording");
    await expect(measure(await folderOf({ "metadata.yaml": metadataOf(listed) }))).rejects.toThrow("none of the files");
  });
});

describe("metadata that is hostile", () => {
  it.each([
    ["empty", ""],
    ["no mapping", "- 1\n- 2\n"],
    ["a text", "hello"],
    ["not YAML", "rosbag2_bagfile_information: [}"],
    [
      "aliases",
      `a: &a [x,x,x,x,x,x,x,x,x]\n${"bcdefghi"
        .split("")
        .map((k, i) => `${k}: &${k} [${Array(9).fill(`*${"abcdefgh"[i]}`).join(",")}]`)
        .join("\n")}\n`,
    ],
    ["deep", "[".repeat(100_000)],
    ["deep maps", Array.from({ length: 5000 }, (_, i) => `${" ".repeat(i)}a:`).join("\n")],
    [
      "wrong types",
      "rosbag2_bagfile_information:\n  version: [1]\n  files: 7\n  relative_file_paths: {a: 1}\n  duration: 1.5\n  message_count: -3\n",
    ],
    [
      "huge numbers",
      "rosbag2_bagfile_information:\n  version: 99999999999999999999999999999999\n  message_count: 99999999999999999999999999\n",
    ],
    [
      "many keys",
      `rosbag2_bagfile_information:\n${Array.from({ length: 100_000 }, (_, i) => `  k${i}: 1`).join("\n")}\n`,
    ],
    ["huge", `rosbag2_bagfile_information:\n${"# comment\n".repeat(1_700_000)}`],
    ["prototype keys", "rosbag2_bagfile_information:\n  __proto__: {version: 5}\n  constructor: 1\n"],
  ])(
    "ends in faults: %s",
    async (_, text) => {
      const { "metadata.yaml": __, ...files } = await whole();
      const facts = await factsOf(await folderOf({ ...files, "metadata.yaml": text }));
      expect(facts.samples).toBe(100);
      expect(facts.container.faults["metadata-malformed"]?.count).toBeGreaterThan(0);
    },
    20_000,
  );

  it("names the path of what is wrong", async () => {
    const { "metadata.yaml": text, ...files } = await whole();
    const wrong = (text as string).replace("nanoseconds: 990000000", "nanoseconds: soon");
    const { faults } = (await factsOf(await folderOf({ ...files, "metadata.yaml": wrong }))).container;
    expect(faults["metadata-malformed"]!.first).toEqual([
      {
        file: "metadata.yaml",
        name: "rosbag2_bagfile_information.duration.nanoseconds",
        reason: "here should be a whole number, and is a text",
      },
    ]);
  });
});

describe("compression", () => {
  it("of files is undone, and what is left of a damaged one is read", async () => {
    const files = await whole();
    const paths = listed.map(({ path, samples }) => ({ path: `${path}.zstd`, samples }));
    const packedFiles: Record<string, Uint8Array | string> = {
      "metadata.yaml": metadataOf(paths, { compression: ["zstd", "FILE"] }),
    };
    for (const name of names) packedFiles[`${name}.zstd`] = await packed(files[name] as Uint8Array);
    const facts = await factsOf(await folderOf(packedFiles));
    expect([facts.samples, facts.container.faults]).toEqual([100, {}]);
    expect(facts.container.readBytes).toBe(facts.container.sizeBytes);
    const cut = (packedFiles["run_1.mcap.zstd"] as Uint8Array).subarray(0, 300);
    const damaged = await factsOf(await folderOf({ ...packedFiles, "run_1.mcap.zstd": cut }));
    expect(damaged.rosbag2!.files[1]!.state).toBe("damaged");
    expect(damaged.samples).toBeGreaterThanOrEqual(70);
    expect(await kindsOf({ ...packedFiles, "metadata.yaml": metadataOf(paths) })).toEqual(["metadata-compression"]);
  });

  it("of messages is undone, in a folder and in a lone file beside its metadata", async () => {
    const paths = [{ path: "run_0.mcap", samples: splits[0]! }];
    const text = metadataOf(paths, { compression: ["zstd", "MESSAGE"] });
    const bytes = await mcapFile(await packedPayloads(splits[0]!));
    const folder = await folderOf({ "metadata.yaml": text, "run_0.mcap": bytes });
    for (const input of [folder, await folder.open("run_0.mcap")]) {
      const { facts } = await measure(input);
      expect([facts.samples, facts.container.faults, facts.streams[0]!.bytes]).toEqual([30, {}, 240]);
      expect(facts.streams[0]!.decode).toMatchObject({ checked: 30, faults: {} });
    }
  });

  it("of messages that cannot be undone is a fault with its place, and decoding is not checked", async () => {
    const samples = await packedPayloads(splits[0]!);
    const broken: Made[] = samples.map((sample, i) =>
      i === 7 ? { ...sample, data: Uint8Array.from(sample.data, (byte, at) => (at < 6 ? byte : 0xff)) } : sample,
    );
    const text = metadataOf([{ path: "run_0.mcap", samples: splits[0]! }], { compression: ["zstd", "MESSAGE"] });
    const { facts } = await measure(await folderOf({ "metadata.yaml": text, "run_0.mcap": await mcapFile(broken) }));
    expect(facts.container.faults["payload-compression"]).toMatchObject({
      count: 1,
      first: [{ file: "run_0.mcap", name: "/count" }],
    });
    expect(facts.streams[0]!.decode).toMatchObject({ checked: 29, unchecked: 1, faults: {} });
    expect(facts.samples).toBe(30);
  });

  it("leaves no temporary file behind, read to its end or left", async () => {
    const source = await packed(await mcapFile(splits[0]!));
    const folder = await mkdtemp(join(tmpdir(), "tasuki-packed-"));
    const before = process.env["TMPDIR"];
    try {
      process.env["TMPDIR"] = folder;
      await writeFile(join(folder, "x.mcap.zstd"), source);
      const report = await checkRecording(await fileSource(join(folder, "x.mcap.zstd")));
      expect([report.samples, report.complete]).toEqual([30, true]);
      const left = (await fileFolder(folder).files()).map(({ name }) => name);
      expect(left).toEqual(["x.mcap.zstd"]);
    } finally {
      if (before === undefined) delete process.env["TMPDIR"];
      else process.env["TMPDIR"] = before;
      await rm(folder, { recursive: true });
    }
  });
});

describe("latched topics and lost messages", () => {
  it("are looked for in every file", async () => {
    const qosProfiles = "- history: 1\n  depth: 1\n  reliability: 1\n  durability: 1\n";
    const topics = { "/map": { type: "std_msgs/msg/Int32", definition: "int32 data\n", qosProfiles } };
    const map = { topic: "/map", logTimeNs: splits[0]![0]!.logTimeNs, data: int32(1) };
    const folder = await folderOf({
      "run_0.mcap": await mcapFile([map, ...splits[0]!], topics),
      "run_1.mcap": await mcapFile(splits[1]!, topics),
    });
    const stream = (await factsOf(folder)).streams.find(({ topic }) => topic === "/map")!;
    expect(stream).toMatchObject({
      latched: true,
      files: { present: 1, absentAfter: { count: 1, first: [{ file: "run_1.mcap" }] } },
    });
  });

  it("are added up by topic", async () => {
    const definition = `string node_name
MessagesLostEventTopicStat[] messages_lost_statistics
================================================================================
MSG: rosbag2_interfaces/MessagesLostEventTopicStat
string topic_name
uint64 messages_lost_in_transport
uint64 messages_lost_in_recorder
`;
    const topic = "/events/rosbag2_messages_lost";
    // Node "n", one topic "/a" with 3 lost in transport and 4 in the recorder.
    const data = new Uint8Array(48);
    const view = new DataView(data.buffer);
    data[1] = 1;
    view.setUint32(4, 2, true);
    data[8] = 0x6e;
    view.setUint32(12, 1, true);
    view.setUint32(16, 3, true);
    data.set([0x2f, 0x61, 0], 20);
    view.setBigUint64(28, 3n, true);
    view.setBigUint64(36, 4n, true);
    const event = { topic, logTimeNs: splits[0]![0]!.logTimeNs, data: data.slice(0, 44) };
    const bytes = await mcapFile([event, event], {
      [topic]: { type: "rosbag2_interfaces/msg/MessagesLostEvent", definition },
    });
    const { facts } = await measure(bytes);
    expect(facts.lostMessages).toEqual({
      events: 2,
      unreadEvents: 0,
      inTransport: 6,
      inRecorder: 8,
      topics: [{ topic: "/a", inTransport: 6, inRecorder: 8 }],
    });
  });
});
