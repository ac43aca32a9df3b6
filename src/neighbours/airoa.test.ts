import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { convertPremises } from "../convert-premises.js";
import { arbitraryOf } from "../fuzz/arbitrary.js";
import type { RecordingBasis } from "../label-formats/format.js";
import { jsonFile } from "../label-formats/made.js";
import { Declaration } from "../spec/declaration/declaration.js";
import type { PremiseLoss } from "../spec/verdict/premise-loss.js";
import { tries } from "../tries.test.helper.js";
import { TasukiError } from "../trouble.js";
import { airoaMeta13 } from "./airoa-1-3.js";
import { airoaMeta20 } from "./airoa-2-0.js";
import { SCHEMA_1_3, SCHEMA_2_0 } from "./airoa-schema.test.helper.js";
import { AIROA_CARRIES } from "./airoa-table.js";
import type { NeighbourFormat, PremiseOptions } from "./format.js";
import { leavesOf, PART_CODES, partsOf } from "./parts.js";

const EXAMPLES = join(import.meta.dirname, "../../../shared/recordings/airoa-org__rebake/rebake/testdata/metadata");
const UUID = "1fe37622-18bb-4402-a12e-0d7c3d94e518";
const SHA = "ab".repeat(32);

const recording: RecordingBasis = {
  name: "data.bag",
  files: [{ name: "data.bag", sizeBytes: 4, sha256: SHA }],
  time: { basis: "stamp", originNs: "1750037087000000000", durationNs: 133_000_000_000 },
  streams: [],
  timesOf: async () => undefined,
};

// biome-ignore lint/suspicious/noExplicitAny: what stands in a file is looked at, not trusted
type Json = any;
const read = (format: NeighbourFormat, root: Json, options: PremiseOptions = {}, of?: RecordingBasis) =>
  format.read!(root, { name: "meta.json", recording: of, options });
const told = (losses: readonly PremiseLoss[]) => losses.map(({ code, places }) => `${code} ${places.count}`);
const write = async (format: NeighbourFormat, declaration: Declaration) => {
  const { file, losses } = await format.write(
    { name: "run", declaration, recording, files: [] },
    { name: "meta.json", options: {} },
  );
  return { root: JSON.parse(new TextDecoder().decode(file.bytes)) as Json, losses };
};

const NEW = {
  $schema: "https://example.org/v2_0.json",
  schema_version: "2.0",
  uuid: UUID,
  robot: { uri: "https://example.org/hsr", type: "HSR", id: "robot002", checksum: null },
  files: [{ type: "rosbag", name: "data.bag", checksum: SHA }],
  environment: { type: "simulation", site: "TRC", location: "room_A" },
  runner: { type: "operator", organization: "Example Lab", name: "TarouTanaka" },
  devices: [{ role: "controller", type: "joystick", id: "joystick001" }],
  programs: [
    {
      role: "data_collection",
      name: "collector",
      source: { git: { uri: "https://example.org/c.git", hash: "201a58f", branch: "main", tag: "v4" } },
    },
  ],
  episode: { start_time: 1750037087.5, end_time: 1750037097.5, success: false, label: "bake a toast" },
  labels: ["open", "close"],
  segments: [
    { start_time: 1750037087.5, end_time: 1750037090.5, label_idx: 0, success: true },
    { start_time: 1750037090.5, end_time: 1750037095.5, label_idx: 1, success: true },
  ],
};

describe("AIRoA 2.0", () => {
  it("is read as a declaration, without the name of the person", () => {
    const { declaration, losses, id } = read(airoaMeta20, NEW);
    expect(id).toBe(UUID);
    expect(Declaration.parse(declaration)).toEqual({
      tasuki: "0.1",
      clocks: [],
      streams: [],
      parties: [{ id: "Example-Lab", name: "Example Lab", roles: ["recorder"] }],
      robots: [{ id: "robot002", model: "HSR", serial: "robot002" }],
      sensors: [{ id: "joystick001", modality: "action", model: "joystick", streams: [], note: "controller" }],
      environment: { kind: "simulated", site: { id: "TRC" }, conditions: { location: "room_A" } },
      software: [
        {
          name: "collector",
          role: "recorder",
          version: "v4",
          revision: "201a58f",
          repository: "https://example.org/c.git",
          branch: "main",
        },
      ],
      tasks: [{ id: "task", name: { und: "bake a toast" } }],
      episodes: [
        { id: UUID, task: "task", startNs: "1750037087500000000", endNs: "1750037097500000000", outcome: "failure" },
      ],
    });
    expect(JSON.stringify(declaration)).not.toContain("Tanaka");
    expect(told(losses)).toEqual([
      "boundary-shared 1",
      "data-left-out 2",
      "in-annotation 1",
      "outcome-overridden 1",
      "personal-name-left-out 1",
      "time-outside-segments 1",
    ]);
    expect(losses.find(({ code }) => code === "time-outside-segments")!.places.worst!.byNs).toBe(2e9);
  });

  it("takes a name over where it is said to be a pseudonym", () => {
    const { declaration, losses } = read(
      airoaMeta20,
      { ...NEW, runner: { ...NEW.runner, name: "op-7" } },
      { namesArePseudonyms: true },
    );
    expect(declaration.episodes![0]!.operator).toBe("op-7");
    expect(told(losses)).not.toContain("personal-name-left-out 1");
  });

  it("holds a checksum to the recording", () => {
    const of = (sha256: string) => ({ ...recording, files: [{ name: "data.bag", sizeBytes: 4, sha256 }] });
    expect(told(read(airoaMeta20, NEW, {}, of(SHA)).losses)).toContain("data-left-out 1");
    expect(told(read(airoaMeta20, NEW, {}, of("cd".repeat(32))).losses)).toContain("checksum-differs 1");
  });

  it("tells where two texts of the schema disagree, and times that count from elsewhere", () => {
    const other = {
      ...NEW,
      devices: [],
      runner: { type: "model", name: "pi0" },
      segments: [{ start_time: 0, end_time: 8, label_idx: 0, success: true }],
      episode: undefined,
    };
    const { declaration, losses } = read(airoaMeta20, other);
    expect(told(losses)).toEqual(["data-left-out 2", "epoch-doubtful 1", "in-annotation 1", "schema-drift 2"]);
    expect(declaration.software).toContainEqual({ name: "pi0", role: "policy" });
  });

  it("comes back as it was, and follows the schema", async () => {
    const { declaration } = read(
      airoaMeta20,
      { ...NEW, runner: { ...NEW.runner, name: "op-7" } },
      { namesArePseudonyms: true },
    );
    const { root, losses } = await write(airoaMeta20, declaration);
    expect(losses).toEqual([]);
    SCHEMA_2_0.parse(root);
    expect(root).toMatchObject({
      uuid: UUID,
      robot: { type: "HSR", id: "robot002" },
      environment: NEW.environment,
      runner: { type: "operator", organization: "Example Lab", name: "op-7" },
      devices: NEW.devices,
      programs: NEW.programs,
      episode: NEW.episode,
      files: [{ type: "rosbag", name: "data.bag", checksum: `sha256:${SHA}` }],
    });
  });

  it("asks for what nobody declared", async () => {
    const { root, losses } = await write(airoaMeta20, { tasuki: "0.1", clocks: [], streams: [] });
    const missing = losses.find(({ code }) => code === "required-missing")!;
    expect(missing.places.count).toBe(7);
    expect(SCHEMA_2_0.safeParse(root).error!.issues.map(({ path }) => path.join("."))).toEqual(["devices", "programs"]);
  });
});

const OLD = {
  uuid: UUID,
  version: "1.3",
  files: [{ type: "rosbag", name: "data.bag" }],
  context: {
    entities: [
      { role: "robot", id: "hsr61" },
      { role: "operator", id: "test-dev" },
      { role: "location", name: "telexistence" },
      { role: "organization", name: "Example-inc" },
      { role: "task-record", id: "mock-task-103" },
      { role: "task-template", id: "template-id", name: "Small can", description: "Take one small can." },
    ],
    components: NEW.programs,
  },
  run: {
    total_time_s: 10,
    instructions: [
      { idx: 0, text: ["go"] },
      { idx: 1, text: ["Small can"] },
    ],
    segments: [
      {
        start_time: 1750037087.5,
        end_time: 1750037090.5,
        instruction_idx: 0,
        success: true,
        controlled_by: "operator",
      },
      {
        start_time: 1750037087.5,
        end_time: 1750037097.5,
        instruction_idx: 1,
        success: true,
        controlled_by: "operator",
        is_composite: true,
      },
    ],
  },
};

describe("AIRoA 1.3", () => {
  it("is read by its roles", () => {
    const { declaration, losses } = read(airoaMeta13, OLD);
    expect(declaration).toMatchObject({
      parties: [{ name: "Example-inc" }],
      robots: [{ id: "hsr61", serial: "hsr61" }],
      environment: { kind: "real", site: { id: "telexistence" } },
      tasks: [{ id: "template-id", name: { und: "Small can" }, description: { und: "Take one small can." } }],
      episodes: [{ task: "template-id", startNs: "1750037087500000000", outcome: "success" }],
    });
    expect(told(losses)).toEqual([
      "data-left-out 1",
      "in-annotation 1",
      "personal-name-left-out 1",
      "time-outside-segments 1",
      "value-assumed 1",
    ]);
  });

  it("comes back as it was, and follows the schema", async () => {
    const { declaration } = read(airoaMeta13, OLD, { namesArePseudonyms: true });
    const { root, losses } = await write(airoaMeta13, declaration);
    expect(told(losses)).toEqual(["value-assumed 1"]);
    SCHEMA_1_3.parse(root);
    expect(root.context.entities).toEqual(OLD.context.entities.filter(({ role }) => role !== "task-record"));
    expect(root.context.components).toEqual(OLD.context.components);
  });
});

/** Parts of declarations whose ids are unlike each other, as rules ask. */
const declarations = fc
  .tuple(arbitraryOf(Declaration) as fc.Arbitrary<Declaration>, fc.boolean())
  .map(
    ([declaration, named]): Declaration =>
      named ? declaration : { ...declaration, episodes: [{ id: UUID, outcome: "success" }] },
  );

describe.each([
  [airoaMeta13, SCHEMA_1_3],
  [airoaMeta20, SCHEMA_2_0],
] as const)("whatever is declared, written as $id", (format, schema) => {
  it("comes back but for what is told, and nothing is told that is there", async () => {
    await fc.assert(
      fc.asyncProperty(declarations, async (declaration) => {
        const { root, losses } = await write(format, declaration);
        const back = read(format, root, {
          namesArePseudonyms: true,
          language: Object.keys(declaration.tasks?.[0]?.name ?? {})[0],
        }).declaration;
        const codes = new Set(losses.map(({ code }) => code));
        const differing = new Set<string>();
        for (const [part, value] of partsOf(declaration)) {
          const is = new Map(leavesOf((back as Json)[part]));
          if (![...leavesOf(value)].some(([place, leaf]) => is.get(place) !== leaf)) continue;
          const code = PART_CODES[part as keyof typeof PART_CODES];
          differing.add(code);
          const told = codes.has(code) || (part === "episodes" && codes.has("time-rounded"));
          expect(told, `${part} is lost in silence`).toBe(true);
        }
        for (const code of codes)
          if (code.endsWith("-left-out"))
            expect(differing.has(code), `${code} is told, and nothing is lost`).toBe(true);
        const allowed = losses.some(({ code }) => code === "required-missing");
        const parsed = schema.safeParse(root);
        if (!parsed.success) {
          const wrong = parsed.error.issues.map(({ path }) => path.map(String).join("."));
          expect(allowed && wrong.every((each) => ["devices", "programs"].includes(each)), wrong.join()).toBe(true);
        }
      }),
      { numRuns: tries(150) },
    );
  });
});

describe("the table of what AIRoA carries", () => {
  const whole = Declaration.parse({
    tasuki: "0.1",
    clocks: [{ id: "c", timescale: "utc", discipline: "ntp" }],
    streams: [],
    parties: [{ id: "Lab", name: "Lab", roles: ["recorder"], country: "JP" }],
    robots: [{ id: "r1", serial: "r1", model: "HSR", manufacturer: "M", description: { path: "a.urdf" } }],
    sensors: [
      { id: "stick", modality: "action", model: "joystick", note: "controller", streams: [] },
      { id: "camera", modality: "camera", streams: ["/a"] },
    ],
    environment: { kind: "simulated", site: { id: "TRC" }, conditions: { location: "room" }, people: "none" },
    software: [
      {
        name: "p",
        role: "recorder",
        version: "v4",
        revision: "abc",
        repository: "https://example.org/p.git",
        branch: "main",
      },
    ],
    tasks: [{ id: "cans", name: { en: "Take a can" }, description: { en: "From the shelf." } }],
    episodes: [
      {
        id: UUID,
        task: "cans",
        startNs: "1750037087500000000",
        endNs: "1750037097500000000",
        outcome: "success",
        operator: "op-7",
      },
    ],
    rights: [{ subjects: ["recordings"], license: "CC0-1.0", terms: [] }],
    privacy: [{ streams: ["*"], personalData: [], state: "not-personal" }],
    lineage: { kind: "recorded" },
  });

  it.each([
    ["v13", airoaMeta13],
    ["v20", airoaMeta20],
  ] as const)("%s: what it names comes back, and what it does not name is lost", async (version, format) => {
    const { root } = await write(format, whole);
    const back = read(format, root, { namesArePseudonyms: true, language: "en" }).declaration;
    const [was, is] = [new Map(leavesOf(whole)), new Map(leavesOf(back))];
    for (const row of AIROA_CARRIES) {
      expect(was.has(row.ours), `${row.ours} is in the example`).toBe(true);
      expect(is.get(row.ours) === was.get(row.ours), row.ours).toBe(row[version] !== undefined);
    }
  });
});

describe("hostile meta.json", () => {
  it.each([
    ["nothing of it", {}],
    [
      "lists for objects",
      {
        robot: [],
        environment: 3,
        runner: "x",
        episode: [1],
        files: {},
        programs: { a: 1 },
        devices: 7,
        segments: "s",
      },
    ],
    [
      "times beyond all reach",
      {
        episode: { start_time: 1e300, end_time: -1 },
        segments: [{ start_time: -5, end_time: Number.POSITIVE_INFINITY }],
      },
    ],
    [
      "names that are keys",
      { robot: { id: "__proto__", type: "constructor" }, runner: { type: "operator", name: "x".repeat(1e5) } },
    ],
  ])("%s: never breaks", (_, parts) => {
    for (const format of [airoaMeta20, airoaMeta13]) {
      const root = {
        uuid: UUID,
        version: "1.3",
        schema_version: "2.0",
        run: parts,
        context: { entities: [parts], components: parts },
        ...parts,
      };
      expect(Declaration.safeParse(read(format, root, { namesArePseudonyms: true }).declaration).success).toBe(true);
    }
  });

  it("never breaks on any JSON", () => {
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...Object.keys(NEW), "context", "run"), fc.jsonValue()), (parts) => {
        for (const format of [airoaMeta20, airoaMeta13])
          expect(Declaration.safeParse(read(format, parts).declaration).success).toBe(true);
      }),
    );
  });

  it.each([
    ["a key that stands twice", '{"uuid":"a","uuid":"b"}', /twice/],
    ["a key that changes an object", '{"__proto__":{}}', /__proto__/],
    ["deep nesting", `${'{"a":'.repeat(100)}1${"}".repeat(100)}`, /nested/],
    ["a list", "[]", /no JSON object/],
  ])("%s is refused", async (_, text, reason) => {
    const file = { name: "meta.json", bytes: new TextEncoder().encode(text) };
    const refused = convertPremises([file], "run.tasuki.json");
    await expect(refused).rejects.toThrow(TasukiError);
    await expect(refused).rejects.toThrow(reason);
  });
});

describe("a conversion", () => {
  it("writes nothing where a loss was not allowed", async () => {
    const { report, file } = await convertPremises([jsonFile("meta.json", NEW)], "run.tasuki.json");
    expect([report.outcome, file, report.outputs]).toEqual(["refused", undefined, []]);
    const allowed = await convertPremises([jsonFile("meta.json", NEW)], "run.tasuki.json", { allowLossy: true });
    expect(allowed.report).toMatchObject({ outcome: "with-losses", from: "airoa-2.0", to: "declaration" });
    expect(Declaration.safeParse(JSON.parse(new TextDecoder().decode(allowed.file!.bytes))).success).toBe(true);
  });
});

describe.skipIf(!existsSync(EXAMPLES))("the examples of rebake", () => {
  it.each([
    ["1.3", airoaMeta13, SCHEMA_1_3],
    ["2.0", airoaMeta20, SCHEMA_2_0],
  ] as const)("version %s: rebake would cut 42.1 s", async (version, format, schema) => {
    const original = JSON.parse(readFileSync(join(EXAMPLES, `v${version}/meta.json`), "utf8")) as Json;
    const { declaration, losses } = read(format, original);
    const cut = losses.find(({ code }) => code === "time-outside-segments")!.places.worst!.byNs!;
    expect((cut / 1e9).toFixed(1)).toBe("42.1");
    expect(declaration).toMatchObject({
      robots: [{ serial: "robot002" }],
      environment: { site: { id: "location001" } },
      episodes: [{ outcome: "success" }],
    });
    expect(declaration.software!.map(({ name, role }) => [name, role])).toEqual([
      ["hsr_leader_teleop", "controller"],
      ["rosbag_manager", "recorder"],
    ]);
    const { root } = await write(format, declaration);
    const issues = schema.safeParse(root).error?.issues.map(({ path }) => path.join(".")) ?? [];
    // The example names no device.
    expect(issues).toEqual(version === "2.0" ? ["devices"] : []);
  });
});
