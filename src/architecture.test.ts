/** The laws of the house. Each failure says what to do. */
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import type { z } from "zod";
import { numericParams } from "./generate/conformance/coverage.js";
import { rules } from "./rules/index.js";
import { classOf } from "./rules/rule.js";
import { specification } from "./spec/index.js";
import { SuiteIndex } from "./spec/verdict/conformance-suite.js";
import { Evidence } from "./spec/verdict/finding.js";
import { VERSION } from "./version.js";

const SRC = dirname(fileURLToPath(import.meta.url));
const ROOT = join(SRC, "..");

const walk = (folder: string): string[] =>
  readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? walk(path) : path.endsWith(".ts") ? [path] : [];
  });
const files = walk(SRC).map((path) => ({ path: relative(SRC, path), text: readFileSync(path, "utf8") }));
const product = files.filter(({ path }) => !path.endsWith(".test.ts"));
const roomOf = (path: string) => (path.includes("/") ? path.split("/")[0]! : "use cases");

const importsOf = (text: string): { target: string; typeOnly: boolean }[] =>
  [...text.matchAll(/(?:^|\n)(?:import|export)\s+(type\s)?[^;]*?from\s+"([^"]+)"|import\("([^"]+)"\)/g)].map(
    (match) => ({
      target: match[2] ?? match[3]!,
      typeOnly: match[1] !== undefined,
    }),
  );

/** Who may import whom. A room always may import itself. What is only a type costs nothing and may come from readers. */
const MAY_IMPORT: Record<string, readonly string[]> = {
  spec: [],
  io: ["use cases"],
  encodings: ["io", "spec"],
  openlabel: ["io", "spec", "use cases"],
  "label-formats": ["io", "openlabel", "spec", "use cases"],
  neighbours: ["io", "openlabel", "label-formats", "spec", "use cases"],
  calibration: ["io", "spec", "use cases"],
  readers: ["io", "encodings", "spec", "use cases"],
  writers: ["io", "encodings", "readers", "spec", "use cases"],
  mappings: ["spec"],
  urdf: ["spec", "use cases"],
  facts: ["spec"],
  causes: ["spec"],
  init: ["spec", "causes", "locales", "report", "rules"],
  agreement: ["spec"],
  delivery: ["io", "spec", "locales", "use cases"],
  viewing: ["spec", "io", "writers"],
  convert: ["io", "encodings", "readers", "writers", "viewing", "mappings", "diff", "spec", "locales", "use cases"],
  diff: ["io", "encodings", "readers", "spec", "use cases"],
  recover: ["io", "readers", "writers", "spec", "use cases"],
  premises: ["spec"],
  rules: ["spec", "causes", "premises"],
  profiles: ["spec"],
  locales: ["spec"],
  report: ["spec", "locales", "causes"],
  conformance: ["spec", "io", "profiles", "locales", "report", "rules", "use cases"],
  "use cases": [
    "spec",
    "io",
    "encodings",
    "openlabel",
    "label-formats",
    "neighbours",
    "calibration",
    "readers",
    "writers",
    "mappings",
    "premises",
    "urdf",
    "facts",
    "causes",
    "agreement",
    "init",
    "viewing",
    "convert",
    "delivery",
    "diff",
    "recover",
    "rules",
    "profiles",
    "locales",
    "report",
    "conformance",
  ],
  faults: ["io", "encodings", "writers", "spec"],
  cli: [
    "spec",
    "io",
    "label-formats",
    "profiles",
    "locales",
    "report",
    "rules",
    "conformance",
    "delivery",
    "init",
    "use cases",
  ],
  generate: [
    "causes",
    "spec",
    "io",
    "encodings",
    "mappings",
    "neighbours",
    "rules",
    "profiles",
    "locales",
    "report",
    "use cases",
  ],
  bench: ["spec", "io", "readers", "writers", "rules", "profiles", "report", "faults", "use cases"],
  fuzz: ["spec", "io", "label-formats", "readers", "writers", "rules", "profiles", "report", "generate", "use cases"],
};
/** Where Node may be imported (files, processes); everything else must run in a browser. */
const NODE_EDGES = /^(io\/file\.ts|conformance\/node\/|delivery\/node\/|cli\/|generate\/|bench\/|fuzz\/)/;

describe("the import table", () => {
  it.each(product.map(({ path, text }) => [path, text]))("%s", (path, text) => {
    const room = roomOf(path);
    for (const { target, typeOnly } of importsOf(text)) {
      if (!target.startsWith(".")) {
        const node = target.startsWith("node:");
        expect(node && !NODE_EDGES.test(path), `${path} imports ${target}: only ${NODE_EDGES} may import Node`).toBe(
          false,
        );
        if (room === "spec") expect(target, `${path}: spec imports zod alone`).toBe("zod");
        continue;
      }
      const other = roomOf(relative(SRC, join(SRC, dirname(path), target)));
      const allowed = other === room || MAY_IMPORT[room]?.includes(other) || (typeOnly && other === "readers");
      expect(allowed, `${path} imports ${target}: ${room} may not import ${other}; move what they share to spec`).toBe(
        true,
      );
    }
  });

  it("has a row for every room", () => {
    expect(new Set(product.map(({ path }) => roomOf(path)))).toEqual(new Set(Object.keys(MAY_IMPORT)));
  });

  it("is the one in the page on the architecture", () => {
    const page = readFileSync(join(ROOT, "docs/architecture.md"), "utf8");
    const rows = new Map(
      [...page.matchAll(/^\| `src\/([\w-]+)\/` \| .* \| ([^|]*) \|$/gm)].map(([, room, may]) => [room, may]),
    );
    const development = ["faults", "generate", "bench", "fuzz"];
    for (const [room, may] of Object.entries(MAY_IMPORT))
      if (room !== "use cases" && !development.includes(room))
        expect([room, rows.get(room)]).toEqual([room, room === "spec" ? "zod alone" : may.join(", ")]);
  });
});

/** What is loaded with a module, by the imports that are neither types nor made when they are needed. */
function loadedWith(entry: string): Map<string, string | undefined> {
  const texts = new Map(files.map(({ path, text }) => [path, text]));
  const from = new Map<string, string | undefined>([[entry, undefined]]);
  for (const path of from.keys())
    for (const [, names, target] of texts.get(path)!.matchAll(/^(?:import|export)\s([^;"]*)\sfrom\s"([^"]+)";/gm)) {
      if (names!.startsWith("type ")) continue;
      const other = target!.startsWith(".") ? join(dirname(path), target!).replace(/\.js$/, ".ts") : target!;
      if (!from.has(other) && (texts.has(other) || !target!.startsWith("."))) from.set(other, path);
      if (!texts.has(other)) texts.set(other, "");
    }
  return from;
}

/** By which imports a module is loaded. */
const wayTo = (path: string, from: Map<string, string | undefined>): string => {
  const before = from.get(path);
  return before === undefined ? path : `${wayTo(before, from)} → ${path}`;
};

describe("the start of a check", () => {
  it.each(
    product
      .map(({ path }) => path)
      .filter((path) => /^(facts|readers)\//.test(path) && !/contract|\.helper/.test(path)),
  )("%s makes no schemas", (path) => {
    const from = loadedWith(path);
    expect(
      from.has("zod") ? wayTo("zod", from) : undefined,
      "schemas are made when they are loaded, which every short check waits for: put constants into spec/limits.ts",
    ).toBeUndefined();
  });

  it.each([
    "spec/declaration/declaration.ts",
    "spec/declaration/premises.ts",
    "spec/declaration/provenance.ts",
    "spec/delivery/hand-over.ts",
    "spec/delivery/delivery.ts",
    "spec/delivery/premises-agreement.ts",
    "spec/annotation/document.ts",
    "spec/annotation/ontology.ts",
    "spec/facts/recording.ts",
    "spec/verdict/report.ts",
    "spec/modality/samples.ts",
  ])("%s is loaded where there is such a document", (path) => {
    const from = loadedWith("cli/check-run.ts");
    expect(product.some((file) => file.path === path)).toBe(true);
    expect(
      from.has(path) ? wayTo(path, from) : undefined,
      "its schema takes longer to make than most checks take: load it by await import() where there is such a document",
    ).toBeUndefined();
  });
});

describe("the specification", () => {
  const named = Object.entries(specification) as [string, z.ZodType][];

  it("lists every schema constant", () => {
    const constants = product
      .filter(({ path }) => path.startsWith("spec/"))
      .flatMap(({ text }) => [
        ...text.matchAll(/^export const ([A-Z][A-Za-z]+) = z$|^export const ([A-Z][A-Za-z]+) = z\./gm),
      ])
      .map((match) => match[1] ?? match[2]!);
    expect(
      constants.filter((name) => !(name in specification)),
      "npm run generate lists them in spec/schemas.ts",
    ).toEqual([]);
  });

  it.each(named)("%s describes itself and every property, and every number has a unit", (name, schema) => {
    expect(schema.meta()?.description, `${name}: add .meta({ description })`).toBeTruthy();
    for (const [path, part] of partsOf(schema, name)) {
      const meta = metaOf(part);
      expect(meta.description, `${path}: add .meta({ description })`).toBeTruthy();
      if (kindOf(part) === "number") expect(meta.unit, `${path}: add a unit, "1" for a bare count`).toBeTruthy();
    }
  });

  it("refines nothing: a condition over fields is a rule", () => {
    for (const { path, text } of product.filter(({ path }) => path.startsWith("spec/")))
      expect(/\.(refine|superRefine|check|transform)\(/.test(text), `${path}: it is lost in JSON Schema`).toBe(false);
  });
});

type Definition = {
  type: string;
  innerType?: z.ZodType;
  element?: z.ZodType;
  shape?: Record<string, z.ZodType>;
  options?: z.ZodType[];
};
const definitionOf = (schema: z.ZodType) => schema._zod.def as unknown as Definition;
const innermost = (schema: z.ZodType): z.ZodType => {
  const { innerType } = definitionOf(schema);
  return innerType ? innermost(innerType) : schema;
};
const kindOf = (schema: z.ZodType) => definitionOf(innermost(schema)).type;
const metaOf = (schema: z.ZodType): { description?: string | undefined; unit?: string | undefined } => {
  const { innerType } = definitionOf(schema);
  return { ...(innerType ? metaOf(innerType) : {}), ...schema.meta() };
};
function* partsOf(schema: z.ZodType, path: string, met = new Set<z.ZodType>()): Generator<[string, z.ZodType]> {
  const inner = innermost(schema);
  if (met.has(inner)) return;
  met.add(inner);
  const { shape, element, options } = definitionOf(inner);
  for (const [name, part] of Object.entries(shape ?? {})) {
    yield [`${path}.${name}`, part];
    yield* partsOf(part, `${path}.${name}`, met);
  }
  for (const option of options ?? []) yield* partsOf(option, path, met);
  if (element) yield* partsOf(element, `${path}[]`, met);
}

describe("the rules", () => {
  it("are listed by id, each file once", () => {
    const ids = rules.map(({ id }) => id);
    expect(ids, "run npm run generate, which writes rules/index.ts").toEqual([...ids].sort());
    const onDisk = product
      .filter(({ path }) => /^rules\/[a-z]+\//.test(path))
      .map(({ path }) => path.slice("rules/".length, -".ts".length))
      .sort();
    expect(ids, "an id is the path of its file; npm run generate lists it").toEqual(onDisk);
  });

  it.each(rules.map((rule) => [rule.id, rule] as const))("%s is worded by the law", (id, rule) => {
    expect(() => classOf(id)).not.toThrow();
    const words = rule.statement.en.match(/\b(MUST|SHOULD|MAY)\b/g) ?? [];
    expect(words, "one MUST, SHOULD or MAY, equal to its requirement").toEqual([rule.requirement.toUpperCase()]);
    expect(rule.statement.en.match(/[.!?](\s|$)/g), "one sentence").toHaveLength(1);
    for (const text of [rule.statement, rule.scope, rule.why, rule.fix]) expect(text.en).toMatch(/^[A-Z].*\.$/);
    expect(rule.sources.length, "say where it comes from").toBeGreaterThan(0);
    expect(
      rule.scope.en.match(/\. |\.$/g)!.length,
      "two sentences at most, or three with one on a detail",
    ).toBeLessThan(4);
    expect(new Set(rule.causes).size, "each cause once").toBe(rule.causes?.length ?? 0);
    const evidence = Object.keys(Evidence.shape);
    for (const [name, message] of Object.entries(rule.messages))
      for (const [, key] of message.en.matchAll(/\{(\w+)\}/g))
        expect(
          evidence,
          `${id}, message ${name}: {${key}} is no evidence; add it to spec/verdict/finding.ts`,
        ).toContain(key);
    const params = rule.params as z.ZodType;
    for (const [path, part] of partsOf(params, id)) {
      expect(metaOf(part).description, `${path}: describe the parameter`).toBeTruthy();
      expect(definitionOf(part).type, `${path}: a parameter has a default`).toBe("default");
    }
    const defaults = (of: z.ZodType) => of.parse({}) as Record<string, unknown>;
    for (const [name, [other, param]] of Object.entries(rule.follows ?? {})) {
      const followed = rules.find((each) => each.id === other);
      expect(followed, `${id}: ${other} is a rule`).toBeDefined();
      expect(defaults(params)[name], `${name} is ${param} of ${other}`).toBe(
        defaults(followed!.params as z.ZodType)[param] ?? "known there",
      );
    }
  });
});

describe("the scope of a rule", () => {
  /** Names and values that facts and declarations have. */
  const known = new Set<string>();
  const { RecordingFacts, Declaration, AnnotationFacts, OpenLabelFacts, DeliveryFacts, HandOver, PremisesAgreement } =
    specification;
  for (const schema of [
    ...[RecordingFacts, Declaration, AnnotationFacts, OpenLabelFacts],
    ...[DeliveryFacts, HandOver, PremisesAgreement],
  ])
    for (const [path, part] of partsOf(schema, "")) {
      known.add(path.split(".").at(-1)!);
      for (const value of Object.values(
        (innermost(part)._zod.def as { entries?: Record<string, string> }).entries ?? {},
      ))
        known.add(value);
    }
  for (const kind of specification.FaultKind.options) known.add(kind);
  for (const kind of specification.DeliveryDifferenceKind.options) known.add(kind);

  it.each(rules.map((rule) => [rule.id, rule] as const))("%s names what there is", (id, { scope, params }) => {
    const own = new Set(Object.keys(definitionOf(params as z.ZodType).shape ?? {}));
    // Other words, such as names of encodings, are those that the rule itself compares with.
    const code = files.find(({ path }) => path === `rules/${id}.ts`)!.text.replace(/ {2}scope: \{.*?\n {2}\},/s, "");
    for (const [, words] of scope.en.matchAll(/`([^`]+)`/g))
      for (const word of words!.split("."))
        expect(
          known.has(word) || own.has(word) || new RegExp(`"${word}"|\\b${word}: `).test(code),
          `\`${word}\` is no fact, no declaration, no parameter and no word of the rule`,
        ).toBe(true);
  });
});

describe("the conformance suite", () => {
  /** Rules that have no cases yet. */
  const WITHOUT_CASES: readonly string[] = [];
  const { coverage } = SuiteIndex.parse(JSON.parse(readFileSync(join(ROOT, "conformance/suite.json"), "utf8")));

  it("speaks of every rule", () => {
    expect(coverage.map(({ rule }) => rule)).toEqual(rules.map(({ id }) => id));
  });

  it.each(coverage.map((each) => [each.rule, each] as const))("covers %s", (id, { pass, fail, params }) => {
    if (WITHOUT_CASES.includes(id)) {
      expect(pass + fail, `${id} has cases now: take it off the list`).toBe(0);
      return;
    }
    expect(pass, `${id}: add a case that passes to conformance/cases/${id}/`).toBeGreaterThan(0);
    expect(fail, `${id}: add a case that fails to conformance/cases/${id}/`).toBeGreaterThan(0);
    expect(params, `${id}: add a case on each side of every numeric parameter's threshold`).toEqual(numericParams(id));
  });
});

describe("the package", () => {
  const manifest = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")) as {
    version: string;
    dependencies: Record<string, string>;
  };

  it("says one version", () => {
    expect(VERSION).toBe(manifest.version);
  });

  it("depends on what the product imports, and on nothing else", () => {
    const imported = new Set<string>();
    for (const { path, text } of product) {
      if (/^(generate|bench|fuzz)\/|contract\.ts$|\.test\.helper\.ts$/.test(path)) continue;
      for (const { target, typeOnly } of importsOf(text))
        if (!/^[.]|^node:/.test(target) && !typeOnly)
          imported.add(
            target
              .split("/")
              .slice(0, target.startsWith("@") ? 2 : 1)
              .join("/"),
          );
    }
    expect([...imported].sort()).toEqual(Object.keys(manifest.dependencies).sort());
  });

  it("has files that a person can hold in mind", () => {
    const written = product.filter(({ text }) => !/^\/\*\*[^/]*Written[\s*]+by[\s*]+`npm run generate`/.test(text));
    const long = written.filter(({ text }) => text.split("\n").length > 350).map(({ path }) => path);
    expect(long, "a file that needs a scroll map wants to be two").toEqual([]);
  });

  it("has no drawers", () => {
    expect(files.filter(({ path }) => /(^|\/)(utils?|common|helpers|types)(\.ts|\/)/.test(path))).toEqual([]);
  });

  it("is built before it is tested", () => {
    expect(existsSync(join(ROOT, "dist/bundle/tasuki.js")), "run npm test, which builds first").toBe(true);
  });
});
