/**
 * Definitions of the standard types of ROS, for recordings that name their types and carry no definitions. They are
 * kept in the package `@foxglove/rosmsg-msgs-common`, by release; it is loaded when the first is looked up.
 *
 * @module
 */
import type { MessageDefinition } from "@foxglove/message-definition";
import type { SchemaSource } from "../encoding.js";
import { shortName } from "../ros-program.js";
import { rosDefinition } from "./ros.js";

/** Types of ROS 2 that rosbag2 itself records and the package does not have; they are one in all releases. */
const ROSBAG2_TYPES: Readonly<Record<string, string>> = {
  "rosbag2_interfaces/ReadSplitEvent": "string closed_file\nstring opened_file",
  "rosbag2_interfaces/WriteSplitEvent": "string closed_file\nstring opened_file",
};

type Definitions = Readonly<Record<string, MessageDefinition>>;

/** Releases of the kept library, by name. */
async function releasesOf(generation: "ros1" | "ros2"): Promise<Map<string, Definitions>> {
  const { default: messages } = await import("@foxglove/rosmsg-msgs-common");
  if (generation === "ros1") return new Map([["noetic", messages.ros1]]);
  const { parse } = await import("@foxglove/rosmsg");
  const own = Object.entries(ROSBAG2_TYPES).map(([name, text]) => [name, { ...parse(text, { ros2: true })[0]!, name }]);
  const { ros2galactic: galactic, ros2humble: humble, ros2iron: iron, ros2jazzy: jazzy } = messages;
  return new Map(
    Object.entries({ galactic, humble, iron, jazzy }).map(([name, definitions]) => [
      name,
      { ...definitions, ...(Object.fromEntries(own) as Definitions) },
    ]),
  );
}

const loaded = new Map<string, Promise<Map<string, Definitions>>>();

/** A definition and all that it is made of, the root first; undefined where one of them is not kept. */
function closureOf(definitions: Definitions, root: string): MessageDefinition[] | undefined {
  const found = new Map<string, MessageDefinition>();
  const wanted = [root];
  for (const name of wanted) {
    if (found.has(name)) continue;
    const definition = Object.hasOwn(definitions, name) ? definitions[name] : undefined;
    if (!definition) return undefined;
    found.set(name, definition);
    for (const { type, isComplex } of definition.definitions) if (isComplex) wanted.push(shortName(type));
  }
  return [...found.values()];
}

/** What decides how payloads are read. */
const layoutOf = (definitions: readonly MessageDefinition[], ros2: boolean) =>
  definitions
    .map((definition) => rosDefinition(definition, "", ros2))
    .map(({ name, fields }) => `${name}: ${fields.join(", ")}`)
    .sort()
    .join("\n");

/** A type that is named and has no definition. */
export const absentDefinition = (name: string, reason: string): SchemaSource => ({
  name,
  encoding: "",
  data: new Uint8Array(0),
  missing: reason,
});

/**
 * The kept definition of a type, as that release has it. Where the release is not known, or not kept, all kept releases
 * must agree on how the type's payloads are read. Where there is none to be had, the schema has no data and says why.
 */
export async function keptDefinition(
  type: string,
  generation: "ros1" | "ros2",
  release: string,
): Promise<SchemaSource> {
  const releases = await (loaded.get(generation) ?? loadReleases(generation));
  const name = shortName(type);
  const found = [...releases].flatMap(([each, definitions]) => {
    const closure = closureOf(definitions, name);
    return closure ? [{ release: each, closure, layout: layoutOf(closure, generation === "ros2") }] : [];
  });
  if (found.length === 0)
    return absentDefinition(type, `the recording gives no definition, and ${type} is no type of the kept library`);
  const own = found.find((each) => each.release === release);
  const newest = found.at(-1)!;
  if (!own && found.some(({ layout }) => layout !== newest.layout))
    return absentDefinition(
      type,
      `the recording gives no definition, and that of ${type} differs between ${found.map((each) => each.release).join(", ")}`,
    );
  const { stringify } = await import("@foxglove/rosmsg");
  const data = new TextEncoder().encode(stringify([...(own ?? newest).closure]));
  return { name: type, encoding: `${generation}msg`, data, origin: "library" };
}

function loadReleases(generation: "ros1" | "ros2"): Promise<Map<string, Definitions>> {
  const loading = releasesOf(generation);
  loaded.set(generation, loading);
  return loading;
}
