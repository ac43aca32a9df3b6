/** `tasuki init` and `tasuki gaps`. */
import { copyFile, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { runIn } from "./run.test.helper.js";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
let folder = "";

const tasuki = (...args: string[]) => runIn({ cwd: folder }, [...args, "--lang", "en"]);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "tasuki-init-"));
  await mkdir(join(folder, "runs"));
  // A bag carries no declaration inside.
  for (const name of ["a.bag", "runs/b.bag", "runs/c.bag"])
    await copyFile(join(ROOT, "fixtures/tabletop_ros1.bag"), join(folder, name));
  await copyFile(join(ROOT, "fixtures/tabletop.mcap"), join(folder, "declared.mcap"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe("tasuki init", { timeout: 60_000 }, () => {
  it("writes beside the recording, once, and check finds it", async () => {
    const first = await tasuki("init", "a.bag");
    expect(first).toMatchObject({ code: 0, stderr: "" });
    expect(first.stdout).toMatch(
      /^a\.tasuki\.yaml: \d+ measured, \d+ guessed, \d+ needed\.\n {2}needed from recorder: /,
    );
    const text = await readFile(join(folder, "a.tasuki.yaml"), "utf8");
    const again = await tasuki("init", "a.bag");
    expect(again.code).toBe(2);
    expect(again.stderr).toContain("a.tasuki.yaml is there already");
    expect(await readFile(join(folder, "a.tasuki.yaml"), "utf8")).toBe(text);
    expect((await tasuki("check", "a.bag")).stdout).toContain("declaration sidecar");
    await writeFile(join(folder, "a.tasuki.json"), "{}");
    const both = await tasuki("check", "a.bag");
    expect(both.stdout + both.stderr).toContain("both stand beside the recording");
    await rm(join(folder, "a.tasuki.json"));
  });

  it("passes over what is declared already in a folder, and says so", async () => {
    await mkdir(join(folder, "some"));
    for (const name of ["a.bag", "b.bag", "declared.mcap"])
      await copyFile(join(folder, name === "b.bag" ? "a.bag" : name), join(folder, "some", name));
    await writeFile(join(folder, "some/a.tasuki.json"), "{}");
    const { code, stdout } = await tasuki("init", "some");
    expect([code, stdout.match(/^some\/\S+: /gm)]).toEqual([0, ["some/b.tasuki.yaml: "]]);
    expect(stdout).toContain("2 recordings declared already: nothing was written beside");
    expect(await readFile(join(folder, "some/a.tasuki.json"), "utf8")).toBe("{}");
    const again = await tasuki("init", "some");
    expect([again.code, again.stderr]).toEqual([2, expect.stringContaining("declared already")]);
    // What is named is meant.
    expect((await tasuki("init", "some/declared.mcap")).stderr).toContain("carries a declaration inside");
    await rm(join(folder, "some"), { recursive: true });
  });

  it("updates in place only where something has changed", async () => {
    const path = join(folder, "a.tasuki.yaml");
    const text = await readFile(path, "utf8");
    expect((await tasuki("init", "a.bag", "--update", "a.tasuki.yaml")).stdout).toBe(
      "a.tasuki.yaml: nothing has changed.\n",
    );
    expect(await readFile(path, "utf8")).toBe(text);
    const edited = text.replace(/nominalRateHz: 200 # measured: 200 Hz/, "nominalRateHz: 90 # measured: 90 Hz");
    await writeFile(path, `${edited}# Ours.\n`);
    const { stdout } = await tasuki("init", "a.bag", "--update", "a.tasuki.yaml");
    expect(stdout).toMatch(/^a\.tasuki\.yaml: 1 change\.\n {2}streams\.\d+\.nominalRateHz: 90 → 200 /);
    const updated = await readFile(path, "utf8");
    expect(updated).toContain("# Ours.");
    expect(updated.match(/nominalRateHz: 200 # measured: 200 Hz/g)).toHaveLength(
      text.match(/nominalRateHz: 200 #/g)!.length,
    );
  });

  it("writes to standard output, and JSON where the name asks", async () => {
    const { stdout } = await tasuki("init", "a.bag", "-o", "-");
    expect(stdout).toContain('\ntasuki: "0.1"\n');
    expect((await tasuki("init", "a.bag", "-o", "other.json")).code).toBe(0);
    const json = JSON.parse(await readFile(join(folder, "other.json"), "utf8")) as {
      x_tasuki_init: { mark: string }[];
    };
    expect(new Set(json.x_tasuki_init.map(({ mark }) => mark))).toEqual(new Set(["measured", "guessed", "needed"]));
    expect((await tasuki("check", "a.bag", "-d", "other.json")).code).toBe(1);
  });

  it("drafts what holds for all in a statement of its own", async () => {
    const { code, stdout } = await tasuki("init", "runs", "--hand-over");
    expect(code).toBe(0);
    expect(stdout.match(/^runs\/\S+: /gm)).toHaveLength(3);
    expect((await readdir(join(folder, "runs"))).sort()).toEqual([
      "b.bag",
      "b.tasuki.yaml",
      "c.bag",
      "c.tasuki.yaml",
      "hand-over.tasuki.yaml",
    ]);
    expect(await readFile(join(folder, "runs/b.tasuki.yaml"), "utf8")).not.toContain("rights");
  });

  it("drafts for a profile, by id or from a file, and says which in both forms", async () => {
    const drafted = await tasuki("init", "a.bag", "--profile", "manipulation", "-o", "for.yaml");
    expect(drafted).toMatchObject({ code: 0, stderr: "" });
    expect(drafted.stdout).toContain(
      "It also asks for annotations, which this file cannot hold; needed from annotator",
    );
    expect(drafted.stdout).toContain("then: tasuki gaps a.bag --profile manipulation\n");
    const text = await readFile(join(folder, "for.yaml"), "utf8");
    expect(text).toContain("\n# For the profile manipulation, level 4: Manipulation: ");
    expect(text).toContain("\n#     kind: hand-eye\n");
    const ours = { id: "ours", title: "Ours", level: 2, params: { "calibration/asked-calibrations-present": {} } };
    Object.assign(ours.params["calibration/asked-calibrations-present"], { kinds: ["force-torque"] });
    await writeFile(join(folder, "ours.json"), JSON.stringify(ours));
    expect((await tasuki("init", "a.bag", "--profile", "ours.json", "-o", "for.json")).code).toBe(0);
    const json = JSON.parse(await readFile(join(folder, "for.json"), "utf8")) as Record<string, object[]>;
    expect(json["x_tasuki_init_profile"]).toMatchObject({ profile: "ours", level: 2, elsewhere: [] });
    expect(json["x_tasuki_init"]).toContainEqual(expect.objectContaining({ path: "/calibrations/2/state" }));
    const japanese = await runIn({ cwd: folder }, ["init", "a.bag", "-p", "driving", "-o", "-", "--lang", "ja"]);
    expect(japanese.stdout).toContain("\n# プロファイル driving（レベル 4）向け。");
  });

  it.each([
    [["declared.mcap"], "carries a declaration inside"],
    [["a.bag", "--interactive"], "--interactive needs a terminal"],
    [["runs", "-o", "x.yaml"], "--output is about one recording"],
    [["nothing.bag"], "no such file"],
    [["a.bag", "--update", "nothing.yaml"], "no such file"],
    [["a.bag", "--profile", "nobody"], 'there is no profile "nobody"'],
    [["a.bag", "--profile", "driving", "--update", "a.yaml"], "--profile is about a new draft"],
  ])("%j is refused in words", async (args, words) => {
    const { code, stderr } = await tasuki("init", ...args);
    expect(code).toBe(2);
    expect(stderr).toContain(words);
    expect(stderr).not.toContain("    at ");
  });
});

describe("tasuki gaps", { timeout: 60_000 }, () => {
  it("lists by party, and says so by its exit code", async () => {
    const { code, stdout } = await tasuki("gaps", "runs", "--date", "2026-11-01");
    expect(code).toBe(1);
    expect(stdout).toMatch(/^\d+ gaps in 2 recordings, profile default, on 2026-11-01\n/);
    const statement = join(folder, "runs/hand-over.tasuki.yaml");
    const parties = "parties:\n  - {id: lab-7, name: Laboratory 7, roles: [provider]}\n";
    await writeFile(statement, `tasuki: "0.1"\ndocument: hand-over\nid: all\nrevision: 1\n${parties}`);
    expect((await tasuki("gaps", "runs")).stdout).toContain("provider (Laboratory 7, lab-7)");
    const json = await tasuki("gaps", "runs", "--format", "json", "--party", "lab-7");
    expect((JSON.parse(json.stdout) as { parties: { party: string }[] }).parties.map(({ party }) => party)).toEqual([
      "lab-7",
    ]);
    expect((await tasuki("gaps", "runs", "--party", "nobody")).stderr).toContain("no party has the id nobody");
    expect((await tasuki("gaps", "runs", "--format", "csv")).stdout).toMatch(/^party,roles,item/);
    expect((await tasuki("gaps", "runs", "--date", "yesterday")).code).toBe(2);
    await writeFile(statement, `tasuki: "0.1"\ndocument: hand-over\nid: all\nid: all\nrevision: 1\n`);
    const broken = await tasuki("gaps", "runs");
    expect(broken.code).toBe(2);
    expect(broken.stdout.replace(/\s+/g, " ")).toContain('it gives the key "id" twice at line 4');
  });
});
