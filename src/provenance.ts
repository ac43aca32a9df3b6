/**
 * The record that says where a recording came from: what conversion and recovery write, and what they find.
 *
 * @module
 */
import type { HashedFile } from "./io/hashed.js";
import { fileName } from "./io/source.js";
import { Provenance, type ProvenanceFile } from "./spec/declaration/provenance.js";
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
export const readProvenance = (entries: ReadonlyMap<string, string>): Provenance | undefined =>
  provenanceIn(entries.get(PROVENANCE_KEY));

/** The provenance that a text holds; undefined where it cannot be understood. */
export function provenanceIn(text: string | undefined): Provenance | undefined {
  try {
    return Provenance.parse(JSON.parse(text ?? ""));
  } catch {
    return undefined;
  }
}
