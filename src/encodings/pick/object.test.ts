import { create, createFileRegistry, type DescMessage, toBinary } from "@bufbuild/protobuf";
import {
  FileDescriptorProtoSchema,
  FileDescriptorSetSchema,
  FieldDescriptorProto_Label as Label,
  FieldDescriptorProto_Type as Type,
} from "@bufbuild/protobuf/wkt";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { json } from "../json.js";
import { protobuf } from "../protobuf.js";
import type { Picker, Want } from "./picks.js";

const readBy = (picker: Picker, payload: Uint8Array) => {
  const bytes = new Uint8Array(payload.length + 6).fill(0x31);
  bytes.set(payload, 3);
  return picker.read(bytes, new DataView(bytes.buffer), 3, 3 + payload.length, false);
};
const listed = (picker: Picker, want: number) => {
  const { values, length } = picker.list(want);
  return [...values.subarray(0, length)];
};

const point = fc.record({ x: fc.double({ noNaN: true, noDefaultInfinity: true }), label: fc.string() });
const message = fc.record({
  frame_rate: fc.integer({ min: -1000, max: 1000 }),
  on: fc.boolean(),
  name: fc.string(),
  tags: fc.array(fc.string(), { maxLength: 4 }),
  values: fc.array(fc.double({ noNaN: true, noDefaultInfinity: true }), { maxLength: 5 }),
  points: fc.array(point, { maxLength: 4 }),
  data: fc.uint8Array({ maxLength: 9 }),
  chosen: fc.option(fc.integer({ min: 1, max: 99 }), { nil: undefined }),
});
type Message = typeof message extends fc.Arbitrary<infer T> ? T : never;

const wants: Want[] = [
  { kind: "numbers", paths: ["frame_rate", "on"], scale: 2, offset: 1 },
  { kind: "text", paths: ["name"] },
  { kind: "texts", paths: ["tags"] },
  { kind: "list", paths: ["values[]", "frame_rate"] },
  { kind: "numbers", paths: ["values[1]"] },
  { kind: "list", paths: ["points[].x"] },
  { kind: "texts", paths: ["points[].label"] },
  { kind: "numbers", paths: ["points[2].x"] },
  { kind: "bytes", paths: ["data"] },
  { kind: "numbers", paths: ["chosen|other"] },
  { kind: "numbers", paths: ["no_such"] },
];

/** Holds what is picked to plain lookups. */
function compare(picker: Picker, sent: Message): void {
  const at = (want: number, i = 0) => picker.numbers[picker.slots[want]! + i];
  expect([at(0), at(0, 1)]).toEqual([sent.frame_rate * 2 + 1, Number(sent.on) * 2 + 1]);
  expect(picker.text(1)).toBe(sent.name);
  expect(picker.texts(2)).toEqual(sent.tags);
  expect(listed(picker, 3)).toEqual([...sent.values, sent.frame_rate]);
  expect(at(4)).toBe(sent.values[1] ?? Number.NaN);
  expect(picker.has(4)).toBe(sent.values.length > 1);
  expect(listed(picker, 5)).toEqual(sent.points.map(({ x }) => x));
  expect(picker.texts(6)).toEqual(sent.points.map(({ label }) => label));
  expect(at(7)).toBe(sent.points[2]?.x ?? Number.NaN);
  expect([...picker.data(8)!]).toEqual([...sent.data]);
  expect(at(9)).toBe(sent.chosen ?? Number.NaN);
  expect([at(10), picker.has(10)]).toEqual([Number.NaN, false]);
}

describe("values picked from JSON", () => {
  it("are those of plain lookups", async () => {
    const picker = await (await json.compile({ name: "", encoding: "", data: new Uint8Array(0) })).picker(wants);
    await fc.assert(
      fc.property(message, (sent) => {
        const text = JSON.stringify({ ...sent, data: btoa(String.fromCharCode(...sent.data)) });
        expect(readBy(picker, new TextEncoder().encode(text))).toBe(true);
        compare(picker, JSON.parse(JSON.stringify({ ...sent, data: [...sent.data] })) as Message);
      }),
    );
  });

  it("are none where the text is broken", async () => {
    const picker = await (await json.compile({ name: "", encoding: "", data: new Uint8Array(0) })).picker(wants);
    for (const text of ["", "{", '{"values": [1,', "null", "7", '"x"', "[1]"])
      if (readBy(picker, new TextEncoder().encode(text)))
        expect([listed(picker, 3), picker.text(1), picker.texts(2), picker.data(8)]).toEqual([
          [],
          undefined,
          [],
          undefined,
        ]);
  });
});

describe("values picked from protobuf", () => {
  const field = (name: string, number: number, type: Type, more: object = {}) => ({
    name,
    number,
    type,
    label: Label.OPTIONAL,
    ...more,
  });
  const many = { label: Label.REPEATED };
  const file = create(FileDescriptorProtoSchema, {
    name: "demo.proto",
    package: "demo",
    syntax: "proto3",
    messageType: [
      { name: "Point", field: [field("x", 1, Type.DOUBLE), field("label", 2, Type.STRING)] },
      {
        name: "Root",
        oneofDecl: [{ name: "choice" }],
        field: [
          field("frame_rate", 1, Type.INT32),
          field("on", 2, Type.BOOL),
          field("name", 3, Type.STRING),
          field("tags", 4, Type.STRING, many),
          field("values", 5, Type.DOUBLE, many),
          field("points", 6, Type.MESSAGE, { ...many, typeName: ".demo.Point" }),
          field("data", 7, Type.BYTES),
          field("chosen", 8, Type.INT32, { oneofIndex: 0 }),
        ],
      },
    ],
  });
  const set = create(FileDescriptorSetSchema, { file: [file] });
  const root = createFileRegistry(set).getMessage("demo.Root") as DescMessage;
  const schema = { name: "demo.Root", encoding: "protobuf", data: toBinary(FileDescriptorSetSchema, set) };

  it("are those of plain lookups, and what the definition lacks is known", async () => {
    const picker = await (await protobuf.compile(schema)).picker(wants);
    expect(picker.absent).toEqual(wants.map((_, want) => want === wants.length - 1));
    await fc.assert(
      fc.property(message, ({ frame_rate, chosen, ...sent }) => {
        const choice = chosen === undefined ? { case: undefined } : { case: "chosen", value: chosen };
        const made = create(root, { ...sent, frameRate: frame_rate, choice } as never);
        expect(readBy(picker, toBinary(root, made))).toBe(true);
        compare(picker, { ...sent, frame_rate, chosen });
      }),
    );
  });

  it("are refused where the payload is broken, and never throw", async () => {
    const picker = await (await protobuf.compile(schema)).picker(wants);
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), (payload) => {
        if (!readBy(picker, payload)) return;
        for (const [want, { kind }] of wants.entries())
          if (kind === "list") listed(picker, want);
          else if (kind === "texts") picker.texts(want);
          else if (kind === "bytes") picker.data(want);
          else if (kind === "text") picker.text(want);
        expect(picker.numbers.length).toBe(6);
      }),
    );
  });
});
