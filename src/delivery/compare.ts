/**
 * What differs between a delivery's document, its manifests and its files.
 *
 * @module
 */
import { reasonIn } from "../locales/reasons.js";
import type { Delivery } from "../spec/delivery/delivery.js";
import type { Language } from "../spec/language.js";
import type { DeliveryDifference } from "../spec/verdict/verification.js";
import { DELIVERY, MANIFEST, type Manifest, TAG_FILES, TAG_MANIFEST } from "./bagit.js";
import { badPaths } from "./names.js";

/** What `delivery.json` lists that no delivery may hold. */
export function unsafePaths({ files }: Delivery): DeliveryDifference[] {
  const outside = files.filter(({ path }) => !path.startsWith("data/"));
  return [
    ...outside.map(({ path }) => ({ kind: "path-unsafe" as const, path, reason: "it does not begin with data/" })),
    ...badPaths(files.map(({ path }) => path)).map((bad) => ({ kind: "path-unsafe" as const, ...bad })),
  ];
}

/** Where the manifest says something else than the document. */
export function manifestDifferences({ files }: Delivery, manifest: Manifest): DeliveryDifference[] {
  if ("reason" in manifest) return [{ kind: "manifest-unreadable", path: MANIFEST, reason: manifest.reason }];
  const left = new Map(manifest.digests);
  const found: DeliveryDifference[] = [];
  for (const { path, sha256 } of files) {
    const actual = left.get(path);
    left.delete(path);
    if (actual !== sha256)
      found.push({ kind: "manifest-disagrees", path, expected: sha256, ...(actual === undefined ? {} : { actual }) });
  }
  for (const [path, actual] of left) found.push({ kind: "manifest-disagrees", path, actual });
  return found;
}

/** Where the tag files are not what their manifest says; `digests` are those of the files that are there. */
export function tagDifferences(manifest: Manifest, digests: ReadonlyMap<string, string>): DeliveryDifference[] {
  if ("reason" in manifest) return [{ kind: "manifest-unreadable", path: TAG_MANIFEST, reason: manifest.reason }];
  // Of the document itself it is told that it cannot be read.
  const missing = TAG_FILES.filter((name) => name !== DELIVERY && !digests.has(name));
  const found: DeliveryDifference[] = missing.map((path) => ({
    kind: "tag-file-missing",
    path,
  }));
  for (const name of TAG_FILES) {
    const [expected, actual] = [manifest.digests.get(name), digests.get(name)];
    // The manifest of tag files does not list itself.
    if (actual === undefined || name === TAG_MANIFEST) continue;
    if (expected !== actual)
      found.push({ kind: "tag-file-differs", path: name, actual, ...(expected === undefined ? {} : { expected }) });
  }
  return found;
}

/** A file that was found below `data/`. */
export interface FoundFile {
  readonly path: string;
  readonly sizeBytes: number;
}

/** Files that are missing, that are not listed, and those of another size. The others are left to their digests. */
export function fileDifferences({ files }: Delivery, there: readonly FoundFile[]): DeliveryDifference[] {
  const found = new Map(there.map(({ path, sizeBytes }) => [path, sizeBytes]));
  const differences: DeliveryDifference[] = [];
  for (const { path, sizeBytes } of files) {
    const actual = found.get(path);
    found.delete(path);
    if (actual === undefined) differences.push({ kind: "file-missing", path });
    else if (actual !== sizeBytes)
      differences.push({ kind: "size-differs", path, expected: String(sizeBytes), actual: String(actual) });
  }
  for (const path of found.keys()) differences.push({ kind: "file-added", path });
  return differences;
}

/** With its reason in a language. */
export const inLanguage =
  (language: Language) =>
  ({ reason, ...difference }: DeliveryDifference): DeliveryDifference =>
    reason === undefined ? difference : { ...difference, reason: reasonIn(language, reason) };

/** In the order of paths; the document itself first, since all else follows from it. */
export const inOrder = (differences: readonly DeliveryDifference[]): DeliveryDifference[] =>
  [...differences].sort((a, b) => {
    if ((a.path === DELIVERY) !== (b.path === DELIVERY)) return a.path === DELIVERY ? -1 : 1;
    return a.path === b.path ? (a.kind < b.kind ? -1 : 1) : a.path < b.path ? -1 : 1;
  });
