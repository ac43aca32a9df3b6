/** Labels on the disk: files that are named, with those beside them, or a folder with all below it. */
import { readdir, readFile, stat } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { fileFolder, readTrouble } from "../io/file.js";
import { LARGEST_LABEL_FILE, type LabelFiles } from "../label-formats/format.js";
import { isRecordingFolder } from "../recording-folder.js";
import { TasukiError } from "../trouble.js";

/** The most files of a folder. */
const MOST_FILES = 100_000;
/** The deepest folder in a folder. */
const DEEPEST = 16;
/** Files that hold labels; no recording has such a name. */
const LABELS = /\.(json|jsonl|tsv|eaf|xml|parquet)$/i;
/** A folder of recordings may have labels beside them. */
const RECORDINGS = /\.(mcap|db3|bag)(\.zstd)?$/i;

/** Whether a path means labels, and no recording. */
export async function meansLabels(path: string): Promise<boolean> {
  try {
    if (!(await stat(path)).isDirectory()) return LABELS.test(path);
    return !(await isRecordingFolder(fileFolder(path))) && (await hasLabels(path));
  } catch (error) {
    throw readTrouble(path, error);
  }
}

/** Whether a folder has labels in it, or right below it: a folder of recordings has none of its own. */
async function hasLabels(folder: string, depth = 0): Promise<boolean> {
  const entries = await readdir(folder, { withFileTypes: true });
  if (entries.some(({ name }) => RECORDINGS.test(name))) return false;
  for (const entry of entries) {
    if (entry.isFile() && LABELS.test(entry.name)) return true;
    if (entry.isDirectory() && depth < 2 && (await hasLabels(join(folder, entry.name), depth + 1))) return true;
  }
  return false;
}

/** The labels that paths mean: one folder, or one or more files. */
export async function labelFiles(paths: readonly string[]): Promise<LabelFiles> {
  const [path] = paths;
  if (path === undefined) throw new TasukiError("usage", "no labels are given");
  try {
    const isDirectory = (await stat(path)).isDirectory();
    if (!isDirectory)
      return filesIn(
        dirname(path),
        paths.map((each) => basename(each)),
        path,
      );
    if (paths.length > 1) throw new TasukiError("usage", "labels are one folder, or files, and not both");
    return filesIn(path, await below(path, ""), path);
  } catch (error) {
    throw readTrouble(path, error);
  }
}

/** The files below a folder, by name. Links are not followed, so that nothing outside of it is read. */
async function below(folder: string, head: string, depth = 0): Promise<string[]> {
  const names: string[] = [];
  const entries = await readdir(join(folder, head), { withFileTypes: true });
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const name = head === "" ? entry.name : `${head}/${entry.name}`;
    if (entry.isFile()) names.push(name);
    else if (entry.isDirectory() && depth < DEEPEST) names.push(...(await below(folder, name, depth + 1)));
    if (names.length > MOST_FILES) throw new TasukiError("usage", `${folder} holds more than ${MOST_FILES} files`);
  }
  return names;
}

function filesIn(folder: string, names: readonly string[], name: string): LabelFiles {
  const sizeOf = async (file: string) => (await stat(join(folder, file))).size;
  return {
    name,
    list: () => Promise.all(names.map(async (file) => ({ name: file, sizeBytes: await sizeOf(file) }))),
    async read(file, mostBytes = LARGEST_LABEL_FILE) {
      // A name that a format made of what it read leads nowhere else.
      if (file.split("/").some((part) => part === ".." || part === "")) return undefined;
      try {
        if ((await sizeOf(file)) > mostBytes)
          throw new TasukiError("bad-annotation", `${file} cannot be taken: it is larger than ${mostBytes} bytes`);
        return await readFile(join(folder, file));
      } catch (error) {
        if (["ENOENT", "ENOTDIR", "EISDIR"].includes((error as NodeJS.ErrnoException).code ?? "")) return undefined;
        throw readTrouble(join(folder, file), error);
      }
    },
  };
}
