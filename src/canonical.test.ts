import type { MessageDefinition, MessageDefinitionField } from "@foxglove/message-definition";
import { stringify } from "@foxglove/rosmsg";
import { ros1, ros2jazzy } from "@foxglove/rosmsg-msgs-common";
import { MessageWriter as Ros1Writer } from "@foxglove/rosmsg-serialization";
import { MessageWriter as CdrWriter } from "@foxglove/rosmsg2-serialization";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { SampleMaker, shapeOf } from "./canonical.js";
import { cdr, ros1 as ros1Encoding } from "./encodings/ros.js";
import { mappings } from "./mappings/messages/index.js";
import { kindOf } from "./spec/modality/field.js";
import type { Mapping } from "./spec/modality/mapping.js";

const MESSAGES = 1000;
type Definitions = Readonly<Record<string, MessageDefinition>>;
const short = (name: string) => name.replace("/msg/", "/");

/** A definition and all that it needs, the root first. */
function gathered(all: Definitions, root: string): MessageDefinition[] {
  const byName = new Map(Object.values(all).map((each) => [short(each.name!), each]));
  const names = new Set([short(root)]);
  for (const name of names)
    for (const { type, isComplex } of byName.get(name)?.definitions ?? []) if (isComplex) names.add(short(type));
  return [...names].map((name) => byName.get(name)!);
}

const integer = (bits: number, signed: boolean) =>
  signed
    ? fc.integer({ min: -(2 ** (bits - 1)), max: 2 ** (bits - 1) - 1 })
    : fc.integer({ min: 0, max: 2 ** bits - 1 });
const text = fc.string({ unit: "grapheme-ascii", maxLength: 9 });
const PRIMITIVES: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
  bool: fc.boolean(),
  string: text,
  float32: fc.float(),
  float64: fc.double(),
  int64: fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }),
  uint64: fc.bigInt({ min: 0n, max: 2n ** 64n - 1n }),
  time: fc.record({ sec: fc.nat(2 ** 31 - 1), nsec: fc.nat(999_999_999) }),
  duration: fc.record({ sec: fc.nat(2 ** 31 - 1), nsec: fc.nat(999_999_999) }),
  ...Object.fromEntries(
    [8, 16, 32].flatMap((n) => [
      [`int${n}`, integer(n, true)],
      [`uint${n}`, integer(n, false)],
    ]),
  ),
};

/** Messages of a definition. */
function messagesOf(definitions: readonly MessageDefinition[]): fc.Arbitrary<Record<string, unknown>> {
  const struct = (definition: MessageDefinition): fc.Arbitrary<Record<string, unknown>> =>
    fc.record(
      Object.fromEntries(
        definition.definitions.filter(({ isConstant }) => !isConstant).map((field) => [field.name, value(field)]),
      ),
    );
  const value = ({ type, isArray, isComplex, arrayLength }: MessageDefinitionField): fc.Arbitrary<unknown> => {
    const one = isComplex ? struct(definitions.find(({ name }) => short(name!) === short(type))!) : PRIMITIVES[type]!;
    return isArray ? fc.array(one, { minLength: arrayLength ?? 0, maxLength: arrayLength ?? 4 }) : one;
  };
  return struct(definitions[0]!);
}

/** The values that a path leads to in a decoded message. */
function at(message: unknown, path: string): unknown[] {
  let values = [message];
  for (const part of path.split(".")) {
    const [, names, element] = /^([^[]*)(?:\[(\d*)\])?$/.exec(part)!;
    values = values
      .map((value) =>
        names!
          .split("|")
          .map((name) => (value as Record<string, unknown>)[name])
          .find((v) => v !== undefined),
      )
      .filter((value) => value !== undefined);
    if (element !== undefined)
      values = values.flatMap((value) => {
        const list = Array.from(value as ArrayLike<unknown>);
        return element === "" ? list : list.slice(Number(element), Number(element) + 1);
      });
  }
  return values;
}

/** What a mapping says of a decoded message, written down without a thought for speed. */
function transcribed({ modality, fields }: Mapping, message: unknown): Record<string, unknown> {
  const shape = shapeOf(modality);
  const sample: Record<string, unknown> = {};
  for (const [field, { paths, scale, offset, values }] of Object.entries(fields)) {
    const { kind } = kindOf(shape[field]!);
    const found = paths.flatMap((path) => at(message, path));
    const flat = found.flatMap((value) =>
      value !== null && typeof value === "object" ? Array.from(value as ArrayLike<unknown>) : [value],
    );
    const number = (value: unknown) => {
      const named = values?.[String(Number(value))];
      if (typeof named === "number") return named;
      const product = scale === undefined ? Number(value) : Number(value) * scale;
      return offset === undefined ? product : product + offset;
    };
    const name = (value: unknown) => String(values?.[String(value)] ?? value);
    if (kind === "bytes") {
      if (found.length > 0) sample[field] = Uint8Array.from(flat as number[]);
    } else if (kind === "text") {
      if (found.length > 0) sample[field] = name(flat[0]);
    } else if (kind === "texts") {
      sample[field] = flat.map(name);
    } else if (kind === "list") sample[field] = flat.map(number);
    else if (found.length === paths.length) sample[field] = paths.length === 1 ? number(flat[0]) : flat.map(number);
  }
  return sample;
}

describe.each([
  ["ROS 1", ros1, ros1Encoding, "ros1msg"],
  ["ROS 2", ros2jazzy, cdr, "ros2msg"],
] as const)("canonical samples of %s", (system, all, encoding, schemaEncoding) => {
  const known = new Set(Object.values(all as Definitions).map(({ name }) => short(name!)));
  const cases = mappings.flatMap((mapping) =>
    mapping.types.filter((type) => known.has(type)).map((type) => [type, mapping] as const),
  );

  it("are of many standard types", () => {
    expect(cases.length).toBeGreaterThan(25);
  });

  it.each(cases)(`%s: ${MESSAGES} messages give what a plain transcription gives`, async (type, mapping) => {
    const definitions = gathered(all as Definitions, type);
    const data = new TextEncoder().encode(stringify(definitions));
    const schema = await encoding.compile({ name: type, encoding: schemaEncoding, data });
    const maker = await SampleMaker.of(mapping, (wants) => schema.picker(wants));
    const decode = await schema.decoder();
    const writer = system === "ROS 1" ? new Ros1Writer(definitions) : new CdrWriter(definitions);
    // Fields that one of several types of the mapping lacks are absent.
    const lacking = new Set<string>();
    for (const message of fc.sample(messagesOf(definitions), MESSAGES)) {
      const payload = writer.writeMessage(message);
      const bytes = new Uint8Array(payload.length + 8);
      bytes.set(payload, 3);
      const sample = maker.make(bytes, new DataView(bytes.buffer), 3, 3 + payload.length)!;
      const expected = transcribed(mapping, decode(payload));
      for (const field of Object.keys(expected)) if (!(field in sample)) lacking.add(field);
      for (const field of lacking) expect(at(decode(payload), mapping.fields[field]!.paths[0]!)).toEqual([]);
      for (const field of lacking) delete expected[field];
      expect(sample).toEqual(expected);
    }
    expect([...lacking].sort()).toEqual(LACKING[`${system} ${type}`] ?? []);
  });
});

/** Fields that a mapping has and a type lacks. */
const LACKING: Readonly<Record<string, readonly string[]>> = {};
