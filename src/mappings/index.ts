/** Finds the mapping for messages of a type. */
import type { Mapping } from "../spec/modality/mapping.js";
import { mappings } from "./messages/index.js";

/** `sensor_msgs/msg/Imu` and `sensor_msgs/Imu` are one type. */
export const typeName = (name: string): string => name.replace("/msg/", "/");

const byType = new Map(mappings.flatMap((mapping) => mapping.types.map((type) => [type, mapping] as const)));

/** The mapping for messages of a type: a declared one goes before ours. */
export const mappingOf = (type: string, declared: readonly Mapping[] = []): Mapping | undefined =>
  declared.find(({ types }) => types.some((each) => typeName(each) === typeName(type))) ?? byType.get(typeName(type));
