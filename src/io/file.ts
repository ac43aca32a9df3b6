/**
 * A source over a file: the Node edge of reading.
 *
 * @module
 */
import { open } from "node:fs/promises";
import type { Source } from "./source.js";

/** Opens a file as a source. Throws what the system says (`ENOENT`, `EACCES`, `EISDIR` …). */
export async function fileSource(path: string): Promise<Source> {
  const handle = await open(path, "r");
  try {
    const { size } = await handle.stat();
    let closing: Promise<void> | undefined;
    return {
      name: path,
      size,
      async read(offset, target) {
        let filled = 0;
        while (filled < target.length) {
          const { bytesRead } = await handle.read(target, filled, target.length - filled, offset + filled);
          if (bytesRead === 0) break;
          filled += bytesRead;
        }
        return filled;
      },
      close() {
        closing ??= handle.close();
        return closing;
      },
    };
  } catch (error) {
    await handle.close();
    throw error;
  }
}
