/** `tasuki agree` on the command line. */
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, it } from "vitest";
import { AgreementReport } from "../spec/index.js";
import { runIn } from "./run.test.helper.js";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const FIRST = join(ROOT, "fixtures/tabletop.annotations.tasuki.json");
const SECOND = join(ROOT, "fixtures/second-annotator.annotations.tasuki.json");
let folder: string;

const tasuki = (args: readonly string[], locale = "C") =>
  runIn({ cwd: folder, env: { LC_ALL: locale, NO_COLOR: "1" } }, args);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "tasuki-agree-"));
  await writeFile(join(folder, "broken.json"), "{");
});
afterAll(() => rm(folder, { recursive: true }));

it("tells agreement as text and as JSON by its schema", async () => {
  const text = await tasuki(["agree", FIRST, SECOND]);
  expect({ code: text.code, stderr: text.stderr }).toEqual({ code: 0, stderr: "" });
  expect(text.stdout).toMatch(/Cohen's kappa +1, 2 +0\.875 +2 +60 bins/);
  const json = await tasuki([
    "agree",
    FIRST,
    SECOND,
    "--bin",
    "50 ms",
    "--format",
    "json",
    "--output",
    "agreement.json",
  ]);
  expect(json).toEqual({ code: 0, stdout: "", stderr: "" });
  const report = AgreementReport.parse(JSON.parse(await readFile(join(folder, "agreement.json"), "utf8")));
  expect(report.binNs).toBe(50_000_000);
  expect(report.tracks[0]!.figures[0]).toMatchObject({ measure: "krippendorff-alpha", items: 120, raters: 2 });
});

it("ends with 2 and a reason where nothing can be compared", async () => {
  for (const [args, reason] of [
    [[FIRST], "agreement is between two annotations or more"],
    [[FIRST, "broken.json"], "broken.json is no annotation"],
    [[FIRST, "absent.json"], "absent.json"],
    [[FIRST, SECOND, "--bin", "wide"], "a width is a number with ns, us, ms or s"],
  ] as const) {
    const { code, stdout, stderr } = await tasuki(["agree", ...args]);
    expect({ code, stdout }, reason).toEqual({ code: 2, stdout: "" });
    expect(stderr).toContain(reason);
    expect(stderr).not.toMatch(/\n +at /);
  }
});

it("speaks Japanese where the environment does", async () => {
  expect((await tasuki(["agree", "--help"], "ja_JP.UTF-8")).stdout).toContain("時間の刻みの幅");
  expect((await tasuki(["agree", "--help"])).stdout).toContain("width of the time bins");
  const { code, stderr } = await tasuki(["agree", FIRST], "ja_JP.UTF-8");
  expect({ code, stderr }).toEqual({ code: 2, stderr: "tasuki: 一致度には二つ以上のアノテーションが要る。\n" });
});
