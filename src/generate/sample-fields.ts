/**
 * What the fields of canonical samples are, without their schemas: who measures samples needs no more, and making schemas takes time.
 *
 * @module
 */
import { kindOf, unitOf } from "../spec/modality/field.js";
import { samples } from "../spec/modality/samples.js";
import type { GeneratedFile } from "./file.js";

const keyed = (name: string) => (/^\w+$/.test(name) ? name : `"${name}"`);

/** The table, as a module of the specification. */
export function sampleFieldFiles(): GeneratedFile[] {
  const modalities = Object.entries(samples).map(([modality, { shape }]) => {
    const fields = Object.entries(shape).map(([name, schema]) => {
      const told = { ...kindOf(schema), unit: unitOf(schema) };
      const parts = Object.entries(told).flatMap(([key, value]) =>
        value === undefined ? [] : [`${key}: ${JSON.stringify(value)}`],
      );
      return `    ${name}: { ${parts.join(", ")} },\n`;
    });
    return `  ${keyed(modality)}: {\n${fields.join("")}  },\n`;
  });
  const text = `/**
 * The fields of canonical samples: what each holds, in which unit. Written by \`npm run generate\` from their schemas, for those that
 * need no schema.
 *
 * @module
 */
import type { FieldKind } from "./modality/field.js";
import type { Modality } from "./modality/modality.js";
import type { Unit } from "./units.js";

/** What a field of a canonical sample holds, and its unit where it has one. */
export type SampleField = FieldKind & { readonly unit?: Unit };

/** The fields of canonical samples by modality, in order. */
export const sampleFields: Readonly<Partial<Record<Modality, Readonly<Record<string, SampleField>>>>> = {
${modalities.join("")}};
`;
  return [{ path: "src/spec/sample-fields.ts", text }];
}
