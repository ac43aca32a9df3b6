/** Matching: what is equal in any order, and what never is. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { RecordingFacts } from "../spec/facts/recording.js";
import type { AnsweredFinding } from "../spec/verdict/conformance-protocol.js";
import type { RuleOutcome } from "../spec/verdict/finding.js";
import { factDifferences, findingDifferences, outcomeDifferences, reportDifferences } from "./match.js";

const finding: fc.Arbitrary<AnsweredFinding> = fc
  .record(
    {
      severity: fc.constantFrom("error" as const, "warning" as const),
      cause: fc.constantFrom("a", "b"),
      at: fc.record({ stream: fc.constantFrom("/a", "/b"), index: fc.nat(3) }, { requiredKeys: [] }),
      count: fc.integer({ min: 1, max: 4 }),
      evidence: fc.record({ worstNs: fc.integer({ min: 1 }), name: fc.string() }, { requiredKeys: [] }),
    },
    { requiredKeys: [] },
  )
  .map((each) => ({ count: 1, ...each }));
const findings = fc.array(finding, { maxLength: 6 });
const outcomes: RuleOutcome[] = ["pass", "fail", "not-applicable", "not-checked", "error"];

describe("findings", () => {
  it("match themselves in any order, whatever else they say", () => {
    fc.assert(
      fc.property(findings, fc.infiniteStream(fc.nat()), (list, order) => {
        const keys = list.map(() => order.next().value as number);
        const shuffled = list
          .map((each, i) => ({ key: keys[i]!, each: { ...each, message: `words ${i}`, first: [] } }))
          .sort((a, b) => a.key - b.key)
          .map(({ each }) => each);
        expect(findingDifferences(list, shuffled)).toEqual([]);
      }),
    );
  });

  it("do not match with one more, one less, or another count", () => {
    fc.assert(
      fc.property(findings, finding, fc.nat(), (list, other, which) => {
        expect(findingDifferences(list, [...list, other])).toHaveLength(1);
        expect(findingDifferences([...list, other], list)).toHaveLength(1);
        const all = [...list, other];
        const at = which % all.length;
        const changed = all.map((each, i) => (i === at ? { ...each, count: each.count! + 100 } : each));
        expect(findingDifferences(all, changed).length).toBeGreaterThan(0);
      }),
    );
  });

  it("are paired so that a vague one does not take the place of an exact one", () => {
    const vague = { severity: "error" as const };
    const exact = { severity: "error" as const, at: { stream: "/a" } };
    const actual = [
      { severity: "error" as const, at: { stream: "/a" }, count: 1 },
      { severity: "error" as const, at: { stream: "/b" }, count: 1 },
    ];
    for (const expected of [
      [vague, exact],
      [exact, vague],
    ])
      expect(findingDifferences(expected, actual)).toEqual([]);
    expect(findingDifferences([exact, exact], actual)).toHaveLength(2);
  });

  it("are compared by what the expected one names", () => {
    const actual = { severity: "error" as const, at: { stream: "/a", index: 2 }, evidence: { worstNs: 1e9 + 0.1 } };
    expect(findingDifferences([{}], [actual])).toEqual([]);
    expect(findingDifferences([{ at: { stream: "/a" }, evidence: { worstNs: 1e9 } }], [actual])).toEqual([]);
    expect(findingDifferences([{ count: 1 }], [actual]), "a count that is left out is 1").toEqual([]);
    for (const wrong of [{ at: { index: 3 } }, { evidence: { worstNs: 1e9 + 10 } }, { cause: "x" }, { count: 2 }])
      expect(findingDifferences([wrong], [actual])).toHaveLength(2);
  });
});

describe("outcomes", () => {
  it("match only themselves", () => {
    fc.assert(
      fc.property(fc.constantFrom(...outcomes), fc.constantFrom(...outcomes), findings, (expected, actual, list) => {
        const differ = outcomeDifferences({ outcome: expected, findings: list }, { outcome: actual, findings: list });
        expect(differ.length === 0).toBe(expected === actual);
      }),
    );
  });

  it("of a report are held to verdict, level and the rules that are named", () => {
    const actual = {
      verdict: "conforms" as const,
      level: 1,
      rules: [{ id: "a/b", outcome: "fail" as const }],
      findings: [{ rule: "a/b", count: 2 }, { rule: "c/d" }],
    };
    const good = {
      verdict: "conforms" as const,
      level: 1,
      rules: [{ id: "a/b", outcome: "fail" as const, findings: [{ count: 2 }] }],
    };
    expect(reportDifferences(good, actual)).toEqual([]);
    expect(reportDifferences({ ...good, level: 2 }, actual)).toHaveLength(1);
    expect(reportDifferences({ ...good, verdict: "not-judged" }, actual)).toHaveLength(1);
    expect(reportDifferences({ ...good, rules: [{ id: "x/y", outcome: "pass" }] }, actual)).toEqual([
      "x/y: it is not in the report",
    ]);
    expect(reportDifferences({ ...good, rules: [{ id: "a/b", outcome: "fail", findings: [] }] }, actual)).toHaveLength(
      1,
    );
  });
});

describe("facts", () => {
  const facts = RecordingFacts.parse({
    samples: 3,
    container: { faults: { truncated: { count: 1 } }, compressions: ["lz4"] },
    streams: [
      { topic: "/b", samples: 1 },
      { topic: "/a", samples: 2, log: { intervalP50Ns: 100 } },
    ],
  });
  it.each([
    ["a part", { samples: 3 }],
    ["streams in any order", { streams: [{ topic: "/a", samples: 2 }, { topic: "/b" }] }],
    ["what is absent", { logStartNs: null, container: { damage: null } }],
    ["faults, each by what is named of it", { container: { faults: { truncated: { count: 1 } } } }],
    ["an estimate", { streams: [{ topic: "/b" }, { topic: "/a", log: { intervalP50Ns: { near: 101, within: 2 } } }] }],
  ])("match %s", (_, expected) => expect(factDifferences(expected, facts)).toEqual([]));

  it.each([
    ["another number", { samples: 4 }, 1],
    ["a string for a number", { samples: "3" }, 1],
    ["a fault that is not named", { container: { faults: {} } }, 1],
    ["a fault that is not there", { container: { faults: { truncated: {}, "magic-end": {} } } }, 1],
    ["a stream that is not named", { streams: [{ topic: "/a" }] }, 1],
    ["a stream that is not there", { streams: [{ topic: "/a" }, { topic: "/b" }, { topic: "/c" }] }, 1],
    ["a shorter array", { container: { compressions: [] } }, 1],
    ["what should be absent", { samples: null }, 1],
    [
      "an estimate too far off",
      { streams: [{ topic: "/b" }, { topic: "/a", log: { intervalP50Ns: { near: 103, within: 2 } } }] },
      1,
    ],
  ])("do not match %s", (_, expected, count) => expect(factDifferences(expected, facts)).toHaveLength(count));
});
