/**
 * Conversion, the pipeline read aloud: open → plan → copy → finish → verify. The output becomes a file only when all of that
 * has gone well.
 *
 * @module
 */
import { GivenAnnotation } from "./convert/annotation.js";
import { Carrier } from "./convert/carry.js";
import { ChunkDiffers } from "./convert/chunk-copy.js";
import { excerptOf } from "./convert/excerpt.js";
import { EmbeddedDeclaration } from "./convert/extras.js";
import { Input } from "./convert/input.js";
import { LossLog } from "./convert/loss-log.js";
import type { ConvertOptions, Target } from "./convert/options.js";
import { Output } from "./convert/output.js";
import { type Plan, planOf } from "./convert/plan.js";
import { provenanceOf } from "./convert/provenance.js";
import { DECLARATION_RECORD } from "./convert/records.js";
import { reportOf } from "./convert/report.js";
import { FileSorter } from "./convert/runs.js";
import { WindowSorter, WindowTooSmall } from "./convert/sort.js";
import { verifyOutput } from "./convert/verify.js";
import { digestOf } from "./io/digest.js";
import type { Sink } from "./io/sink.js";
import type { RecordingInput } from "./io/source.js";
import { PROVENANCE_KEY, PROVENANCE_RECORD } from "./provenance.js";
import { damageOf } from "./readers/damage.js";
import type { ConversionReport } from "./spec/verdict/conversion.js";
import { TasukiError } from "./trouble.js";

export type { ConvertOptions, Target, TargetCompression, TargetContainer } from "./convert/options.js";
export type { Moment } from "./moment.js";

/** Converts recordings into one, or into parts. Throws a `TasukiError` where that cannot be done; nothing is left then. */
export async function convert(
  recordings: readonly RecordingInput[],
  target: Target,
  options: ConvertOptions = {},
): Promise<ConversionReport> {
  const inputs = recordings.map((recording, index) => new Input(recording, index, options.limits));
  try {
    const annotation = await GivenAnnotation.read(options);
    for (const input of inputs) await input.look();
    leaveOutRepeats(inputs);
    planOf(inputs, target.name, options);
    if (annotation && options.annotationChannels) inputs.push(await annotation.channels(inputs, options));
    const plan = planOf(inputs, target.name, options);
    return await attempt(inputs, plan, target, options, annotation);
  } finally {
    for (const input of inputs) await input.close();
  }
}

/** Of parts that are joined, only the first keeps what it repeats of those before it. */
function leaveOutRepeats(inputs: readonly Input[]): void {
  const [first, ...others] = inputs
    .filter(({ survey }) => survey.firstNs !== undefined)
    .sort((a, b) => (a.survey.firstNs! < b.survey.firstNs! ? -1 : 1));
  for (const input of others) if (input !== first) input.skip = input.survey.repeats;
}

/** Tries a plan; where the bytes turn out otherwise than it took for granted, it goes the slower way. */
async function attempt(
  inputs: readonly Input[],
  plan: Plan,
  target: Target,
  options: ConvertOptions,
  annotation: GivenAnnotation | undefined,
): Promise<ConversionReport> {
  try {
    return await copy(inputs, plan, target, options, annotation);
  } catch (error) {
    if (error instanceof ChunkDiffers)
      return await attempt(inputs, { ...plan, copyChunks: false }, target, options, annotation);
    if (!(error instanceof WindowTooSmall)) throw error;
    if (!target.scratch)
      throw new TasukiError("not-convertible", "The samples are too far out of order to be sorted in memory.");
    return await copy(inputs, { ...plan, sort: "in-files" }, target, options, annotation);
  }
}

async function copy(
  inputs: readonly Input[],
  plan: Plan,
  target: Target,
  options: ConvertOptions,
  annotation: GivenAnnotation | undefined,
): Promise<ConversionReport> {
  const log = new LossLog();
  const makeDigest = await digestOf("sha256");
  const output = new Output(plan, target, log, makeDigest);
  const declaration = new EmbeddedDeclaration(options.declaration && JSON.stringify(options.declaration));
  const carrier = new Carrier(inputs, plan, options, output, declaration, log, makeDigest);
  let scratch: Sink | undefined;
  try {
    await output.begin();
    await annotation?.write(output, plan, options, log);
    if (plan.sort === "in-files") scratch = await target.scratch!();
    const sorter = sorterOf(plan, output, scratch);
    await carrier.run((rows) => (sorter ? sorter.take(rows) : output.write(rows)));
    refuseDamage(carrier, log);
    plan.selection.refuseUnmatched();
    carrier.refuseNothing();
    await sorter?.finish();
    if (scratch) log.note("sorted-in-files", undefined);
    if (log.lossy && !options.allowLossy && !output.discarded) await output.discard();
    if (!output.discarded) await embed(carrier, declaration, annotation, options, output, log);
    options.signal?.throwIfAborted();
    const verified = options.verify && !output.discarded ? await verifyOutput(carrier, output, options) : undefined;
    const report = await reportOf(carrier, output, log, options, verified);
    options.signal?.throwIfAborted();
    if (!output.discarded) await output.commit();
    return report;
  } finally {
    await scratch?.abort();
    await output.abort();
  }
}

function sorterOf({ sort }: Plan, output: Output, scratch: Sink | undefined) {
  if (sort === "no") return undefined;
  return scratch
    ? new FileSorter((rows) => output.write(rows), scratch)
    : new WindowSorter((rows) => output.write(rows));
}

/** A damaged recording is not converted: what it lost would be lost without a word. */
function refuseDamage({ carried }: Carrier, log: LossLog): void {
  for (const { input, container } of carried) {
    const damage = damageOf(container);
    if (damage.length > 0)
      throw new TasukiError(
        "damaged",
        `${input.name} is damaged (${damage.join(", ")}). Save what it holds first: tasuki recover ${input.name} OUT`,
      );
    const unknown = container.privateRecords + container.unknownRecords;
    if (unknown > 0) log.lose("private-records", undefined, undefined, unknown);
  }
}

/** Writes what stands at the end of each part: declaration and provenance. */
async function embed(
  { carried, channels, plan }: Carrier,
  { text: whole }: EmbeddedDeclaration,
  annotation: GivenAnnotation | undefined,
  options: ConvertOptions,
  output: Output,
  log: LossLog,
): Promise<void> {
  const excerpt = whole === undefined || plan.selection.allTopics ? undefined : excerptOf(whole, plan.selection.topic);
  if (excerpt && excerpt.left > 0) log.note("streams-not-required", undefined, excerpt.left);
  const text = excerpt?.text ?? whole;
  const declared = text && annotation ? annotation.declared(text) : text;
  await output.finish(async (part, index) => {
    if (declared !== undefined) await part.record(DECLARATION_RECORD, "declaration", declared);
    const number = output.parts.length > 1 ? index : undefined;
    const provenance = await provenanceOf(carried, channels.list, part, number, options, log);
    await part.record(PROVENANCE_RECORD, PROVENANCE_KEY, JSON.stringify(provenance));
    if (part.beside) log.note("written-beside", undefined, part.beside.names.length);
  });
}
