/** Work lists: whom a gap belongs to, by when, and what each form makes of it. */
import { describe, expect, it } from "vitest";
import { gapReport, gapsOf, itemOfRule, itemsAsked } from "./gaps.js";
import { activeOf } from "./init/draft.js";
import { draftDeclaration, survey } from "./init.js";
import { fileSource } from "./io/file.js";
import { resolveProfile } from "./profile.js";
import { csvCell, renderGaps, renderGapsCsv, renderGapsMarkdown } from "./report/render/gaps.js";
import { stringWidth } from "./report/render/paint.js";
import { rules } from "./rules/index.js";
import { Declaration } from "./spec/declaration/declaration.js";
import { PremiseItem } from "./spec/declaration/premise-item.js";
import { HandOver } from "./spec/delivery/hand-over.js";
import { GapReport } from "./spec/verdict/gap-report.js";

const open = () => fileSource("fixtures/tabletop.mcap");
const drafted = activeOf(draftDeclaration(await survey(await open())), Declaration) as unknown as Declaration;
const handOver = HandOver.parse({
  tasuki: "0.1",
  document: "hand-over",
  id: "all",
  revision: 1,
  parties: [
    { id: "acme", name: "=Acme|1", roles: ["provider", "rights-holder"] },
    { id: "lab-7", name: "Laboratory 7", roles: ["recorder"] },
    { id: "label-co", name: "Label Co", roles: ["annotator"] },
  ],
  tasks: [{ id: "pick", name: { en: "pick" } }],
  responsibilities: [
    { item: "environment", party: "lab-7", state: "promised", due: "2026-10-31" },
    { item: "calibration", party: "acme", state: "promised", due: "2026-12-31" },
    { item: "episodes", party: "lab-7", state: "not-applicable", reason: "one try only" },
  ],
});
const options = { profile: "default", date: "2026-11-23", handOver, declaration: drafted } as const;
const found = await gapsOf(await open(), options);
const report = gapReport([found], [], options);
const gapsFor = (id: string) => report.parties.find(({ party }) => party === id)!.gaps;

describe("the gaps of a hand-over", () => {
  it("follow their schema, and are those of the items that are asked", () => {
    expect(GapReport.parse(report)).toEqual(report);
    const asked = itemsAsked(resolveProfile("default"));
    for (const { gaps } of report.parties)
      for (const { item, state } of gaps) if (state !== "contradictory") expect(asked).toContain(item);
    expect(report.open).toBe(report.parties.reduce((sum, { gaps }) => sum + gaps.length, 0));
  });

  it("belong to the party that promised, else to the one with the role, else to the provider", () => {
    expect(gapsFor("lab-7").map(({ item, state }) => `${item} ${state}`)).toEqual(
      expect.arrayContaining(["environment overdue", "stamps missing", "clocks missing", "robot missing"]),
    );
    expect(gapsFor("lab-7")[0], "what is overdue comes first").toMatchObject({
      item: "environment",
      due: "2026-10-31",
    });
    expect(gapsFor("acme").map(({ item }) => item)).toEqual(expect.arrayContaining(["license", "rights", "privacy"]));
    expect(gapsFor("lab-7").map(({ item }) => item)).not.toContain("episodes");
    expect(report.parties.find(({ party }) => party === "label-co")).toBeDefined();
  });

  it("are promised until the day, and overdue after it", async () => {
    const stateOn = async (date: string) => {
      const { parties } = gapReport([await gapsOf(await open(), { ...options, date })], [], { ...options, date });
      return parties.flatMap(({ gaps }) => gaps).find(({ item }) => item === "environment")!.state;
    };
    expect(await stateOn("2026-10-31")).toBe("promised");
    expect(await stateOn("2026-11-01")).toBe("overdue");
  });

  it("have those that contradict what was measured", async () => {
    const wrong = { ...drafted, streams: drafted.streams.map((stream) => ({ ...stream, nominalRateHz: 7 })) };
    const { parties } = gapReport([await gapsOf(await open(), { ...options, declaration: wrong })], [], options);
    const gap = parties.flatMap(({ gaps }) => gaps).find(({ rule }) => rule === "time/rate-as-declared");
    expect(gap).toMatchObject({ item: "stamps", state: "contradictory" });
    expect(parties.find(({ gaps }) => gaps.includes(gap!))!.party).toBe("lab-7");
  });

  it("are what a rule of the profile cannot be checked without, though no item is asked for it", async () => {
    const driving = await gapsOf(await open(), { ...options, profile: "driving" });
    const vectors = driving.gaps.filter(({ gap }) => gap.item === "vectors");
    expect(vectors.map(({ gap: { state, rule, of } }) => [state, rule, of])).toEqual([
      ["missing", "modality/vector-as-declared", ["/action/joint_command"]],
      ["missing", "modality/vector-as-declared", ["/joint_states"]],
    ]);
    const calibration = driving.gaps.filter(({ gap }) => gap.rule === "calibration/asked-calibrations-present");
    expect(new Set(calibration.map(({ gap }) => gap.state))).toEqual(new Set(["missing"]));
    expect(found.gaps.filter(({ gap }) => gap.rule === "modality/vector-as-declared")).toEqual([]);
  });

  it("have an annotation that a profile asks for by its rule alone", async () => {
    const profile = { id: "ours", title: "Ours", level: 1, params: { "annotation/document-present": { asked: true } } };
    const { gaps } = await gapsOf(await open(), { ...options, profile });
    expect(gaps.filter(({ gap }) => gap.item === "annotation").map(({ gap }) => gap.state)).toEqual(["missing"]);
  });

  it("of several recordings stand together", () => {
    const gaps = found.gaps.map((each) => ({ ...each, gap: { ...each.gap, recordings: ["other.mcap"] } }));
    const other = { ...found, path: "other.mcap", gaps };
    const twice = gapReport([found, other], [], options);
    expect(twice.open).toBe(report.open);
    expect(twice.parties.flatMap(({ gaps }) => gaps)[0]!.recordings).toHaveLength(2);
    expect(gapReport([found], [], { ...options, party: "lab-7" }).parties.map(({ party }) => party)).toEqual(["lab-7"]);
  });

  it("are nobody's where nobody has the role", async () => {
    const bare = gapReport([await gapsOf(await open(), { ...options, handOver: undefined })], [], options);
    expect(bare.parties.every(({ party }) => party === undefined)).toBe(true);
    expect(bare.parties.map(({ roles }) => roles[0])).toEqual(expect.arrayContaining(["provider", "recorder"]));
  });

  it("know an item for every rule", () => {
    for (const { id } of rules) expect(PremiseItem.options).toContain(itemOfRule(id));
    expect(itemOfRule("delivery/rights-in-force")).toBe("rights");
    expect(itemOfRule("clock/steps-absent")).toBe("clocks");
  });
});

describe("work lists", () => {
  it("as text fit the terminal, in both languages", async () => {
    const japanese = gapReport([await gapsOf(await open(), { ...options, language: "ja" })], [], {
      ...options,
      language: "ja",
    });
    for (const each of [report, japanese])
      for (const line of renderGaps(each).split("\n")) expect(stringWidth(line)).toBeLessThanOrEqual(80);
    expect(renderGaps(report)).toMatch(
      /recorder \(Laboratory 7, lab-7\) {2}\d+ items\n {2}✗ environment: the environment – overdue since 2026-10-31\n/,
    );
    expect(renderGaps(japanese)).toContain("環境：環境 – 2026-10-31 の期日を過ぎた");
  });

  it("as Markdown have a box for each gap, and no name breaks out", () => {
    const text = renderGapsMarkdown(report);
    expect(text.match(/^- \[ \] /gm)).toHaveLength(report.open);
    expect(text).toContain("=Acme\\|1");
  });

  it("as a table are read back by RFC 4180, and no cell is a formula", () => {
    const rows = renderGapsCsv(report).split("\r\n");
    expect(rows[0]).toBe("party,roles,item,state,due,says,of,rule,recordings");
    expect(rows).toHaveLength(report.open + 2);
    for (const formula of ["=1+1", "+1", "-1", "@sum", "\tx", "\rx", "\nx"]) expect(csvCell(formula)).toMatch(/^"?'/);
    expect(csvCell('a "b", c')).toBe('"a ""b"", c"');
    expect(csvCell("plain")).toBe("plain");
  });
});
