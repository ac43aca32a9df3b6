/**
 * Finding where the wanted values of a ROS payload stand, by one walk along its definition.
 *
 * @module
 */
import { MAX_DEPTH } from "../encoding.js";
import type { Wire } from "../ros-program.js";
import { LONGEST_LIST, type Want } from "./picks.js";
import { DOUBLE, type Node, READERS, type Take, TEXT } from "./ros-fields.js";

/** Structs and fields that a payload may ask to be visited for each of its bytes: types of no size cost none. */
const VISITS = 16;
const SPARE_VISITS = 100_000;

/** Numbers of one type that stand side by side, in the payload and among the numbers that are picked. */
export interface Run {
  readonly code: number;
  readonly place: number;
  readonly slot: number;
  count: number;
}

/** Where the values of one path stand: place, code and count (or length) of each part, one after the other. */
export class Parts {
  parts = new Int32Array(3);
  /** Numbers in use; three a part. */
  length = 0;
  /** Values that are not kept, because there are too many. */
  beyond = 0;

  add(place: number, code: number, count: number): void {
    if (this.length === this.parts.length) {
      const grown = new Int32Array(2 * this.length);
      grown.set(this.parts);
      this.parts = grown;
    }
    this.parts[this.length] = place;
    this.parts[this.length + 1] = code;
    this.parts[this.length + 2] = count;
    this.length += 3;
  }
}

/** The places of one payload, overwritten by the next. */
export class Places {
  /** Numbers that are there. */
  readonly runs: Run[] = [];
  /** Where each number stands; -1 where it is not there. */
  readonly at: Int32Array;
  /** Parts of each path of the other wants. */
  readonly parts: readonly Parts[];
  little = true;
  readonly #code: Uint8Array;
  readonly #maxAlign: number;
  #start = 0;
  #visits = 0;
  #position = 0;
  #base = 0;

  constructor(
    readonly nodes: readonly Node[],
    readonly wire: Wire,
    readonly wants: readonly Want[],
    numbers: number,
  ) {
    this.at = new Int32Array(numbers);
    this.#code = new Uint8Array(numbers);
    this.parts = wants.flatMap(({ paths }) => paths.map(() => new Parts()));
    this.#maxAlign = wire === "cdr" ? 8 : 1;
  }

  /** Finds the places of a payload. False where it does not fit after all. */
  find(view: DataView, start: number, end: number): boolean {
    this.at.fill(-1);
    for (const parts of this.parts) parts.length = parts.beyond = 0;
    this.#visits = (end - start) * VISITS + SPARE_VISITS;
    this.#start = start;
    const isCdr = this.wire === "cdr";
    if (isCdr && end - start < 4) return false;
    this.little = !isCdr || view.getUint8(start + 1) === 1;
    this.#position = this.#base = isCdr ? start + 4 : start;
    if (!this.#walk(this.nodes, view, end, 0)) return false;
    this.#join();
    return true;
  }

  /** Where so many numbers from a slot on stand; undefined where they are not all there, as doubles. */
  doublesAt(slot: number, count: number): Int32Array | undefined {
    const places = this.at.subarray(slot, slot + count);
    const codes = this.#code.subarray(slot, slot + count);
    return places.every((place) => place >= 0) && codes.every((code) => code === DOUBLE) ? places : undefined;
  }

  /** Joins numbers that stand side by side. */
  #join(): void {
    const { runs, at } = this;
    runs.length = 0;
    for (let slot = 0; slot < at.length; slot++) {
      const [place, code] = [at[slot]!, this.#code[slot]!];
      if (place < 0) continue;
      const last = runs.at(-1);
      if (last?.code === code && last.slot + last.count === slot && last.place + last.count * sizeOf(code) === place)
        last.count++;
      else runs.push({ code, place, slot, count: 1 });
    }
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
        this.at[take.slot] = at - this.#start;
        this.#code[take.slot] = code;
      } else this.#keep(take, at, take.element < 0 ? count : 1, code);
    }
    this.#position += size * count;
    return true;
  }

  #keep({ slot, want }: Take, position: number, count: number, code: number): void {
    const parts = this.parts[slot]!;
    const { longest = LONGEST_LIST } = this.wants[want]!;
    if (parts.length < 3 * longest) parts.add(position - this.#start, code, count);
    else parts.beyond += code === TEXT ? 1 : count;
  }

  #align(size: number): void {
    const align = Math.min(size, this.#maxAlign);
    this.#position = this.#base + ((this.#position - this.#base + align - 1) & -align);
  }

  /** A count of 32 bits; -1 where the payload ends before. */
  #count(view: DataView, end: number): number {
    this.#align(4);
    this.#position += 4;
    return this.#position > end ? -1 : view.getUint32(this.#position - 4, this.little);
  }
}

/** Bytes of a primitive; what is a text is counted in bytes. */
export const sizeOf = (code: number): number => (code === TEXT ? 1 : READERS[code]!.size);
