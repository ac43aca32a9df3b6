/**
 * Picking from ROS payloads, of either wire. The places of the wanted values are found by one walk along the definition;
 * while payloads keep their layout, values are read there at once.
 *
 * @module
 */
import type { MessageDefinition } from "@foxglove/message-definition";
import { MAX_DEPTH } from "../encoding.js";
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
import { Finder, type Node, READERS, readNumber, type Search, type Take, TEXT } from "./ros-fields.js";

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

/** Structs and fields that a payload may ask to be visited for each of its bytes: types of no size cost none. */
const VISITS = 16;
const SPARE_VISITS = 100_000;

/** Places that one payload after the other is read at. */
class RosPicker implements Picker {
  readonly slots: Int32Array;
  readonly numbers: Float64Array;
  /** Where each number stands in the payload; -1 where it is not there. */
  readonly #at: Int32Array;
  readonly #code: Uint8Array;
  /** For each path of the other wants: place, code and count (or length), one after the other. */
  readonly #places: number[][];
  /** For each path: how many values are not kept, because there are too many. */
  readonly #beyond: number[];
  readonly #lanes: readonly number[];
  readonly #lists: PickedList[];
  readonly #scaled: readonly { readonly slot: number; readonly want: Want }[];
  #bytes: Uint8Array = new Uint8Array(0);
  #view: DataView = new DataView(new ArrayBuffer(0));
  #start = 0;
  /** Size of the payload whose places are known; -1 for none. */
  #size = -1;
  #visits = 0;
  #position = 0;
  #base = 0;
  #little = true;
  readonly #maxAlign: number;

  constructor(
    readonly nodes: readonly Node[],
    readonly wire: Wire,
    readonly wants: readonly Want[],
    readonly absent: readonly boolean[],
  ) {
    const { slots, total } = slotsOf(wants);
    this.slots = slots;
    this.numbers = new Float64Array(total).fill(Number.NaN);
    this.#at = new Int32Array(total).fill(-1);
    this.#code = new Uint8Array(total);
    this.#lanes = lanesOf(wants);
    this.#places = wants.flatMap(({ paths }) => paths.map((): number[] => []));
    this.#beyond = this.#places.map(() => 0);
    this.#lists = wants.map(() => new PickedList());
    this.#scaled = wants.flatMap((want, w) =>
      want.kind === "numbers" && (want.scale !== undefined || want.offset !== undefined || want.values !== undefined)
        ? want.paths.map((_, i) => ({ slot: slots[w]! + i, want }))
        : [],
    );
    this.#maxAlign = wire === "cdr" ? 8 : 1;
  }

  read(bytes: Uint8Array, view: DataView, start: number, end: number, same: boolean): boolean {
    this.#bytes = bytes;
    this.#view = view;
    this.#start = start;
    const size = end - start;
    // Places hold for payloads of their size alone: whatever is claimed, nothing is read beyond the end.
    if (!same || size !== this.#size) {
      this.#size = -1;
      if (!this.#locate(view, start, end)) return false;
      this.#size = size;
    }
    const { numbers } = this;
    const at = this.#at;
    const codes = this.#code;
    const little = this.#little;
    for (let slot = 0; slot < at.length; slot++) {
      const place = at[slot]!;
      const code = codes[slot]!;
      numbers[slot] =
        place < 0
          ? Number.NaN
          : code === 0
            ? view.getFloat64(start + place, little)
            : readNumber(view, start + place, code, little);
    }
    for (const { slot, want } of this.#scaled) numbers[slot] = scaled(want, numbers[slot]!);
    return true;
  }

  /** The places of each path of a want. */
  #lanesOf(want: number): number[][] {
    const first = this.#lanes[want]!;
    return this.#places.slice(first, first + this.wants[want]!.paths.length);
  }

  has(want: number): boolean {
    const first = this.slots[want]!;
    if (first < 0 || this.absent[want]) return false;
    return this.wants[want]!.paths.every((_, i) => this.#at[first + i]! >= 0);
  }

  list(want: number): PickedList {
    const list = this.#lists[want]!;
    const [view, start, little] = [this.#view, this.#start, this.#little];
    const { scale, offset, values, paths, longest } = this.wants[want]!;
    const plain = scale === undefined && offset === undefined && values === undefined;
    const first = this.#lanes[want]!;
    let count = 0;
    for (let lane = first; lane < first + paths.length; lane++) {
      const places = this.#places[lane]!;
      count += this.#beyond[lane]!;
      for (let i = 0; i < places.length; i += 3) count += places[i + 2]!;
    }
    list.begin(count, longest);
    let n = 0;
    for (let lane = first; lane < first + paths.length; lane++) {
      const places = this.#places[lane]!;
      for (let i = 0; i < places.length; i += 3) {
        const [place, code] = [start + places[i]!, places[i + 1]!];
        const { size } = READERS[code]!;
        for (let k = 0; k < places[i + 2]! && n < list.length; k++)
          list.values[n++] = readNumber(view, place + k * size, code, little);
      }
    }
    if (!plain) for (let i = 0; i < n; i++) list.values[i] = scaled(this.wants[want]!, list.values[i]!);
    return list;
  }

  text(want: number): string | undefined {
    return this.texts(want)[0];
  }

  texts(want: number): string[] {
    const texts: string[] = [];
    const { longest = LONGEST_LIST } = this.wants[want]!;
    for (const places of this.#lanesOf(want))
      for (let i = 0; i < places.length; i += 3) {
        const [place, code, count] = [this.#start + places[i]!, places[i + 1]!, places[i + 2]!];
        if (code === TEXT) texts.push(renamed(this.wants[want]!, this.#decode(place, count)));
        else
          for (let k = 0; k < count && texts.length < longest; k++) {
            const value = readNumber(this.#view, place + k * READERS[code]!.size, code, this.#little);
            texts.push(renamed(this.wants[want]!, value));
          }
      }
    return texts.length > longest ? texts.slice(0, longest) : texts;
  }

  signature(want: number): number {
    let signature = SIGNATURE;
    for (const places of this.#lanesOf(want))
      for (let i = 0; i < places.length; i += 3) {
        const [place, code, count] = [this.#start + places[i]!, places[i + 1]!, places[i + 2]!];
        const end = place + count * (code === TEXT ? 1 : READERS[code]!.size);
        for (let at = place; at < end; at++) signature = signed(signature, this.#bytes[at]!);
        // Where one text ends and the next begins is part of it.
        signature = signed(signature, -1);
      }
    return signature;
  }

  data(want: number): Uint8Array | undefined {
    const [place, , count] = this.#places[this.#lanes[want]!] ?? [];
    if (place === undefined) return undefined;
    return this.#bytes.subarray(this.#start + place, this.#start + place + count!);
  }

  #decode(place: number, length: number): string {
    // A CDR string counts its closing NUL.
    const closed = this.wire === "cdr" && length > 0 && this.#view.getUint8(place + length - 1) === 0;
    return utf8.decode(this.#bytes.subarray(place, place + length - (closed ? 1 : 0)));
  }

  /** Finds the places of a payload that is laid out anew. False where it does not fit after all. */
  #locate(view: DataView, start: number, end: number): boolean {
    this.#at.fill(-1);
    for (const places of this.#places) places.length = 0;
    this.#beyond.fill(0);
    this.#visits = (end - start) * VISITS + SPARE_VISITS;
    if (this.wire === "cdr" && end - start < 4) return false;
    this.#little = this.wire === "ros1" || view.getUint8(start + 1) === 1;
    this.#position = this.#base = this.wire === "cdr" ? start + 4 : start;
    return this.#walk(this.nodes, view, end, 0);
  }

  #walk(nodes: readonly Node[], view: DataView, end: number, depth: number): boolean {
    if (depth > 2 * MAX_DEPTH) return false;
    for (const node of nodes) {
      if (--this.#visits < 0) return false;
      let count = node.length;
      if (node.array === 0) count = 1;
      else if (node.array === 2 && (count = this.#count(view, end)) < 0) return false;
      if (node.children) {
        for (let i = 0; i < count; i++) {
          const before = this.#position;
          if (!this.#walk(node.elements?.get(i) ?? node.children, view, end, depth + 1)) return false;
          // Elements of no size: one stands for all.
          if (this.#position === before) break;
        }
      } else if (node.code === TEXT) {
        for (let i = 0; i < count; i++) {
          const length = this.#count(view, end);
          if (length < 0 || length > end - this.#position) return false;
          for (const take of node.takes)
            if (take.element < 0 || take.element === i) this.#keep(take, this.#position, length, TEXT);
          this.#position += length;
        }
      } else if (!this.#primitives(node, count, end)) return false;
    }
    return true;
  }

  #primitives({ size, code, takes }: Node, count: number, end: number): boolean {
    // A sequence of none takes no alignment either.
    if (count > 0) this.#align(size);
    if (this.#position + size * count > end) return false;
    for (const take of takes) {
      if (take.element >= count) continue;
      const at = this.#position + Math.max(take.element, 0) * size;
      if (take.number) {
        this.#at[take.slot] = at - this.#start;
        this.#code[take.slot] = code;
      } else this.#keep(take, at, take.element < 0 ? count : 1, code);
    }
    this.#position += size * count;
    return true;
  }

  #keep({ slot, want }: Take, position: number, count: number, code: number): void {
    const places = this.#places[slot]!;
    const { longest = LONGEST_LIST } = this.wants[want]!;
    if (places.length < 3 * longest) places.push(position - this.#start, code, count);
    else this.#beyond[slot]! += code === TEXT ? 1 : count;
  }

  #align(size: number): void {
    const align = Math.min(size, this.#maxAlign);
    this.#position = this.#base + ((this.#position - this.#base + align - 1) & -align);
  }

  /** A count of 32 bits; -1 where the payload ends before. */
  #count(view: DataView, end: number): number {
    this.#align(4);
    this.#position += 4;
    return this.#position > end ? -1 : view.getUint32(this.#position - 4, this.#little);
  }
}

const utf8 = new TextDecoder();
