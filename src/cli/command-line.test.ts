/** The page of the command line and the program name the same commands and options. */
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { CLI } from "./run.test.helper.js";

const help = (...args: string[]) => execFileSync(process.execPath, [CLI, ...args, "--help"], { encoding: "utf8" });
const all = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map(([, found]) => found!);
const commands = all(/\nCommands:\n([\s\S]*)/.exec(help())![1]!, /^ {2}([a-z]+) /gm).filter((name) => name !== "help");
const optionsOf = (command: string) => all(help(command), /^ {2}(?:-\w, )?(--[a-z0-9-]+)/gm);
const known = new Set(commands.flatMap(optionsOf));

describe.each(["en", "ja"])("docs/%s/command-line.md", (language) => {
  const page = readFileSync(fileURLToPath(new URL(`../../docs/${language}/command-line.md`, import.meta.url)), "utf8");

  it("lists every command, and every option of check", () => {
    expect(commands.length).toBeGreaterThan(10);
    expect(all(page, /^\| `tasuki ([a-z]+)/gm).sort()).toEqual([...commands].sort());
    const listed = all(page, /^\| `(?:-\w, )?(--[a-z-]+)/gm);
    expect([...listed, "--help"].sort()).toEqual(optionsOf("check").sort());
  });

  it("names no option that no command has", () => {
    expect(all(page, /(--[a-z][a-z-]+)/g).filter((option) => !known.has(option))).toEqual([]);
  });
});
