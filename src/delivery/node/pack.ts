/**
 * Packing: the files of a folder become a delivery beside it. Nothing of the folder is changed. What is made lies under a name of
 * its own until it is whole, and a run that was interrupted is taken up where it stopped.
 *
 * @module
 */
import type { KeyObject } from "node:crypto";
import { constants } from "node:fs";
import { type FileHandle, link, lstat, mkdir, open, rename, rm, stat, writeFile } from "node:fs/promises";
import { dirname, join, relative, resolve, sep } from "node:path";
import type { DeliveredFile, DeliveredRole, Delivery } from "../../spec/delivery/delivery.js";
import type { Language } from "../../spec/language.js";
import type { PackingReport } from "../../spec/verdict/packing.js";
import type { DeliveryDifference } from "../../spec/verdict/verification.js";
import { TasukiError } from "../../trouble.js";
import { VERSION } from "../../version.js";
import { DELIVERY, PAYLOAD, SIGNATURE, tagFiles } from "../bagit.js";
import { inLanguage, inOrder } from "../compare.js";
import { badPaths } from "../names.js";
import { readBytes, someAtATime } from "./bytes.js";
import { Journal } from "./journal.js";
import { signatureOf } from "./signature.js";
import { type Walked, type WalkedFile, walk } from "./walk.js";

/** Options of {@link packDelivery}. */
export interface PackOptions {
  /** Id of the delivery. */
  readonly id: string;
  /** Which revision it is; 1 where it is left out. */
  readonly revision?: number | undefined;
  /** When it is packed; left out of the delivery where it is left out here. */
  readonly date?: Date | undefined;
  /** What else must be known, in words. */
  readonly note?: string | undefined;
  /** Makes hard links instead of copies: at once, and without room; both names are then one file. */
  readonly link?: boolean | undefined;
  /** Language of the reasons in the report; English where it is left out. */
  readonly language?: Language | undefined;
  /** Signs the delivery. */
  readonly key?: KeyObject | undefined;
  /** Told, now and then, how many bytes of how many are done. */
  readonly onProgress?: ((bytes: number, total: number) => void) | undefined;
  /** Stops the run; what is done is kept for the next one. */
  readonly signal?: AbortSignal | undefined;
}

/** What tells of packing that goes on: it lies beside `data/` until all is done. */
const JOURNAL = ".tasuki-pack.jsonl";

/**
 * Packs the files below a folder into a new one. What cannot be delivered is in the report, all of it at once. Throws a
 * `TasukiError` where the delivery is there already or lies in the folder, and what the file system says where there is no folder.
 */
export async function packDelivery(from: string, to: string, options: PackOptions): Promise<PackingReport> {
  await refuseOverlap(from, to);
  const walked = await walk(from);
  const { language = "en" } = options;
  const head = { tasuki: VERSION, language, from, to, id: options.id, emptyFolders: [...walked.empty] };
  const problems = problemsOf(walked).map(inLanguage(language));
  if (problems.length > 0)
    return { ...head, outcome: "refused", files: 0, sizeBytes: 0, resumed: 0, signed: false, problems };
  if (walked.files.length === 0) throw new TasukiError("empty", `${from} has no files to deliver.`);
  const partial = `${to}.partial`;
  await mkdir(join(partial, PAYLOAD), { recursive: true });
  const journal = await Journal.open(join(partial, JOURNAL));
  const total = walked.files.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);
  const files: DeliveredFile[] = [];
  let done = 0;
  let resumed = 0;
  const progress = (bytes: number) => options.onProgress?.((done += bytes), total);
  try {
    await someAtATime(walked.files, async (file) => {
      const target = join(partial, PAYLOAD, file.path);
      let sha256 = journal.digestOf(file);
      if (sha256 !== undefined && (await sizeOf(target)) === file.sizeBytes) {
        resumed++;
        progress(file.sizeBytes);
      } else {
        sha256 = await place(join(from, file.path), target, file, options, progress);
        await journal.add(file, sha256);
      }
      files.push({ path: `${PAYLOAD}/${file.path}`, sizeBytes: file.sizeBytes, sha256, role: roleOf(file.path) });
    });
  } finally {
    await journal.close();
  }
  await removeStrays(join(partial, PAYLOAD), walked.files);
  const { id, revision = 1, date, note, key } = options;
  const delivery: Delivery = {
    tasuki: "0.1",
    document: "delivery",
    id,
    revision,
    ...(date ? { created: date.toISOString() } : {}),
    files: files.sort((a, b) => (a.path < b.path ? -1 : 1)),
    ...(note === undefined ? {} : { note }),
  };
  for (const [name, text] of await tagFiles(delivery)) {
    await writeFile(join(partial, name), text, { flush: true });
    if (name === DELIVERY && key)
      await writeFile(join(partial, SIGNATURE), signatureOf(Buffer.from(text), key), { flush: true });
  }
  if (!key) await rm(join(partial, SIGNATURE), { force: true });
  await rm(join(partial, JOURNAL));
  await rename(partial, to);
  return {
    ...head,
    outcome: "packed",
    files: files.length,
    sizeBytes: total,
    resumed,
    signed: key !== undefined,
    problems,
  };
}

/** A delivery inside what is packed would hold itself, and one that is there is not written over. */
async function refuseOverlap(from: string, to: string): Promise<void> {
  const folder = await stat(from);
  if (!folder.isDirectory())
    throw new TasukiError("usage", `${from} is no folder; pack takes the folder of what is delivered.`);
  const [inner, outer] = [resolve(to), resolve(from)];
  const way = relative(outer, inner);
  if (way === "" || !(way === ".." || way.startsWith(`..${sep}`) || resolve(way) === way))
    throw new TasukiError("usage", `${to} lies inside ${from}: a delivery cannot hold itself.`);
  if (await lstat(to).catch(() => undefined))
    throw new TasukiError("exists", `${to} is there already. A delivery is never written over.`);
}

/** What cannot be delivered. */
const problemsOf = ({ files, others, unreadable }: Walked): DeliveryDifference[] =>
  inOrder([
    ...unreadable.map(({ path, reason }): DeliveryDifference => ({ kind: "file-unreadable", path, reason })),
    ...others.map((path): DeliveryDifference => ({ kind: "not-a-file", path })),
    ...badPaths(files.map(({ path }) => path)).map((bad): DeliveryDifference => ({ kind: "path-unsafe", ...bad })),
  ]);

/** Puts a file in its place and gives its digest. */
async function place(
  from: string,
  to: string,
  { path, sizeBytes, changedMs }: WalkedFile,
  { link: links, signal }: PackOptions,
  onBytes: (count: number) => void,
): Promise<string> {
  await mkdir(dirname(to), { recursive: true });
  await rm(to, { force: true });
  let target: FileHandle | undefined;
  try {
    if (links) await link(from, to);
    else target = await open(to, constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL);
    const read = await readBytes(from, { ...(target ? { to: target } : {}), onBytes, signal });
    await target?.sync();
    const after = await lstat(from);
    if (read.sizeBytes !== sizeBytes || after.mtimeMs !== changedMs)
      throw new TasukiError("io", `${path} changed while it was packed.`);
    return read.sha256;
  } finally {
    await target?.close();
  }
}

const sizeOf = async (path: string): Promise<number | undefined> => (await lstat(path).catch(() => undefined))?.size;

/** What an earlier run placed and is not to be delivered any more. */
async function removeStrays(payload: string, files: readonly WalkedFile[]): Promise<void> {
  const wanted = new Set(files.map(({ path }) => path));
  for (const { path } of (await walk(payload)).files) if (!wanted.has(path)) await rm(join(payload, path));
  for (const path of (await walk(payload)).empty) await rm(join(payload, path), { recursive: true });
}

/** What a file is for, by its name. */
export function roleOf(path: string): DeliveredRole {
  const name = path.slice(path.lastIndexOf("/") + 1).toLowerCase();
  if (name.endsWith(".annotations.tasuki.json") || name.endsWith(".openlabel.json")) return "annotation";
  if (/\.tasuki\.(json|yaml)$/.test(name)) return "declaration";
  return /\.(mcap|bag|db3|db3-wal)$/.test(name) || name === "metadata.yaml" ? "recording" : "other";
}
