/** Every standard type of ROS 1, with random values, against decoders that know nothing of our transcoder. */
import type { MessageDefinition } from "@foxglove/message-definition";
import { parse } from "@foxglove/rosmsg";
import messages from "@foxglove/rosmsg-msgs-common";
import { MessageWriter } from "@foxglove/rosmsg-serialization";
import { MessageReader } from "@foxglove/rosmsg2-serialization";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { tries } from "../../tries.test.helper.js";
import { Fit } from "../encoding.js";
import { compareWithStandard, parseTable } from "../standard/compare.js";
import { rosDefinition } from "../standard/ros.js";
import { table as ros1Table } from "../standard/tables/ros1.js";
import { ROS2_RELEASES, type Ros2Release } from "./differences.js";
import { transcoderOf } from "./transcoder.js";

type Library = Readonly<Record<string, MessageDefinition>>;
const ros1 = messages.ros1 as Library;
const jazzy = messages.ros2jazzy as Library;
const BAR = "=".repeat(80);
type Value = Record<string, unknown>;

const fieldsOf = ({ definitions }: MessageDefinition) => definitions.filter((field) => !field.isConstant);

/** A type of a library with all that it holds, itself first. */
function closure(library: Library, name: string, met = new Map<string, MessageDefinition>()): MessageDefinition[] {
  const definition = library[name]!;
  if (met.has(name)) return [];
  met.set(name, definition);
  for (const { isComplex, type } of definition.definitions) if (isComplex) closure(library, type, met);
  return [...met.values()];
}

/** Fields that ROS 1 calls `byte`; the library and the tables say `int8`, which they are on the wire. */
const BYTES = new Set([
  "diagnostic_msgs/DiagnosticStatus.level",
  "rosgraph_msgs/Log.level",
  "std_msgs/Byte.data",
  "std_msgs/ByteMultiArray.data",
]);

/** The definition as ROS 1 text. */
const textOf = (definitions: readonly MessageDefinition[]): string =>
  definitions
    .map(({ name, definitions: fields }, i) =>
      [
        ...(i === 0 ? [] : [`MSG: ${name}`]),
        ...fields.map((field) => {
          const array = field.isArray ? `[${field.arrayLength ?? ""}]` : "";
          return `${BYTES.has(`${name}.${field.name}`) ? "byte" : field.type}${array} ${field.name}${field.isConstant ? `=${field.valueText}` : ""}`;
        }),
      ].join("\n"),
    )
    .join(`\n${BAR}\n`);

const integer = (bits: number, signed: boolean): fc.Arbitrary<unknown> => {
  const span = 2n ** BigInt(bits);
  const min = signed ? -span / 2n : 0n;
  const range = { min, max: min + span - 1n };
  return bits === 64 ? fc.bigInt(range) : fc.integer({ min: Number(range.min), max: Number(range.max) });
};
const moment = fc.record({ sec: fc.nat(2 ** 31 - 1), nsec: fc.nat(999_999_999) });
const PRIMITIVES: Record<string, fc.Arbitrary<unknown>> = {
  bool: fc.boolean(),
  string: fc.string({ maxLength: 12, unit: "grapheme" }).map((text) => text.replaceAll("\0", "")),
  float32: fc.float(),
  float64: fc.double(),
  time: moment,
  duration: fc.record({ sec: fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 }), nsec: fc.nat(999_999_999) }),
  ...Object.fromEntries(
    [8, 16, 32, 64].flatMap((bits) => [
      [`int${bits}`, integer(bits, true)],
      [`uint${bits}`, integer(bits, false)],
    ]),
  ),
};

function valuesOf(library: Library, name: string): fc.Arbitrary<Value> {
  const fields = fieldsOf(library[name]!).map((field) => {
    // A log has one of five levels. No array is longer than three elements, which is the bound of a solid in ROS 2.
    if (name === "rosgraph_msgs/Log" && field.name === "level") return [field.name, fc.constantFrom(1, 2, 4, 8, 16)];
    const one = field.isComplex ? valuesOf(library, field.type) : PRIMITIVES[field.type]!;
    const { isArray, arrayLength: length } = field;
    if (!isArray) return [field.name, one];
    return [
      field.name,
      fc.array(one, length === undefined ? { maxLength: 3 } : { minLength: length, maxLength: length }),
    ];
  });
  return fc.record(Object.fromEntries(fields) as Record<string, fc.Arbitrary<unknown>>) as fc.Arbitrary<Value>;
}

// --- What ROS 2 should read, told by its own definitions and by the few names below.

/** Types by their ROS 2 name. */
const MOVED: Record<string, string> = {
  "rosgraph_msgs/Log": "rcl_interfaces/Log",
  "std_msgs/Time": "builtin_interfaces/Time",
  "std_msgs/Duration": "builtin_interfaces/Duration",
};
/** Where ROS 1 keeps what ROS 2 calls by this name. */
const SOURCES: Record<string, (message: Value) => unknown> = {
  "sensor_msgs/CameraInfo.d": ({ D }) => D,
  "sensor_msgs/CameraInfo.k": ({ K }) => K,
  "sensor_msgs/CameraInfo.r": ({ R }) => R,
  "sensor_msgs/CameraInfo.p": ({ P }) => P,
  "stereo_msgs/DisparityImage.t": ({ T }) => T,
  "rcl_interfaces/Log.stamp": ({ header, stamp }) => (header ? (header as Value)["stamp"] : stamp),
  "rcl_interfaces/Log.level": ({ header, level }) =>
    header ? { 1: 10, 2: 20, 4: 30, 8: 40, 16: 50 }[level as number] : level,
  "builtin_interfaces/Time.sec": ({ data }) => (data as Value)["sec"],
  "builtin_interfaces/Time.nanosec": ({ data }) => (data as Value)["nsec"],
  "builtin_interfaces/Duration.sec": ({ data }) => (data as Value)["sec"],
  "builtin_interfaces/Duration.nanosec": ({ data }) => (data as Value)["nsec"],
};

function expected(library: Library, name: string, value: Value | undefined): Value {
  const convert = (type: string, isComplex: boolean, given: unknown): unknown => {
    if (isComplex) return expected(library, type, given as Value | undefined);
    if (type === "time" || type === "duration") {
      const { sec = 0, nsec = 0 } = (given ?? {}) as Value;
      return { sec, nanosec: nsec };
    }
    if (given === undefined) return { string: "", bool: false, int64: 0n, uint64: 0n }[type] ?? 0;
    return type === "uint8" ? (given as number) & 0xff : given;
  };
  const entries = fieldsOf(library[name]!).map((field) => {
    const source = SOURCES[`${name}.${field.name}`];
    const given = value && (source ? source(value) : value[field.name]);
    const one = (each: unknown) => convert(field.type, field.isComplex === true, each);
    return [field.name, field.isArray ? ((given ?? []) as unknown[]).map(one) : one(given)];
  });
  return Object.fromEntries(entries) as Value;
}

/** Typed arrays as plain ones. */
const plain = (value: unknown): unknown => {
  if (ArrayBuffer.isView(value)) return [...(value as unknown as Iterable<unknown>)];
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, plain(each)]));
};

const compile = (name: string, text: string, release: Ros2Release = "jazzy") =>
  transcoderOf({ name, encoding: "ros1msg", data: new TextEncoder().encode(text) }, { release });

/** What ROS 2 calls a type, and the library that knows it: that of ROS 1 where ROS 2 has none. */
function counterpart(name: string): { name: string; library: Library } {
  const ros2 = MOVED[name] ?? name;
  if (ros2 in jazzy) return { name: ros2, library: jazzy };
  return { name, library: { ...ros1, "std_msgs/Header": jazzy["std_msgs/Header"]! } };
}

const standard = Object.keys(ros1);

describe("every type of noetic", () => {
  it("is in the library", () => expect(standard.length).toBeGreaterThan(110));

  it.each(standard)("%s", async (name) => {
    const definitions = closure(ros1, name);
    const transcoder = await compile(name, textOf(definitions));
    const target = counterpart(name);
    expect(transcoder.name).toBe(target.name.replace("/", "/msg/"));
    expect(transcoder.changes.filter(({ code }) => code === "not-standard" || code === "constant-lost")).toEqual([]);
    const own = parse(transcoder.definition, { ros2: true });
    if (target.library === jazzy) {
      const named = own.map((each, i) => rosDefinition(each, i === 0 ? transcoder.name : "", true));
      expect(await compareWithStandard("ros2", named)).toMatchObject({ state: "matches" });
    }
    const payloads = transcoder.payloads();
    const writer = new MessageWriter(definitions);
    const readers = [new MessageReader(own), new MessageReader(closure(target.library, target.name))];
    fc.assert(
      fc.property(valuesOf(ros1, name), (value) => {
        const payload = writer.writeMessage(value);
        const bytes = new Uint8Array(payload.length + 8).fill(0x31);
        bytes.set(payload, 3);
        // What the buffer held before must not show through.
        payloads.output.fill(0xa5);
        expect(payloads.transcode(bytes, new DataView(bytes.buffer), 3, 3 + payload.length)).toBe(Fit.fits);
        for (const reader of readers) {
          const decoded = plain(reader.readMessage(payloads.output.slice(0, payloads.length)));
          expect(decoded).toEqual(expected(target.library, target.name, value));
          expect(reader.lastReadHadTrailingBytes()).toBe(false);
        }
        const header = value["header"] as { seq: number } | undefined;
        expect(payloads.sequence).toBe(header?.seq ?? value["seq"] ?? 0);
      }),
      { numRuns: tries(25) },
    );
  });
});

/** Definitions of the tables, which know more types than the library, as ROS 1 text. */
describe("every type of the tables", () => {
  const table = parseTable(ros1Table);
  const text = (name: string, version: readonly string[]): string => {
    const linesOf = (own: string, fields: readonly string[]) =>
      fields.map((field) => (BYTES.has(`${own}.${field.split(" ")[1]}`) ? field.replace("int8", "byte") : field));
    const sections: string[] = [linesOf(name, version).join("\n")];
    const met = new Set<string>([name]);
    const visit = (fields: readonly string[]) => {
      for (const field of fields) {
        const type = field.replace(/[[ ].*/, "");
        if (!type.includes("/") || met.has(type)) continue;
        met.add(type);
        const inner = table.get(type)!.at(-1)!.fields;
        sections.push([`MSG: ${type}`, ...linesOf(type, inner)].join("\n"));
        visit(inner);
      }
    };
    visit(version);
    return sections.join(`\n${BAR}\n`);
  };
  const versions = [...table].flatMap(([name, all]) =>
    all.map(({ fields, releases }) => [name, releases.join(" "), text(name, fields)] as const),
  );

  it.each(versions)("%s of %s", async (name, _, definition) => {
    for (const release of ROS2_RELEASES) {
      const { changes, definition: ros2, name: own } = await compile(name, definition, release);
      expect(changes.filter(({ code }) => code === "not-standard")).toEqual([]);
      const named = parse(ros2, { ros2: true }).map((each, i) => rosDefinition(each, i === 0 ? own : "", true));
      const facts = await compareWithStandard("ros2", named);
      expect(facts?.state ?? "matches").toBe("matches");
      const known = ["galactic", "humble", "iron", "jazzy"];
      if (facts?.versions.some((each) => known.includes(each)) && known.includes(release))
        expect(facts.versions).toContain(release);
    }
  });
});
