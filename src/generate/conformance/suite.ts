/**
 * The generated files of the conformance suite: the recording of each case that has one, and the index `suite.json`.
 * The cases themselves are written by hand.
 *
 * @module
 */
import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { dirname, join, relative, sep } from "node:path";
import { levels } from "../../profiles/index.js";
import { classOf } from "../../rules/rule.js";
import { ConformanceCase, withPlainDeclaration } from "../../spec/verdict/conformance-case.js";
import type { CaseRecording } from "../../spec/verdict/conformance-recording.js";
import type { IndexedCase, SuiteIndex } from "../../spec/verdict/conformance-suite.js";
import { SPECIFICATION } from "../../version.js";
import type { GeneratedFile } from "../file.js";
import { coverageOf } from "./coverage.js";
import { recordingOf } from "./recording.js";

/** Version of the suite: a new case raises the second number, a changed expectation the first. */
const SUITE = "0.1.0";
/** The largest recording; what a case has to show fits in less. */
const LARGEST = 64 * 1024;

/** A case with the bytes of its file. */
export interface AuthoredCase {
  readonly case: ConformanceCase;
  readonly bytes: Uint8Array;
}

/** Reads every case below `conformance/cases`, by id. Throws with the name of the file where one is wrong. */
export async function readCases(root: string): Promise<AuthoredCase[]> {
  const folder = join(root, "conformance/cases");
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const cases: AuthoredCase[] = [];
  for (const entry of entries) {
    if (!entry.isFile() || !entry.name.endsWith(".json")) continue;
    const path = join(entry.parentPath, entry.name);
    const bytes = await readFile(path);
    const name = relative(folder, path).split(sep).join("/");
    cases.push({ case: parseCase(name, bytes.toString("utf8")), bytes });
  }
  return cases.sort((a, b) => (a.case.id < b.case.id ? -1 : 1));
}

function parseCase(name: string, text: string): ConformanceCase {
  const parsed = ConformanceCase.safeParse(withPlainDeclaration(JSON.parse(text)));
  if (!parsed.success) {
    const { path, message } = parsed.error.issues[0]!;
    throw new Error(`conformance/cases/${name} is no case: ${path.join(".")}: ${message}`);
  }
  const found = parsed.data as ConformanceCase;
  if (`${found.id}.json` !== name) throw new Error(`conformance/cases/${name}: its id is ${found.id}, not its path`);
  if (found.stage === "check" && !found.id.startsWith(`${found.rule}/`))
    throw new Error(`conformance/cases/${name}: its id does not begin with its rule`);
  if (found.stage !== "check" && found.recording.file.replace(/\.\w+$/, "") !== found.id.split("/").at(-1))
    throw new Error(`conformance/cases/${name}: its recording must have its name`);
  return found;
}

/** Recordings and index of the suite. */
export async function suiteFiles(root: string): Promise<GeneratedFile[]> {
  const cases = await readCases(root);
  const recordings: { path: string; bytes: Uint8Array }[] = [];
  const indexed: IndexedCase[] = [];
  for (const { case: each, bytes } of cases) {
    const entry: IndexedCase = {
      id: each.id,
      stage: each.stage,
      ...(each.stage === "check" ? { rule: each.rule, ...levelOf(each.rule) } : {}),
      since: each.since,
      status: each.status ?? "stable",
      sha256: sha256(bytes),
    };
    if (each.stage !== "check") {
      const file = `${dirname(each.id)}/${each.recording.file}`;
      const recording = await recordingOf(each.recording as CaseRecording).catch((error: Error) => {
        throw new Error(`conformance/cases/${each.id}.json: ${error.message}`);
      });
      if (recording.length > LARGEST)
        throw new Error(`conformance/cases/${file} has ${recording.length} bytes, at most ${LARGEST} are taken`);
      recordings.push({ path: `conformance/cases/${file}`, bytes: recording });
      entry.recording = { file, sizeBytes: recording.length, sha256: sha256(recording) };
    }
    indexed.push(entry);
  }
  const index: SuiteIndex = {
    suite: SUITE,
    specification: SPECIFICATION,
    cases: indexed,
    coverage: await coverageOf(cases.map((each) => each.case)),
  };
  return [...recordings, { path: "conformance/suite.json", text: `${JSON.stringify(index, null, 2)}\n` }];
}

const sha256 = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");

function levelOf(rule: string): { level?: number } {
  const level = levels.find(({ classes }) => classes.includes(classOf(rule)));
  return level ? { level: level.level } : {};
}
