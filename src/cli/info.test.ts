/** `tasuki info` as people and pipelines meet it. */
import { copyFile, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { declarationText } from "../generate/declaration.js";
import { withFault } from "../generate/recording/faults.js";
import { tabletop } from "../generate/recording/tabletop.js";
import { renderCalibration } from "../report/render/calibration.js";
import { renderClocks } from "../report/render/clocks.js";
import { renderFrames } from "../report/render/frames.js";
import { stringWidth } from "../report/render/paint.js";
import { renderSync } from "../report/render/sync.js";
import { Info } from "../spec/index.js";
import { type Run, runIn } from "./run.test.helper.js";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
let folder: string;

const tasuki = (...args: string[]): Promise<Run> => runIn({ cwd: folder }, args);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "tasuki-info-"));
  const scene = { images: false, seconds: 2 };
  await mkdir(join(folder, "runs/deep"), { recursive: true });
  await writeFile(join(folder, "runs/good.mcap"), await tabletop(scene));
  await writeFile(join(folder, "runs/deep/bad.mcap"), await withFault("payload-truncated", scene));
  await writeFile(join(folder, "good.tasuki.json"), declarationText);
  await copyFile(join(folder, "runs/good.mcap"), join(folder, "beside.mcap"));
  await writeFile(join(folder, "beside.tasuki.json"), declarationText);
});
afterAll(() => rm(folder, { recursive: true }));

describe("tasuki info", () => {
  it("tells how streams are timed, with the declaration inside, beside or given", async () => {
    const { code, stdout } = await tasuki("info", "runs/good.mcap", "--clocks");
    expect(code).toBe(0);
    expect(stdout).toContain("Clock of the log: stamps agree with log times\n");
    expect(stdout).toMatch(/✓ \/imu\/data {2}ok\n +200 +0 /);
    for (const line of stdout.split("\n")) expect(stringWidth(line)).toBeLessThanOrEqual(80);
    for (const args of [["beside.mcap"], ["runs/good.mcap", "-d", "good.tasuki.json"]])
      expect((await tasuki("info", "-c", ...args)).stdout).toContain("200 (200)");
    const json = await tasuki("info", "--clocks", "beside.mcap", "--format", "json");
    const { clocks } = Info.parse(JSON.parse(json.stdout)).recordings[0]!;
    expect(clocks!.clocks[0]).toMatchObject({ basis: "log" });
    expect(clocks!.clocks[0]!.streams.find(({ topic }) => topic === "/imu/data")).toMatchObject({
      ...{ declaredClock: "cell", declaredRateHz: 200, missing: 0, stepCount: 0, verdict: "ok", findings: [] },
    });
    const japanese = await tasuki("info", "--clocks", "runs/good.mcap", "--lang", "ja");
    expect(japanese.stdout).toContain("記録のクロック");
  });

  it("shows streams, as text and as JSON that its schema describes", async () => {
    const text = await tasuki("info", "runs/good.mcap");
    expect(text.code).toBe(0);
    expect(text.stdout).toMatch(/\/imu\/data\s+\S+\s+400\s+200 Hz/);
    const { stdout } = await tasuki("info", "runs", "--format", "json");
    const { recordings } = Info.parse(JSON.parse(stdout));
    expect(recordings.map(({ path, container }) => [path, container])).toEqual([
      ["runs/deep/bad.mcap", "mcap"],
      ["runs/good.mcap", "mcap"],
    ]);
    expect(recordings[1]!.streams).toContainEqual(expect.objectContaining({ topic: "/imu/data", samples: 400 }));
  });

  it("shows a sample of a topic that there is, and refuses another", async () => {
    expect(await tasuki("info", "runs/good.mcap", "--sample", "/imu/data")).toMatchObject({
      code: 0,
      stdout: expect.stringContaining("angularVelocity"),
    });
    expect(await tasuki("info", "runs", "--sample", "/imu/dta")).toMatchObject({
      code: 2,
      stdout: "",
      stderr: expect.stringContaining("/imu/dta"),
    });
  });

  it("shows the calibration where a file of one is given", async () => {
    await writeFile(join(folder, "not-one.yaml"), "- a list\n");
    const given = await tasuki("info", "runs/good.mcap", "--calibration-file", "not-one.yaml");
    const asked = await tasuki("info", "runs/good.mcap", "--calibration", "--calibration-file", "not-one.yaml");
    expect(given).toEqual(asked);
    expect(given.stdout).not.toBe((await tasuki("info", "runs/good.mcap")).stdout);
  });

  it("shows every view that is asked for, at any width", async () => {
    const names = ["--clocks", "--sync", "--frames", "--calibration"];
    const alone = await Promise.all(names.map((name) => tasuki("info", "runs/good.mcap", name)));
    expect(new Set(alone.map(({ stdout }) => stdout)).size).toBe(names.length);
    const { stdout } = await tasuki("info", "runs/good.mcap", ...names);
    for (const view of alone) expect(stdout).toContain(view.stdout.trimEnd());
    const { recordings } = Info.parse(
      JSON.parse((await tasuki("info", "runs/good.mcap", ...names, "--format", "json")).stdout),
    );
    for (const language of ["en", "ja"] as const)
      for (const render of [renderClocks, renderSync, renderFrames, renderCalibration])
        for (const width of [40, 60, 80]) {
          const text = render({ tasuki: "0", recordings }, { width, language });
          for (const { topic } of recordings[0]!.sync!.groups[0]?.members ?? [])
            if (render === renderSync) expect(text).toContain(topic.slice(-8));
          expect(text.split("\n").length).toBeGreaterThan(3);
        }
  });

  it("names the annotation beside a recording and what it holds, and says where it cannot be read", async () => {
    const ending = ".annotations.tasuki.json";
    await copyFile(join(folder, "runs/good.mcap"), join(folder, "labelled.mcap"));
    expect((await tasuki("info", "labelled.mcap")).stdout).not.toContain("annotation");
    await copyFile(join(ROOT, "fixtures", `tabletop${ending}`), join(folder, `labelled${ending}`));
    const { segments, geometries } = JSON.parse(await readFile(join(ROOT, "fixtures", `tabletop${ending}`), "utf8"));
    const text = await tasuki("info", "labelled.mcap");
    expect(text.stdout).toContain(
      `  annotation    segments ${segments.length}, geometries ${geometries.length} · labelled${ending}\n`,
    );
    const { stdout } = await tasuki("info", "labelled.mcap", "--format", "json");
    expect(Info.parse(JSON.parse(stdout)).recordings[0]!.annotation).toMatchObject({
      ...{ path: `labelled${ending}`, from: "sidecar", read: true, segments: segments.length },
    });
    await writeFile(join(folder, `labelled${ending}`), "{");
    const broken = await tasuki("info", "labelled.mcap", "--lang", "ja");
    expect(broken).toMatchObject({ code: 0 });
    expect(broken.stdout).toContain(`読めない · labelled${ending}`);
  });

  it("exits 2 on what cannot be read", async () => {
    expect((await tasuki("info", "no/such.mcap")).code).toBe(2);
  });
});
