import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { tries } from "../tries.test.helper.js";
import { type FieldReader, Fit, MAX_DEPTH, MAX_SCHEMA_BYTES, SchemaError } from "./encoding.js";
import { json } from "./json.js";

const encode = (text: string) => new TextEncoder().encode(text);
const decode = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

const { fields } = await json.compile({ name: "", encoding: "", data: new Uint8Array() });

/** Reads a payload that stands in the middle of a larger buffer, whose other bytes would continue any JSON text. */
function read(payload: Uint8Array | string, reader: FieldReader = fields()) {
  const inner = typeof payload === "string" ? encode(payload) : payload;
  const bytes = new Uint8Array(inner.length + 4).fill(0x31);
  bytes.set(inner, 2);
  const fit = reader.read(bytes, new DataView(bytes.buffer), 2, 2 + inner.length);
  const { stampSeconds, stampNanoseconds, frameStart, frameEnd } = reader;
  const frame = frameStart < 0 ? undefined : decode(bytes.subarray(frameStart, frameEnd));
  return { fit, seconds: stampSeconds, nanoseconds: stampNanoseconds, frame };
}

function parses(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** JSON texts with white space wherever the grammar allows some. */
const spacedJson = fc
  .tuple(
    fc.jsonValue({ maxDepth: 4 }),
    fc.array(fc.constantFrom("", " ", "\n", "\t", "\r", " \r\n"), { minLength: 1, maxLength: 8 }),
  )
  .map(([value, spaces]) => {
    let next = 0;
    const space = () => spaces[next++ % spaces.length]!;
    const write = (node: unknown): string => {
      if (Array.isArray(node)) return `[${space()}${node.map(write).join(`,${space()}`)}${space()}]`;
      if (typeof node !== "object" || node === null) return space() + JSON.stringify(node) + space();
      const entries = Object.entries(node).map(
        ([key, inner]) => `${space()}${JSON.stringify(key)}${space()}:${write(inner)}`,
      );
      return `{${entries.join(",")}${space()}}`;
    };
    return space() + write(value) + space();
  });

/** JSON texts of ASCII characters only, so that every change to a byte is one to a character. */
const asciiJson = fc.oneof(
  fc.jsonValue({ maxDepth: 3 }).map((value) => JSON.stringify(value).replace(/[^\x20-\x7e]/g, "?")),
  fc.constantFrom('{"a":[1.5e+3,-0,"\\u00e9\\n"],"b":{"c":null}}', "[true,false,null,0.25E-7]", "-12.5e3", '"\\"\\\\"'),
);

const interesting = fc.oneof(
  fc.integer({ min: 0, max: 127 }).map((code) => String.fromCharCode(code)),
  fc.constantFrom(...'{}[]",:\\/-+.eE0123456789tfn \n\u0000'),
);

describe("the syntax of JSON payloads", () => {
  it("accepts what JSON.parse accepts", () => {
    fc.assert(
      fc.property(spacedJson, (text) => {
        expect(parses(text)).toBe(true);
        expect(read(text).fit).toBe(Fit.fits);
      }),
      { numRuns: tries(300) },
    );
  });

  it("judges damaged texts as JSON.parse does", () => {
    const damage = fc.record({
      at: fc.nat(),
      drop: fc.constantFrom(0, 1, 1, 3),
      insert: fc.oneof(fc.constant(""), interesting),
    });
    fc.assert(
      fc.property(asciiJson, fc.array(damage, { minLength: 1, maxLength: 3 }), (original, damages) => {
        let text = original;
        for (const { at, drop, insert } of damages) {
          const index = at % (text.length + 1);
          text = text.slice(0, index) + insert + text.slice(index + drop);
        }
        expect(read(text).fit === Fit.fits, text).toBe(parses(text));
      }),
      { numRuns: tries(3000) },
    );
  });

  it("calls a text that breaks off short, wherever it does", () => {
    fc.assert(
      fc.property(asciiJson, (text) => {
        for (let length = 0; length < text.length; length++) {
          const start = text.slice(0, length);
          expect(read(start).fit, start).toBe(parses(start) ? Fit.fits : Fit.short);
        }
      }),
      { numRuns: tries(200) },
    );
  });

  it.each([
    ["", Fit.short],
    [" ", Fit.short],
    ["-", Fit.short],
    ["1.", Fit.short],
    ["1e", Fit.short],
    ['{"a":1,', Fit.short],
    ['"\\u12', Fit.short],
    ["{} {}", Fit.trailing],
    ["{}\0", Fit.trailing],
    ["01", Fit.trailing],
    ["NaN", Fit.malformed],
    ['{"a":NaN}', Fit.malformed],
    ['{"a":-Infinity}', Fit.malformed],
    ["\ufeff{}", Fit.malformed],
    ["[1,]", Fit.malformed],
    ['"\\x41"', Fit.malformed],
    ['"\t"', Fit.malformed],
    ["{'a':1}", Fit.malformed],
    ['"\\u00g0"', Fit.malformed],
  ])("gives %j the code %i", (text, fit) => {
    expect(read(text).fit).toBe(fit);
  });

  it("recognises compressed frames", () => {
    expect(read(Uint8Array.of(0x28, 0xb5, 0x2f, 0xfd, 0, 1)).fit).toBe(Fit.compressed);
    expect(read(Uint8Array.of(0x04, 0x22, 0x4d, 0x18, 0, 1)).fit).toBe(Fit.compressed);
    expect(read(Uint8Array.of(0x28, 0xb5, 0x2f)).fit).toBe(Fit.malformed);
  });

  it("follows values to the depth limit and no deeper", () => {
    const nested = (depth: number) => '{"a":['.repeat(depth / 2) + "]}".repeat(depth / 2);
    expect(read(nested(MAX_DEPTH)).fit).toBe(Fit.fits);
    expect(read(nested(MAX_DEPTH + 2)).fit).toBe(Fit.malformed);
    expect(read("[".repeat(1_000_000)).fit).toBe(Fit.malformed);
    expect(read('{"a":'.repeat(1_000_000)).fit).toBe(Fit.malformed);
  });

  it("never throws on random bytes", () => {
    const reader = fields();
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 64 }), (bytes) => {
        expect(read(bytes, reader).fit).toBeLessThanOrEqual(Fit.compressed);
      }),
      { numRuns: tries(2000) },
    );
  });
});

describe("the stamp and the frame id of JSON payloads", () => {
  const stamp = fc.oneof(
    { weight: 3, arbitrary: fc.tuple(fc.constantFrom("sec", "secs"), fc.constantFrom("nsec", "nanosec", "nsecs")) },
    { weight: 1, arbitrary: fc.constantFrom(["sec", "other"] as const, ["other", "nsec"] as const) },
  );
  const stampValue = fc
    .tuple(stamp, fc.maxSafeInteger(), fc.integer(), fc.boolean())
    .map(([[first, second], seconds, nanoseconds, swap]) =>
      swap ? { [second]: nanoseconds, [first]: seconds } : { [first]: seconds, [second]: nanoseconds },
    );
  const anything = fc.jsonValue({ maxDepth: 1 });
  const frame = fc.oneof(fc.string(), anything);
  const message = fc.record(
    {
      header: fc.oneof(
        {
          weight: 4,
          arbitrary: fc.record(
            { stamp: fc.oneof(stampValue, anything), frame_id: frame, seq: fc.nat() },
            { requiredKeys: [] },
          ),
        },
        { weight: 1, arbitrary: anything },
      ),
      timestamp: fc.oneof(stampValue, anything),
      stamp: fc.oneof(stampValue, anything),
      frame_id: frame,
      nested: fc.record({ header: fc.record({ stamp: stampValue, frame_id: fc.string() }), timestamp: stampValue }),
      list: fc.array(stampValue, { maxLength: 2 }),
    },
    { requiredKeys: [] },
  );
  const shuffled = message.chain((value) =>
    fc.shuffledSubarray(Object.entries(value), { minLength: Object.keys(value).length }).map(Object.fromEntries),
  );

  const member = (value: unknown, name: string): unknown =>
    typeof value === "object" && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)[name]
      : undefined;
  const asInteger = (value: unknown) => (Number.isInteger(value) ? value : undefined);

  function expected(value: unknown) {
    let seconds: unknown = Number.NaN;
    let nanoseconds: unknown = Number.NaN;
    const header = member(value, "header");
    for (const candidate of [member(header, "stamp"), member(value, "timestamp"), member(value, "stamp")]) {
      const sec = asInteger(member(candidate, "sec") ?? member(candidate, "secs"));
      const nsec = ["nsec", "nanosec", "nsecs"].map((name) => asInteger(member(candidate, name)));
      const nano = nsec.find((found) => found !== undefined);
      if (sec === undefined || nano === undefined) continue;
      seconds = sec;
      nanoseconds = nano;
      break;
    }
    const frames = [member(header, "frame_id"), member(value, "frame_id")];
    return { seconds, nanoseconds, frame: frames.find((found) => typeof found === "string") };
  }

  it("are those of the decoded message", () => {
    const reader = fields();
    fc.assert(
      fc.property(shuffled, fc.constantFrom(undefined, 2), (value, indent) => {
        const { fit, seconds, nanoseconds, frame } = read(JSON.stringify(value, null, indent), reader);
        expect(fit).toBe(Fit.fits);
        const text = frame === undefined ? undefined : JSON.parse(`"${frame}"`);
        // -0 is a number that JSON has and integers have not.
        expect({ seconds: seconds + 0, nanoseconds: nanoseconds + 0, frame: text }).toEqual(expected(value));
      }),
      { numRuns: tries(1000) },
    );
  });

  it.each([
    ['{"timestamp":{"sec":1,"nsec":2},"timestamp":null}', Number.NaN],
    ['{"header":{"stamp":{"sec":1,"nsec":2}},"header":{}}', Number.NaN],
    ['{"timestamp":{"sec":1.5,"nsec":2}}', Number.NaN],
    ['{"timestamp":{"sec":"1","nsec":2}}', Number.NaN],
    [`{"timestamp":{"sec":1${"0".repeat(400)},"nsec":2}}`, Number.NaN],
    ['{"timestamp":{"sec":1}}', Number.NaN],
    ['{"timestamp":[{"sec":1,"nsec":2}]}', Number.NaN],
    ['[{"timestamp":{"sec":1,"nsec":2}}]', Number.NaN],
    ['{"timestamp":{"sec":1,"nsec":2,"deeper":{"sec":3}}}', 1],
    ['{"timestamp":{"sec":1,"nsec":2},"stamp":{"sec":3,"nsec":4}}', 1],
    ['{"header":{"stamp":{"sec":1}},"stamp":{"sec":3,"nsec":4}}', 3],
    ['{"timestamp":{"sec":-7,"nsec":2000000000}}', -7],
  ])("in %s", (text, seconds) => {
    expect(read(text).seconds).toBe(seconds);
  });

  it("are not looked for within a stamp's numbers", () => {
    expect(read('{"header":{"stamp":{"sec":{"nsec":"odd"},"nsec":{"sec":1}}}}')).toMatchObject({
      fit: Fit.fits,
      seconds: Number.NaN,
      frame: undefined,
    });
  });

  it("do not linger from one payload to the next", () => {
    const reader = fields();
    expect(read('{"header":{"stamp":{"sec":1,"nsec":2},"frame_id":"map"}}', reader).frame).toBe("map");
    expect(read("{}", reader)).toEqual({
      fit: Fit.fits,
      seconds: Number.NaN,
      nanoseconds: Number.NaN,
      frame: undefined,
    });
  });
});

describe("JSON Schemas", () => {
  const compile = (schema: unknown) =>
    json.compile({
      name: "Test",
      encoding: "jsonschema",
      data: typeof schema === "string" ? encode(schema) : encode(JSON.stringify(schema)),
    });
  const time = { type: "object", properties: { sec: { type: "integer" }, nsec: { type: "integer" } } };

  it("tell where the stamp and the frame id stand", async () => {
    const schema = { type: "object", properties: { timestamp: time, frame_id: { type: "string" } } };
    expect(await compile(schema)).toMatchObject({ stampPath: "timestamp", framePath: "frame_id" });
    const header = { properties: { stamp: time, frame_id: { type: ["string", "null"] } } };
    expect(await compile({ properties: { ...schema.properties, header } })).toMatchObject({
      stampPath: "header.stamp",
      framePath: "header.frame_id",
    });
    expect(await compile({ properties: { timestamp: { type: "integer" } } })).toMatchObject({
      stampPath: undefined,
      framePath: undefined,
    });
  });

  it("may refer to their own definitions", async () => {
    const schema = {
      $ref: "#/$defs/Scan",
      $defs: {
        Scan: { properties: { header: { allOf: [{ $ref: "#/$defs/std~1Header" }] } } },
        "std/Header": { properties: { stamp: { $ref: "#/$defs/Time" }, frame_id: { $ref: "#/$defs/Text" } } },
        Time: time,
        Text: { type: "string" },
      },
    };
    expect(await compile(schema)).toMatchObject({ stampPath: "header.stamp", framePath: "header.frame_id" });
  });

  it("may refer in circles", async () => {
    const schema = { $ref: "#/a", a: { allOf: [{ $ref: "#" }, { $ref: "#/a" }, { $ref: "#/constructor" }] } };
    expect(await compile(schema)).toMatchObject({ stampPath: undefined });
  });

  it.each([
    ["", "is empty"],
    ["{", "breaks off at byte 1"],
    ['{"type": object}', "see byte 9"],
    ["[]", "not a JSON object"],
    ["true", "not a JSON object"],
    [" ".repeat(MAX_SCHEMA_BYTES + 1), "at most"],
  ])("that are broken are refused (%#)", async (text, reason) => {
    await expect(compile(text)).rejects.toThrow(SchemaError);
    await expect(compile(text)).rejects.toThrow(reason);
  });

  it("that are not UTF-8 are refused", async () => {
    const data = Uint8Array.of(0x7b, 0x22, 0xff, 0x22, 0x3a, 0x31, 0x7d);
    await expect(json.compile({ name: "", encoding: "jsonschema", data })).rejects.toThrow("UTF-8");
  });
});

describe("the decoder of JSON payloads", () => {
  it("builds the message, and throws on what does not fit", async () => {
    const { decoder } = await json.compile({ name: "", encoding: "", data: new Uint8Array() });
    const decodeMessage = await decoder();
    expect(decodeMessage(encode('{"a":[1]}'))).toEqual({ a: [1] });
    expect(() => decodeMessage(encode('{"a":'))).toThrow();
    expect(() => decodeMessage(encode("\ufeff{}"))).toThrow();
    expect(() => decodeMessage(Uint8Array.of(0x22, 0xff, 0x22))).toThrow();
  });
});
