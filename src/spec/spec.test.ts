/** The schemas in zod and those published as JSON Schema are one: both give the same verdict on any document. */
import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { catalogue } from "../catalogue.js";
import { check } from "../check.js";
import { tabletopAnnotation, tabletopOntology } from "../generate/annotation.js";
import { tabletopDeclaration } from "../generate/declaration.js";
import { withFault } from "../generate/recording/faults.js";
import { schemaFiles } from "../generate/schemas.js";
import { info } from "../info.js";
import { levels, profiles } from "../profiles/index.js";
import { tries } from "../tries.test.helper.js";
import { authored, type SuiteIndex, specification, withoutVendorKeys, withPlainDeclaration } from "./index.js";

type Name = keyof typeof specification;

const ajv = new Ajv2020({
  strict: true,
  // Ours for theirs may be a text or a number.
  allowUnionTypes: true,
  strictRequired: false,
  allErrors: false,
  validateFormats: false,
});
ajv.addVocabulary(["unit"]);
for (const file of schemaFiles())
  if ("text" in file && file.path.endsWith(".schema.json")) ajv.addSchema(JSON.parse(file.text) as object);
const byAjv = (name: Name, document: unknown): boolean => ajv.validate(`${name}.schema.json`, document) as boolean;
const byZod = (name: Name, document: unknown): boolean => {
  const plain = name === "ConformanceCase" ? withPlainDeclaration(document) : document;
  return specification[name].safeParse(authored.has(name) ? withoutVendorKeys(document) : plain).success;
};

const suiteFile = (path: string) =>
  JSON.parse(readFileSync(new URL(`../../conformance/${path}`, import.meta.url), "utf8")) as object;
/** Documents of the conformance suite: a case of each stage, the index, and what is said over the protocol. */
const conformance: { name: Name; document: unknown }[] = [
  ...[
    "time/stamps-increase/increase",
    "readers/mcap/payload-protobuf",
    "readers/mcap/chunk-bit-flipped",
    "whole/declared",
  ].map((id) => ({ name: "ConformanceCase" as const, document: suiteFile(`cases/${id}.json`) })),
  {
    name: "SuiteIndex",
    document: { ...suiteFile("suite.json"), cases: (suiteFile("suite.json") as SuiteIndex).cases.slice(-3) },
  },
  { name: "RunnerRequest", document: { cmd: "run", case: { id: "a" }, recording: "/a" } },
  {
    name: "RunAnswer",
    document: { id: "a", outcome: "fail", findings: [{ count: 1, at: { stream: "/a" } }], more: 1 },
  },
  { name: "RunAnswer", document: { id: "a", report: { verdict: "conforms", level: 1, rules: [], findings: [] } } },
  { name: "ExpectedFailures", document: { implementation: "a", failures: [{ id: "b", reason: "c" }] } },
];

/** Real documents of each kind, from which the mutants are made. */
const documents: { name: Name; document: unknown }[] = [];

beforeAll(async () => {
  const recording = await withFault("stamps-step-back", { images: false, seconds: 2 });
  const report = await check(recording, { declaration: tabletopDeclaration });
  const facts = await info(recording);
  documents.push(
    { name: "Declaration", document: tabletopDeclaration },
    { name: "AnnotationDocument", document: tabletopAnnotation(new Uint8Array(1)) },
    { name: "Ontology", document: tabletopOntology },
    { name: "Report", document: report },
    { name: "RecordingInfo", document: facts },
    ...conformance,
    ...levels.map((document) => ({ name: "Level" as const, document })),
    ...profiles.map((document) => ({ name: "Profile" as const, document })),
    ...catalogue()
      .slice(0, 3)
      .map((document) => ({ name: "RuleMetadata" as const, document })),
  );
});

/** Every place in a document, as the keys that lead there. */
function* placesOf(value: unknown, path: (string | number)[] = []): Generator<(string | number)[]> {
  yield path;
  if (Array.isArray(value)) for (const [i, item] of value.entries()) yield* placesOf(item, [...path, i]);
  else if (value !== null && typeof value === "object")
    for (const [key, item] of Object.entries(value)) yield* placesOf(item, [...path, key]);
}

type Change = { kind: "set"; value: unknown } | { kind: "drop" } | { kind: "add"; key: string; value: unknown };

/** A copy of a document with one change at a place. */
function mutate(document: unknown, path: readonly (string | number)[], change: Change): unknown {
  const copy = structuredClone(document);
  if (change.kind === "add") {
    const target = path.reduce<unknown>((node, key) => (node as Record<string | number, unknown>)[key], copy);
    if (target !== null && typeof target === "object" && !Array.isArray(target))
      (target as Record<string, unknown>)[change.key] = change.value;
    return copy;
  }
  const last = path.at(-1);
  if (last === undefined) return change.kind === "set" ? change.value : copy;
  const parent = path
    .slice(0, -1)
    .reduce<unknown>((node, key) => (node as Record<string | number, unknown>)[key], copy);
  if (change.kind === "set") (parent as Record<string | number, unknown>)[last] = change.value;
  else if (Array.isArray(parent)) parent.splice(Number(last), 1);
  else delete (parent as Record<string | number, unknown>)[last];
  return copy;
}

const value = fc.oneof(
  fc.constantFrom(null, true, false, "", "0", "-1", "007", "x", 0, -1, 1.5, 2 ** 53, 1e300, [], {}, "must", "utc"),
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.string({ maxLength: 8 }),
);
const change: fc.Arbitrary<Change> = fc.oneof(
  value.map((each) => ({ kind: "set" as const, value: each })),
  fc.constant({ kind: "drop" as const }),
  fc.record({ kind: fc.constant("add" as const), key: fc.constantFrom("x_vendor", "extra", "note", "level"), value }),
);

describe("zod and JSON Schema", () => {
  it("both accept real documents", () => {
    for (const { name, document } of documents) {
      expect(byZod(name, document), `zod refuses a ${name}`).toBe(true);
      expect(byAjv(name, document), `ajv refuses a ${name}: ${ajv.errorsText()}`).toBe(true);
    }
  });

  it("agree on mutants", () => {
    let refused = 0;
    let runs = 0;
    for (const { name, document } of documents) {
      const places = [...placesOf(document)];
      fc.assert(
        fc.property(fc.constantFrom(...places), change, (path, made) => {
          const mutant = mutate(document, path, made);
          const verdict = byZod(name, mutant);
          runs++;
          if (!verdict) refused++;
          if (byAjv(name, mutant) !== verdict)
            throw new Error(
              `${name}: zod says ${verdict}, ajv says ${!verdict} of ${path.join(".")} ${JSON.stringify(made)}`,
            );
        }),
        { numRuns: tries(150) },
      );
    }
    // The property means something only if mutants are accepted as well as refused.
    expect(refused).toBeGreaterThan(runs * 0.2);
    expect(refused).toBeLessThan(runs * 0.98);
  });

  it("let vendors add x_ keys to what providers write, and to nothing else", () => {
    const extended = structuredClone(tabletopDeclaration) as Record<string, unknown> & {
      clocks: Record<string, unknown>[];
    };
    extended["x_vendor"] = { any: ["thing"] };
    extended.clocks[0]!["x_serial"] = 7;
    expect([byZod("Declaration", extended), byAjv("Declaration", extended)]).toEqual([true, true]);
    const report = { ...(documents.find(({ name }) => name === "Report")!.document as object), x_vendor: 1 };
    expect([byZod("Report", report), byAjv("Report", report)]).toEqual([false, false]);
  });

  it("are published as they are", () => {
    for (const file of schemaFiles())
      if ("text" in file)
        expect(
          readFileSync(new URL(`../../${file.path}`, import.meta.url), "utf8"),
          `run npm run generate: ${file.path}`,
        ).toBe(file.text);
  });
});
