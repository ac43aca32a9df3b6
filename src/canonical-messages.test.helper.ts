/** Every type that is mapped, in every encoding that it comes in: its schema, and random messages. */
import { create, createFileRegistry, type DescMessage, toBinary } from "@bufbuild/protobuf";
import { FileDescriptorSetSchema } from "@bufbuild/protobuf/wkt";
import type { MessageDefinition } from "@foxglove/message-definition";
import { parse, stringify } from "@foxglove/rosmsg";
import { MessageWriter as Ros1Writer } from "@foxglove/rosmsg-serialization";
import { MessageWriter as CdrWriter } from "@foxglove/rosmsg2-serialization";
import { foxgloveMessageSchemas, generateRosMsgMergedSchema } from "@foxglove/schemas/internal.js";
import { type FoxgloveSchema, foxgloveDescriptors, foxgloveMessage } from "./canonical-foxglove.test.helper.js";
import type { Random } from "./canonical-random.test.helper.js";
import { definitionsOf, gathered, rosMessages } from "./canonical-ros.test.helper.js";
import type { CompiledSchema, Encoding } from "./encodings/encoding.js";
import { json } from "./encodings/json.js";
import { protobuf } from "./encodings/protobuf.js";
import { cdr, ros1 as ros1Encoding } from "./encodings/ros.js";
import { mappings } from "./mappings/messages/index.js";
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

function rosType(type: string, mapping: Mapping, ros2: boolean, text: string, named?: MessageDefinition[]): MappedType {
  const definitions = named ?? parse(text, { ros2 });
  const message = rosMessages(definitions);
  const writer = ros2 ? new CdrWriter(definitions) : new Ros1Writer(definitions);
  return {
    encoding: ros2 ? "ROS 2" : "ROS 1",
    type,
    mapping,
    compile: () => compiled(ros2 ? cdr : ros1Encoding, type, ros2 ? "ros2msg" : "ros1msg", text),
    payload: (random) => writer.writeMessage(message(random)),
  };
}

const compiled = (encoding: Encoding, name: string, schema: string, data: string | Uint8Array) =>
  encoding.compile({
    name,
    encoding: schema,
    data: typeof data === "string" ? new TextEncoder().encode(data) : data,
  });

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
