import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { catalogue } from "../../catalogue.js";
import { ConformanceClass } from "../../spec/verdict/conformance-class.js";
import { fieldsOf, limitsOf, presenceOf } from "./json-schema.js";
import { joinedLines, linked, partsOf } from "./prose.js";
import { rulePages } from "./rule-pages.js";
import { japaneseTokens } from "./search.js";
import { words } from "./words.js";

const ROOT = fileURLToPath(new URL("../../..", import.meta.url));

/** What TypeDoc builds its index with; it is TypeDoc's dependency, not ours. */
interface Lunr {
  Builder: new () => {
    pipeline: { add(step: unknown): void };
    ref(name: string): void;
    field(name: string, options: { boost: number }): void;
    add(document: Record<string, unknown>): void;
    build(): { search(query: string): { ref: string }[] };
  };
  trimmer: unknown;
}
const lunr = createRequire(`${ROOT}node_modules/typedoc/package.json`)("lunr") as Lunr;

describe("search in Japanese", () => {
  it("finds a word inside a run of Japanese, as TypeDoc builds its index and asks it", () => {
    const builder = new lunr.Builder();
    builder.pipeline.add(lunr.trimmer);
    builder.ref("id");
    builder.field("japanese", { boost: 1 });
    builder.add({ id: "gaps", japanese: japaneseTokens("周期的なストリームは、数周期を超えて途切れてはならない。") });
    builder.add({ id: "stamps", japanese: japaneseTokens("MCAP のタイムスタンプは増加する。") });
    const found = (query: string) =>
      builder
        .build()
        .search(`*${query}*`)
        .map(({ ref }) => ref);
    expect(found("途切れ")).toEqual(["gaps"]);
    expect(found("タイムスタンプ")).toEqual(["stamps"]);
    expect(found("較正")).toEqual([]);
  });
});

describe("prose", () => {
  it("keeps code apart, and joins the lines of Japanese only", () => {
    const parts = partsOf("遅延は\n記録時刻を、\n`Clock` で\nread on\n\n```ts\nlet a = `b`;\n```\n");
    expect(parts.map(({ kind }) => kind)).toEqual(["text", "code", "text", "code", "text"]);
    expect(joinedLines(parts).map(({ text }) => text)).toEqual([
      "遅延は記録時刻を、",
      "`Clock`",
      " で\nread on\n\n",
      "```ts\nlet a = `b`;\n```",
      "\n",
    ]);
  });

  it("links what is named, but no page to itself", () => {
    const page = {} as never;
    const named = new Map([["Clock", page]]);
    expect(linked(partsOf("a `Clock` of `Clocks`"), named).map(({ kind }) => kind)).toEqual([
      "text",
      "inline-tag",
      "text",
      "code",
    ]);
    expect(linked(partsOf("`Clock`"), named, page).map(({ kind }) => kind)).toEqual(["code"]);
  });
});

describe("fields", () => {
  const inner = { type: "object", properties: { b: { type: "integer", minimum: 0, maximum: 5 } }, required: ["b"] };
  const schema = {
    type: "object",
    required: ["list"],
    properties: { list: { type: "array", items: inner }, c: { type: "string", default: "" } },
  };

  it("are found in unnamed objects too, with presence and limits", () => {
    const fields = [...fieldsOf(schema)];
    expect(fields.map(({ path }) => path)).toEqual(["list", "list[].b", "c"]);
    expect(fields.map((field) => presenceOf(field, words.en))).toEqual(["required", "required", 'default `""`']);
    expect(limitsOf(fields[1]!.schema, words.en)).toEqual(["0 to 5"]);
    expect(limitsOf({ type: "integer", minimum: 0, maximum: Number.MAX_SAFE_INTEGER }, words.ja)).toEqual(["0 以上"]);
  });
});

describe("the pages of rules", () => {
  it("show the sentence, when it applies, the threshold, causes, and cases of each outcome", () => {
    const [, pages] = rulePages("ja", ROOT, (english) => english);
    const page = pages.find(({ name }) => name === "time/gaps-bounded")!;
    expect(page.address).toBe("rules/time/gaps-bounded");
    for (const shown of [
      "途切れてはならない",
      "100000000 ns",
      "（100 ms）",
      "## 適用",
      "周期的なストリーム。",
      "不合格になる試験ケース",
      "合格する試験ケース",
      "<details><summary>ほか ",
      "conformance/cases/time/gaps-bounded/",
    ])
      expect(page.markdown).toContain(shown);
  });

  it("show at most five cases in full, and name the others", () => {
    const [, pages] = rulePages("en", ROOT, (english) => english);
    for (const { name, markdown } of pages) {
      const cases = markdown.split("\n## Cases\n")[1]!;
      expect(cases.match(/<summary><code>/g)!.length, name).toBeLessThanOrEqual(5);
      for (const file of readdirSync(`${ROOT}conformance/cases/${name}`))
        expect(cases, name).toMatch(new RegExp(`(\`|<code>)${file.replace(/\.json$/, "")}(\`|</code>)`));
    }
  });
});

describe("prose", () => {
  it("names only rules that there are", () => {
    const files = ["docs", "conformance"].flatMap((folder) =>
      readdirSync(ROOT + folder, { recursive: true, encoding: "utf8" })
        .filter((name) => name.endsWith(".md"))
        .map((name) => `${folder}/${name}`),
    );
    const ids = new Set(catalogue().map(({ id }) => id));
    const id = new RegExp(
      `(?<![\\w/.-])(?:${ConformanceClass.options.join("|")})/[a-z0-9]+(?:-[a-z0-9]+)*(?![\\w/-]|\\.\\w)`,
      "g",
    );
    const named = ["README.md", "CONTRIBUTING.md", "CHANGELOG.md", ...files].flatMap((file) =>
      [...readFileSync(ROOT + file, "utf8").matchAll(id)].map(([name]) => ({ file, name })),
    );
    expect(named.length).toBeGreaterThan(100);
    expect(named.filter(({ name }) => !ids.has(name as never))).toEqual([]);
  });
});

describe("chapters", () => {
  it("are the same in both languages", () => {
    expect(readdirSync(`${ROOT}docs/ja`)).toEqual(readdirSync(`${ROOT}docs/en`));
    const shape = (text: string) =>
      text
        .split("\n")
        .filter((line) => /^(#+ |```)/.test(line))
        .map((line) => line.split(" ")[0]);
    for (const name of readdirSync(`${ROOT}docs/en`))
      if (!/command-line|introduction/.test(name)) {
        const [en, ja] = ["en", "ja"].map((language) => readFileSync(`${ROOT}docs/${language}/${name}`, "utf8"));
        expect(shape(ja!), name).toEqual(shape(en!));
      }
  });

  it.each(["check", "measure", "profile"])("example %s runs", (name) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [`${ROOT}dist/generate/examples/${name}.js`], {
      cwd: ROOT,
      encoding: "utf8",
    });
    expect(stderr).toBe("");
    expect(status).toBe(0);
    expect(stdout).not.toBe("");
  });
});
