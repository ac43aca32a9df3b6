/**
 * Telling deliveries from other folders; what it takes to check one is loaded where there is one.
 *
 * @module
 */
import { lstat } from "node:fs/promises";
import { join } from "node:path";
import { STATEMENTS } from "../../recording-names.js";
import { DELIVERY } from "../bagit.js";

/** Whether a path is that of a file, and not of a link to one. */
export const isFile = async (path: string): Promise<boolean> =>
  (await lstat(path).catch(() => undefined))?.isFile() === true;

/** Whether a folder is a delivery, or is to become one: it has `delivery.json`, or a hand-over statement at its root. */
export async function isDelivery(root: string): Promise<boolean> {
  for (const name of [DELIVERY, ...STATEMENTS]) if (await isFile(join(root, name))) return true;
  return false;
}
