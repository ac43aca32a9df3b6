/** The binary itself: every command once as a process, with its exit code, its streams and its surroundings. */
import { spawn } from "node:child_process";
import { copyFile, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { CLI, runIn, runProcess } from "./run.test.helper.js";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const PROGRAMS = join(ROOT, "fixtures/programs");
const ANNOTATION = "labels.annotations.tasuki.json";
let folder: string;
const tasuki = (...args: string[]) => runProcess({ cwd: folder }, args);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "tasuki-process-"));
  await copyFile(join(ROOT, "fixtures/tabletop.mcap"), join(folder, "run.mcap"));
  await mkdir(join(folder, "runs"));
  await writeFile(join(folder, "runs/note.txt"), "a note");
  await copyFile(join(ROOT, "fixtures/tabletop_ros1.bag"), join(folder, "bag.bag"));
  await copyFile(join(ROOT, "fixtures/tabletop.annotations.tasuki.json"), join(folder, ANNOTATION));
  await copyFile(join(ROOT, "fixtures/broken/truncated.mcap"), join(folder, "cut.mcap"));
});
afterAll(() => rm(folder, { recursive: true }));

describe("the binary", { timeout: 60_000 }, () => {
  /** Each command, how it ends, and what is on its stdout. */
  const runs: readonly (readonly [code: number, words: string, command: string, args: readonly string[]])[] = [
    [0, "✓ Conforms to profile default", "check", ["run.mcap"]],
    [1, "✗ Does not conform", "check", ["cut.mcap"]],
    [0, "/imu/data", "info", ["run.mcap"]],
    [0, "bag.tasuki.yaml: ", "init", ["bag.bag"]],
    [1, "gaps in 1 recording", "gaps", ["bag.bag"]],
    [0, "Cohen's kappa", "agree", [ANNOTATION, join(ROOT, "fixtures/second-annotator.annotations.tasuki.json")]],
    [1, "incompatible", "compare", [join(PROGRAMS, "laboratory"), join(PROGRAMS, "factory")]],
    [0, "Exact: ", "convert", ["run.mcap", "copy.mcap"]],
    [0, "✓ Same content", "diff", ["run.mcap", "copy.mcap"]],
    [3, "samples saved", "recover", ["cut.mcap", "saved.mcap"]],
    [0, "Packed 1 file", "pack", ["runs", "delivery"]],
    [0, "Intact: 1 file", "verify", ["delivery"]],
    [0, "1 file", "unpack", ["delivery", "unpacked"]],
    [0, "MUST", "explain", ["time/stamps-increase"]],
  ];
  it.each(runs)("ends with %i and says %j: %s %j", async (code, words, command, args) => {
    const ended = await tasuki(command, ...args);
    expect({ code: ended.code, stderr: ended.stderr }).toEqual({ code, stderr: "" });
    expect(ended.stdout).toContain(words);
  });

  it("answers on stdin and stdout for conformance, until its input ends", async () => {
    const input = `${JSON.stringify({ cmd: "start", protocol: 1 })}\n`;
    const { code, stdout, stderr } = await runProcess({ cwd: folder, input }, ["conformance", "--stdio"]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(JSON.parse(stdout)).toMatchObject({ implementation: "tasuki" });
  });

  it("has a run of every command here", async () => {
    const { stdout } = await runIn({ cwd: folder }, ["--help"]);
    const commands = [...stdout.slice(stdout.indexOf("Commands:")).matchAll(/^ {2}(\w+)/gm)].map(([, name]) => name);
    expect(commands.length).toBeGreaterThan(10);
    expect([...new Set(["conformance", "rules", ...runs.map(([, , name]) => name)])].sort()).toEqual(
      commands.filter((name) => name !== "help").sort(),
    );
  });

  it("ends with 2 on misuse, in the language of its environment, and says it on stderr alone", async () => {
    expect(await runProcess({ cwd: folder, env: { LANG: "ja_JP.UTF-8" } }, ["chek"])).toEqual({
      code: 2,
      stdout: "",
      stderr: "tasuki: コマンド chek はない（もしかして check）\n",
    });
  });

  it("says all of its output where that is a pipe, and nothing where nobody reads it", async () => {
    const whole = await tasuki("rules", "--format", "json");
    expect((JSON.parse(whole.stdout) as unknown[]).length).toBeGreaterThan(40);
    const child = spawn(process.execPath, [CLI, "rules", "--format", "json"], { cwd: folder });
    child.stdout.destroy();
    let stderr = "";
    child.stderr.on("data", (chunk) => (stderr += chunk));
    const code = await new Promise((resolve) => child.on("close", resolve));
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  });

  it("begins with the words of the commands, and loads schemas and rules only for a command that needs them", async () => {
    const loaded = new Map<string, string>();
    const load = async (path: string): Promise<void> => {
      if (loaded.has(path)) return;
      const text = await readFile(path, "utf8");
      loaded.set(path, text);
      for (const [, target] of text.matchAll(/^(?:import|export)[^;"]*?"(\.[^"]+)"/gm))
        await load(join(dirname(path), target!));
    };
    // The executable asks for a cache of compiled code, and then loads the program.
    const [, program] = /import\("(\.[^"]+)"\)/.exec(await readFile(CLI, "utf8"))!;
    await load(join(dirname(CLI), program!));
    const text = [...loaded.values()].join("\n");
    expect(text).toContain("Usage:");
    expect(text, "a schema of the specification").not.toMatch(/\.strictObject\(/);
    expect(text, "a rule").not.toContain("time/stamps-distinct");
    expect(text.length).toBeLessThan(260_000);
  });
});
