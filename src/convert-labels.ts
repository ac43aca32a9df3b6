/**
 * Conversion of labels: read by the format that recognises them, hold to our model, write by the format that is asked for. What
 * either way loses is told, and nothing is written where losses were not allowed.
 *
 * @module
 */

import { nameOf } from "./input.js";
import type { RecordingInput } from "./io/source.js";
import { recordingBasis } from "./label-basis.js";
import type {
  ExportedLabels,
  ImportedLabels,
  LabelFile,
  LabelFiles,
  LabelFormat,
  LabelOptions,
  RecordingBasis,
} from "./label-formats/format.js";
import { labelFormats } from "./label-formats/formats.js";
import { jsonIn, onlyFile, refusal, xmlIn } from "./label-formats/made.js";
import { locales } from "./locales/index.js";
import { duration } from "./report/units.js";
import type { AnnotationDocument } from "./spec/annotation/document.js";
import type { Declaration } from "./spec/declaration/declaration.js";
import type { Language } from "./spec/language.js";
import type { LabelConversionReport, LabelLossReport } from "./spec/verdict/label-conversion.js";
import { KEPT_LABELS, type LabelLoss } from "./spec/verdict/label-loss.js";
import { TasukiError } from "./trouble.js";
import { SPECIFICATION, VERSION } from "./version.js";

/** Which format labels were found to have, or were given. */
export interface FormatOfLabels {
  /** Id of the format. */
  readonly format: string;
}

/** Options of {@link importLabels}. */
export interface ImportLabelsOptions extends LabelOptions {
  /** The recording that the labels are of. */
  recording?: RecordingBasis | undefined;
  /** Id of the format; without it, the first that recognises the labels. */
  from?: string | undefined;
}

/** Options of {@link exportLabels}. */
export interface ExportLabelsOptions extends LabelOptions {
  /** The recording that the labels are of. */
  recording?: RecordingBasis | undefined;
  /** Id of the format; without it, the one that the name tells. */
  to?: string | undefined;
}

/** Options of {@link convertLabels}. */
export interface ConvertLabelsOptions extends LabelOptions {
  /** The recording that the labels are of; the caller closes it. */
  recording?: RecordingInput | undefined;
  /** What the provider declares of the recording. */
  declaration?: Declaration | undefined;
  /** Id of the format to read. */
  from?: string | undefined;
  /** Id of the format to write. */
  to?: string | undefined;
  /** Whether losses are accepted. */
  allowLossy?: boolean | undefined;
  /** Language of the report; English where nothing is said. */
  reportLanguage?: Language | undefined;
  /** Told, now and then, how many bytes of the recording of how many have been read. */
  onProgress?: ((bytes: number, total: number) => void) | undefined;
}

/** What a conversion of labels gives. */
export interface ConvertedLabels {
  /** What became of it. */
  readonly report: LabelConversionReport;
  /** The files to write; none where it was refused. */
  readonly files: readonly LabelFile[];
}

const timeOf = (ns: number | undefined, language: Language) => (ns === undefined ? undefined : duration(ns, language));

const IDS = labelFormats.map(({ id }) => id);

function formatOf(id: string): LabelFormat {
  const format = labelFormats.find((each) => each.id === id);
  if (!format) throw new TasukiError("usage", `there is no label format "${id}"; there are ${IDS.join(", ")}`);
  return format;
}

/** The format that a name to write tells, or that is asked for. Throws a `TasukiError` where there is none. */
export function targetFormat(name: string, to: string | undefined): LabelFormat {
  if (to !== undefined) return formatOf(to);
  const format = labelFormats.find(({ writes }) => writes?.test(name));
  if (!format)
    throw new TasukiError("usage", `the name ${name} tells no label format: give one (--to FORMAT): ${IDS.join(", ")}`);
  return format;
}

/** Reads labels of any format that is known. Throws a `TasukiError` where none recognises them. */
export async function importLabels(
  files: LabelFiles,
  { from, recording, ...options }: ImportLabelsOptions = {},
): Promise<ImportedLabels & FormatOfLabels> {
  const format = from === undefined ? await recognised(files) : formatOf(from);
  return { ...(await format.import(files, { name: files.name, recording, options })), format: format.id };
}

async function recognised(files: LabelFiles): Promise<LabelFormat> {
  for (const format of labelFormats) if (await format.recognise(files)) return format;
  const reason = await unreadable(files);
  if (reason !== undefined) throw refusal(files.name, reason);
  throw new TasukiError("bad-annotation", `${files.name}: no label format that is known: ${IDS.join(", ")}`);
}

/** Why an only file cannot be labels of any format; undefined where it is not broken. */
async function unreadable(files: LabelFiles): Promise<string | undefined> {
  const only = await onlyFile(files);
  if (!only) return undefined;
  const { name, bytes } = only;
  if (bytes.length === 0) return "it is empty";
  const read = /\.json$/i.test(name) ? jsonIn(bytes) : /\.(xml|eaf)$/i.test(name) ? xmlIn(bytes) : undefined;
  return read && "reason" in read ? read.reason : undefined;
}

/** Writes an annotation as labels of another format: the files, and what they cannot hold. `name` is that of the file or folder. */
export async function exportLabels(
  document: AnnotationDocument,
  name: string,
  { to, recording, ...options }: ExportLabelsOptions = {},
): Promise<ExportedLabels & FormatOfLabels> {
  const format = targetFormat(name, to);
  return { ...(await format.export(document, { name, recording, options })), format: format.id };
}

/** Converts labels to another format. `name` is that of the file or folder that is to be written. */
export async function convertLabels(
  files: LabelFiles,
  name: string,
  options: ConvertLabelsOptions = {},
): Promise<ConvertedLabels> {
  const { declaration, from, to, allowLossy, reportLanguage: language = "en", onProgress, ...rest } = options;
  const target = targetFormat(name, to);
  const basis = options.recording && (await recordingBasis(options.recording, { declaration, onProgress }));
  const asked = { ...rest, recording: basis };
  const read = await importLabels(files, { ...asked, from });
  const written = await exportLabels(read.document, name, { ...asked, to: target.id });
  const words = locales[language].convertLabels.losses;
  const told = (losses: readonly LabelLoss[], on: LabelLossReport["on"]): LabelLossReport[] =>
    losses.map(({ code, places }) => ({
      code,
      places,
      on,
      kept: KEPT_LABELS.has(code),
      message: words[code](places.count, timeOf(places.worst?.byNs, language)),
    }));
  const losses = [...told(read.losses, "reading"), ...told(written.losses, "writing")];
  const isLossy = losses.some(({ kept }) => !kept);
  const outcome = isLossy ? (allowLossy ? "with-losses" : "refused") : "exact";
  const outputs = outcome === "refused" ? [] : written.files;
  return {
    report: {
      tasuki: VERSION,
      specification: SPECIFICATION,
      language,
      outcome,
      from: read.format,
      to: written.format,
      inputs: [files.name],
      ...(options.recording ? { recording: nameOf(options.recording) } : {}),
      outputs: outputs.map((file) => ({ path: file.name, sizeBytes: file.bytes.length })),
      segments: read.document.segments.length,
      events: read.document.events.length,
      geometries: read.document.geometries.length,
      losses,
    },
    files: outputs,
  };
}
