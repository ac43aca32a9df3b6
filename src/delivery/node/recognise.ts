/**
 * Telling deliveries from other folders; what it takes to check one is loaded where there is one.
 *
 * @module
 */
import { lstat, stat } from "node:fs/promises";
import { join } from "node:path";
import { STATEMENTS } from "../../recording-names.js";
import { TasukiError } from "../../trouble.js";
import { DELIVERY } from "../bagit.js";

/** Whether a path is that of a file, and not of a link to one. */
export const isFile = async (path: string): Promise<boolean> =>
  (await lstat(path).catch(() => undefined))?.isFile() === true;

/** Throws a `TasukiError` where a path is that of no folder. */
export async function mustBeFolder(path: string): Promise<void> {
  const found = await stat(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== "ENOENT" && error.code !== "ENOTDIR") throw error;
  });
  if (!found) throw new TasukiError("not-found", `${path}: there is no such file or directory. Check the path.`);
  if (!found.isDirectory()) throw new TasukiError("usage", `${path} is no folder; a delivery is one.`);
}

/** Whether a folder is a delivery, or is to become one: it has `delivery.json`, or a hand-over statement at its root. */
export async function isDelivery(root: string): Promise<boolean> {
  for (const name of [DELIVERY, ...STATEMENTS]) if (await isFile(join(root, name))) return true;
  return false;
}
