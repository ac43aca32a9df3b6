/** Definitions under standard names: those of every release match, whatever is said beside the fields; all others differ. */
import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { create, toBinary } from "@bufbuild/protobuf";
import {
  FileDescriptorSetSchema,
  file_google_protobuf_timestamp,
  FieldDescriptorProto_Label as Label,
  FieldDescriptorProto_Type as Type,
} from "@bufbuild/protobuf/wkt";
import { foxgloveMessageSchemas, generateJsonSchema } from "@foxglove/schemas/internal.js";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { standardTypes } from "../../generate/standard.js";
import type { StandardFacts } from "../../spec/facts/stream.js";
import { tries } from "../../tries.test.helper.js";
import type { Encoding } from "../encoding.js";
import { json } from "../json.js";
import { protobuf } from "../protobuf.js";
import { cdr, ros1 } from "../ros.js";
import { compareWithStandard, type Definition, type DefinitionLanguage } from "./compare.js";

const utf8 = (text: string) => new TextEncoder().encode(text);

/** Compiles a schema as a recording does. */
const standardOf = async (encoding: Encoding, schemaEncoding: string, name: string, data: Uint8Array | string) =>
  (await encoding.compile({ name, encoding: schemaEncoding, data: typeof data === "string" ? utf8(data) : data }))
    .standard;
const ofRos2 = (name: string, text: string) => standardOf(cdr, "ros2msg", name, text);
const matches = (...versions: string[]): StandardFacts => ({ state: "matches", versions });
const differs = (type: string, difference: string): StandardFacts => ({
  state: "differs",
  versions: [],
  type,
  difference,
});

const ALL_ROS2 = ["galactic", "humble", "iron", "jazzy"];
const section = (name: string, text: string) => `${"=".repeat(80)}\nMSG: ${name}\n${text}\n`;
const TIME = section("builtin_interfaces/Time", "int32 sec\nuint32 nanosec");
const HEADER = section("std_msgs/Header", "builtin_interfaces/Time stamp\nstring frame_id") + TIME;

describe("definitions as their packages give them", () => {
  const folder = join(dirname(createRequire(import.meta.url).resolve("@foxglove/rosmsg-msgs-common")), "../msgdefs");
  /** The texts of one release, comments and constants included. */
  const textsOf = (release: string) =>
    readdirSync(join(folder, release), { recursive: true, encoding: "utf8" })
      .filter((path) => path.endsWith(".msg"))
      .map((path) => ({
        name: path
          .replace(/\.msg$/, "")
          .replace(/[\\/]msg[\\/]/, "/")
          .replaceAll("\\", "/"),
        text: readFileSync(join(folder, release, path), "utf8"),
      }))
      .filter(({ name }) => !/^(test_msgs|velodyne_msgs)\//.test(name));

  it.each([
    ["ros1", "noetic"],
    ["ros2galactic", "galactic"],
    ["ros2humble", "humble"],
    ["ros2iron", "iron"],
    ["ros2jazzy", "jazzy"],
  ])("%s: each matches %s", async (release, version) => {
    const texts = textsOf(release);
    expect(texts.length).toBeGreaterThan(80);
    for (const { name, text } of texts) {
      const [encoding, schemaEncoding] =
        release === "ros1" ? ([ros1, "ros1msg"] as const) : ([cdr, "ros2msg"] as const);
      const standard = await standardOf(
        encoding,
        schemaEncoding,
        name.replace("/", "/msg/"),
        `${text}\n${needed(text, name, texts)}`,
      );
      expect(standard, name).toMatchObject({ state: "matches" });
      expect(standard!.versions, name).toContain(version);
    }
  });

  /** The sections of the types that a definition holds, and of those that these hold. */
  function needed(text: string, name: string, texts: readonly { name: string; text: string }[], met = new Set([name])) {
    let sections = "";
    for (const [, own] of text.matchAll(/^\s*([A-Za-z]\w*(?:\/\w+)?)(?:\[[^\]]*\])?\s+\w+/gm)) {
      const full = own === "Header" ? "std_msgs/Header" : own!.includes("/") ? own! : `${name.split("/")[0]}/${own}`;
      const found = texts.find((each) => each.name === full);
      if (!found || met.has(full)) continue;
      met.add(full);
      sections += section(full, found.text) + needed(found.text, full, texts, met);
    }
    return sections;
  }

  it("match as JSON Schema of Foxglove", async () => {
    const schemas = Object.values(foxgloveMessageSchemas);
    expect(schemas.length).toBeGreaterThan(40);
    for (const schema of schemas) {
      const standard = await standardOf(
        json,
        "jsonschema",
        `foxglove.${schema.name}`,
        JSON.stringify(generateJsonSchema(schema)),
      );
      expect(standard, schema.name).toMatchObject({
        state: "matches",
        versions: [expect.stringMatching(/^foxglove-\d/)],
      });
    }
  });
});

describe("a changed definition", () => {
  /** A thing that is done to fields and never leaves them the same. */
  const change = fc.record({
    kind: fc.constantFrom("drop", "rename", "retype", "lengthen", "swap", "add"),
    at: fc.nat(),
  });
  const changed = (fields: readonly string[], { kind, at }: { kind: string; at: number }): string[] => {
    const i = at % fields.length;
    const copy = [...fields];
    const [type, name] = copy[i]!.split(" ") as [string, string];
    if (kind === "drop") copy.splice(i, 1);
    else if (kind === "rename") copy[i] = `${type} x_${name}`;
    else if (kind === "retype") copy[i] = `${type.startsWith("int64") ? "int16" : "int64"} ${name}`;
    else if (kind === "lengthen") copy[i] = `${type.replace(/\[.*/, "")}[77] ${name}`;
    else if (kind === "add") copy.push("bool x_added");
    else copy.push(copy.shift()!);
    return copy;
  };

  it.each(["ros1", "ros2"] as const)("is told in %s, wherever it is", async (language) => {
    const definitions = standardTypes()
      [language].flatMap((release) => release.definitions)
      .filter(({ name, fields }) => fields.length > 1 && !name.startsWith("foxglove_msgs/"));
    const known = new Set(definitions.map(lineOf));
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...definitions), change, async ({ name, fields }, how) => {
        const other = { name, fields: changed(fields, how) };
        // Some releases differ by just such a change.
        fc.pre(!known.has(lineOf(other)));
        const standard = await compareWithStandard(language, [other]);
        expect(standard).toMatchObject({ state: "differs", type: name, versions: [] });
        expect(standard!.difference).toMatch(/field/);
      }),
      { numRuns: tries(500) },
    );
  });
  const lineOf = ({ name, fields }: Definition) => `${name}: ${fields.join(", ")}`;

  it("is told in words, against the nearest release", async () => {
    const wrench = "geometry_msgs/Vector3 force\ngeometry_msgs/Vector3 torque\n";
    const vector = section("geometry_msgs/Vector3", "float64 x\nfloat64 y\nfloat64 z");
    const of = (text: string, nested = vector) => ofRos2("geometry_msgs/msg/Wrench", text + nested);
    const name = "geometry_msgs/Wrench";
    expect(await of(wrench)).toEqual(matches(...ALL_ROS2));
    expect(await of(wrench.replace("torque", "moment"))).toEqual(
      differs(name, 'field "torque" is named "moment" (compared with jazzy)'),
    );
    expect(await of("geometry_msgs/Vector3 force\n")).toEqual(
      differs(name, 'field "torque" is missing (compared with jazzy)'),
    );
    expect(await of(`${wrench}float64 norm\n`)).toEqual(
      differs(name, 'field "norm" is not part of it (compared with jazzy)'),
    );
    expect(await of("geometry_msgs/Vector3 torque\ngeometry_msgs/Vector3 force\n")).toEqual(
      differs(name, "its fields stand in another order (compared with jazzy)"),
    );
    expect(await of("geometry_msgs/Vector3 force\nfloat64[3] torque\n")).toEqual(
      differs(name, 'field "torque" is float64[3], expected geometry_msgs/Vector3 (compared with jazzy)'),
    );
    expect(await of(wrench, section("geometry_msgs/Vector3", "float32 x\nfloat32 y\nfloat32 z"))).toEqual(
      differs(
        "geometry_msgs/Vector3",
        'field "x" is float32, expected float64, field "y" is float32, expected float64, ' +
          'field "z" is float32, expected float64 (compared with jazzy)',
      ),
    );
    expect(await ofRos2("std_msgs/msg/ColorRGBA", "string s")).toEqual(
      differs(
        "std_msgs/ColorRGBA",
        'field "r" is missing, field "g" is missing, field "b" is missing, and 2 more (compared with jazzy)',
      ),
    );
  });

  it("is told of nested definitions in a type of one's own, and of no other", async () => {
    const own = "std_msgs/Header header\nfloat64 width\n";
    expect(await ofRos2("vendor_msgs/msg/Gripper", own + HEADER)).toEqual(matches(...ALL_ROS2));
    expect(await ofRos2("vendor_msgs/msg/Gripper", own + HEADER.replace("frame_id", "frame"))).toEqual(
      differs("std_msgs/Header", 'field "frame_id" is named "frame" (compared with jazzy)'),
    );
    expect(await ofRos2("vendor_msgs/msg/Gripper", "float64 width")).toBeUndefined();
    expect(await ofRos2("std_msgs/msg/Gripper", "float64 width"), "a name that no release has").toBeUndefined();
  });
});

describe("releases", () => {
  const range = `std_msgs/Header header
uint8 ULTRASOUND=0 # a constant
uint8 radiation_type 1
float32 field_of_view
float32 min_range
float32 max_range

# what was measured
float32 range
`;

  it("are told apart, comments, constants and defaults aside", async () => {
    expect(await ofRos2("sensor_msgs/msg/Range", range + HEADER)).toEqual(matches("galactic", "humble"));
    expect(await ofRos2("sensor_msgs/Range", `${range}float32 variance\n${HEADER}`)).toEqual(matches("iron", "jazzy"));
    expect(await ofRos2("sensor_msgs/msg/Range", range.replace("max_range", "far") + HEADER)).toEqual(
      differs("sensor_msgs/Range", 'field "max_range" is named "far" (compared with humble)'),
    );
  });

  it("are those of the same ROS", async () => {
    const header = "uint32 seq\ntime stamp\nstring frame_id\n";
    expect(await standardOf(ros1, "ros1msg", "std_msgs/Header", header)).toEqual(matches("noetic"));
    expect(
      await ofRos2("std_msgs/msg/Header", `uint32 seq\nbuiltin_interfaces/Time stamp\nstring frame_id\n${TIME}`),
    ).toEqual(differs("std_msgs/Header", 'field "seq" is not part of it (compared with jazzy)'));
  });

  it("may be earlier or later than those of the packages", async () => {
    const battery = `Header header
float32 voltage
float32 current
float32 charge
float32 capacity
float32 design_capacity
float32 percentage
uint8 power_supply_status
uint8 power_supply_health
uint8 power_supply_technology
bool present
float32[] cell_voltage
string location
string serial_number
${section("std_msgs/Header", "uint32 seq\ntime stamp\nstring frame_id")}`;
    // The header has not changed since, but the tables hold for melodic only what has.
    expect(await standardOf(ros1, "ros1msg", "sensor_msgs/BatteryState", battery)).toEqual(matches());
  });

  it("are found in IDL", async () => {
    const idl = (member: string) => `${"=".repeat(80)}
IDL: diagnostic_msgs/msg/KeyValue
module diagnostic_msgs { module msg { struct KeyValue { string key; ${member}; }; }; };
${"=".repeat(80)}
IDL: builtin_interfaces/msg/Time
module builtin_interfaces { module msg { struct Time { long sec; unsigned long nanosec; }; }; };
${"=".repeat(80)}
IDL: std_msgs/msg/Empty
module std_msgs { module msg { struct Empty { uint8 structure_needs_at_least_one_member; }; }; };
${"=".repeat(80)}
IDL: std_msgs/msg/Header
module std_msgs { module msg { struct Header { builtin_interfaces::msg::Time stamp; string frame_id; }; }; };
`;
    const of = (member: string) => standardOf(cdr, "ros2idl", "diagnostic_msgs/msg/KeyValue", idl(member));
    expect(await of("string value")).toEqual(matches(...ALL_ROS2));
    expect(await of("double value")).toEqual(
      differs("diagnostic_msgs/KeyValue", 'field "value" is float64, expected string (compared with jazzy)'),
    );
  });
});

describe("types that grow", () => {
  const timestamp = { name: "timestamp", number: 1, type: Type.MESSAGE, typeName: ".google.protobuf.Timestamp" };
  const text = (name: string, number: number, type = Type.STRING) => ({ name, number, type });
  const ofProtobuf = (...field: { name: string; number: number; type: Type; typeName?: string }[]) => {
    const labelled = field.map((each) => ({ ...each, label: Label.OPTIONAL }));
    const set = create(FileDescriptorSetSchema, {
      file: [
        file_google_protobuf_timestamp.proto,
        {
          name: "foxglove/CompressedImage.proto",
          package: "foxglove",
          syntax: "proto3",
          dependency: ["google/protobuf/timestamp.proto"],
          messageType: [{ name: "CompressedImage", field: labelled }],
        },
      ],
    });
    return standardOf(protobuf, "protobuf", "foxglove.CompressedImage", toBinary(FileDescriptorSetSchema, set));
  };
  const image = [timestamp, text("data", 2, Type.BYTES), text("format", 3), text("frame_id", 4)];
  const foxglove = { state: "matches", versions: [expect.stringMatching(/^foxglove-\d/)] };
  const differing = (difference: string) => ({
    state: "differs",
    type: "foxglove.CompressedImage",
    difference: expect.stringContaining(difference),
  });

  it("match in protobuf whether older or newer, by number", async () => {
    expect(await ofProtobuf(...image)).toEqual(foxglove);
    expect(await ofProtobuf(...image.slice(0, 3)), "older").toEqual(foxglove);
    expect(await ofProtobuf(...image, text("quality", 5, Type.FLOAT)), "newer").toEqual(foxglove);
    expect(await ofProtobuf(...[...image].reverse()), "order says nothing").toEqual(foxglove);
    expect(await ofProtobuf(...image.slice(0, 3), text("frame_id", 7))).toMatchObject(
      differing('field "frame_id" has the number 7, expected 4'),
    );
    expect(await ofProtobuf(...image.slice(0, 3), text("frame", 4))).toMatchObject(
      differing('field "frame_id" is named "frame"'),
    );
    expect(await ofProtobuf(timestamp, text("data", 2))).toMatchObject(
      differing('field "data" is string, expected bytes'),
    );
    expect(await ofProtobuf(), "empty").toMatchObject(differing('field "timestamp" is missing'));
  });

  it("match in JSON whether older or newer, by name", async () => {
    const vector = { x: { type: "number" }, y: { type: "number" }, z: { type: ["number", "null"] } };
    const of = (properties: object, more = {}) =>
      standardOf(json, "jsonschema", "foxglove.Vector3", JSON.stringify({ type: "object", properties, ...more }));
    expect(await of(vector)).toEqual(foxglove);
    expect(await of({ ...vector, z: { type: "integer" }, w: { type: "string" } }), "newer").toEqual(foxglove);
    const { z: _, ...flat } = vector;
    expect(await of(flat), "older").toEqual(foxglove);
    const reference = { ...flat, z: { $ref: "#/$defs/Number" } };
    expect(await of(reference, { $defs: { Number: { type: "number" } } }), "by reference").toEqual(foxglove);
    expect(await of({ ...flat, zed: { type: "number" } }), "renamed").toMatchObject({
      state: "differs",
      type: "foxglove.Vector3",
      difference: expect.stringContaining('field "z" is named "zed"'),
    });
    const nested = { position: { title: "foxglove.Vector3", type: "object", properties: { x: { type: "string" } } } };
    const pose = JSON.stringify({ type: "object", properties: nested });
    expect(await standardOf(json, "jsonschema", "vendor.Pose", pose)).toMatchObject({
      state: "differs",
      type: "foxglove.Vector3",
      difference: expect.stringContaining('field "x" is string, expected number'),
    });
    expect(await standardOf(json, "", "foxglove.Vector3", "")).toBeUndefined();
  });

  it("match in foxglove_msgs with all that came before, in order", async () => {
    const point = "float64 x\nfloat64 y\n";
    const circle = "builtin_interfaces/Time timestamp\nfoxglove_msgs/Point2 position\nfloat64 diameter\n";
    const of = (text: string) =>
      ofRos2("foxglove_msgs/msg/CircleAnnotation", text + section("foxglove_msgs/Point2", point) + TIME);
    expect(await of(circle)).toMatchObject({ state: "matches" });
    expect(await of(circle.replace("diameter", "radius"))).toMatchObject({ state: "differs" });
    expect(await of("float64 diameter\nfoxglove_msgs/Point2 position\n")).toMatchObject({ state: "differs" });
  });

  it("are given up where a JSON Schema refers to itself without measure", async () => {
    const all = Array.from({ length: 200 }, (_, i) => ({ $ref: `#/$defs/d${i}` }));
    const $defs = Object.fromEntries(all.map((_, i) => [`d${i}`, { allOf: all }]));
    const properties = Object.fromEntries(all.map((each, i) => [`p${i}`, each]));
    const started = performance.now();
    const schema = JSON.stringify({ properties, $defs });
    expect(await standardOf(json, "jsonschema", "foxglove.Pose", schema)).toBeUndefined();
    expect(performance.now() - started).toBeLessThan(5000);
  });
});

describe("the tables", () => {
  it("have only names that make a recording load them", async () => {
    for (const [language, releases] of Object.entries(standardTypes()))
      for (const { definitions } of releases)
        for (const definition of definitions)
          expect(
            await compareWithStandard(language as DefinitionLanguage, [definition]),
            definition.name,
          ).toMatchObject({
            state: "matches",
          });
  });
});
