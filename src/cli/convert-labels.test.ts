/** Labels on the command line: in and out of other formats. */
import { existsSync } from "node:fs";
import { copyFile, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { AnnotationDocument, LabelConversionReport } from "../spec/index.js";
import { runIn } from "./run.test.helper.js";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const OURS = "tabletop.annotations.tasuki.json";
let folder: string;

const tasuki = (...args: string[]) => runIn({ cwd: folder, env: { NO_COLOR: "1" } }, args);
const read = async (name: string) =>
  AnnotationDocument.parse(JSON.parse(await readFile(join(folder, name), "utf8")) as unknown);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "tasuki-labels-"));
  for (const name of ["tabletop.mcap", OURS]) await copyFile(join(ROOT, "fixtures", name), join(folder, name));
});
afterAll(() => rm(folder, { recursive: true }));

describe("tasuki convert, of labels", () => {
  it("refuses to lose anything, and says what it would lose", async () => {
    const { code, stdout } = await tasuki("convert", OURS, "meta.json");
    expect(code).toBe(2);
    expect(stdout).toContain("Nothing was written");
    expect(stdout).toContain("geometry-dropped (on writing): 30 geometries: there is no place for them");
    expect(existsSync(join(folder, "meta.json"))).toBe(false);
  });

  it("writes with losses where they are allowed, and reports them as JSON", async () => {
    const { code, stdout } = await tasuki(
      "convert",
      OURS,
      "meta.json",
      "--allow-lossy",
      "-f",
      "json",
      "--language",
      "en",
    );
    expect(code).toBe(3);
    const report = LabelConversionReport.parse(JSON.parse(stdout));
    expect(report).toMatchObject({
      outcome: "with-losses",
      from: "tasuki",
      to: "airoa-2.0",
      segments: 11,
      outputs: [{ path: "meta.json" }],
    });
    const meta = JSON.parse(await readFile(join(folder, "meta.json"), "utf8")) as { labels: string[]; files: unknown };
    expect(meta.labels).toEqual(["Take the cube", "Put it on the plate", "Move back"]);
    expect(meta.files).toEqual([{ type: "mcap", name: "tabletop.mcap", checksum: null }]);
    // What AIRoA says of time needs no recording, and what it must say where nothing is known is no loss.
    expect((await tasuki("convert", "meta.json", "back.annotations.tasuki.json", "--language", "en")).code).toBe(0);
    expect((await read("back.annotations.tasuki.json")).segments).toHaveLength(4);
  });

  it("says it in Japanese", async () => {
    const { code, stdout } = await tasuki("convert", OURS, "run.eaf", "--lang", "ja");
    expect(code).toBe(2);
    expect(stdout).toContain("geometry-dropped（書き込み時）：図形 30 個：書く場所がない");
  });

  it("does not write over what is there, unless it is told to", async () => {
    expect((await tasuki("convert", OURS, "run_events.tsv", "--allow-lossy")).code).toBe(3);
    const { code, stderr } = await tasuki("convert", OURS, "run_events.tsv", "--allow-lossy");
    expect({ code, stderr }).toMatchObject({ code: 2, stderr: expect.stringContaining("--force") as string });
    expect((await tasuki("convert", OURS, "run_events.tsv", "--allow-lossy", "--force")).code).toBe(3);
    expect(existsSync(join(folder, "run_events.json"))).toBe(true);
  });

  it("takes a table back with the sidecar beside it", async () => {
    const { code, stdout } = await tasuki("convert", "run_events.tsv", "again.annotations.tasuki.json");
    expect({ code, stdout: stdout.includes("Exact") }).toEqual({ code: 0, stdout: true });
    expect((await read("again.annotations.tasuki.json")).segments).toHaveLength(11);
  });

  it("writes a folder for LeRobot on the frames of the camera, and reads it", async () => {
    const given = ["--recording", "tabletop.mcap", "--stream", "/camera/front/image_raw/compressed", "--allow-lossy"];
    const { code, stderr } = await tasuki("convert", OURS, "set", "--to", "lerobot-3.0", "--language", "ja", ...given);
    expect({ code, stderr }).toEqual({ code: 3, stderr: "" });
    expect((await readdir(join(folder, "set"))).sort()).toEqual(["data", "meta"]);
    expect((await tasuki("convert", "set", "set.annotations.tasuki.json", "--language", "ja", ...given)).code).toBe(0);
    const { segments, files } = await read("set.annotations.tasuki.json");
    expect(files[0]).toMatchObject({ name: "tabletop.mcap" });
    expect(segments.slice(0, 3).map(({ track, texts }) => [track, texts?.[0]?.text])).toEqual([
      ["task", "赤い立方体を皿に移す"],
      ["subtask", "立方体を取る"],
      ["subtask", "皿に置く"],
    ]);
    const checked = await tasuki(
      "check",
      "tabletop.mcap",
      "--annotations",
      "set.annotations.tasuki.json",
      "-f",
      "json",
    );
    expect(checked.stdout).not.toContain("annotation/time-inside-recording: fail");
  });

  it("writes CVAT as a file for one stream, and as a folder for several", async () => {
    const document = await read(OURS);
    const [stream] = document.streams;
    // Two streams whose ids are one in the name of a file.
    const ids = ["wrist.1", "wrist-1"];
    const inImages = document.geometries.filter(({ stream }) => stream !== undefined);
    await writeFile(
      join(folder, "two.annotations.tasuki.json"),
      JSON.stringify({
        ...document,
        streams: ids.map((id) => ({ ...stream, id })),
        geometries: inImages.map((each, i) => ({ ...each, stream: ids[i % 2] })),
      }),
    );
    const given = ["--recording", "tabletop.mcap", "--allow-lossy"];
    expect((await tasuki("convert", OURS, "one.cvat.xml", ...given)).code).toBe(3);
    const refused = await tasuki("convert", "two.annotations.tasuki.json", "two.cvat.xml", ...given);
    expect(refused).toMatchObject({ code: 2, stderr: expect.stringMatching(/labels on 2 streams.*folder/) as string });
    const { code } = await tasuki("convert", "two.annotations.tasuki.json", "cvat", "--to", "cvat-video-1.1", ...given);
    expect(code).toBe(3);
    expect((await readdir(join(folder, "cvat"))).sort()).toEqual(["wrist-1-2.cvat.xml", "wrist-1.cvat.xml"]);
    expect((await tasuki("convert", "cvat", "cvat.annotations.tasuki.json", "--recording", "tabletop.mcap")).code).toBe(
      0,
    );
    const back = await read("cvat.annotations.tasuki.json");
    expect(back.geometries.map(({ id, stream }) => `${id} ${stream}`).sort()).toEqual(
      inImages.map(({ id }, i) => `${id} ${ids[i % 2]}`).sort(),
    );
  });

  it.each(["t4", "nuscenes"])("writes %s, and knows it again, with nothing lost", async (to) => {
    expect((await tasuki("convert", OURS, to, "--to", to, "--allow-lossy")).code).toBe(3);
    const { code, stdout } = await tasuki("convert", to, `${to}.annotations.tasuki.json`, "-f", "json");
    expect(code).toBe(0);
    expect(LabelConversionReport.parse(JSON.parse(stdout))).toMatchObject({ from: to, losses: [] });
  });

  it.each([
    [["convert", OURS, "out.xyz"], /tells no label format/],
    [["convert", OURS, "set2", "--to", "lerobot-2.1"], /--recording FILE.*--fps RATE/],
    [["convert", "unknown.json", "out.eaf"], /no such file/],
    [["convert", "other.json", "out.eaf"], /no label format that is known/],
    [["convert", "empty.xml", "out.eaf"], /cannot be taken: it is empty/],
    [["convert", "cut.json", "out.eaf", "--lang", "ja"], /cut\.json は読み込めない：正しい JSON ではない/],
    [["convert", OURS, "out.eaf", "--recording", "none.mcap"], /none\.mcap: there is no such file/],
    [["convert", OURS, "other.json", "--to", "t4"], /other\.json is a file, and a folder is to be written/],
    [["convert", "tabletop.mcap", "out.mcap", "--to", "elan-3.0"], /ros2/],
  ])("refuses %j", async (args, message) => {
    for (const [name, text] of Object.entries({ "other.json": "{}", "empty.xml": "", "cut.json": '{"a": ' }))
      await writeFile(join(folder, name), text);
    const { code, stderr } = await tasuki(...args);
    expect({ code, stderr }).toMatchObject({ code: 2, stderr: expect.stringMatching(message) as string });
  });
});
