/**
 * Reading YAML that strangers wrote: plain values alone, every key once in a mapping, no alias that multiplies what stands
 * behind it, no tag that makes anything else of it, and no nesting that exhausts a reader.
 *
 * @module
 */
import type { Source } from "./io/source.js";
import { type JsonLimits, type ReadJson, readText, TRAPS } from "./strict-json.js";

/** What OpenCV writes before its documents; it is no directive of YAML. */
const OPENCV = /^%YAML[: ]1\.0\s*\n/;

/** Reads a file. */
export async function readYamlSource(source: Source, limits: JsonLimits): Promise<ReadJson> {
  const read = await readText(source, limits.longest);
  return "text" in read ? await readYaml(read.text, limits) : read;
}

/** Reads a text. What is wrong is told with its line. */
export async function readYaml(text: string, { longest, deepest }: JsonLimits): Promise<ReadJson> {
  if (text.length > longest) return { reason: `it is longer than ${longest} characters` };
  if (nests(text, deepest)) return { reason: `it is nested deeper than ${deepest} levels` };
  const { isCollection, isMap, isScalar, LineCounter, parseDocument, visit } = await import("yaml");
  const lines = new LineCounter();
  const lineOf = (at: { readonly range?: readonly number[] | null | undefined }) =>
    lines.linePos(at.range?.[0] ?? 0).line;
  let refused: { readonly reason: string } | undefined;
  try {
    const document = parseDocument(text.replace(/^\ufeff/, "").replace(OPENCV, "\n"), {
      resolveKnownTags: false,
      logLevel: "error",
      prettyErrors: false,
      lineCounter: lines,
      // The parser compares each key with all before it, which takes hours in a large mapping: it is done below.
      uniqueKeys: false,
    });
    const [error] = document.errors;
    if (error) {
      const { line, col } = lines.linePos(error.pos[0]);
      return { reason: `it is not valid YAML at line ${line}, column ${col}` };
    }
    visit(document, {
      Alias(_, node) {
        refused = { reason: `it has an alias at line ${lineOf(node)}` };
        return visit.BREAK;
      },
      Collection(_, node, path) {
        if (path.filter(isCollection).length >= deepest)
          refused = { reason: `it is nested deeper than ${deepest} levels` };
        const names = new Set<string>();
        for (const { key } of isMap(node) ? node.items : []) {
          if (!isScalar(key)) continue;
          const name = String(key.value);
          if (TRAPS.has(name)) refused ??= { reason: `it has the key "${name}" at line ${lineOf(key)}` };
          if (names.has(name)) refused ??= { reason: `it gives the key "${name}" twice at line ${lineOf(key)}` };
          names.add(name);
        }
        return refused && visit.BREAK;
      },
    });
    return refused ?? { document: document.toJS({ maxAliasCount: 0 }) };
  } catch {
    return { reason: "it is not valid YAML" };
  }
}

/** Whether brackets, or marks of one line, are nested deeper than may be; quotes are not looked at, which errs on the safe side. */
function nests(text: string, deepest: number): boolean {
  let open = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 0x5b || code === 0x7b) {
      if (++open > deepest) return true;
    } else if ((code === 0x5d || code === 0x7d) && open > 0) open--;
  }
  for (const line of text.split("\n")) {
    let marks = 0;
    let column = 0;
    for (; column < line.length; column++) {
      const letter = line[column]!;
      if (letter === "-" || letter === "?" || letter === ":") marks++;
      else if (letter !== " ") break;
      if (marks > deepest) return true;
    }
    // A block that is nested so deep is indented as far.
    if (column > 64 * deepest) return true;
  }
  return false;
}
