/**
 * Verifying: whether a delivery is what was packed. Nothing is asked of a network, and nothing is written but the journal of a
 * long run, where one is asked for.
 *
 * @module
 */

import type { KeyObject } from "node:crypto";
import { lstat, readFile } from "node:fs/promises";
import { join } from "node:path";
import { Delivery } from "../../spec/delivery/delivery.js";
import type { Language } from "../../spec/language.js";
import { withoutVendorKeys } from "../../spec/vendor-keys.js";
import type { DeliveryDifference, SignatureState, VerificationReport } from "../../spec/verdict/verification.js";
import { readJson } from "../../strict-json.js";
import { TasukiError } from "../../trouble.js";
import { VERSION } from "../../version.js";
import { DELIVERY, MANIFEST, PAYLOAD, readManifest, SIGNATURE, TAG_FILES, TAG_MANIFEST } from "../bagit.js";
import { fileDifferences, inLanguage, inOrder, manifestDifferences, tagDifferences, unsafePaths } from "../compare.js";
import { readBytes, someAtATime } from "./bytes.js";
import { Journal } from "./journal.js";
import { mustBeFolder } from "./recognise.js";
import { checkSignature } from "./signature.js";
import { type Walked, type WalkedFile, walk } from "./walk.js";

/** Options of {@link verifyDelivery}. */
export interface VerifyOptions {
  /** Language of the reasons in the report; English where it is left out. */
  readonly language?: Language | undefined;
  /** The public key of the party that is trusted to have packed it. */
  readonly key?: KeyObject | undefined;
  /** A file that keeps what was verified, so that a run that was interrupted can go on. */
  readonly journal?: string | undefined;
  /** Told, now and then, how many bytes of how many are done. */
  readonly onProgress?: ((bytes: number, total: number) => void) | undefined;
  /** Stops the run; what is done is kept for the next one. */
  readonly signal?: AbortSignal | undefined;
}

/** A delivery that was verified, and what was found in it. */
export interface Inspected {
  readonly report: VerificationReport;
  /** Its document; undefined where it cannot be read. */
  readonly delivery: Delivery | undefined;
  /** The files that were found below `data/`, by their paths from there: links are none. */
  readonly files: readonly WalkedFile[];
}

/** What may be read of `delivery.json` and of manifests: more than 100 000 files need. */
const LIMITS = { longest: 128 * 1024 * 1024, deepest: 16 };

/**
 * Verifies a delivery. Whatever differs is in the report; throws a `TasukiError` where it is no delivery, and what the file system says
 * where there is no folder.
 */
export async function verifyDelivery(root: string, options: VerifyOptions = {}): Promise<VerificationReport> {
  return (await inspectDelivery(root, options)).report;
}

/** Verifies a delivery, with the digests of its files or without, and gives what is in it for those that go on with it. */
export async function inspectDelivery(root: string, options: VerifyOptions, digests = true): Promise<Inspected> {
  await mustBeFolder(root);
  const { language = "en" } = options;
  const differences: DeliveryDifference[] = [];
  const tags = new Map<string, Uint8Array>();
  for (const name of [...TAG_FILES, SIGNATURE]) {
    const bytes = await tagFile(root, name, differences);
    if (bytes) tags.set(name, bytes);
  }
  if (tags.size === 0 && differences.length === 0)
    throw new TasukiError("not-found", `${root} is no delivery: it has no ${DELIVERY}. tasuki pack makes one.`);
  const tagDigests = new Map<string, string>();
  for (const name of TAG_FILES)
    if (tags.has(name)) tagDigests.set(name, (await readBytes(join(root, name), {})).sha256);
  addAll(differences, tagDifferences(manifestIn(tags.get(TAG_MANIFEST)), tagDigests));
  const document = documentIn(tags.get(DELIVERY));
  if ("reason" in document) differences.push({ kind: "document-unreadable", path: DELIVERY, reason: document.reason });
  const delivery = "delivery" in document ? document.delivery : undefined;
  const signature = signatureState(tags, options.key, differences);
  const counts = { hashed: 0, resumed: 0 };
  const { files } = await walkPayload(root, differences);
  if (delivery) {
    addAll(differences, manifestDifferences(delivery, manifestIn(tags.get(MANIFEST))));
    const alike = sameSize(delivery, files, differences);
    if (digests) await verifyFiles(root, delivery, alike, options, differences, counts);
  }
  const report: VerificationReport = {
    tasuki: VERSION,
    language,
    delivery: root,
    ...(delivery ? { id: delivery.id } : {}),
    outcome: differences.length === 0 ? "intact" : "differs",
    files: delivery?.files.length ?? 0,
    sizeBytes: delivery?.files.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0) ?? 0,
    ...counts,
    signature,
    differences: inOrder(differences).map(inLanguage(language)),
  };
  return { report, delivery, files };
}

/** Not `push(...)`: a hostile delivery may have more differences than a call takes arguments. */
function addAll(into: DeliveryDifference[], more: readonly DeliveryDifference[]): void {
  for (const each of more) into.push(each);
}

/** The bytes of a file beside `data/`; undefined where there is none that can be read. */
async function tagFile(root: string, name: string, differences: DeliveryDifference[]): Promise<Uint8Array | undefined> {
  const path = join(root, name);
  const found = await lstat(path).catch(() => undefined);
  if (!found) return undefined;
  if (!found.isFile()) differences.push({ kind: "not-a-file", path: name });
  else if (found.size > LIMITS.longest)
    differences.push({ kind: "file-unreadable", path: name, reason: `it is larger than ${LIMITS.longest} bytes` });
  else
    try {
      return await readFile(path);
    } catch (error) {
      differences.push({ kind: "file-unreadable", path: name, reason: (error as Error).message });
    }
  return undefined;
}

const NOTHING_THERE: Walked = { files: [], others: [], unreadable: [], empty: [] };
const NOTHING = { digests: new Map<string, string>() };
const manifestIn = (bytes: Uint8Array | undefined) => (bytes ? readManifest(new TextDecoder().decode(bytes)) : NOTHING);

function documentIn(bytes: Uint8Array | undefined): { delivery: Delivery } | { reason: string } {
  if (!bytes) return { reason: "it is missing" };
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return { reason: "it is not valid UTF-8" };
  }
  const read = readJson(text, LIMITS);
  if ("reason" in read) return read;
  const { data, error } = Delivery.safeParse(withoutVendorKeys(read.document));
  if (data) return { delivery: data };
  const { path, message } = error!.issues[0]!;
  return { reason: `it does not follow its schema at /${path.join("/")}: ${message}` };
}

/** What a signature is worth; what is wrong with it is a difference only where a key was given. */
function signatureState(
  tags: ReadonlyMap<string, Uint8Array>,
  key: KeyObject | undefined,
  differences: DeliveryDifference[],
): SignatureState {
  const [document, signature] = [tags.get(DELIVERY), tags.get(SIGNATURE)];
  if (!key) return signature ? "not-checked" : "absent";
  if (!signature) {
    differences.push({ kind: "signature-missing", path: SIGNATURE });
    return "absent";
  }
  if (!document) return "wrong";
  const verdict = checkSignature(document, new TextDecoder().decode(signature), key);
  if (verdict === "valid") return "valid";
  differences.push({ kind: verdict, path: SIGNATURE });
  return "wrong";
}

/** What lies below `data/`. */
async function walkPayload(root: string, differences: DeliveryDifference[]): Promise<Walked> {
  // A link for the whole payload would be followed like any folder that is named.
  const payload = await lstat(join(root, PAYLOAD)).catch(() => undefined);
  if (payload && !payload.isDirectory()) differences.push({ kind: "not-a-file", path: PAYLOAD });
  const walked = payload?.isDirectory() ? await walk(join(root, PAYLOAD)) : NOTHING_THERE;
  const inPayload = (path: string) => (path === "." ? PAYLOAD : `${PAYLOAD}/${path}`);
  for (const path of walked.others) differences.push({ kind: "not-a-file", path: inPayload(path) });
  for (const { path, reason } of walked.unreadable)
    differences.push({ kind: "file-unreadable", path: inPayload(path), reason });
  return walked;
}

/** The files that are there as large as they were: only what was found by walking is opened, no path of the document leads anywhere. */
function sameSize(
  delivery: Delivery,
  found: readonly WalkedFile[],
  differences: DeliveryDifference[],
): readonly WalkedFile[] {
  addAll(differences, unsafePaths(delivery));
  const there = found.map((file) => ({ ...file, path: `${PAYLOAD}/${file.path}` }));
  addAll(differences, fileDifferences(delivery, there));
  const listed = new Map(delivery.files.map((file) => [file.path, file.sizeBytes]));
  return there.filter(({ path, sizeBytes }) => listed.get(path) === sizeBytes);
}

async function verifyFiles(
  root: string,
  delivery: Delivery,
  alike: readonly WalkedFile[],
  { journal: journalPath, onProgress, signal }: VerifyOptions,
  differences: DeliveryDifference[],
  counts: { hashed: number; resumed: number },
): Promise<void> {
  const listed = new Map(delivery.files.map((file) => [file.path, file.sha256]));
  const total = alike.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);
  const journal = journalPath === undefined ? undefined : await Journal.open(journalPath);
  let done = 0;
  const progress = (bytes: number) => onProgress?.((done += bytes), total);
  try {
    await someAtATime(alike, async (file) => {
      let actual = journal?.digestOf(file);
      if (actual !== undefined) {
        counts.resumed++;
        progress(file.sizeBytes);
      } else {
        try {
          actual = (await readBytes(join(root, file.path), { onBytes: progress, signal })).sha256;
        } catch (error) {
          if (signal?.aborted) throw error;
          differences.push({ kind: "file-unreadable", path: file.path, reason: (error as Error).message });
          return;
        }
        counts.hashed++;
        await journal?.add(file, actual);
      }
      const expected = listed.get(file.path)!;
      if (actual !== expected) differences.push({ kind: "digest-differs", path: file.path, expected, actual });
    });
  } finally {
    await journal?.close();
  }
}
