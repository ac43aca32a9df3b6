/** Questions at a terminal, with keys that a test presses. */
import { PassThrough, type Readable } from "node:stream";
import { describe, expect, it } from "vitest";
import { type DraftObject, needed } from "../init/draft.js";
import { questionsOf } from "../init/questions.js";
import { Declaration } from "../spec/declaration/declaration.js";
import type { Language } from "../spec/language.js";
import { ask } from "./prompts.js";

const DOWN = "\x1b[B";
const ENTER = "\r";
const draft: DraftObject = {
  tasuki: "0.1",
  clocks: [{ id: "log", timescale: "utc", discipline: needed("recorder", "what keeps it right", "同期方式") }],
  streams: [],
  environment: { kind: needed("recorder", "world", "世界"), site: { id: needed("recorder", "site", "場所") } },
};

/** Asks, and presses keys one after the other. */
async function askWith(keys: readonly string[], about = draft, language: Language = "en") {
  const input = new PassThrough() as PassThrough & { isTTY: boolean; setRawMode(on: boolean): void };
  Object.assign(input, { isTTY: true, setRawMode: () => {} });
  const output = new PassThrough();
  const shown: string[] = [];
  output.on("data", (chunk: Buffer) => shown.push(String(chunk)));
  const asked = ask(questionsOf(about, Declaration), "run1.mcap", language, {
    input: input as unknown as Readable,
    output,
  });
  for (const key of keys) {
    await new Promise((resolve) => setTimeout(resolve, 30));
    input.write(key);
  }
  return { answers: await asked, shown: shown.join("") };
}

describe("questions at a terminal", () => {
  it("are answered by choosing and in words; an empty answer leaves them open", { timeout: 20_000 }, async () => {
    const { answers, shown } = await askWith([DOWN, DOWN, DOWN, ENTER, ENTER, "l", "a", "b", ENTER]);
    expect(Object.fromEntries(answers!)).toEqual({ "/clocks/0/discipline": "ptp", "/environment/site/id": "lab" });
    expect(shown).toContain("what keeps it right (recorder)");
    expect(shown).toContain("3 questions");
  });

  it("refuse what cannot stand there", { timeout: 20_000 }, async () => {
    const { answers, shown } = await askWith([ENTER, ENTER, " ", "x", " ", "!", ENTER, "\x7f", "\x7f", ENTER]);
    expect(shown).toContain("that cannot stand there");
    expect(Object.fromEntries(answers!)).toEqual({ "/environment/site/id": "x" });
  });

  const placed: DraftObject = {
    tasuki: "0.1",
    clocks: [],
    streams: [],
    calibrations: [
      {
        ...{ id: "hand-eye", kind: "hand-eye" },
        values: { transforms: [{ parent: "hand", child: "eye", matrix: needed("recorder", "rows", "行") }] },
      },
    ],
  };
  const MATRIX = "/calibrations/0/values/transforms/0/matrix";
  const TYPED = "1 0 0 0.1, 0 1 0 -2e-3, 0 0 1 0, 0,0,0,1";

  it.each([
    ["en", "rows (recorder) – 16 numbers, separated by spaces or commas"],
    ["ja", "行（記録者） – 16 個の数を空白またはコンマで区切る"],
  ] as const)("take numbers, and say how many (%s)", { timeout: 20_000 }, async (language, words) => {
    const { answers, shown } = await askWith([..."1 2", ENTER, "\x7f", "\x7f", "\x7f", TYPED, ENTER], placed, language);
    expect(shown.replace(/\s+/g, " ")).toContain(words);
    expect(shown, "two are too few").toContain(language === "en" ? "that cannot stand there" : "この値は使えない");
    expect(answers!.get(MATRIX)).toEqual([1, 0, 0, 0.1, 0, 1, 0, -2e-3, 0, 0, 1, 0, 0, 0, 0, 1]);
  });

  it("are given up with Ctrl-C", { timeout: 20_000 }, async () => {
    const { answers, shown } = await askWith([ENTER, "\x03"]);
    expect(answers).toBeUndefined();
    expect(shown).toContain("Nothing was written.");
  });
});
