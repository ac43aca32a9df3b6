/** Profiles that a consumer writes: held to their schema, and never looser than the specification. */
import { describe, expect, it } from "vitest";
import { check } from "./check.js";
import { withFault } from "./generate/recording/faults.js";
import { memorySource } from "./io/source.js";
import { locales } from "./locales/index.js";
import { resolveProfile } from "./profile.js";
import { levels, profiles } from "./profiles/index.js";
import { renderText } from "./report/render/text.js";
import { rules } from "./rules/index.js";
import { Language } from "./spec/language.js";
import type { Profile } from "./spec/verdict/profile.js";
import { Report } from "./spec/verdict/report.js";

const strict = { id: "strict", title: "Strict", level: 1, params: { "time/gaps-bounded": { periods: 2 } } };

describe("a profile", () => {
  it("is held to its schema and to the rules' parameters, and what is wrong is named", () => {
    expect(resolveProfile(strict)).toEqual(strict);
    const wrong: [string | Profile, RegExp][] = [
      ["level-9", /there is no profile "level-9"/],
      [{ ...strict, level: 7 }, /^mine\.json does not follow its schema: level: /],
      [[] as unknown as Profile, /^mine\.json does not follow its schema: the document: /],
      [{ ...strict, params: { "time/no-such": {} } }, /"time\/no-such", which is no rule/],
      [{ ...strict, params: { "time/gaps-bounded": { periods: "many" } } }, /of time\/gaps-bounded in .*: periods: /],
      [{ ...strict, params: { "time/gaps-bounded": { no_such: 1 } } }, /no_such/],
    ];
    for (const [profile, reason] of wrong)
      expect(() => resolveProfile(profile, undefined, "mine.json")).toThrow(reason);
  });

  it("is one of the specification's only where it asks for the same", () => {
    for (const shipped of profiles) {
      expect(resolveProfile(JSON.parse(JSON.stringify(shipped)) as Profile).id).toBe(shipped.id);
      expect(() => resolveProfile({ ...shipped, level: 5 })).toThrow(`has the id ${shipped.id}`);
    }
  });
});

const missing = async (params?: Record<string, number>) => {
  const profile = params && { id: "mine", title: "Mine", level: 1, params: { "time/samples-not-missing": params } };
  const recording = memorySource(await withFault("samples-missing", { images: false }), "run.mcap");
  const report = await check(recording, profile ? { profile } : {});
  return { report, result: report.recordings[0]!.rules.find(({ id }) => id === "time/samples-not-missing")! };
};

describe("the parameters of a profile", () => {
  it("loosen nothing: what the specification finds is found", async () => {
    const { report: plain, result } = await missing();
    expect(result.outcome).toBe("fail");
    for (const params of [{ allowedShare: 0.9 }, { gapPeriods: 2 }]) {
      const loose = await missing(params);
      expect(loose.result).toEqual(result);
      expect(loose.report.recordings[0]!.findings).toEqual(plain.recordings[0]!.findings);
    }
  });

  it("tighten, and each thing is told once", async () => {
    const { report } = await missing({ allowedShare: 0.0001 });
    const found = report.recordings[0]!.findings.filter(({ rule }) => rule === "time/samples-not-missing");
    expect(found.every(({ evidence }) => evidence.allowedShare === 0.0001)).toBe(true);
    expect(new Set(found.map(({ at }) => at.stream)).size).toBe(found.length);
  });

  it("are in the report beside those of the specification, whose profiles are told from others", async () => {
    const { report } = await missing({ allowedShare: 0.001, gapPeriods: 5 });
    expect(Report.parse(report)).toEqual(report);
    expect(report.profileFrom).toBe("given");
    expect(report.profileParams, "what is equal sets nothing").toEqual([
      { rule: "time/samples-not-missing", param: "allowedShare", value: 0.001, specification: 0.01 },
    ]);
    for (const language of Language.options)
      expect(renderText({ ...report, language }, { levels, rules })).toContain(
        locales[language].report.sets("time/samples-not-missing", "allowedShare", "0.001", "0.01"),
      );
    const { report: shipped } = await missing();
    expect(shipped.profileFrom).toBe("specification");
    expect(shipped.profileParams).toEqual([]);
  });
});
