import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join, relative } from "node:path";
import { describe, expect, it } from "vitest";
import {
  annotations,
  cameraBasis,
  expectTold,
  expectToldOfAny,
  segment,
  shortly,
  tabletop,
  worded,
} from "../fuzz/label-round-trip.js";
import { TasukiError } from "../trouble.js";
import type { LabelFile } from "./format.js";
import { lerobot21, lerobot30 } from "./lerobot.js";
import { jsonFile } from "./made.js";
import { memoryLabels } from "./memory.js";
import { readTable, writeTable } from "./parquet.js";

const S = 1_000_000_000;
const text = (words: string, language = "en") => ({ texts: [{ language, text: words, role: "label" as const }] });
const context = { name: "set", options: { framesPerSecond: 10 } };
const jsonOf = (files: readonly LabelFile[], name: string): unknown =>
  JSON.parse(new TextDecoder().decode(files.find((file) => file.name === name)!.bytes));
const rowsOf = async (files: readonly LabelFile[], name: string) =>
  (await readTable(files.find((file) => file.name === name)!.bytes, name, () => true)).rows;

/** Four seconds: a task, two subtasks with a gap, and a person who takes over. */
const made = () => ({
  ...tabletop(),
  time: { basis: "stamp" as const, originNs: "1780000000000000000", durationNs: 4 * S },
  tracks: [
    { id: "task", kind: "activity" as const, level: "task" as const, coverage: "sparse" as const, overlap: false },
    {
      id: "subtask",
      kind: "activity" as const,
      level: "subtask" as const,
      coverage: "sparse" as const,
      overlap: false,
    },
    { id: "intervention", kind: "control" as const, coverage: "sparse" as const, overlap: false },
  ],
  segments: [
    segment("t", "task", 0, 4 * S, {
      texts: [
        { language: "en", text: "bake a toast", role: "instruction" },
        { language: "ja", text: "パンを焼く", role: "instruction" },
        { language: "en", text: "make toast", role: "instruction", origin: "paraphrase" },
      ],
    }),
    segment("a", "subtask", 0, S, text("open")),
    segment("b", "subtask", 2 * S, 4 * S, text("close")),
    segment("c", "intervention", S, 1.5 * S, { control: { mode: "teleoperation", intervention: true } }),
  ],
  events: [{ id: "e", tNs: 2.5 * S, type: "evt:said", ...text("stop") }],
});

describe("LeRobot 3.0", () => {
  it("is written as lerobot reads it", async () => {
    const { files, losses } = await lerobot30.export(made(), {
      ...context,
      options: { framesPerSecond: 10, language: "en" },
    });
    expect(files.map(({ name }) => name)).toEqual([
      "meta/info.json",
      "meta/tasks.parquet",
      "meta/episodes/chunk-000/file-000.parquet",
      "data/chunk-000/file-000.parquet",
    ]);
    expect(jsonOf(files, "meta/info.json")).toMatchObject({
      codebase_version: "v3.0",
      total_episodes: 1,
      total_frames: 40,
      fps: 10,
      features: { task_index: { dtype: "int64" }, language_persistent: { dtype: "language", shape: [1] } },
    });
    expect(await rowsOf(files, "meta/tasks.parquet")).toEqual([{ task_index: 0n, __index_level_0__: "bake a toast" }]);
    expect((await rowsOf(files, "meta/episodes/chunk-000/file-000.parquet"))[0]).toMatchObject({
      episode_index: 0n,
      tasks: ["bake a toast"],
      length: 40n,
      dataset_to_index: 40n,
    });
    const rows = await rowsOf(files, "data/chunk-000/file-000.parquet");
    expect(rows).toHaveLength(40);
    expect(rows[39]!["language_persistent"]).toMatchObject([
      { role: "user", content: "make toast", style: "task_aug", timestamp: 0, camera: null },
      { role: "assistant", content: "open", style: "subtask", timestamp: 0, camera: null },
      { role: "assistant", content: "close", style: "subtask", timestamp: 2, camera: null },
    ]);
    expect(rows.flatMap(({ language_events: said }, i) => ((said as unknown[]).length > 0 ? [i] : []))).toEqual([25]);
    expect(rows.filter(({ intervention }) => intervention).map(({ frame_index: frame }) => Number(frame))).toEqual([
      10, 11, 12, 13, 14,
    ]);
    const gap = losses.find(({ code }) => code === "gaps-closed");
    expect(gap?.places).toMatchObject({ count: 1, first: [{ name: "/segments/1" }], worst: { byNs: S } });
  });

  it("keeps questions, answers and traces of a camera", async () => {
    const event = (id: string, tNs: number, type: string, role: "question" | "answer" | "description") => ({
      ...{ id, tNs, type, attributes: { camera: "observation.images.wrist" } },
      texts: [{ language: "en", text: `${id} of the cup`, role }],
    });
    const english = { ...context, options: { ...context.options, language: "en" } };
    const events = [
      event("event-1", S, "lerobot:vqa", "question"),
      event("event-2", S, "lerobot:vqa", "answer"),
      event("event-3", 2 * S, "lerobot:trace", "description"),
    ];
    const { files } = await lerobot30.export({ ...made(), events }, english);
    const rows = await rowsOf(files, "data/chunk-000/file-000.parquet");
    expect([10, 20].map((frame) => rows[frame]!["language_events"])).toMatchObject([
      [
        { role: "user", style: "vqa", camera: "observation.images.wrist", content: "event-1 of the cup" },
        { role: "assistant", style: "vqa", camera: "observation.images.wrist", content: "event-2 of the cup" },
      ],
      [{ role: "assistant", style: "trace", camera: "observation.images.wrist" }],
    ]);
    const { document } = await lerobot30.import(memoryLabels("set", files), {
      ...english,
      options: { ...english.options, originNs: "1780000000000000000" },
    });
    expect(document.events.map(({ id: _, ...said }) => said)).toEqual(events.map(({ id: _, ...said }) => said));
  });

  it("comes back by what it says, on the frames of the stream that is named", async () => {
    const recording = cameraBasis(40);
    const document = { ...made(), time: recording.time };
    const { back } = await expectTold(lerobot30, document, { recording });
    const times = (await recording.timesOf("/camera"))!;
    expect(back.segments).toMatchObject([
      {
        track: "task",
        startNs: 0,
        texts: [
          { language: "und", text: "bake a toast", role: "instruction" },
          { text: "make toast", origin: "paraphrase" },
        ],
      },
      { track: "subtask", startNs: 0, endNs: times[20], texts: [{ text: "open", role: "label" }] },
      { track: "subtask", startNs: times[20] },
      {
        track: "intervention",
        control: { mode: "teleoperation", intervention: true },
        startNs: times[10],
        endNs: times[15],
      },
    ]);
    expect(back.events).toMatchObject([{ type: "lerobot:interjection", texts: [{ text: "stop", role: "feedback" }] }]);
  });

  it("tells what it has no place for", async () => {
    const { losses } = await expectTold(lerobot30, tabletop(), {
      options: { framesPerSecond: 30, language: "ja" },
      byWords: false,
    });
    expect(shortly(losses)).toMatchInlineSnapshot(`
      [
        "entities-dropped 3",
        "events-dropped 2",
        "geometry-dropped 30",
        "header-dropped 10",
        "ids-replaced 11",
        "outcome-dropped 4",
        "parent-dropped 9",
        "relations-dropped 1",
        "roles-dropped 6",
        "segments-dropped 1",
        "step-dropped 4",
        "streams-dropped 1",
        "texts-dropped 10",
        "tracks-merged 7",
        "types-dropped 6",
      ]
    `);
  });

  it("loses nothing but what is told, of any document", async () => {
    const recording = cameraBasis();
    await expectToldOfAny(lerobot30, worded(annotations(recording)), () => false, {
      recording,
      options: { language: "en" },
      byWords: true,
      runs: 15,
    });
    await expectToldOfAny(lerobot30, worded(annotations()), () => false, {
      options: { framesPerSecond: 30, language: "en" },
      byWords: true,
      runs: 15,
    });
  }, 120_000);

  it("needs a recording or a frame rate to be written, and an origin to be read", async () => {
    await expect(lerobot30.export(made(), { name: "set", options: {} })).rejects.toThrow(/--recording.*--fps/);
    const { files } = await lerobot30.export(made(), context);
    await expect(lerobot30.import(memoryLabels("set", files), { name: "set", options: {} })).rejects.toThrow(
      /--origin-ns/,
    );
    const other = { name: "set", recording: cameraBasis(41), options: { streams: ["/camera"] } };
    await expect(lerobot30.import(memoryLabels("set", files), other)).rejects.toThrow(/40 frames.*41 samples/);
  });
});

describe("LeRobot 2.1", () => {
  it("is written as GR00T reads it", async () => {
    const { files, losses } = await lerobot21.export(made(), {
      ...context,
      options: { framesPerSecond: 10, language: "en" },
    });
    const lines = (name: string) => new TextDecoder().decode(files.find((file) => file.name === name)!.bytes);
    expect(lines("meta/tasks.jsonl")).toBe(
      '{"task_index":0,"task":"bake a toast"}\n{"task_index":1,"task":"open"}\n{"task_index":2,"task":"close"}\n',
    );
    expect(lines("meta/episodes.jsonl")).toBe('{"episode_index":0,"tasks":["bake a toast"],"length":40}\n');
    const rows = await rowsOf(files, "data/chunk-000/episode_000000.parquet");
    expect(rows.map((row) => Number(row["annotation.human.action.subtask"]))).toEqual([
      ...Array(20).fill(1),
      ...Array(20).fill(2),
    ]);
    expect(shortly(losses)).toContain("events-dropped 1");
  });

  it("tells what it has no place for", async () => {
    const { losses } = await expectTold(lerobot21, tabletop(), { options: { framesPerSecond: 30, language: "ja" } });
    expect(shortly(losses)).toMatchInlineSnapshot(`
      [
        "entities-dropped 3",
        "events-dropped 2",
        "geometry-dropped 30",
        "header-dropped 10",
        "ids-replaced 11",
        "outcome-dropped 4",
        "parent-dropped 9",
        "relations-dropped 1",
        "roles-dropped 6",
        "segments-dropped 1",
        "step-dropped 4",
        "streams-dropped 1",
        "texts-dropped 10",
        "tracks-merged 7",
        "types-dropped 6",
      ]
    `);
  });

  it("loses nothing but what is told, of any document", async () => {
    const recording = cameraBasis();
    await expectToldOfAny(lerobot21, worded(annotations(recording)), () => false, {
      recording,
      options: { language: "en" },
      byWords: true,
      runs: 15,
    });
  }, 60_000);
});

describe("LeRobot of others", () => {
  const info = { codebase_version: "v3.0", total_episodes: 1, fps: 10 };
  const set = async (columns: Parameters<typeof writeTable>[0], more: readonly LabelFile[] = []) => {
    const int = (name: string, ...values: number[]) => ({
      name,
      kind: "INT64" as const,
      data: values.map((each) => BigInt(each)),
    });
    const count = columns[0]!.data.length;
    const frames = Array.from({ length: count }, (_, i) => i);
    const data = [int("frame_index", ...frames), int("episode_index", ...frames.map(() => 0)), ...columns];
    return memoryLabels("set", [
      jsonFile("meta/info.json", info),
      {
        name: "meta/tasks.parquet",
        bytes: await writeTable([int("task_index", 0), { name: "task", kind: "STRING", data: ["bake"] }]),
      },
      {
        name: "meta/episodes/chunk-000/file-000.parquet",
        bytes: await writeTable([int("episode_index", 0), int("data/chunk_index", 0), int("data/file_index", 0)]),
      },
      { name: "data/chunk-000/file-000.parquet", bytes: await writeTable(data) },
      ...more,
    ]);
  };
  const given = { name: "set", options: { originNs: "1780000000000000000", language: "en" } };

  it("are taken with subtasks of the older kind, and gaps", async () => {
    const subtasks = await writeTable([
      { name: "subtask_index", kind: "INT64", data: [0n, 1n] },
      { name: "__index_level_0__", kind: "STRING", data: ["open", "close"] },
    ]);
    const files = await set(
      [
        { name: "task_index", kind: "INT64", data: [0n, 0n, 0n, 0n] },
        { name: "subtask_index", kind: "INT64", data: [0n, -1n, 1n, 1n] },
        { name: "next.done", kind: "BOOLEAN", data: [false, false, false, true] },
      ],
      [{ name: "meta/subtasks.parquet", bytes: subtasks }],
    );
    const { document, losses } = await lerobot30.import(files, given);
    expect(
      document.segments.map(({ track, startNs, endNs, texts }) => [
        track,
        startNs / 1e8,
        endNs / 1e8,
        texts?.[0]?.text,
      ]),
    ).toEqual([
      ["task", 0, 4, "bake"],
      ["subtask", 0, 1, "open"],
      ["subtask", 2, 4, "close"],
    ]);
    expect(losses.map(({ code, places }) => [code, places.first[0]?.name])).toEqual([
      ["data-dropped", "/data/next.done"],
    ]);
  });

  it("are taken with questions, answers and traces of a camera; what is not known is told", async () => {
    const row = (style: string, role: string, content: string, camera: string | null = null) => ({
      role,
      content,
      style,
      camera,
      tool_calls: null,
    });
    const front = "observation.images.front";
    const files = await set([
      { name: "task_index", kind: "INT64", data: [0n, 0n] },
      {
        name: "language_persistent",
        kind: "persistent",
        data: [0, 1].map(() => [
          { ...row("plan", "assistant", "first open, then close"), timestamp: 0 },
          { ...row("mood", "assistant", "happy"), timestamp: 0 },
        ]),
      },
      {
        name: "language_events",
        kind: "events",
        data: [
          [],
          [
            row("vqa", "user", "where?", front),
            row("vqa", "assistant", '{"bbox":[1,2,3,4]}', front),
            row("joke", "user", "x"),
          ],
        ],
      },
    ]);
    const { document, losses } = await lerobot30.import(files, given);
    expect(document.segments[1]).toMatchObject({ track: "plan", texts: [{ role: "thought" }] });
    expect(
      document.events.map(({ tNs, type, texts, attributes }) => [tNs, type, texts?.[0]?.role, attributes]),
    ).toEqual([
      [100_000_000, "lerobot:vqa", "question", { camera: front }],
      [100_000_000, "lerobot:vqa", "answer", { camera: front }],
    ]);
    expect(shortly(losses)).toEqual(["data-dropped 2"]);
  });

  const SHARED = join(
    import.meta.dirname,
    "../../../shared/recordings/rerun-io__rerun/@473c6d4447/tests/assets/lerobot/v30_apple_storage",
  );
  it.skipIf(!existsSync(SHARED))("are taken from a real data set, one episode of three", async () => {
    const below = (folder: string): string[] =>
      readdirSync(folder).flatMap((name) => {
        const path = join(folder, name);
        return statSync(path).isDirectory() ? below(path) : [path];
      });
    const files = memoryLabels(
      "apple",
      below(SHARED).map((path) => ({ name: relative(SHARED, path), bytes: readFileSync(path) })),
    );
    expect(await lerobot30.recognise(files)).toBe(true);
    await expect(lerobot30.import(files, { ...given, name: "apple" })).rejects.toThrow(/3 episodes.*--episode/);
    const { document } = await lerobot30.import(files, { name: "apple", options: { ...given.options, episode: 1 } });
    expect(document).toMatchObject({
      time: { durationNs: 10_000_000_000 },
      segments: [
        { startNs: 0, endNs: 10_000_000_000, texts: [{ language: "en", text: "place the apple in the plate" }] },
      ],
    });
  });
});

describe("hostile Parquet", () => {
  it("is read or refused, whatever byte is broken, and wherever it breaks off", async () => {
    const { files } = await lerobot30.export(made(), context);
    const { bytes } = files.at(-1)!;
    let refused = 0;
    for (let at = 0; at < bytes.length; at += 3)
      for (const broken of [
        bytes.slice(0, at),
        Uint8Array.from(bytes, (byte, i) => (i === at ? byte ^ (1 << (at % 8)) : byte)),
      ])
        try {
          await readTable(broken, "x", () => true);
        } catch (error) {
          expect(error).toBeInstanceOf(TasukiError);
          refused++;
        }
    expect(refused).toBeGreaterThan(bytes.length / 3);
  }, 60_000);

  it.each([
    ["nothing", new Uint8Array(0)],
    ["no Parquet", new TextEncoder().encode("PAR1 is how it begins, and no more")],
    [
      "a footer beyond its bytes",
      Uint8Array.of(0x50, 0x41, 0x52, 0x31, 0xff, 0xff, 0xff, 0x7f, 0x50, 0x41, 0x52, 0x31),
    ],
    // A list of 2^31 truth values, which take no bytes in some readers.
    [
      "a list without bytes",
      Uint8Array.of(
        0x50,
        0x41,
        0x52,
        0x31,
        0x19,
        0xf1,
        0xff,
        0xff,
        0xff,
        0xff,
        0x07,
        0x00,
        7,
        0,
        0,
        0,
        0x50,
        0x41,
        0x52,
        0x31,
      ),
    ],
  ])("is refused where it is %s", async (_, bytes) => {
    await expect(readTable(bytes, "x", () => true)).rejects.toThrow(TasukiError);
  });
});
