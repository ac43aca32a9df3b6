/**
 * What the samples of streams are, on a terminal: two lines a stream, drafts of mappings, and one sample.
 *
 * @module
 */

import type { z } from "zod";
import { locales } from "../../locales/index.js";
import type { Language } from "../../spec/language.js";
import { kindOf } from "../../spec/modality/field.js";
import { samples } from "../../spec/modality/samples.js";
import type { RecordingInfo, StreamInfo } from "../../spec/verdict/info.js";
import type { ShownSample, StreamModality } from "../../spec/verdict/stream-modality.js";
import { quantity } from "../units.js";
import { printable } from "../words.js";
import { clip, clipStart, type Paint, pad, padStart, stringWidth, wrap } from "./paint.js";

/** Names of elements that are shown, and elements of a list. */
const NAMES = 12;
const ELEMENTS = 16;
/** Types whose drafts are shown; all of them stand in JSON. */
const DRAFTS = 8;

/** Every stream: topic, modality and rate; then shape, units, mapping and type, on a second line and more where it must be. */
export function streamLines({ streams }: RecordingInfo, width: number, paint: Paint, language: Language): string[] {
  const words = locales[language].streams;
  const modality = ({ content }: StreamInfo) => content?.modality ?? "–";
  const rate = ({ rateHz }: StreamInfo) => (rateHz === undefined ? "" : quantity(rateHz, "Hz", language));
  const [modalities, rates] = [modality, rate].map((of) =>
    Math.max(0, ...streams.map((each) => stringWidth(of(each)))),
  );
  const longest = Math.max(0, ...streams.map((each) => stringWidth(printable(each.topic))));
  const topic = Math.min(longest, Math.max(12, width - 6 - modalities! - rates!));
  return streams.flatMap((stream) => {
    const { content } = stream;
    const head = `  ${pad(clipStart(printable(stream.topic), topic), topic)}  ${pad(modality(stream), modalities!)}  ${padStart(rate(stream), rates!)}`;
    const parts = [
      ...shapeWords(content, language),
      ...(content && content.units.length > 0 ? [content.units.join(", ")] : []),
      words.mapping[content?.mapping ?? "none"],
      ...(content?.unread ? [words.unread[content.unread]] : []),
      printable(stream.type || `(${stream.encoding})`),
    ];
    const lines = wrap(parts.join(" · "), width - 4);
    return [head.trimEnd(), ...lines.map((line) => `    ${paint.dim(line)}`)];
  });
}

/** A shape in words, such as `640×480 rgb8` or `7 joints`. */
function shapeWords(
  { modality, shape }: StreamModality | Record<string, undefined> = {},
  language: Language,
): string[] {
  if (!shape) return [];
  const { widthPx, heightPx, encoding, count, names } = shape;
  const size = widthPx === undefined ? [] : [`${widthPx}×${heightPx}`];
  const coding = encoding === undefined ? [] : [printable(encoding, 40)];
  const elements = count === undefined ? [] : [locales[language].streams.elements(modality, count)];
  const columns = modality === "point-cloud" ? (names ?? []).slice(0, NAMES).map((name) => printable(name, 40)) : [];
  const shown = [
    [...size, ...coding],
    [...elements, ...columns],
  ].filter((part) => part.length > 0);
  return shown.map((part) => part.join(" "));
}

/** The drafts of mappings, as JSON to put into a declaration. */
export function draftLines({ drafts = [] }: RecordingInfo, width: number, paint: Paint, language: Language): string[] {
  if (drafts.length === 0) return [];
  const text = JSON.stringify({ mappings: drafts.slice(0, DRAFTS) }, null, 2);
  return [
    "",
    ...wrap(locales[language].streams.drafts(drafts.length), width - 2).map((line) => `  ${line}`),
    "",
    ...text.split("\n").map((line) => paint.dim(`  ${printable(line, 1000)}`)),
  ];
}

/** One sample, with long lists and bytes shortened. */
export function sampleLines(
  { sample: shown }: RecordingInfo,
  width: number,
  paint: Paint,
  language: Language,
): string[] {
  if (!shown) return [];
  const words = locales[language].streams;
  const topic = printable(shown.topic);
  if (!shown.sample) return ["", ...wrap(words.noSample(topic), width - 2).map((line) => `  ${line}`)];
  const text = JSON.stringify(shortened(shown, language), null, 1).replace(/\[[^[\]{}]*\]/g, (list) =>
    list.replace(/\s+/g, " "),
  );
  return [
    "",
    `  ${paint.bold(clip(words.sampleOf(topic, shown.modality!), width - 2))}`,
    ...text.split("\n").map((line) => `  ${clip(printable(line, 1000), width - 2)}`),
  ];
}

function shortened({ modality, sample }: ShownSample, language: Language): Record<string, unknown> {
  const words = locales[language].streams;
  const shape = (samples[modality!]?.shape ?? {}) as Record<string, z.ZodType>;
  return Object.fromEntries(
    Object.entries(sample!).map(([field, value]) => {
      const schema = Object.hasOwn(shape, field) ? shape[field] : undefined;
      if (typeof value === "string" && schema && kindOf(schema).kind === "bytes") {
        const head = Array.from(atob(value.slice(0, 16)), (byte) => byte.charCodeAt(0).toString(16).padStart(2, "0"));
        const length = (value.length / 4) * 3 - (value.endsWith("==") ? 2 : value.endsWith("=") ? 1 : 0);
        return [field, `${head.join(" ")} … ${words.bytes(length)}`];
      }
      if (!Array.isArray(value) || value.length <= ELEMENTS) return [field, value];
      return [field, [...value.slice(0, ELEMENTS), words.more(value.length)]];
    }),
  );
}
