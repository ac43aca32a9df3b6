/** `tasuki recover` as people and pipelines meet it: real files, a real signal. */
import { type ChildProcess, spawn } from "node:child_process";
import { mkdir, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { writeBag } from "../generate/recording/bag-file.js";
import { writeFolder } from "../generate/recording/rosbag2-folder.js";
import { tabletop, tabletopMessages } from "../generate/recording/tabletop.js";
import { RecoveryReport, Report } from "../spec/index.js";
import { CLI, runIn } from "./run.test.helper.js";

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let folder: string;
let sound: Uint8Array;

const start = (...args: string[]): ChildProcess =>
  spawn(process.execPath, [CLI, ...args], { cwd: folder, env: { ...process.env, LC_ALL: "C" } });
const tasuki = (...args: string[]) => runIn({ cwd: folder }, args);
const file = (name: string) => join(folder, name);
const text = (name: string) => readFile(file(name), "utf8");

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "tasuki-recover-"));
  sound = await tabletop({ images: false, seconds: 2 });
  await writeFile(file("sound.mcap"), sound);
  await writeFile(file("cut.mcap"), sound.subarray(0, sound.length >> 1));
  await writeFile(file("empty.mcap"), "");
  await writeFile(
    file("noise.mcap"),
    Uint8Array.from({ length: 5000 }, (_, i) => i * 7),
  );
  await writeFile(file("nothing.mcap"), sound.subarray(0, 60));
});
afterAll(() => rm(folder, { recursive: true }));

describe("tasuki recover", () => {
  it("exits 0 where every sample was saved", async () => {
    const { code, stdout, stderr } = await tasuki("recover", "sound.mcap", "whole.mcap");
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).toMatch(/^sound\.mcap\n→ whole\.mcap · .*\n\n✓ Every sample was saved: [\d ]+\.\n/);
    expect((await tasuki("diff", "sound.mcap", "whole.mcap", "--order", "file")).code).toBe(0);
  });

  it("exits 3 where something was lost, says what, and leaves the damaged file as it was", async () => {
    const { code, stdout, stderr } = await tasuki("recover", "cut.mcap", "saved.mcap");
    expect({ code, stderr }).toEqual({ code: 3, stderr: "" });
    expect(stdout).toMatch(/! [\d ]+ samples saved; some may be lost\./);
    expect(stdout).toMatch(/\/imu\/data.*\n {4}[\d ]+ saved · lost: unknown.*\n {4}after [\d.]+ s · 20\d\d-/);
    expect((await stat(file("cut.mcap"))).size).toBe(sound.length >> 1);
    expect((await tasuki("check", "saved.mcap")).code).not.toBe(2);
  });

  it.each(["mcap", "bag"])(
    "lets nothing pass for sound that was recovered: %s, also when it is converted",
    async (kind) => {
      const length = { images: true, seconds: 2 };
      const bytes = kind === "mcap" ? await tabletop(length) : await writeBag(tabletopMessages(length));
      await writeFile(file(`torn.${kind}`), bytes.fill(0xaa, bytes.length >> 1, (bytes.length >> 1) + 300));
      const { stdout } = await tasuki("recover", `torn.${kind}`, `kept.${kind}`, "-f", "json");
      const { unverified, lost, beside } = RecoveryReport.parse(JSON.parse(stdout));
      expect(unverified).toBeGreaterThan(0);
      expect(beside).toBe(kind === "bag" ? "kept.bag.tasuki-provenance.json" : undefined);
      expect((await tasuki("convert", `kept.${kind}`, `made-of-${kind}.mcap`)).code).toBe(0);
      for (const name of [`kept.${kind}`, `made-of-${kind}.mcap`]) {
        const report = Report.parse(JSON.parse((await tasuki("check", name, "-f", "json")).stdout));
        const { findings } = report.recordings[0]!;
        expect(findings.find(({ rule }) => rule === "container/recovered-samples-verified")).toMatchObject({
          severity: "error",
          count: unverified,
        });
        const incomplete = findings.find(({ rule }) => rule === "container/recovery-complete");
        expect(incomplete?.count ?? 0).toBe(lost);
        expect((await tasuki("info", name)).stdout).toMatch(/recovered +from damage: [\d ]+ lost, [\d ]+ unverified\n/);
      }
      await tasuki("recover", `torn.${kind}`, `strict.${kind}`, "--verified-only");
      const strict = Report.parse(JSON.parse((await tasuki("check", `strict.${kind}`, "-f", "json")).stdout));
      const { rules } = strict.recordings[0]!;
      expect(rules.find(({ id }) => id === "container/recovered-samples-verified")).toMatchObject({ outcome: "pass" });
    },
  );

  it("gives its report as JSON, into a file where one is named", async () => {
    const { code, stdout } = await tasuki("recover", "cut.mcap", "j.mcap", "-f", "json", "-o", "j.json");
    expect({ code, stdout }).toEqual({ code: 3, stdout: "" });
    const report = RecoveryReport.parse(JSON.parse(await text("j.json")));
    expect(report).toMatchObject({ outcome: "with-loss", lostExact: false });
    expect(report.output).toEqual({ path: "j.mcap", container: "mcap", sizeBytes: (await stat(file("j.mcap"))).size });
    const strict = await tasuki("recover", "cut.mcap", "s.mcap", "--verified-only", "-f", "json");
    expect(RecoveryReport.parse(JSON.parse(strict.stdout))).toMatchObject({ unverified: 0 });
  });

  it("speaks Japanese", async () => {
    const { code, stdout } = await tasuki("recover", "cut.mcap", "ja.mcap", "--lang", "ja");
    expect(code).toBe(3);
    expect(stdout).toMatch(/サンプル [\d ]+ 個を救出した。失われたものがあるかもしれない。/);
    // Topics, types, units and file names are the only other letters.
    expect(stdout).not.toMatch(/\b(saved|lost|unverified|chunk|after|the)\b/);
    const { stdout: help } = await tasuki("recover", "--help", "--lang", "ja");
    expect(help).toContain("終了コード：0 すべてのサンプルを救出した");
  });

  it("replaces a file only where it is told to", async () => {
    await writeFile(file("there.mcap"), "precious");
    const refused = await tasuki("recover", "cut.mcap", "there.mcap");
    expect(refused).toMatchObject({ code: 2, stdout: expect.stringContaining("there.mcap is there already") });
    expect(await text("there.mcap")).toBe("precious");
    expect((await tasuki("recover", "cut.mcap", "there.mcap", "--force")).code).toBe(3);
    expect((await stat(file("there.mcap"))).size).toBeGreaterThan(1000);
  });

  it("never writes over what it reads", async () => {
    await symlink(file("cut.mcap"), file("soft.mcap"));
    await mkdir(file("run"));
    for (const { name, bytes } of writeFolder(tabletopMessages({ images: false, seconds: 1 }), { name: "run" }))
      await writeFile(join(folder, "run", name), bytes);
    const before = await readFile(file("cut.mcap"));
    for (const [from, to] of [
      ["cut.mcap", "soft.mcap"],
      ["cut.mcap", "./run/../cut.mcap"],
      ["run", "run/metadata.yaml"],
    ] as const) {
      const { code, stdout } = await tasuki("recover", from, to, "--force");
      expect({ to, code, stdout }).toEqual({ to, code: 2, stdout: expect.stringContaining("is one of the inputs") });
    }
    expect(Buffer.compare(before, await readFile(file("cut.mcap")))).toBe(0);
    expect(await text("run/metadata.yaml")).toContain("rosbag2_bagfile_information");
  });

  it("saves a folder of databases as MCAP, and a bag as a bag, under no other name", async () => {
    const saved = await tasuki("recover", "run/metadata.yaml", "run.mcap", "-f", "json");
    expect(saved.code).toBe(0);
    expect(RecoveryReport.parse(JSON.parse(saved.stdout))).toMatchObject({
      outcome: "whole",
      input: { path: "run", container: "sqlite3" },
      output: { container: "mcap" },
    });
    expect((await tasuki("diff", "run", "run.mcap")).code).toBe(0);
    await writeFile(file("run.bag.active"), await writeBag(tabletopMessages({ images: false, seconds: 1 })));
    expect(await tasuki("recover", "run.bag.active", "other.mcap")).toMatchObject({
      code: 2,
      stdout: expect.stringContaining("what is saved becomes bag. Name it .bag."),
    });
    expect((await tasuki("recover", "run.bag.active", "other.bag")).code).toBe(0);
  });

  it.each([
    ["empty.mcap", "o.mcap", "is empty"],
    ["missing.mcap", "o.mcap", "no such file"],
    ["noise.mcap", "o.mcap", "is not a recording"],
    ["nothing.mcap", "o.mcap", "Nothing could be saved, and nothing was written"],
    ["cut.mcap", "none/o.mcap", "there is no directory to write it into"],
    [".", "o.mcap", "this directory is no recording"],
  ])("exits 2 on %s → %s: %s", async (from, to, words) => {
    const { code, stdout, stderr } = await tasuki("recover", from, to);
    expect({ code, stdout, stderr }).toEqual({ code: 2, stdout: expect.stringContaining(words), stderr: "" });
    expect((await readdir(folder)).filter((name) => name.includes("o.mcap"))).toEqual([]);
  });

  it("leaves nothing where it is stopped", async () => {
    // Not compressed, and large enough to be stopped in the middle.
    const chunk = sound.subarray(0, sound.length >> 1);
    await writeFile(file("long.mcap"), Buffer.concat([chunk, Buffer.alloc(200e6, 7)]));
    const child = start("recover", "long.mcap", "stopped.mcap");
    const ended = new Promise<number | null>((resolve) => child.on("close", resolve));
    for (let tries = 0; tries < 400; tries++) {
      if ((await readdir(folder)).some((name) => name.startsWith(".stopped.mcap"))) break;
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    child.kill("SIGINT");
    expect(await ended).toBe(130);
    expect((await readdir(folder)).filter((name) => name.includes("stopped.mcap"))).toEqual([]);
  });
});
