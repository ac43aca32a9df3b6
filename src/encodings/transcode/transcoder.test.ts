/** Definitions of one's own, values that ROS 2 cannot hold, and payloads that nobody should trust. */
import { parse } from "@foxglove/rosmsg";
import { MessageWriter } from "@foxglove/rosmsg-serialization";
import { MessageReader } from "@foxglove/rosmsg2-serialization";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { changesIn } from "../../spec/verdict/transcoding.js";
import { tries } from "../../tries.test.helper.js";
import { Fit, SchemaError } from "../encoding.js";
import { cdr } from "../ros.js";
import type { Ros2Release } from "./differences.js";
import { type Transcoder, transcoderOf } from "./transcoder.js";

const BAR = "=".repeat(80);
const HEADER = `${BAR}
MSG: std_msgs/Header
# Two-integer timestamp
#
# sequence ID
uint32 seq
# when
time stamp
string frame_id # which frame`;

const compile = (name: string, text: string, release: Ros2Release = "jazzy"): Promise<Transcoder> =>
  transcoderOf({ name, encoding: "ros1msg", data: new TextEncoder().encode(text) }, { release });

/** Transcodes a payload that stands at an odd place of a larger buffer. */
function rewrite(transcoder: Transcoder, payload: Uint8Array, payloads = transcoder.payloads()) {
  const bytes = new Uint8Array(payload.length + 8).fill(0x31);
  bytes.set(payload, 3);
  const fit = payloads.transcode(bytes, new DataView(bytes.buffer), 3, 3 + payload.length);
  const { length, sequence } = payloads;
  return { fit, output: payloads.output.slice(0, length), sequence, changes: changesIn(payloads.changes) };
}

/** Writes a message as ROS 1 and reads what comes of it as ROS 2. */
async function roundTrip(name: string, text: string, message: unknown) {
  const transcoder = await compile(name, text);
  const payload = new MessageWriter(parse(text)).writeMessage(message);
  const result = rewrite(transcoder, payload);
  const reader = new MessageReader(parse(transcoder.definition, { ros2: true }));
  return { ...result, decoded: reader.readMessage(result.output), transcoder };
}

const bytesOf = (...words: number[]) => new Uint8Array(new Uint32Array(words).buffer);

describe("a definition", () => {
  it("keeps comments, constants and the order of its fields", async () => {
    const text = `# A gripper.

uint8 OPEN=1   # wide
string GREETING=say "hi" # to all
byte MINUS=-1
bool YES=True
float32 HALF=.5
int32 HEX=0x1F
Header header
Finger[2] fingers  # both
time[] moments
# the end
${HEADER}
${BAR}
MSG: demo_msgs/Finger
char id
byte state
duration held`;
    const { definition, name, changes } = await compile("demo_msgs/Gripper", text);
    expect(name).toBe("demo_msgs/msg/Gripper");
    expect(definition).toBe(`# A gripper.

uint8 OPEN=1 # wide
string GREETING="say \\"hi\\" # to all"
byte MINUS=255
bool YES=true
float32 HALF=.5
int32 HEX=31
std_msgs/Header header
demo_msgs/Finger[2] fingers # both
builtin_interfaces/Time[] moments
# the end
${BAR}
MSG: std_msgs/Header
# Two-integer timestamp
#
# when
builtin_interfaces/Time stamp
string frame_id # which frame
${BAR}
MSG: demo_msgs/Finger
char id
byte state
builtin_interfaces/Duration held
${BAR}
MSG: builtin_interfaces/Time
int32 sec
uint32 nanosec
${BAR}
MSG: builtin_interfaces/Duration
int32 sec
uint32 nanosec
`);
    expect(changes).toEqual([{ code: "header-seq", of: "demo_msgs/Gripper" }]);
    const [root] = parse(definition, { ros2: true });
    expect(root!.definitions.find((field) => field.name === "GREETING")!.value).toBe('say "hi" # to all');
  });

  it("names what ROS 2 does not allow anew, and never two things alike", async () => {
    const text = `uint8 maxSpeed=3\nuint8 BIG=256\nfloat32 K\nfloat32 k\nfloat32 a__b_\nMyPkg/low_type[] Items\nMyPkg/LowType other
${BAR}\nMSG: MyPkg/low_type\nuint8 x\n${BAR}\nMSG: MyPkg/LowType\nuint8 y`;
    const { decoded, transcoder } = await roundTrip("demo_msgs/Root", text, {
      K: 1,
      k: 2,
      a__b_: 3,
      Items: [{ x: 4 }],
      other: { y: 5 },
    });
    expect(decoded).toEqual({ k: 2, k_2: 1, a_b: 3, items: [{ x: 4 }], other: { y: 5 } });
    expect(transcoder.changes).toEqual([
      { code: "constant-renamed", of: "demo_msgs/Root.maxSpeed", becomes: "MAXSPEED" },
      { code: "field-renamed", of: "demo_msgs/Root.K", becomes: "k_2" },
      { code: "field-renamed", of: "demo_msgs/Root.a__b_", becomes: "a_b" },
      { code: "field-renamed", of: "demo_msgs/Root.Items", becomes: "items" },
      { code: "constant-lost", of: "demo_msgs/Root.BIG" },
      { code: "type-renamed", of: "MyPkg/low_type", becomes: "mypkg/LowType" },
      { code: "type-renamed", of: "MyPkg/LowType", becomes: "mypkg/LowType2" },
    ]);
  });

  it("moves to the package that ROS 2 has it in", async () => {
    const tf = await compile(
      "tf/tfMessage",
      `geometry_msgs/TransformStamped[] transforms
${BAR}\nMSG: geometry_msgs/TransformStamped\nroslib/Header header\nstring child_frame_id\n${HEADER.replace("std_msgs", "roslib")}`,
    );
    expect(tf.name).toBe("tf2_msgs/msg/TFMessage");
    expect(tf.changes).toContainEqual({ code: "type-renamed", of: "tf/tfMessage", becomes: "tf2_msgs/TFMessage" });
    expect(tf.changes).toContainEqual({ code: "type-renamed", of: "roslib/Header", becomes: "std_msgs/Header" });
    expect((await compile("std_msgs/Time", "time data")).name).toBe("builtin_interfaces/msg/Time");
    const inner = await compile("demo_msgs/Root", `std_msgs/Time t\n${BAR}\nMSG: std_msgs/Time\ntime data`);
    expect(inner.definition).toMatch(/^builtin_interfaces\/Time t\n/);
  });

  it("follows the release where releases differ", async () => {
    const range = `Header header\nuint8 radiation_type\nfloat32 field_of_view\nfloat32 min_range\nfloat32 max_range\nfloat32 range\n${HEADER}`;
    const jazzy = await compile("sensor_msgs/Range", range);
    expect(jazzy.changes).toContainEqual({ code: "field-added", of: "sensor_msgs/Range", becomes: "variance" });
    expect(jazzy.definition).toContain("float32 variance");
    const humble = await compile("sensor_msgs/Range", range, "humble");
    expect(humble.definition).not.toContain("variance");
  });

  it("stays as it is where it only bears a standard name", async () => {
    const { changes, definition } = await compile("sensor_msgs/Range", "float32 range\nuint16 extra");
    expect(definition).toBe("float32 range\nuint16 extra\n");
    expect(changes).toEqual([
      { code: "not-standard", of: "sensor_msgs/Range", becomes: expect.stringContaining("missing") },
    ]);
  });

  /** Each type holds the next twice. */
  const doubling = [..."ABCDEFGHIJKLMNOPQRST"].map((type, i, all) => {
    const next = all[i + 1];
    return `${BAR}\nMSG: demo_msgs/${type}\n${next ? `${next} a\n${next} b` : "uint8 x"}`;
  });

  it.each([
    ["a type is missing", "demo_msgs/Missing x", "the definition of demo_msgs/Missing is missing"],
    ["a line is no field", "what is this", "the definition cannot be parsed: what is this"],
    ["a type holds itself", "demo_msgs/Root again", "types are nested deeper than 64"],
    ["an array is endless", "uint8[9999999999] x", "arrays of 9999999999 elements are not read"],
    ["types double", `A a\n${doubling.join("\n")}`, "the definition unfolds into more than 50000 fields"],
  ])("is refused where %s", async (_, text, reason) => {
    await expect(compile("demo_msgs/Root", text)).rejects.toThrow(reason);
  });

  it("comes to one that ROS 2 parsers take, or is refused, whatever it says", async () => {
    const word = fc.constantFrom(
      ..."uint8 string float64[] bool[3] time Header Part demo_msgs/Part Part[] constructor toString __proto__ a/b/c a_ A__b".split(
        " ",
      ),
      ..."x =1 =-1 =0x1g # == MSG: MSG:_demo_msgs/Part MSG:_constructor MSG:_Part [ ] [<=3] 9 std_msgs/Time roslib/Header é".split(
        " ",
      ),
    );
    const line = fc.array(word, { maxLength: 3 }).map((words) => words.join(" ").replace("MSG:_", "MSG: "));
    const field = fc.tuple(word, fc.constantFrom("a", "B", "a__b", "Zq")).map((words) => words.join(" "));
    const source = fc.array(fc.oneof({ weight: 4, arbitrary: field }, line, fc.constant(BAR)), { maxLength: 8 });
    let understood = 0;
    await fc.assert(
      fc.asyncProperty(source, async (lines) => {
        const text = `${lines.join("\n")}\n${BAR}\nMSG: demo_msgs/Part\nuint8 x\n${HEADER}`;
        const transcoder = await compile("demo_msgs/Root", text).catch((error: unknown) => error);
        if (transcoder instanceof Error) {
          expect(transcoder).toBeInstanceOf(SchemaError);
          return;
        }
        understood++;
        const { name, definition } = transcoder as Transcoder;
        const data = new TextEncoder().encode(definition);
        await cdr.compile({ name, encoding: "ros2msg", data });
      }),
      { numRuns: tries(500) },
    );
    expect(understood).toBeGreaterThan(50);
  });

  it("may hold itself in an array", async () => {
    const text = `uint16 trees\nNode[] children\n${BAR}\nMSG: demo_msgs/Node\nuint8 id\nNode[] children`;
    const message = {
      trees: 2,
      children: [
        { id: 2, children: [{ id: 3, children: [] }] },
        { id: 4, children: [] },
      ],
    };
    expect((await roundTrip("demo_msgs/Trees", text, message)).decoded).toEqual(message);
  });
});

describe("a value", () => {
  const header = (seq: number) => ({ seq, stamp: { sec: 5, nsec: 6 }, frame_id: "map" });

  it("hands the sequence number of the message's own header over, and says where another is lost", async () => {
    const text = `Header header\nHeader[] others\n${HEADER}`;
    const message = { header: header(7), others: [header(0)] };
    expect(await roundTrip("demo_msgs/Two", text, message)).toMatchObject({ sequence: 7, changes: [] });
    const lost = await roundTrip("demo_msgs/Two", text, { ...message, others: [header(0), header(1)] });
    expect(lost).toMatchObject({ sequence: 7, changes: ["inner-header-seq"] });
  });

  it("says that a time is beyond what ROS 2 holds", async () => {
    const ok = await roundTrip("demo_msgs/T", "time[] t", { t: [{ sec: 2 ** 31 - 1, nsec: 1 }] });
    expect(ok.changes).toEqual([]);
    const late = await roundTrip("demo_msgs/T", "time[] t", { t: [{ sec: 2 ** 31, nsec: 1 }] });
    expect(late).toMatchObject({ changes: ["time-range"], decoded: { t: [{ sec: -(2 ** 31), nanosec: 1 }] } });
  });

  it("writes durations of negative nanoseconds as equal ones", async () => {
    const { changes, decoded } = await roundTrip("demo_msgs/D", "duration d", { d: { sec: 0, nsec: -1 } });
    expect({ changes, decoded }).toEqual({
      changes: ["duration-rewritten"],
      decoded: { d: { sec: -1, nanosec: 999_999_999 } },
    });
    const lowest = await roundTrip("demo_msgs/D", "duration d", { d: { sec: -(2 ** 31), nsec: -1 } });
    expect(lowest).toMatchObject({
      changes: ["duration-range"],
      decoded: { d: { sec: -(2 ** 31), nanosec: 2 ** 32 - 1 } },
    });
  });

  it("makes booleans 0 or 1, and keeps zeros in strings", async () => {
    const transcoder = await compile("demo_msgs/B", "bool[] b");
    const { output, changes } = rewrite(transcoder, Uint8Array.of(3, 0, 0, 0, 0, 1, 2));
    expect({ output: [...output], changes }).toEqual({
      output: [0, 1, 0, 0, 3, 0, 0, 0, 0, 1, 1],
      changes: ["bool-rewritten"],
    });
    for (const data of ["a\0b", `${"long".repeat(100)}\0`]) {
      const zero = await roundTrip("std_msgs/String", "string data", { data });
      expect(zero).toMatchObject({ changes: ["string-nul"], decoded: { data } });
    }
  });

  it("leaves elements beyond the bound of a standard type out", async () => {
    const text = "uint8 type\nfloat64[] dimensions";
    const { changes, decoded } = await roundTrip("shape_msgs/SolidPrimitive", text, {
      type: 1,
      dimensions: [1, 2, 3, 4],
    });
    expect(changes).toEqual(["elements-lost"]);
    expect(decoded).toEqual({ type: 1, dimensions: Float64Array.of(1, 2, 3), polygon: { points: [] } });
  });

  it("maps levels of the log, and tells what of it is lost", async () => {
    const text = `byte DEBUG=1\nHeader header\nbyte level\nstring name\nstring msg\nstring file\nstring function\nuint32 line\nstring[] topics\n${HEADER}`;
    const log = {
      header: { ...header(9), frame_id: "" },
      level: 8,
      name: "n",
      msg: "m",
      file: "f",
      function: "g",
      line: 3,
      topics: [],
    };
    const { transcoder, ...exact } = await roundTrip("rosgraph_msgs/Log", text, log);
    expect(transcoder.name).toBe("rcl_interfaces/msg/Log");
    expect(transcoder.definition).toContain("byte ERROR=40");
    const decoded = {
      stamp: { sec: 5, nanosec: 6 },
      level: 40,
      name: "n",
      msg: "m",
      file: "f",
      function: "g",
      line: 3,
    };
    expect(exact).toMatchObject({ changes: [], sequence: 9, decoded });
    const unset = await roundTrip("rosgraph_msgs/Log", text, { ...log, level: 0 });
    expect(unset).toMatchObject({ changes: [], decoded: { ...decoded, level: 0 } });
    const lossy = await roundTrip("rosgraph_msgs/Log", text, { ...log, level: 3, topics: ["/a", "/b"] });
    expect(lossy).toMatchObject({ changes: ["field-lost", "value-unmapped"], decoded: { ...decoded, level: 3 } });
  });

  it("gets the byte that IDL puts into structs of nothing", async () => {
    const empty = await compile("std_msgs/Empty", "");
    expect([...rewrite(empty, new Uint8Array(0)).output]).toEqual([0, 1, 0, 0, 0]);
    const text = `std_msgs/Empty[] e\nuint16 x\nstd_msgs/Empty one\nuint8 y\n${BAR}\nMSG: std_msgs/Empty`;
    const { output } = rewrite(await compile("demo_msgs/E", text), Uint8Array.of(3, 0, 0, 0, 7, 0, 8));
    expect([...output]).toEqual([0, 1, 0, 0, 3, 0, 0, 0, 0, 0, 0, 0, 7, 0, 0, 8]);
  });

  it("is aligned to its size from the start of the body", async () => {
    const text = "uint8 a\nfloat64 b\nuint8 c\nuint16 d\nstring s\nint64[] none\nint64[] some";
    const message = { a: 1, b: 2, c: 3, d: 4, s: "xy", none: [], some: [5n] };
    const { output, decoded } = await roundTrip("demo_msgs/A", text, message);
    expect(output.length).toBe(4 + 16 + 4 + (4 + 3) + 1 + 4 + 4 + 4 + 4 + 8 - 4);
    expect(decoded).toMatchObject({ a: 1, b: 2, c: 3, d: 4, s: "xy" });
  });
});

describe("a hostile payload", () => {
  const text = `Header header\nPart[] parts\nPart[2] pair\nbool[] flags\nduration[] held\nstring[] names\nstd_msgs/Empty[] none\n${HEADER}
${BAR}\nMSG: demo_msgs/Part\nstring name\nfloat64[] values\nHeader header\nuint8 kind\n${BAR}\nMSG: std_msgs/Empty`;
  const part = { name: "p", values: [1, 2], header: { seq: 1, stamp: { sec: 1, nsec: 2 }, frame_id: "f" }, kind: 3 };
  const whole = new MessageWriter(parse(text)).writeMessage({
    header: { seq: 1, stamp: { sec: 1, nsec: 2 }, frame_id: "base" },
    parts: [part, part],
    pair: [part, part],
    flags: [true, false],
    held: [{ sec: 1, nsec: 2 }],
    names: ["a", ""],
    none: [{}, {}],
  });

  it("is short at each byte before its end, and trailing behind it", async () => {
    const transcoder = await compile("demo_msgs/Hostile", text);
    expect(rewrite(transcoder, whole).fit).toBe(Fit.fits);
    for (let length = 0; length < whole.length; length++) {
      const { fit, output, changes } = rewrite(transcoder, whole.subarray(0, length));
      expect(fit, `cut at ${length}`).toBe(Fit.short);
      expect(output.length).toBe(0);
      expect(changes).toEqual(["payload-unreadable"]);
    }
    const { output } = rewrite(transcoder, whole);
    const trailing = rewrite(transcoder, Uint8Array.of(...whole, 0));
    expect(trailing).toMatchObject({ fit: Fit.trailing, output, changes: ["inner-header-seq", "trailing-lost"] });
  });

  it("is bounded in time and output, whatever its bytes say, and leaves nothing behind", async () => {
    const transcoder = await compile("demo_msgs/Hostile", text);
    const used = transcoder.payloads();
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(whole.length - 1), fc.constantFrom(0, 1, 0x7f, 0x80, 0xff)), { maxLength: 4 }),
        (edits) => {
          const payload = whole.slice();
          for (const [at, value] of edits) payload[at] = value;
          const fresh = rewrite(transcoder, payload);
          expect(rewrite(transcoder, payload, used)).toEqual(fresh);
          expect(used.output.length).toBeLessThan((whole.length * 4 + 2 ** 16) * 2);
          if (fresh.fit === Fit.fits)
            new MessageReader(parse(transcoder.definition, { ros2: true })).readMessage(fresh.output);
        },
      ),
      { numRuns: tries(2000) },
    );
  });

  it("cannot ask for more elements of nothing than it has bytes", async () => {
    const nothing = await compile("demo_msgs/N", `std_msgs/Empty[] e\n${BAR}\nMSG: std_msgs/Empty`);
    expect(rewrite(nothing, bytesOf(0xffffffff)).fit).toBe(Fit.malformed);
    expect(rewrite(nothing, bytesOf(9000)).output.length).toBe(4 + 4 + 9000);
    const wide = "std_msgs/Empty[9000] e\n".repeat(3).replace(/ e$/gm, (_, at: number) => ` e${at}`);
    const many = await compile(
      "demo_msgs/N",
      `Wide[] w\n${BAR}\nMSG: demo_msgs/Wide\n${wide}${BAR}\nMSG: std_msgs/Empty`,
    );
    expect(rewrite(many, bytesOf(4000)).fit).toBe(Fit.malformed);
  });

  it("is told from a compressed one", async () => {
    const transcoder = await compile("std_msgs/String", "string data");
    expect(rewrite(transcoder, Uint8Array.of(0x28, 0xb5, 0x2f, 0xfd, 1, 2)).fit).toBe(Fit.compressed);
  });
});
