/**
 * The suite as a folder of files.
 *
 * @module
 */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { readdir } from "node:fs/promises";
import { dirname, join, relative, sep } from "node:path";
import type { z } from "zod";
import { ConformanceCase, withPlainDeclaration } from "../../spec/verdict/conformance-case.js";
import { ExpectedFailures, SuiteIndex } from "../../spec/verdict/conformance-suite.js";
import { TasukiError } from "../../trouble.js";
import type { Suite } from "../run.js";

/** Where the recording of a case stands: beside the case, under the name that it gives. */
export const recordingPath = (folder: string, given: ConformanceCase): string =>
  join(folder, "cases", dirname(given.id), "recording" in given ? given.recording.file : "");

/** Thousands of small files are read at once: to wait for each would take longer than to read it. */
function readDocument<T>(path: string, schema: z.ZodType<T>): T {
  let document: unknown;
  try {
    document = JSON.parse(readFileSync(path, "utf8"));
  } catch (error) {
    const message =
      error instanceof SyntaxError ? `${path} is not valid JSON: ${error.message}` : `${path} cannot be read`;
    throw new TasukiError("bad-suite", message, { cause: error });
  }
  const parsed = schema.safeParse(withPlainDeclaration(document));
  if (parsed.success) return parsed.data;
  const { path: where, message } = parsed.error.issues[0]!;
  throw new TasukiError("bad-suite", `${path} does not follow its schema: ${where.join(".")}: ${message}`);
}

const readIndex = (folder: string) => readDocument(join(folder, "suite.json"), SuiteIndex);

/** Reads the index of a suite and every case that it lists. */
export async function readSuite(folder: string): Promise<Suite> {
  const { suite, specification, cases: indexed } = readIndex(folder);
  const cases = indexed.map(({ id }) => readDocument(join(folder, "cases", `${id}.json`), ConformanceCase));
  return { version: suite, specification, cases };
}

/** Reads what an implementation is known to fail. */
export const readExpectedFailures = async (path: string): Promise<ExpectedFailures> =>
  readDocument(path, ExpectedFailures);

/** What came of holding the files of a suite to its index. */
export interface VerifiedSuite {
  /** How many files were held to it. */
  readonly files: number;
  /** What is wrong, one line each; empty where all is well. */
  readonly wrong: string[];
}

function bytesOf(path: string): Uint8Array | undefined {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}

/** Holds every file of the suite to its index. */
export async function verifySuite(folder: string): Promise<VerifiedSuite> {
  const { cases } = readIndex(folder);
  const wanted = new Map<string, string>();
  for (const { id, sha256, recording } of cases) {
    wanted.set(`${id}.json`, sha256);
    if (recording) wanted.set(recording.file, recording.sha256);
  }
  const wrong: string[] = [];
  for (const [file, sha256] of wanted) {
    const bytes = bytesOf(join(folder, "cases", file));
    if (!bytes) wrong.push(`cases/${file} is missing`);
    else if (createHash("sha256").update(bytes).digest("hex") !== sha256) wrong.push(`cases/${file} has changed`);
  }
  const root = join(folder, "cases");
  for (const entry of await readdir(root, { recursive: true, withFileTypes: true })) {
    const file = relative(root, join(entry.parentPath, entry.name)).split(sep).join("/");
    if (entry.isFile() && !wanted.has(file)) wrong.push(`cases/${file} is not in the index`);
  }
  return { files: wanted.size, wrong };
}
