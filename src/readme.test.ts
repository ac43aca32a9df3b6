/** What the README shows is what happens. */
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { catalogue } from "./catalogue.js";
import { parseDeclaration } from "./declare.js";
import * as library from "./node.js";
import { levels } from "./profiles/index.js";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const readme = readFileSync(`${ROOT}/README.md`, "utf8");
const blocks = [...readme.matchAll(/```(\w*)\n([\s\S]*?)```/g)].map(([, language, text]) => ({
  language,
  text: text!,
}));

describe("the README", () => {
  const runs = blocks.flatMap(({ text }) => {
    const run = /^\$ npx tasuki ((?:check fixtures|conformance).*)\n([\s\S]*)$/m.exec(text);
    return run ? [[run[1]!, run[2]!] as const] : [];
  });

  it.each(runs)("shows what comes of %s", (command, output) => {
    const { stdout } = spawnSync(process.execPath, ["dist/bundle/tasuki.js", ...command.split(" ")], {
      cwd: ROOT,
      encoding: "utf8",
      env: { ...process.env, LC_ALL: "C" },
    });
    expect(output.trim()).toBe(stdout.trim());
  });

  it("shows a check in English, one in Japanese, and the suite", () => {
    expect(runs.map(([command]) => `${command.split(" ")[0]} ${command.includes("--lang ja")}`).sort()).toEqual([
      ...["check false", "check true", "conformance false"],
    ]);
  });

  it("counts the rules of each level", () => {
    for (const { level, name, classes } of levels) {
      const rules = catalogue().filter((rule) => classes.includes(rule.class)).length;
      const row = readme.split("\n").find((line) => line.startsWith(`| ${level} | ${name.en} |`))!;
      expect(row).toContain(rules > 0 ? `| ${rules} rules |` : "| to come |");
    }
  });

  it("names exports that exist and a declaration that is one", () => {
    const example = blocks.find(({ language }) => language === "ts")!.text;
    const names = /import \{ ([^}]+) \} from "tasuki"/.exec(example)![1]!.split(", ");
    for (const name of names) expect(library).toHaveProperty(name);
    const declaration = blocks.find(({ language }) => language === "json")!.text;
    expect(parseDeclaration(declaration, "README").clocks).toHaveLength(1);
  });
});
