/** Finds the mapping for messages of a type. */
import type { FieldSource, Mapping } from "../spec/modality/mapping.js";
import { conversions } from "../spec/modality/source-unit.js";
import { mappings } from "./messages/index.js";

/** `sensor_msgs/msg/Imu` and `sensor_msgs/Imu` are one type. */
export const typeName = (name: string): string => name.replace("/msg/", "/");

const byType = new Map(mappings.flatMap((mapping) => mapping.types.map((type) => [type, mapping] as const)));

/** The mapping for messages of a type: a declared one goes before ours. */
export const mappingOf = (type: string, declared: readonly Mapping[] = []): Mapping | undefined =>
  declared.find((mapping) => mapsType(mapping, type)) ?? byType.get(typeName(type));

/** Whether a declared mapping is for a type. */
export const mapsType = ({ types }: Mapping, type: string): boolean =>
  types.some((each) => typeName(each) === typeName(type));

/** Where a field comes from, with the conversion of its unit worked into scale and offset. */
export function inOurUnit({ unit, ...source }: FieldSource): Omit<FieldSource, "unit"> {
  if (unit === undefined) return source;
  const { scale, offset = 0 } = conversions[unit];
  if (scale === 1 && offset === 0) return source;
  const { scale: own = 1, offset: added = 0 } = source;
  return { ...source, scale: own * scale, offset: added * scale + offset };
}
