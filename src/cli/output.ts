/** Where results go: stdout, or a file that appears under its name only when it is whole. */
import { realpath, rename, stat, unlink, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { writeTrouble } from "../io/file.js";
import type { renderJson } from "../report/render/json.js";
import { type Paint, painted, unpainted } from "../report/render/paint.js";
import type { Session } from "./session.js";

/** Writes a result. */
export async function deliver(text: string, output: string | undefined, { shell }: Session): Promise<void> {
  if (output === undefined) {
    await new Promise<void>((resolve, reject) =>
      shell.stdout.write(text, (error) => (error ? reject(error) : resolve())),
    );
    return;
  }
  // Of a link, what it leads to is replaced.
  const real = await realpath(output).catch(() => output);
  const partial = join(dirname(real), `.${process.pid}.${Date.now()}.tasuki.partial`);
  try {
    const there = await stat(real).catch(() => undefined);
    // A device or a pipe takes the text, and would become a file.
    if (there && !there.isFile() && !there.isDirectory()) return await writeFile(real, text);
    await writeFile(partial, text);
    await rename(partial, real);
  } catch (error) {
    await unlink(partial).catch(() => {});
    throw writeTrouble(output, error);
  }
}

/** Writes a report: as JSON, or as the text of the renderer that is then loaded. */
export async function deliverReport<Report extends Parameters<typeof renderJson>[0]>(
  report: Report,
  options: { readonly format: "text" | "json"; readonly output?: string | undefined; readonly color: boolean },
  session: Session,
  loadRender: () => Promise<(report: Report, layout: Layout) => string>,
): Promise<void> {
  const text =
    options.format === "json"
      ? (await import("../report/render/json.js")).renderJson(report)
      : (await loadRender())(report, layoutFor(options, session));
  await deliver(text, options.output, session);
}

/** How text is laid out. */
export interface Layout {
  /** Columns: those of the terminal, 80 elsewhere. */
  readonly width: number;
  /** Colour only on a terminal, only for text, and only when nobody asked against it (no-color.org). */
  readonly paint: Paint;
}

/** The layout of what goes to a file, or to stdout. */
export function layoutFor(
  { output, color }: { readonly output?: string | undefined; readonly color: boolean },
  { shell: { env, stdout } }: Session,
): Layout {
  const isTerminal = output === undefined && stdout.isTTY === true;
  const columns = isTerminal ? stdout.columns : 80;
  return {
    width: Math.max(40, Math.min(columns || 80, 120)),
    paint: color && isTerminal && !env["NO_COLOR"] ? painted : unpainted,
  };
}
