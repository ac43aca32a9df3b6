/** `tasuki convert`, where what is given or asked for are premises: declarations, statements, and what neighbours call so. */
import { readFile, stat } from "node:fs/promises";
import { basename, dirname, join, relative, resolve } from "node:path";
import type { KnownFile, PremiseOptions } from "../convert-premises.js";
import { DELIVERY } from "../delivery/bagit.js";
import { walk } from "../delivery/node/walk.js";
import { digestOf } from "../io/digest.js";
import { fileSource, readTrouble } from "../io/file.js";
import { HashedSource } from "../io/hashed.js";
import type { Sink } from "../io/sink.js";
import { isFolder, type Source } from "../io/source.js";
import { isAnnotationName } from "../spec/annotation/name.js";
import { Delivery } from "../spec/delivery/delivery.js";
import type { ConversionOutcome } from "../spec/verdict/conversion.js";
import type { PremiseConversionReport } from "../spec/verdict/premise-conversion.js";
import { readJson } from "../strict-json.js";
import { TasukiError } from "../trouble.js";
import { createFile } from "./file-target.js";
import { openOne } from "./inputs.js";
import { deliverReport } from "./output.js";
import { Progress } from "./progress.js";
import type { Session } from "./session.js";

interface Asked extends PremiseOptions {
  readonly recording?: string | undefined;
  readonly to?: string | undefined;
  readonly allowLossy: boolean;
  readonly force: boolean;
}

/** Documents of ours that are no annotation. */
const OWN = /\.tasuki\.(json|ya?ml)$/i;
/** Names of the statement of a folder, the first that is there. */
const STATEMENTS = ["hand-over.tasuki.json", "hand-over.tasuki.yaml", "hand-over.tasuki.yml"];
/** Formats that nothing but premises can be written as. */
const ALONE: readonly string[] = ["declaration", "hand-over", "croissant", "ro-crate"];

const isOwn = (path: string): boolean => OWN.test(path) && !isAnnotationName(path);

/** Whether paths mean premises: what is read or written is a declaration, a statement, or a description of a data set. */
export async function meansPremises(inputs: readonly string[], out: string, to: string | undefined): Promise<boolean> {
  if (to !== undefined && ALONE.includes(to)) return true;
  if (inputs.some(isOwn)) return true;
  // Recordings are converted most often: nothing is loaded for what their names rule out.
  if (to !== undefined || isAnnotationName(out) || !/\.json(ld)?$/i.test(out)) return false;
  const { neighbourOf } = await import("../convert-premises.js");
  const named = neighbourOf(basename(out), undefined)?.id;
  return named !== undefined && ALONE.includes(named);
}

/** What the command was asked. */
interface Options {
  readonly recording?: string;
  readonly to?: string;
  readonly language?: string;
  readonly namesArePseudonyms: boolean;
  readonly date?: Date | "none";
  readonly allowLossy: boolean;
  readonly force: boolean;
  readonly format: "text" | "json";
  readonly output?: string;
  readonly quiet: boolean;
  readonly color: boolean;
}

/** Converts premises, and tells what became of it. */
export async function deliverPremises(
  inputs: readonly string[],
  out: string,
  options: Options,
  session: Session,
): Promise<ConversionOutcome> {
  const { recording, to, namesArePseudonyms, allowLossy, force } = options;
  const date = options.date instanceof Date ? options.date.toISOString().slice(0, 10) : undefined;
  const asked = { recording, to, language: options.language, namesArePseudonyms, date, allowLossy, force };
  const report = await runPremises(inputs, out, asked, session);
  if (options.format === "json" || !options.quiet || report.outcome === "refused")
    await deliverReport(
      report,
      options,
      session,
      async () => (await import("../report/render/convert-premises.js")).renderPremiseConversion,
    );
  return report.outcome;
}

/** Converts premises; the output appears once all of it is written. */
export async function runPremises(
  paths: readonly string[],
  out: string,
  { recording, force, ...options }: Asked,
  session: Session,
): Promise<PremiseConversionReport> {
  const { convertPremises } = await import("../convert-premises.js");
  const progress = new Progress(session);
  let source: Awaited<ReturnType<typeof openOne>> | undefined;
  let sink: Sink | undefined;
  try {
    source = recording === undefined ? undefined : await openOne(recording);
    const onProgress = (done: number, total: number) => progress.report(out, done, total);
    const [path] = paths;
    const folder = path !== undefined && (await stat(path)).isDirectory() ? path : undefined;
    if (folder !== undefined && paths.length > 1)
      throw new TasukiError("usage", "premises are one folder, or documents, and not both");
    const given = folder === undefined ? { documents: paths, files: [] } : await contentsOf(folder, out, onProgress);
    const documents = [];
    for (const each of given.documents) documents.push({ name: each, bytes: await readFile(each) });
    const asked = { ...options, recording: source, files: given.files, reportLanguage: session.language, onProgress };
    const { report, file } = await convertPremises(documents, basename(out), asked);
    if (file) {
      sink = await createFile(out, {
        force,
        inputs: recording === undefined ? given.documents : [...given.documents, recording],
      });
      await sink.write(file.bytes);
      await sink.commit();
    }
    return { ...report, inputs: [...paths], outputs: report.outputs.map((each) => ({ ...each, path: out })) };
  } catch (error) {
    throw readTrouble(out, error);
  } finally {
    progress.clear();
    await sink?.abort();
    if (source && !isFolder(source)) await source.close?.();
  }
}

type OnProgress = (done: number, total: number) => void;

/** The statement of a folder or a delivery, and its files, as the file that is to be written refers to them. */
async function contentsOf(
  folder: string,
  out: string,
  onProgress: OnProgress,
): Promise<{ documents: string[]; files: KnownFile[] }> {
  const delivery = await deliveryIn(folder);
  const root = delivery ? join(folder, "data") : folder;
  const documents: string[] = [];
  for (const name of STATEMENTS)
    if (documents.length === 0 && (await stat(join(root, name)).catch(() => undefined))?.isFile())
      documents.push(join(root, name));
  if (documents.length === 0)
    throw new TasukiError("not-found", `${folder} has no hand-over statement (hand-over.tasuki.json or .yaml).`);
  const files = delivery ? delivery.files : await hashedFiles(folder, out, onProgress);
  const from = relative(dirname(resolve(out)), resolve(folder))
    .split(/[\\/]/)
    .filter((part) => part !== "");
  return {
    documents,
    files: files.map(({ path, sizeBytes, sha256 }) => ({ path: [...from, path].join("/"), sizeBytes, sha256 })),
  };
}

/** What a delivery says of its files; undefined where a folder is none. `tasuki verify` holds it to them. */
async function deliveryIn(folder: string): Promise<Delivery | undefined> {
  let text: string;
  try {
    text = await readFile(join(folder, DELIVERY), "utf8");
  } catch {
    return undefined;
  }
  const read = readJson(text, { longest: 256 * 1024 * 1024, deepest: 16 });
  const parsed = Delivery.safeParse("document" in read ? read.document : undefined);
  if (!parsed.success)
    throw new TasukiError(
      "usage",
      `${join(folder, DELIVERY)} cannot be read: verify the delivery first (tasuki verify).`,
    );
  return parsed.data;
}

/** The files of a folder with their digests. What is to be written is none of them. */
async function hashedFiles(folder: string, out: string, onProgress: OnProgress): Promise<KnownFile[]> {
  const { files } = await walk(folder);
  const makeDigest = await digestOf("sha256");
  const total = files.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);
  const found: KnownFile[] = [];
  let done = 0;
  for (const { path } of files) {
    if (resolve(folder, path) === resolve(out)) continue;
    const source: Source = await fileSource(join(folder, path));
    try {
      const read = new HashedSource(source, makeDigest);
      found.push({ path, sizeBytes: source.size, sha256: await read.hex() });
      done += source.size;
    } finally {
      await source.close?.();
    }
    onProgress(done, total);
  }
  return found;
}
