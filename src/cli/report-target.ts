/**
 * Where a report may go: it is written over an earlier one, but never over what it is about. A path that was mistyped would cost a
 * recording.
 *
 * @module
 */
import { lstat } from "node:fs/promises";
import { resolve, sep } from "node:path";
import type { Command } from "commander";
import { TasukiError } from "../trouble.js";

/** How files are called that hold what people recorded, declared, labelled or signed. */
const HELD = /\.(mcap|db3|bag)(\.\w+)?$|\.tasuki\.(json|yaml)$|\.openlabel\.json$|\.(pem|age|urdf)$|^metadata\.yaml$/i;

/** Refuses `--output` where it names what the command was given, a file that holds more than a report, or a place in a delivery. */
export async function holdReportTarget(command: Command): Promise<void> {
  const { output, ...options } = command.opts<Record<string, unknown>>();
  // What `init` writes is no report, and is held to what is there by itself.
  if (typeof output !== "string" || command.name() === "init") return;
  const { isSameFile } = await import("../io/file.js");
  const there = await lstat(output).catch(() => undefined);
  // Values of options may be words as well: they mean a file where there is one.
  const values = there ? Object.values(options).flat() : [];
  for (const path of [...command.args, ...values])
    if (typeof path === "string" && (await isSameFile(path, output)))
      throw new TasukiError("usage", `${output} is one of the inputs, which are never written over.`);
  for (const path of command.args)
    if (resolve(output).startsWith(resolve(path) + sep) && (await isPacked(path, command)))
      throw new TasukiError("usage", `${output} lies inside the delivery ${path}, to which nothing is added.`);
  if (there && HELD.test(output.split(/[/\\]/).at(-1)!))
    throw new TasukiError("exists", `${output} is there already, and by its name holds more than a report.`);
}

/** Whether a path is a delivery that is packed, or will be once the command has run. */
async function isPacked(path: string, command: Command): Promise<boolean> {
  if (command.name() === "pack" && path === command.args[1]) return true;
  const { isFile } = await import("../delivery/node/recognise.js");
  return await isFile(`${path}/delivery.json`);
}
