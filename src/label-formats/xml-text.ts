/**
 * Writing XML: every text is escaped, and what XML has no letter for is known beforehand.
 *
 * @module
 */

/** What an attribute may be; those that are undefined are left out. */
export type XmlAttributes = Readonly<Record<string, string | number | undefined>>;

const ESCAPES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "\t": "&#9;",
  "\n": "&#10;",
  "\r": "&#13;",
};
const escaped = (text: string): string => text.replace(/[&<>"\t\n\r]/g, (each) => ESCAPES[each]!);

/** Whether XML 1.0 has all letters of a text. */
export const isXmlText = (text: string): boolean =>
  /^[\t\n\r\x20-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]*$/u.test(text);

/** An element with a text, or with others in it, as lines. */
export function xmlElement(
  name: string,
  attributes: XmlAttributes = {},
  content: string | readonly string[] = [],
): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${escaped(String(value))}"`);
  const head = `<${name}${written.join("")}`;
  if (typeof content === "string") return `${head}>${escaped(content)}</${name}>`;
  if (content.length === 0) return `${head}/>`;
  const lines = content.flatMap((each) => each.split("\n").map((line) => `  ${line}`));
  return [`${head}>`, ...lines, `</${name}>`].join("\n");
}

/** A document. */
export const xmlDocument = (root: string): string => `<?xml version="1.0" encoding="utf-8"?>\n${root}\n`;
