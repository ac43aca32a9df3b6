/** Declarations on the command line: the one that is given, else the one beside the recording. */
import type { Declaration } from "../spec/declaration/declaration.js";
import { type Input, readSidecar, readText } from "./inputs.js";

/** Schemas are loaded where there is a declaration. */
async function parsed(text: string, path: string): Promise<Declaration> {
  const { parseDeclarationFile } = await import("../declare.js");
  return await parseDeclarationFile(text, path);
}

/** Reads a declaration from a file. */
export const readDeclaration = async (path: string): Promise<Declaration> => await parsed(await readText(path), path);

/** The declaration of an input, where it stands outside of it: the one that is given goes before the sidecar. */
export async function declarationFor(input: Input, given: Declaration | undefined): Promise<Declaration | undefined> {
  if (given) return given;
  const sidecar = await readSidecar(input);
  return sidecar && (await parsed(sidecar.text, sidecar.path));
}
