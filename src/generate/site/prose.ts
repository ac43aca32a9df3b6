/**
 * Prose on its way into a page: Markdown as TypeDoc's parts, in which the names of rules and schemas become links.
 *
 * @module
 */
import { Comment, type CommentDisplayPart, type Reflection } from "typedoc";

/** Pages by the name that prose calls them: rule ids, schemas, functions of the library. */
export type Named = ReadonlyMap<string, Reflection>;

/** Splits Markdown into text, spans of code and blocks of code. */
export const partsOf = (markdown: string): CommentDisplayPart[] =>
  markdown
    .split(/(^```[\s\S]*?^```$|`[^`\n]+`)/m)
    .filter((text) => text !== "")
    .map((text) => ({ kind: text.startsWith("`") ? "code" : "text", text }));

/** Makes every span of code that names a page lead to it; not on that page itself. */
export const linked = (parts: CommentDisplayPart[], named: Named, here?: Reflection): CommentDisplayPart[] =>
  parts.map((part) => {
    const name = part.kind === "code" ? part.text.match(/^`([^`]+)`$/)?.[1] : undefined;
    const target = name === undefined ? undefined : named.get(name);
    return target && target !== here ? { kind: "inline-tag", tag: "@linkcode", text: name!, target } : part;
  });

/**
 * Puts the lines of Japanese prose together, which has no spaces between its words. A line that ends or begins with a
 * letter, a digit or code keeps its space, but not next to punctuation.
 */
export const joinedLines = (parts: CommentDisplayPart[]): CommentDisplayPart[] =>
  parts.map((part) =>
    part.kind === "text"
      ? {
          ...part,
          text: part.text
            .replace(
              /(?<=[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}ー、。（）「」：])\n(?=[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}（「])/gu,
              "",
            )
            .replace(/(?<=[、。（：])\n(?=[^\n]|$)(?!\s*[-|#>])/g, ""),
        }
      : part,
  );

/** A comment that says this. */
export const commentOf = (markdown: string): Comment => new Comment(partsOf(markdown));

/** A cell of a Markdown table. */
export const cell = (text: string): string => text.replaceAll("|", "\\|").replaceAll("\n", " ");

/** A Markdown table. */
export const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => "---"), ...rows].map((row) => `| ${row.map(cell).join(" | ")} |`).join("\n");
