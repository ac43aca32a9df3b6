/** Canonical values as no sensor gives them, for every modality alike. */

import fc from "fast-check";
import type { z } from "zod";
import { characters } from "./characters.test.helper.js";
import type { CanonicalValues, ContentMeter, SampleAt } from "./facts/content/measure.js";
import type { Samples } from "./facts/samples.js";
import { note } from "./spec/facts/note.js";
import type { Occurrence, Tally } from "./spec/facts/tally.js";
import { kindOf } from "./spec/modality/field.js";
import { samples } from "./spec/modality/samples.js";

/** The values of one field. */
export type FieldValue = number[] | string | string[] | Uint8Array | undefined;

/** One sample for a meter: the values of its fields, in their order. */
export interface Sample {
  readonly values: readonly FieldValue[];
  readonly timeNs: number;
}

/** A sample as a picker would lend it. */
export function lent(meter: ContentMeter, values: readonly FieldValue[]): CanonicalValues {
  const shape = samples[meter.modality]!.shape as Record<string, z.ZodType>;
  const kinds = meter.fields.map((field) => kindOf(shape[field]!));
  let total = 0;
  const slots = Int32Array.from(kinds, (kind) => {
    if (kind.kind !== "numbers") return -1;
    total += kind.length;
    return total - kind.length;
  });
  const numbers = new Float64Array(total).fill(Number.NaN);
  for (const [i, { kind }] of kinds.entries())
    if (kind === "numbers") numbers.set((values[i] ?? []) as number[], slots[i]!);
  const lists = kinds.map(({ kind }, field) => {
    const list = Float64Array.from(kind === "list" ? ((values[field] ?? []) as number[]) : []);
    return { values: list, length: list.length, count: list.length };
  });
  const texts = (field: number) => (values[field] ?? []) as string[];
  const signatures = kinds.map(({ kind }, field) =>
    kind === "texts"
      ? [...texts(field).join("\n")].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) | 0, 7)
      : 0,
  );
  return {
    absent: values.map((value) => value === undefined),
    slots,
    numbers,
    list: (field) => lists[field]!,
    text: (field) => values[field] as string | undefined,
    texts,
    signature: (field) => signatures[field]!,
    data: (field) => values[field] as Uint8Array | undefined,
  };
}

/** Log times of the batch below: any row may be asked. */
const LOG_TIME = new Proxy(new Float64Array(0), { get: (_, row) => Number(row) });

/** The sample at hand, of a batch of which only places and log times are asked. */
export function placed(row: number, timeNs: number): SampleAt {
  const place = (at: number): Occurrence => ({ index: at, offset: 0 });
  const batch = {
    place,
    logTime: LOG_TIME,
    originNs: 1_780_000_000_000_000_000n,
    stampOriginSeconds: () => 1_780_000_000,
    fields: { stamp: LOG_TIME },
    columns: { afterHole: false },
    note: (into: Tally, at: number, byNs?: number, more?: Occurrence) =>
      note(into, () => ({ ...place(at), ...more }), byNs),
  };
  return { batch: batch as unknown as Samples, row, timeNs, axisNs: timeNs };
}

const EDGES = [0, -0, 1, -1, 2, 3, 16, 640, 480, 1e-300, 1e308, -1e308, 2 ** 31, 2 ** 32 - 1, 2 ** 53, 0.5, 1e9];
const number = fc.oneof(
  fc.constantFrom(...EDGES, Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY),
  fc.double(),
  fc.integer({ min: -4, max: 4096 }),
);
const KNOWN = [
  ...["rgb8", "mono8", "16UC1", "32FC1", "nv12", "8UC512", "bayer_rggb8", "jpeg", "16UC1; compressedDepth png", "png"],
  ...["webp", "avif", "h264", "h265", "vp9", "av1", "pcm-s16", "", "__proto__", "constructor", "x".repeat(5000)],
  ...["x", "y", "z", "t", "time", "intensity", "float32", "float64", "uint8", "uint32", "j1", "j2"],
];
const text = fc.oneof(fc.constantFrom(...KNOWN), fc.string({ unit: characters, maxLength: 20 }));

/** First bytes of every codec, each with a length behind that lies. */
const HEADS = [
  [0xff, 0xd8, 0xff, 0xe0, 0xff, 0xff],
  [0xff, 0xd8, 0xff, 0xc0, 0x00, 0x11, 8, 0, 0, 0, 0],
  [0xff, 0xd8, 0xff, 0xda, 0x00, 0x02],
  [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, 0, 0, 0, 1, 0, 0, 0, 1],
  [0x52, 0x49, 0x46, 0x46, 0xff, 0xff, 0xff, 0xff, 0x57, 0x45, 0x42, 0x50, 0x56, 0x50, 0x38, 0x58],
  [0, 0, 0, 1, 0x66, 0x74, 0x79, 0x70, 0x61, 0x76, 0x69, 0x66, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff],
  [0, 0, 0, 1, 0x67, 0x42, 0, 0, 1, 0x68, 0, 0, 1, 0x65],
  [0, 0, 0, 1, 0x40, 1, 0, 0, 1, 0x42, 0, 0, 1, 0x44, 0, 0, 1, 0x26],
  [0xff, 0xff, 0xff, 0xff, 0x65],
  [0x12, 0x00, 0x0a, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x7f],
  [0x82, 0x49, 0x83],
] as const;
const data = fc
  .tuple(fc.oneof(fc.constant([]), fc.constantFrom(...HEADS)), fc.uint8Array({ maxLength: 200 }))
  .map(([head, rest]) => Uint8Array.from([...head, ...rest]));

/** Any samples of a modality, whatever they claim; times go on, stand, and step back. */
export function samplesOf(meter: ContentMeter): fc.Arbitrary<Sample[]> {
  const shape = samples[meter.modality]!.shape as Record<string, z.ZodType>;
  const fields = meter.fields.map((field): fc.Arbitrary<FieldValue> => {
    const kind = kindOf(shape[field]!);
    const value: fc.Arbitrary<FieldValue> =
      kind.kind === "numbers"
        ? fc.array(number, { minLength: kind.length, maxLength: kind.length })
        : { list: fc.array(number, { maxLength: 12 }), text, texts: fc.array(text, { maxLength: 12 }), bytes: data }[
            kind.kind
          ];
    return fc.option(value, { nil: undefined, freq: 12 });
  });
  const sample = fc.record({
    values: fc.tuple(...fields),
    timeNs: fc.oneof(fc.nat(2_000_000_000), fc.constantFrom(0, 1e18, -1e18)),
  });
  return fc.array(sample, { minLength: 1, maxLength: 12 }).map((samples) => {
    // What is absent is absent in all samples of a stream, and half of the streams go on in time.
    const [first] = samples;
    const ordered = first!.timeNs % 2 === 0;
    return samples.map(({ values, timeNs }, i) => ({
      values: values.map((value, f) => (first!.values[f] === undefined ? undefined : (value ?? first!.values[f]))),
      timeNs: ordered ? i * 110_000_000 : timeNs,
    }));
  });
}
