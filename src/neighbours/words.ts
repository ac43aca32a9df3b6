/**
 * Parts of a statement in words, for formats that have a field of prose where we have fields: every value stands there, with the
 * name of its field.
 *
 * @module
 */

/** `mountFrame` as `mount frame`. */
const spaced = (key: string): string =>
  key.replace(/([a-z0-9])([A-Z])/g, (_, a: string, b: string) => `${a} ${b.toLowerCase()}`);

/** A value in words; empty where it says nothing. */
export function inWords(value: unknown): string {
  if (Array.isArray(value)) {
    const each = value.map(inWords).filter((text) => text !== "");
    return each.some((text) => text.includes("; ") || text.includes(": "))
      ? each.map((text) => `(${text})`).join(", ")
      : each.join(", ");
  }
  if (typeof value === "object" && value !== null)
    return Object.entries(value)
      .flatMap(([key, each]) => {
        const text = inWords(each);
        return text === ""
          ? []
          : `${spaced(key)}: ${typeof each === "object" && !Array.isArray(each) ? `(${text})` : text}`;
      })
      .join("; ");
  return value === undefined || value === null ? "" : String(value);
}

/** Several parts, each with a head; undefined where none says anything. */
export function paragraphs(parts: Readonly<Record<string, unknown>>): string | undefined {
  const said = Object.entries(parts).flatMap(([head, part]) => {
    const text = inWords(part);
    return text === "" ? [] : `${head}: ${text}.`;
  });
  return said.length === 0 ? undefined : said.join("\n");
}
