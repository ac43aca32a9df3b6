/** What stands for a side of a comparison: a recording, a folder, a delivery, a declaration or a hand-over statement. */
import { readdir, readFile, stat } from "node:fs/promises";
import { basename, dirname, extname, join } from "node:path";
import { annotationDocument } from "../annotations.js";
import { GatheredSide } from "../compare.js";
import { toDeclaration, toHandOver } from "../declare.js";
import { readTrouble } from "../io/file.js";
import { isFolder } from "../io/source.js";
import { measure } from "../measure.js";
import { isRecordingPath, STATEMENTS } from "../recording-names.js";
import type { AnnotationDocument } from "../spec/annotation/document.js";
import type { HandOver } from "../spec/delivery/hand-over.js";
import { DOCUMENT_LIMITS, readJson } from "../strict-json.js";
import { readYaml } from "../strict-yaml.js";
import { TasukiError } from "../trouble.js";
import { annotationFor } from "./annotations.js";
import { declarationFor } from "./declarations.js";
import { expandPaths, type Input, openInput } from "./inputs.js";

const DELIVERY = "delivery.json";

/** Told how far the reading of a recording is. */
type Reported = (path: string, done: number, total: number) => void;

/** Reads a side. Throws a `TasukiError` where it is none, or where anything of it cannot be read. */
export async function readSide(path: string, reported: Reported): Promise<GatheredSide> {
  try {
    const side = new GatheredSide(path);
    if ((await stat(path)).isDirectory()) await addFolder(path, side, reported);
    else if (basename(path) === DELIVERY) await addFolder(dirname(path), side, reported);
    else if (isDocument(path)) side.add(await documentOf(path));
    else await addRecordings([path], undefined, side, reported);
    return side;
  } catch (error) {
    throw readTrouble(path, error);
  }
}

const isDocument = (path: string) => !isRecordingPath(path) && /^\.(json|ya?ml)$/i.test(extname(path));

/** Whether a file is there. */
const exists = async (path: string) =>
  stat(path).then(
    (stats) => stats.isFile(),
    () => false,
  );

/** A declaration or a hand-over statement, by what it says of itself. */
async function documentOf(path: string) {
  const text = await readFile(path, "utf8");
  const read = /\.ya?ml$/i.test(path) ? await readYaml(text, DOCUMENT_LIMITS) : readJson(text, DOCUMENT_LIMITS);
  if ("reason" in read) throw new TasukiError("bad-declaration", `${path}: ${read.reason}`);
  const { document } = read;
  const kind =
    typeof document === "object" && document !== null && "document" in document ? document.document : undefined;
  return kind === "hand-over"
    ? { handOver: toHandOver(document, path) }
    : { declaration: toDeclaration(document, path) };
}

/** Everything below a folder, or below the data of a delivery. */
async function addFolder(path: string, side: GatheredSide, reported: Reported): Promise<void> {
  const root = (await exists(join(path, DELIVERY))) ? join(path, "data") : path;
  const handOver = await statementOf(root);
  const found = await expandPaths([root]);
  if (!found.some(({ trouble }) => trouble)) return addRecordings([root], handOver, side, reported);
  // Recordings may not be there yet: declarations say what they will be.
  const declared = (await readdir(root)).filter((name) => isSidecar(name)).sort();
  for (const name of declared) side.add({ ...(await documentOf(join(root, name))), handOver });
  if (declared.length === 0 && handOver) side.add({ handOver });
  else if (declared.length === 0) throw found.find(({ trouble }) => trouble)!.trouble!;
}

const isSidecar = (name: string) =>
  /\.tasuki\.(json|ya?ml)$/i.test(name) &&
  !/\.(annotations|ontology)\.tasuki\./i.test(name) &&
  !STATEMENTS.includes(name);

async function statementOf(root: string): Promise<HandOver | undefined> {
  for (const name of STATEMENTS) {
    const path = join(root, name);
    if (!(await exists(path))) continue;
    const read = await documentOf(path);
    if ("handOver" in read) return read.handOver;
    throw new TasukiError("bad-hand-over", `${path} is no hand-over statement.`);
  }
  return undefined;
}

async function addRecordings(
  paths: readonly string[],
  handOver: HandOver | undefined,
  side: GatheredSide,
  reported: Reported,
): Promise<void> {
  for (const input of await expandPaths(paths)) {
    if (input.trouble) throw input.trouble;
    const declaration = await declarationFor(input, undefined);
    const source = await openInput(input);
    try {
      const onProgress = (done: number, total: number) => reported(input.path, done, total);
      const measured = await measure(source, { declaration, handOver, embedded: true, onProgress });
      const annotation = (await annotationOf(input)) ?? measured.inside?.annotation.document;
      side.add({ declaration: declaration ?? measured.declaration, handOver, facts: measured.facts, annotation });
    } catch (error) {
      throw readTrouble(input.path, error);
    } finally {
      if (!isFolder(source)) await source.close?.();
    }
  }
}

/** The annotation beside a recording. */
async function annotationOf(input: Input): Promise<AnnotationDocument | undefined> {
  const source = await annotationFor(input, undefined);
  try {
    return source && (await annotationDocument(source));
  } finally {
    await source?.close?.();
  }
}
