/**
 * The fields of ROS definitions as lines of text, such as `float64[9] k`.
 *
 * @module
 */
import type { MessageDefinition, MessageDefinitionField } from "@foxglove/message-definition";
import { shortName } from "../ros-program.js";
import type { Definition } from "./compare.js";

/** What the parser of `.msg` text calls the times of ROS 2. */
const ROS2_TIMES = new Map([
  ["time", "builtin_interfaces/Time"],
  ["duration", "builtin_interfaces/Duration"],
]);

/** IDL has no empty struct; the generators of ROS put this into one. */
const FILLER = "structure_needs_at_least_one_member";

/** A ROS definition; `name` is that of the schema, for a root that does not say its own. */
export function rosDefinition(definition: MessageDefinition, name: string, ros2: boolean): Definition {
  const own = shortName(definition.name ?? name);
  const isTime = own === "builtin_interfaces/Time" || own === "builtin_interfaces/Duration";
  const lineOf = ({ type, name, isArray, arrayLength }: MessageDefinitionField) => {
    const short = shortName(type);
    const array = isArray ? `[${arrayLength ?? ""}]` : "";
    // The parser of IDL says nsec where the type says nanosec.
    return `${(ros2 && ROS2_TIMES.get(short)) || short}${array} ${isTime && name === "nsec" ? "nanosec" : name}`;
  };
  const fields = definition.definitions.filter(({ isConstant, name }) => !isConstant && name !== FILLER);
  return { name: own, fields: fields.map(lineOf) };
}
