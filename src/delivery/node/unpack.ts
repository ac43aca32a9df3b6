/**
 * Unpacking: the files of a delivery become a folder again, decrypted where they are encrypted. Nothing of the delivery is changed.
 * What is made lies under a name of its own until it is whole, and a run that was interrupted is taken up where it stopped.
 *
 * @module
 */

import type { KeyObject } from "node:crypto";
import { constants } from "node:fs";
import { lstat, mkdir, mkdtemp, open, readFile, rename, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Decrypter } from "age-encryption";
import type { DeliveredFile, Delivery } from "../../spec/delivery/delivery.js";
import type { Language } from "../../spec/language.js";
import type { UnpackingReport } from "../../spec/verdict/unpacking.js";
import type { DeliveryDifference } from "../../spec/verdict/verification.js";
import { TasukiError } from "../../trouble.js";
import { VERSION } from "../../version.js";
import { PAYLOAD, PLAIN_MANIFEST, readManifest } from "../bagit.js";
import { inLanguage, inOrder } from "../compare.js";
import { badPaths } from "../names.js";
import { AGE, decryptFile, notAge, reasonOf } from "./age.js";
import { liesWithin, readBytes, sizeOf, someAtATime } from "./bytes.js";
import { Journal } from "./journal.js";
import { mustBeFolder } from "./recognise.js";
import { inspectDelivery } from "./verify.js";
import type { WalkedFile } from "./walk.js";

/** Options of {@link unpackDelivery}. */
export interface UnpackOptions {
  /** Decrypts what is encrypted. */
  readonly decrypter?: Decrypter | undefined;
  /** The public key of the party that is trusted to have packed it. */
  readonly key?: KeyObject | undefined;
  /** Language of the reasons in the report; English where it is left out. */
  readonly language?: Language | undefined;
  /** Told, now and then, how many bytes of how many are done. */
  readonly onProgress?: ((bytes: number, total: number) => void) | undefined;
  /** Stops the run; what is done is kept for the next one. */
  readonly signal?: AbortSignal | undefined;
}

const JOURNAL = "journal.jsonl";
const FILES = "files";
/** What is read of the manifest of plain files, which is held in memory. */
const LONGEST_MANIFEST = 128 * 1024 * 1024;

/** A file that is to be unpacked. */
interface Task {
  readonly file: DeliveredFile;
  readonly found: WalkedFile;
  /** Path from the new folder. */
  readonly path: string;
}

/**
 * Unpacks a delivery into a new folder. What stands against it is in the report; a file that is not what was packed leaves nothing
 * behind. Throws a `TasukiError` where the folder is there already, or where no identity was given and one is needed.
 */
export async function unpackDelivery(root: string, to: string, options: UnpackOptions = {}): Promise<UnpackingReport> {
  await mustBeFolder(root);
  await refuseOverlap(root, to);
  const { language = "en", key } = options;
  const { report, delivery, files } = await inspectDelivery(root, { key }, false);
  const head = { tasuki: VERSION, language, from: root, to, signature: report.signature };
  const named = delivery ? { ...head, id: delivery.id } : head;
  const refused = (problems: readonly DeliveryDifference[]): UnpackingReport => ({
    ...{ ...named, outcome: "refused", files: 0, sizeBytes: 0, decrypted: 0, resumed: 0 },
    problems: inOrder(problems).map(inLanguage(language)),
  });
  const tasks = delivery ? tasksOf(delivery, files) : [];
  const unsafe = badPaths(tasks.map(({ path }) => path)).map((bad) => ({ kind: "path-unsafe" as const, ...bad }));
  if (!delivery || report.differences.length + unsafe.length > 0) return refused([...report.differences, ...unsafe]);
  if (!options.decrypter && delivery.files.some(({ encryption }) => encryption))
    throw new TasukiError("usage", `${root} is encrypted. Give the file of your identity: --identity FILE.`);
  const partial = `${to}.partial`;
  await mkdir(join(partial, FILES), { recursive: true });
  const problems: DeliveryDifference[] = [];
  const plain = await plainDigests(root, delivery, partial, problems, options);
  if (problems.length > 0) {
    await rm(partial, { recursive: true, force: true });
    return refused(problems);
  }
  const counts = await unpackFiles(root, partial, tasks, plain, problems, options);
  if (problems.length > 0) return refused(problems);
  await rename(join(partial, FILES), to);
  await rm(partial, { recursive: true });
  return { ...named, outcome: "unpacked", files: tasks.length, ...counts, problems: [] };
}

/** A folder that is there is not written over, and neither lies in the other. */
async function refuseOverlap(root: string, to: string): Promise<void> {
  if (liesWithin(to, root)) throw new TasukiError("usage", `${to} lies inside ${root}: a delivery is not changed.`);
  if (await lstat(to).catch(() => undefined))
    throw new TasukiError("exists", `${to} is there already. Nothing is written over.`);
}

/** The files of a delivery, each with its path in the new folder. */
function tasksOf(delivery: Delivery, found: readonly WalkedFile[]): Task[] {
  const there = new Map(found.map((file) => [`${PAYLOAD}/${file.path}`, file]));
  return delivery.files.flatMap((file) => {
    const at = there.get(file.path);
    if (!at || file.role === "digests") return [];
    const path = at.path;
    return [{ file, found: at, path: file.encryption && path.endsWith(AGE) ? path.slice(0, -AGE.length) : path }];
  });
}

/** What the files were before they were encrypted; undefined where none is. */
async function plainDigests(
  root: string,
  delivery: Delivery,
  partial: string,
  problems: DeliveryDifference[],
  options: UnpackOptions,
): Promise<ReadonlyMap<string, string> | undefined> {
  if (!delivery.files.some(({ encryption }) => encryption)) return undefined;
  const path = `${PAYLOAD}/${PLAIN_MANIFEST}${AGE}`;
  const file = delivery.files.find((each) => each.path === path && each.encryption && each.role === "digests");
  if (!file) {
    problems.push({ kind: "file-missing", path });
    return undefined;
  }
  if (file.sizeBytes > LONGEST_MANIFEST) {
    problems.push({ kind: "file-unreadable", path, reason: `it is larger than ${LONGEST_MANIFEST} bytes` });
    return undefined;
  }
  const folder = await mkdtemp(join(partial, "manifest-"));
  const target = join(folder, PLAIN_MANIFEST);
  try {
    const found = await unseal(root, file, target, options);
    if ("kind" in found) {
      problems.push(found);
      return undefined;
    }
    const manifest = readManifest(await readFile(target, "utf8"));
    if ("digests" in manifest) return manifest.digests;
    problems.push({ kind: "manifest-unreadable", path, reason: manifest.reason });
    return undefined;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function unpackFiles(
  root: string,
  partial: string,
  tasks: readonly Task[],
  plain: ReadonlyMap<string, string> | undefined,
  problems: DeliveryDifference[],
  options: UnpackOptions,
): Promise<{ sizeBytes: number; decrypted: number; resumed: number }> {
  const counts = { sizeBytes: 0, decrypted: 0, resumed: 0 };
  const total = tasks.reduce((sum, { file }) => sum + file.sizeBytes, 0);
  let done = 0;
  const progress = (bytes: number) => options.onProgress?.((done += bytes), total);
  const journal = await Journal.open(join(partial, JOURNAL));
  try {
    await someAtATime(tasks, async ({ file, found, path }) => {
      const target = join(partial, FILES, path);
      const known = journal.placed(found)?.placed;
      const finish = (sizeBytes: number) => {
        counts.sizeBytes += sizeBytes;
        if (file.encryption) counts.decrypted++;
      };
      if (known?.of === file.sha256 && (await sizeOf(target)) === known.sizeBytes) {
        counts.resumed++;
        progress(file.sizeBytes);
        return finish(known.sizeBytes);
      }
      const made = await unseal(root, file, target, { ...options, onBytes: progress });
      const expected = file.encryption ? plain?.get(path) : file.sha256;
      if ("kind" in made) problems.push(made);
      else if (made.sha256 !== expected) {
        await rm(target, { force: true });
        const { sha256: actual } = made;
        problems.push({
          kind: "plain-digest-differs",
          path: file.path,
          actual,
          ...(expected === undefined ? {} : { expected }),
        });
      } else {
        await journal.add(found, made.sha256, { of: file.sha256, sizeBytes: made.sizeBytes });
        finish(made.sizeBytes);
      }
    });
  } finally {
    await journal.close();
  }
  return counts;
}

/** Puts a file in its place as it was before it was packed; leaves nothing there where it is not what was delivered. */
async function unseal(
  root: string,
  { path, sha256: expected, encryption }: DeliveredFile,
  target: string,
  { decrypter, signal, onBytes }: UnpackOptions & { onBytes?: (bytes: number) => void },
): Promise<{ sizeBytes: number; sha256: string } | DeliveryDifference> {
  const from = join(root, path);
  const foreign = encryption && (await notAge(from));
  if (foreign) return { kind: "not-decrypted", path, reason: foreign };
  await mkdir(dirname(target), { recursive: true });
  await rm(target, { force: true });
  const file = await open(target, constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL, 0o600);
  let whole = false;
  try {
    const how = { signal, ...(onBytes ? { onBytes } : {}) };
    const read = encryption
      ? await decryptFile(from, file, decrypter!, how)
      : await readBytes(from, { to: file, ...how }).then((same) => ({ from: same, to: same }));
    if (read.from.sha256 !== expected) return { kind: "digest-differs", path, expected, actual: read.from.sha256 };
    await file.sync();
    whole = true;
    return read.to;
  } catch (error) {
    if (signal?.aborted) throw error;
    return { kind: "not-decrypted", path, reason: reasonOf(error) };
  } finally {
    await file.close();
    if (!whole) await rm(target, { force: true });
  }
}
