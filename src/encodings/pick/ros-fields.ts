/**
 * Finding the wanted fields of a ROS definition: a tree of fields, along which a payload is walked.
 *
 * @module
 */
import type { MessageDefinition, MessageDefinitionField } from "@foxglove/message-definition";
import { SchemaError } from "../encoding.js";
import { shortName, type Wire } from "../ros-program.js";
import type { Step, Want } from "./picks.js";

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
/** The code of doubles. */
export const DOUBLE = 0;
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

/** Reads primitives that stand side by side. */
export function readNumbers(
  view: DataView,
  at: number,
  code: number,
  count: number,
  little: boolean,
  into: Float64Array,
  slot: number,
): void {
  // What robots send most is read without asking each time what it is.
  if (code === DOUBLE && little) for (let i = 0; i < count; i++) into[slot + i] = view.getFloat64(at + 8 * i, true);
  else if (code === 1) for (let i = 0; i < count; i++) into[slot + i] = view.getFloat32(at + 4 * i, little);
  else {
    const { size } = READERS[code]!;
    for (let i = 0; i < count; i++) into[slot + i] = readNumber(view, at + i * size, code, little);
  }
}

/** Where a value goes. */
export interface Take {
  readonly want: number;
  /** Its slot among the numbers, for wants of numbers; else the place of its path among those of all wants. */
  readonly slot: number;
  /** Whether it is one of the numbers. */
  readonly number: boolean;
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
  /** The same for elements of which something is wanted that is not of all. */
  readonly elements?: ReadonlyMap<number, readonly Node[]>;
  readonly takes: readonly Take[];
}

/** A path on its way down the definition. */
export interface Search {
  readonly steps: readonly Step[];
  readonly want: number;
  readonly slot: number;
  readonly number: boolean;
  /** Whether it went through all elements of an array. */
  readonly inAll: boolean;
}

/** Finds the wanted fields of a definition. */
export class Finder {
  /** The slots of those paths of each want that lead to a field. */
  readonly found: readonly Set<number>[];
  readonly #byName = new Map<string, MessageDefinition>();
  /** Structs in which nothing is wanted, by type. */
  readonly #plain = new Map<string, readonly Node[]>();

  constructor(
    definitions: readonly MessageDefinition[],
    readonly wire: Wire,
    readonly wants: readonly Want[],
  ) {
    this.found = wants.map(() => new Set());
    for (const definition of definitions) if (definition.name) this.#byName.set(definition.name, definition);
  }

  struct(definition: MessageDefinition, searches: readonly Search[], nodes: Node[] = []): readonly Node[] {
    const fields = definition.definitions.filter(({ isConstant }) => !isConstant);
    // Of several names the first that there is.
    const named = searches.map(({ steps: [step] }) =>
      step!.names.find((each) => fields.some(({ name }) => name === each)),
    );
    for (const field of fields) {
      const here = searches.filter((_, i) => named[i] === field.name);
      this.#field(field, here, nodes);
    }
    if (nodes.length === 0 && this.wire === "cdr") nodes.push({ code: 3, size: 1, array: 0, length: 1, takes: [] });
    return nodes;
  }

  #field(field: MessageDefinitionField, searches: readonly Search[], nodes: Node[]): void {
    const array = !field.isArray ? 0 : field.arrayLength === undefined ? 2 : 1;
    const length = field.arrayLength ?? 1;
    if (field.isComplex && field.enumType === undefined) {
      this.#struct(array, length, searches, nodes, (inner) => this.#children(field.type, inner));
      return;
    }
    const pair = field.type === "time" || field.type === "duration";
    if (pair) {
      // Two integers under the names that ROS 1 and ROS 2 give them.
      const definitions = this.wire === "ros1" ? ROS1_PAIR : CDR_PAIR;
      this.#struct(array, length, searches, nodes, (inner) => this.struct({ definitions }, inner.map(pairNamed)));
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
    // A type may hold sequences of itself: it is known before its fields are.
    const nodes: Node[] = [];
    if (searches.length === 0) this.#plain.set(type, nodes);
    return this.struct(definition, searches, nodes);
  }

  /** A struct, or an array of them, whose fields `fieldsOf` finds. */
  #struct(
    array: 0 | 1 | 2,
    length: number,
    searches: readonly Search[],
    nodes: Node[],
    fieldsOf: (searches: readonly Search[]) => readonly Node[],
  ): void {
    const inner = searches.flatMap((search) => this.#into(search, array, length));
    const ofAll = inner.filter(({ index }) => index === undefined).map(({ search }) => search);
    const children = fieldsOf(ofAll);
    const wanted = new Set(inner.flatMap(({ index }) => (index === undefined ? [] : [index])));
    const elements = new Map<number, readonly Node[]>();
    for (const element of wanted) {
      const own = inner.filter(({ index }) => index === element).map(({ search }) => search);
      elements.set(element, fieldsOf([...ofAll, ...own]));
    }
    nodes.push({ code: TEXT, size: 0, array, length, children, takes: [], ...(wanted.size > 0 ? { elements } : {}) });
  }

  /** The search inside a struct, and in which element of an array; none where the path does not lead there. */
  #into(search: Search, array: 0 | 1 | 2, length: number): { search: Search; index: number | undefined }[] {
    const [step, ...rest] = search.steps;
    const { element } = step!;
    if (rest.length === 0) return [];
    const inner = { ...search, steps: rest };
    if (array === 0) return element === undefined ? [{ search: inner, index: undefined }] : [];
    if (typeof element === "number") return array === 2 || element < length ? [{ search: inner, index: element }] : [];
    return element === "all" && !search.number ? [{ search: { ...inner, inAll: true }, index: undefined }] : [];
  }

  #take({ steps, want, slot, number, inAll }: Search, array: 0 | 1 | 2, length: number, code: number): Take[] {
    const { element } = steps[0]!;
    const { kind, values } = this.wants[want]!;
    if (steps.length > 1) return [];
    const whole = element === undefined || element === "all";
    const one = array === 0 ? element === undefined : typeof element === "number" && (array === 2 || element < length);
    const named = code === TEXT || values !== undefined;
    const several = inAll ? array === 0 && element === undefined : one || (array !== 0 && whole);
    const fits =
      kind === "numbers"
        ? one && code !== TEXT
        : kind === "list"
          ? several && code !== TEXT
          : kind === "text"
            ? one && named && !inAll
            : kind === "texts"
              ? several && named
              : array !== 0 && whole && !inAll && READERS[code]?.size === 1;
    if (fits) this.found[want]!.add(slot);
    return fits ? [{ want, slot, number, element: typeof element === "number" ? element : -1 }] : [];
  }
}

/** ROS 1 counts seconds unsigned (ros::Time), ROS 2 signed (builtin_interfaces/Time). */
const pair = (seconds: string): MessageDefinitionField[] => [
  { name: "sec", type: seconds },
  { name: "nsec", type: "uint32" },
];
const ROS1_PAIR = pair("uint32");
const CDR_PAIR = pair("int32");
/** The names that a time's two integers have in one place or the other. */
const PAIR_NAMES: Readonly<Record<string, string>> = { secs: "sec", nanosec: "nsec", nsecs: "nsec" };

/** The search for a part of a time, by the names above. */
const pairNamed = (search: Search): Search => {
  const [step, ...rest] = search.steps;
  return { ...search, steps: [{ ...step!, names: step!.names.map((name) => PAIR_NAMES[name] ?? name) }, ...rest] };
};
