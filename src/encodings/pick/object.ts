/**
 * Picking from messages that are decoded whole: protobuf and JSON.
 *
 * @module
 */
import {
  LONGEST_LIST,
  PickedList,
  type Picker,
  renamed,
  SIGNATURE,
  type Step,
  scaled,
  signed,
  slotsOf,
  stepsOf,
  type Want,
} from "./picks.js";

/** The longest payload that is decoded for its values, in bytes. */
const LONGEST_PAYLOAD = 64 * 1024 * 1024;

/** Field names as protobuf's decoder gives them: `frame_id` is `frameId`. */
const camelCase = (name: string): string => name.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());

/** Elements of a list, whatever its class; undefined for what is none. */
const elementsOf = (value: unknown): ArrayLike<unknown> | undefined =>
  Array.isArray(value) || (ArrayBuffer.isView(value) && !(value instanceof DataView))
    ? (value as unknown as ArrayLike<unknown>)
    : undefined;

/** Makes a picker of what a decoder gives. */
export class ObjectPicker implements Picker {
  readonly absent: readonly boolean[];
  readonly slots: Int32Array;
  readonly numbers: Float64Array;
  readonly #paths: readonly (readonly Step[])[][];
  readonly #lists: PickedList[];
  #message: unknown;

  /** @param leads Whether the definition has what a path names; without a definition any path may lead somewhere. */
  constructor(
    readonly decode: (payload: Uint8Array) => unknown,
    readonly wants: readonly Want[],
    leads: (steps: readonly Step[]) => boolean = () => true,
  ) {
    const { slots, total } = slotsOf(wants);
    this.slots = slots;
    this.numbers = new Float64Array(total).fill(Number.NaN);
    this.#paths = wants.map(({ paths }) =>
      paths.map((path) =>
        stepsOf(path).map((step) => ({ ...step, names: [...new Set([...step.names, ...step.names.map(camelCase)])] })),
      ),
    );
    this.absent = this.#paths.map((paths) => paths.length === 0 || !paths.every(leads));
    this.#lists = wants.map(() => new PickedList());
  }

  read(bytes: Uint8Array, _view: DataView, start: number, end: number): boolean {
    this.#message = undefined;
    if (end - start > LONGEST_PAYLOAD) return false;
    try {
      this.#message = this.decode(bytes.subarray(start, end));
    } catch {
      return false;
    }
    for (const [w, want] of this.wants.entries())
      if (want.kind === "numbers")
        for (const [i, steps] of this.#paths[w]!.entries()) {
          const [value] = valuesAt(this.#message, steps);
          this.numbers[this.slots[w]! + i] = scaled(want, numberOf(value));
        }
    return true;
  }

  has(want: number): boolean {
    if (this.wants[want]!.kind !== "numbers" || this.absent[want]) return false;
    return this.#paths[want]!.every((steps) => valuesAt(this.#message, steps).length > 0);
  }

  #values(want: number): unknown[] {
    return this.#paths[want]!.flatMap((steps) => valuesAt(this.#message, steps));
  }

  list(want: number): PickedList {
    const list = this.#lists[want]!;
    const values = this.#values(want).flatMap((value) => {
      const elements = elementsOf(value);
      return elements === undefined ? [value] : Array.from(elements);
    });
    list.begin(values.length, this.wants[want]!.longest);
    for (let i = 0; i < list.length; i++) list.values[i] = scaled(this.wants[want]!, numberOf(values[i]));
    return list;
  }

  text(want: number): string | undefined {
    return this.texts(want)[0];
  }

  texts(want: number): string[] {
    return this.#values(want)
      .flatMap((value) => (typeof value === "string" ? [value] : Array.from(elementsOf(value) ?? [value])))
      .map((value) => (typeof value === "boolean" || typeof value === "bigint" ? Number(value) : (value ?? "")))
      .filter((value) => typeof value === "string" || typeof value === "number")
      .slice(0, this.wants[want]!.longest ?? LONGEST_LIST)
      .map((value) => renamed(this.wants[want]!, value));
  }

  signature(want: number): number {
    let signature = SIGNATURE;
    for (const text of this.texts(want)) {
      for (let i = 0; i < text.length; i++) signature = signed(signature, text.charCodeAt(i));
      signature = signed(signature, -1);
    }
    return signature;
  }

  /** Values of an object stand nowhere. */
  doublesAt(): undefined {}

  textsAt(): undefined {}

  data(want: number): Uint8Array | undefined {
    const [value] = this.#values(want);
    if (value instanceof Uint8Array) return value;
    if (typeof value !== "string") return undefined;
    try {
      return Uint8Array.from(atob(value), (letter) => letter.charCodeAt(0));
    } catch {
      return undefined;
    }
  }
}

const numberOf = (value: unknown): number =>
  typeof value === "number"
    ? value
    : typeof value === "bigint" || typeof value === "boolean"
      ? Number(value)
      : Number.NaN;

/** A member by one of its names. Protobuf's decoder puts that of a `oneof` one level deeper: `{ case, value }`. */
function memberOf(value: Readonly<Record<string, unknown>>, names: readonly string[]): unknown {
  const name = names.find((each) => Object.hasOwn(value, each));
  if (name !== undefined) return value[name];
  if (!Object.hasOwn(value, "$typeName")) return undefined;
  const chosen = (Object.values(value) as { case?: string; value?: unknown }[]).find(
    (each) => typeof each?.case === "string" && names.includes(each.case),
  );
  return chosen?.value;
}

/**
 * The values that a path leads to; several where it goes through all elements of a list. What one of them lacks is undefined, so
 * that the others keep their places; what all lack is none.
 */
function valuesAt(message: unknown, steps: readonly Step[]): unknown[] {
  let values: unknown[] = [message];
  let lacking: unknown[] = [];
  for (const { names, element } of steps) {
    values = values.flatMap((value) => {
      if (value === null || typeof value !== "object") return lacking;
      const inner = memberOf(value as Record<string, unknown>, names);
      if (inner === undefined || inner === null) return lacking;
      if (element === undefined) return [inner];
      const elements = elementsOf(inner);
      if (!elements) return lacking;
      return element === "all" ? Array.from(elements) : element < elements.length ? [elements[element]] : lacking;
    });
    if (element === "all") lacking = [undefined];
  }
  return lacking.length > 0 && values.every((value) => value === undefined) ? [] : values;
}
