/** Premises on the command line: AIRoA in and out, descriptions of folders and deliveries. */
import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { copyFile, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Declaration, HandOver, PremiseConversionReport } from "../spec/index.js";
import { runIn } from "./run.test.helper.js";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const EXAMPLES = join(ROOT, "src/generate/examples");
let folder: string;

const tasuki = (...args: string[]) => runIn({ cwd: folder, env: { NO_COLOR: "1" } }, args);
// biome-ignore lint/suspicious/noExplicitAny: what stands in a file is looked at, not trusted
const read = async (name: string) => JSON.parse(await readFile(join(folder, name), "utf8")) as any;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "tasuki-premises-"));
  await copyFile(join(EXAMPLES, "meta.json"), join(folder, "meta.json"));
  await copyFile(join(ROOT, "fixtures/tabletop.mcap"), join(folder, "run1.mcap"));
  for (const name of ["tabletop.annotations.tasuki.json", "tabletop.tasuki.json"])
    await copyFile(join(ROOT, "fixtures", name), join(folder, name));
  await mkdir(join(folder, "set/recordings"), { recursive: true });
  await copyFile(join(ROOT, "fixtures/tabletop.mcap"), join(folder, "set/recordings/run 1.mcap"));
  const statement = JSON.parse(await readFile(join(EXAMPLES, "hand-over.tasuki.json"), "utf8")) as object;
  await writeFile(
    join(folder, "set/hand-over.tasuki.yaml"),
    JSON.stringify({ ...statement, responsibilities: undefined, url: "https://example.org/data" }),
  );
});
afterAll(() => rm(folder, { recursive: true }));

describe("tasuki convert, of premises", () => {
  it("takes a meta.json as a declaration, where its losses are allowed, and never the name of a person", async () => {
    const refused = await tasuki("convert", "meta.json", "run1.tasuki.json");
    expect(refused.code).toBe(2);
    expect(refused.stdout).toContain("personal-name-left-out (on reading)");
    expect(existsSync(join(folder, "run1.tasuki.json"))).toBe(false);
    expect((await tasuki("convert", "meta.json", "run1.tasuki.json", "--allow-lossy")).code).toBe(3);
    const declaration = Declaration.parse(await read("run1.tasuki.json"));
    expect(declaration.robots).toEqual([{ id: "robot002", model: "HSR", serial: "robot002" }]);
    expect(await readFile(join(folder, "run1.tasuki.json"), "utf8")).not.toContain("Tanaka");
    const again = await tasuki("convert", "meta.json", "run1.tasuki.json", "--allow-lossy");
    expect([again.code, again.stderr]).toEqual([2, expect.stringContaining("--force")]);
  });

  it("takes it as a statement, exactly where names are pseudonyms and no episode is lost", async () => {
    const { code, stdout } = await tasuki(
      "convert",
      "meta.json",
      "hand-over.tasuki.json",
      "--names-are-pseudonyms",
      "--allow-lossy",
      "-f",
      "json",
    );
    const report = PremiseConversionReport.parse(JSON.parse(stdout));
    expect(code).toBe(3);
    expect(report.losses.filter(({ kept }) => !kept).map(({ code: loss }) => loss)).toEqual([
      "ids-changed",
      "episodes-left-out",
    ]);
    expect(HandOver.parse(await read("hand-over.tasuki.json")).parties![0]!.name).toBe("Example Laboratory");
  });

  it("writes a meta.json of a declaration, an annotation and a recording", async () => {
    const inputs = ["run1.tasuki.json", "tabletop.annotations.tasuki.json"];
    const { code, stdout, stderr } = await tasuki(
      "convert",
      ...inputs,
      "out.meta.json",
      "--recording",
      "run1.mcap",
      "--allow-lossy",
    );
    expect([code, stderr]).toEqual([3, ""]);
    expect(stdout).toContain("required-missing (on writing)");
    expect(stdout).toContain("geometry-dropped (on writing)");
    const meta = await read("out.meta.json");
    expect(meta.robot).toMatchObject({ id: "robot002", type: "HSR" });
    expect(meta.segments).toHaveLength(3);
    const digest = createHash("sha256")
      .update(await readFile(join(folder, "run1.mcap")))
      .digest("hex");
    expect(meta.files).toContainEqual({ type: "mcap", name: "run1.mcap", checksum: `sha256:${digest}` });
  });

  it("describes a folder whose statement is YAML, with the digest of every file", async () => {
    await symlink("/etc/passwd", join(folder, "set/link"));
    for (const name of ["croissant.json", "ro-crate-metadata.json"]) {
      const { code, stdout, stderr } = await tasuki("convert", "set", `set/${name}`, "--allow-lossy");
      expect([code, stderr]).toEqual([expect.any(Number), ""]);
      expect(stdout).not.toContain("required-missing");
    }
    const digest = createHash("sha256")
      .update(await readFile(join(folder, "run1.mcap")))
      .digest("hex");
    const { distribution } = await read("set/croissant.json");
    expect(distribution).toContainEqual(
      expect.objectContaining({ contentUrl: "recordings/run%201.mcap", sha256: digest }),
    );
    // Neither the file itself nor what a link leads to.
    expect(distribution.map(({ name }: { name: string }) => name)).toEqual([
      "hand-over.tasuki.yaml",
      "recordings/run 1.mcap",
    ]);
    const graph = (await read("set/ro-crate-metadata.json"))["@graph"];
    expect(graph).toContainEqual(expect.objectContaining({ "@id": "croissant.json", "@type": "File" }));
  });

  it("describes a delivery by its digests", async () => {
    await rm(join(folder, "set/link"));
    expect((await tasuki("pack", "set", "delivery", "--date", "none")).code).toBe(0);
    expect((await tasuki("convert", "delivery", "described.croissant.json", "--allow-lossy")).stderr).toBe("");
    const { distribution } = await read("described.croissant.json");
    expect(distribution.map(({ contentUrl }: { contentUrl: string }) => contentUrl)).toContain(
      "delivery/data/recordings/run%201.mcap",
    );
  });

  it.each([
    ["a folder without a statement", ["recordings-only", "croissant.json"], /no hand-over statement/],
    ["a name that tells no format", ["run1.tasuki.json", "out.txt"], /tells no format/],
    ["a format that there is not", ["run1.tasuki.json", "out.json", "--to", "x"], /tells no format/],
    ["a statement that is none", ["broken.tasuki.json", "croissant.json"], /does not follow/],
    ["two declarations", ["run1.tasuki.json", "tabletop.tasuki.json", "meta2.meta.json"], /second document/],
    [
      "an output that is an input",
      ["run1.tasuki.json", "run1.tasuki.json", "--to", "declaration", "--force"],
      /one of the inputs/,
    ],
  ])("%s is refused", async (_, args, reason) => {
    await mkdir(join(folder, "recordings-only"), { recursive: true });
    await writeFile(
      join(folder, "broken.tasuki.json"),
      '{"tasuki":"0.1","document":"hand-over","id":"a","revision":0}',
    );
    const { code, stdout, stderr } = await tasuki("convert", ...args);
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toMatch(reason);
  });
});
