/**
 * Packing: the files of a folder become a delivery beside it. Nothing of the folder is changed. What is made lies under a name of
 * its own until it is whole, and a run that was interrupted is taken up where it stopped.
 *
 * @module
 */

import { createHash, type KeyObject } from "node:crypto";
import { constants } from "node:fs";
import { type FileHandle, link, lstat, mkdir, open, readdir, rename, rm, stat, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Encrypter } from "age-encryption";
import { STATEMENTS } from "../../recording-names.js";
import type { DeliveredFile, DeliveredRole, Delivery } from "../../spec/delivery/delivery.js";
import type { Language } from "../../spec/language.js";
import type { PackingReport } from "../../spec/verdict/packing.js";
import type { DeliveryDifference } from "../../spec/verdict/verification.js";
import { TasukiError } from "../../trouble.js";
import { VERSION } from "../../version.js";
import { DELIVERY, manifestText, PAYLOAD, PLAIN_MANIFEST, SIGNATURE, tagFiles } from "../bagit.js";
import { inLanguage, inOrder } from "../compare.js";
import { badPaths } from "../names.js";
import { AGE, encrypterFor, encryptFile, type Transformed } from "./age.js";
import { liesWithin, readBytes, sizeOf, someAtATime } from "./bytes.js";
import { Journal } from "./journal.js";
import { mustBeFolder } from "./recognise.js";
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
  /** Recipients of age that every file is encrypted for; none where it is left out, and files stay as they are. */
  readonly recipients?: readonly string[] | undefined;
  /** Signs the delivery. */
  readonly key?: KeyObject | undefined;
  /** Told, now and then, how many bytes of how many are done. */
  readonly onProgress?: ((bytes: number, total: number) => void) | undefined;
  /** Stops the run; what is done is kept for the next one. */
  readonly signal?: AbortSignal | undefined;
}

/** What tells of packing that goes on: it lies beside `data/` until all is done. What was encrypted for others is none of it. */
const JOURNAL = ".tasuki-pack";
const journalName = (recipients: readonly string[]): string => {
  const whom = createHash("sha256")
    .update([...recipients].sort().join("\n"))
    .digest("hex")
    .slice(0, 16);
  return `${JOURNAL}${recipients.length > 0 ? `-${whom}` : ""}.jsonl`;
};

const SEALED = { encryption: "age" } as const;

/**
 * Packs the files below a folder into a new one. What cannot be delivered is in the report, all of it at once. Throws a
 * `TasukiError` where the delivery is there already or lies in the folder, and what the file system says where there is no folder.
 */
export async function packDelivery(from: string, to: string, options: PackOptions): Promise<PackingReport> {
  await mustBeFolder(from);
  await refuseOverlap(from, to);
  const walked = await walk(from);
  const { language = "en", recipients = [] } = options;
  const seal = recipients.length > 0 ? await encrypterFor(recipients) : undefined;
  if (seal && options.link)
    throw new TasukiError("usage", "an encrypted delivery cannot be made of links: its files are others.");
  const head = { tasuki: VERSION, language, from, to, id: options.id, emptyFolders: [...walked.empty] };
  const problems = problemsOf(walked, seal !== undefined).map(inLanguage(language));
  if (problems.length > 0)
    return {
      ...head,
      outcome: "refused",
      files: 0,
      sizeBytes: 0,
      resumed: 0,
      signed: false,
      encrypted: false,
      problems,
    };
  if (walked.files.length === 0) throw new TasukiError("empty", `${from} has no files to deliver.`);
  const partial = `${to}.partial`;
  await mkdir(join(partial, PAYLOAD), { recursive: true });
  const journal = await Journal.open(join(partial, journalName(recipients)));
  const total = walked.files.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);
  const files: DeliveredFile[] = [];
  const plain = new Map<string, string>();
  let done = 0;
  let resumed = 0;
  const progress = (bytes: number) => options.onProgress?.((done += bytes), total);
  try {
    await someAtATime(walked.files, async (file) => {
      const path = seal ? `${file.path}${AGE}` : file.path;
      const target = join(partial, PAYLOAD, path);
      const known = journal.placed(file);
      const size = seal ? known?.placed?.sizeBytes : file.sizeBytes;
      let made: Transformed;
      if (known && size !== undefined && (await sizeOf(target)) === size) {
        const was = { sizeBytes: file.sizeBytes, sha256: known.sha256 };
        made = { from: was, to: known.placed ? { sizeBytes: size, sha256: known.placed.of } : was };
        resumed++;
        progress(file.sizeBytes);
      } else {
        made = await place(join(from, file.path), target, file, seal, options, progress);
        const { sizeBytes, sha256: of } = made.to;
        await journal.add(file, made.from.sha256, seal && { of, sizeBytes });
      }
      plain.set(file.path, made.from.sha256);
      files.push({ path: `${PAYLOAD}/${path}`, ...made.to, role: roleOf(file.path), ...(seal ? SEALED : {}) });
    });
    if (seal) files.push(await placePlainManifest(partial, plain, seal));
  } finally {
    await journal.close();
  }
  await removeStrays(partial, files);
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
  for (const name of await readdir(partial)) if (name.startsWith(JOURNAL)) await rm(join(partial, name));
  await rename(partial, to);
  return {
    ...head,
    outcome: "packed",
    files: files.length,
    sizeBytes: files.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0),
    resumed,
    signed: key !== undefined,
    encrypted: seal !== undefined,
    problems,
  };
}

/** A delivery inside what is packed would hold itself, and one that is there is not written over. */
async function refuseOverlap(from: string, to: string): Promise<void> {
  const folder = await stat(from);
  if (!folder.isDirectory())
    throw new TasukiError("usage", `${from} is no folder; pack takes the folder of what is delivered.`);
  if (liesWithin(to, from)) throw new TasukiError("usage", `${to} lies inside ${from}: a delivery cannot hold itself.`);
  if (await lstat(to).catch(() => undefined))
    throw new TasukiError("exists", `${to} is there already. A delivery is never written over.`);
}

/** What cannot be delivered. */
const problemsOf = ({ files, others, unreadable }: Walked, sealed: boolean): DeliveryDifference[] =>
  inOrder([
    ...unreadable.map(({ path, reason }): DeliveryDifference => ({ kind: "file-unreadable", path, reason })),
    ...others.map((path): DeliveryDifference => ({ kind: "not-a-file", path })),
    ...badPaths(
      sealed ? [...files.map(({ path }) => `${path}${AGE}`), `${PLAIN_MANIFEST}${AGE}`] : files.map(({ path }) => path),
    ).map((bad): DeliveryDifference => ({ kind: "path-unsafe", ...bad })),
  ]);

/** Puts a file in its place and gives its digest. */
async function place(
  from: string,
  to: string,
  { path, sizeBytes, changedMs }: WalkedFile,
  seal: Encrypter | undefined,
  { link: links, signal }: PackOptions,
  onBytes: (count: number) => void,
): Promise<Transformed> {
  await mkdir(dirname(to), { recursive: true });
  await rm(to, { force: true });
  let target: FileHandle | undefined;
  try {
    if (links) await link(from, to);
    else target = await open(to, constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL);
    const made = seal
      ? await encryptFile(from, target!, seal, { onBytes, signal })
      : await readBytes(from, { ...(target ? { to: target } : {}), onBytes, signal }).then((same) => ({
          from: same,
          to: same,
        }));
    await target?.sync();
    const after = await lstat(from);
    if (made.from.sizeBytes !== sizeBytes || after.mtimeMs !== changedMs)
      throw new TasukiError("io", `${path} changed while it was packed.`);
    return made;
  } finally {
    await target?.close();
  }
}

/** The digests of the files before they were encrypted. In `delivery.json` they would tell who has the same file what is in it. */
async function placePlainManifest(
  partial: string,
  digests: ReadonlyMap<string, string>,
  seal: Encrypter,
): Promise<DeliveredFile> {
  const path = `${PAYLOAD}/${PLAIN_MANIFEST}${AGE}`;
  const bytes = await seal.encrypt(manifestText(digests));
  await writeFile(join(partial, path), bytes, { flush: true });
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  return { path, sizeBytes: bytes.length, sha256, role: "digests", ...SEALED };
}

/** What an earlier run placed and is not to be delivered any more. */
async function removeStrays(partial: string, files: readonly DeliveredFile[]): Promise<void> {
  const payload = join(partial, PAYLOAD);
  const wanted = new Set(files.map(({ path }) => path));
  for (const { path } of (await walk(payload)).files)
    if (!wanted.has(`${PAYLOAD}/${path}`)) await rm(join(payload, path));
  for (const path of (await walk(payload)).empty) await rm(join(payload, path), { recursive: true });
}

/** What a file is for, by its name. */
export function roleOf(path: string): DeliveredRole {
  const name = path.slice(path.lastIndexOf("/") + 1).toLowerCase();
  if (name.endsWith(".annotations.tasuki.json") || name.endsWith(".openlabel.json")) return "annotation";
  if (STATEMENTS.includes(path)) return "hand-over";
  if (/\.tasuki\.(json|yaml)$/.test(name)) return "declaration";
  return /\.(mcap|bag|db3|db3-wal)$/.test(name) || name === "metadata.yaml" ? "recording" : "other";
}
