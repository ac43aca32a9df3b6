/**
 * Picking from ROS payloads, of either wire. The places of the wanted values are found by one walk along the definition;
 * while payloads keep their layout, values are read there at once.
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
import { Finder, type Node, READERS, readNumber, type Search, type Take, TEXT } from "./ros-fields.js";

/** Makes a picker, or says which path leads nowhere. */
export function rosPicker(
  root: MessageDefinition,
  definitions: readonly MessageDefinition[],
  wire: Wire,
  wants: readonly Want[],
): RosPicker {
  const { slots } = slotsOf(wants);
  const searches = wants.flatMap(({ paths }, want) =>
    paths.map((path, i): Search => ({ steps: stepsOf(path), want, slot: slots[want]! + i, inAll: false })),
  );
  const finder = new Finder(definitions, wire, wants);
  const nodes = finder.struct(root, searches);
  const absent = wants.map(({ paths }, want) => paths.length === 0 || finder.found[want]! < paths.length);
  return new RosPicker(nodes, wire, wants, absent);
}

/** Places that one payload after the other is read at. */
class RosPicker implements Picker {
  readonly slots: Int32Array;
  readonly numbers: Float64Array;
  /** Where each number stands in the payload; -1 where it is not there. */
  readonly #at: Int32Array;
  readonly #code: Uint8Array;
  /** For each want of another kind: pairs of place and end (texts), or places and codes (lists). */
  readonly #places: number[][];
  readonly #lists: PickedList[];
  readonly #scaled: readonly { readonly slot: number; readonly want: Want }[];
  #bytes: Uint8Array = new Uint8Array(0);
  #view: DataView = new DataView(new ArrayBuffer(0));
  #start = 0;
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
    this.#places = wants.map(() => []);
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
    if (!same) this.#locate(view, start, end);
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

  list(want: number): PickedList {
    const list = this.#lists[want]!;
    const places = this.#places[want]!;
    const [view, start, little] = [this.#view, this.#start, this.#little];
    const { scale, offset, values } = this.wants[want]!;
    const plain = scale === undefined && offset === undefined && values === undefined;
    let count = 0;
    for (let i = 0; i < places.length; i += 3) count += places[i + 2]!;
    list.begin(count);
    let n = 0;
    for (let i = 0; i < places.length; i += 3) {
      const [place, code] = [start + places[i]!, places[i + 1]!];
      const { size } = READERS[code]!;
      for (let k = 0; k < places[i + 2]! && n < list.length; k++)
        list.values[n++] = readNumber(view, place + k * size, code, little);
    }
    if (!plain) for (let i = 0; i < n; i++) list.values[i] = scaled(this.wants[want]!, list.values[i]!);
    return list;
  }

  text(want: number): string | undefined {
    return this.texts(want)[0];
  }

  texts(want: number): string[] {
    const places = this.#places[want]!;
    const texts: string[] = [];
    for (let i = 0; i < places.length; i += 3) {
      const [place, code, count] = [this.#start + places[i]!, places[i + 1]!, places[i + 2]!];
      if (code === TEXT) texts.push(renamed(this.wants[want]!, this.#decode(place, count)));
      else
        for (let k = 0; k < count; k++) {
          const value = readNumber(this.#view, place + k * READERS[code]!.size, code, this.#little);
          texts.push(renamed(this.wants[want]!, value));
        }
    }
    return texts;
  }

  signature(want: number): number {
    const places = this.#places[want]!;
    let signature = SIGNATURE;
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
    const [place, , count] = this.#places[want]!;
    if (place === undefined) return undefined;
    return this.#bytes.subarray(this.#start + place, this.#start + place + count!);
  }

  #decode(place: number, length: number): string {
    // A CDR string counts its closing NUL.
    const closed = this.wire === "cdr" && length > 0 && this.#view.getUint8(place + length - 1) === 0;
    return utf8.decode(this.#bytes.subarray(place, place + length - (closed ? 1 : 0)));
  }

  /** Finds the places of a payload that is laid out anew. It is known to fit, so that nothing lies beyond its end. */
  #locate(view: DataView, start: number, end: number): void {
    this.#at.fill(-1);
    for (const places of this.#places) places.length = 0;
    this.#little = this.wire === "ros1" || view.getUint8(start + 1) === 1;
    this.#position = this.#base = this.wire === "cdr" ? start + 4 : start;
    this.#walk(this.nodes, view, end);
  }

  #walk(nodes: readonly Node[], view: DataView, end: number): void {
    for (const node of nodes) {
      let count = node.array === 0 ? 1 : node.length;
      if (node.array === 2) count = this.#count(view);
      if (node.children) {
        for (let i = 0; i < count && this.#position < end; i++) {
          const before = this.#position;
          this.#walk(node.children, view, end);
          // Elements of no size: one stands for all.
          if (this.#position === before) break;
        }
      } else if (node.code === TEXT) {
        for (let i = 0; i < count && this.#position < end; i++) {
          const length = this.#count(view);
          for (const take of node.takes) this.#keep(take, i, this.#position, length, TEXT);
          this.#position += length;
        }
      } else if (count > 0) {
        this.#align(node.size);
        for (const { want, slot, element } of node.takes) {
          if (slot >= 0) {
            if (element >= count) continue;
            this.#at[slot] = this.#position + Math.max(element, 0) * node.size - this.#start;
            this.#code[slot] = node.code;
          } else this.#places[want]!.push(this.#position - this.#start, node.code, count);
        }
        this.#position += node.size * count;
      } else
        for (const { want } of node.takes)
          if (node.array === 2) this.#places[want]!.push(this.#position - this.#start, node.code, 0);
    }
  }

  #keep({ want, element }: Take, index: number, position: number, length: number, code: number): void {
    const places = this.#places[want]!;
    if (places.length >= 3 * LONGEST_LIST || (element >= 0 && element !== index)) return;
    places.push(position - this.#start, code, length);
  }

  #align(size: number): void {
    const align = Math.min(size, this.#maxAlign);
    this.#position = this.#base + ((this.#position - this.#base + align - 1) & -align);
  }

  #count(view: DataView): number {
    this.#align(4);
    this.#position += 4;
    return view.getUint32(this.#position - 4, this.#little);
  }
}

const utf8 = new TextDecoder();
