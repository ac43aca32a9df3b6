/** Whatever a person reads exists in every language. Each failure says where the words belong. */
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { levels, profiles } from "../profiles/index.js";
import { rules } from "../rules/index.js";
import { specification } from "../spec/index.js";
import type { Text } from "../spec/language.js";
import { DEFINITION_CHANGES, VALUE_CHANGES } from "../spec/verdict/transcoding.js";
import { fillHoles } from "./fill.js";
import { bag } from "./ja/descriptions/bag.js";
import { caseRecordings } from "./ja/descriptions/case-recordings.js";
import { cases } from "./ja/descriptions/cases.js";
import { conformance } from "./ja/descriptions/conformance.js";
import { containerFacts } from "./ja/descriptions/container-facts.js";
import { declaration } from "./ja/descriptions/declaration.js";
import { diff } from "./ja/descriptions/diff.js";
import { parameters } from "./ja/descriptions/parameters.js";
import { recovery } from "./ja/descriptions/recovery.js";
import { streamFacts } from "./ja/descriptions/stream-facts.js";
import { verdict } from "./ja/descriptions/verdict.js";
import { descriptions } from "./ja/descriptions.js";
import { foreignPhrases } from "./ja/foreign-phrases.js";
import { phrases } from "./ja/phrases.js";
import { PhraseBook } from "./phrase-book.js";
import { evidenceIn, reasonIn } from "./reasons.js";
import { reasonsIn } from "./reasons.test.helper.js";

const SRC = fileURLToPath(new URL("..", import.meta.url));
const walk = (folder: string): string[] =>
  readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? walk(path) : [path];
  });

const holesOf = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, hole]) => hole!).sort();
const JAPANESE = /[\p{sc=Hira}\p{sc=Kana}\p{sc=Han}]/u;
/** English that was left standing: two lower-case words in a row, outside code and holes. */
const leftEnglish = (text: string) =>
  text.replace(/`[^`]*`|「[^」]*」|\{\w+\}|tasuki \w+/g, "").match(/\b[a-z]{2,} [a-z]{2,}\b/)?.[0];
/** Words that the glossary (README.md) has another word for. */
const NOT_IN_GLOSSARY =
  /(?<!タイム)スタンプ|時計|ログ時刻|タイムゾーン|チャンネル|ヘッダ(?!ー)|フッタ(?!ー)|サマリ(?!ー)|センサ(?!ー)|インデックス|ギャップ|レイテンシ|プロバイダ|データ元|サンプリングレート|パブリッシャ|通し番号|受け取る側/u;

function expectJapanese(text: string, of: string): void {
  expect(text, `${of} is not in Japanese`).toMatch(JAPANESE);
  expect(leftEnglish(text), `English is left in the Japanese of ${of}`).toBeUndefined();
  expect(text, `a word beside the glossary in ${of}; see src/locales/README.md`).not.toMatch(NOT_IN_GLOSSARY);
}

describe("the rules in Japanese", () => {
  const ENDINGS = /しなければならない|なければならない|てはならない|ことが望ましい|てもよい/g;
  const ending = { must: /(なければならない|てはならない)。$/, should: /ことが望ましい。$/, may: /てもよい。$/ };

  it.each(rules.map((rule) => [rule.id, rule] as const))(
    "%s",
    (id, { statement, scope, why, fix, messages, requirement }) => {
      const texts: [string, Text][] = [
        ...Object.entries({ statement, scope, why, fix }),
        ...Object.entries(messages).map(([name, text]) => [`message ${name}`, text] as [string, Text]),
      ];
      for (const [name, { en, ja }] of texts) {
        expect(holesOf(ja), `${id}, ${name}: other evidence than in English`).toEqual(holesOf(en));
        if (/[a-z]/.test(en.replace(/\{\w+\}/g, ""))) expectJapanese(ja, `${id}, ${name}`);
      }
      expect(statement.ja, `${id}: the statement ends as JIS Z 8301 words ${requirement}`).toMatch(ending[requirement]);
      expect(statement.ja.match(ENDINGS), `${id}: one requirement`).toHaveLength(1);
      expect(statement.ja.match(/。/g), `${id}: one sentence`).toHaveLength(1);
      for (const text of [scope.ja, why.ja, fix.ja]) expect(text).toMatch(/。$/);
      const code = (text: string) => [...text.matchAll(/`[^`]+`/g)].map(([each]) => each).sort();
      expect(code(scope.ja), `${id}: other facts than in English`).toEqual(code(scope.en));
    },
  );
});

describe("levels and profiles", () => {
  it("have Japanese names", () => {
    for (const { level, name, says } of levels) for (const { ja } of [name, says]) expectJapanese(ja, `level ${level}`);
    for (const { id, title } of profiles) expectJapanese(typeof title === "string" ? title : title.ja, id);
  });
});

describe("changes of transcoding", () => {
  it.each(Object.entries({ ...DEFINITION_CHANGES, ...VALUE_CHANGES }))("%s", (code, { loss, says }) => {
    expectJapanese(says.ja, code);
    for (const language of ["en", "ja"] as const) {
      const yes = { en: ["no", "yes"], ja: ["いいえ", "はい"] }[language][Number(loss)];
      const chapter = readFileSync(join(SRC, "..", "docs", language, "ros1-to-ros2.md"), "utf8");
      expect(chapter, `the chapter's table lacks ${code}`).toContain(`| \`${code}\` | ${yes} | ${says[language]} |`);
    }
  });
});

describe("reasons", () => {
  const book = { ...phrases, ...foreignPhrases };
  const files = walk(SRC)
    .map((path) => ({ path: relative(SRC, path), text: readFileSync(path, "utf8") }))
    // Of the specification, only what computes says anything of its own; drafts have both languages side by side.
    .filter(
      ({ path }) =>
        path.endsWith(".ts") &&
        !/\.test\.|^(generate|bench|init|spec(?!\/annotation\/geometry\/run-lengths)|locales|fuzz)\//.test(path),
    );
  const reasons = reasonsIn(files.filter(({ path }) => path !== "readers/contract.ts"));
  const sampleOf = (template: string) => template.replace(/\{(\d+)\}/g, "〈$1〉");
  const whole = new PhraseBook(book);

  it("are found in the sources", () => {
    expect(reasons.length, "the search has gone blind").toBeGreaterThan(80);
  });

  it.each(reasons.map(({ template, place }) => [template, place]))("%s", (template, place) => {
    const translation = whole.translate(sampleOf(template));
    const todo = `${place}: add "${template}" to src/locales/ja/phrases.ts`;
    expect(translation, todo).toBeDefined();
    expect(leftEnglish(translation!), todo).toBeUndefined();
    if (/[a-z]{2}/.test(template)) expect(translation, todo).toMatch(JAPANESE);
    for (const [, hole] of template.matchAll(/\{(\d+)\}/g))
      expect(translation, `${place}: the Japanese leaves out {${hole}}`).toContain(`〈${hole}〉`);
  });

  it("are all that the phrase book holds", () => {
    const said = reasons.map(({ template }) => {
      const text = sampleOf(template);
      return { text, translation: whole.translate(text) };
    });
    const parts = new Map(Object.keys(book).map((template) => [template, template.split(/\{\d\}/)]));
    /** Whether a phrase may be found in a text, or in what fills a hole there. */
    const mayBeIn = (template: string, text: string) => parts.get(template)!.every((part) => text.includes(part));
    const worded = Object.keys(phrases).filter((template) => /[a-z] | [a-z]/.test(template));
    const idle = worded.filter((template) => {
      const touched = said.filter(({ text }) => mayBeIn(template, text));
      const others = Object.entries(book).filter(
        ([other]) => other !== template && touched.some(({ text }) => mayBeIn(other, text)),
      );
      const made = new PhraseBook(Object.fromEntries(others));
      return touched.every(({ text, translation }) => made.translate(text) === translation);
    });
    expect(idle, "nothing says these any more: take them out of src/locales/ja/phrases.ts").toEqual([]);
  });

  it("have phrases with the same holes, in Japanese", () => {
    for (const [template, translation] of Object.entries(book)) {
      expect(new Set(holesOf(translation)), template).toEqual(new Set(holesOf(template)));
      if (/[a-z]{2}/.test(template)) expectJapanese(translation, `"${template}"`);
    }
  });

  it("are told with what fills them, nested and in lists", () => {
    expect(reasonIn("ja", "record 0x06 claims 142410 bytes, 74203 are left")).toBe(
      "レコード 0x06 の長さは 142410 バイトとあるが、残りは 74203 バイトである",
    );
    expect(reasonIn("ja", "header: profile is not valid UTF-8")).toBe("header：profile が正しい UTF-8 ではない");
    expect(
      reasonIn(
        "ja",
        'run.json does not follow the declaration schema: streams.0.topic: Invalid input: expected string, received undefined; the document: Unrecognized key: "extra"; and 3 more',
      ),
    ).toBe(
      'run.json が宣言のスキーマに従っていない：streams.0.topic：string が必要だが、ない；文書全体：未知のキー "extra"；ほか 3 件',
    );
  });

  it("stay as they are where somebody else said them, and in English", () => {
    expect(reasonIn("ja", "Unexpected end of line: 7")).not.toContain("「");
    expect(reasonIn("ja", "no idea what this is")).toBe("「no idea what this is」");
    expect(reasonIn("ja", "the definition cannot be parsed: expected a: b; got c")).toBe(
      "定義を構文解析できない：「expected a: b; got c」",
    );
    expect(reasonIn("en", "header: profile is not valid UTF-8")).toBe("header: profile is not valid UTF-8");
    expect(evidenceIn("ja", "/camera/front")).toBe("/camera/front");
    expect(evidenceIn("ja", "84 bytes")).toBe("84 バイト");
  });
});

describe("templates", () => {
  it("lose a space that would stand between Japanese and Japanese", () => {
    expect(fillHoles("{at} の時点", () => "0.3 秒")).toBe("0.3 秒の時点");
    expect(fillHoles("{at} の時点", () => "12 ns")).toBe("12 ns の時点");
    expect(fillHoles("最初は {name}", () => "手首")).toBe("最初は手首");
    expect(
      fillHoles("{name} is silent", () => "手首"),
      "English keeps its spaces",
    ).toBe("手首 is silent");
  });
});

describe("the specification in Japanese", () => {
  const english = new Set<string>();
  const gather = (node: unknown): void => {
    if (node === null || typeof node !== "object") return;
    const { description } = node as { description?: unknown };
    if (typeof description === "string") english.add(description);
    for (const part of Object.values(node)) gather(part);
  };
  for (const schema of Object.values(specification)) gather(z.toJSONSchema(schema, { io: "input" }));
  for (const { params } of rules) gather(z.toJSONSchema(params, { io: "input" }));

  it("is complete", () => {
    const missing = [...english].filter((description) => !(description in descriptions));
    expect(missing, "add them to src/locales/ja/descriptions/").toEqual([]);
  });

  it("says nothing that the English does not", () => {
    const stale = Object.keys(descriptions).filter((description) => !english.has(description));
    expect(stale, "take them out of src/locales/ja/descriptions/").toEqual([]);
  });

  it("says each thing once", () => {
    const parts = [
      declaration,
      containerFacts,
      streamFacts,
      verdict,
      diff,
      recovery,
      cases,
      caseRecordings,
      conformance,
      parameters,
      bag,
    ];
    const keys = parts.flatMap((part) => Object.keys(part));
    expect(keys.filter((key, i) => keys.indexOf(key) !== i)).toEqual([]);
  });

  it("is in Japanese, with the same code", () => {
    for (const [en, ja] of Object.entries(descriptions)) {
      expectJapanese(ja, `"${en}"`);
      expect(ja, en).toMatch(/。$/);
      for (const [code] of en.matchAll(/`[^`]+`/g))
        expect(ja, `${code} is missing in the Japanese of "${en}"`).toContain(code);
    }
  });
});
