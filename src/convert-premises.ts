/**
 * Conversion of premises: what other programs say of data, as a declaration or a hand-over statement, and the other way round. What
 * either way loses is told, and nothing is written where losses were not allowed.
 *
 * @module
 */
import { toDeclaration, toHandOver } from "./declare.js";
import { nameOf } from "./input.js";
import { fileName, type RecordingInput } from "./io/source.js";
import { recordingBasis } from "./label-basis.js";
import type { LabelFile } from "./label-formats/format.js";
import { jsonIn } from "./label-formats/made.js";
import { locales } from "./locales/index.js";
import type { Known, KnownFile, NeighbourFormat, PremiseOptions, ReadPremises } from "./neighbours/format.js";
import { neighbourFormats } from "./neighbours/formats.js";
import { isObject } from "./openlabel/shape.js";
import type { Keyed } from "./openlabel/walk.js";
import { duration } from "./report/units.js";
import { AnnotationDocument } from "./spec/annotation/document.js";
import type { Language } from "./spec/language.js";
import { withoutVendorKeys } from "./spec/vendor-keys.js";
import type { LabelLossReport } from "./spec/verdict/label-conversion.js";
import { KEPT_LABELS } from "./spec/verdict/label-loss.js";
import type { PremiseConversionReport, PremiseLossReport } from "./spec/verdict/premise-conversion.js";
import { KEPT_PREMISES, type PremiseLoss } from "./spec/verdict/premise-loss.js";
import { DOCUMENT_LIMITS } from "./strict-json.js";
import { readYaml } from "./strict-yaml.js";
import { TasukiError } from "./trouble.js";
import { SPECIFICATION, VERSION } from "./version.js";

export type { KnownFile, PremiseOptions } from "./neighbours/format.js";

/** Options of {@link convertPremises}. */
export interface ConvertPremisesOptions extends PremiseOptions {
  /** The recording that it is of; the caller closes it. */
  recording?: RecordingInput | undefined;
  /** The files of the folder that is described. */
  files?: readonly KnownFile[] | undefined;
  /** Id of the format to write; without it, the one that the name tells. */
  to?: string | undefined;
  /** Whether losses are accepted. */
  allowLossy?: boolean | undefined;
  /** Language of the report; English where nothing is said. */
  reportLanguage?: Language | undefined;
  /** Told, now and then, how many bytes of the recording of how many have been read. */
  onProgress?: ((bytes: number, total: number) => void) | undefined;
}

/** What a conversion of premises gives. */
export interface ConvertedPremises {
  /** What became of it. */
  readonly report: PremiseConversionReport;
  /** The file to write; undefined where it was refused. */
  readonly file: LabelFile | undefined;
}

const IDS = neighbourFormats.map(({ id }) => id);

/** The neighbour that is asked for, or that a name tells; undefined where neither means one. */
export const neighbourOf = (name: string, to: string | undefined): NeighbourFormat | undefined =>
  to === undefined
    ? neighbourFormats.find(({ writes }) => writes?.test(name))
    : neighbourFormats.find(({ id }) => id === to);

/**
 * Converts documents: a `meta.json` of AIRoA, or a hand-over statement, a declaration and an annotation, at most one of each. `name` is
 * that of the file that is to be written.
 */
export async function convertPremises(
  documents: readonly LabelFile[],
  name: string,
  options: ConvertPremisesOptions = {},
): Promise<ConvertedPremises> {
  const {
    allowLossy,
    reportLanguage: language = "en",
    onProgress,
    recording: input,
    files = [],
    to,
    ...rest
  } = options;
  const target = neighbourOf(name, to);
  if (!target)
    throw new TasukiError("usage", `the name ${name} tells no format: give one (--to FORMAT): ${IDS.join(", ")}`);
  const read = await readDocuments(documents);
  const recording = input && (await recordingBasis(input, { declaration: read.known.declaration, onProgress }));
  const foreign = read.foreign?.(rest, recording);
  const known: Known = {
    name: fileName(documents[0]?.name ?? name),
    id: foreign?.id,
    ...read.known,
    ...(foreign ? { declaration: foreign.declaration } : {}),
    recording,
    files,
  };
  const written = await target.write(known, { name, options: rest });
  const words = locales[language].convertPremises.losses;
  const timeOf = (ns: number | undefined) => (ns === undefined ? undefined : duration(ns, language));
  const told = (losses: readonly PremiseLoss[], on: PremiseLossReport["on"]): PremiseLossReport[] =>
    losses.map(({ code, places }) => ({
      code,
      places,
      on,
      kept: KEPT_PREMISES.has(code),
      message: words[code](places.count, timeOf(places.worst?.byNs)),
    }));
  const losses = [...told(foreign?.losses ?? [], "reading"), ...told(written.losses, "writing")];
  const labelWords = locales[language].convertLabels.losses;
  const labelLosses = (written.labelLosses ?? []).map(
    ({ code, places }): LabelLossReport => ({
      code,
      places,
      on: "writing",
      kept: KEPT_LABELS.has(code),
      message: labelWords[code](places.count, timeOf(places.worst?.byNs)),
    }),
  );
  const isLossy = [...losses, ...labelLosses].some(({ kept }) => !kept);
  const outcome = isLossy ? (allowLossy ? "with-losses" : "refused") : "exact";
  const file = outcome === "refused" ? undefined : written.file;
  return {
    report: {
      tasuki: VERSION,
      specification: SPECIFICATION,
      language,
      outcome,
      from: read.format,
      to: target.id,
      inputs: documents.map((each) => each.name),
      ...(input ? { recording: nameOf(input) } : {}),
      outputs: file ? [{ path: file.name, sizeBytes: file.bytes.length }] : [],
      losses,
      labelLosses,
    },
    file,
  };
}

interface ReadDocuments {
  readonly format: string;
  readonly known: Pick<Known, "handOver" | "declaration" | "annotation">;
  /** Reads the document of another program. */
  readonly foreign?: (options: PremiseOptions, recording: Known["recording"]) => ReadPremises;
}

async function readDocuments(documents: readonly LabelFile[]): Promise<ReadDocuments> {
  const known: { -readonly [Key in keyof ReadDocuments["known"]]: ReadDocuments["known"][Key] } = {};
  for (const { name, bytes } of documents) {
    const root = await rootOf(name, bytes);
    const format = neighbourFormats.find((each) => each.recognise?.(root));
    if (format?.read) {
      if (documents.length > 1) throw new TasukiError("usage", `${name} is read alone, without other documents`);
      const read = format.read.bind(format);
      return { format: format.id, known, foreign: (options, recording) => read(root, { name, recording, options }) };
    }
    const kind =
      root["document"] === "hand-over" ? "handOver" : root["document"] === "annotation" ? "annotation" : "declaration";
    if (known[kind] !== undefined) throw new TasukiError("usage", `${name} is the second document of its kind`);
    if (kind === "handOver") known.handOver = toHandOver(root, name);
    else if (kind === "annotation") known.annotation = annotationIn(root, name);
    else known.declaration = toDeclaration(root, name);
  }
  return { format: "tasuki", known };
}

/** The object that a document is, in JSON, or in YAML where its name says so. */
async function rootOf(name: string, bytes: Uint8Array): Promise<Keyed> {
  const isYaml = /\.ya?ml$/i.test(name);
  const read =
    bytes.length > DOCUMENT_LIMITS.longest
      ? { reason: `it is larger than ${DOCUMENT_LIMITS.longest} bytes` }
      : isYaml
        ? await yamlIn(bytes)
        : jsonIn(bytes);
  if ("reason" in read) throw new TasukiError("bad-declaration", `${name}: ${read.reason}`);
  if (!isObject(read.document)) throw new TasukiError("bad-declaration", `${name}: it is no JSON object`);
  return read.document;
}

async function yamlIn(bytes: Uint8Array) {
  try {
    return await readYaml(new TextDecoder("utf-8", { fatal: true }).decode(bytes), DOCUMENT_LIMITS);
  } catch {
    return { reason: "it is not valid UTF-8" };
  }
}

function annotationIn(root: Keyed, name: string): AnnotationDocument {
  const parsed = AnnotationDocument.safeParse(withoutVendorKeys(root));
  if (parsed.success) return parsed.data;
  const { path, message } = parsed.error.issues[0]!;
  throw new TasukiError("bad-annotation", `${name} cannot be taken: ${path.map(String).join(".")}: ${message}`);
}
