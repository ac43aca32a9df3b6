import { describe, expect, it } from "vitest";
import { type CheckOptions, checkRecording } from "../check.js";
import { tabletopDeclaration } from "../generate/declaration.js";
import { withFault } from "../generate/recording/faults.js";
import { memorySource } from "../io/source.js";
import { grouped } from "../locales/grouped.js";
import { resolveProfile } from "../profile.js";
import { levels } from "../profiles/index.js";
import { reportOf, troubled } from "../reporting.js";
import { rules } from "../rules/index.js";
import { Language } from "../spec/language.js";
import type { Diagnosis } from "../spec/verdict/diagnosis.js";
import type { Finding, RuleOutcome } from "../spec/verdict/finding.js";
import type { Report } from "../spec/verdict/report.js";
import { TasukiError } from "../trouble.js";
import { type JudgedRun, judge, levelOf, together } from "./judge.js";
import { clip, clipStart, stringWidth, wrap } from "./render/paint.js";
import { renderText } from "./render/text.js";
import { bytes, duration, moment, quantity } from "./units.js";
import { fill, printable } from "./words.js";

const run = (id: string, outcome: RuleOutcome, requirement: "must" | "should" = "must"): JudgedRun => ({
  rule: { id, requirement, fix: { en: "", ja: "" }, messages: {} },
  class: id.split("/")[0] as JudgedRun["class"],
  outcome,
  checked: 1,
  notChecked: [],
  notes: [],
});
const good = [run("container/a", "pass"), run("schema/a", "pass"), run("decode/a", "pass")];
const timed = [...good, run("clock/a", "pass"), run("time/a", "pass")];

describe("judging", () => {
  it("reaches a level only by whole classes", () => {
    expect(levelOf(good, levels)).toBe(1);
    expect(levelOf(timed, levels)).toBe(2);
    expect(levelOf(good.slice(1), levels), "a class without rules proves nothing").toBe(0);
    expect(levelOf([...timed.slice(1), run("container/a", "fail")], levels), "levels are cumulative").toBe(0);
  });

  it.each(["fail", "not-checked", "error"] as const)("never takes %s for a pass", (outcome) => {
    expect(levelOf([...timed, run("time/b", outcome)], levels)).toBe(1);
  });

  it("lets nothing that should be move a level, nor what is beside the point", () => {
    expect(levelOf([...timed, run("time/b", "fail", "should"), run("time/c", "not-applicable")], levels)).toBe(2);
  });

  it("tells a broken requirement from one that could not be judged", () => {
    const verdict = (runs: JudgedRun[], profile: string) =>
      judge(runs, resolveProfile(profile), levels, undefined, "en").verdict;
    expect(verdict(good, "default")).toBe("conforms");
    expect(verdict(good, "level-2")).toBe("not-judged");
    expect(verdict([...good, run("time/a", "not-checked")], "default")).toBe("conforms");
    expect(verdict([...good, run("time/a", "not-checked")], "level-2")).toBe("not-judged");
    expect(verdict([...good, run("time/a", "fail")], "default")).toBe("does-not-conform");
    expect(verdict([...good, run("time/a", "fail", "should")], "default")).toBe("conforms");
    expect(verdict([run("container/a", "error"), ...good.slice(1)], "default")).toBe("not-judged");
  });

  it("judges several by the worst", () => {
    expect(together(["conforms", "conforms"])).toBe("conforms");
    expect(together(["conforms", "not-judged"])).toBe("not-judged");
    expect(together(["not-judged", "does-not-conform"])).toBe("does-not-conform");
    expect(together([]), "nothing was judged").toBe("not-judged");
  });
});

describe("units", () => {
  it.each([
    [0, "0 ns"],
    [37, "37 ns"],
    [1500, "1.5 µs"],
    [31e6, "31 ms"],
    [-31.04e6, "−31 ms"],
    [2.1e9, "2.1 s"],
    [18e9, "18 s"],
    [395e9, "395 s"],
    [3_723e9, "62 min 3 s"],
    [1.777e18, "56.31 years"],
  ])("%d ns is %s", (ns, text) => {
    expect(duration(ns, "en")).toBe(text);
  });

  it.each([
    [31e6, "31 ms"],
    [-2.1e9, "−2.1 秒"],
    [3_723e9, "62 分 3 秒"],
    [9000e9, "2.5 時間"],
    [864_000e9, "10 日"],
    [1.777e18, "56.31 年"],
  ])("%d ns is %s in Japanese", (ns, text) => {
    expect(duration(ns, "ja")).toBe(text);
  });

  it("write sizes, counts, rates and shares", () => {
    expect([bytes(999), bytes(1_500_000), bytes(999_600)]).toEqual(["999 B", "1.5 MB", "1 MB"]);
    expect(grouped(16_806)).toBe("16 806");
    expect([quantity(29.97, "Hz", "en"), quantity(0.0123, "share", "en"), quantity(12, "1", "en")]).toEqual([
      "29.97 Hz",
      "1.23 %",
      "12",
    ]);
    expect(moment("1780000012412000000", "1780000000000000000", "en")).toBe("12.412 s");
  });
});

describe("words", () => {
  it("are filled with evidence in its unit", () => {
    expect(
      fill(
        "{affected} of {samples}, worst −{worstNs} at {atNs}",
        { affected: 452, samples: 11_858, worstNs: 31e6, atNs: "1012" },
        "0",
        "en",
      ),
    ).toBe("452 of 11 858, worst −31 ms at 0.000 s");
  });

  it("never carry control characters from a file to a terminal", () => {
    expect(printable("/a\u001b[31m\u0007\nb\u202e")).toBe("/a\\u001b[31m\\u0007\\u000ab\\u202e");
    expect(fill("{name}", { name: "\u001b]0;x\u0007" }, undefined, "en")).not.toMatch(/\p{C}/u);
  });
});

describe("a number that is held against another", () => {
  const words = (sizeBytes: number, allowedBytes: number) =>
    fill("{sizeBytes}, not {allowedBytes}", { sizeBytes, allowedBytes }, undefined, "en");

  it("is told in full where rounding would make both alike", () => {
    expect(words(2_578_434, 2_578_433)).toBe("2 578 434 B, not 2 578 433 B");
    expect(words(2_578_434, 1_578_433)).toBe("2.58 MB, not 1.58 MB");
    const delay = { worstNs: 50_000_001, allowedNs: 50_000_000, measuredNs: 50_000_002 };
    expect(fill("{worstNs} > {allowedNs}", delay, undefined, "en")).toBe("50 000 001 ns > 50 000 000 ns");
    expect(fill("{worstNs}, {measuredNs}", delay, undefined, "en")).toBe("50 ms, 50 ms");
    expect(
      fill("{affectedShare} > {allowedShare}", { affectedShare: 0.050_01, allowedShare: 0.05 }, undefined, "en"),
    ).toBe("5.001 % > 5 %");
  });
});

describe("layout", () => {
  it("counts full-width characters as two columns", () => {
    expect(stringWidth("赤い立方体")).toBe(10);
    expect(stringWidth(clip("赤い立方体をつかみ", 7))).toBeLessThanOrEqual(7);
    expect(clipStart("/camera/front/image", 9)).toBe("…nt/image");
  });

  it("breaks Japanese between phrases, never before what closes nor after what opens", () => {
    expect(wrap("記録は、ヘッダーから終端まで（最大 −31 ms、許容は 10 %）そろっている。", 24)).toEqual([
      "記録は、ヘッダーから",
      "終端まで（最大 −31 ms、",
      "許容は",
      "10 %）そろっている。",
    ]);
    const long = "「タイムスタンプ」が逆戻りしなければならないのでなければならなかったかもしれない（ー）。";
    for (let width = 10; width < 40; width++)
      for (const line of wrap(long, width)) {
        expect(stringWidth(line), line).toBeLessThanOrEqual(width);
        expect(line).not.toMatch(/^[、。」）ーっゃゅょ]|[「（]$/u);
      }
    expect(wrap(long, 12).join("")).toBe(long);
  });

  it("breaks lines at spaces", () => {
    expect(wrap("byte 1 961 of 23 105 849", 12)).toEqual(["byte 1 961", "of", "23 105 849"]);
    for (const line of wrap("the quick brown fox jumps over the lazy dog", 12))
      expect(line.length).toBeLessThanOrEqual(12);
  });
});

describe("the text report", async () => {
  const options = { levels, rules };
  const declared = { declaration: tabletopDeclaration };
  const report = async (fault: string, given: CheckOptions = {}) =>
    reportOf(
      [await checkRecording(memorySource(await withFault(fault, { images: false }), "run1.mcap"), given)],
      given.profile,
      given.language,
    );

  it("says the verdict, what stops it, and what to do", async () => {
    expect(renderText(await report("stamps-step-back", declared), options)).toMatchInlineSnapshot(`
      "run1.mcap · MCAP · 6 s · 4 923 samples · 11 streams · 591 kB        read in full
        begins 2026-05-28 20:26:40.252 UTC · declaration given

      ✗ Does not conform. Level 1 of 5 (Readable). Level 2 (Timed) is stopped: 1
        requirement broken.

        ✗ time/stamps-increase
            /imu/data  12 of 1 200 stamps step back, worst −31 ms at 0.462 s
            first: sample 92 · at 0.462 s · 20:26:40.714 UTC · chunk at byte 45,
            +152 727
            probable cause: samples lost their order on the way · confidence 0.80 · or
            else stamped-out-of-order 0.20
            fix: Keep the order from driver to recorder: one queue, one thread; or
            sort by stamp before export.

        85 of 86 MUST and 55 of 55 SHOULD hold.
        Explain:  tasuki explain time/stamps-increase
      "
    `);
  });

  it("says the same in Japanese", async () => {
    const japanese = await report("stamps-step-back", { ...declared, language: "ja" });
    expect(renderText(japanese, options)).toMatchInlineSnapshot(`
      "run1.mcap
        MCAP · 6 秒 · サンプル 4 923 個 · ストリーム 11 本 · 591 kB · 全体を読取済み
        開始 2026-05-28 20:26:40.252 UTC · 宣言：指定ファイル

      ✗ 適合しない。到達レベルは 5 段階中 1（可読）。レベル 2（時刻整合）の妨げ：
        要求事項 1 件に違反。

        ✗ time/stamps-increase
            /imu/data  タイムスタンプ 1 200 個のうち 12 個が逆戻りしている（最大
            −31 ms、0.462 秒の時点）
            最初の箇所：サンプル 92 · 0.462 秒の時点 · 20:26:40.714 UTC · バイト位置
            45 のチャンク内 +152 727
            考えられる原因：サンプルの順序が途中で失われている · 確度 0.80 · ほかの
            可能性：stamped-out-of-order 0.20
            対処：ドライバーから記録まで順序を保つ（一つのキュー、一つの
            スレッド）。または出力前にタイムスタンプで並べ替える。

        必須 86 件中 85 件、推奨 55 件中 55 件を満たす。
        説明：  tasuki explain time/stamps-increase
      "
    `);
    const english = await report("stamps-step-back", declared);
    const wordless = ({ recordings, language: _, ...rest }: Report) => ({
      ...rest,
      recordings: recordings.map(({ findings, ...recording }) => ({
        ...recording,
        findings: findings.map(({ message: _, diagnosis, ...finding }) => ({
          ...finding,
          ...(diagnosis && { diagnosis: { ...diagnosis, suggestedFix: "" } }),
        })),
      })),
    });
    expect(wordless(japanese), "but for language and messages the document is the same").toEqual(wordless(english));
  });

  describe("of a cause", async () => {
    const base = await report("stamps-step-back", declared);
    const diagnosed = (cause: string, diagnosis: Partial<Diagnosis>, stream = "/gps/fix"): Finding => ({
      rule: "clock/stamps-near-log",
      severity: "error",
      cause,
      diagnosis: { confidence: 0.9968, witnesses: [], alternatives: [], suggestedFix: "Do this.", ...diagnosis },
      message: "stamps are GPS time taken for UTC: +18 s",
      at: { stream },
      count: 1,
      first: [],
      evidence: {},
    });
    const textOf = (findings: Finding[], language: Language = "en") =>
      renderText({ ...base, language, recordings: [{ ...base.recordings[0]!, findings }] }, { ...options, width: 100 })
        .split("\n")
        .slice(5)
        .join("\n");
    const gps = diagnosed("gps-as-utc", { offsetNs: 17.99e9, witnesses: ["/imu/data", "/odom"] });

    it("says how sure it is and who agrees, and what to do about the cause", () => {
      expect(textOf([gps])).toMatchInlineSnapshot(`
        "  ✗ clock/stamps-near-log
              /gps/fix  stamps are GPS time taken for UTC: +18 s
              confidence 0.99 · witnesses: /imu/data, /odom agree with the log clock
              fix: Do this.

          85 of 86 MUST and 55 of 55 SHOULD hold.  Explain:  tasuki explain clock/stamps-near-log
        "
      `);
      expect(textOf([gps], "ja")).toMatchInlineSnapshot(`
        "  ✗ clock/stamps-near-log
              /gps/fix  stamps are GPS time taken for UTC: +18 s
              考えられる原因：タイムスタンプは UTC とみなされた GPS 時刻である · 確度 0.99 · 裏付け：
              /imu/data、/odom は記録時刻と合っている
              対処：Do this.

          必須 86 件中 85 件、推奨 55 件中 55 件を満たす。  説明：  tasuki explain clock/stamps-near-log
        "
      `);
    });

    it("says who shows the same, and what else it may be", () => {
      const step = diagnosed("host-clock-step", {
        confidence: 0.7,
        witnesses: ["/odom"],
        alternatives: [
          { cause: "device-clock-step", confidence: 0.25 },
          { cause: "recorder-clock-step", confidence: 0.05 },
        ],
      });
      expect(textOf([step])).toMatchInlineSnapshot(`
        "  ✗ clock/stamps-near-log
              /gps/fix  stamps are GPS time taken for UTC: +18 s
              probable cause: the host's clock was stepped · confidence 0.70 · witnesses: /odom shows the
              same · or else device-clock-step 0.25
              fix: Do this.

          85 of 86 MUST and 55 of 55 SHOULD hold.  Explain:  tasuki explain clock/stamps-near-log
        "
      `);
      expect(textOf([step], "ja")).toMatchInlineSnapshot(`
        "  ✗ clock/stamps-near-log
              /gps/fix  stamps are GPS time taken for UTC: +18 s
              考えられる原因：ホストのクロックがステップした · 確度 0.70 · 裏付け：/odom も同じことを
              示している · ほかの可能性：device-clock-step 0.25
              対処：Do this.

          必須 86 件中 85 件、推奨 55 件中 55 件を満たす。  説明：  tasuki explain clock/stamps-near-log
        "
      `);
    });

    it("says once what to do where findings ask for the same", () => {
      const other = diagnosed("tai-as-utc", { suggestedFix: "Do that." }, "/points");
      const { diagnosis: _, cause: __, ...plain } = gps;
      const fixes = (findings: Finding[]) => textOf(findings).match(/fix: .*/g);
      expect(fixes([gps, gps])).toEqual(["fix: Do this."]);
      expect(fixes([gps, other])).toEqual(["fix: Do this.", "fix: Do that."]);
      expect(fixes([gps, plain])?.[1]).toContain("declare the clock they are read on");
    });

    it("never shows as certain what is not", () => {
      expect(textOf([diagnosed("x", { confidence: 0.99999 })])).toContain("confidence 0.99");
      expect(textOf([diagnosed("x", { confidence: 1 })])).toContain("confidence 1.00");
      expect(textOf([diagnosed("x", { confidence: 0.29 })])).toContain("confidence 0.29");
    });
  });

  it("tells reasons in Japanese, and quotes what others said", async () => {
    const text = async (fault: string) =>
      renderText(await report(fault, { language: "ja" }), { ...options, width: 120 });
    expect(await text("truncated")).toMatch(/ファイルが途中で切れている：レコード 0x06 の長さは \d+ バイトとあるが/);
    expect(await text("schema-text-broken")).toContain("定義を構文解析できない：「");
    expect(await text("stamps-step-back")).toMatch(/未検査：要求事項 \d+ 件（.*）：宣言が必要である。/);
  });

  it("stays within the width, whatever a recording holds", async () => {
    // A word may be longer than the line, and a command stays in one piece, to be copied.
    for (const fault of ["two-types-on-one-topic", "crlf-mangled", "schema-text-broken", "log-time-zero", "truncated"])
      for (const language of Language.options) {
        const made = await report(fault, { language });
        for (const width of [40, 80, 120])
          for (const line of renderText(made, { ...options, width }).split("\n"))
            if (line.trim().includes(" ") && !line.includes("tasuki explain"))
              expect(stringWidth(line), line).toBeLessThanOrEqual(width);
      }
  });

  it("names files that could not be judged, and sums up several", async () => {
    const trouble = troubled("missing.mcap", new TasukiError("not-found", "missing.mcap: there is no such file."));
    const first = await report("gap");
    const text = renderText(reportOf([...first.recordings, trouble]), options);
    expect(text).toContain("Not judged.");
    expect(text).toContain("2 recordings: 0 conform, 1 do not, 1 not judged. Lowest level 0.");
  });
});
