/** Comparing programs on the command line. */
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, it } from "vitest";
import { PremisesAgreement, PremisesComparison, Report } from "../spec/index.js";
import { runIn } from "./run.test.helper.js";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const [LABORATORY, FACTORY] = ["fixtures/programs/laboratory", "fixtures/programs/factory"];
let folder: string;

const tasuki = (...args: string[]) => runIn({ cwd: ROOT }, args);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "tasuki-cli-compare-"));
});
afterAll(() => rm(folder, { recursive: true }));

it("compares folders, statements and declarations, and says by its exit code what it found", async () => {
  const { code, stdout } = await tasuki("compare", LABORATORY, FACTORY, "--format", "json");
  expect(code).toBe(1);
  expect(PremisesComparison.parse(JSON.parse(stdout)).outcome).toBe("incompatible");
  const said = `${LABORATORY}/run.tasuki.json`;
  expect(PremisesComparison.parse(JSON.parse((await tasuki("compare", said, said, "-f", "json")).stdout)).outcome).toBe(
    "unknown",
  );
  expect((await tasuki("compare", `${LABORATORY}/hand-over.tasuki.json`, said)).stdout).toContain(
    "a statement, no recording",
  );
});

it("maps streams as it is told, and refuses what it does not understand", async () => {
  const mapped = await tasuki(
    "compare",
    LABORATORY,
    FACTORY,
    "--map",
    "A:/camera/image_raw=B:/robot/joints",
    "-f",
    "json",
  );
  const { streams } = PremisesComparison.parse(JSON.parse(mapped.stdout));
  expect(streams.filter(({ match }) => match === "map")).toHaveLength(1);
  expect((await tasuki("compare", LABORATORY)).code).toBe(2);
  expect((await tasuki("compare", LABORATORY, FACTORY, "--map", "A:/x=C:/y")).code).toBe(2);
  expect((await tasuki("compare", LABORATORY, FACTORY, "--map", "left=right")).code).toBe(2);
  const missing = await tasuki("compare", LABORATORY, "nowhere");
  expect([missing.code, missing.stdout]).toEqual([2, ""]);
  expect(missing.stderr).toContain("nowhere: there is no such file or directory");
});

it("drafts an agreement, for programs and for people, that check holds a recording to", async () => {
  const path = join(folder, "agreement.json");
  const own = "fixtures/tabletop.mcap";
  await tasuki("compare", own, own, "-o", path, "--id", "pilot", "--date", "2026-11-23");
  const agreement = PremisesAgreement.parse(JSON.parse(await readFile(path, "utf8")));
  expect([agreement.id, agreement.date, agreement.signatures]).toEqual(["pilot", "2026-11-23", []]);
  const markdown = (await tasuki("compare", own, own, "--format", "markdown", "--lang", "ja")).stdout;
  expect(markdown).toContain("## 署名");
  const { stdout, code } = await tasuki("check", own, "--agreement", path, "--format", "json");
  const [recording] = Report.parse(JSON.parse(stdout)).recordings;
  const outcome = (id: string) => recording!.rules.find((rule) => rule.id === id)!.outcome;
  expect([code, outcome("delivery/agreement-kept"), outcome("delivery/agreement-signed")]).toEqual([0, "pass", "fail"]);
  expect((await tasuki("check", own, "--agreement", "fixtures/tabletop.tasuki.json")).code).toBe(2);
});
