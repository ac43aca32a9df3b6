/**
 * What the two versions of AIRoA's `meta.json` share where they are written: the labels, the files, and what was lost, which is
 * found by reading back.
 *
 * @module
 */

import { uuidOf } from "../label-formats/airoa.js";
import { airoa13 } from "../label-formats/airoa-1-3.js";
import { airoa20 } from "../label-formats/airoa-2-0.js";
import type { LabelFormat } from "../label-formats/format.js";
import { jsonFile } from "../label-formats/made.js";
import { PremiseLosses } from "../label-losses.js";
import { isObject } from "../openlabel/shape.js";
import type { Keyed } from "../openlabel/walk.js";
import type { TargetFile } from "../spec/annotation/document.js";
import type { Declaration } from "../spec/declaration/declaration.js";
import { premisesOf } from "../spec/declaration/premises-of.js";
import type { LabelLoss } from "../spec/verdict/label-loss.js";
import { TasukiError } from "../trouble.js";
import { type AiroaRun, runOf } from "./airoa-run.js";
import type { Known, NeighbourFormat, WriteContext, WrittenPremises } from "./format.js";
import { tellMissing } from "./parts.js";

/** What is known of one recording, in one document: its own declaration goes before the statement. */
export function togetherOf({ declaration, handOver }: Known): Declaration {
  const own: Declaration = declaration ?? { tasuki: "0.1", clocks: [], streams: [] };
  return { ...own, ...(premisesOf(declaration, handOver) as Partial<Declaration>) };
}

/** The files of the recording: those of the one that is given, else those that the annotation names. Throws where none is known. */
function filesOf({ annotation, recording }: Known, name: string): readonly TargetFile[] {
  const files = recording?.files ?? annotation?.files ?? [];
  if (files.length === 0)
    throw new TasukiError("usage", `${name} must name its recording: give it (--recording FILE).`);
  return files;
}

const kindOf = (name: string): string => (/\.bag$/i.test(name) ? "rosbag" : /\.mcap$/i.test(name) ? "mcap" : "rosbag2");

/** A `meta.json` in the making. */
export interface Draft {
  readonly run: AiroaRun;
  readonly files: readonly { readonly type: string; readonly name: string; readonly sha256?: string | undefined }[];
  /** What the label format of the version wrote of the annotation; undefined where there is none. */
  readonly labels: Keyed | undefined;
  /** When the recording begins and ends, as far as it is known. */
  readonly span: { readonly startNs: bigint; readonly endNs: bigint } | undefined;
}

/** Writes a version: `make` puts the parts together, the rest is the same for all. */
export async function writeAiroa(
  format: NeighbourFormat,
  known: Known,
  context: WriteContext,
  make: (draft: Draft, losses: PremiseLosses) => Keyed,
): Promise<WrittenPremises> {
  const { name, options } = context;
  const { annotation, recording } = known;
  const together = togetherOf(known);
  const files = filesOf(known, name).map((file) => ({ type: kindOf(file.name), name: file.name, sha256: file.sha256 }));
  const labelFormat: LabelFormat = format.id === airoa13.id ? airoa13 : airoa20;
  let labels: Keyed | undefined;
  let labelLosses: readonly LabelLoss[] = [];
  if (annotation) {
    const written = await labelFormat.export(annotation, { name, recording, options: { language: options.language } });
    const document: unknown = JSON.parse(new TextDecoder().decode(written.files[0]!.bytes));
    labels = isObject(document) ? document : undefined;
    labelLosses = written.losses;
  }
  const id = together.episodes?.[0]?.id ?? annotation?.id ?? known.handOver?.id ?? files[0]!.name;
  const time = recording?.time;
  const span = time && { startNs: BigInt(time.originNs), endNs: BigInt(time.originNs) + BigInt(time.durationNs) };
  const losses = new PremiseLosses();
  const run = runOf(together, await uuidOf({ id }), options.language);
  const root = make({ run, files, labels, span }, losses);
  // What does not come back is lost. What is called a person there is the pseudonym that was written.
  const back = format.read!(root, {
    name,
    recording,
    options: { ...options, language: languageOf(together, options.language), namesArePseudonyms: true },
  });
  tellMissing({ ...known.handOver, ...together }, back.declaration, losses);
  return { file: jsonFile(name, root), losses: losses.list(), labelLosses };
}

/** The language of the texts that are written, so that it is the same when they are read. */
function languageOf({ tasks = [] }: Declaration, asked: string | undefined): string | undefined {
  return asked ?? Object.keys(tasks[0]?.name ?? {})[0];
}
