/** The hand-over statement that holds for a recording: in its folder, or in one above. */
import { readFile } from "node:fs/promises";
import { dirname, isAbsolute, join, relative, resolve } from "node:path";
import { fileSource, readTrouble } from "../io/file.js";
import type { Source } from "../io/source.js";
import { STATEMENTS } from "../recording-names.js";
import type { HandOver } from "../spec/delivery/hand-over.js";
import { TasukiError } from "../trouble.js";
import type { Input } from "./inputs.js";

/** A statement with its file. */
export interface FoundHandOver {
  readonly path: string;
  readonly handOver: HandOver;
  /** Its file, beside which stands what it names; to be closed. */
  open(): Promise<Source>;
}

/** The names that a statement may have in a folder. */
export const handOverPaths = (folder: string): string[] => STATEMENTS.map((name) => join(folder, name));

/** Reads the statement of a folder. Two are refused: nobody could say which holds. */
async function handOverIn(folder: string): Promise<FoundHandOver | undefined> {
  const found: { path: string; text: string }[] = [];
  for (const path of handOverPaths(folder))
    try {
      found.push({ path, text: await readFile(path, "utf8") });
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code !== "ENOENT" && code !== "ENOTDIR") throw readTrouble(path, error);
    }
  const [first, other] = found;
  if (other)
    throw new TasukiError(
      "bad-hand-over",
      `${first!.path} and ${other.path} both stand in one folder. Keep one of them.`,
    );
  if (!first) return undefined;
  const { path, text } = first;
  // Schemas are loaded where there is a statement.
  const { parseHandOverFile } = await import("../declare.js");
  return { path, handOver: await parseHandOverFile(text, path), open: () => fileSource(path) };
}

/** The statement that holds for an input: the nearest one, from its folder upwards. */
export async function handOverFor({ path, isFolder }: Input): Promise<FoundHandOver | undefined> {
  for (let folder = isFolder ? resolve(path) : dirname(resolve(path)); ; folder = dirname(folder)) {
    // As the input was named, so is the statement.
    const found = await handOverIn(isAbsolute(path) ? folder : relative("", folder));
    if (found || folder === dirname(folder)) return found;
  }
}
