/** The command line as people and pipelines meet it. */
import { copyFile, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { declarationText } from "../generate/declaration.js";
import { faults, withFault } from "../generate/recording/faults.js";
import { tabletop } from "../generate/recording/tabletop.js";
import { checkDelivery } from "../node.js";
import { stringWidth } from "../report/render/paint.js";
import { Report } from "../spec/index.js";
import { type Run, runIn } from "./run.test.helper.js";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
let folder: string;

const tasuki = (...args: string[]): Promise<Run> => tasukiIn({}, ...args);

/** Runs the command with the locale that these variables say, and with no other. */
const tasukiIn = (locale: Record<string, string>, ...args: string[]): Promise<Run> =>
  runIn({ cwd: folder, env: locale }, args);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "tasuki-cli-"));
  const scene = { images: false, seconds: 2 };
  await mkdir(join(folder, "runs/deep"), { recursive: true });
  await mkdir(join(folder, "none"));
  await writeFile(join(folder, "runs/good.mcap"), await tabletop(scene));
  await writeFile(join(folder, "runs/deep/bad.mcap"), await withFault("payload-truncated", scene));
  await writeFile(join(folder, "good.tasuki.json"), declarationText);
  await copyFile(join(folder, "runs/good.mcap"), join(folder, "beside.mcap"));
  await writeFile(join(folder, "beside.tasuki.json"), declarationText);
  await writeFile(join(folder, "empty.mcap"), "");
  await writeFile(join(folder, "text.mcap"), "this is not a recording\n");
  await writeFile(join(folder, "notes.txt"), "nothing");
});
afterAll(() => rm(folder, { recursive: true }));

describe("tasuki check", () => {
  it("exits 0 on what conforms, with the verdict on stdout and nothing on stderr", async () => {
    const { code, stdout, stderr } = await tasuki("check", "runs/good.mcap");
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).toContain("✓ Conforms to profile default. Level 1 of 5 (Readable).");
    expect(stdout, "no colour where there is no terminal").not.toContain("\u001b[");
  });

  it("exits 1 on what does not, and says why and where", async () => {
    const { code, stdout } = await tasuki("check", "runs/deep/bad.mcap");
    expect(code).toBe(1);
    expect(stdout).toContain("decode/samples-fit-schema");
    expect(stdout).toContain("/wrench");
    expect(stdout).toContain("fix:");
  });

  it("writes JSON that its schema describes", async () => {
    const { code, stdout } = await tasuki("check", "runs", "--format", "json");
    const report = Report.parse(JSON.parse(stdout));
    expect(code).toBe(1);
    expect(report).toMatchObject({ conforms: false, verdict: "does-not-conform", level: 0 });
    expect(report.recordings.map(({ path, level }) => [path, level])).toEqual([
      ["runs/deep/bad.mcap", 0],
      ["runs/good.mcap", 1],
    ]);
    const [finding] = report.recordings[0]!.findings;
    expect(finding).toMatchObject({ rule: "decode/samples-fit-schema", severity: "error", at: { stream: "/wrench" } });
    expect(finding!.count).toBeGreaterThan(0);
    expect(report.recordings[0]!.rules).toContainEqual(
      expect.objectContaining({ id: "decode/samples-fit-schema", outcome: "fail" }),
    );
  });

  it("takes globs, and each file once", async () => {
    const { stdout } = await tasuki("check", "runs/**/*.mcap", "runs/good.mcap", "--format", "json");
    expect(Report.parse(JSON.parse(stdout)).recordings.map(({ path }) => path)).toEqual([
      "runs/deep/bad.mcap",
      "runs/good.mcap",
    ]);
  });

  it("takes a declaration by hand, from a sidecar, or from inside, in this order", async () => {
    const level = async (...args: string[]) => {
      const { stdout } = await tasuki("check", ...args, "--format", "json");
      const { declaration, level: reached } = Report.parse(JSON.parse(stdout)).recordings[0]!;
      return { declaration, reached };
    };
    expect(await level("runs/good.mcap")).toEqual({ declaration: "none", reached: 1 });
    expect(await level("runs/good.mcap", "-d", "good.tasuki.json")).toEqual({ declaration: "given", reached: 4 });
    expect(await level("beside.mcap")).toEqual({ declaration: "sidecar", reached: 4 });
    expect(await level("beside.mcap", "-d", "good.tasuki.json")).toEqual({ declaration: "given", reached: 4 });
    expect(await level(join(ROOT, "fixtures/broken/truncated.mcap"))).toEqual({ declaration: "embedded", reached: 0 });
  });

  it("exits 2 where it cannot judge by the profile", async () => {
    const { code, stdout } = await tasuki("check", "runs/good.mcap", "--profile", "level-2");
    expect(code).toBe(2);
    expect(stdout).toContain("? Cannot be judged by profile level-2.");
    expect(stdout.replaceAll(/\s+/g, " ")).toContain("it needs a declaration");
  });

  it.each([
    ["a wrong path", "no/such.mcap", "there is no such file"],
    ["an empty file", "empty.mcap", "0 bytes"],
    ["a text file", "text.mcap", "not a recording"],
    ["a folder without recordings", "none", "no recording"],
    ["a glob that matches nothing", "none/*.mcap", "no file matches"],
  ])("exits 2 on %s and says what to do", async (_, path, words) => {
    const { code, stdout, stderr } = await tasuki("check", path);
    expect(code).toBe(2);
    expect(stdout.replaceAll(/\s+/g, " ")).toContain(words);
    expect(stdout + stderr, "never a stack trace").not.toMatch(/\n\s+at /);
  });

  it("judges the others where one cannot be read", async () => {
    const { code, stdout } = await tasuki("check", "runs/good.mcap", "empty.mcap", "--format", "json");
    const report = Report.parse(JSON.parse(stdout));
    expect(code).toBe(2);
    expect(report.recordings.map(({ verdict }) => verdict)).toEqual(["conforms", "not-judged"]);
    expect(report.recordings[1]!.trouble!.code).toBe("empty");
  });

  it("fails on what it is told to fail on", async () => {
    await writeFile(join(folder, "late.mcap"), await withFault("late-start", { images: false }));
    expect((await tasuki("check", "late.mcap")).code).toBe(0);
    expect((await tasuki("check", "late.mcap", "--fail-on", "warning")).code).toBe(1);
    expect((await tasuki("check", "runs/deep/bad.mcap", "--fail-on", "never")).code).toBe(0);
  });

  it("writes a report beside and renames it", async () => {
    const { code, stdout } = await tasuki("check", "runs/good.mcap", "-o", "report.txt");
    expect({ code, stdout }).toEqual({ code: 0, stdout: "" });
    expect(await readFile(join(folder, "report.txt"), "utf8")).toContain("✓ Conforms");
    expect((await readdir(folder)).filter((name) => name.includes("partial"))).toEqual([]);
    const wrong = await tasuki("check", "runs/good.mcap", "-o", "no/folder/report.txt");
    expect(wrong.code).toBe(2);
    expect(wrong.stderr).toContain("no/folder/report.txt");
  });

  it("is quiet about what conforms when asked", async () => {
    const { stdout } = await tasuki("check", "runs/good.mcap", "--quiet");
    expect(stdout).toBe("");
  });

  it("says what is wrong with a declaration or a profile", async () => {
    await writeFile(join(folder, "twice.json"), '{"tasuki": "0.1", "clocks": [], "clocks": [], "streams": []}');
    await writeFile(join(folder, "extra.json"), '{"tasuki": "0.1", "clocks": [], "streams": [], "extra": 1}');
    await writeFile(join(folder, "cut.json"), '{"tasuki": ');
    await writeFile(join(folder, "profile.json"), '{"id": "mine", "title": "Mine", "level": 1}');
    const words = async (...args: string[]) => {
      const { code, stderr } = await tasuki("check", "runs/good.mcap", ...args);
      expect(code).toBe(2);
      return stderr;
    };
    expect(await words("-d", "twice.json")).toContain('gives the key "clocks" twice');
    expect(await words("-d", "extra.json")).toContain("extra");
    expect(await words("-d", "cut.json")).toContain("not valid JSON");
    expect(await words("-d", "missing.json")).toContain("there is no such file");
    expect(await words("--profile", "level-7")).toContain("default, level-1, level-2");
    expect((await tasuki("check", "runs/good.mcap", "--profile", "profile.json")).code).toBe(0);
  });
});

describe("what is no recording", () => {
  it("is told what it is, where it goes with recordings", async () => {
    const { code, stdout } = await tasuki("check", "good.tasuki.json");
    expect(code).toBe(2);
    expect(stdout).toContain("good.tasuki.json goes with recordings and is none itself");
  });

  it("takes no option of a delivery", async () => {
    for (const option of ["--key", "--identity"]) {
      const { code, stdout, stderr } = await tasuki("check", "runs/good.mcap", option, "notes.txt");
      expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
      expect(stderr).toContain("for deliveries, and none is given");
    }
  });

  it("is named where it should be packed, verified or unpacked", async () => {
    for (const [command, ...rest] of [["pack", "new"], ["unpack", "new"], ["verify"]]) {
      const { code, stderr } = await tasuki(command!, "nosuch", ...rest);
      expect(code, command).toBe(2);
      expect(stderr, command).toBe("tasuki: nosuch: there is no such file or directory. Check the path.\n");
    }
    await expect(checkDelivery(join(folder, "nosuch"))).rejects.toThrow(/no such file or directory/);
  });
});

describe("tasuki rules and explain", () => {
  it("list and explain every rule", async () => {
    const { stdout } = await tasuki("rules", "--format", "json");
    const ids = (JSON.parse(stdout) as { id: string }[]).map(({ id }) => id);
    expect(ids.length).toBeGreaterThan(40);
    const text = (await tasuki("rules")).stdout;
    for (const id of ids) expect(text).toContain(id);
    const { code, stdout: page } = await tasuki("explain", "time/gaps-bounded");
    expect(code).toBe(0);
    for (const words of ["MUST", "Why", "What to do", "periods = 5", "Sources"]) expect(page).toContain(words);
    expect(page).toContain("\nApplies\n  Periodic streams, by their times.\n");
    expect(page, "it tells no cause").not.toContain("Causes");
    expect((await tasuki("explain", "time/stamps-distinct")).stdout).toContain(
      "\n  stamps-frozen\n  stamps-repeated\n",
    );
  });

  it("guess what was meant", async () => {
    const { code, stderr } = await tasuki("explain", "time/stamps-increse");
    expect(code).toBe(2);
    expect(stderr).toContain("Did you mean time/stamps-increase?");
    expect((await tasuki("chek")).stderr).toContain("Did you mean check?");
  });
});

describe("help", () => {
  it.each([["--help"], ["check", "--help"], ["info", "--help"], ["rules", "--help"], ["explain", "--help"]])(
    "%s %s begins with examples and exits 0",
    async (...args) => {
      const { code, stdout } = await tasuki(...args);
      expect(code).toBe(0);
      expect(stdout).toMatch(/^Examples:/);
      expect(stdout).toContain("Usage: tasuki");
    },
  );

  it("is shown for misuse, with exit 2", async () => {
    expect((await tasuki("check")).code).toBe(2);
    expect((await tasuki("check", "runs/good.mcap", "--frmat", "json")).stderr).toContain("--format");
    expect((await tasuki()).code).toBe(2);
  });
});

describe("languages", () => {
  const conforms = "✓ プロファイル default に適合する。";

  it("are chosen by --lang, else by the environment", async () => {
    const says = async (locale: Record<string, string>, ...args: string[]) =>
      (await tasukiIn(locale, "check", "runs/good.mcap", ...args)).stdout.includes(conforms) ? "ja" : "en";
    expect(await says({}, "--lang", "ja")).toBe("ja");
    expect(await says({}, "--lang=ja")).toBe("ja");
    expect(await says({ LANG: "ja_JP.UTF-8" })).toBe("ja");
    expect(await says({ LANG: "ja_JP.UTF-8" }, "--lang", "en")).toBe("en");
    expect(await says({ LANG: "ja_JP.UTF-8", LC_ALL: "C.UTF-8" }), "LC_ALL goes first").toBe("en");
    expect(await says({ LANG: "de_DE.UTF-8", LC_MESSAGES: "ja" })).toBe("ja");
    expect(await says({ LANG: "jam" }), "not every ja… is Japanese").toBe("en");
    expect(await says({})).toBe("en");
  });

  it("change words alone in JSON", async () => {
    const json = async (language: string) => {
      const { stdout } = await tasuki("check", "runs", "text.mcap", "--format", "json", "--lang", language);
      return Report.parse(JSON.parse(stdout));
    };
    const [english, japanese] = [await json("en"), await json("ja")];
    expect(japanese.language).toBe("ja");
    expect(japanese.recordings[0]!.findings[0]!.message).toMatch(/サンプル \d+ 個のうち/);
    expect(japanese.recordings.at(-1)!.trouble!.message).toContain("text.mcap は記録ではない");
    const wordless = (report: Report) =>
      JSON.parse(JSON.stringify(report), (key, value) => (key === "message" || key === "language" ? "" : value));
    expect(wordless(japanese)).toEqual(wordless(english));
  });

  it.each([
    [["--help"], "コマンド:"],
    [["check", "--help"], "終了コード："],
    [["info", "--help"], "まったく読めない"],
    [["rules", "--help"], "規則を表示する"],
    [["explain", "--help"], "規則の ID"],
    [["conformance", "--help"], "適合性試験スイートを実行する"],
  ])("help %j is in Japanese, in 80 columns", async (args, words) => {
    const { code, stdout } = await tasuki(...args, "--lang", "ja");
    expect(code).toBe(0);
    expect(stdout).toMatch(/^例:/);
    expect(stdout).toContain("使い方: tasuki");
    expect(stdout).toContain(words);
    expect(stdout).not.toMatch(/Usage|Options|default:|choices:|display|print|show/);
    const examples = stdout.indexOf("使い方");
    for (const line of stdout.slice(examples).split("\n")) expect(stringWidth(line), line).toBeLessThanOrEqual(80);
  });

  it.each([
    [["chek"], "コマンド chek はない（もしかして check）"],
    [["check"], "引数 path がない"],
    [["check", "x", "--frmat", "json"], "オプション --frmat はない（もしかして --format）"],
    [["check", "x", "--format", "yaml"], "の値「yaml」は正しくない。選択肢は text, json。"],
    [["check", "x", "-d"], "の値がない"],
    [["check", "x", "--lang", "fr"], "の値「fr」は正しくない"],
    [["rules", "more"], "rules の引数が多すぎる（0 個のところ 1 個）。"],
    [["explain", "time/stamps-increse"], "もしかして time/stamps-increase"],
    [["check", "x", "-d", "missing.json"], "missing.json：このようなファイルやディレクトリはない。"],
    [["check", "x", "-p", "level-7"], "プロファイル「level-7」はない。"],
  ])("misuse %j is told in Japanese", async (args, words) => {
    const { code, stderr } = await tasukiIn({ LANG: "ja_JP.UTF-8" }, ...args);
    expect(code).toBe(2);
    expect(stderr).toContain(words);
    expect(stderr, "no English beside it").not.toMatch(/\b[a-z]{2,} [a-z]{2,}\b(?<!tasuki rules)/);
  });

  it("hold for info, rules and explain", async () => {
    const text = async (...args: string[]) => (await tasuki(...args, "--lang", "ja")).stdout;
    expect(await text("info", "runs/good.mcap")).toMatch(/ストリーム +型 +サンプル +レート +遅延 +大きさ/);
    expect(await text("rules")).toContain("タイムスタンプは、直前のサンプルより前に戻ってはならない。");
    const page = await text("explain", "time/gaps-bounded");
    for (const words of [
      "必須",
      "適用\n  周期的なストリーム。",
      "理由",
      "対処",
      "periods = 5：ストリームが途切れてもよい周期の数。",
      "出典",
    ])
      expect(page).toContain(words);
  });
});

it("every fault of the generator can be judged from the command line", async () => {
  for (const name of Object.keys(faults).slice(0, 6)) {
    await writeFile(
      join(folder, `${name}.mcap`),
      await withFault(name, { images: false, declaration: declarationText }),
    );
    expect((await tasuki("check", `${name}.mcap`)).code, name).toBe(1);
  }
});
