import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { tries } from "../tries.test.helper.js";
import { type FieldReader, Fit, MAX_SCHEMA_BYTES, SchemaError } from "./encoding.js";
import {
  bar,
  compile,
  type Dialect,
  dialects,
  messages,
  models,
  textOf,
  write,
} from "./ros-definitions.test.helper.js";

/** Reads a payload that stands at an odd place of a larger buffer, so that alignment must be the payload's own. */
function read(reader: FieldReader, payload: Uint8Array | readonly number[]) {
  const bytes = new Uint8Array(payload.length + 8).fill(0x31);
  bytes.set(payload, 3);
  const fit = reader.read(bytes, new DataView(bytes.buffer), 3, 3 + payload.length);
  const { stampSeconds: seconds, stampNanoseconds: nanoseconds, frameStart, frameEnd } = reader;
  const frame = frameStart < 0 ? undefined : new TextDecoder().decode(bytes.subarray(frameStart, frameEnd));
  return { fit, seconds, nanoseconds, frame };
}

interface Decoded {
  readonly stamp?: { sec: number; nsec?: number; nanosec?: number };
  readonly frame_id?: string;
  readonly header?: Decoded;
}

describe.each(dialects)("payloads of %s", (dialect) => {
  const runs = { numRuns: tries(dialect === "ros2idl" ? 60 : 200) };

  it("fit to the last byte, no more and no less", async () => {
    await fc.assert(
      fc.asyncProperty(messages, async ({ model, message }) => {
        const text = textOf(model, dialect);
        const payload = write(dialect, text, message);
        const reader = (await compile(dialect, text)).fields();
        expect(read(reader, payload).fit).toBe(Fit.fits);
        for (let cut = 0; cut < payload.length; cut++) expect(read(reader, payload.slice(0, cut)).fit).toBe(Fit.short);
        for (let more = 1; more < 9; more++) {
          const padding = dialect !== "ros1msg" && more < 4;
          const longer = new Uint8Array(payload.length + more);
          longer.set(payload);
          expect(read(reader, longer).fit).toBe(padding ? Fit.fits : Fit.trailing);
        }
      }),
      runs,
    );
  });

  it("have the stamp and the frame that a full decode finds", async () => {
    await fc.assert(
      fc.asyncProperty(messages, async ({ model, message }) => {
        const text = textOf(model, dialect);
        const payload = write(dialect, text, message);
        const schema = await compile(dialect, text);
        const decoded = (await schema.decoder())(payload) as Decoded;
        const { stamp, frame_id: frame } = decoded.header ?? decoded;
        const place = model.time.startsWith("header") ? "header." : "";
        const stamped = model.time !== "none";
        expect(schema.stampPath).toBe(stamped ? `${place}stamp` : undefined);
        expect(schema.framePath).toBe(stamped ? `${place}frame_id` : undefined);
        expect(read(schema.fields(), payload)).toEqual({
          fit: Fit.fits,
          seconds: stamp?.sec ?? Number.NaN,
          nanoseconds: stamp?.nsec ?? stamp?.nanosec ?? Number.NaN,
          frame,
        });
      }),
      runs,
    );
  });

  it("may be any bytes: every one is judged, at once and without a throw", async () => {
    const begun = performance.now();
    await fc.assert(
      fc.asyncProperty(models, fc.uint8Array({ maxLength: 200 }), async (model, bytes) => {
        const reader = (await compile(dialect, textOf(model, dialect))).fields();
        const plain = Uint8Array.of(0, 1, 0, 0, ...bytes);
        for (const payload of [bytes, plain]) expect(Object.values(Fit)).toContain(read(reader, payload).fit);
      }),
      runs,
    );
    expect(performance.now() - begun).toBeLessThan(4000);
  });
});

const header = (type = "std_msgs/Header", stamp = "builtin_interfaces/Time") =>
  `${type} header\n${bar}\nMSG: ${type}\n${stamp} stamp\nstring frame_id`;
const octets = (text: string) => [...new TextEncoder().encode(text)];

describe("representations", () => {
  const littleEndian = [0, 1, 0, 0, 7, 0, 0, 0, 9, 0, 0, 0, 4, 0, 0, 0, ...octets("cam"), 0];
  const bigEndian = [0, 0, 0, 0, 0, 0, 0, 7, 0, 0, 0, 9, 0, 0, 0, 4, ...octets("cam"), 0];

  it("are CDR of either byte order", async () => {
    const reader = (await compile("ros2msg", header())).fields();
    const expected = { fit: Fit.fits, seconds: 7, nanoseconds: 9, frame: "cam" };
    expect(read(reader, littleEndian)).toEqual(expected);
    expect(read(reader, bigEndian)).toEqual(expected);
    expect(read(reader, littleEndian)).toEqual(expected);
  });

  it("beyond plain CDR are not read, and told apart from nonsense", async () => {
    const reader = (await compile("ros2msg", header())).fields();
    const fitOf = (high: number, low: number) => read(reader, [high, low, ...littleEndian.slice(2)]).fit;
    for (let kind = 2; kind <= 11; kind++) expect(fitOf(0, kind)).toBe(Fit.unsupported);
    for (let kind = 12; kind < 256; kind++) expect(fitOf(0, kind)).toBe(Fit.malformed);
    expect(fitOf(1, 0)).toBe(Fit.malformed);
    expect(read(reader, [0, 2]).fit).toBe(Fit.short);
  });

  it("keep the sign of seconds that each middleware gives them", async () => {
    const seconds = [0xfe, 0xff, 0xff, 0xff, 1, 0, 0, 0];
    const ros2 = (await compile("ros2msg", "builtin_interfaces/Time stamp")).fields();
    const old = (await compile("ros1msg", "time stamp")).fields();
    expect(read(ros2, [0, 1, 0, 0, ...seconds])).toMatchObject({ fit: Fit.fits, seconds: -2, nanoseconds: 1 });
    expect(read(old, seconds)).toMatchObject({ fit: Fit.fits, seconds: 2 ** 32 - 2, nanoseconds: 1 });
  });

  it.each([
    ["zstd", [0x28, 0xb5, 0x2f, 0xfd]],
    ["lz4", [0x04, 0x22, 0x4d, 0x18]],
  ])("that are %s frames are named so", async (_, magic) => {
    const payload = [...magic, ...Array.from({ length: 30 }, (_, i) => i)];
    expect(read((await compile("ros2msg", header())).fields(), payload).fit).toBe(Fit.compressed);
    expect(read((await compile("ros1msg", "time stamp")).fields(), payload).fit).toBe(Fit.compressed);
    // Where the bytes fit the schema, they are what the schema says.
    expect(read((await compile("ros1msg", "uint8[34] data")).fields(), payload).fit).toBe(Fit.fits);
  });

  it("claim four thousand million elements in vain", async () => {
    const count = [255, 255, 255, 255];
    const begun = performance.now();
    const part = `\n${bar}\nMSG: a/Part\n`;
    const ros2 = async (text: string) => read((await compile("ros2msg", text)).fields(), [0, 1, 0, 0, ...count]).fit;
    const old = async (text: string) => read((await compile("ros1msg", text)).fields(), count).fit;
    for (const type of ["bool", "float64", "string", "builtin_interfaces/Time"])
      expect(await ros2(`${type}[] many`)).toBe(Fit.short);
    expect(await ros2(`a/Part[] many${part}`)).toBe(Fit.short);
    expect(await ros2(`a/Part[] many${part}a/Part[] more`)).toBe(Fit.short);
    // Elements without a byte: as many as there may be, they fit.
    expect(await old(`a/Part[] many${part}`)).toBe(Fit.fits);
    expect(await ros2(`uint8[<=3] few`)).toBe(Fit.malformed);
    expect(performance.now() - begun).toBeLessThan(1000);
  });
});

it("a sequence is not bound by a bound that no count reaches", async () => {
  const reader = (await compile("ros2msg", "uint8[<=4294967297] few")).fields();
  expect(read(reader, [0, 1, 0, 0, 2, 0, 0, 0, 7, 8]).fit).toBe(Fit.fits);
});

describe("headers", () => {
  it.each(["std_msgs/Header", "std_msgs/msg/Header"])("are known by the name %s", async (type) => {
    for (const time of ["builtin_interfaces/Time", "builtin_interfaces/msg/Time"]) {
      const schema = await compile("ros2msg", header(type, time));
      expect(schema).toMatchObject({ stampPath: "header.stamp", framePath: "header.frame_id" });
    }
  });

  it("of ROS 1 need no package", async () => {
    const text = `Header h\n${bar}\nMSG: std_msgs/Header\nuint32 seq\ntime stamp\nstring frame_id`;
    expect(await compile("ros1msg", text)).toMatchObject({ stampPath: "h.stamp", framePath: "h.frame_id" });
  });

  it("in arrays or deeper down are not the message's own", async () => {
    const text = `${header().replace(" header", "[] headers")}`;
    const { stampPath, framePath } = await compile("ros2msg", text);
    expect([stampPath, framePath]).toEqual([undefined, undefined]);
  });
});

describe("the root of ros2idl definitions", () => {
  const part = `${bar}\nIDL: demo_msgs/msg/Part\nmodule demo_msgs { module msg { struct Part { uint8 x; }; }; };`;
  const root = `${bar}\nIDL: demo_msgs/msg/Root\nmodule demo_msgs { module msg { struct Root { demo_msgs::msg::Part y; uint8 z; }; }; };`;

  it.each([
    ["first", `${root}\n${part}`],
    ["last", `${part}\n${root}`],
    ["behind line ends of Windows", `${root}\n${part}`.replaceAll("\n", "\r\n")],
  ])("is found by name where it stands %s", async (_, text) => {
    const schema = await compile("ros2idl", text);
    expect(read(schema.fields(), [0, 1, 0, 0, 5, 6]).fit).toBe(Fit.fits);
    expect((await schema.decoder())(Uint8Array.of(0, 1, 0, 0, 5, 6))).toEqual({ y: { x: 5 }, z: 6 });
  });
});

it("a type of one letter is read behind the header that rosbag2 writes", async () => {
  const text = `${bar}\nIDL: a/msg/B\nmodule a { module msg { struct B { uint8 x; }; }; };`;
  const schema = await compile("ros2idl", text);
  expect(read(schema.fields(), [0, 1, 0, 0, 5]).fit).toBe(Fit.fits);
});

it("what IDL has and the parser has not is not read, and is no fault", async () => {
  const text = "module a { struct B { long x[2][3]; }; };";
  await expect(compile("ros2idl", text)).rejects.toMatchObject({ unsupported: true });
});

const recursive = `uint8 id\na/Loop loop\n${bar}\nMSG: a/Loop\na/Loop loop`;

describe("definitions that are refused, with a reason and at once", () => {
  const cases: [string, Dialect, string | Uint8Array, RegExp][] = [
    ["a type inside itself", "ros1msg", recursive, /nested/],
    ["a type inside itself", "ros2msg", recursive, /nested/],
    ["a missing type", "ros1msg", "a/Missing x", /a\/Missing/],
    ["a missing type", "ros2msg", "a/Missing x", /a\/Missing/],
    ["a missing type", "ros2idl", "module a { struct B { c::Missing x; }; };", /Missing/],
    ["too long an array", "ros2msg", "float64[2000000000] x", /2000000000/],
    ["too long an array", "ros1msg", "uint8[99999999999] x", /99999999999/],
    ["too long an array of strings", "ros2msg", "string[1000000] x", /1000000/],
    ["too long an array of structs", "ros2msg", `a/B[4294967296] x\n${bar}\nMSG: a/B\nuint8 x`, /4294967296/],
    ["wide strings", "ros2msg", "wstring x", /wstring/],
    ["too long a text", "ros2msg", `#${" ".repeat(MAX_SCHEMA_BYTES)}`, /longer/],
    ["text that is not UTF-8", "ros2msg", Uint8Array.of(0x23, 0xff, 0xfe), /UTF-8/],
    ["no text", "ros2idl", " \n", /empty/],
    ["garbage", "ros1msg", "}{ this is / no definition", /cannot be parsed/],
    ["garbage", "ros2msg", "}{ this is / no definition", /cannot be parsed/],
    ["garbage", "ros2idl", "}{ this is / no definition", /cannot be parsed/],
    ["noise", "ros2msg", "\u0000\u0001\u{1f916}".repeat(50_000), /cannot be parsed/],
    ["an endless nest", "ros2idl", "module a { ".repeat(5_000), /cannot be parsed/],
  ];
  it.each(cases)(
    "%s (%s)",
    async (_, dialect, text, reason) => {
      const begun = performance.now();
      const error = await compile(dialect, text).then(
        () => undefined,
        (thrown: unknown) => thrown,
      );
      expect(performance.now() - begun).toBeLessThan(1000);
      expect(error).toBeInstanceOf(SchemaError);
      const { message } = error as SchemaError;
      expect(message).toMatch(reason);
      expect(message).not.toContain("\n");
      expect(message.length).toBeLessThan(300);
    },
    20_000,
  );
});

/** Types that each hold the one before twice: the message is 2^levels times the innermost. */
function doubling(levels: number, innermost: string, array = ""): string {
  const two = (level: number) => `a/T${level}${array} x\na/T${level}${array} y\n`;
  const types = Array.from({ length: levels - 1 }, (_, i) => `${bar}\nMSG: a/T${i + 1}\n${two(i)}`);
  return `${two(levels - 1)}${types.join("")}${bar}\nMSG: a/T0\n${innermost}`;
}

// Each costs seconds where it is taken at its word, not hours, so that a failure does not stop the run.
describe("definitions that are small and ask for much", () => {
  const cases: [string, Dialect, string][] = [
    ["types that unfold into millions of bytes", "ros2msg", doubling(24, "uint8 x")],
    ["types that unfold into millions of nothings", "ros1msg", doubling(24, "")],
    ["types that unfold into millions of strings", "ros2msg", doubling(24, "string x")],
    ["arrays that unfold into millions of nothings", "ros1msg", doubling(24, "", "[1]")],
    ["arrays that unfold into millions of nothings", "ros2msg", doubling(24, "uint8[0] x", "[1]")],
    ["a long name that ends amiss", "ros2msg", `uint8 ${"a".repeat(29)}_`],
    ["a long constant that ends amiss", "ros2msg", `uint8 ${"A".repeat(26)}_=1`],
    ["many types", "ros2msg", Array.from({ length: 20_000 }, (_, i) => `==\nMSG: a/T${i}\nuint8 x\n`).join("")],
    ["many members", "ros2idl", `module a { struct B { ${"double x; ".repeat(12_000)} }; };`],
  ];
  it.each(cases)(
    "%s (%s) cost less than a second",
    async (_, dialect, text) => {
      const begun = performance.now();
      try {
        const { fit } = read((await compile(dialect, text)).fields(), dialect === "ros1msg" ? [] : [0, 1, 0, 0]);
        expect(Object.values(Fit)).toContain(fit);
      } catch (error) {
        expect(error).toBeInstanceOf(SchemaError);
      }
      expect(performance.now() - begun).toBeLessThan(1000);
    },
    20_000,
  );
});
