import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { tries } from "../../tries.test.helper.js";
import { Fit } from "../encoding.js";
import {
  bar,
  compile,
  dialects,
  type Field,
  LENGTH,
  type Model,
  messageOf,
  models,
  rootFields,
  textOf,
  write,
} from "../ros-definitions.test.helper.js";
import { ObjectPicker } from "./object.js";
import { LONGEST_LIST, type Picker, type Want } from "./picks.js";

const NAMES = { 0: "none", 1: "one", 2: "two" };

/** A want of every kind that a path of a model can be asked for, whether it leads to numbers, texts or structs. */
function wantsOf(model: Model): Want[] {
  const wants: Want[] = [];
  const ofLeaf = (path: string, { type, array }: Field, inAll: boolean) => {
    const text = type === "string";
    const byte = type === "uint8";
    if (array === "none") {
      wants.push(text ? { kind: inAll ? "texts" : "text", paths: [path] } : { kind: "list", paths: [path] });
      if (!text && !inAll) wants.push({ kind: "numbers", paths: [path], scale: 0.5, offset: 3 });
      if (byte) wants.push({ kind: inAll ? "texts" : "text", paths: [path], values: NAMES });
    } else if (!inAll) {
      wants.push(
        { kind: text ? "texts" : "list", paths: [path] },
        { kind: text ? "texts" : "list", paths: [`${path}[]`] },
      );
      const elements = [`${path}[2]`, `${path}[0]`];
      wants.push(text ? { kind: "text", paths: [`${path}[1]`] } : { kind: "numbers", paths: elements });
      wants.push({ kind: text ? "texts" : "list", paths: elements });
      if (byte) wants.push({ kind: "bytes", paths: [path] }, { kind: "texts", paths: [path], values: NAMES });
    }
  };
  const ofFields = (prefix: string, fields: readonly (readonly [string, Field])[], inAll: boolean) => {
    for (const [name, field] of fields) {
      const path = prefix + name;
      const inner: [string, Field][] | undefined =
        field.type === "time" || field.type === "duration"
          ? [
              ["sec|secs", { type: "int32", array: "none" }],
              ["nsec|nanosec", { type: "uint32", array: "none" }],
            ]
          : field.type === "Header"
            ? [
                ["stamp", { type: "time", array: "none" }],
                ["frame_id", { type: "string", array: "none" }],
              ]
            : field.type.startsWith("Part")
              ? model.structs[Number(field.type.slice(4))]!.map((each, k) => [`p${k}`, each])
              : undefined;
      if (!inner) ofLeaf(path, field, inAll);
      else if (field.array === "none") ofFields(`${path}.`, inner, inAll);
      else {
        ofFields(`${path}[].`, inner, true);
        if (!inAll) for (const element of [0, LENGTH - 1]) ofFields(`${path}[${element}].`, inner, false);
      }
    }
  };
  ofFields("", rootFields(model), false);
  return wants;
}

/** What a picker gives for each want, copied. */
const givenBy = (picker: Picker, wants: readonly Want[]) =>
  wants.map(({ kind, paths }, want) => {
    const first = picker.slots[want]!;
    if (kind === "numbers") return [...picker.numbers.subarray(first, first + paths.length)];
    if (kind === "text") return picker.text(want);
    if (kind === "texts") return picker.texts(want);
    if (kind === "bytes") return picker.data(want)?.slice();
    const { values, length, count } = picker.list(want);
    return { values: [...values.subarray(0, length)], count };
  });

/** A payload at an odd place of a larger buffer that is filled with something. */
function placed(payload: Uint8Array, filling: number) {
  const bytes = new Uint8Array(payload.length + 16).fill(filling);
  bytes.set(payload, 5);
  return { bytes, view: new DataView(bytes.buffer), start: 5, end: 5 + payload.length };
}

const recordings = models.chain((model) =>
  fc.record({ model: fc.constant(model), messages: fc.array(messageOf(model), { minLength: 1, maxLength: 4 }) }),
);

describe.each(dialects)("values picked from %s", (dialect) => {
  const runs = { numRuns: tries(dialect === "ros2idl" ? 60 : 200) };

  it("are those of the whole message, at every path, whether the layout stays or changes", async () => {
    let [repeated, compared] = [0, 0];
    await fc.assert(
      fc.asyncProperty(recordings, async ({ model, messages }) => {
        const text = textOf(model, dialect);
        const schema = await compile(dialect, text);
        const wants = wantsOf(model);
        const picker = await schema.picker(wants);
        const plain = new ObjectPicker(await schema.decoder(), wants);
        expect(wants.filter((_, want) => picker.absent[want])).toEqual([]);
        const reader = schema.fields();
        for (const message of [...messages, ...messages.slice(-1)]) {
          const payload = write(dialect, text, message);
          const { bytes, view, start, end } = placed(payload, 0x31);
          const { layout } = reader;
          const same = layout!.size === payload.length && layout!.recognises(view, start);
          if (!same) expect(reader.read(bytes, view, start, end)).toBe(Fit.fits);
          else repeated++;
          expect(picker.read(bytes, view, start, end, same)).toBe(true);
          expect(plain.read(bytes, view, start, end)).toBe(true);
          expect(givenBy(picker, wants)).toEqual(givenBy(plain, wants));
          // A sequence of none is there for both; an element beyond its end for neither.
          for (const want of wants.keys()) expect(picker.has(want), JSON.stringify(wants[want])).toBe(plain.has(want));
          compared += wants.length;
        }
      }),
      runs,
    );
    expect(repeated).toBeGreaterThan(runs.numRuns / 2);
    expect(compared).toBeGreaterThan(1000);
  });

  it("come from the payload alone, whatever its bytes are and whatever is claimed of its layout", async () => {
    await fc.assert(
      fc.asyncProperty(
        recordings,
        fc.array(fc.record({ cut: fc.nat(), flips: fc.array(fc.nat(), { maxLength: 4 }), same: fc.boolean() }), {
          minLength: 8,
          maxLength: 8,
        }),
        async ({ model, messages }, damages) => {
          const text = textOf(model, dialect);
          const schema = await compile(dialect, text);
          const wants = wantsOf(model);
          const [one, other] = [await schema.picker(wants), await schema.picker(wants)];
          for (const { cut, flips, same } of damages) {
            const whole = write(dialect, text, messages[cut % messages.length]);
            const payload = cut % 3 === 0 ? whole.slice(0, cut % (whole.length + 1)) : whole.slice();
            for (const flip of flips) if (payload.length > 0) payload[flip % payload.length]! ^= 1 << (flip % 8);
            const [a, b] = [placed(payload, 0x31), placed(payload, 0xc7)];
            const read = one.read(a.bytes, a.view, a.start, a.end, same);
            expect(other.read(b.bytes, b.view, b.start, b.end, same)).toBe(read);
            if (read) expect(givenBy(one, wants)).toEqual(givenBy(other, wants));
          }
        },
      ),
      runs,
    );
  });
});

describe("a picker", () => {
  const take = async (
    text: string,
    wants: Want[],
    payload: readonly number[],
    dialect: "ros1msg" | "ros2msg" = "ros1msg",
  ) => {
    const picker = await (await compile(dialect, text)).picker(wants);
    const { bytes, view, start, end } = placed(Uint8Array.from(payload), 0);
    return { picker, read: picker.read(bytes, view, start, end, false) };
  };

  it("says what a definition lacks", async () => {
    const { picker } = await take(
      `uint8 a\nuint8[2] b\nstring c\na/P[] d\n${bar}\nMSG: a/P\nfloat64 x`,
      [
        { kind: "numbers", paths: ["a"] },
        { kind: "numbers", paths: ["a", "z"] },
        { kind: "numbers", paths: ["b[2]"] },
        { kind: "numbers", paths: ["c"] },
        { kind: "numbers", paths: ["d[].x"] },
        { kind: "numbers", paths: ["d[7].x"] },
        { kind: "bytes", paths: ["a"] },
        { kind: "list", paths: ["a.b"] },
        { kind: "texts", paths: ["d[].x"] },
      ],
      [1, 2, 3, 0, 0, 0, 0, 0, 0, 0, 0],
    );
    expect(picker.absent).toEqual([false, true, true, true, true, false, true, true, true]);
  });

  it("keeps the parts of a list in the order of its paths", async () => {
    const wants: Want[] = [{ kind: "list", paths: ["b", "a[]", "b"] }];
    const { picker } = await take("uint8[] a\nuint8 b", wants, [2, 0, 0, 0, 7, 8, 9]);
    expect([...picker.list(0).values.subarray(0, 4)]).toEqual([9, 7, 8, 9]);
  });

  it("reads types that hold sequences of themselves", async () => {
    const text = `a/Tree[] trees\nuint8 id\n${bar}\nMSG: a/Tree\na/Tree[] trees`;
    const wants: Want[] = [{ kind: "numbers", paths: ["id"] }];
    const { picker, read } = await take(text, wants, [1, 0, 0, 0, 0, 0, 0, 0, 42]);
    expect([read, picker.numbers[0]]).toEqual([true, 42]);
  });

  it("keeps a bounded part of a list, and counts the whole", async () => {
    const count = LONGEST_LIST + 5;
    const payload = new Array<number>(4 + 2 * count).fill(1);
    payload.splice(0, 4, count & 0xff, (count >> 8) & 0xff, count >> 16, 0);
    const wants: Want[] = [{ kind: "list", paths: ["p[].x"] }];
    const { picker } = await take(`a/P[] p\n${bar}\nMSG: a/P\nuint8 x\nuint8 y`, wants, payload);
    expect([picker.list(0).length, picker.list(0).count]).toEqual([LONGEST_LIST, count]);
  });

  it("gives up on payloads that ask for much more than their bytes", async () => {
    const fields = Array.from({ length: 1000 }, (_, i) => `a/Empty e${i}`).join("\n");
    const text = `a/P[] p\nuint8 id\n${bar}\nMSG: a/P\n${fields}\nuint8 x\n${bar}\nMSG: a/Empty\n`;
    const payload = new Array<number>(300_005).fill(1);
    payload.splice(0, 4, 0xe0, 0x93, 0x04, 0);
    const begun = performance.now();
    const { read } = await take(text, [{ kind: "numbers", paths: ["id"] }], payload);
    expect(read).toBe(false);
    expect(performance.now() - begun).toBeLessThan(2000);
  });
});
