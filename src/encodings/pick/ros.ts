/**
 * Picking from ROS payloads, of either wire. The places of the wanted values are found by one walk along the definition;
 * while payloads keep their layout, values are read there at once.
 *
 * @module
 */
import type { MessageDefinition, MessageDefinitionField } from "@foxglove/message-definition";
import { SchemaError } from "../encoding.js";
import { shortName, type Wire } from "../ros-program.js";
import {
  LONGEST_LIST,
  PickedList,
  type Picker,
  renamed,
  type Step,
  scaled,
  slotsOf,
  stepsOf,
  type Want,
} from "./picks.js";

/** How a primitive is read; the place in the list is its code. */
const READERS: readonly { readonly types: readonly string[]; readonly size: number }[] = [
  { types: ["float64"], size: 8 },
  { types: ["float32"], size: 4 },
  { types: ["int8"], size: 1 },
  { types: ["uint8", "bool", "byte", "char"], size: 1 },
  { types: ["int16"], size: 2 },
  { types: ["uint16"], size: 2 },
  { types: ["int32"], size: 4 },
  { types: ["uint32"], size: 4 },
  { types: ["int64"], size: 8 },
  { types: ["uint64"], size: 8 },
];
const TEXT = -1;
const codeOf = (type: string): number => READERS.findIndex(({ types }) => types.includes(type));

function readNumber(view: DataView, at: number, code: number, little: boolean): number {
  switch (code) {
    case 0:
      return view.getFloat64(at, little);
    case 1:
      return view.getFloat32(at, little);
    case 2:
      return view.getInt8(at);
    case 3:
      return view.getUint8(at);
    case 4:
      return view.getInt16(at, little);
    case 5:
      return view.getUint16(at, little);
    case 6:
      return view.getInt32(at, little);
    case 7:
      return view.getUint32(at, little);
    case 8:
      return Number(view.getBigInt64(at, little));
    default:
      return Number(view.getBigUint64(at, little));
  }
}

/** Where a value goes. */
interface Take {
  readonly want: number;
  /** Its slot among the numbers, for wants of numbers. */
  readonly slot: number;
  /** Which element; -1 for all of them, or for what is no array. */
  readonly element: number;
}

/** A field of the message. */
interface Node {
  /** Code of the primitive; {@link TEXT} for strings and structs. */
  readonly code: number;
  readonly size: number;
  /** 0 for one value, 1 for an array of fixed length, 2 for a sequence. */
  readonly array: 0 | 1 | 2;
  length: number;
  /** Fields of a struct. */
  readonly children?: readonly Node[];
  readonly takes: readonly Take[];
}

/** A path on its way down the definition. */
interface Search {
  readonly steps: readonly Step[];
  readonly want: number;
  readonly slot: number;
  /** Whether it went through all elements of an array. */
  readonly inAll: boolean;
}

/** Finds the wanted fields of a definition. */
class Finder {
  /** How many paths of each want lead to a field. */
  readonly found: number[];
  readonly #byName = new Map<string, MessageDefinition>();
  /** Structs in which nothing is wanted, by type. */
  readonly #plain = new Map<string, readonly Node[]>();

  constructor(
    definitions: readonly MessageDefinition[],
    readonly wire: Wire,
    readonly wants: readonly Want[],
  ) {
    this.found = wants.map(() => 0);
    for (const definition of definitions) if (definition.name) this.#byName.set(definition.name, definition);
  }

  struct(definition: MessageDefinition, searches: readonly Search[]): readonly Node[] {
    const nodes: Node[] = [];
    for (const field of definition.definitions) {
      if (field.isConstant) continue;
      const here = searches.filter(({ steps }) => steps[0]!.names.includes(field.name));
      this.#field(field, here, nodes);
    }
    if (nodes.length === 0 && this.wire === "cdr") nodes.push({ code: 3, size: 1, array: 0, length: 1, takes: [] });
    return nodes;
  }

  #field(field: MessageDefinitionField, searches: readonly Search[], nodes: Node[]): void {
    const array = !field.isArray ? 0 : field.arrayLength === undefined ? 2 : 1;
    const length = field.arrayLength ?? 1;
    if (field.isComplex && field.enumType === undefined) {
      const inner = searches.flatMap((search) => this.#into(search, array, length));
      const children = this.#children(field.type, inner);
      nodes.push({ code: TEXT, size: 0, array, length, children, takes: [] });
      return;
    }
    const pair = field.type === "time" || field.type === "duration";
    if (pair) {
      // Two integers under the names that ROS 1 and ROS 2 give them.
      const inner = searches.flatMap((search) => this.#into(search, array, length));
      const children = this.struct({ definitions: PAIR }, inner);
      nodes.push({ code: TEXT, size: 0, array, length, children, takes: [] });
      return;
    }
    const code = field.type === "string" ? TEXT : codeOf(field.type);
    const takes = searches.flatMap((search) => this.#take(search, array, length, code));
    const size = READERS[code]?.size ?? 0;
    const last = nodes.at(-1);
    // What nobody wants is skipped in one go.
    const merges = last && takes.length === 0 && array !== 2 && last.array !== 2 && last.takes.length === 0;
    if (merges && code !== TEXT && last.size === size && last.children === undefined) {
      nodes[nodes.length - 1] = { ...last, array: 1, length: last.length + length };
      return;
    }
    nodes.push({ code, size, array, length, takes });
  }

  #children(type: string, searches: readonly Search[]): readonly Node[] {
    const known = searches.length === 0 ? this.#plain.get(type) : undefined;
    if (known) return known;
    const definition = this.#byName.get(type) ?? this.#byName.get(shortName(type));
    if (!definition) throw new SchemaError(`the definition of ${type} is missing`);
    const nodes = this.struct(definition, searches);
    if (searches.length === 0) this.#plain.set(type, nodes);
    return nodes;
  }

  /** The search inside a struct; none where the path does not lead there. */
  #into(search: Search, array: 0 | 1 | 2, length: number): Search[] {
    const [step, ...rest] = search.steps;
    const { element } = step!;
    const fits = array === 0 ? element === undefined : element === "all" && this.wants[search.want]!.kind !== "numbers";
    if (rest.length === 0 || !fits || (array === 1 && length > LONGEST_LIST)) return [];
    return [{ ...search, steps: rest, inAll: search.inAll || array !== 0 }];
  }

  #take({ steps, want, slot, inAll }: Search, array: 0 | 1 | 2, length: number, code: number): Take[] {
    const { element } = steps[0]!;
    const { kind, values } = this.wants[want]!;
    if (steps.length > 1) return [];
    const whole = element === undefined || element === "all";
    const one = array === 0 ? element === undefined : typeof element === "number" && (array === 2 || element < length);
    const named = code === TEXT || values !== undefined;
    const fits =
      kind === "numbers"
        ? one && code !== TEXT
        : kind === "list"
          ? code !== TEXT && (inAll ? array === 0 : array !== 0 && whole)
          : kind === "text"
            ? named && array === 0 && !inAll
            : kind === "texts"
              ? named && (inAll ? array === 0 : array !== 0 && whole)
              : array !== 0 && whole && !inAll && READERS[code]?.size === 1;
    if (fits) this.found[want]!++;
    return fits ? [{ want, slot, element: typeof element === "number" ? element : -1 }] : [];
  }
}

const PAIR = ["sec|secs", "nsec|nanosec|nsecs"].map((name, i) => ({
  name: name.split("|")[0]!,
  type: i === 0 ? "int32" : "uint32",
})) as MessageDefinitionField[];

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
  const absent = wants.map(({ paths }, want) => finder.found[want]! < paths.length);
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
