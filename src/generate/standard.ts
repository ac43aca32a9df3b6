/**
 * The tables of standard types that `src/encodings/standard/` compares with: the message packages of ROS, the schemas of
 * Foxglove and the well-known types of protobuf, each definition as one line.
 *
 * @module
 */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import * as wellKnown from "@bufbuild/protobuf/wkt";
import type { MessageDefinition } from "@foxglove/message-definition";
import { parse } from "@foxglove/rosmsg";
import messages from "@foxglove/rosmsg-msgs-common";
import {
  foxgloveEnumSchemas,
  foxgloveMessageSchemas,
  generateJsonSchema,
  generateProto,
  generateRosMsgDefinition,
} from "@foxglove/schemas/internal.js";
import type { Definition, DefinitionLanguage } from "../encodings/standard/compare.js";
import { jsonDefinitions } from "../encodings/standard/json.js";
import { protobufDefinitions } from "../encodings/standard/protobuf.js";
import { rosDefinition } from "../encodings/standard/ros.js";
import type { GeneratedFile } from "./file.js";

/** Definitions of one release. */
export interface Release {
  /** Name as findings say it; undefined where definitions are one in all releases. */
  readonly name: string | undefined;
  readonly definitions: readonly Definition[];
}

/** Packages among the common ones that are no standard. */
const NOT_STANDARD = /^(test_msgs|velodyne_msgs)\//;

/**
 * Definitions of releases that the package of common messages does not cover, where they are others than in those that it
 * does. All others are the same from dashing to lyrical, as the type stores of the Python package `rosbags` show.
 */
const OTHER_RELEASES: readonly { release: string; ros2: boolean; name: string; text: string }[] = [
  {
    release: "melodic",
    ros2: false,
    name: "sensor_msgs/BatteryState",
    text: `Header header
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
string serial_number`,
  },
  {
    release: "foxy",
    ros2: true,
    name: "rcl_interfaces/ParameterDescriptor",
    text: `string name
uint8 type
string description
string additional_constraints
bool read_only
FloatingPointRange[<=1] floating_point_range
IntegerRange[<=1] integer_range`,
  },
  {
    release: "lyrical",
    ros2: true,
    name: "lifecycle_msgs/TransitionEvent",
    text: `builtin_interfaces/Time stamp
Transition transition
State start_state
State goal_state`,
  },
];

const FOXGLOVE = `foxglove-${
  (
    JSON.parse(readFileSync(createRequire(import.meta.url).resolve("@foxglove/schemas/package.json"), "utf8")) as {
      version: string;
    }
  ).version
}`;

const foxgloveSchemas = Object.values(foxgloveMessageSchemas);

function rosReleases(names: Readonly<Record<string, Record<string, MessageDefinition>>>, ros2: boolean): Release[] {
  const known = Object.entries(names).map(([name, definitions]) => ({
    name,
    definitions: Object.entries(definitions)
      .filter(([type]) => !NOT_STANDARD.test(type))
      .map(([type, definition]) => rosDefinition(definition, type, ros2)),
  }));
  const others = OTHER_RELEASES.filter((each) => each.ros2 === ros2).map(({ release, name, text }) => ({
    name: release,
    definitions: [rosDefinition(named(parse(text, { ros2, skipTypeFixup: true })[0]!, name), name, ros2)],
  }));
  const foxglove = foxgloveSchemas
    .filter(({ rosEquivalent, ros2Equivalent }) => (ros2 ? ros2Equivalent : rosEquivalent) === undefined)
    .map((schema) => {
      const { rosMsgInterfaceName, fields } = generateRosMsgDefinition(schema, { rosVersion: ros2 ? 2 : 1 });
      return rosDefinition({ definitions: fields }, rosMsgInterfaceName, ros2);
    });
  const inOrder = [...others, ...known].sort((a, b) => (a.name < b.name ? -1 : 1));
  return [...inOrder, { name: FOXGLOVE, definitions: foxglove }];
}

/** The root of a text has no name; parsed alone, its nested types keep theirs, which belong to its own package. */
const named = ({ definitions }: MessageDefinition, name: string): MessageDefinition => ({
  name,
  definitions: definitions.map((field) => {
    if (!field.isComplex || field.type.includes("/")) return field;
    return { ...field, type: field.type === "Header" ? "std_msgs/Header" : `${name.split("/", 1)[0]}/${field.type}` };
  }),
});

/** Fields of the `.proto` text that Foxglove generates; a type that is no scalar and no message is an enum. */
function foxgloveProtobuf(): Definition[] {
  const enums = Object.values(foxgloveEnumSchemas);
  return foxgloveSchemas
    .filter(({ protoEquivalent }) => protoEquivalent === undefined)
    .map((schema) => {
      const text = generateProto(
        schema,
        enums.filter(({ parentSchemaName }) => parentSchemaName === schema.name),
      );
      const fields = [...text.matchAll(/^ {2}(repeated |optional )?([\w.]+) (\w+) = (\d+);/gm)].map(
        ([, label, type, name, number]) =>
          `${/^[A-Z]/.test(type!) ? "enum" : type}${label === "repeated " ? "[]" : ""} ${name}=${number}`,
      );
      return { name: `foxglove.${schema.name}`, fields };
    });
}

/** The well-known types; descriptors, which describe protobuf itself, are not for data. */
function wellKnownProtobuf(): Definition[] {
  const messages = Object.values(wellKnown)
    .filter((value) => typeof value === "object" && "kind" in value && value.kind === "file")
    .filter(({ proto }) => !/descriptor|plugin|features/.test(proto.name))
    .flatMap((file) => file.messages);
  return messages.map((message) => protobufDefinitions(message)[0]!);
}

/** Every standard type of every release, by language. */
export function standardTypes(): Record<DefinitionLanguage, Release[]> {
  const { ros1, ros2galactic: galactic, ros2humble: humble, ros2iron: iron, ros2jazzy: jazzy } = messages;
  return {
    ros1: rosReleases({ noetic: ros1 }, false),
    ros2: rosReleases({ galactic, humble, iron, jazzy }, true),
    protobuf: [
      { name: undefined, definitions: wellKnownProtobuf() },
      { name: FOXGLOVE, definitions: foxgloveProtobuf() },
    ],
    json: [
      {
        name: FOXGLOVE,
        definitions: foxgloveSchemas.flatMap((schema) =>
          jsonDefinitions(generateJsonSchema(schema), `foxglove.${schema.name}`).slice(0, 1),
        ),
      },
    ],
  };
}

/** The tables as modules. */
export function standardFiles(): GeneratedFile[] {
  return Object.entries(standardTypes()).map(([language, releases]) => ({
    path: `src/encodings/standard/tables/${language}.ts`,
    text: `/** Generated by \`npm run generate\` from \`src/generate/standard.ts\`; do not edit. */\nexport const table = \`\n${tableOf(releases)}\`;\n`,
  }));
}

/** Definitions that are one in several releases stand once, under the names of all of them. */
function tableOf(releases: readonly Release[]): string {
  const lines = new Map<string, string[]>();
  for (const { name: release, definitions } of releases)
    for (const { name, fields } of definitions) {
      const line = [`${name}:`, fields.join(", ")].join(" ").trim();
      const names = lines.get(line) ?? [];
      lines.set(line, release === undefined || names.includes(release) ? names : [...names, release]);
    }
  const groups = new Map<string, string[]>();
  for (const [line, names] of [...lines].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const head = ["#", ...names].join(" ");
    groups.set(head, [...(groups.get(head) ?? []), line]);
  }
  // The newest releases come last.
  const order = releases.map(({ name }) => name);
  const newest = (head: string) => order.indexOf(head.split(" ").at(-1));
  return [...groups]
    .sort(([a], [b]) => newest(a) - newest(b))
    .map(([head, definitions]) => `${[head, ...definitions].join("\n")}\n`)
    .join("");
}
