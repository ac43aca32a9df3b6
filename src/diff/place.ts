/** Where two payloads part: the first byte, and the first field where both can be decoded. */
import type { DifferencePlace } from "../spec/verdict/diff.js";

/** Builds a whole message from a payload; throws where it does not fit. */
export type Decode = (payload: Uint8Array) => unknown;

/** The longest value that is shown, and the deepest nesting that is followed. */
const MAX_SHOWN = 80;
const MAX_DEPTH = 64;

type Parted = Pick<DifferencePlace, "byte" | "field" | "valueA" | "valueB">;

/** Says where two payloads that differ part. */
export function partOf(a: Uint8Array, b: Uint8Array, decode: Decode | undefined): Parted {
  const shorter = Math.min(a.length, b.length);
  let byte = 0;
  while (byte < shorter && a[byte] === b[byte]) byte++;
  const inField = decode && fieldOf(a, b, decode);
  return { byte, ...(inField ?? { valueA: byteOf(a, byte), valueB: byteOf(b, byte) }) };
}

const byteOf = (payload: Uint8Array, at: number): string =>
  at < payload.length ? `0x${payload[at]!.toString(16).padStart(2, "0")}` : "end";

function fieldOf(a: Uint8Array, b: Uint8Array, decode: Decode): Omit<Parted, "byte"> | undefined {
  try {
    // A decoder may lend what it gives until its next call, so both are made whole before they are compared.
    const [inA, inB] = [decode(a.slice()), decode(b.slice())];
    const parted = firstParting(inA, inB, "", 0);
    return parted && { field: parted.path || "(value)", valueA: shown(parted.a), valueB: shown(parted.b) };
  } catch {
    return undefined;
  }
}

interface Parting {
  readonly path: string;
  readonly a: unknown;
  readonly b: unknown;
}

function firstParting(a: unknown, b: unknown, path: string, depth: number): Parting | undefined {
  if (Object.is(a, b)) return undefined;
  if (depth > MAX_DEPTH || !isObject(a) || !isObject(b)) return { path, a, b };
  if (isList(a) || isList(b)) {
    if (!isList(a) || !isList(b)) return { path, a, b };
    for (let i = 0; i < Math.min(a.length, b.length); i++) {
      const parted = firstParting(a[i], b[i], `${path}[${i}]`, depth + 1);
      if (parted) return parted;
    }
    return a.length === b.length ? undefined : { path: `${path}.length`, a: a.length, b: b.length };
  }
  for (const key of new Set([...Object.keys(a), ...Object.keys(b)])) {
    const parted = firstParting(a[key], b[key], path === "" ? key : `${path}.${key}`, depth + 1);
    if (parted) return parted;
  }
  return undefined;
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null;
const isList = (value: unknown): value is ArrayLike<unknown> =>
  Array.isArray(value) || (ArrayBuffer.isView(value) && !(value instanceof DataView));

/** A value as text, not too long. */
function shown(value: unknown): string {
  const text =
    typeof value === "string"
      ? JSON.stringify(value)
      : isObject(value)
        ? isList(value)
          ? "[…]"
          : "{…}"
        : Object.is(value, -0)
          ? "-0"
          : String(value);
  return text.length > MAX_SHOWN ? `${text.slice(0, MAX_SHOWN - 1)}…` : text;
}
