import { stringify } from "yaml";
import type { NoteProblem } from "./metadata.js";

/** What a value is, in the words of YAML. */
function kindOf(value: unknown): string {
  if (value === null || value === undefined) return "nothing";
  const actual = Array.isArray(value)
    ? "a list"
    : typeof value === "object"
      ? "a mapping"
      : typeof value === "bigint"
        ? "a whole number"
        : typeof value === "number"
          ? "a number with a fraction"
          : typeof value === "boolean"
            ? "true or false"
            : "a text";
  return actual;
}

/** The most items that one list gives; a text of 16 MB has no more that mean anything. */
const MOST = 1_000_000;

/** Fields of a mapping of untrusted YAML. A wrong type is told with its path, and is as if the field were not there. */
export class Fields {
  readonly #values: Readonly<Record<string, unknown>>;
  readonly #isMapping: boolean;

  constructor(
    value: unknown,
    readonly path: string,
    readonly note: NoteProblem,
  ) {
    const isMapping = typeof value === "object" && value !== null && !Array.isArray(value);
    this.#isMapping = isMapping;
    if (!isMapping) note(path, `here should be a mapping, and is ${kindOf(value)}`);
    this.#values = isMapping ? (value as Record<string, unknown>) : {};
  }

  has(key: string): boolean {
    return Object.hasOwn(this.#values, key);
  }

  /** Tells that a field is wrong. */
  problem(key: string, reason: string): void {
    this.note(this.#pathOf(key), reason);
  }

  /** A text. */
  text(key: string, optional = false): string | undefined {
    const value = this.#get(key, optional);
    // Recorders write some texts without quotes: a distribution named 1, an empty value.
    if (typeof value === "string") return value;
    if (typeof value === "bigint" || typeof value === "number" || typeof value === "boolean") return String(value);
    if (value === null) return "";
    return value === undefined ? undefined : this.#wrong(key, "a text", value);
  }

  /** A text of YAML, or YAML itself: from version 9 on the profiles of a topic stand as a list. */
  yamlText(key: string, optional = false): string | undefined {
    const value = this.#get(key, optional);
    if (!Array.isArray(value)) return this.text(key, true);
    return value.length === 0 ? "" : stringify(value);
  }

  /** A whole number from 0 that 64 bits hold. */
  whole(key: string, signed = false): bigint | undefined {
    const value = this.#get(key, false);
    if (value === undefined) return undefined;
    const number =
      typeof value === "bigint"
        ? value
        : typeof value === "string" && /^-?[0-9]{1,20}$/.test(value)
          ? BigInt(value)
          : undefined;
    if (number === undefined) return this.#wrong(key, "a whole number", value);
    if (number >= 2n ** 64n || number < (signed ? -(2n ** 63n) : 0n)) {
      this.problem(key, `${number.toString().slice(0, 40)} is out of range`);
      return undefined;
    }
    return number;
  }

  /** A mapping. */
  fields(key: string): Fields | undefined {
    const value = this.#get(key, false);
    return value === undefined ? undefined : new Fields(value, this.#pathOf(key), this.note);
  }

  /** A list of mappings. */
  list(key: string, optional = false): Fields[] {
    return this.#items(key, optional).map((item, i) => new Fields(item, `${this.#pathOf(key)}[${i}]`, this.note));
  }

  /** A list of texts. */
  texts(key: string): string[] {
    return this.#items(key, false).flatMap((item, i) => {
      if (typeof item === "string") return [item];
      if (typeof item === "bigint") return [String(item)];
      this.note(`${this.#pathOf(key)}[${i}]`, `here should be a text, and is ${kindOf(item)}`);
      return [];
    });
  }

  /** The texts of a mapping, by key; none where it is empty. */
  entries(key: string, optional: boolean): Map<string, string> {
    const value = this.#get(key, optional);
    if (value === undefined || value === null) return new Map();
    if (typeof value === "object" && !Array.isArray(value)) {
      const inner = new Fields(value, this.#pathOf(key), this.note);
      return new Map(Object.keys(value).map((name) => [name, inner.text(name) ?? ""]));
    }
    // yaml-cpp writes an empty map as ~ or as [].
    if (!Array.isArray(value) || value.length > 0) this.#wrong(key, "a mapping", value);
    return new Map();
  }

  #items(key: string, optional: boolean): unknown[] {
    const value = this.#get(key, optional);
    if (value === undefined || value === null) return [];
    if (Array.isArray(value)) return value.slice(0, MOST);
    this.#wrong(key, "a list", value);
    return [];
  }

  #get(key: string, optional: boolean): unknown {
    if (this.has(key)) return this.#values[key];
    // What is no mapping has been told as such.
    if (!optional && this.#isMapping) this.problem(key, "the key is missing");
    return undefined;
  }

  #wrong(key: string, wanted: string, value: unknown): undefined {
    this.problem(key, `here should be ${wanted}, and is ${kindOf(value)}`);
    return undefined;
  }

  #pathOf(key: string): string {
    return this.path === "" ? key : `${this.path}.${key}`;
  }
}
