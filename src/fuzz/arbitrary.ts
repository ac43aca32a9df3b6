/**
 * Any document that a zod schema accepts, for the kinds of schema that the specification uses. A kind that is not known
 * here throws, so that a new one cannot go untested.
 *
 * @module
 */
import fc from "fast-check";
import type { z } from "zod";
import { characters } from "../characters.test.helper.js";

interface Definition {
  readonly type: string;
  readonly innerType?: z.ZodType;
  readonly element?: z.ZodType;
  readonly items?: readonly z.ZodType[];
  readonly options?: readonly z.ZodType[];
  readonly shape?: Readonly<Record<string, z.ZodType>>;
  readonly entries?: Readonly<Record<string, string>>;
  readonly values?: readonly unknown[];
  readonly keyType?: z.ZodType;
  readonly valueType?: z.ZodType;
  readonly checks?: readonly { _zod: { def: Check } }[];
  readonly pattern?: RegExp;
}
interface Check {
  readonly check: string;
  readonly value?: number;
  readonly inclusive?: boolean;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly length?: number;
  readonly format?: string;
  readonly pattern?: RegExp;
}
const definitionOf = (schema: z.ZodType) => schema._zod.def as unknown as Definition;

/** Topics and types that documents share, so that what one says is about what the other has. */
const SHARED = [
  "/a",
  "/b",
  "sensor_msgs/msg/Imu",
  "rosgraph_msgs/msg/Log",
  "cdr",
  "json",
  "ros2msg",
  "tasuki",
  "a",
  "utc",
];
const HOSTILE = [
  "",
  "__proto__",
  "constructor",
  "\u001b[2J",
  "\u009b1m",
  "\u202e",
  "{name}",
  "\ud800",
  "x".repeat(5000),
];

/** Any value that the schema accepts. */
export function arbitraryOf(schema: z.ZodType): fc.Arbitrary<unknown> {
  const known = made.get(schema);
  if (known) return known;
  const arbitrary = makeArbitrary(schema);
  made.set(schema, arbitrary);
  return arbitrary;
}
const made = new WeakMap<z.ZodType, fc.Arbitrary<unknown>>();

function makeArbitrary(schema: z.ZodType): fc.Arbitrary<unknown> {
  const definition = definitionOf(schema);
  const { type, innerType, element, items, options, shape, entries, values, keyType, valueType } = definition;
  const checks = (definition.checks ?? []).map(({ _zod }) => _zod.def);
  switch (type) {
    case "object":
      return objectOf(shape!);
    case "optional":
    case "default":
    case "prefault":
      return arbitraryOf(innerType!);
    case "array": {
      const exact = checks.find(({ check }) => check === "length_equals")?.length;
      const max = exact ?? checks.find(({ check }) => check === "max_length")?.maximum;
      const minLength = exact ?? checks.find(({ check }) => check === "min_length")?.minimum ?? 0;
      // Short, but no shorter than a matrix must be.
      const maxLength = Math.min(max ?? 5, Math.max(5, minLength));
      return fc.array(arbitraryOf(element!), { maxLength, minLength });
    }
    case "tuple":
      return fc.tuple(...items!.map(arbitraryOf));
    case "union":
      return fc.oneof(...options!.map(arbitraryOf));
    case "enum":
      return fc.constantFrom(...Object.values(entries!));
    case "literal":
      return fc.constantFrom(...values!);
    case "null":
      return fc.constant(null);
    case "boolean":
      return fc.boolean();
    case "unknown":
      return fc.jsonValue({ maxDepth: 2 });
    case "record":
      return fc.dictionary(arbitraryOf(keyType!) as fc.Arbitrary<string>, arbitraryOf(valueType!), { maxKeys: 8 });
    case "string":
      return textOf(schema, checks, definition);
    case "number":
      return numberOf(schema, checks, definition);
    default:
      throw new Error(`arbitraryOf does not know schemas of type ${type}; teach it`);
  }
}

/** Some of the optional keys, all of the others. */
function objectOf(shape: Readonly<Record<string, z.ZodType>>): fc.Arbitrary<unknown> {
  const optional = ["optional", "default", "prefault"];
  const required = Object.keys(shape).filter((key) => !optional.includes(definitionOf(shape[key]!).type));
  const model = Object.fromEntries(Object.entries(shape).map(([key, part]) => [key, arbitraryOf(part)]));
  return fc.record(model, { requiredKeys: required, noNullPrototype: true });
}

function textOf(schema: z.ZodType, checks: readonly Check[], definition: Definition): fc.Arbitrary<unknown> {
  // A format such as a date has its pattern in the schema itself.
  const pattern = definition.pattern ?? checks.find((check) => check.pattern)?.pattern;
  const accepted = (text: string) => schema.safeParse(text).success;
  const edges = [...SHARED, ...HOSTILE, "0", "-1", "9".repeat(22), `-${"9".repeat(22)}`, "1780000000250000000"];
  const others = pattern ? fc.stringMatching(pattern) : fc.string({ unit: characters }).filter(accepted);
  // Of a narrow pattern, none of the edges may be.
  const possible = edges.filter(accepted);
  return possible.length === 0 ? others : fc.oneof(fc.constantFrom(...possible), others);
}

function numberOf(schema: z.ZodType, checks: readonly Check[], definition: Definition): fc.Arbitrary<unknown> {
  const formats = [...checks, definition as unknown as Check].map(({ format }) => format);
  const whole = formats.includes("safeint");
  const bound = (name: string, otherwise: number) => checks.find(({ check }) => check === name)?.value ?? otherwise;
  const most = whole ? Number.MAX_SAFE_INTEGER : Number.MAX_VALUE;
  const min = bound("greater_than", -most);
  const max = bound("less_than", most);
  const edges = [0, -0, 1, -1, 0.5, 1e9, 1e15, 1e-300, 5e-324, min, max, Number.MAX_SAFE_INTEGER];
  const small = Array.from({ length: 20 }, (_, n) => n);
  const accepted = [...edges, ...small].filter((edge) => schema.safeParse(edge).success);
  const any = whole
    ? fc.integer({ min: Math.max(min, -(2 ** 40)), max: Math.min(max, 2 ** 40) })
    : fc.double({ min, max, noNaN: true });
  return fc.oneof(
    fc.constantFrom(...accepted),
    any.filter((value) => schema.safeParse(value).success),
  );
}
