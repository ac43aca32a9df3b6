/**
 * Checking a delivery: its files are verified, each recording is checked with what stands beside it and with the hand-over
 * statement, and then the delivery as a whole. A folder that is still to be packed is checked the same way, as far as it can be.
 *
 * @module
 */

import { join } from "node:path";
import type { Decrypter } from "age-encryption";
import { type CheckOptions, checkDeclared } from "../../check.js";
import { fileSource } from "../../io/file.js";
import { judgeDelivery } from "../../judging.js";
import { reasonIn } from "../../locales/reasons.js";
import { resolveProfile } from "../../profile.js";
import { recordingsAmong } from "../../recording-names.js";
import { reportOf, troubled, within } from "../../reporting.js";
import type { Declaration } from "../../spec/declaration/declaration.js";
import type { HandOver } from "../../spec/delivery/hand-over.js";
import type { DeliveredRecording, DeliveryFacts, NamedFile } from "../../spec/facts/delivery.js";
import type { DeliveryReport, RecordingReport, Report } from "../../spec/verdict/report.js";
import { TasukiError } from "../../trouble.js";
import { PAYLOAD, TAG_FILES } from "../bagit.js";
import { tallied } from "../facts.js";
import { filesNamedBy, filesStatedBy, type Naming } from "../named.js";
import { AGE } from "./age.js";
import { ageSource, plainSize } from "./age-source.js";
import { agreementOf, annotationBeside, declarationBeside, type FoundRecording, readStatement } from "./documents.js";
import { DeliveredFiles, folderOf, resolved } from "./files.js";
import { isFile, mustBeFolder } from "./recognise.js";
import { type Inspected, inspectDelivery, type VerifyOptions } from "./verify.js";
import { walk } from "./walk.js";

/** Options of {@link checkDelivery}. */
export interface CheckDeliveryOptions
  extends Pick<CheckOptions, "profile" | "language" | "limits" | "agreement">,
    Pick<VerifyOptions, "key" | "journal" | "signal"> {
  /** Opens what is encrypted, where it is: nothing is written. */
  readonly decrypter?: Decrypter | undefined;
  /** Told, now and then, how many bytes of how many are done of what is looked at: the delivery, or one of its recordings. */
  readonly onProgress?: ((name: string, bytes: number, total: number) => void) | undefined;
}

/** What was concluded of a delivery and of its recordings. */
export interface CheckedDelivery {
  readonly delivery: DeliveryReport;
  readonly recordings: RecordingReport[];
}

/**
 * Checks a delivery, and gives one report. What is wrong with a recording, or with the delivery, is in it; throws a `TasukiError`
 * where it is no folder, or the profile is none.
 */
export async function checkDelivery(root: string, options: CheckDeliveryOptions = {}): Promise<Report> {
  const { delivery, recordings } = await checkDelivered(root, options);
  return reportOf(recordings, options.profile, options.language, [delivery]);
}

/** The same before it is put together; a report may have several. */
export async function checkDelivered(root: string, options: CheckDeliveryOptions): Promise<CheckedDelivery> {
  const profile = resolveProfile(options.profile);
  await mustBeFolder(root);
  const { inspected, files } = await look(root, options);
  const { facts: statement, handOver } = await readStatement(files);
  const encryptedFiles = inspected?.delivery?.files.filter(({ encryption }) => encryption).length ?? 0;
  const facts: DeliveryFacts = {
    packed: inspected !== undefined,
    files: inspected?.report.files ?? 0,
    encryptedFiles,
    differences: tallied(inspected?.report.differences ?? []),
    signature: inspected?.report.signature ?? "absent",
    statement,
    recordings: [],
    namedFiles: [],
  };
  const named = new NamedFiles(files);
  if (handOver) await named.add(statement.path!, ".", filesStatedBy(handOver));
  const recordings: RecordingReport[] = [];
  const held = { ...options, agreement: options.agreement ?? (await agreementOf(files, handOver)) };
  for (const found of await recordingsIn(files)) {
    options.signal?.throwIfAborted();
    const { report, recording, declaration } = await checkOne(files, found, statement.path, handOver, held);
    recordings.push(report);
    facts.recordings.push(recording);
    if (declaration) await named.add(found.path, folderOf(found.path), filesNamedBy(declaration));
  }
  facts.namedFiles = named.all;
  const judged = judgeDelivery({ delivery: facts, handOver }, profile, options.language);
  const trouble = recordings.length > 0 ? undefined : troubleOf(root, encryptedFiles);
  const verdict = trouble && judged.verdict === "conforms" ? "not-judged" : judged.verdict;
  const { rules, findings, level } = judged;
  const delivery: DeliveryReport = {
    path: root,
    ...(inspected?.delivery ? { id: inspected.delivery.id } : {}),
    packed: facts.packed,
    files: inspected?.report.files ?? files.count,
    sizeBytes: inspected?.report.sizeBytes ?? files.sizeBytes,
    encrypted: encryptedFiles > 0,
    signature: facts.signature,
    ...(statement.path === undefined ? {} : { statement: statement.path }),
    recordings: recordings.length,
    ...{ verdict, conforms: verdict === "conforms", level, rules, findings },
    ...(trouble
      ? { trouble: { code: trouble.code, message: reasonIn(options.language ?? "en", trouble.message) } }
      : {}),
  };
  return { delivery, recordings: recordings.map((recording) => within(recording, delivery, profile)) };
}

/** Verifies what is packed, and finds the files of what is not. */
async function look(
  root: string,
  { key, journal, signal, onProgress, decrypter }: CheckDeliveryOptions,
): Promise<{ inspected: Inspected | undefined; files: DeliveredFiles }> {
  for (const name of TAG_FILES)
    if (await isFile(join(root, name))) {
      // Facts are in no language: their reasons are put into one where they are told.
      const inspected = await inspectDelivery(root, {
        ...{ key, journal, signal },
        onProgress: onProgress && ((done, total) => onProgress(root, done, total)),
      });
      return { inspected, files: await filesOf(join(root, PAYLOAD), inspected, decrypter) };
    }
  return { inspected: undefined, files: new DeliveredFiles(root, (await walk(root)).files) };
}

/** The files of a delivery as they were before they were encrypted, where they can be opened. */
async function filesOf(root: string, { delivery, files }: Inspected, decrypter: Decrypter | undefined) {
  const sealed = new Set(delivery?.files.filter(({ encryption }) => encryption).map(({ path }) => path));
  if (!decrypter || sealed.size === 0) return new DeliveredFiles(root, files);
  const open = new Map<string, string>();
  const plain: { path: string; sizeBytes: number }[] = [];
  for (const { path, sizeBytes } of files) {
    const isSealed = sealed.has(`${PAYLOAD}/${path}`) && path.endsWith(AGE);
    const name = isSealed ? path.slice(0, -AGE.length) : path;
    if (isSealed) open.set(join(root, name), join(root, path));
    plain.push({ path: name, sizeBytes: isSealed ? ((await plainSize(join(root, path))) ?? 0) : sizeBytes });
  }
  // Told once, and not of every file: a wrong identity opens none of them.
  const [first] = open.values();
  if (first !== undefined) await (await ageSource(first, decrypter)).close?.();
  return new DeliveredFiles(root, plain, async (path) => {
    const from = open.get(path);
    return from === undefined
      ? await fileSource(path)
      : await ageSource(from, decrypter).then((source) => ({ ...source, name: path }));
  });
}

/** Why no recording of a delivery was checked. */
const troubleOf = (root: string, encryptedFiles: number): TasukiError =>
  encryptedFiles > 0
    ? new TasukiError(
        "encrypted",
        `the recordings of ${root} are encrypted. Give the file of your identity: tasuki check ${root} --identity FILE`,
      )
    : new TasukiError("no-recordings", `${root} has no recordings.`);

/** Every recording, in the order of paths; a folder of rosbag2 is one. */
async function recordingsIn(files: DeliveredFiles): Promise<FoundRecording[]> {
  const found: FoundRecording[] = [];
  for (const path of files.folders) {
    const among = await recordingsAmong(files.folder(path)).catch(() => ({ isOne: false, files: [] }));
    if (among.isOne) found.push({ path, isFolder: true });
    for (const name of among.files) found.push({ path: path === "." ? name : `${path}/${name}`, isFolder: false });
  }
  return found.sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** Checks a recording with what stands beside it. One that cannot be read is told, and the others are still checked. */
async function checkOne(
  files: DeliveredFiles,
  found: FoundRecording,
  statement: string | undefined,
  handOver: HandOver | undefined,
  { profile, language, limits, agreement, onProgress }: CheckDeliveryOptions,
): Promise<{ report: RecordingReport; recording: DeliveredRecording; declaration: Declaration | undefined }> {
  const name = files.at(found.path);
  const unknown = (error: TasukiError, sizeBytes = 0) => ({
    report: troubled(name, error, { sizeBytes, language }),
    recording: { path: found.path, declaration: "unknown" as const, episodes: [] },
    declaration: undefined,
  });
  const open = [];
  let size = 0;
  try {
    const input = found.isFolder ? files.folder(found.path) : await files.open(found.path);
    if ("size" in input) {
      size = input.size;
      open.push(input);
    }
    const beside = await declarationBeside(files, found);
    const annotation = await annotationBeside(files, found);
    if (annotation) open.push(annotation);
    const handOverFrom = handOver && statement !== undefined ? await files.open(statement) : undefined;
    if (handOverFrom) open.push(handOverFrom);
    const { report, declaration } = await checkDeclared(input, {
      ...{ profile, language, limits, agreement, annotation, handOver, handOverFrom, delivered: true },
      ...{ declaration: beside, declarationFrom: "sidecar", annotationFrom: "sidecar" },
      onProgress: onProgress && ((done, total) => onProgress(name, done, total)),
    });
    const from = beside ? "sidecar" : declaration ? "embedded" : "none";
    const episodes = (declaration?.episodes ?? []).map(({ id }) => id);
    return { report, recording: { path: found.path, declaration: from, episodes }, declaration };
  } catch (error) {
    if (error instanceof TasukiError) return unknown(error, size);
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    return unknown(new TasukiError("io", `${name}: cannot be read (${code}).`, { cause: message }), size);
  } finally {
    for (const source of open) await source.close?.();
  }
}

/** The files that documents name, each once, with what is there of them. */
class NamedFiles {
  readonly #known = new Set<string>();
  readonly all: NamedFile[] = [];

  constructor(readonly files: DeliveredFiles) {}

  async add(from: string, folder: string, namings: readonly Naming[]): Promise<void> {
    for (const naming of namings) {
      const there = resolved(folder, naming.path);
      const key = `${there ?? naming.path}\n${naming.what}\n${naming.stated ?? ""}`;
      if (this.#known.has(key)) continue;
      this.#known.add(key);
      this.all.push({ ...naming, from, ...(await this.#stateOf(there)) });
    }
  }

  async #stateOf(path: string | undefined): Promise<Pick<NamedFile, "state" | "sha256">> {
    if (path === undefined) return { state: "outside" };
    if (!this.files.has(path)) return { state: "absent" };
    try {
      return { state: "present", sha256: await this.files.digest(path) };
    } catch {
      return { state: "unreadable" };
    }
  }
}
