/** `tasuki convert RECORDING OUT.annotations.tasuki.json`: the annotation that a recording carries becomes a file. */

import { extractAnnotation } from "../extract-annotation.js";
import { isFolder } from "../io/source.js";
import { isRecordingPath } from "../recording-names.js";
import { isAnnotationName } from "../spec/annotation/name.js";
import type { Extraction } from "../spec/verdict/extraction.js";
import { createFile } from "./file-target.js";
import { inputOf, openOne } from "./inputs.js";
import type { Session } from "./session.js";

/** Whether this is what is asked: one recording in, an annotation out. */
export async function isExtraction(paths: readonly string[], out: string): Promise<boolean> {
  const [path] = paths;
  if (path === undefined || paths.length > 1 || !isAnnotationName(out)) return false;
  const input = await inputOf(path).catch(() => undefined);
  return input !== undefined && (input.isFolder === true || isRecordingPath(input.path));
}

/** Does it. */
export async function extract(path: string, out: string, force: boolean, session: Session): Promise<Extraction> {
  const source = await openOne(path);
  try {
    const signal = session.shell.interruption();
    return await extractAnnotation(source, () => createFile(out, { force, inputs: [path] }), { signal });
  } finally {
    if (!isFolder(source)) await source.close?.();
  }
}
