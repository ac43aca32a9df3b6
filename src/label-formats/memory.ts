/**
 * Labels in memory.
 *
 * @module
 */
import { TasukiError } from "../trouble.js";
import { LARGEST_LABEL_FILE, type LabelFile, type LabelFiles } from "./format.js";

/** Labels that are in memory already, by the names of their files. */
export function memoryLabels(name: string, files: readonly LabelFile[]): LabelFiles {
  const byName = new Map(files.map((file) => [file.name, file.bytes]));
  return {
    name,
    list: async () => files.map((file) => ({ name: file.name, sizeBytes: file.bytes.length })),
    async read(file, mostBytes = LARGEST_LABEL_FILE) {
      const bytes = byName.get(file);
      if (bytes && bytes.length > mostBytes)
        throw new TasukiError("bad-annotation", `${file} cannot be taken: it is larger than ${mostBytes} bytes`);
      return bytes;
    },
  };
}
