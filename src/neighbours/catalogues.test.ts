import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { convertPremises } from "../convert-premises.js";
import { arbitraryOf } from "../fuzz/arbitrary.js";
import { jsonFile } from "../label-formats/made.js";
import { PremiseLosses } from "../label-losses.js";
import { Declaration } from "../spec/declaration/declaration.js";
import { DutyKind, Purpose, RightsAction } from "../spec/declaration/rights.js";
import { HandOver } from "../spec/delivery/hand-over.js";
import { tries } from "../tries.test.helper.js";
import type { CarriedTable } from "./carried.js";
import { croissant } from "./croissant.js";
import { CROISSANT_CARRIES } from "./croissant-table.js";
import type { Known, NeighbourFormat } from "./format.js";
import { ODRL_ACTIONS, ODRL_DUTIES, ODRL_PREFIXES, purposeTerm } from "./odrl.js";
import { leavesOf, PART_CODES, partsOf } from "./parts.js";
import { RO_CRATE_CARRIES, roCrate } from "./ro-crate.js";
import { inWords } from "./words.js";

// biome-ignore lint/suspicious/noExplicitAny: what stands in a file is looked at, not trusted
type Json = any;

const files = [
  { path: "run1.mcap", sizeBytes: 12, sha256: "ab".repeat(32) },
  { path: "記録 2.mcap", sizeBytes: 3, sha256: "cd".repeat(32) },
];
const STATEMENT: HandOver = {
  tasuki: "0.1",
  document: "hand-over",
  id: "shelf",
  revision: 2,
  date: "2026-06-01",
  title: "Cans from a shelf",
  description: "A mobile manipulator takes cans.",
  url: "https://example.org/data",
  parties: [
    { id: "lab", name: "Example Lab", roles: ["provider", "recorder"], contact: "https://example.org" },
    { id: "user", name: "Model Makers", roles: ["consumer"], contact: "front desk" },
  ],
  rights: [
    {
      subjects: ["recordings"],
      holder: "lab",
      license: "CC-BY-4.0",
      terms: [
        {
          action: "ai-training",
          decision: "permitted",
          purposes: ["AcademicResearch"],
          recipients: ["user"],
          duties: [{ kind: "attribute" }, { kind: "delete", by: "2028-03-31" }, { kind: "not-reidentify" }],
        },
        { action: "distribute", decision: "prohibited" },
        { action: "modify", decision: "on-request" },
        { action: "ai-evaluation", decision: "permitted" },
      ],
      territory: ["JP"],
      validUntil: "2028-03-31",
    },
  ],
};
const known = (handOver: HandOver): Known => ({ name: "set", handOver, files });
const write = async (format: NeighbourFormat, handOver: HandOver) => {
  const { file, losses } = await format.write(known(handOver), { name: "out.json", options: {} });
  return { root: JSON.parse(new TextDecoder().decode(file.bytes)) as Json, losses };
};

describe("Croissant", () => {
  it("has all that the specification requires", async () => {
    const { root, losses } = await write(croissant, STATEMENT);
    expect(root).toMatchObject({
      "@type": "sc:Dataset",
      conformsTo: ["http://mlcommons.org/croissant/1.1", "http://mlcommons.org/croissant/RAI/1.0"],
      name: "Cans from a shelf",
      description: "A mobile manipulator takes cans.",
      license: ["https://spdx.org/licenses/CC-BY-4.0.html"],
      url: "https://example.org/data",
      creator: [{ "@type": "sc:Organization", name: "Example Lab", url: "https://example.org" }],
      mentions: [{ name: "Model Makers", description: "roles: consumer; contact: front desk" }],
      datePublished: "2026-06-01",
      version: "2.0.0",
      distribution: [
        {
          "@type": "cr:FileObject",
          "@id": "run1.mcap",
          contentUrl: "run1.mcap",
          contentSize: "12 B",
          encodingFormat: "application/octet-stream",
          sha256: "ab".repeat(32),
        },
        { "@id": "file/1", name: "記録 2.mcap", contentUrl: "%E8%A8%98%E9%8C%B2%202.mcap" },
      ],
    });
    expect(losses.map(({ code }) => code)).toEqual(["put-into-words"]);
  });

  it("offers what ODRL can check: every rule has a target and an action, every constraint its three parts", async () => {
    const { root } = await write(croissant, STATEMENT);
    const [offer] = root.usageInfo;
    expect(offer["@type"]).toContain("odrl:Offer");
    expect(offer["odrl:profile"]).toEqual({ "@id": "https://w3c.github.io/odrl/ai-vocab/" });
    const [training, modifying] = offer["odrl:permission"];
    expect(offer["odrl:permission"]).toHaveLength(2);
    for (const rule of [...offer["odrl:permission"], ...offer["odrl:prohibition"]]) {
      expect(rule["odrl:target"]).toEqual({ "@id": "subject/recordings" });
      expect(rule["odrl:action"]["@id"]).toMatch(/^(odrl|cc):/);
      for (const each of rule["odrl:constraint"])
        expect(Object.keys(each).sort()).toEqual(["@type", "odrl:leftOperand", "odrl:operator", "odrl:rightOperand"]);
    }
    expect(training["odrl:constraint"].map((each: Json) => each["odrl:leftOperand"]["@id"])).toEqual([
      "odrl:purpose",
      "odrl:recipient",
      "odrl:spatial",
      "odrl:dateTime",
    ]);
    expect(training["odrl:constraint"][0]["odrl:rightOperand"]).toEqual([{ "@id": "dpv:AcademicResearch" }]);
    expect(training["odrl:duty"].map((each: Json) => each["odrl:action"]["@id"])).toEqual([
      "odrl:attribute",
      "odrl:delete",
    ]);
    expect(modifying["odrl:duty"]).toEqual([{ "@type": "odrl:Duty", "odrl:action": { "@id": "odrl:obtainConsent" } }]);
    for (const rule of [...offer["odrl:permission"], ...offer["odrl:prohibition"]])
      expect(rule["odrl:assigner"]).toEqual({ "@id": "party/lab" });
    // An offer must name who offers.
    const { holder: _, ...ownerless } = STATEMENT.rights![0]!;
    const set = (await write(croissant, { ...STATEMENT, rights: [ownerless] })).root.usageInfo[0];
    expect(set["@type"]).toContain("odrl:Set");
    // What ODRL has no term for stands in words.
    for (const word of ["ai-evaluation", "not-reidentify"]) expect(root["rai:dataUseCases"][0]).toContain(word);
  });

  it("asks for what it must have, and says so", async () => {
    const bare: HandOver = { tasuki: "0.1", document: "hand-over", id: "bare", revision: 1 };
    const { losses } = await write(croissant, bare);
    expect(losses.map(({ code, places }) => [code, places.first.map(({ name }) => name)])).toEqual([
      ["required-missing", ["/description", "/date", "/license", "/creator", "/url"]],
      ["value-assumed", ["/title"]],
    ]);
    const { report } = await convertPremises([jsonFile("hand-over.tasuki.json", bare)], "croissant.json");
    expect(report.outcome).toBe("refused");
  });

  it("has the terms that its context has prefixes for", () => {
    for (const term of [
      ...Object.values(ODRL_ACTIONS),
      ...Object.values(ODRL_DUTIES),
      ...Purpose.options.map(purposeTerm),
    ])
      if (term !== undefined) expect(Object.keys(ODRL_PREFIXES)).toContain(term.split(":")[0]);
    expect(Object.keys(ODRL_ACTIONS)).toEqual(RightsAction.options);
    expect(Object.keys(ODRL_DUTIES)).toEqual(DutyKind.options);
  });
});

describe("RO-Crate", () => {
  it("links everything from the root", async () => {
    const { root } = await write(roCrate, { ...STATEMENT, robots: [{ id: "r", model: "HSR", serial: "61" }] });
    expect(root["@context"]).toBe("https://w3id.org/ro/crate/1.2/context");
    const graph = root["@graph"] as Json[];
    const ids = new Set(graph.map((each) => each["@id"]));
    expect(ids.size).toBe(graph.length);
    const [descriptor, set] = graph;
    expect(descriptor).toEqual({
      "@id": "ro-crate-metadata.json",
      "@type": "CreativeWork",
      conformsTo: { "@id": "https://w3id.org/ro/crate/1.2" },
      about: { "@id": "./" },
    });
    expect(set).toMatchObject({
      "@id": "./",
      "@type": "Dataset",
      name: "Cans from a shelf",
      datePublished: "2026-06-01",
    });
    expect(set.hasPart).toEqual([{ "@id": "run1.mcap" }, { "@id": "%E8%A8%98%E9%8C%B2%202.mcap" }]);
    expect(graph).toContainEqual(
      expect.objectContaining({ "@type": "IndividualProduct", model: "HSR", serialNumber: "61" }),
    );
    // Whatever is referred to is there.
    for (const each of graph)
      for (const [key, value] of Object.entries(each))
        for (const one of [value].flat())
          if (typeof one === "object" && one !== null && key !== "conformsTo")
            expect(ids).toContain((one as Json)["@id"]);
  });
});

/** The same statement, with a mark of its own in each text that may be any text. */
function marked(handOver: HandOver): HandOver {
  let next = 0;
  const whole: Json = structuredClone(handOver);
  const shape = HandOver.shape as Json;
  for (const [part] of partsOf(handOver)) {
    const mark = (holder: Json, key: string): void => {
      const value: unknown = holder[key];
      if (typeof value === "object" && value !== null) for (const each of Object.keys(value)) mark(value, each);
      if (typeof value !== "string" || value.length > 100) return;
      holder[key] = `${value}m${next}q`;
      if (shape[part].safeParse(whole[part]).success) next++;
      else holder[key] = value;
    };
    mark(whole, part);
  }
  return whole;
}

describe.each([
  [croissant, CROISSANT_CARRIES],
  [roCrate, RO_CRATE_CARRIES],
] as [NeighbourFormat, CarriedTable][])("whatever is stated, written as $id", (format, table) => {
  it("stands there where the table says so, and nowhere else", async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryOf(HandOver) as fc.Arbitrary<HandOver>, async (drawn) => {
        const handOver = marked(drawn);
        const { root, losses } = await write(format, handOver);
        const standing = [...leavesOf(root)].map(([, leaf]) => `${leaf}\n`).join("");
        const stands = (text: string) => standing.includes(text);
        for (const [part, value] of partsOf(handOver))
          for (const [place, leaf] of leavesOf(value, `/${part}`)) {
            const mark = typeof leaf === "string" ? /m\d+q$/.exec(leaf)?.[0] : undefined;
            if (mark === undefined) continue;
            const isCarried = table.of(place, leaf) !== undefined;
            expect(stands(mark), `${place} ${isCarried ? "is lost in silence" : "is told as lost"}`).toBe(isCarried);
            const code = PART_CODES[part as keyof typeof PART_CODES];
            if (!isCarried) expect(losses.map((each) => each.code)).toContain(code);
          }
        for (const { code } of losses)
          if (code.endsWith("-left-out"))
            expect(
              partsOf(handOver).some(
                ([part, value]) =>
                  PART_CODES[part as keyof typeof PART_CODES] === code &&
                  [...leavesOf(value, `/${part}`)].some(([place, leaf]) => table.of(place, leaf) === undefined),
              ),
              `${code} is told, and nothing is lost`,
            ).toBe(true);
      }),
      { numRuns: tries(15) },
    );
  });

  it("names fields that there are", () => {
    for (const { ours } of table.rows) expect(Object.keys(PART_CODES)).toContain(ours.split("/")[1]);
  });
});

describe("our own documents", () => {
  const declared = {
    tasuki: "0.1",
    clocks: [{ id: "c", timescale: "utc", discipline: "ntp" }],
    streams: [],
    robots: [{ id: "r" }],
    episodes: [{ id: "e" }],
  };
  const converted = async (documents: Json[], name: string) => {
    const files = documents.map((document, i) => jsonFile(`${i}.tasuki.json`, document));
    const { report, file } = await convertPremises(files, name, { allowLossy: true });
    return { report, root: JSON.parse(new TextDecoder().decode(file!.bytes)) as Json };
  };

  it("a declaration becomes a statement, without what is of one recording alone", async () => {
    const { report, root } = await converted([declared], "hand-over.tasuki.json");
    expect(HandOver.parse(root)).toMatchObject({ id: "0.tasuki.json", revision: 1, robots: [{ id: "r" }] });
    expect(report.losses.map(({ code }) => code)).toEqual(["clocks-left-out", "episodes-left-out"]);
  });

  it("a statement becomes a declaration, without what is said of the statement", async () => {
    const { report, root } = await converted(
      [{ ...STATEMENT, splits: [{ name: "train", recordings: ["a"] }] }],
      "a.tasuki.json",
    );
    expect(Declaration.parse(root)).toMatchObject({ clocks: [], parties: STATEMENT.parties, rights: STATEMENT.rights });
    expect(report.losses.map(({ code }) => code)).toEqual(["header-left-out", "splits-left-out"]);
  });

  it("what a declaration says goes before what the statement says", async () => {
    const { root } = await converted([{ ...STATEMENT, robots: [{ id: "other" }] }, declared], "a.tasuki.json");
    expect(root.robots).toEqual([{ id: "r" }]);
    expect(root.parties).toEqual(STATEMENT.parties);
  });
});

describe("words", () => {
  it("say every value", () => {
    expect(inWords({ mountFrame: "base", sizes: [1, 2], site: { id: "a", indoor: true }, none: [], empty: {} })).toBe(
      "mount frame: base; sizes: 1, 2; site: (id: a; indoor: true)",
    );
    expect(inWords([{ a: 1, b: 2 }, { c: 3 }])).toBe("(a: 1; b: 2), (c: 3)");
  });
});

describe("a table", () => {
  it("tells every leaf that no row names", () => {
    const losses = new PremiseLosses();
    CROISSANT_CARRIES.tell({ calibrations: [{ id: "c" }], responsibilities: [], agreement: { path: "a" } }, losses);
    expect(losses.list().map(({ code, places }) => [code, places.first[0]!.name])).toEqual([
      ["agreement-left-out", "/agreement/path"],
      ["calibrations-left-out", "/calibrations/0/id"],
    ]);
  });
});
