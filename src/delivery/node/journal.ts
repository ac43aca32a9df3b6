/**
 * What an earlier run has done already, so that one that was interrupted goes on where it stopped: a line for each file, with its
 * size and the time of its last change. A file that changed since is done anew, and so is one whose line was cut.
 *
 * @module
 */
import { type FileHandle, open, readFile } from "node:fs/promises";
import { z } from "zod";
import { Sha256 } from "../../spec/digest.js";
import type { WalkedFile } from "./walk.js";

/** Of a file that is not placed as it was: digest of the delivered bytes, and the size of what was placed. */
const Placed = z.strictObject({ of: Sha256, sizeBytes: z.number() });
type Placed = z.infer<typeof Placed>;

const Line = z.strictObject({
  path: z.string(),
  sizeBytes: z.number(),
  changedMs: z.number(),
  sha256: Sha256,
  placed: Placed.optional(),
});
type Line = z.infer<typeof Line>;

export class Journal {
  readonly #lines = new Map<string, Line>();
  #handle: FileHandle | undefined;

  private constructor(readonly path: string) {}

  /** Reads what is there of it. */
  static async open(path: string): Promise<Journal> {
    const journal = new Journal(path);
    const text = await readFile(path, "utf8").catch((error: NodeJS.ErrnoException) => {
      if (error.code === "ENOENT") return "";
      throw error;
    });
    for (const line of text.split("\n")) {
      let value: unknown;
      try {
        value = JSON.parse(line);
      } catch {
        continue;
      }
      const { data } = Line.safeParse(value);
      if (data) journal.#lines.set(data.path, data);
    }
    journal.#handle = await open(path, "a");
    try {
      // After a line that was cut, the next one begins anew.
      if (text !== "" && !text.endsWith("\n")) await journal.#handle.write("\n");
      return journal;
    } catch (error) {
      await journal.close();
      throw error;
    }
  }

  /** What is known of a file that did not change since. */
  placed({ path, sizeBytes, changedMs }: WalkedFile): { sha256: string; placed?: Placed | undefined } | undefined {
    const line = this.#lines.get(path);
    return line && line.sizeBytes === sizeBytes && line.changedMs === changedMs ? line : undefined;
  }

  /** The digest of a file that did not change since; undefined where it is not known. */
  digestOf(file: WalkedFile): string | undefined {
    return this.placed(file)?.sha256;
  }

  async add({ path, sizeBytes, changedMs }: WalkedFile, sha256: string, placed?: Placed): Promise<void> {
    const line: Line = { path, sizeBytes, changedMs, sha256, ...(placed ? { placed } : {}) };
    await this.#handle?.write(`${JSON.stringify(line)}\n`);
  }

  async close(): Promise<void> {
    await this.#handle?.close();
    this.#handle = undefined;
  }
}
