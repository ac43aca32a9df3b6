/** Drafts, their marks, their updates and the questions that they leave. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isMap, isScalar, isSeq, parse, parseDocument, visit } from "yaml";
import { characters } from "../characters.test.helper.js";
import { parseDeclarationFile } from "../declare.js";
import { renderDrafted, tallyOf } from "../init.js";
import { Declaration } from "../spec/declaration/declaration.js";
import { RecordingFacts } from "../spec/facts/recording.js";
import { tries } from "../tries.test.helper.js";
import { draftDeclaration, draftHandOver } from "./documents.js";
import { activeOf, type DraftObject, guessed, measured, needed } from "./draft.js";
import { Identifiers } from "./identifiers.js";
import { answered, questionsOf } from "./questions.js";
import { nominalRate } from "./rates.js";
import { updateJson, updateYaml } from "./update-files.js";

const LOG = 1_780_000_000_000_000_000n;
const at = (seconds: number) => String(LOG + BigInt(seconds) * 1_000_000_000n);

/** A stamped stream at a rate, whose stamps stand so far before the log. */
const stream = (
  topic: string,
  rateHz: number,
  { behindNs = 5e6, type = "sensor_msgs/msg/Imu", modality = "imu" } = {},
) => ({
  topic,
  samples: 600,
  schemas: [{ name: type }],
  log: { samples: 600, minNs: at(0), maxNs: at(60) },
  stamp: {
    path: "header.stamp",
    timing: {
      samples: 600,
      minNs: at(0),
      maxNs: at(60),
      period: {
        periodNs: 1e9 / rateHz,
        rateHz,
        periodic: true,
        missing: 0,
        missingShare: 0,
        jitterP50Ns: 0,
        jitterP95Ns: 0,
      },
    },
    latency: { minNs: behindNs - 1e6, p50Ns: behindNs, p99Ns: behindNs + 1e6, maxNs: behindNs + 1e6 },
    clock: {
      segments: [{ fromNs: at(0), untilNs: at(60), samples: 600, offsetNs: 1e6 - behindNs, driftPpm: 0, noiseNs: 1e5 }],
    },
  },
  frameIds: ["imu_link"],
  frameIdCount: 1,
  content: { modality },
});
const recording = (...streams: object[]) =>
  RecordingFacts.parse({ samples: 600 * streams.length, logStartNs: at(0), logEndNs: at(60), streams });
const draftOf = (...streams: object[]) => draftDeclaration({ facts: recording(...streams) });
const CAMERA = { type: "sensor_msgs/msg/Image", modality: "camera" };

describe("the nominal rate", () => {
  it.each([
    [29.9999, 30],
    [30.05, 30],
    [29.97003, 29.97],
    [29.96, 30],
    [59.94006, 59.94],
    [199.6, 200],
    [49.94, 50],
    [12.5, 12.5],
    [9.831, 9.83],
    [0.9997, 1],
    [0.1001, 0.1],
    [0.033, 0.033],
    // Nobody sets 645: the nearest multiple of 5 is no rate that a device was told.
    [643.8, 644],
    [1000 / 3, 333.33],
    [1000 / 15, 66.667],
    [59.99, 60],
    [23.976, 23.976],
    [24.05, 24],
    [120.3, 120],
    [104, 104],
    [208.02, 208],
    [832.6, 833],
    [1599, 1600],
  ])("of %d Hz is %d", (rate, nominal) => {
    expect(nominalRate(rate).rateHz).toBe(nominal);
  });

  it("is written in the digits that its measurement supports, where no usual rate is near", () => {
    expect(nominalRate(643.8123, 0, 2e-5)).toEqual({ rateHz: 643.8, isUsual: false });
    expect(nominalRate(643.8123, 0, 1e-9)).toEqual({ rateHz: 643.81, isUsual: false });
    expect(nominalRate(643.8123, 0, 0.5)).toEqual({ rateHz: 640, isUsual: false });
    const rateOf = (rateHz: number) =>
      (activeOf(draftOf(stream("/imu", rateHz)), Declaration) as unknown as Declaration).streams[0]!.nominalRateHz;
    expect(rateOf(643.8123)).toBe(643.81);
    expect(rateOf(200.01)).toBe(200);
  });

  it("is 30 where a clock that runs fast shows 29.97", () => {
    expect(nominalRate(30 / 1.001, 1000).rateHz).toBe(30);
    expect(nominalRate(30 / 1.001, 0).rateHz).toBe(29.97);
  });
});

describe("the clocks of a draft", () => {
  const declared = (draft: DraftObject) => activeOf(draft, Declaration) as unknown as Declaration;

  it("are that of the log where stamps agree with it", () => {
    const { clocks, streams, logClock } = declared(draftOf(stream("/imu", 100)));
    expect(clocks).toEqual([{ id: "log", timescale: "utc" }]);
    expect({ logClock, clock: streams[0]!.clock }).toEqual({ logClock: "log", clock: "log" });
  });

  it("are TAI where stamps stand 37 s ahead, and others agree", () => {
    const { clocks, streams } = declared(
      draftOf(stream("/imu", 100), stream("/lidar", 10, { behindNs: -36.99e9, modality: "point-cloud" })),
    );
    expect(clocks.map(({ id, timescale }) => [id, timescale])).toEqual([
      ["log", "utc"],
      ["tai", "tai"],
    ]);
    expect(streams.map(({ clock }) => clock)).toEqual(["log", "tai"]);
  });

  it.each([
    ["an hour off", 3600e9],
    ["from nowhere", 12_345_678e9],
  ])("are left open where stamps are %s", (_, behindNs) => {
    const { clocks, streams } = declared(draftOf(stream("/imu", 100), stream("/other", 100, { behindNs })));
    expect(clocks).toHaveLength(1);
    expect(streams.map(({ clock }) => clock)).toEqual(["log", undefined]);
  });

  it("are left open where log times are no dates", () => {
    const facts = RecordingFacts.parse({ samples: 1, logStartNs: "0", streams: [{ topic: "/a", samples: 1 }] });
    expect(declared(draftDeclaration({ facts }))).toEqual({ tasuki: "0.1", clocks: [], streams: [{ topic: "/a" }] });
  });
});

describe("a draft", () => {
  it("claims nothing that only people know", () => {
    const draft = draftOf(stream("/camera/image_raw", 30, CAMERA));
    expect(Object.keys(activeOf(draft, Declaration)!)).toEqual(["tasuki", "clocks", "logClock", "streams", "sensors"]);
    const { needed: from } = tallyOf(draft);
    expect([...from.keys()].sort()).toEqual(["data-controller", "provider", "recorder", "rights-holder"]);
    const handOver = draftHandOver([{ facts: recording(stream("/camera/image_raw", 30, CAMERA)) }], "Our data!");
    expect(activeOf(handOver, undefined)).toMatchObject({ document: "hand-over", id: "Our-data", revision: 1 });
  });

  it("leaves empty what is to be filled in, with a blank line before each part", async () => {
    const yaml = async (draft: DraftObject) => await renderDrafted(draft, "yaml", "en");
    const drifting = draftOf(stream("/imu", 100), stream("/other", 100, { behindNs: 12_345_678e9 }));
    expect(await yaml(drifting)).toMatch(/^ {4}# clock: # needed from recorder: /m);
    const statement = await yaml(draftHandOver([{ facts: recording(stream("/imu", 100)) }], "data"));
    // Whoever simulates or changes data is asked with what, since rules ask for it.
    expect(statement).toContain("#   simulator:\n#     name: # needed from recorder: ");
    expect(statement).toContain("#   steps:\n#     - kind: convert | cut | ");
    const lines = statement.split("\n");
    const heads = lines.filter((line, i) => i > 3 && /^(# )?\w+:/.test(line) && lines[i - 1] !== "");
    expect(heads).toEqual([]);
  });

  it("keeps together what holds by its place", () => {
    const joints = { ...stream("/joints", 100, { modality: "joint-state" }) };
    const content = {
      modality: "joint-state",
      vector: { layouts: [{ names: ["a", "b"], length: 2, samples: 9, elements: [{}, {}] }] },
    };
    const robot = (type: string) => ({
      ...{ from: "/robot_description", robot: "arm", links: [] },
      joints: ["a", "b"].map((name, i) => ({
        ...{ name, parent: "x", child: "y", translation: [0, 0, 0], rotation: [0, 0, 0, 1] },
        type: i === 0 ? "revolute" : type,
      })),
    });
    const vectorWith = (type: string) => {
      const facts = RecordingFacts.parse({
        ...recording({ ...joints, content }),
        robotDescriptions: [robot(type)],
      });
      return (activeOf(draftDeclaration({ facts }), Declaration) as unknown as Declaration).streams[0]!.vector;
    };
    expect(vectorWith("prismatic")?.map(({ unit }) => unit)).toEqual(["rad", "m"]);
    expect(vectorWith("floating")).toBeUndefined();
  });

  it("is valid in YAML and JSON whatever streams are called", { timeout: 60_000 }, async () => {
    const name = fc.oneof(
      fc.string({ unit: characters, minLength: 1 }),
      fc.string({ unit: "grapheme", minLength: 1 }),
      fc.constantFrom(
        "# x",
        "a: b",
        "- [",
        "null",
        "0.1",
        "\n# x",
        "!!js",
        "*a",
        "%",
        "'",
        '"',
        "__proto__",
        "a\u2028b",
        "x #y",
      ),
    );
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(name, { minLength: 1, maxLength: 3 }), name, async (topics, frame) => {
        const draft = draftDeclaration({
          facts: recording(...topics.map((topic) => ({ ...stream(topic, 50, CAMERA), frameIds: [frame] }))),
        });
        for (const language of ["en", "ja"] as const) {
          const yaml = await renderDrafted(draft, "yaml", language);
          expect(parse(yaml)).toEqual(activeOf(draft, Declaration));
          expect((await parseDeclarationFile(yaml, "a.yaml")).streams.map(({ topic }) => topic)).toEqual(topics);
          expect((await updateYaml(yaml, draft, "en")).text).toBe(yaml);
          const json = await renderDrafted(draft, "json", language);
          expect((await parseDeclarationFile(json, "a.json")).sensors).toHaveLength(topics.length);
          expect(updateJson(json, draft, "en").text).toBe(json);
        }
      }),
      { numRuns: tries(60) },
    );
  });

  it("gives each id once", () => {
    const ids = new Identifiers();
    expect(["/a/b", "a/b", "日本", "//", "a b"].map((name) => ids.take(name, "sensor"))).toEqual([
      "a/b",
      "a/b-2",
      "sensor",
      "sensor-2",
      "a-b",
    ]);
    expect(ids.take("x".repeat(300), "x")).toHaveLength(128);
  });
});

describe("an update", () => {
  const streamsBefore = () => [stream("/imu", 100), stream("/camera/image_raw", 30, CAMERA)];
  const yamlOf = async (...streams: object[]) => await renderDrafted(draftOf(...streams), "yaml");

  it("renews what is measured, adds what is new, keeps what is gone, and says so", async () => {
    const text = (await yamlOf(...streamsBefore()))
      .replace("topic: /imu", "topic: /imu # our own")
      .replace("    # stampOrigin: h", "    stampOrigin: driver # asked Ann\n    # stampOrigin: h");
    const { text: updated, plan } = await updateYaml(
      text,
      draftOf(stream("/imu", 200), stream("/gnss", 5, { modality: "gnss" })),
      "en",
    );
    expect(plan.renewed.map(({ path, before: was, leaf }) => [path.join("."), was, leaf.value])).toContainEqual([
      "streams.0.nominalRateHz",
      100,
      200,
    ]);
    expect(plan.gone).toEqual(["/camera/image_raw"]);
    expect(plan.added.map(({ list, node }) => [list, node["topic"] ?? node["id"]])).toEqual([
      ["streams", "/gnss"],
      ["sensors", "gnss"],
    ]);
    expect(updated).toContain("topic: /imu # our own\n");
    expect(updated).toContain("stampOrigin: driver # asked Ann\n");
    expect(updated).toContain("nominalRateHz: 200 # measured: 200 Hz, 600 samples\n");
    expect(updated).toContain("#   - streams: [/gnss]\n#     personalData: [location]");
    const declaration = await parseDeclarationFile(updated, "a.yaml");
    expect(declaration.streams.map(({ topic }) => topic)).toEqual(["/imu", "/camera/image_raw", "/gnss"]);
    const again = await updateYaml(
      updated,
      draftOf(stream("/imu", 200), stream("/gnss", 5, { modality: "gnss" })),
      "en",
    );
    expect(again.text, "a second update finds nothing").toBe(updated);
  });

  it("leaves a value whose mark was taken away", async () => {
    const text = (await yamlOf(...streamsBefore())).replace(
      /nominalRateHz: 100 #.*/,
      "nominalRateHz: 99 # set on the device",
    );
    const { text: updated } = await updateYaml(text, draftOf(stream("/imu", 200), streamsBefore()[1]!), "en");
    expect(updated).toContain("nominalRateHz: 99 # set on the device\n");
  });

  it("renews JSON by its list of marks", async () => {
    const json = await renderDrafted(draftOf(...streamsBefore()), "json");
    const after = draftOf(stream("/imu", 200), streamsBefore()[1]!, stream("/new", 10));
    const { text, plan } = updateJson(json, after, "en");
    expect(plan.gone).toEqual([]);
    const { streams } = await parseDeclarationFile(text, "a.json");
    expect(streams.map(({ topic, nominalRateHz }) => [topic, nominalRateHz])).toEqual([
      ["/imu", 200],
      ["/camera/image_raw", 30],
      ["/new", 10],
    ]);
    expect(updateJson(text, after, "en").text).toBe(text);
  });

  it("never changes what a person wrote", { timeout: 60_000 }, async () => {
    const words = fc
      .string({ unit: "grapheme", minLength: 1, maxLength: 12 })
      .filter((each) => !/[\p{Cc}\u2028\u2029#]/u.test(each) && each.trim() === each && !/^(measured|測定)/.test(each));
    await fc.assert(
      fc.asyncProperty(
        words,
        words,
        fc.constantFrom(100, 150, 29.97),
        fc.boolean(),
        async (note, comment, rate, gone) => {
          const document = parseDocument(await yamlOf(...streamsBefore()));
          document.setIn(["note"], note);
          document.setIn(["streams", 0, "note"], note);
          document.setIn(["clocks", 0, "discipline"], document.createNode("ptp"));
          (document.getIn(["clocks", 0, "discipline"], true) as { comment: string }).comment = ` ${comment}`;
          (document.getIn(["streams", 0, "topic"], true) as { comment: string }).comment = ` ${comment}`;
          const text = document.toString({ lineWidth: 0, nullStr: "" });
          const now = [stream("/imu", rate), ...(gone ? [] : [streamsBefore()[1]!]), stream("/new", 10)];
          const { text: updated } = await updateYaml(text, draftOf(...now), "en");
          expect(handWritten(updated)).toEqual(expect.arrayContaining(handWritten(text)));
        },
      ),
      { numRuns: tries(60) },
    );
  });
});

/** Every value that bears no mark of a measurement, with its place and its comment; and every other comment. */
function handWritten(text: string): string[] {
  const found: string[] = [];
  visit(parseDocument(text), {
    Scalar(key, node, path) {
      if (key === "key" || (node.comment ?? "").trim().startsWith("measured:")) return;
      const place = path.flatMap((step) => ("key" in step && isScalar(step.key) ? [String(step.key.value)] : []));
      found.push(JSON.stringify([place, node.value, node.comment ?? ""]));
    },
    Node(_, node) {
      if (!isMap(node) && !isSeq(node) && !isScalar(node)) return;
      for (const line of (node.commentBefore ?? "").split("\n")) if (line !== "") found.push(line);
    },
  });
  return found;
}

describe("questions", () => {
  const draft: DraftObject = {
    tasuki: "0.1",
    clocks: [{ id: "log", timescale: guessed("utc", "a", "あ"), discipline: needed("recorder", "what", "何") }],
    streams: [],
    environment: {
      kind: needed("recorder", "world", "世界"),
      site: { id: needed("recorder", "id", "ID"), indoor: needed("recorder", "in", "内") },
    },
    privacy: [
      {
        streams: ["/camera"],
        personalData: needed("data-controller", "shown", "個人", { guess: ["face"] }),
        state: needed("data-controller", "state", "状態"),
      },
    ],
    software: [{ name: measured("x", "a", "あ"), role: needed("recorder", "role", "役") }],
  };

  it("follow from what is needed and what the schema allows", () => {
    expect(questionsOf(draft, Declaration).map(({ place, kind }) => [place, kind])).toEqual([
      ["/clocks/0/discipline", "choice"],
      ["/environment/kind", "choice"],
      ["/environment/site/id", "words"],
      ["/environment/site/indoor", "yes-no"],
      ["/privacy/0/personalData", "several"],
      ["/privacy/0/state", "choice"],
      ["/software/0/role", "choice"],
    ]);
  });

  it("make documents of answers; what does not fit is not taken", async () => {
    const filled = answered(
      draft,
      Declaration,
      new Map<string, string | boolean | string[]>([
        ["/clocks/0/discipline", "ptp"],
        ["/environment/kind", "real"],
        ["/environment/site/id", "no spaces here"],
        ["/environment/site/indoor", true],
        ["/privacy/0/personalData", ["face", "body"]],
        ["/privacy/0/state", "as-recorded"],
        ["/software/0/role", "wizard"],
      ]),
    );
    const text = await renderDrafted(filled, "yaml");
    expect(await parseDeclarationFile(text, "a.yaml")).toEqual({
      tasuki: "0.1",
      clocks: [{ id: "log", timescale: "utc", discipline: "ptp" }],
      streams: [],
      environment: { kind: "real" },
      privacy: [{ streams: ["/camera"], personalData: ["face", "body"], state: "as-recorded" }],
    });
    expect(text).toContain("discipline: ptp\n");
    expect(text).toContain("# software:\n#   - name: x # measured: a\n");
  });
});
