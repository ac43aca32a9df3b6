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
  it.each(["check fixtures", "conformance --rule"])("shows the output of `tasuki %s…`", (begin) => {
    const block = blocks.find(({ text }) => text.startsWith(`$ npx tasuki ${begin}`))!;
    const [, command, output] = /^\$ npx tasuki (.*)\n([\s\S]*)$/.exec(block.text)!;
    const { stdout } = spawnSync(process.execPath, ["dist/cli/main.js", ...command!.split(" ")], {
      cwd: ROOT,
      encoding: "utf8",
    });
    expect(output!.trim()).toBe(stdout.trim());
  });

  it("counts the rules of each level", () => {
    for (const { level, name, classes } of levels) {
      const rules = catalogue().filter((rule) => classes.includes(rule.class)).length;
      const row = readme.split("\n").find((line) => line.startsWith(`| ${level} | ${name} |`))!;
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
