/** YAML that strangers wrote is read as plain values, or refused with its line. */
import { describe, expect, it } from "vitest";
import { parseDeclarationFile } from "./declare.js";
import { readYaml } from "./strict-yaml.js";

const LIMITS = { longest: 200_000, deepest: 16 };
const reasonOf = async (text: string) => {
  const read = await readYaml(text, LIMITS);
  return "reason" in read ? read.reason : undefined;
};

describe("strict YAML", () => {
  it("is read as plain values: dates, yes and no stay texts", async () => {
    const read = await readYaml('a: 2026-11-01\nb: no # Norway\nc: [1, "2"]\n', LIMITS);
    expect(read).toEqual({ document: { a: "2026-11-01", b: "no", c: [1, "2"] } });
  });

  it.each([
    ["a key twice", "a: 1\nb:\n  c: 1\n  c: 2\n", 'it gives the key "c" twice at line 4'],
    ["a key twice, once in quotes", 'a: 1\n"a": 2\n', 'it gives the key "a" twice at line 2'],
    ["a key that changes objects", "a:\n  __proto__: {b: 1}\n", 'it has the key "__proto__" at line 2'],
    ["the same in quotes", '{"__proto__": 1}', 'it has the key "__proto__" at line 1'],
    ["an alias", "a: &x [1]\n\nb: *x\n", "it has an alias at line 3"],
    ["an alias that bites its tail", "a: &x [*x]\n", "it has an alias at line 1"],
    ["a merge of an alias", "a: &x {b: 1}\nc:\n  <<: *x\n", "it has an alias at line 3"],
    ["brackets too deep", `${"[".repeat(40)}${"]".repeat(40)}`, "it is nested deeper than 16 levels"],
    ["marks too deep", `${"- ".repeat(40)}1`, "it is nested deeper than 16 levels"],
    [
      "blocks too deep",
      Array.from({ length: 40 }, (_, i) => `${" ".repeat(i)}a:`).join("\n"),
      "it is nested deeper than 16 levels",
    ],
    ["a text too long", "a".repeat(200_001), "it is longer than 200000 characters"],
    ["no YAML", "a: 1\nb: [1\nc: 2\n", "it is not valid YAML at line 3, column 1"],
    ["two documents", "a: 1\n---\nb: 1\n", "it is not valid YAML at line 2, column 1"],
    ["an alias of nothing", "a: *x\n", "it has an alias at line 1"],
  ])("with %s is refused", async (_, text, reason) => {
    expect(await reasonOf(text)).toBe(reason);
  });

  it("stands depth just within, a bomb of aliases, and tens of thousands of keys", async () => {
    expect(await reasonOf(`${"[".repeat(16)}${"]".repeat(16)}`)).toBeUndefined();
    const bomb = ["a0: &a0 [x, x, x, x, x, x, x, x, x]"];
    for (let i = 1; i < 12; i++)
      bomb.push(
        `a${i}: &a${i} [${Array(9)
          .fill(`*a${i - 1}`)
          .join(", ")}]`,
      );
    expect(await reasonOf(bomb.join("\n"))).toBe("it has an alias at line 2");
    expect(await reasonOf(Array.from({ length: 20_000 }, (_, i) => `a${i}:`).join("\n"))).toBeUndefined();
  });

  it("makes nothing of tags, and no prototype is touched", async () => {
    const read = await readYaml("a: !!js/function 'x'\nb: !!binary aGk=\nconstructor: 1\n", LIMITS);
    expect(read).toEqual({ document: { a: "x", b: "aGk=", constructor: 1 } });
    expect(({} as Record<string, unknown>)["b"]).toBeUndefined();
  });
});

describe("a declaration in YAML", () => {
  const YAML = "# ours\ntasuki: '0.1'\nclocks: []\nstreams:\n  - topic: /imu # the new one\n    nominalRateHz: 100\n";

  it("says the same as in JSON, with comments and vendors' keys", async () => {
    expect(await parseDeclarationFile(`${YAML}    x_ours: 1\n`, "run.tasuki.yaml")).toEqual({
      tasuki: "0.1",
      clocks: [],
      streams: [{ topic: "/imu", nominalRateHz: 100 }],
    });
  });

  it.each([
    ["a version that is a number", YAML.replace("'0.1'", "0.1"), /tasuki: /],
    ["a key that nobody knows", `${YAML}colour: red\n`, /colour/],
    ["a key twice", `${YAML}clocks: []\n`, /gives the key "clocks" twice at line 7/],
  ])("with %s is refused", async (_, text, message) => {
    await expect(parseDeclarationFile(text, "run.tasuki.yaml")).rejects.toThrow(message);
  });
});
