/**
 * Canonical samples: what a picker reads of a payload, as the modality of its mapping names it.
 *
 * @module
 */

import type { Picker, Want } from "./encodings/pick/picks.js";
import { inOurUnit } from "./mappings/index.js";
import type { Mapping } from "./spec/modality/mapping.js";
import type { Modality } from "./spec/modality/modality.js";
import { type SampleField, sampleFields } from "./spec/sample-fields.js";

/** The fields of a modality, by name. */
export const fieldsOf = (modality: Modality): Readonly<Record<string, SampleField>> => sampleFields[modality] ?? {};

/** What a picker is asked for: the fields of a mapping by the names of ours. What it does not map well is absent. */
export function wantsOf(mapping: Mapping, fields: readonly string[]): Want[] {
  const known = fieldsOf(mapping.modality);
  return fields.map((field) => {
    const { unit: _, ...kind } = known[field]!;
    const source = Object.hasOwn(mapping.fields, field) ? mapping.fields[field] : undefined;
    if (!source || (kind.kind === "numbers" && source.paths.length !== kind.length)) return { ...kind, paths: [] };
    return { ...kind, ...inOurUnit(source) };
  });
}

/** The fields of a modality that a mapping fills, in the order of the modality. */
export const mappedFields = ({ modality, fields }: Mapping): string[] =>
  Object.keys(fieldsOf(modality)).filter((field) => Object.hasOwn(fields, field));

/** Makes canonical samples of the payloads of one schema. */
export class SampleMaker {
  readonly #fields: readonly string[];
  readonly #wants: readonly Want[];
  readonly #picker: Picker;

  private constructor(fields: readonly string[], wants: readonly Want[], picker: Picker) {
    this.#fields = fields;
    this.#wants = wants;
    this.#picker = picker;
  }

  /** Makes one; throws a `SchemaError` where the definition is not read. */
  static async of(mapping: Mapping, picker: (wants: readonly Want[]) => Promise<Picker>): Promise<SampleMaker> {
    const fields = mappedFields(mapping);
    const wants = wantsOf(mapping, fields).map((want): Want => ({ ...want, longest: Number.POSITIVE_INFINITY }));
    return new SampleMaker(fields, wants, await picker(wants));
  }

  /** The sample in `bytes[start, end)`, which fits its schema; a copy. Undefined where it cannot be read after all. */
  make(bytes: Uint8Array, view: DataView, start: number, end: number): Record<string, unknown> | undefined {
    if (!this.#picker.read(bytes, view, start, end, false)) return undefined;
    const sample: Record<string, unknown> = {};
    for (const [want, field] of this.#fields.entries()) {
      const value = this.#picker.absent[want] ? undefined : this.#value(want);
      if (value !== undefined) sample[field] = value;
    }
    return sample;
  }

  #value(want: number): unknown {
    const picker = this.#picker;
    const { kind, length = 1 } = this.#wants[want]!;
    if (kind === "text") return picker.text(want);
    if (kind === "texts") return picker.texts(want);
    if (kind === "bytes") return picker.data(want)?.slice();
    if (kind === "list") {
      const list = picker.list(want);
      return Array.from(list.values.subarray(0, list.length));
    }
    if (!picker.has(want)) return undefined;
    const first = picker.slots[want]!;
    return length === 1 ? picker.numbers[first] : Array.from(picker.numbers.subarray(first, first + length));
  }
}
