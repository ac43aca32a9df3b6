/** The suite against Tasuki itself, against wrong and broken implementations, and over the protocol. */
import { spawnSync } from "node:child_process";
import { appendFile, cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { z } from "zod";
import { CLI, runIn } from "../cli/run.test.helper.js";
import { fileSource } from "../io/file.js";
import { stringWidth } from "../report/render/paint.js";
import { rules } from "../rules/index.js";
import { RecordingFacts } from "../spec/facts/recording.js";
import type { ConformanceCase } from "../spec/verdict/conformance-case.js";
import { CaseResult, ExpectedFailures, SuiteReport } from "../spec/verdict/conformance-suite.js";
import { readSuite, recordingPath, verifySuite } from "./node/folder.js";
import { processContender, splitCommand } from "./node/process.js";
import { ownContender } from "./own.js";
import { renderSuite } from "./render.js";
import { type Contender, runSuite } from "./run.js";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const FOLDER = join(ROOT, "conformance");
const suite = await readSuite(FOLDER);
const own = ownContender((each) => fileSource(recordingPath(FOLDER, each)));
const report = await runSuite(suite, own);

const program = (command: string, timeoutMs = 20_000) =>
  processContender(command, { timeoutMs, recordingPath: (each) => recordingPath(FOLDER, each) });
/** A program that runs this text for each line it is given. */
const scripted = (onLine: string, timeoutMs?: number) =>
  program(
    `"${process.execPath}" -e 'require("readline").createInterface({input: process.stdin}).on("line", (line) => { const request = JSON.parse(line); const say = (it) => console.log(JSON.stringify(it)); if (request.cmd === "start") return say({implementation: "scripted", version: "1", specification: "0.1", stages: ["check"]}); if (request.cmd === "stop") return process.exit(); ${onLine} })'`,
    timeoutMs,
  );
const only = (rule: string) => (each: ConformanceCase) => each.stage === "check" && each.rule === rule;
const verdicts = ({ results }: SuiteReport) => [...new Set(results.map(({ verdict }) => verdict))];

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "tasuki-suite-"));
});
afterAll(() => rm(folder, { recursive: true }));

describe("Tasuki", () => {
  it.each(report.results.filter(({ status }) => status === "stable").map((result) => [result.id, result] as const))(
    "%s",
    (_, { verdict, reasons }) => {
      expect({ verdict, reasons }).toEqual({ verdict: "passed", reasons: [] });
    },
  );

  it("answers over the protocol as in process", { timeout: 120_000 }, async () => {
    const spoken = await runSuite(suite, program(`"${process.execPath}" "${CLI}" conformance --stdio`));
    const told = ({ results }: SuiteReport) => results.map(({ id, verdict, reasons }) => [id, verdict, reasons.length]);
    expect(told(spoken)).toEqual(told(report));
    expect(spoken.implementation).toEqual(report.implementation);
  });

  it("gives only causes that the rule lists, and each of them in a case", async () => {
    const given = new Map<string, { causes: readonly string[]; met: Set<string> }>(
      rules.map(({ id, causes }) => [id, { causes: causes ?? [], met: new Set<string>() }]),
    );
    for (const each of suite.cases) {
      if (each.stage !== "check") continue;
      const answer = await own.run(each);
      if (!("findings" in answer)) continue;
      for (const { cause } of answer.findings as { cause?: string }[]) {
        if (cause === undefined) continue;
        expect(given.get(each.rule)!.causes, `${each.rule}: list the cause in the rule`).toContain(cause);
        given.get(each.rule)!.met.add(cause);
      }
    }
    const unmet = [...given].flatMap(([id, { causes, met }]) =>
      causes.filter((cause) => !met.has(cause)).map((cause) => `${id}: ${cause}`),
    );
    expect(unmet, "no case shows these causes").toEqual([]);
  });

  it("is asked for facts that there are", () => {
    for (const each of suite.cases)
      if (each.stage === "read") expect(unknownKeys(each.expect.facts ?? {}, RecordingFacts, ""), each.id).toEqual([]);
  });
});

/** Keys of an expected document that its schema does not have: they would never be compared with anything. */
function unknownKeys(expected: unknown, schema: z.ZodType, path: string): string[] {
  const { innerType, shape, element } = schema._zod.def as {
    innerType?: z.ZodType;
    shape?: Record<string, z.ZodType>;
    element?: z.ZodType;
  };
  if (innerType) return unknownKeys(expected, innerType, path);
  if (Array.isArray(expected)) return element ? expected.flatMap((item) => unknownKeys(item, element, path)) : [];
  if (!shape || expected === null || typeof expected !== "object" || "near" in expected) return [];
  return Object.entries(expected).flatMap(([key, value]) =>
    shape[key] ? unknownKeys(value, shape[key], `${path}.${key}`) : [`${path}.${key}`],
  );
}

describe("a wrong implementation", () => {
  it.each(["time/stamps-increase", "container/checksums-hold"])("that always lets %s pass is caught", async (rule) => {
    const lenient: Contender = {
      ...own,
      run: async (each) => (only(rule)(each) ? { id: each.id, outcome: "pass", findings: [] } : own.run(each)),
    };
    const { counts, results } = await runSuite(suite, lenient);
    expect(counts.failed).toBeGreaterThan(0);
    expect(
      new Set(
        results.filter(({ verdict, status }) => verdict === "failed" && status === "stable").map((each) => each.rule),
      ),
    ).toEqual(new Set([rule]));
  });

  it("that finds the right thing in the wrong place is caught", async () => {
    const shifted: Contender = {
      ...own,
      async run(each) {
        const answer = await own.run(each);
        const findings = "findings" in answer ? (answer.findings as { count: number }[]) : [];
        return { ...answer, findings: findings.map((finding) => ({ ...finding, count: finding.count + 1 })) } as never;
      },
    };
    const { counts } = await runSuite(suite, shifted, { only: only("time/stamps-increase") });
    expect(counts.failed).toBeGreaterThan(0);
  });

  it("that takes every file for sound is caught by the reader's cases", async () => {
    const blind: Contender = { ...own, run: async ({ id }) => ({ id, facts: {} }) };
    const { counts } = await runSuite(suite, blind, { only: ({ stage }) => stage === "read" });
    expect(counts.passed).toBe(0);
  });
});

describe("a broken implementation", () => {
  const one = only("container/samples-present");

  it.each([
    [
      "that crashes",
      'console.error("out of cheese"); process.exit(3)',
      "ended with exit code 3; last on its stderr: out of cheese",
    ],
    ["that says nothing sensible", 'console.log("hello")', "it printed what is no JSON: hello"],
    ["that answers another case", 'say({id: "x", outcome: "pass"})', "the answer is to x"],
    ["that answers with half of it", "say({id: request.case.id})", "does not follow its schema"],
    ["that answers twice", 'say({id: request.case.id, outcome: "pass"}); say({})', ""],
    [
      "that answers twice at once",
      'const answer = JSON.stringify({id: request.case.id, outcome: "pass", findings: []}); console.log(answer + String.fromCharCode(10) + answer)',
      "a line that nobody asked for",
    ],
    ["that answers as a reader", "say({id: request.case.id, facts: {}})", "none to a case of the stage check"],
  ])("%s is an error, never a hang", async (_, onLine, words) => {
    const broken = await runSuite(suite, scripted(onLine), { only: one });
    expect(broken.counts.failed).toBeGreaterThan(0);
    const errored = broken.results.filter(({ verdict }) => verdict === "errored");
    expect(errored.length).toBeGreaterThan(0);
    expect(errored[0]!.reasons.join()).toContain(words);
  });

  it("that is silent is an error after its time", async () => {
    const { results } = await runSuite(suite, scripted("", 700), { only: one });
    expect(verdicts({ results } as SuiteReport)).toEqual(["errored"]);
    expect(results[0]!.reasons[0]).toContain("gave no answer within 0.7 s");
    expect(results[3]!.reasons[0], "patience ends").toContain("it broke 3 times in a row");
  });

  it("that prints without end is stopped", async () => {
    const { results } = await runSuite(suite, scripted('process.stdout.write("x".repeat(9e6))'), { only: one });
    expect(results[0]!.reasons[0]).toContain("printed a line of more than");
  });

  it("that cannot be started is no result at all", async () => {
    await expect(runSuite(suite, program("there-is-no-such-program"))).rejects.toMatchObject({
      code: "bad-implementation",
    });
    await expect(runSuite(suite, program(`"${process.execPath}" -e ""`))).rejects.toThrow("ended with exit code 0");
    expect(() => program(" ")).toThrow("is empty");
  });

  it("has its command split as a shell does", () => {
    expect(splitCommand(`a 'b c' "d \\"e" f\\ g h''i  ""`)).toEqual(["a", "b c", 'd "e', "f g", "hi", ""]);
  });
});

describe("skipped and expected failures", () => {
  const rule = "time/stamps-increase";
  const lenient: Contender = { ...own, run: async ({ id }) => ({ id, outcome: "pass", findings: [] }) };
  const listing = (ids: string[]) => ({ implementation: "x", failures: ids.map((id) => ({ id, reason: "known" })) });

  it("are counted as what they are", async () => {
    const first = await runSuite(suite, lenient, { only: only(rule) });
    const failing = first.results.filter(({ verdict }) => verdict === "failed").map(({ id }) => id);
    const listed = await runSuite(suite, lenient, {
      only: only(rule),
      expectedFailures: ExpectedFailures.parse(listing(failing)),
    });
    expect(listed.counts).toEqual({ ...first.counts, failed: 0, expectedFailures: first.counts.failed });
  });

  it("make an error of what is listed and passes, and of what is listed and not there", async () => {
    const passing = report.results.find(({ rule: of, verdict }) => of === rule && verdict === "passed")!.id;
    const wrong = await runSuite(suite, own, { only: only(rule), expectedFailures: listing([passing]) });
    expect(wrong.results.find(({ id }) => id === passing)!.verdict).toBe("unexpected-pass");
    expect(wrong.counts.failed).toBe(1);
    await expect(runSuite(suite, own, { expectedFailures: listing(["no/such/case"]) })).rejects.toThrow("no/such/case");
  });

  it("never make a pass of a skipped case", async () => {
    const lazy: Contender = { ...own, run: async ({ id }) => ({ id, skipped: "tired" }) };
    const { counts } = await runSuite(suite, lazy, { only: only(rule) });
    expect(counts.passed).toBe(0);
    expect(counts.skipped).toBeGreaterThan(0);
    const narrow: Contender = { ...own, start: async () => ({ ...(await own.start()), stages: ["read"] }) };
    expect(verdicts(await runSuite(suite, narrow, { only: only(rule) }))).toEqual(["skipped"]);
  });

  it("are plain in the text, and trial cases are never counted", () => {
    const result = (verdict: CaseResult["verdict"], status: CaseResult["status"] = "stable") =>
      CaseResult.parse({ id: `a/b/${verdict}`, stage: "check", status, verdict, reasons: ["why"] });
    const counts = { passed: 0, failed: 1, skipped: 1, expectedFailures: 1 };
    const text = renderSuite({
      ...report,
      counts,
      trial: { passed: 0, failed: 1, skipped: 0, expectedFailures: 0 },
      results: [result("failed"), result("skipped"), result("expected-failure"), result("failed", "trial")],
    });
    expect(text).toContain("✗ check  a/b/failed\n    why");
    expect(text).toContain("a skipped case proves nothing");
    expect(text).toContain("trial cases, never counted: 0 passed, 1 failed");
    expect(text.trimEnd().endsWith("\n0 passed, 1 failed, 1 skipped, 1 expected failure")).toBe(true);
  });
});

describe("the suite's files", () => {
  it("are as the index says; one changed byte, a missing and a stray file are found", async () => {
    expect((await verifySuite(FOLDER)).wrong).toEqual([]);
    const copy = join(folder, "copy");
    await cp(FOLDER, copy, { recursive: true });
    const flipped = join(copy, "cases/readers/mcap/one-message.mcap");
    const bytes = await readFile(flipped);
    bytes[40]! ^= 1;
    await writeFile(flipped, bytes);
    await appendFile(join(copy, "cases/whole/declared.json"), " ");
    await rm(join(copy, "cases/whole/undeclared.mcap"));
    await writeFile(join(copy, "cases/stray.mcap"), "");
    expect((await verifySuite(copy)).wrong.sort()).toEqual([
      "cases/readers/mcap/one-message.mcap has changed",
      "cases/stray.mcap is not in the index",
      "cases/whole/declared.json has changed",
      "cases/whole/undeclared.mcap is missing",
    ]);
  });

  it("are refused with their name where they are wrong", async () => {
    await writeFile(join(folder, "suite.json"), "{");
    await expect(readSuite(folder)).rejects.toThrow(/suite\.json is not valid JSON/);
    await writeFile(join(folder, "suite.json"), "{}");
    await expect(readSuite(folder)).rejects.toThrow(/suite\.json does not follow its schema/);
    await expect(readSuite(join(folder, "none"))).rejects.toThrow(/cannot be read/);
  });
});

describe("tasuki conformance", () => {
  const tasuki = (...args: string[]) => runIn({ cwd: ROOT }, ["conformance", ...args]);

  it("exits 0 where nothing failed, 1 where something did, 2 where nothing could be run", async () => {
    const rule = ["--rule", "time/stamps-increase"];
    const good = await tasuki(...rule);
    expect(good).toMatchObject({ code: 0, stderr: "" });
    expect(good.stdout.trimEnd().split("\n").at(-1)).toMatch(/^\d+ passed, 0 failed, 0 skipped, 0 expected failures$/);
    const [{ id }] = suite.cases.filter(only("time/stamps-increase")) as [ConformanceCase];
    const list = join(folder, "expected.json");
    await writeFile(list, JSON.stringify({ implementation: "tasuki", failures: [{ id, reason: "known" }] }));
    const listed = await tasuki(...rule, "--expected-failures", list);
    expect(listed.code).toBe(1);
    expect(listed.stdout).toContain(`✗ check  ${id}\n    unexpected pass: `);
    expect((await tasuki("--rule", "no/such")).code).toBe(2);
    expect(await tasuki(join(folder, "none"))).toMatchObject({ code: 2, stdout: "" });
    expect((await tasuki("--timeout", "soon")).code).toBe(2);
    expect((await tasuki("--verify")).code).toBe(0);
  });

  it("speaks Japanese where asked: counts, reasons, help and misuse", async () => {
    const [passing] = suite.cases.filter(only("time/stamps-increase")) as [ConformanceCase];
    const list = join(folder, "listed.json");
    await writeFile(
      list,
      JSON.stringify({ implementation: "tasuki", failures: [{ id: passing.id, reason: "known" }] }),
    );
    const japanese = (...args: string[]) => tasuki(...args, "--lang", "ja");
    const text = (await japanese("--rule", "time/stamps-increase", "--expected-failures", list)).stdout;
    expect(text).toContain("見込みに反する合格：不合格の見込みとして挙げられているが、合格した：一覧から外す");
    expect(text.trimEnd().split("\n").at(-1)).toMatch(
      /^合格 \d+ 件、不合格 1 件、省略 0 件、見込みどおりの不合格 0 件$/,
    );
    expect(text.replaceAll(/[a-z]+\/[a-z/-]+/g, ""), "no English beside it").not.toMatch(/\b[a-z]{2,} [a-z]{2,}\b/);
    expect((await japanese("--rule", "no/such")).stderr).toContain("試験ケースを一つも実行していない");
    expect((await japanese("--timeout", "soon")).stderr).toContain("の値「soon」は正しくない。0 より大きく 86400 以下");
    expect((await japanese(join(folder, "none"))).stderr).toMatch(/suite\.json を読めない/);
    expect((await japanese("--verify")).stdout).toMatch(/^ファイル [\d\s]+ 個：すべて索引のとおりである/);
    expect((await japanese("--impl", "there-is-no-such-program")).stderr).toContain(
      "実装「there-is-no-such-program」：起動できない",
    );
  });

  it("tells in Japanese what differs", async () => {
    const lenient: Contender = { ...own, run: async ({ id }) => ({ id, outcome: "pass", findings: [] }) };
    const wrong = await runSuite(suite, lenient, { only: only("time/stamps-increase") });
    const text = renderSuite(wrong, { language: "ja" });
    expect(text).toContain("結果：fail のはずだが pass である");
    expect(text).toContain("あるべき指摘がない：「{");
    const [, head, row] = /^(ステージ +合格 .*)\n(check .*)$/m.exec(text)!;
    expect(stringWidth(row!), "columns stand below their heads").toBe(stringWidth(head!));
  });

  it("writes JSON that its schema describes", async () => {
    const { stdout } = await tasuki("--stage", "whole", "--format", "json");
    const parsed = SuiteReport.parse(JSON.parse(stdout));
    expect(parsed.results.every(({ stage }) => stage === "whole")).toBe(true);
    expect(parsed.counts.passed).toBeGreaterThan(5);
  });

  const python = spawnSync("python3", ["--version"]).status === 0;
  it.skipIf(!python)(`runs the example in Python${python ? "" : " (skipped: there is no python3)"}`, async () => {
    const command = ["--impl", `python3 "${join(FOLDER, "examples/five_rules.py")}"`];
    const { code, stdout, stderr } = await tasuki(...command, "--format", "json");
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    const { counts, implementation } = SuiteReport.parse(JSON.parse(stdout));
    expect(implementation.implementation).toBe("five rules");
    expect(counts).toMatchObject({ failed: 0, expectedFailures: 0 });
    expect(counts.passed).toBeGreaterThan(20);
    expect((await tasuki(...command, "--strict", "-q")).code, "skipped cases fail where asked").toBe(1);
  });
});
