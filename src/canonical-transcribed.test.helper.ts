/** What a mapping says of a decoded message, written down without a thought for speed. */

import type { z } from "zod";
import { camelCase } from "./canonical-foxglove.test.helper.js";
import { kindOf } from "./spec/modality/field.js";
import type { Mapping } from "./spec/modality/mapping.js";
import { samples } from "./spec/modality/samples.js";

type Values = Record<string, unknown>;
type FieldKind = ReturnType<typeof kindOf>["kind"];

/** What turns values into ours, of units that our mappings name. */
const UNITS: Readonly<Record<string, (value: number) => number>> = { degC: (value) => value + 273.15 };

interface Part {
  /** Names that the field may have, in a message of ROS or as protobuf's library gives it. */
  readonly names: readonly string[];
  readonly element: string | undefined;
}
/** What each field of the modality of a mapping is, by its name. */
const kindsByMapping = new WeakMap<Mapping, Readonly<Record<string, FieldKind>>>();
function kindsOf(mapping: Mapping): Readonly<Record<string, FieldKind>> {
  let kinds = kindsByMapping.get(mapping);
  if (!kinds) {
    const shape = samples[mapping.modality]!.shape as Record<string, z.ZodType>;
    kinds = Object.fromEntries(Object.keys(mapping.fields).map((field) => [field, kindOf(shape[field]!).kind]));
    kindsByMapping.set(mapping, kinds);
  }
  return kinds;
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
export function transcribed(mapping: Mapping, message: unknown): Values {
  const kinds = kindsOf(mapping);
  const sample: Values = {};
  for (const [field, { paths, unit, values }] of Object.entries(mapping.fields)) {
    const kind = kinds[field];
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
