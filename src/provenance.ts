/**
 * The record that says where a recording came from: what conversion and recovery write, and what they find.
 *
 * @module
 */
import type { HashedFile } from "./io/hashed.js";
import { fileName, type Source } from "./io/source.js";
import type { Provenance, ProvenanceFile } from "./spec/declaration/provenance.js";
import type { RecoveredFacts } from "./spec/facts/recovered.js";
import { SPECIFICATION, VERSION } from "./version.js";

/** Name of the metadata record. */
export const PROVENANCE_RECORD = "tasuki-provenance";
/** Its only entry. */
export const PROVENANCE_KEY = "provenance";

/** What every record says of the tool that wrote it. */
export const BY_TASUKI = { tasuki: SPECIFICATION, tool: { name: "tasuki", version: VERSION } } as const;

/** Files as a record names them: where they lay is nobody's concern. */
export const withoutFolders = (files: readonly HashedFile[]): ProvenanceFile[] =>
  files.map((file) => ({ ...file, name: fileName(file.name) }));

/** The entries of a record. */
export const provenanceEntries = (provenance: Provenance): Map<string, string> =>
  new Map([[PROVENANCE_KEY, JSON.stringify(provenance)]]);

/** Reads a record; undefined where it cannot be understood. */
export const readProvenance = (entries: ReadonlyMap<string, string>): Promise<Provenance | undefined> =>
  provenanceIn(entries.get(PROVENANCE_KEY));

/** The provenance that a text holds; undefined where it cannot be understood. */
export async function provenanceIn(text: string | undefined): Promise<Provenance | undefined> {
  // Its schema is loaded where there is such a record: most recordings have none.
  const { Provenance } = await import("./spec/declaration/provenance.js");
  try {
    return Provenance.parse(JSON.parse(text ?? ""));
  } catch {
    return undefined;
  }
}

/** Every file that a recording was made from, and those that they were made from. */
export function filesIn({ sources }: Provenance): ProvenanceFile[] {
  return sources.flatMap(({ files, provenance }) => [...files, ...(provenance ? filesIn(provenance) : [])]);
}

/** What recoveries from damage kept and lost on the way to a recording; undefined where there was none. */
export function recoveredIn({ recovery, sources }: Provenance): RecoveredFacts | undefined {
  const before = sources.flatMap(({ provenance }) => (provenance && recoveredIn(provenance)) ?? []);
  const all = [...before, ...(recovery ? [{ recoveries: 1, ...recovery }] : [])];
  if (all.length === 0) return undefined;
  const sum = (of: "recoveries" | "unverified" | "lost") => all.reduce((total, each) => total + each[of], 0);
  const lostExact = all.every((each) => each.lostExact);
  return { recoveries: sum("recoveries"), unverified: sum("unverified"), lost: sum("lost"), lostExact };
}

/** The most bytes of provenance that are read from a file beside a recording. */
const MOST_PROVENANCE_BYTES = 16 * 1024 * 1024;

/** Name of the file that stands beside a recording for a record, where its container has no place for one. */
export const besideName = (path: string, record: string): string => `${path}.${record}.json`;

/**
 * The provenance that a conversion left beside a bag; undefined where there is none that can be read. It must speak of so
 * many samples, or it is that of another recording of this name.
 */
export async function provenanceBeside(source: Source, samples: number): Promise<Provenance | undefined> {
  const name = besideName(fileName(source.name), PROVENANCE_RECORD);
  const file = await source.beside?.(name).catch(() => undefined);
  if (!file) return undefined;
  try {
    const bytes = new Uint8Array(Math.min(file.size, MOST_PROVENANCE_BYTES));
    const read = await file.read(0, bytes).catch(() => 0);
    const provenance = await provenanceIn(new TextDecoder().decode(bytes.subarray(0, read)));
    const told = provenance?.streams.reduce((sum, stream) => sum + stream.samples, 0);
    return told === samples ? provenance : undefined;
  } finally {
    await file.close?.();
  }
}
