/**
 * Keys of vendors, which documents may have anywhere.
 *
 * @module
 */

/** Deeper than any document is; what lies deeper is left as it is, for the schema to refuse. */
const DEEPEST = 24;

/** A JSON document without the keys that vendors may add, those that begin with `x_`; parts that have none are not copied. */
export function withoutVendorKeys(document: unknown, depth = 0): unknown {
  if (document === null || typeof document !== "object" || depth > DEEPEST) return document;
  if (Array.isArray(document)) {
    let copy: unknown[] | undefined;
    for (const [i, element] of document.entries()) {
      const plain = withoutVendorKeys(element, depth + 1);
      if (plain !== element) (copy ??= [...document])[i] = plain;
    }
    return copy ?? document;
  }
  let copy: Record<string, unknown> | undefined;
  for (const [key, value] of Object.entries(document)) {
    const isVendors = key.startsWith("x_");
    const plain = isVendors ? undefined : withoutVendorKeys(value, depth + 1);
    if (!isVendors && plain === value) continue;
    copy ??= { ...(document as Record<string, unknown>) };
    if (isVendors) delete copy[key];
    else copy[key] = plain;
  }
  return copy ?? document;
}
