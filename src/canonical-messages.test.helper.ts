/** Random messages of every type that is mapped, and what their mappings say of them, written down without a thought for speed. */
import { create, createFileRegistry, type DescMessage, toBinary } from "@bufbuild/protobuf";
import {
  FileDescriptorProtoSchema,
  FileDescriptorSetSchema,
  file_google_protobuf_duration,
  file_google_protobuf_timestamp,
  FieldDescriptorProto_Label as Label,
  FieldDescriptorProto_Type as Type,
} from "@bufbuild/protobuf/wkt";
import type { MessageDefinition, MessageDefinitionField } from "@foxglove/message-definition";
import { parse, stringify } from "@foxglove/rosmsg";
import { ros1, ros2jazzy } from "@foxglove/rosmsg-msgs-common";
import { MessageWriter as Ros1Writer } from "@foxglove/rosmsg-serialization";
import { MessageWriter as CdrWriter } from "@foxglove/rosmsg2-serialization";
import {
  foxgloveEnumSchemas,
  foxgloveMessageSchemas,
  generateProto,
  generateRosMsgMergedSchema,
} from "@foxglove/schemas/internal.js";
import { shapeOf } from "./canonical.js";
import type { CompiledSchema, Encoding, SchemaSource } from "./encodings/encoding.js";
import { json } from "./encodings/json.js";
import { protobuf } from "./encodings/protobuf.js";
import { cdr, ros1 as ros1Encoding } from "./encodings/ros.js";
import { mappings } from "./mappings/messages/index.js";
import { kindOf } from "./spec/modality/field.js";
import type { Mapping } from "./spec/modality/mapping.js";

/** A mapped type in one encoding. */
export interface MappedType {
  readonly encoding: string;
  readonly type: string;
  readonly mapping: Mapping;
  compile(): Promise<CompiledSchema>;
  /** A random message in its encoding. */
  payload(random: Random): Uint8Array;
}

/** Numbers that are the same in every run. */
export class Random {
  #state: number;

  constructor(seed: string) {
    this.#state = [...seed].reduce((sum, letter) => Math.imul(sum ^ letter.charCodeAt(0), 0x01000193), 0x811c9dc5);
  }

  /** From 0 up to 1 (mulberry32). */
  unit(): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }

  below(limit: number): number {
    return Math.floor(this.unit() * limit);
  }

  of<T>(choices: readonly T[]): T {
    return choices[this.below(choices.length)]!;
  }

  /** So many of something. */
  list<T>(length: number, make: () => T): T[] {
    return Array.from({ length }, make);
  }

  real(): number {
    return this.below(8) === 0
      ? this.of([0, -0, 1, Number.MAX_VALUE, 5e-324])
      : (this.unit() - 0.5) * 10 ** this.below(12);
  }

  /** An integer of so many bits: the ends of its range, small ones, any. */
  integer(bits: number, signed: boolean): bigint {
    const any = (BigInt(this.below(2 ** 32)) << 32n) | BigInt(this.below(2 ** 32));
    const value = this.of([any, any, 0n, BigInt(this.below(5)), (1n << BigInt(bits - 1)) - 1n, -1n]);
    return signed ? BigInt.asIntN(bits, value) : BigInt.asUintN(bits, value);
  }

  text(): string {
    return this.list(this.below(9), () => this.of([..."abc/_ 0é襷𝄞"])).join("");
  }

  bytes(): Uint8Array {
    return Uint8Array.from({ length: this.below(40) }, () => this.below(256));
  }
}

const short = (name: string) => name.replace("/msg/", "/");
type Values = Record<string, unknown>;

// ROS

const AT = "std_msgs/Header header\n";
const EVENT = "uint16 x\nuint16 y\ntime ts\nbool polarity";
const POINT = "trajectory_msgs/JointTrajectoryPoint";
const GPS_STATUS = `${AT}uint16 satellites_used\nint32[] satellite_used_prn\nuint16 satellites_visible\nint32[] satellite_visible_prn\nint32[] satellite_visible_z\nint32[] satellite_visible_azimuth\nint32[] satellite_visible_snr\nint16 status\nuint16 motion_source\nuint16 orientation_source\nuint16 position_source`;
const GPS_REALS =
  "track speed climb pitch roll dip time gdop pdop hdop vdop tdop err err_horz err_vert err_track err_speed err_climb err_time err_pitch err_roll err_dip";
const gpsFix = (status: string) =>
  `${AT}${status} status\n${`latitude longitude altitude ${GPS_REALS}`.replace(/\w+/g, "\nfloat64 $&")}\nfloat64[9] position_covariance\nuint8 position_covariance_type`;
const packet = (first: string, second: string) =>
  `${AT}uint32 height\nuint32 width\n${first}\n${second}\nuint8[] events`;

/** Definitions that the package of common messages does not have. */
const OTHERS: Readonly<Record<string, string>> = {
  "ackermann_msgs/AckermannDrive":
    "float32 steering_angle\nfloat32 steering_angle_velocity\nfloat32 speed\nfloat32 acceleration\nfloat32 jerk",
  "ackermann_msgs/AckermannDriveStamped": `${AT}ackermann_msgs/AckermannDrive drive`,
  "audio_common_msgs/AudioData": "uint8[] data",
  "audio_common_msgs/AudioDataStamped": `${AT}audio_common_msgs/AudioData audio`,
  "control_msgs/GripperCommand": "float64 position\nfloat64 max_effort",
  "dvs_msgs/Event": EVENT,
  "dvs_msgs/EventArray": `${AT}uint32 height\nuint32 width\ndvs_msgs/Event[] events`,
  "event_array_msgs/EventArray": packet("string encoding\nbool is_bigendian", "uint64 time_base\nuint64 seq"),
  "event_camera_msgs/EventPacket": packet("uint64 seq\nuint64 time_base", "string encoding\nbool is_bigendian"),
  "gps_common/GPSFix": gpsFix("gps_common/GPSStatus"),
  "gps_common/GPSStatus": GPS_STATUS,
  "gps_msgs/GPSFix": gpsFix("gps_msgs/GPSStatus"),
  "gps_msgs/GPSStatus": GPS_STATUS,
  "prophesee_event_msgs/Event": EVENT,
  "prophesee_event_msgs/EventArray": `${AT}uint32 height\nuint32 width\nprophesee_event_msgs/Event[] events`,
  "radar_msgs/RadarReturn":
    "float32 range\nfloat32 azimuth\nfloat32 elevation\nfloat32 doppler_velocity\nfloat32 amplitude",
  "radar_msgs/RadarScan": `${AT}radar_msgs/RadarReturn[] returns`,
  "tf/tfMessage": "geometry_msgs/TransformStamped[] transforms",
};
/** ROS 2 tells what is measured twice, under a new name and the old one. */
const CONTROLLER = {
  ros1: `${AT}string[] joint_names\n${POINT} desired\n${POINT} actual\n${POINT} error`,
  ros2: `${AT}string[] joint_names\n${["reference", "feedback", "error", "output", "desired", "actual"].map((name) => `${POINT} ${name}`).join("\n")}`,
};

/** Definitions of ROS 1 or ROS 2, by name. */
function definitionsOf(ros2: boolean): Map<string, MessageDefinition> {
  const common = Object.values((ros2 ? ros2jazzy : ros1) as Record<string, MessageDefinition>);
  const others = Object.entries({
    ...OTHERS,
    "control_msgs/JointTrajectoryControllerState": ros2 ? CONTROLLER.ros2 : CONTROLLER.ros1,
  });
  return new Map([
    ...common.map((each) => [short(each.name!), each] as const),
    ...others.map(([name, text]) => {
      const [definition] = parse(ros2 ? text.replace(/^time /gm, "builtin_interfaces/Time ") : text, {
        ros2,
        skipTypeFixup: true,
      });
      return [name, { name, definitions: definition!.definitions }] as const;
    }),
  ]);
}

/** A definition and all that it needs, the root first. */
function gathered(all: ReadonlyMap<string, MessageDefinition>, root: string): MessageDefinition[] {
  const names = new Set([root]);
  for (const name of names)
    for (const { type, isComplex } of all.get(name)!.definitions) if (isComplex) names.add(short(type));
  return [...names].map((name) => all.get(name)!);
}

/** A random message of a definition. */
function rosMessage(definitions: readonly MessageDefinition[], random: Random): Values {
  const byName = new Map(definitions.map((each) => [short(each.name ?? ""), each]));
  const primitive = (type: string): unknown => {
    const [, signed, bits] = /^(u?)int(\d+)$/.exec(type) ?? [];
    if (bits !== undefined) {
      const value = random.integer(Number(bits), signed === "");
      return bits === "64" ? value : Number(value);
    }
    if (type === "bool") return random.below(2) === 1;
    if (type === "string") return random.text();
    if (type === "time" || type === "duration") return { sec: random.below(2 ** 31), nsec: random.below(1e9) };
    return random.below(9) === 0 ? random.of([Number.NaN, Infinity, -Infinity]) : random.real();
  };
  const value = ({ type, isArray, isComplex, arrayLength }: MessageDefinitionField): unknown => {
    const one = () => (isComplex ? struct(byName.get(short(type))!) : primitive(type));
    return isArray ? random.list(arrayLength ?? random.below(5), one) : one();
  };
  const struct = (definition: MessageDefinition): Values =>
    Object.fromEntries(
      definition.definitions.filter(({ isConstant }) => !isConstant).map((field) => [field.name, value(field)]),
    );
  return struct(definitions[0]!);
}

function rosType(type: string, mapping: Mapping, ros2: boolean, text: string, named?: MessageDefinition[]): MappedType {
  const definitions = named ?? parse(text, { ros2 });
  const writer = ros2 ? new CdrWriter(definitions) : new Ros1Writer(definitions);
  return {
    encoding: ros2 ? "ROS 2" : "ROS 1",
    type,
    mapping,
    compile: () => compiled(ros2 ? cdr : ros1Encoding, type, ros2 ? "ros2msg" : "ros1msg", text),
    payload: (random) => writer.writeMessage(rosMessage(definitions, random)),
  };
}

const compiled = (encoding: Encoding, name: string, schema: string, data: string | Uint8Array) =>
  encoding.compile({
    name,
    encoding: schema,
    data: typeof data === "string" ? new TextEncoder().encode(data) : data,
  } satisfies SchemaSource);

// Foxglove: protobuf and JSON

type FoxgloveSchema = (typeof foxgloveMessageSchemas)[keyof typeof foxgloveMessageSchemas];
type FoxgloveField = FoxgloveSchema["fields"][number];
const enums = Object.values(foxgloveEnumSchemas);
const TYPES: Readonly<Record<string, Type>> = {
  double: Type.DOUBLE,
  uint32: Type.UINT32,
  fixed32: Type.FIXED32,
  string: Type.STRING,
  bytes: Type.BYTES,
  bool: Type.BOOL,
};

/** Descriptors of all schemas, by the text that Foxglove generates of each. */
function foxgloveDescriptors() {
  const messageType = Object.values(foxgloveMessageSchemas)
    .filter(({ protoEquivalent }) => protoEquivalent === undefined)
    .map((schema) => {
      const text = generateProto(
        schema,
        enums.filter(({ parentSchemaName }) => parentSchemaName === schema.name),
      );
      const optional: { name: string }[] = [];
      const field = [...text.matchAll(/^ {2}(repeated |optional )?([\w.]+) (\w+) = (\d+);/gm)].map(
        ([, label, type, name, number]) => {
          const known = TYPES[type!];
          const scalar = known ?? (type!.includes(".") ? Type.MESSAGE : Type.ENUM);
          if (label === "optional ") optional.push({ name: `_${name}` });
          return {
            name: name!,
            number: Number(number),
            type: scalar,
            label: label === "repeated " ? Label.REPEATED : Label.OPTIONAL,
            ...(scalar === Type.MESSAGE ? { typeName: `.${type}` } : {}),
            ...(scalar === Type.ENUM ? { typeName: ".foxglove.Any" } : {}),
            ...(label === "optional " ? { proto3Optional: true, oneofIndex: optional.length - 1 } : {}),
          };
        },
      );
      return { name: schema.name, field, oneofDecl: optional };
    });
  const file = create(FileDescriptorProtoSchema, {
    name: "foxglove.proto",
    package: "foxglove",
    syntax: "proto3",
    dependency: ["google/protobuf/timestamp.proto", "google/protobuf/duration.proto"],
    // Which names the numbers have makes no difference to a payload.
    enumType: [{ name: "Any", value: Array.from({ length: 16 }, (_, number) => ({ name: `ANY_${number}`, number })) }],
    messageType,
  });
  return create(FileDescriptorSetSchema, {
    file: [file_google_protobuf_timestamp.proto, file_google_protobuf_duration.proto, file],
  });
}

const camelCase = (name: string) => name.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());

/** A random message of a Foxglove schema, as protobuf's library takes it or as JSON has it. What is optional may be left out. */
function foxgloveMessage({ fields }: FoxgloveSchema, random: Random, inJson: boolean): Values {
  const one = ({ type }: FoxgloveField): unknown => {
    if (type.type === "enum") return random.of(type.enum.values).value;
    if (type.type === "nested") {
      if (type.schema.name === "Timestamp" && !inJson)
        return { seconds: BigInt(random.below(2 ** 31)), nanos: random.below(1e9) };
      return foxgloveMessage(type.schema as FoxgloveSchema, random, inJson);
    }
    if (type.name === "bytes") {
      const bytes = random.bytes();
      return inJson ? btoa(String.fromCharCode(...bytes)) : bytes;
    }
    if (type.name === "string") return random.text();
    if (type.name === "boolean") return random.below(2) === 1;
    return type.name === "uint32" ? Number(random.integer(32, false)) : random.real();
  };
  return Object.fromEntries(
    fields
      .filter((field) => !("optional" in field && field.optional && random.below(3) === 0))
      .map((field) => {
        const { array, name } = field as { array?: number | true; name: string };
        const value =
          array === undefined
            ? one(field)
            : random.list(array === true ? random.below(5) : random.of([0, array]), () => one(field));
        return [inJson ? name : camelCase(name), value];
      }),
  );
}

/** Every type that is mapped, in every encoding that it comes in. */
export function mappedTypes(): MappedType[] {
  const [of1, of2] = [definitionsOf(false), definitionsOf(true)];
  const descriptors = foxgloveDescriptors();
  const registry = createFileRegistry(descriptors);
  const descriptorSet = toBinary(FileDescriptorSetSchema, descriptors);
  return mappings.flatMap((mapping) =>
    mapping.types.flatMap((type): MappedType[] => {
      const [, prefix, name] = /^(foxglove\.|foxglove_msgs\/)(\w+)$/.exec(type) ?? [];
      const schema = foxgloveMessageSchemas[name as keyof typeof foxgloveMessageSchemas] as FoxgloveSchema | undefined;
      if (schema && prefix === "foxglove_msgs/")
        return [false, true].map((ros2) =>
          rosType(type, mapping, ros2, generateRosMsgMergedSchema(schema, { rosVersion: ros2 ? 2 : 1 })),
        );
      if (schema) {
        const root = registry.getMessage(type) as DescMessage;
        const inText = (random: Random) => JSON.stringify(foxgloveMessage(schema, random, true));
        return [
          {
            encoding: "protobuf",
            type,
            mapping,
            compile: () => compiled(protobuf, type, "protobuf", descriptorSet),
            payload: (random) => toBinary(root, create(root, foxgloveMessage(schema, random, false) as never)),
          },
          {
            encoding: "JSON",
            type,
            mapping,
            compile: () => compiled(json, type, "", ""),
            payload: (random) => new TextEncoder().encode(inText(random)),
          },
        ];
      }
      return [false, true].flatMap((ros2) => {
        const all = ros2 ? of2 : of1;
        if (!all.has(type)) return [];
        const definitions = gathered(all, type);
        return [rosType(type, mapping, ros2, stringify(definitions), definitions)];
      });
    }),
  );
}

// The transcription

/** What turns values into ours, of units that our mappings name. */
const UNITS: Readonly<Record<string, (value: number) => number>> = { degC: (value) => value + 273.15 };

interface Part {
  /** Names that the field may have, in a message of ROS or as protobuf's library gives it. */
  readonly names: readonly string[];
  readonly element: string | undefined;
}
const partsByPath = new Map<string, readonly Part[]>();
function partsOf(path: string): readonly Part[] {
  let parts = partsByPath.get(path);
  if (!parts) {
    parts = path.split(".").map((part) => {
      const [, names, element] = /^([^[]*)(?:\[(\d*)\])?$/.exec(part)!;
      return { names: names!.split("|").flatMap((name) => [name, camelCase(name)]), element };
    });
    partsByPath.set(path, parts);
  }
  return parts;
}

function memberOf(value: unknown, names: readonly string[]): unknown {
  for (const name of names) if ((value as Values | undefined)?.[name] !== undefined) return (value as Values)[name];
  return undefined;
}

/** The values that a path leads to in a decoded message; what elements of a list lack keeps its place. */
function at(message: unknown, path: string): unknown[] {
  let values = [message];
  let inAll = false;
  for (const { names, element } of partsOf(path)) {
    values = values.map((value) => memberOf(value, names)).filter((value) => inAll || value !== undefined);
    if (element === "") values = values.flatMap((value) => Array.from(value as ArrayLike<unknown>));
    else if (element !== undefined)
      values = values
        .filter((list) => (list as ArrayLike<unknown>).length > Number(element))
        .map((list) => (list as ArrayLike<unknown>)[Number(element)]);
    if (element === "") inAll = true;
  }
  return inAll && values.every((value) => value === undefined) ? [] : values;
}

/** What a mapping says of a decoded message. */
export function transcribed({ modality, fields }: Mapping, message: unknown): Values {
  const shape = shapeOf(modality);
  const sample: Values = {};
  for (const [field, { paths, unit, values }] of Object.entries(fields)) {
    const { kind } = kindOf(shape[field]!);
    const found = paths.flatMap((path) => at(message, path));
    const flat = found.flatMap((value) =>
      value !== null && typeof value === "object" ? Array.from(value as ArrayLike<unknown>) : [value],
    );
    const number = (value: unknown) => {
      const named = values?.[String(Number(value))];
      if (typeof named === "number") return named;
      return (UNITS[unit ?? ""] ?? Number)(Number(value));
    };
    const name = (value: unknown) => String(values?.[String(value)] ?? value);
    if (kind === "bytes") {
      const [text] = flat;
      if (typeof text === "string") sample[field] = new Uint8Array(Buffer.from(text, "base64"));
      else if (found.length > 0) sample[field] = Uint8Array.from(flat as number[]);
    } else if (kind === "text") {
      if (found.length > 0) sample[field] = name(flat[0]);
    } else if (kind === "texts") {
      sample[field] = flat.map(name);
    } else if (kind === "list") sample[field] = flat.map(number);
    else if (found.length === paths.length) sample[field] = paths.length === 1 ? number(flat[0]) : flat.map(number);
  }
  return sample;
}
