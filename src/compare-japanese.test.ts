/** Values of premises in Japanese: called as the descriptions of the specification call them; what is an id stays one. */
import { expect, it } from "vitest";
import { compare } from "./compare.js";
import { factory, laboratory } from "./generate/programs.js";
import { locales } from "./locales/index.js";
import { premises } from "./premises/index.js";
import { renderPremises } from "./report/render/premises.js";
import * as spec from "./spec/index.js";

const [lab, plant] = [
  { name: "laboratory", recordings: [laboratory] },
  { name: "factory", recordings: [factory] },
];

it("values are called as their descriptions call them, and ids stay as they are", () => {
  const told = renderPremises(compare([lab, plant], { language: "ja" }), { width: 200 });
  for (const word of ["ハードウェアトリガー", "関係者", "研究室", "匿名加工情報", "都度判断", "記録したまま"])
    expect(told).toContain(word);
  for (const id of ["utc", "ptp", "base_link", "CC-BY-4.0", "exposure-start"]) expect(told).toContain(id);
  for (const id of ["hardware-trigger", "staff", "anonymously-processed", "on-request", "recorded"])
    expect(told).not.toContain(id);
  expect(told).toContain("ソフトウェアで得られる精度");
  const known = new Set<string>(premises.map(({ id }) => id));
  for (const id of Object.keys(locales.ja.premises.values)) expect(known).toContain(id);
  const named = (id: string) => Object.keys(locales.ja.premises.values[id]!).sort();
  for (const [id, values] of [
    ["annotation/time-basis", spec.TimeBasis],
    ["calibration/state", spec.CalibrationState],
    ["environment/kind", spec.EnvironmentKind],
    ["environment/people", spec.PeoplePresent],
    ["environment/site", spec.Site.shape.kind.unwrap()],
    ["lineage/kind", spec.LineageKind],
    ["privacy/appi", spec.AppiClass],
    ["privacy/state", spec.PrivacyState],
    ["rights/decision", spec.Decision],
    ["stamps/origin", spec.StampOrigin],
    ["sync/kind", spec.SyncKind],
    ["vectors/reference", spec.VectorReference],
    ["vectors/source", spec.VectorSource],
  ] as const)
    expect(named(id), id).toEqual([...values.options].sort());
});
