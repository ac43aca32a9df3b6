/**
 * The documents of a delivery: its hand-over statement, and what stands beside each recording.
 *
 * @module
 */
import { toDeclaration, toHandOver } from "../../declare.js";
import type { Source } from "../../io/source.js";
import { toAgreement } from "../../premises-agreement.js";
import { DECLARATION_ENDINGS, namesBeside, STATEMENTS } from "../../recording-names.js";
import { ANNOTATION_ENDING } from "../../spec/annotation/name.js";
import type { Declaration } from "../../spec/declaration/declaration.js";
import type { HandOver } from "../../spec/delivery/hand-over.js";
import type { PremisesAgreement } from "../../spec/delivery/premises-agreement.js";
import type { StatementFacts } from "../../spec/facts/delivery.js";
import { DOCUMENT_LIMITS, type ReadJson, readJsonSource } from "../../strict-json.js";
import { readYamlSource } from "../../strict-yaml.js";
import { TasukiError } from "../../trouble.js";
import { type DeliveredFiles, resolved } from "./files.js";

/** A recording that was found: a file, or a folder. */
export interface FoundRecording {
  readonly path: string;
  readonly isFolder: boolean;
}

async function readDocument(files: DeliveredFiles, path: string): Promise<ReadJson> {
  const source = await files.open(path);
  try {
    return await (path.endsWith(".yaml") ? readYamlSource : readJsonSource)(source, DOCUMENT_LIMITS);
  } finally {
    await source.close?.();
  }
}

/** The hand-over statement, and what became of it. */
export async function readStatement(
  files: DeliveredFiles,
): Promise<{ facts: StatementFacts; handOver: HandOver | undefined }> {
  const [path, other] = STATEMENTS.filter((name) => files.has(name));
  if (path === undefined) return { facts: { state: "absent" }, handOver: undefined };
  const unreadable = (reason: string) => ({
    facts: { state: "unreadable" as const, path, reason },
    handOver: undefined,
  });
  if (other !== undefined) return unreadable(`${other} stands beside it, and nobody can say which of them holds`);
  try {
    const read = await readDocument(files, path);
    if ("reason" in read) return unreadable(read.reason);
    return { facts: { state: "read", path }, handOver: toHandOver(read.document, path) };
  } catch (error) {
    return unreadable((error as Error).message);
  }
}

/**
 * The agreement that the statement names; undefined where it names none, or names none that is there, which a rule tells. Throws a
 * `TasukiError` where it cannot be read.
 */
export async function agreementOf(
  files: DeliveredFiles,
  handOver: HandOver | undefined,
): Promise<PremisesAgreement | undefined> {
  const stated = handOver?.agreement?.path;
  const path = stated === undefined ? undefined : resolved(".", stated);
  if (path === undefined || !files.has(path)) return undefined;
  const read = await readDocument(files, path);
  if ("reason" in read) throw new TasukiError("bad-agreement", `${path}: ${read.reason}`);
  return toAgreement(read.document, path);
}

/** The declaration beside a recording. Throws a `TasukiError` where it cannot be read. */
export async function declarationBeside(
  files: DeliveredFiles,
  { path, isFolder }: FoundRecording,
): Promise<Declaration | undefined> {
  const [found, other] = namesBeside(path, isFolder, DECLARATION_ENDINGS).filter((name) => files.has(name));
  if (found === undefined) return undefined;
  // A name with the container's ending and one without it may both be there: the longer one goes first.
  if (other !== undefined && other.replace(/json$/, "yaml") === found.replace(/json$/, "yaml"))
    throw new TasukiError(
      "bad-declaration",
      `${found} and ${other} both stand beside the recording. Keep one of them.`,
    );
  const read = await readDocument(files, found);
  if ("reason" in read) throw new TasukiError("bad-declaration", `${found}: ${read.reason}`);
  return toDeclaration(read.document, found);
}

/** The annotation beside a recording. */
export async function annotationBeside(
  files: DeliveredFiles,
  { path, isFolder }: FoundRecording,
): Promise<Source | undefined> {
  const found = namesBeside(path, isFolder, [ANNOTATION_ENDING]).find((name) => files.has(name));
  return found === undefined ? undefined : await files.open(found);
}
