/** `tasuki convert`, where what is given are labels. */
import { mkdir, stat } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { readTrouble } from "../io/file.js";
import type { Sink } from "../io/sink.js";
import { type Folder, isFolder, type Source } from "../io/source.js";
import type { LabelOptions } from "../label-formats/format.js";
import type { Declaration } from "../spec/declaration/declaration.js";
import type { LabelConversionReport } from "../spec/verdict/label-conversion.js";
import { TasukiError } from "../trouble.js";
import { createFile } from "./file-target.js";
import { openOne } from "./inputs.js";
import { labelFiles } from "./label-files.js";
import { Progress } from "./progress.js";
import type { Session } from "./session.js";

interface Asked extends LabelOptions {
  readonly recording?: string | undefined;
  readonly declaration?: Declaration | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly allowLossy: boolean;
  readonly force: boolean;
}

/** Converts labels; the output appears once all of it is written. */
export async function runLabels(
  paths: readonly string[],
  out: string,
  { recording, force, ...options }: Asked,
  session: Session,
): Promise<LabelConversionReport> {
  const { convertLabels, targetFormat } = await import("../convert-labels.js");
  const isFolderOut = targetFormat(basename(out), options.to).isFolder?.(basename(out)) === true;
  if (isFolderOut && (await isFile(out)))
    throw new TasukiError("exists", `${out} is a file, and a folder is to be written: choose another name.`);
  const progress = new Progress(session);
  let source: Source | Folder | undefined;
  const sinks: Sink[] = [];
  try {
    source = recording === undefined ? undefined : await openOne(recording);
    const onProgress = (done: number, total: number) => progress.report(out, done, total);
    const asked = { ...options, recording: source, reportLanguage: session.language, onProgress };
    const { report, files } = await convertLabels(await labelFiles(paths), basename(out), asked);
    const folder = isFolderOut ? out : dirname(out);
    const inputs = recording === undefined ? paths : [...paths, recording];
    for (const { name, bytes } of files) {
      const path = join(folder, name);
      if (isFolderOut) await mkdir(dirname(path), { recursive: true });
      const sink = await createFile(path, { force, inputs });
      sinks.push(sink);
      await sink.write(bytes);
    }
    for (const sink of sinks) await sink.commit();
    return {
      ...report,
      inputs: [...paths],
      outputs: report.outputs.map((each) => ({ ...each, path: join(folder, each.path) })),
    };
  } catch (error) {
    throw readTrouble(out, error);
  } finally {
    progress.clear();
    for (const sink of sinks) await sink.abort();
    if (source && !isFolder(source)) await source.close?.();
  }
}

const isFile = (path: string): Promise<boolean> =>
  stat(path).then(
    (found) => !found.isDirectory(),
    () => false,
  );
