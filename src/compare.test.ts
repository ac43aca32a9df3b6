/** Programs side by side: the outcome of each premise, its symmetry, and an agreement that holds both to one thing. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkRecording } from "./check.js";
import { type ComparedSide, compare, type KnownRecording } from "./compare.js";
import { parseDeclaration } from "./declare.js";
import { factory, laboratory, programFiles } from "./generate/programs.js";
import { fileFolder, fileSource } from "./io/file.js";
import { measure } from "./measure.js";
import { premises } from "./premises/index.js";
import { heldTo } from "./premises/keep.js";
import { seenRecording } from "./premises/seen.js";
import { draftAgreement, parseAgreement } from "./premises-agreement.js";
import { stringWidth } from "./report/render/paint.js";
import { renderPremises } from "./report/render/premises.js";
import { renderPremisesAgreement } from "./report/render/premises-agreement.js";
import type { Declaration } from "./spec/declaration/declaration.js";
import { PremisesAgreement } from "./spec/delivery/premises-agreement.js";
import { type ComparedPremise, PremisesComparison } from "./spec/verdict/premises-comparison.js";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const RECORDINGS = `${ROOT}../shared/recordings`;
const side = (name: string, ...recordings: KnownRecording[]): ComparedSide => ({ name, recordings });
const [lab, plant] = [side("laboratory", laboratory), side("factory", factory)];

/** Rows by what they are about, without regard to the order of sides. */
const outcomesOf = ({ premises: rows }: PremisesComparison) =>
  new Map(
    rows.map(({ premise, subject: { topics, withTopics, name }, outcome, target }) => [
      JSON.stringify([premise, [topics, withTopics].map((each) => each && [...each].sort()), name]),
      `${outcome} ${JSON.stringify(target ?? null)}`,
    ]),
  );
const find = ({ premises: rows }: PremisesComparison, id: string, about = ""): ComparedPremise =>
  rows.find(({ premise, subject }) => premise === id && JSON.stringify(subject).includes(about))!;

describe("two programs that took different things for granted", () => {
  const comparison = compare([lab, plant]);

  it("follow the schema, and are matched by what their streams are", () => {
    expect(PremisesComparison.parse(comparison)).toEqual(comparison);
    expect(comparison.streams.map(({ topics, match }) => [topics.map(({ topic }) => topic).sort(), match])).toEqual([
      [["/cam0/image", "/camera/image_raw"], "modality"],
      [["/joint_states", "/robot/joints"], "modality"],
    ]);
  });

  it.each([
    ["clocks/log-timescale", "", "convertible", "utc"],
    ["clocks/log-discipline", "", "lossy", "ntp"],
    ["clocks/log-accuracy", "", "lossy", 2_000_000],
    ["stamps/reference", "cam0", "convertible", "exposure-start"],
    ["stamps/origin", "cam0", "lossy", "driver"],
    ["stamps/reference", "joints", "identical", "sample"],
    ["sync/kind", "", "lossy", "software"],
    ["sync/tolerance", "", "unknown", undefined],
    ["frames/base", "", "convertible", "base_link"],
    ["frames/root", "", "convertible", "base_link"],
    ["rates/rate", "cam0", "lossy", 15],
    ["vectors/order", "", "convertible", undefined],
    ["vectors/unit", "", "convertible", ["rad", "rad", "rad"]],
    ["annotation/intervals", "", "lossy", "half-open, ns"],
    ["annotation/guideline", "", "incompatible", undefined],
    ["robot/model", "", "incompatible", undefined],
    ["environment/people", "", "lossy", "staff"],
    ["rights/license", "recordings", "incompatible", undefined],
    ["rights/decision", "recordings · ai-training", "lossy", "on-request"],
    ["rights/decision", "trained-models · distribute", "unknown", undefined],
    ["privacy/state", "cam0", "lossy", "anonymised"],
    ["lineage/kind", "", "convertible", "recorded"],
  ])("%s %s is %s", (id, about, outcome, target) => {
    const row = find(comparison, id, about);
    expect([row.outcome, row.target]).toEqual([outcome, target]);
  });

  it("say how: by which factor, by how much, who decides", () => {
    const how = (id: string, about = "") => find(comparison, id, about).steps.map((step) => `${step.side} ${step.how}`);
    expect(how("stamps/reference", "cam0")[0]).toContain("1 shift stamps by −18 ms");
    expect(how("vectors/unit")[0]).toContain("wrist × 0.0174532925");
    expect(how("clocks/log-timescale")[0]).toContain("1 add −37 s");
    expect(how("annotation/intervals")[0]).toContain("±16.7 ms");
    expect(find(comparison, "rights/license").deciders).toEqual([
      { side: 0, role: "rights-holder", party: "acme-robotics" },
      { side: 1, role: "rights-holder", party: "line-works" },
    ]);
    expect(find(comparison, "sync/tolerance").deciders).toEqual([{ side: 1, role: "recorder", party: "line-works" }]);
  });

  it("become one: what is agreed binds both, and whoever converts keeps it", () => {
    const draft = draftAgreement(comparison, { id: "pilot", date: "2026-11-23" });
    expect(PremisesAgreement.parse(draft)).toEqual(draft);
    expect(parseAgreement(JSON.stringify(draft), "draft")).toEqual(draft);
    expect(draft.premises.every(({ state, outcome }) => (state === "agreed") === (outcome === "identical"))).toBe(true);
    const agreement: PremisesAgreement = {
      ...draft,
      premises: draft.premises
        .filter(({ premise }) =>
          /^(stamps\/(reference|timescale)|vectors\/unit|frames|annotation\/intervals)/.test(premise),
        )
        .map((each) => ({ ...each, state: "agreed" })),
    };
    const broken = (known: KnownRecording) =>
      [...heldTo(agreement, seenRecording(known))].map(({ agreed }) => agreed.premise);
    expect(broken(laboratory)).toEqual([]);
    expect(new Set(broken(factory))).toEqual(
      new Set([
        "stamps/reference",
        "stamps/timescale",
        "vectors/unit",
        "frames/base",
        "frames/root",
        "annotation/intervals",
      ]),
    );
    const { declaration, handOver } = factory;
    const unified: KnownRecording = {
      declaration: {
        ...declaration,
        clocks: declaration.clocks.map((clock) => ({ ...clock, timescale: "utc" })),
        frames: { root: "base_link", base: "base_link" },
        streams: declaration.streams.map((stream) =>
          stream.vector
            ? { ...stream, vector: stream.vector.map((element) => ({ ...element, unit: "rad" })) }
            : {
                ...stream,
                stampReference: "exposure-start",
                stampOffset: { offsetNs: -18_000_000, method: "declared" },
              },
        ),
      },
      handOver: { ...handOver, annotation: { intervals: { end: "half-open", unit: "ns" } } },
    };
    expect(broken(unified)).toEqual([]);
  });

  it("stand in the fixtures as they are here", () => {
    for (const { path, text } of programFiles()) expect(readFileSync(`${ROOT}${path}`, "utf8"), path).toBe(text);
  });
});

describe("a comparison", () => {
  const pick = <T>(...values: T[]) => fc.constantFrom(undefined, ...values);
  /** A declaration of which anything may be missing. */
  const declarations = fc
    .record({
      timescale: fc.constantFrom("utc" as const, "tai" as const, "boot" as const),
      discipline: fc.constantFrom("ptp" as const, "ntp" as const, "none" as const),
      stampReference: pick("exposure-start" as const, "exposure-mid" as const, "readout-end" as const),
      acquisitionNs: pick(8_000_000, 4_000_000),
      nominalRateHz: pick(15, 30, 60),
      unit: fc.constantFrom("rad", "deg", "m"),
      base: pick("base_link", "robot_base"),
      license: pick("MIT", "CC-BY-4.0"),
      decision: fc.constantFrom("permitted" as const, "prohibited" as const, "on-request" as const),
      territory: pick(["JP"], ["JP", "DE"], ["US"]),
      topic: fc.constantFrom("/camera", "/cam0"),
    })
    .map(({ timescale, discipline, unit, base, license, decision, territory, topic, ...stream }): Declaration => {
      const said = Object.fromEntries(Object.entries(stream).filter(([, value]) => value !== undefined));
      return {
        tasuki: "0.1",
        clocks: [{ id: "c", timescale, discipline }],
        logClock: "c",
        ...(base === undefined ? {} : { frames: { base } }),
        streams: [
          { topic, clock: "c", ...said },
          { topic: "/joints", vector: [{ name: "j", unit, reference: "absolute", source: "measured" }] },
        ],
        sensors: [{ id: "s", modality: "camera", streams: [topic] }],
        ...(license === undefined
          ? {}
          : {
              rights: [
                {
                  ...{ subjects: ["recordings" as const], license, terms: [{ action: "use" as const, decision }] },
                  ...(territory === undefined ? {} : { territory }),
                },
              ],
            }),
      };
    });
  const named = (name: string, declaration: Declaration) => side(name, { declaration });

  it("of a program with itself is identical, or unknown", () => {
    fc.assert(
      fc.property(declarations, (a) => {
        const { outcome, premises: rows } = compare([named("a", a), named("a", a)]);
        expect(rows.filter((row) => row.outcome !== "identical" && row.outcome !== "unknown")).toEqual([]);
        expect(["identical", "unknown"]).toContain(outcome);
      }),
    );
  });

  it("does not depend on which side comes first", () => {
    fc.assert(
      fc.property(declarations, declarations, (a, b) => {
        expect(outcomesOf(compare([named("a", a), named("b", b)]))).toEqual(
          outcomesOf(compare([named("b", b), named("a", a)])),
        );
      }),
    );
  });

  it("of three gives the same in every order", () => {
    fc.assert(
      fc.property(declarations, declarations, declarations, (a, b, c) => {
        const [x, y, z] = [named("a", a), named("b", b), named("c", c)] as const;
        const first = outcomesOf(compare([x, y, z]));
        for (const order of [
          [y, z, x],
          [z, x, y],
          [z, y, x],
        ])
          expect(outcomesOf(compare(order))).toEqual(first);
      }),
    );
  });

  it("tells a program whose recordings differ, and never takes silence for agreement", () => {
    const [, other] = [laboratory.declaration, factory.declaration];
    const mixed = side(
      "mixed",
      { declaration: laboratory.declaration },
      { declaration: { ...laboratory.declaration, frames: other.frames } },
    );
    const row = find(compare([mixed, side("a", { declaration: laboratory.declaration })]), "frames/base");
    expect(row.holdings[0]!.values).toEqual(["base_link", "robot_base"]);
    expect(row.outcome).toBe("convertible");
    const { frames: _, ...silent } = laboratory.declaration;
    const half = side("half", { declaration: laboratory.declaration }, { declaration: silent });
    const known = find(compare([half, side("a", { declaration: laboratory.declaration })]), "frames/base");
    expect([known.outcome, known.holdings[0]!.absentIn]).toEqual(["unknown", 1]);
  });

  it("renames frames only where they are declared to be for the same thing", () => {
    const rooted = (name: string, root: string, base?: string) =>
      side(name, {
        declaration: {
          tasuki: "0.1",
          clocks: [],
          streams: [],
          frames: { root, ...(base === undefined ? {} : { base }) },
        },
      });
    const rootOf = (...sides: ComparedSide[]) => find(compare(sides), "frames/root").outcome;
    expect(rootOf(rooted("a", "base_link", "base_link"), rooted("b", "trunk", "trunk"))).toBe("convertible");
    expect(rootOf(rooted("a", "base_link", "base_link"), rooted("b", "map"))).toBe("incompatible");
  });

  it("takes streams for each other as it is told", () => {
    const streams = (...topics: string[]): Declaration => ({
      tasuki: "0.1",
      clocks: [],
      streams: topics.map((topic) => ({ topic })),
    });
    const sides = [named("a", streams("/left", "/right")), named("b", streams("/one", "/two"))];
    expect(compare(sides).streams.every(({ match }) => match === "none")).toBe(true);
    const maps = [{ side: 0, topic: "/left", otherSide: 1, otherTopic: "/two" }];
    expect(compare(sides, { maps }).streams.filter(({ match }) => match === "map")).toEqual([
      {
        topics: [
          { side: 0, topic: "/left" },
          { side: 1, topic: "/two" },
        ],
        match: "map",
      },
    ]);
  });

  it("is told in both languages, in every width", () => {
    for (const language of ["en", "ja"] as const) {
      const comparison = compare([lab, plant, side("third", laboratory)], { language });
      for (const width of [40, 72, 80, 120])
        for (const line of renderPremises(comparison, { width }).split("\n"))
          expect(stringWidth(line), line).toBeLessThanOrEqual(width);
      expect(renderPremisesAgreement(draftAgreement(comparison), language)).toContain(
        "| A | laboratory | acme-robotics |",
      );
    }
    expect(renderPremises(compare([lab, plant], { language: "ja" }))).toContain("統一の方法");
  });
});

describe("premises", () => {
  it("have an id, titles in both languages, and say who decides", () => {
    expect(new Set(premises.map(({ id }) => id)).size).toBe(premises.length);
    const files = readdirSync(`${ROOT}src/premises`, { recursive: true, encoding: "utf8" });
    expect(premises.map(({ id }) => `${id}.ts`).sort()).toEqual(files.filter((path) => path.includes("/")).sort());
    for (const { id, title } of premises) expect(title.ja, id).toMatch(/[\p{sc=Hira}\p{sc=Kana}\p{sc=Han}]/u);
  });
});

describe("recordings", () => {
  it("are held to an agreement that they were measured for", async () => {
    const declaration = parseDeclaration(readFileSync(`${ROOT}fixtures/tabletop.tasuki.json`, "utf8"), "declaration");
    const path = `${ROOT}fixtures/tabletop.mcap`;
    const { facts } = await measure(await fileSource(path), { declaration });
    const own = side("own", { declaration, facts });
    const agreement = draftAgreement(compare([own, own]));
    const kept = await checkRecording(await fileSource(path), { declaration, agreement });
    const outcome = (rule: string) => kept.rules.find(({ id }) => id === rule)!.outcome;
    expect(outcome("delivery/agreement-kept")).toBe("pass");
    expect(outcome("delivery/agreement-stated")).toBe("pass");
    expect(outcome("delivery/agreement-signed")).toBe("fail");
    const [first] = declaration.clocks;
    const changed: Declaration = { ...declaration, clocks: [{ ...first!, timescale: "tai" }] };
    const broken = await checkRecording(await fileSource(path), { declaration: changed, agreement });
    const found = broken.findings.filter(({ rule }) => rule === "delivery/agreement-kept");
    expect(found.map(({ evidence }) => evidence.name)).toContain("clocks/log-timescale");
  });

  it.skipIf(!existsSync(RECORDINGS))(
    "of real robots are compared in seconds, whatever they are",
    async () => {
      const paths = [
        "Optimal-Robotics-Lab__unitree-go2/data/bags/test_5/vicon_bag",
        "cra-ros-pkg__robot_localization/test/test1.bag",
        "rerun-io__rerun/@462a060516/crates/store/re_data_loader/tests/assets/rosbag2_2025_09_10-13_03_56_0.mcap",
        "ros-event-camera__event_camera_py/tests/test_events_1.bag",
      ].map((path) => `${RECORDINGS}/${path}`);
      const sides = [];
      for (const path of paths) {
        const source = path.endsWith("vicon_bag") ? fileFolder(path) : await fileSource(path);
        sides.push(side(path, { facts: (await measure(source)).facts }));
      }
      const comparison = compare(sides);
      expect(PremisesComparison.parse(comparison)).toEqual(comparison);
      expect(find(comparison, "container/format").target).toBe("mcap");
      expect(outcomesOf(comparison)).toEqual(outcomesOf(compare([...sides].reverse())));
      expect(renderPremises(comparison)).not.toContain("undefined");
    },
    60_000,
  );
});
