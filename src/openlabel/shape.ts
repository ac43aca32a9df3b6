/**
 * Shapes of JSON values, and holding a value to one. The first value that differs in an array of numbers speaks for all of them: a
 * document of nothing but mistakes must not fill memory with what is wrong.
 *
 * @module
 */
import { pointer } from "../strict-json.js";

/** Told what differs, and where. */
export type Differs = (field: string, reason: string) => void;

/** Looks at a value that stands at a place. */
export type Shape = (value: unknown, field: string, differs: Differs) => void;

/** What an object may hold. */
interface ObjectShape {
  readonly required?: Readonly<Record<string, Shape>>;
  readonly optional?: Readonly<Record<string, Shape>>;
  /** Whether it may hold other keys. */
  readonly open?: boolean;
}

/** What kind of value something is, in the words of JSON. */
const kindOf = (value: unknown): string =>
  value === undefined ? "undefined" : value === null ? "null" : Array.isArray(value) ? "array" : typeof value;

const expected = (kind: string, value: unknown): string => `Invalid input: expected ${kind}, received ${kindOf(value)}`;

/** Whether a value is an object with keys. */
export const isObject = (value: unknown): value is Record<string, unknown> => kindOf(value) === "object";

const primitive =
  (kind: "string" | "number" | "boolean"): Shape =>
  (value, field, differs) => {
    if (typeof value !== kind) differs(field, expected(kind, value));
  };
export const text = primitive("string");
export const number = primitive("number");
export const boolean = primitive("boolean");

export const integer: Shape = (value, field, differs) => {
  if (!Number.isSafeInteger(value)) differs(field, "it should be a whole number");
};

/** One of some words. */
export const oneOf =
  (...words: readonly string[]): Shape =>
  (value, field, differs) => {
    if (!words.includes(value as string)) differs(field, `it should be one of ${words.join(", ")}`);
  };

/** A number or a text. */
export const numberOrText: Shape = (value, field, differs) => {
  if (typeof value !== "number" && typeof value !== "string") differs(field, expected("number or string", value));
};

/** An array of values that are all of one kind, such as the numbers of a geometry. */
export const values =
  (is: (value: unknown) => boolean, kind: string, least = 0, most = Number.POSITIVE_INFINITY): Shape =>
  (value, field, differs) => {
    if (!Array.isArray(value)) return differs(field, expected("array", value));
    const { length } = value;
    const due = least === most ? least : `${least}–${most}`;
    if (length < least || length > most) differs(field, `it should have ${due} values, and has ${length}`);
    const wrong = value.findIndex((each) => !is(each));
    if (wrong >= 0) differs(`${field}/${wrong}`, expected(kind, value[wrong]));
  };

/** An array of numbers. */
export const numbers = (least?: number, most?: number): Shape =>
  values((each) => typeof each === "number", "number", least, most);

/** An array of one shape. */
export const list =
  (item: Shape): Shape =>
  (value, field, differs) => {
    if (!Array.isArray(value)) return differs(field, expected("array", value));
    for (const [i, each] of value.entries()) item(each, `${field}/${i}`, differs);
  };

/** An object of named values. */
export const object =
  ({ required = {}, optional = {}, open = false }: ObjectShape): Shape =>
  (value, field, differs) => {
    if (!isObject(value)) return differs(field, expected("object", value));
    for (const [key, shape] of Object.entries(required)) shape(value[key], pointer(field, key), differs);
    for (const [key, each] of Object.entries(value)) {
      if (Object.hasOwn(optional, key)) optional[key]!(each, pointer(field, key), differs);
      else if (!open && !Object.hasOwn(required, key)) differs(field, `Unrecognized key: "${key}"`);
    }
  };

/** An object whose values are of one shape. */
const mapping =
  (shape: Shape, key: RegExp, reason: string): Shape =>
  (value, field, differs) => {
    if (!isObject(value)) return differs(field, expected("object", value));
    for (const [name, each] of Object.entries(value)) {
      const at = pointer(field, name);
      if (!key.test(name)) differs(at, reason);
      shape(each, at, differs);
    }
  };

const UID = /^(-?[0-9]+|[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12})$/;

/** An object whose keys are any names. */
export const record = (shape: Shape): Shape => mapping(shape, /^/, "");
/** An object whose keys are those of elements. */
export const byUid = (shape: Shape): Shape => mapping(shape, UID, "its key is neither a whole number nor a UUID");
/** An object whose keys count. */
export const byIndex = (shape: Shape): Shape => mapping(shape, /^[0-9]+$/, "its key is no whole number");

/** Whichever of two shapes a test tells. */
export const either =
  (test: (value: unknown) => boolean, yes: Shape, no: Shape): Shape =>
  (value, field, differs) =>
    (test(value) ? yes : no)(value, field, differs);
