/**
 * Reading an annotation document: text in, facts out. Whatever is wrong with it is a fact; nothing here throws but what the
 * source itself throws.
 *
 * @module
 */
import { digestOf } from "./io/digest.js";
import { HashedSource } from "./io/hashed.js";
import { memorySource, type Source } from "./io/source.js";
import type { AnnotationDocument } from "./spec/annotation/document.js";
import type { AnnotationFacts, AnnotationFault, AnnotationFile } from "./spec/facts/annotation.js";
import { MOST_FAULTS } from "./spec/limits.js";
import { withoutVendorKeys } from "./spec/vendor-keys.js";
import { type JsonLimits, pointer, type ReadJson, readJsonSource } from "./strict-json.js";
import { TasukiError } from "./trouble.js";

/** The largest ontology that is read. */
const LARGEST_ONTOLOGY = 16 * 1024 * 1024;
/** How deep it may be nested: deeper than any geometry is. */
const DEEPEST = 64;
/** The largest document of labels that is read, in bytes; as many characters at most. */
export const LABEL_LIMITS: JsonLimits = { longest: 128 * 1024 * 1024, deepest: DEEPEST };
/** The most values that one entry of a list may hold: beyond it, what is wrong with it could not be told in bounded memory. */
const MOST_VALUES = 250_000;
/** How many files beside a document are looked at. */
const MOST_FILES = 100_000;

/** Reads an annotation document, and the files that it names beside it. */
export const readAnnotation = async (source: Source): Promise<AnnotationFacts> =>
  annotationIn(await readJsonSource(source, LABEL_LIMITS), source);

/** Takes the JSON of an annotation document that was read from a source. */
export async function annotationIn(read: ReadJson, source: Source): Promise<AnnotationFacts> {
  const head = { sizeBytes: source.size, schemaFaults: [], schemaFaultCount: 0, annotationFiles: [] };
  if ("reason" in read) return { ...head, unreadable: read.reason };
  const { document, faults, count } = await fitted(withoutVendorKeys(read.document));
  if (!document) return { ...head, schemaFaults: faults, schemaFaultCount: count };
  return { ...head, document, annotationFiles: await filesOf(document, source) };
}

/** The document of an annotation. Throws a `TasukiError` where it cannot be read. */
export const annotationDocument = async (source: Source): Promise<AnnotationDocument> =>
  documentIn(await readJsonSource(source, LABEL_LIMITS), source);

/** The same of JSON that was read from a source. */
export async function documentIn(read: ReadJson, source: Source): Promise<AnnotationDocument> {
  const { document, unreadable, schemaFaults } = await annotationIn(read, source);
  if (document) return document;
  const [fault] = schemaFaults;
  const reason = unreadable ?? `${fault?.field || "the document"}: ${fault?.reason}`;
  throw new TasukiError("bad-annotation", `${source.name} is no annotation: ${reason}`);
}

/** Takes a document that was parsed already, with the texts of the files beside it. */
export const annotationFactsOf = (
  document: string | object,
  files: readonly { name: string; text: string }[] = [],
): Promise<AnnotationFacts> => {
  const encode = (text: string) => new TextEncoder().encode(text);
  const texts = new Map(files.map(({ name, text }) => [name, text]));
  return readAnnotation({
    ...memorySource(encode(typeof document === "string" ? document : JSON.stringify(document)), "annotation"),
    beside: async (name) => (texts.has(name) ? memorySource(encode(texts.get(name)!), name) : undefined),
  });
};

interface Fitted {
  readonly document?: AnnotationDocument;
  readonly faults: AnnotationFault[];
  readonly count: number;
}

/** The part of a zod schema that leads to the elements of a list. */
interface ListSchema {
  readonly unwrap?: () => ListSchema;
  readonly element?: { safeParse(value: unknown): ParsedItem };
}
type ParsedItem =
  | { success: true; data: unknown }
  | { success: false; error: { issues: { path: PropertyKey[]; message: string }[] } };

/**
 * Holds a document to its schema, entry by entry of its lists: a document of nothing but mistakes must not fill memory with what
 * is wrong. Entries take the place of what they were made from, so that the document is never there twice.
 */
async function fitted(document: unknown): Promise<Fitted> {
  // The schema is loaded where there is such a document: most recordings have none.
  const { AnnotationDocument } = await import("./spec/annotation/document.js");
  const faults: AnnotationFault[] = [];
  let count = 0;
  const take = (parsed: ParsedItem, head: string): unknown => {
    if (parsed.success) return parsed.data;
    count += parsed.error.issues.length;
    for (const { path, message } of parsed.error.issues.slice(0, MOST_FAULTS - faults.length))
      faults.push({ field: path.reduce(pointer, head), reason: message });
    return undefined;
  };
  const tell = (field: string): undefined => {
    count++;
    if (faults.length < MOST_FAULTS) faults.push({ field, reason: `it holds more than ${MOST_VALUES} values` });
  };
  const lists: Record<string, unknown[]> = {};
  const rest: Record<string, unknown> = {};
  const isObject = document !== null && typeof document === "object" && !Array.isArray(document);
  const entries = isObject ? Object.entries(document) : [];
  for (const [key, value] of entries) {
    const element = Object.hasOwn(AnnotationDocument.shape, key) && elementOf((AnnotationDocument.shape as never)[key]);
    rest[key] = element && Array.isArray(value) ? [] : value;
    if (!element || !Array.isArray(value)) continue;
    for (let i = 0; i < value.length && count < MOST_FAULTS; i++) {
      const item: unknown = value[i];
      // Most entries are right, and need no name.
      const parsed = holdsMoreThan(item, MOST_VALUES) ? undefined : element.safeParse(item);
      if (parsed?.success) value[i] = parsed.data;
      else if (parsed) take(parsed, `/${key}/${i}`);
      else tell(`/${key}/${i}`);
    }
    lists[key] = value;
  }
  const header = holdsMoreThan(rest, MOST_VALUES)
    ? tell("")
    : take(AnnotationDocument.safeParse(isObject ? rest : document), "");
  return count > 0
    ? { faults, count }
    : { document: Object.assign(header as AnnotationDocument, lists), faults, count };
}

/** The schema of the elements of a list, under whatever gives it a default. */
const elementOf = (schema: ListSchema): ListSchema["element"] =>
  schema.element ?? (schema.unwrap && elementOf(schema.unwrap()));

/** Whether a value holds more than so many others; it is looked through no further than that. */
function holdsMoreThan(value: unknown, most: number): boolean {
  const open = [value];
  let count = 0;
  while (open.length > 0) {
    const each = open.pop();
    if (each === null || typeof each !== "object") continue;
    const inner: unknown[] = Array.isArray(each) ? each : Object.values(each);
    count += inner.length;
    if (count > most) return true;
    for (const part of inner) if (part !== null && typeof part === "object") open.push(part);
  }
  return false;
}

/** Looks at the files that a document names beside it: their digests, and the terms of ontologies. */
async function filesOf({ ontologies, geometries }: AnnotationDocument, source: Source): Promise<AnnotationFile[]> {
  const lists = new Set(ontologies.flatMap(({ file }) => file ?? []));
  const names = new Set(lists);
  for (const { geometry } of geometries) {
    if (names.size >= MOST_FILES) break;
    if (geometry.kind === "external") names.add(geometry.file);
  }
  const files: AnnotationFile[] = [];
  for (const name of names) files.push(await fileOf(name, lists.has(name), source));
  return files;
}

async function fileOf(name: string, isOntology: boolean, source: Source): Promise<AnnotationFile> {
  if (!source.beside) return { name, state: "unknown" };
  let file: Source | undefined;
  try {
    file = await source.beside(name);
    if (!file) return { name, state: "absent" };
    const hashed = new HashedSource(file, await digestOf("sha256"));
    const known = { name, sizeBytes: file.size, sha256: await hashed.hex() };
    return isOntology ? { ...known, ...(await ontologyOf(file)) } : { ...known, state: "read" };
  } catch {
    return { name, state: "unreadable", reason: "it cannot be opened" };
  } finally {
    await file?.close?.();
  }
}

/** The terms that a file lists. */
async function ontologyOf(file: Source): Promise<Pick<AnnotationFile, "state" | "reason" | "ontology">> {
  const read = await readJsonSource(file, { longest: LARGEST_ONTOLOGY, deepest: DEEPEST });
  if ("reason" in read) return { state: "unreadable", reason: read.reason };
  const document = withoutVendorKeys(read.document);
  if (holdsMoreThan(document, 4 * MOST_VALUES))
    return { state: "unreadable", reason: `it holds more than ${4 * MOST_VALUES} values` };
  const { Ontology } = await import("./spec/annotation/ontology.js");
  const parsed = Ontology.safeParse(document);
  if (parsed.success) return { state: "read", ontology: parsed.data };
  const { path, message } = parsed.error.issues[0]!;
  return { state: "unreadable", reason: `${path.map(String).join(".") || "the document"}: ${message}` };
}
