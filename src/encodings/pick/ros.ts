/**
 * Picking from ROS payloads, of either wire. The places of the wanted values are found once; while payloads keep their
 * layout, values are read there at once.
 *
 * @module
 */
import type { MessageDefinition } from "@foxglove/message-definition";
import type { Wire } from "../ros-program.js";
import {
  LONGEST_LIST,
  PickedList,
  type Picker,
  renamed,
  SIGNATURE,
  scaled,
  signed,
  slotsOf,
  stepsOf,
  type Want,
} from "./picks.js";
import { DOUBLE, Finder, type Node, readNumber, readNumbers, type Search, TEXT } from "./ros-fields.js";
import { type Parts, Places, sizeOf } from "./ros-places.js";

/** Makes a picker, or says which path leads nowhere. */
export function rosPicker(
  root: MessageDefinition,
  definitions: readonly MessageDefinition[],
  wire: Wire,
  wants: readonly Want[],
): RosPicker {
  const { slots } = slotsOf(wants);
  const lanes = lanesOf(wants);
  const searches = wants.flatMap(({ kind, paths }, want) => {
    const number = kind === "numbers";
    const first = number ? slots[want]! : lanes[want]!;
    return paths.map((path, i): Search => ({ steps: stepsOf(path), want, slot: first + i, number, inAll: false }));
  });
  const finder = new Finder(definitions, wire, wants);
  const nodes = finder.struct(root, searches);
  const absent = wants.map(({ paths }, want) => paths.length === 0 || finder.found[want]!.size < paths.length);
  return new RosPicker(nodes, wire, wants, absent);
}

/** The first of each want's paths among those of all wants. */
function lanesOf(wants: readonly Want[]): number[] {
  let total = 0;
  return wants.map(({ paths }) => {
    total += paths.length;
    return total - paths.length;
  });
}

const isScaled = ({ scale, offset, values }: Want): boolean =>
  scale !== undefined || offset !== undefined || values !== undefined;

/** Reads one payload after the other. */
class RosPicker implements Picker {
  readonly slots: Int32Array;
  readonly numbers: Float64Array;
  readonly #places: Places;
  /** The parts of each want, by path. */
  readonly #parts: readonly (readonly Parts[])[];
  readonly #lists: readonly PickedList[];
  readonly #signatures: readonly Signature[];
  /** Whether the values of a want are scaled, and how many of a list are picked, by want. */
  readonly #scales: readonly boolean[];
  readonly #longest: readonly number[];
  readonly #scaled: readonly { readonly slot: number; readonly want: Want }[];
  #bytes: Uint8Array = new Uint8Array(0);
  #view: DataView = new DataView(new ArrayBuffer(0));
  #start = 0;
  /** Size of the payload whose places are known; -1 for none. */
  #size = -1;

  constructor(
    nodes: readonly Node[],
    readonly wire: Wire,
    readonly wants: readonly Want[],
    readonly absent: readonly boolean[],
  ) {
    const { slots, total } = slotsOf(wants);
    this.slots = slots;
    this.numbers = new Float64Array(total);
    this.#places = new Places(nodes, wire, wants, total);
    const lanes = lanesOf(wants);
    this.#parts = wants.map(({ paths }, want) => this.#places.parts.slice(lanes[want], lanes[want]! + paths.length));
    this.#lists = wants.map(() => new PickedList());
    this.#signatures = wants.map(() => new Signature());
    this.#scales = wants.map(isScaled);
    this.#longest = wants.map(({ longest = LONGEST_LIST }) => longest);
    this.#scaled = wants.flatMap((want, w) =>
      want.kind === "numbers" && isScaled(want) ? want.paths.map((_, i) => ({ slot: slots[w]! + i, want })) : [],
    );
  }

  read(bytes: Uint8Array, view: DataView, start: number, end: number, same: boolean): boolean {
    this.#bytes = bytes;
    this.#view = view;
    this.#start = start;
    const size = end - start;
    const { numbers } = this;
    // Places hold for payloads of their size alone: whatever is claimed, nothing is read beyond the end.
    if (!same || size !== this.#size) {
      this.#size = -1;
      if (!this.#places.find(view, start, end)) return false;
      this.#size = size;
      numbers.fill(Number.NaN);
    }
    const { runs, little } = this.#places;
    for (let r = 0; r < runs.length; r++) {
      const { code, place, slot, count } = runs[r]!;
      readNumbers(view, start + place, code, count, little, numbers, slot);
    }
    for (const { slot, want } of this.#scaled) numbers[slot] = scaled(want, numbers[slot]!);
    return true;
  }

  has(want: number): boolean {
    const first = this.slots[want]!;
    if (first < 0 || this.absent[want]) return false;
    return this.wants[want]!.paths.every((_, i) => this.#places.at[first + i]! >= 0);
  }

  list(want: number): PickedList {
    const list = this.#lists[want]!;
    const all = this.#parts[want]!;
    const only = all[0];
    // Most lists are one array.
    if (all.length === 1 && only!.length === 3) {
      const { parts, beyond } = only!;
      list.begin(parts[2]! + beyond, this.#longest[want]!);
      const taken = Math.min(parts[2]!, list.length);
      readNumbers(this.#view, this.#start + parts[0]!, parts[1]!, taken, this.#places.little, list.values, 0);
      if (this.#scales[want]) this.#scale(want, list, taken);
      return list;
    }
    let count = 0;
    for (let lane = 0; lane < all.length; lane++) {
      const { parts, length, beyond } = all[lane]!;
      count += beyond;
      for (let i = 0; i < length; i += 3) count += parts[i + 2]!;
    }
    list.begin(count, this.#longest[want]!);
    let n = 0;
    for (let lane = 0; lane < all.length; lane++) {
      const { parts, length } = all[lane]!;
      for (let i = 0; i < length && n < list.length; i += 3) {
        const taken = Math.min(parts[i + 2]!, list.length - n);
        readNumbers(this.#view, this.#start + parts[i]!, parts[i + 1]!, taken, this.#places.little, list.values, n);
        n += taken;
      }
    }
    if (this.#scales[want]) this.#scale(want, list, n);
    return list;
  }

  #scale(want: number, { values }: PickedList, length: number): void {
    for (let i = 0; i < length; i++) values[i] = scaled(this.wants[want]!, values[i]!);
  }

  text(want: number): string | undefined {
    return this.texts(want)[0];
  }

  texts(want: number): string[] {
    const texts: string[] = [];
    const { longest = LONGEST_LIST } = this.wants[want]!;
    for (const { parts, length } of this.#parts[want]!)
      for (let i = 0; i < length; i += 3) {
        const [place, code, count] = [this.#start + parts[i]!, parts[i + 1]!, parts[i + 2]!];
        if (code === TEXT) texts.push(renamed(this.wants[want]!, this.#decode(place, count)));
        else
          for (let k = 0; k < count && texts.length < longest; k++) {
            const value = readNumber(this.#view, place + k * sizeOf(code), code, this.#places.little);
            texts.push(renamed(this.wants[want]!, value));
          }
      }
    return texts.length > longest ? texts.slice(0, longest) : texts;
  }

  signature(want: number): number {
    const [first] = this.#parts[want]!;
    if (first === undefined) return SIGNATURE;
    if (this.#parts[want]!.length > 1 || first.length === 0) return this.#sign(want);
    const { parts, length } = first;
    const from = this.#start + parts[0]!;
    const to = this.#start + parts[length - 3]! + parts[length - 1]! * sizeOf(parts[length - 2]!);
    const signature = this.#signatures[want]!;
    if (!signature.holds(this.#view, from, to, first)) signature.keep(this.#bytes, from, to, first, this.#sign(want));
    return signature.value;
  }

  #sign(want: number): number {
    let signature = SIGNATURE;
    for (const { parts, length } of this.#parts[want]!)
      for (let i = 0; i < length; i += 3) {
        const place = this.#start + parts[i]!;
        const end = place + parts[i + 2]! * sizeOf(parts[i + 1]!);
        for (let at = place; at < end; at++) signature = signed(signature, this.#bytes[at]!);
        // Where one text ends and the next begins is part of it.
        signature = signed(signature, -1);
      }
    return signature;
  }

  doublesAt(want: number): Int32Array | undefined {
    const { little } = this.#places;
    const slot = this.slots[want]!;
    if (!little || this.#scales[want]) return undefined;
    if (slot >= 0) return this.#places.doublesAt(slot, this.wants[want]!.paths.length);
    const places: number[] = [];
    for (const { parts, length, beyond } of this.#parts[want]!)
      for (let i = 0; i < length; i += 3) {
        const [place, code, count] = [parts[i]!, parts[i + 1]!, parts[i + 2]!];
        if (code !== DOUBLE || beyond > 0 || places.length + count > MOST_PLACES) return undefined;
        for (let k = 0; k < count; k++) places.push(place + 8 * k);
      }
    return Int32Array.from(places);
  }

  textsAt(want: number): { from: number; to: number } | undefined {
    const [only, ...others] = this.#parts[want]!;
    if (only === undefined || others.length > 0 || only.length === 0) return undefined;
    const { parts, length } = only;
    return { from: parts[0]!, to: parts[length - 3]! + parts[length - 1]! * sizeOf(parts[length - 2]!) };
  }

  data(want: number): Uint8Array | undefined {
    const first = this.#parts[want]![0];
    if (first === undefined || first.length === 0) return undefined;
    const place = this.#start + first.parts[0]!;
    return this.#bytes.subarray(place, place + first.parts[2]!);
  }

  #decode(place: number, length: number): string {
    // A CDR string counts its closing NUL.
    const closed = this.wire === "cdr" && length > 0 && this.#view.getUint8(place + length - 1) === 0;
    return utf8.decode(this.#bytes.subarray(place, place + length - (closed ? 1 : 0)));
  }
}

/** The most places that are told of one list. */
const MOST_PLACES = 1024;
/** Bytes whose signature is remembered at most: names of some hundred joints. */
const MOST_SIGNED = 8192;

/**
 * The signature of the texts of the payload before, which most streams repeat. Texts of one path stand in their order, each
 * behind its length: as many in the same bytes are the same.
 */
class Signature {
  value = 0;
  #bytes = new Uint8Array(0);
  #view = new DataView(this.#bytes.buffer);
  #size = -1;
  #length = -1;
  #firstCount = -1;

  /** Whether it is that of the bytes `view[from, to)`. */
  holds(view: DataView, from: number, to: number, { parts, length }: Parts): boolean {
    const size = to - from;
    if (size !== this.#size || length !== this.#length || parts[2] !== this.#firstCount) return false;
    let i = 0;
    for (; i + 4 <= size; i += 4) if (view.getInt32(from + i) !== this.#view.getInt32(i)) return false;
    for (; i < size; i++) if (view.getUint8(from + i) !== this.#view.getUint8(i)) return false;
    return true;
  }

  keep(bytes: Uint8Array, from: number, to: number, { parts, length }: Parts, value: number): void {
    this.value = value;
    this.#size = to - from > MOST_SIGNED ? -1 : to - from;
    this.#length = length;
    this.#firstCount = parts[2]!;
    if (this.#size > this.#bytes.length) {
      this.#bytes = new Uint8Array(this.#size);
      this.#view = new DataView(this.#bytes.buffer);
    }
    if (this.#size > 0) this.#bytes.set(bytes.subarray(from, to));
  }
}

const utf8 = new TextDecoder();
