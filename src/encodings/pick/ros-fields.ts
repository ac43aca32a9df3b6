/**
 * Finding the wanted fields of a ROS definition: a tree of fields, along which a payload is walked.
 *
 * @module
 */
import type { MessageDefinition, MessageDefinitionField } from "@foxglove/message-definition";
import { SchemaError } from "../encoding.js";
import { shortName, type Wire } from "../ros-program.js";
import { LONGEST_LIST, type Step, type Want } from "./picks.js";

/** How a primitive is read; the place in the list is its code. */
export const READERS: readonly { readonly types: readonly string[]; readonly size: number }[] = [
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
export const TEXT = -1;
const codeOf = (type: string): number => READERS.findIndex(({ types }) => types.includes(type));

/** Reads a primitive. */
export function readNumber(view: DataView, at: number, code: number, little: boolean): number {
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
export interface Take {
  readonly want: number;
  /** Its slot among the numbers, for wants of numbers. */
  readonly slot: number;
  /** Which element; -1 for all of them, or for what is no array. */
  readonly element: number;
}

/** A field of the message. */
export interface Node {
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
export interface Search {
  readonly steps: readonly Step[];
  readonly want: number;
  readonly slot: number;
  /** Whether it went through all elements of an array. */
  readonly inAll: boolean;
}

/** Finds the wanted fields of a definition. */
export class Finder {
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
          ? code !== TEXT && (inAll ? array === 0 : whole)
          : kind === "text"
            ? named && array === 0 && !inAll
            : kind === "texts"
              ? named && (inAll ? array === 0 : whole)
              : array !== 0 && whole && !inAll && READERS[code]?.size === 1;
    if (fits) this.found[want]!++;
    return fits ? [{ want, slot, element: typeof element === "number" ? element : -1 }] : [];
  }
}

const PAIR = ["sec|secs", "nsec|nanosec|nsecs"].map((name, i) => ({
  name: name.split("|")[0]!,
  type: i === 0 ? "int32" : "uint32",
})) as MessageDefinitionField[];
