/** A report goes over an earlier report, and over nothing else. */
import { copyFile, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, it } from "vitest";
import { runIn } from "./run.test.helper.js";

const FIXTURES = fileURLToPath(new URL("../../fixtures", import.meta.url));
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "tasuki-report-"));
  for (const name of ["tabletop.mcap", "tabletop.tasuki.json", "tabletop_ros1.bag"])
    await copyFile(join(FIXTURES, name), join(folder, name));
  await copyFile(join(FIXTURES, "tabletop.mcap"), join(folder, "plain"));
  await writeFile(join(folder, "key.txt"), "a key");
});
afterAll(() => rm(folder, { recursive: true }));

const contents = async () => {
  const names = (await readdir(folder)).sort();
  return await Promise.all(names.map(async (name) => [name, (await readFile(join(folder, name))).toString("base64")]));
};

it.each([
  ["the recording", ["check", "tabletop.mcap", "-o", "tabletop.mcap"]],
  ["the recording by another path", ["info", "plain", "-o", "./plain"]],
  ["a side of a comparison", ["diff", "plain", "tabletop_ros1.bag", "--output", "tabletop_ros1.bag"]],
  ["what is converted", ["convert", "plain", "new.bag", "-o", "plain"]],
  ["what is made", ["convert", "plain", "new.bag", "-o", "new.bag"]],
  ["the damaged file", ["recover", "plain", "saved.mcap", "-o", "plain"]],
  ["a declaration", ["check", "tabletop.mcap", "-o", "tabletop.tasuki.json"]],
  ["another recording", ["check", "tabletop.mcap", "-o", "tabletop_ros1.bag"]],
  ["a file that an option names", ["check", "tabletop.mcap", "--key", "key.txt", "-o", "key.txt"]],
  ["what is packed", ["pack", ".", "delivery", "-o", "delivery/report.txt"]],
])("never over %s", async (_, args) => {
  const before = await contents();
  const { code, stdout, stderr } = await runIn({ cwd: folder }, args);
  expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
  expect(stderr).toMatch(/one of the inputs|holds more than a report|lies inside the delivery/);
  expect(await contents()).toEqual(before);
});

it("over an earlier report", async () => {
  for (const file of ["tabletop.mcap", "tabletop_ros1.bag"]) {
    expect((await runIn({ cwd: folder }, ["check", file, "-o", "report.txt"])).stderr).toBe("");
    expect(await readFile(join(folder, "report.txt"), "utf8")).toContain(file);
  }
});
