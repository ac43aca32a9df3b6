/** Annotations on the command line: beside a recording, given by hand, and alone. */
import { copyFileSync, existsSync } from "node:fs";
import { copyFile, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { stringWidth } from "../report/render/paint.js";
import { Extraction, Info, Report } from "../spec/index.js";
import { runIn } from "./run.test.helper.js";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const SIDECAR = "run.annotations.tasuki.json";
let folder: string;

const tasuki = (...args: string[]) => runIn({ cwd: folder, env: { NO_COLOR: "1" } }, args);
const fixture = (name: string) => join(ROOT, "fixtures", name);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "tasuki-annotations-"));
  for (const ending of ["mcap", "tasuki.json"])
    await copyFile(fixture(`tabletop.${ending}`), join(folder, `tabletop.${ending}`));
  for (const name of ["tabletop.annotations.tasuki.json", "tabletop.ontology.tasuki.json"])
    await copyFile(fixture(name), join(folder, name));
  await copyFile(fixture("tabletop.mcap"), join(folder, "run.mcap"));
  const text = await readFile(fixture("tabletop.annotations.tasuki.json"), "utf8");
  // A box of another time, in an annotation of another name of the file.
  await writeFile(join(folder, SIDECAR), text.replace(/"tNs": 22074489/g, '"tNs": 5000000'));
  await writeFile(join(folder, "twice.json"), '{"tasuki": "0.1", "tasuki": "0.1"}');
});
afterAll(() => rm(folder, { recursive: true }));

describe("tasuki check", () => {
  it("holds a recording to the annotation beside it", async () => {
    const { code, stdout, stderr } = await tasuki("check", "tabletop.mcap", "-p", "manipulation", "-f", "json");
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    const [recording] = Report.parse(JSON.parse(stdout)).recordings;
    expect(recording!.annotation).toMatchObject({ from: "sidecar", read: true, segments: 11, geometries: 30 });
    const annotation = recording!.rules.filter(({ class: name }) => name === "annotation");
    expect(annotation.filter(({ outcome }) => outcome === "not-checked")).toEqual([]);
    expect(annotation.filter(({ outcome }) => outcome === "pass").length).toBeGreaterThan(40);
  });

  it("tells of labels that fit neither the file nor its images", async () => {
    const { code, stdout } = await tasuki("check", "run.mcap");
    expect(code).toBe(1);
    expect(stdout).toContain("annotation/target-matches");
    expect(stdout).toContain("the annotation is of tabletop.mcap, which is no file of the recording");
    expect(stdout).toContain("annotation/geometries-near-samples");
    expect(stdout).toContain("/geometries/0");
  });

  it("takes the annotation that is given before the one beside it", async () => {
    const given = await tasuki("check", "run.mcap", "--annotations", "tabletop.annotations.tasuki.json", "-f", "json");
    const report = Report.parse(JSON.parse(given.stdout));
    expect(report.recordings[0]!.annotation!.from).toBe("given");
    expect(report.recordings[0]!.findings.map(({ rule }) => rule)).toEqual(["annotation/target-matches"]);
  });

  it("checks an annotation alone, and says what it could not", async () => {
    const { code, stdout } = await tasuki("check", "tabletop.annotations.tasuki.json");
    expect(code).toBe(0);
    expect(stdout).toContain("An annotation alone reaches no level.");
    expect(stdout.replace(/\s+/g, " ")).toContain("it needs the recording");
    expect((await tasuki("check", "tabletop.annotations.tasuki.json", "-p", "manipulation")).code).toBe(2);
  });

  it("refuses a document that reads differently elsewhere, in Japanese where asked", async () => {
    const { code, stdout } = await tasuki("check", "twice.json", "--lang", "ja");
    expect(code).toBe(1);
    expect(stdout).toContain("文書を読めない：キー「tasuki」が二つある");
  });

  it("cannot judge where the given annotation is not there", async () => {
    const { code, stdout } = await tasuki("check", "tabletop.mcap", "-a", "none.json");
    expect(code).toBe(2);
    expect(stdout.replace(/\s+/g, " ")).toContain("none.json: there is no such file or directory");
  });
});

describe("tasuki info", () => {
  it.each(["en", "ja"])("shows an annotation in 80 columns (%s)", async (language) => {
    const { code, stdout } = await tasuki("info", "tabletop.annotations.tasuki.json", "--lang", language);
    expect(code).toBe(0);
    for (const line of stdout.split("\n")) expect(stringWidth(line), line).toBeLessThanOrEqual(80);
    for (const word of ["act:reach", "scripted", "cuboid"]) expect(stdout).toContain(word);
    expect(stdout).toContain(language === "ja" ? "成功率 100.0 %" : "success 100.0 %");
  });

  it("gives the same as JSON that follows its schema", async () => {
    const { stdout } = await tasuki("info", "tabletop.annotations.tasuki.json", "twice.json", "-f", "json");
    const { annotations } = Info.parse(JSON.parse(stdout));
    expect(annotations![0]).toMatchObject({
      counts: { tracks: 4, segments: 11, events: 2, relations: 1, geometries: 30 },
      durationNs: 6_000_000_000,
      geometries: { box: 15, cuboid: 15 },
      reviews: { accepted: 44 },
    });
    expect(annotations![0]!.tracks.map(({ coveredShare }) => coveredShare)).toEqual([1, 1, 1, 1]);
    expect(annotations![1]!.trouble).toMatchObject({ code: "bad-annotation" });
  });
});

describe("an annotation inside an MCAP file", () => {
  const NAME = "tabletop.annotations.tasuki.json";

  it("goes in, is found by check, and comes out byte by byte", async () => {
    const { code, stderr } = await tasuki(
      "convert",
      "tabletop.mcap",
      "in.mcap",
      "-a",
      NAME,
      "--annotation-channels",
      "--verify",
    );
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    const checked = await tasuki("check", "in.mcap", "-p", "manipulation", "-f", "json");
    expect(checked.code).toBe(0);
    const [recording] = Report.parse(JSON.parse(checked.stdout)).recordings;
    expect(recording!.annotation).toMatchObject({ path: NAME, from: "embedded", segments: 11 });
    expect(recording!.streams.map(({ type }) => type)).toContain("foxglove.SceneUpdate");
    const out = await tasuki("convert", "in.mcap", "out.annotations.tasuki.json", "-f", "json");
    expect(out.code).toBe(0);
    const extraction = Extraction.parse(JSON.parse(out.stdout));
    expect(extraction).toMatchObject({ attachment: NAME, path: "out.annotations.tasuki.json" });
    expect(await readFile(join(folder, "out.annotations.tasuki.json"))).toEqual(await readFile(join(folder, NAME)));
    const again = await tasuki("convert", "in.mcap", "out.annotations.tasuki.json", "--lang", "ja");
    expect(again.code).toBe(2);
    expect(again.stderr).toContain("すでに");
    expect(
      (await tasuki("convert", "in.mcap", "out.annotations.tasuki.json", "--force", "--lang", "ja")).stdout,
    ).toContain("アノテーション · 24.1 kB");
  });

  it("gives way to the file beside the recording", async () => {
    expect((await tasuki("convert", "run.mcap", "both.mcap", "-a", NAME)).code).toBe(0);
    const from = async () => {
      const { stdout } = await tasuki("check", "both.mcap", "-f", "json");
      return Report.parse(JSON.parse(stdout)).recordings[0]!.annotation!.from;
    };
    expect(await from()).toBe("embedded");
    copyFileSync(join(folder, SIDECAR), join(folder, `both.${SIDECAR.slice("run.".length)}`));
    expect(await from()).toBe("sidecar");
  });

  it("shows its faults", async () => {
    const wrong = (await readFile(join(folder, NAME), "utf8")).replace(/"endNs": 2500000000/, '"endNs": 99000000000');
    await writeFile(join(folder, "wrong.json"), wrong);
    expect((await tasuki("convert", "tabletop.mcap", "wrong.mcap", "-a", "wrong.json")).code).toBe(0);
    const { code, stdout } = await tasuki("check", "wrong.mcap");
    expect(code).toBe(1);
    expect(stdout).toContain("annotation/intervals-inside");
  });

  it("is told where there is none, and where it cannot be embedded", async () => {
    const none = await tasuki("convert", "tabletop.mcap", "none.annotations.tasuki.json", "--lang", "ja");
    expect(none.code).toBe(2);
    expect(none.stderr).toContain("アノテーションを含まない");
    expect(existsSync(join(folder, "none.annotations.tasuki.json"))).toBe(false);
    const cut = await tasuki(
      "convert",
      "tabletop.mcap",
      "cut.mcap",
      "-a",
      NAME,
      "--split-duration",
      "2",
      "--lang",
      "ja",
    );
    expect(cut.code).toBe(2);
    expect(cut.stderr).toContain("分割");
    expect((await tasuki("convert", "tabletop.mcap", "bad.mcap", "-a", "twice.json")).code).toBe(2);
    expect(existsSync(join(folder, "bad.mcap"))).toBe(false);
  });
});

describe("OpenLABEL", () => {
  const frame = (timestamp: number) => ({ frame_properties: { timestamp } });
  const openlabel = (action: object) => ({
    openlabel: {
      metadata: { schema_version: "1.0.0", name: "street" },
      objects: { 0: { name: "car-1", type: "Car", object_data: { bbox: [{ name: "box", val: [10, 10, 4, 4] }] } } },
      actions: { 0: { name: "drive", type: "Drive", ...action } },
      frame_intervals: [{ frame_start: 0, frame_end: 2 }],
      frames: { 0: frame(0), 1: frame(0.5), 2: frame(1) },
    },
  });
  beforeAll(async () => {
    const good = openlabel({ frame_intervals: [{ frame_start: 0, frame_end: 1 }] });
    const wrong = openlabel({ frame_intervals: [{ frame_start: 2, frame_end: 1 }] });
    await writeFile(join(folder, "good.openlabel.json"), JSON.stringify(good));
    await writeFile(join(folder, "wrong.openlabel.json"), JSON.stringify(wrong));
  });

  it("is checked alone", async () => {
    const good = await tasuki("check", "good.openlabel.json");
    expect({ code: good.code, stderr: good.stderr }).toEqual({ code: 0, stderr: "" });
    const { code, stdout } = await tasuki("check", "wrong.openlabel.json", "-f", "json");
    expect(code).toBe(1);
    const [report] = Report.parse(JSON.parse(stdout)).recordings;
    expect(report).toMatchObject({ container: "openlabel", annotation: { from: "alone", segments: 1, geometries: 1 } });
    expect(report!.findings.map(({ rule }) => rule)).toEqual(["openlabel/frames-ordered"]);
  });

  it("is checked with a recording, whose own requirements hold too", async () => {
    const good = await tasuki("check", "tabletop.mcap", "-a", "good.openlabel.json", "-f", "json");
    expect(good.code).toBe(0);
    const [report] = Report.parse(JSON.parse(good.stdout)).recordings;
    expect(report).toMatchObject({
      container: "mcap",
      level: 4,
      annotation: { from: "given", read: true, segments: 1 },
    });
    expect(report!.rules.filter(({ class: name }) => name === "openlabel").length).toBeGreaterThan(10);
    const wrong = await tasuki("check", "tabletop.mcap", "-a", "wrong.openlabel.json");
    expect(wrong.code).toBe(1);
    expect(wrong.stdout).toContain("openlabel/frames-ordered");
    expect(wrong.stdout).toContain("annotation: segments 1, geometries 1");
  });

  it.each(["en", "ja"])("is shown by info (%s)", async (language) => {
    const { code, stdout } = await tasuki("info", "good.openlabel.json", "--lang", language);
    expect(code).toBe(0);
    for (const word of ["street", "Car 1", "bbox 1", "Drive", language === "ja" ? "フレーム 3" : "frames 3"])
      expect(stdout).toContain(word);
    const json = await tasuki("info", "good.openlabel.json", "-f", "json");
    expect(Info.parse(JSON.parse(json.stdout)).annotations).toMatchObject([
      {
        id: "street",
        durationNs: 1_500_000_000,
        frames: 3,
        entityTypes: { Car: 1 },
        labels: [{ label: "Drive", segments: 1, totalNs: 1_000_000_000 }],
        geometries: { bbox: 1 },
      },
    ]);
  });
});

describe("the profile manipulation", () => {
  it("does not conform where there is no annotation", async () => {
    copyFileSync(join(folder, "tabletop.mcap"), join(folder, "bare.mcap"));
    const { code, stdout } = await tasuki("check", "bare.mcap", "-p", "manipulation");
    expect(code).toBe(1);
    expect(stdout).toContain("the recording has no annotation");
    expect((await tasuki("check", "bare.mcap")).code).toBe(0);
    expect((await tasuki("check", "bare.mcap", "-p", "manipulation", "--lang", "ja")).stdout).toContain(
      "記録にアノテーションがない",
    );
  });
});
