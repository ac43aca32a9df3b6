/**
 * The files below a folder. Links are not followed: what they lead to may lie outside, and is not delivered with them.
 *
 * @module
 */
import { lstat, opendir } from "node:fs/promises";
import { join } from "node:path";

/** A file that was found. */
export interface WalkedFile {
  /** Path from the folder, with `/` between names. */
  readonly path: string;
  readonly sizeBytes: number;
  /** When it was changed last, in milliseconds since 1970. */
  readonly changedMs: number;
}

/** What lies below a folder. */
export interface Walked {
  /** Regular files, in the order of their paths. */
  readonly files: readonly WalkedFile[];
  /** Links, devices, sockets: what is neither a file nor a folder. */
  readonly others: readonly string[];
  /** Folders and files that cannot be looked at, with the reason. */
  readonly unreadable: readonly { readonly path: string; readonly reason: string }[];
  /** Folders with nothing in them, which a bag cannot hold. */
  readonly empty: readonly string[];
}

/** Walks a folder, without depth on the stack. */
export async function walk(root: string): Promise<Walked> {
  const files: WalkedFile[] = [];
  const others: string[] = [];
  const unreadable: { path: string; reason: string }[] = [];
  const empty: string[] = [];
  const folders = [""];
  for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
    let entries = 0;
    try {
      for await (const entry of await opendir(join(root, folder))) {
        entries++;
        const path = folder === "" ? entry.name : `${folder}/${entry.name}`;
        if (entry.isDirectory()) folders.push(path);
        else if (!entry.isFile()) others.push(path);
        else
          await lstat(join(root, path)).then(
            ({ size, mtimeMs }) => files.push({ path, sizeBytes: size, changedMs: mtimeMs }),
            (error: Error) => unreadable.push({ path, reason: error.message }),
          );
      }
      if (entries === 0 && folder !== "") empty.push(folder);
    } catch (error) {
      unreadable.push({ path: folder === "" ? "." : folder, reason: (error as Error).message });
    }
  }
  const byPath = (a: string, b: string) => (a < b ? -1 : 1);
  return {
    files: files.sort((a, b) => byPath(a.path, b.path)),
    others: others.sort(byPath),
    unreadable: unreadable.sort((a, b) => byPath(a.path, b.path)),
    empty: empty.sort(byPath),
  };
}
