/**
 * What importers share: the document that they made is held to its schema before anybody sees it.
 *
 * @module
 */
import { AnnotationDocument } from "../spec/annotation/document.js";
import { type ReadJson, readJson } from "../strict-json.js";
import { type ReadXml, readXml } from "../strict-xml.js";
import { TasukiError } from "../trouble.js";
import { type ImportContext, LARGEST_LABEL_FILE, type LabelFile, type LabelFiles } from "./format.js";

/** How deep labels may be nested. */
const DEEPEST = 64;
const LIMITS = { longest: LARGEST_LABEL_FILE, deepest: DEEPEST };

/** A refusal of labels: what is wrong with them. */
export const refusal = (name: string, reason: string): TasukiError =>
  new TasukiError("bad-annotation", `${name} cannot be taken: ${reason}`);

/** The document that an importer made. What it leaves out of `tasuki`, `document` and `files` is filled in. */
export function madeDocument(made: Readonly<Record<string, unknown>>, context: ImportContext): AnnotationDocument {
  const whole = { tasuki: "0.1", document: "annotation", files: context.recording?.files ?? [], ...made };
  const parsed = AnnotationDocument.safeParse(whole);
  if (parsed.success) return parsed.data;
  const { path, message } = parsed.error.issues[0]!;
  throw refusal(context.name, `${path.map(String).join(".")}: ${message}`);
}

const textOf = (bytes: Uint8Array): { text: string } | { reason: string } => {
  try {
    return { text: new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes) };
  } catch {
    return { reason: "it is not valid UTF-8" };
  }
};

/** JSON of strangers, as strictly as anywhere else. */
export function jsonIn(bytes: Uint8Array): ReadJson {
  const read = textOf(bytes);
  return "text" in read ? readJson(read.text, LIMITS) : read;
}

/** XML of strangers, as strictly as anywhere else. */
export function xmlIn(bytes: Uint8Array): ReadXml {
  const read = textOf(bytes);
  return "text" in read ? readXml(read.text, LIMITS) : read;
}

/** Text of strangers. Throws a `TasukiError` where it is no UTF-8. */
export function plainTextIn(bytes: Uint8Array, name: string): string {
  const read = textOf(bytes);
  if ("reason" in read) throw refusal(name, read.reason);
  return read.text.replace(/^\ufeff/, "");
}

/** The only file of labels; undefined where there are several, or none. */
export async function onlyFile(files: LabelFiles): Promise<LabelFile | undefined> {
  const [file, other] = await files.list();
  const bytes = file && !other ? await files.read(file.name) : undefined;
  return bytes && { name: file!.name, bytes };
}

/** A text as the bytes of a file. */
export const textFile = (name: string, text: string): LabelFile => ({ name, bytes: new TextEncoder().encode(text) });
/** A document as the bytes of a JSON file. */
export const jsonFile = (name: string, document: unknown): LabelFile =>
  textFile(name, `${JSON.stringify(document, undefined, 2)}\n`);
