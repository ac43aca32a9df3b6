/** Annotations on the command line: the one that is given, else the one beside the recording. */
import { resolve } from "node:path";
import { fileSource, readTrouble } from "../io/file.js";
import type { Source } from "../io/source.js";
import { namesBeside } from "../recording-names.js";
import { ANNOTATION_ENDING } from "../spec/annotation/name.js";
import { type Input, isRegular } from "./inputs.js";

/** Whether a path is that of an annotation and not of a recording. */
export const isAnnotation = ({ path, isFolder }: Input): boolean => !isFolder && /\.json$/i.test(path);

/** Opens an annotation. Throws a `TasukiError` where it cannot be read. */
export async function openAnnotation(path: string): Promise<Source> {
  try {
    return await fileSource(path);
  } catch (error) {
    throw readTrouble(path, error);
  }
}

/** The annotation of a recording: `run.mcap.annotations.tasuki.json` or `run.annotations.tasuki.json` beside it. */
export async function annotationFor({ path, isFolder }: Input, given: string | undefined): Promise<Source | undefined> {
  if (given !== undefined) return await openAnnotation(given);
  const name = isFolder ? resolve(path) : path;
  for (const candidate of namesBeside(name, isFolder === true, [ANNOTATION_ENDING])) {
    if (await isRegular(candidate)) return await openAnnotation(candidate);
  }
  return undefined;
}
