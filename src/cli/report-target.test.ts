/** A report goes over an earlier report, and over nothing else. */
import { execFile, execFileSync } from "node:child_process";
import { copyFile, lstat, mkdtemp, readdir, readFile, rm, symlink, truncate, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
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

it("into a pipe or a device, and over what a link leads to, which both stay", async () => {
  const at = (name: string) => join(folder, name);
  await symlink("later.txt", at("link.txt"));
  await writeFile(at("later.txt"), "old");
  expect((await runIn({ cwd: folder }, ["info", "plain", "-o", "link.txt"])).code).toBe(0);
  expect((await lstat(at("link.txt"))).isSymbolicLink()).toBe(true);
  expect(await readFile(at("later.txt"), "utf8")).toContain("plain");
  execFileSync("mkfifo", [at("pipe")]);
  const read = promisify(execFile)("cat", [at("pipe")]);
  expect((await runIn({ cwd: folder }, ["info", "plain", "-o", "pipe"])).code).toBe(0);
  expect((await read).stdout.length).toBeGreaterThan(100);
  expect((await lstat(at("pipe"))).isFIFO()).toBe(true);
  const { code, stdout, stderr } = await runIn({ cwd: folder }, [
    "convert",
    "plain",
    "pipe",
    "--container",
    "mcap",
    "--force",
  ]);
  expect(code, stdout).toBe(2);
  expect(stderr + stdout).toContain("no regular file");
  expect((await lstat(at("pipe"))).isFIFO()).toBe(true);
  await rm(at("pipe"));
});

it("is not waited for where a pipe stands in the place of a sidecar", async () => {
  for (const name of ["plain.tasuki.json", "plain.annotations.tasuki.json"]) {
    execFileSync("mkfifo", [join(folder, name)]);
    expect((await runIn({ cwd: folder }, ["check", "plain"])).code).toBe(0);
    await rm(join(folder, name));
  }
});

it("is of no document that is endless", async () => {
  await truncate(join(folder, "key.txt"), 20_000_000);
  const { code, stderr } = await runIn({ cwd: folder }, ["check", "plain", "-d", "key.txt"]);
  expect({ code, stderr }).toEqual({
    code: 2,
    stderr: "tasuki: key.txt: is longer than 16777216 bytes, which no such document is.\n",
  });
});

it("over an earlier report", async () => {
  for (const file of ["tabletop.mcap", "tabletop_ros1.bag"]) {
    expect((await runIn({ cwd: folder }, ["check", file, "-o", "report.txt"])).stderr).toBe("");
    expect(await readFile(join(folder, "report.txt"), "utf8")).toContain(file);
  }
});
