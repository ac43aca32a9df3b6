/**
 * Picking: chosen values of a payload, read where they stand, without building the message. What content rules and canonical
 * samples see of a message is picked.
 *
 * @module
 */
import { STEP } from "../../spec/field-path.js";
import { SchemaError } from "../encoding.js";

/** A field that is wanted of each payload, and where its values stand. */
export interface Want {
  /** What it holds. */
  readonly kind: "numbers" | "list" | "text" | "texts" | "bytes";
  /** How many numbers a want of numbers has: as many as it has paths, where it has any. */
  readonly length?: number | undefined;
  /** How many values of a list or texts are picked at most; {@link LONGEST_LIST} where nothing is said. */
  readonly longest?: number | undefined;
  /** Paths of the values in the message: names, `[3]`, `[]`, `a|b`. */
  readonly paths: readonly string[];
  readonly scale?: number | undefined;
  readonly offset?: number | undefined;
  /** Ours for theirs. */
  readonly values?: Readonly<Record<string, string | number>> | undefined;
}

/** The most values of one list that are picked where nothing is said; a longer one is cut, and `count` says how long it is. */
export const LONGEST_LIST = 1 << 16;

/** A list that was picked. Overwritten by the next payload. */
export class PickedList {
  /** Values in use: the first `length`. */
  values = new Float64Array(16);
  length = 0;
  /** How many there are in the message. */
  count = 0;

  /** Makes room for a list of so many. */
  begin(count: number, longest = LONGEST_LIST): void {
    this.count = count;
    this.length = Math.min(count, longest);
    if (this.length > this.values.length) this.values = new Float64Array(Math.min(longest, this.length * 2));
  }
}

/** Reads the wanted values of payloads of one schema. It owns what it gives, and overwrites it at each call. */
export interface Picker {
  /** Whether the definition has no such field, by want. A message without a definition may have any. */
  readonly absent: readonly boolean[];
  /** Where the numbers of each want begin in `numbers`; -1 for wants of another kind, or without a path. */
  readonly slots: Int32Array;
  /** Numbers, scaled; NaN where the message has none. */
  readonly numbers: Float64Array;
  /**
   * Reads the payload `bytes[start, end)`, which fits its schema. `same` says that it is laid out like the one before.
   * False where it cannot be read after all.
   */
  read(bytes: Uint8Array, view: DataView, start: number, end: number, same: boolean): boolean;
  /** Whether the message has every number of a want of numbers. */
  has(want: number): boolean;
  /** A list, scaled; empty where the message has none. */
  list(want: number): PickedList;
  /** A text; undefined where the message has none. */
  text(want: number): string | undefined;
  /** Texts; empty where the message has none. */
  texts(want: number): string[];
  /** A number that is the same for the same texts, without making them. */
  signature(want: number): number;
  /** Bytes, lent; undefined where the message has none. */
  data(want: number): Uint8Array | undefined;
  /**
   * Where the numbers of a want or a list stand, from the beginning of the payload; undefined where they are not all little-endian
   * doubles that are taken as they are.
   */
  doublesAt(want: number): Int32Array | undefined;
  /** The bytes in which the texts of a want stand; undefined where they stand in several places. */
  textsAt(want: number): { readonly from: number; readonly to: number } | undefined;
}

/** One step of a path. */
export interface Step {
  /** Names that the field may have. */
  readonly names: readonly string[];
  /** Which element of an array; `all` of them; undefined for what is none. */
  readonly element: number | "all" | undefined;
}

/** Takes a path apart. */
export function stepsOf(path: string): Step[] {
  return path.split(".").map((part) => {
    const match = STEP.exec(part);
    if (!match) throw new SchemaError(`"${path.slice(0, 200)}" is no path to a field`);
    const [, names, element] = match;
    return {
      names: names!.split("|"),
      element: element === undefined ? undefined : element === "" ? "all" : Number(element),
    };
  });
}

/** The slots of wants: numbers stand together; -1 for what has none. */
export function slotsOf(wants: readonly Want[]): { slots: Int32Array; total: number } {
  let total = 0;
  const slots = Int32Array.from(wants, ({ kind, paths, length = paths.length }) => {
    if (kind !== "numbers" || length === 0) return -1;
    total += length;
    return total - length;
  });
  return { slots, total };
}

/** Where a signature of texts begins, and how a byte or code unit goes into it (FNV-1a). */
export const SIGNATURE = 0x811c9dc5;
export const signed = (signature: number, unit: number): number => Math.imul(signature ^ unit, 0x01000193);

/** What a value is called on our side. */
export const renamed = ({ values }: Want, value: string | number): string => String(values?.[String(value)] ?? value);

/** A number on our side. */
export function scaled({ scale, offset, values }: Want, value: number): number {
  const other = values?.[String(value)];
  if (typeof other === "number") return other;
  const product = scale === undefined ? value : value * scale;
  return offset === undefined ? product : product + offset;
}
