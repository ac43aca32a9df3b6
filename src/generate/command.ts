/** Runs the built program as a reader would. */
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { Language } from "../spec/language.js";

/** The checkout, in which readers of its chapters stand. */
export const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const CLI = fileURLToPath(new URL("../bundle/tasuki.js", import.meta.url));

/** What a reader of each language has set. */
const LOCALES: Readonly<Record<Language, string>> = { en: "en_US.UTF-8", ja: "ja_JP.UTF-8" };
/** The day that commands take for today: what they print does not change. */
const TODAY = Date.UTC(2026, 5, 1) / 1000;

/** What a command prints for a reader of a language, in a folder. */
export const tasuki = (command: string, language: Language = "en", folder = ROOT) =>
  spawnSync(process.execPath, [CLI, ...command.split(" ")], {
    cwd: folder,
    encoding: "utf8",
    env: {
      ...process.env,
      ...{ LC_ALL: LOCALES[language], NO_COLOR: "1", COLUMNS: "80", SOURCE_DATE_EPOCH: String(TODAY) },
    },
  });
