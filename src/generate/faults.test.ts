/** Every named fault is told by exactly its own rules, and the sound recording by none: the heart of the matter. */
import { describe, expect, it } from "vitest";
import { check } from "../check.js";
import { rules } from "../rules/index.js";
import { declarationText } from "./declaration.js";
import { faults, withFault } from "./recording/faults.js";
import { tabletop } from "./recording/tabletop.js";

const causesOf = new Map<string, readonly string[]>(rules.map(({ id, causes }) => [id, causes ?? []]));
const scene = { images: false, declaration: declarationText };

/** Which rules each fault breaks, and the level that is left. */
const EXPECTED: Record<string, { rules: string[]; level: number; cause?: string }> = {
  "stamps-step-back": { rules: ["time/stamps-increase"], level: 1 },
  "stamps-zero": { rules: ["time/stamps-set"], level: 1, cause: "stamps-not-set" },
  "stamps-frozen": {
    rules: ["sync/members-matched", "sync/sets-complete", "time/stamps-distinct"],
    level: 1,
    cause: "stamps-frozen",
  },
  "stamps-nanoseconds-out-of-range": { rules: ["time/stamps-well-formed"], level: 1 },
  "stamps-in-future": { rules: ["sync/sets-complete", "time/stamps-not-ahead"], level: 1 },
  "latency-high": { rules: ["clock/stamps-near-log", "sync/sets-complete"], level: 1 },
  "samples-missing": {
    rules: ["sync/members-matched", "time/samples-not-missing", "time/sequence-continuous"],
    level: 1,
  },
  gap: {
    rules: ["sync/members-matched", "sync/sets-complete", "time/gaps-bounded", "time/sequence-continuous"],
    level: 1,
  },
  "rate-half": { rules: ["sync/residuals-bounded", "time/rate-as-declared"], level: 1 },
  "jitter-high": { rules: ["sync/residuals-bounded", "time/jitter-bounded"], level: 1 },
  "payload-truncated": { rules: ["decode/samples-fit-schema"], level: 0 },
  "payload-trailing": { rules: ["decode/samples-fit-schema"], level: 0 },
  "log-order": { rules: ["time/log-times-ordered"], level: 1 },
  "log-time-zero": { rules: ["time/log-times-set"], level: 1 },
  "publish-after-log": { rules: ["time/publish-not-after-log"], level: 1 },
  "late-start": { rules: ["time/streams-cover-recording"], level: 4 },
  "topic-missing": { rules: ["time/declared-streams-present"], level: 1 },
  "two-types-on-one-topic": { rules: ["schema/one-type-per-stream", "sync/sets-complete"], level: 0 },
  "schema-text-broken": { rules: ["schema/definition-parses"], level: 0 },
  "schema-missing": { rules: ["schema/definition-present"], level: 0 },
  "standard-type-altered": { rules: ["schema/definition-standard"], level: 0 },
  "picture-truncated": { rules: ["modality/picture-intact"], level: 3 },
  "picture-format-wrong": { rules: ["modality/picture-format-matches"], level: 3 },
  "picture-size-changes": { rules: ["modality/image-format-constant"], level: 4 },
  "camera-frozen": { rules: ["modality/images-alive"], level: 4 },
  truncated: { rules: ["container/file-complete", "container/index-present"], level: 0 },
  "bit-flip-in-chunk": { rules: ["container/checksums-hold", "container/chunks-readable"], level: 0 },
  "bad-magic-tail": { rules: ["container/magic-intact"], level: 0 },
  "crlf-mangled": { rules: ["container/magic-intact"], level: 0, cause: "line-endings-converted" },
  "chunk-length-lies": { rules: ["container/chunks-readable"], level: 0 },
  "statistics-wrong": { rules: ["container/statistics-match"], level: 0 },
  "zero-filled-tail": {
    rules: ["container/chunks-readable", "container/file-complete", "container/index-present"],
    level: 0,
    cause: "zero-filled",
  },
};

describe("named faults", () => {
  it("are all expected here", () => {
    expect(Object.keys(EXPECTED).sort()).toEqual(Object.keys(faults).sort());
  });

  it.each(["zstd", "lz4", "none"] as const)(
    "a sound recording (%s) breaks nothing and reaches level 4: whether it may be handed over is told of a delivery",
    async (compression) => {
      const report = await check(await tabletop({ ...scene, compression }));
      expect(report.recordings[0]!.findings).toEqual([]);
      expect(report).toMatchObject({ conforms: true, verdict: "conforms", level: 4 });
      const open = report.recordings[0]!.rules.filter(
        ({ outcome }) => outcome === "not-checked" || outcome === "error",
      );
      for (const { notChecked } of open) expect(notChecked).toEqual([{ reason: "it needs a delivery" }]);
    },
  );

  it("a sound recording without a declaration conforms, reaches level 1 and says what needs one", async () => {
    const [recording] = (await check(await tabletop({ images: false }))).recordings;
    expect(recording).toMatchObject({ conforms: true, level: 1, declaration: "none", findings: [] });
    const open = recording!.rules.filter(({ outcome }) => outcome === "not-checked");
    expect(open.length).toBeGreaterThan(4);
    const reasons = new Set(open.map(({ notChecked }) => notChecked[0]!.reason));
    expect([...reasons].sort()).toEqual(["it needs a declaration", "it needs a delivery"]);
    const strict = await check(await tabletop({ images: false }), { profile: "level-2" });
    expect(strict).toMatchObject({ conforms: false, verdict: "not-judged" });
  });

  it.each(Object.entries(EXPECTED))("%s", async (name, { rules: broken, level, cause }) => {
    const [recording] = (await check(await withFault(name, scene))).recordings;
    expect([...new Set(recording!.findings.map(({ rule }) => rule))].sort()).toEqual(broken);
    expect(recording!.level).toBe(level);
    if (cause) expect(recording!.findings.map((finding) => finding.cause)).toContain(cause);
    expect(recording!.rules.filter(({ outcome }) => outcome === "error")).toEqual([]);
    for (const finding of recording!.findings)
      if (finding.cause !== undefined)
        expect(causesOf.get(finding.rule), `${finding.rule}: list the cause in the rule`).toContain(finding.cause);
  });

  it("tell where, how many and how bad", async () => {
    const [recording] = (await check(await withFault("stamps-step-back", scene))).recordings;
    const [finding] = recording!.findings;
    expect(finding).toMatchObject({ severity: "error", count: 12, at: { stream: "/imu/data" } });
    expect(finding!.first).toHaveLength(5);
    expect(finding!.worst!.byNs).toBeGreaterThan(30_000_000);
    expect(finding!.evidence).toMatchObject({ affected: 12, samples: 1200 });
    for (const place of finding!.first) {
      expect(place.index).toBeTypeOf("number");
      expect(BigInt(place.logTimeNs!)).toBeGreaterThan(1_780_000_000_000_000_000n);
      expect(place.offset).toBeGreaterThan(0);
    }
  });
});
