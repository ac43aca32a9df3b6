/** Where results go: stdout, or a file that appears under its name only when it is whole. */
import { rename, unlink, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { type Paint, painted, unpainted } from "../report/render/paint.js";
import { ioTrouble } from "./inputs.js";

/** Writes a result. */
export async function deliver(text: string, output: string | undefined): Promise<void> {
  if (output === undefined) {
    await new Promise<void>((resolve, reject) =>
      process.stdout.write(text, (error) => (error ? reject(error) : resolve())),
    );
    return;
  }
  const partial = join(dirname(output), `.${process.pid}.${Date.now()}.tasuki.partial`);
  try {
    await writeFile(partial, text);
    await rename(partial, output);
  } catch (error) {
    await unlink(partial).catch(() => {});
    throw ioTrouble(output, error);
  }
}

/** Colour only on a terminal, only for text, and only when nobody asked against it (no-color.org). */
export function paintFor(output: string | undefined, color: boolean): Paint {
  const wanted = color && output === undefined && process.stdout.isTTY === true && !process.env["NO_COLOR"];
  return wanted ? painted : unpainted;
}

/** Columns to lay text out in: those of the terminal, 80 elsewhere. */
export function widthFor(output: string | undefined): number {
  const columns = output === undefined && process.stdout.isTTY ? process.stdout.columns : 80;
  return Math.max(40, Math.min(columns || 80, 120));
}
