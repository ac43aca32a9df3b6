import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import {
  annotations,
  expectTold,
  expectToldOfAny,
  hasNoActivity,
  shortly,
  tabletop,
} from "../fuzz/label-round-trip.js";
import { TasukiError } from "../trouble.js";
import { airoa13 } from "./airoa-1-3.js";
import { airoa20 } from "./airoa-2-0.js";
import { jsonFile } from "./made.js";
import { memoryLabels } from "./memory.js";

const EXAMPLES = join(import.meta.dirname, "../../../shared/recordings/airoa-org__rebake/rebake/testdata/metadata");
const context = { name: "meta.json", options: { language: "en" } };
const labels = (document: unknown) => memoryLabels("meta.json", [jsonFile("meta.json", document)]);
// biome-ignore lint/suspicious/noExplicitAny: what stands in a file is looked at, not trusted
type Json = any;
const written = (files: readonly { bytes: Uint8Array }[]) =>
  JSON.parse(new TextDecoder().decode(files[0]!.bytes)) as Json;

const OLD = {
  uuid: "1fe37622-18bb-4402-a12e-0d7c3d94e518",
  version: "1.3",
  files: [{ type: "rosbag", name: "data.bag" }],
  context: { entities: [{ role: "robot", id: "robot002" }], components: [] },
  run: {
    total_time_s: 10,
    instructions: [
      { idx: 0, text: ["open the oven", "open the oven door"] },
      { idx: 1, text: ["bake a toast"] },
    ],
    segments: [
      {
        start_time: 1750037087.8824904,
        end_time: 1750037090.5,
        instruction_idx: 0,
        success: true,
        controlled_by: "operator",
        score: 0.5,
      },
      {
        start_time: 1750037091,
        end_time: 1750037095.25,
        instruction_idx: 0,
        success: false,
        controlled_by: "auto_data_collection",
      },
      {
        start_time: 1750037087.8824904,
        end_time: 1750037097.8824904,
        instruction_idx: 1,
        success: true,
        controlled_by: "operator",
        is_composite: true,
      },
    ],
  },
};

describe("AIRoA 1.3", () => {
  it("is taken with who drives, scores and composites", async () => {
    expect(await airoa13.recognise(labels(OLD))).toBe(true);
    expect(await airoa20.recognise(labels(OLD))).toBe(false);
    const { document, losses } = await airoa13.import(labels(OLD), context);
    expect(document).toMatchObject({
      id: OLD.uuid,
      files: [{ name: "data.bag" }],
      time: { originNs: "1750037087882490400", durationNs: 10_000_000_000 },
      tracks: [
        { id: "task", level: "task" },
        { id: "subtask", level: "subtask", parent: "task", overlap: false },
      ],
      segments: [
        {
          track: "subtask",
          parent: "task",
          startNs: 0,
          endNs: 2_617_509_600,
          outcome: { status: "success", score: 0.5 },
          control: { mode: "teleoperation" },
          texts: [
            { language: "en", text: "open the oven", role: "instruction" },
            { language: "en", text: "open the oven door", origin: "paraphrase" },
          ],
        },
        { outcome: { status: "failure" }, attributes: { controlled_by: "auto_data_collection" } },
        { track: "task", texts: [{ text: "bake a toast" }] },
      ],
    });
    expect(shortly(losses)).toEqual(["data-dropped 1", "time-uncovered 1"]);
    expect(losses[1]!.places.worst?.byNs).toBe(3_132_490_400);
  });

  it("comes back as it was", async () => {
    const { document } = await airoa13.import(labels(OLD), context);
    const { files, losses } = await airoa13.export(document, context);
    const { run, files: named, uuid } = written(files);
    expect({ run, files: named, uuid }).toEqual({ run: OLD.run, files: OLD.files, uuid: OLD.uuid });
    expect(losses).toEqual([]);
  });

  it("tells what it has no place for", async () => {
    const { losses } = await expectTold(airoa13, tabletop());
    expect(shortly(losses)).toMatchInlineSnapshot(`
      [
        "control-dropped 4",
        "entities-dropped 3",
        "events-dropped 2",
        "geometry-dropped 30",
        "header-dropped 10",
        "ids-replaced 5",
        "relations-dropped 1",
        "segments-dropped 7",
        "step-dropped 4",
        "streams-dropped 1",
        "texts-dropped 4",
        "tracks-merged 7",
      ]
    `);
  });

  it("loses nothing but what is told, of any document", async () => {
    await expectToldOfAny(airoa13, annotations(), hasNoActivity);
  });
});

describe("AIRoA 2.0", () => {
  const episode = { start_time: 1750037087.5, end_time: 1750037097.5, success: true, label: "bake a toast" };
  const segments = [
    { start_time: 1750037087.5, end_time: 1750037090.5, label_idx: 0, success: true },
    { start_time: 1750037091, end_time: 1750037097.5, label_idx: 1, success: false },
  ];
  const NEW = {
    $schema: "https://raw.githubusercontent.com/airoa-org/airoa-metadata/main/airoa_metadata/schemas/v2_0.json",
    schema_version: "2.0",
    uuid: OLD.uuid,
    robot: { type: "HSR", id: "robot002" },
    files: [{ type: "rosbag", name: "data.bag", checksum: null }],
    environment: { type: "real_world", site: "a" },
    runner: { type: "operator", name: "" },
    devices: [],
    programs: [],
    episode,
    labels: ["open the oven", "close the oven", "bake a toast"],
    segments,
  };

  it("is taken with its episode as the task", async () => {
    const { document, losses } = await airoa20.import(labels(NEW), context);
    expect(document.segments.map(({ track, texts, outcome }) => [track, texts?.[0]?.text, outcome?.status])).toEqual([
      ["task", "bake a toast", "success"],
      ["subtask", "open the oven", "success"],
      ["subtask", "close the oven", "failure"],
    ]);
    // The robot, and the environment and the runner of which a type is always said.
    expect(shortly(losses)).toEqual(["data-dropped 3", "time-uncovered 1"]);
  });

  it("is the same task where the composite stands among the segments, as airoa-metadata converts it", async () => {
    const composite = { start_time: 1750037087.5, end_time: 1750037097.5, label_idx: 2, success: true };
    const converted = { ...NEW, episode: { ...episode, label: "" }, segments: [...segments, composite] };
    const [one, other] = [await airoa20.import(labels(NEW), context), await airoa20.import(labels(converted), context)];
    expect(other.document.segments).toEqual(one.document.segments);
  });

  it("comes back as it was", async () => {
    const { document } = await airoa20.import(labels(NEW), context);
    const { files, losses } = await airoa20.export(document, context);
    expect(written(files)).toMatchObject({ episode, segments, labels: NEW.labels.slice(0, 2), files: NEW.files });
    expect(losses).toEqual([]);
  });

  it("tells what it has no place for", async () => {
    const { losses } = await expectTold(airoa20, tabletop());
    expect(shortly(losses)).toMatchInlineSnapshot(`
      [
        "entities-dropped 3",
        "events-dropped 2",
        "geometry-dropped 30",
        "header-dropped 10",
        "ids-replaced 5",
        "outcome-dropped 1",
        "relations-dropped 1",
        "segments-dropped 7",
        "step-dropped 4",
        "streams-dropped 1",
        "texts-dropped 4",
        "tracks-merged 7",
      ]
    `);
  });

  it("loses nothing but what is told, of any document", async () => {
    await expectToldOfAny(airoa20, annotations(), hasNoActivity);
  });

  it("says nothing of a recording that is not named", async () => {
    await expect(airoa20.export({ ...tabletop(), files: [] }, context)).rejects.toThrow(/--recording/);
  });
});

describe("hostile meta.json", () => {
  const broken: [string, unknown][] = [
    [
      "an interval that ends before it begins",
      { ...OLD, run: { ...OLD.run, segments: [{ start_time: 2, end_time: 1 }] } },
    ],
    ["times that are no numbers", { ...OLD, run: { ...OLD.run, segments: [{ start_time: "x", end_time: null }] } }],
    ["no run", { ...OLD, run: 3 }],
    ["times beyond all reach", { ...OLD, run: { ...OLD.run, segments: [{ start_time: 0, end_time: 1e300 }] } }],
    [
      "times far apart",
      {
        ...OLD,
        run: {
          ...OLD.run,
          segments: [
            { start_time: 0, end_time: 1 },
            { start_time: 1e12, end_time: 2e12 },
          ],
        },
      },
    ],
  ];
  it.each(broken)("is refused: %s", async (_, document) => {
    await expect(airoa13.import(labels(document), context)).rejects.toThrow(TasukiError);
  });

  it("is refused where it is no JSON", async () => {
    const files = memoryLabels("meta.json", [{ name: "meta.json", bytes: Uint8Array.of(0x7b, 0xff) }]);
    expect(await airoa13.recognise(files)).toBe(false);
    await expect(airoa13.import(files, context)).rejects.toThrow(TasukiError);
  });
});

describe.skipIf(!existsSync(EXAMPLES))("the examples of rebake", () => {
  it.each([
    ["1.3", airoa13],
    ["2.0", airoa20],
  ] as const)("version %s: 42.1 s of 132.2 s lie outside of every segment", async (version, format) => {
    const text = readFileSync(join(EXAMPLES, `v${version}/meta.json`), "utf8");
    const original = JSON.parse(text) as Json;
    const { document, losses } = await format.import(labels(original), context);
    const uncovered = losses.find(({ code }) => code === "time-uncovered")!.places.worst!.byNs!;
    expect((uncovered / 1e9).toFixed(1)).toBe("42.1");
    expect((document.time.durationNs / 1e9).toFixed(1)).toBe("132.2");
    expect(document.segments).toHaveLength(9);
    const { files } = await format.export(document, context);
    const back = written(files);
    if (version === "2.0") {
      expect(back.episode).toEqual(original.episode);
      const named = (meta: Json) =>
        meta.segments.map(({ label_idx, ...rest }: Json) => ({ ...rest, label: meta.labels[label_idx] }));
      expect(named(back)).toEqual(named(original));
    } else {
      const named = (meta: Json) =>
        meta.run.segments.map(({ instruction_idx, ...rest }: Json) => ({
          ...rest,
          text: meta.run.instructions.find(({ idx }: Json) => idx === instruction_idx).text,
        }));
      expect(named(back)).toEqual(named(original));
    }
  });
});
