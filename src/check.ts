/**
 * Checking, the pipeline read aloud: read → collect → check → judge; rendering is up to the caller.
 *
 * @module
 */
import { summaryOf } from "./annotation-summary.js";
import { givenOf } from "./given.js";
import { closing, nameOf } from "./input.js";
import type { RecordingInput, Source } from "./io/source.js";
import { judgeFacts } from "./judging.js";
import type { MeasureOptions } from "./measure.js";
import { resolveProfile } from "./profile.js";
import { mustBeSpoken, reportOf } from "./reporting.js";
import type { Declaration } from "./spec/declaration/declaration.js";
import type { PremisesAgreement } from "./spec/delivery/premises-agreement.js";
import type { RecordingFacts } from "./spec/facts/recording.js";
import type { Language } from "./spec/language.js";
import type { Profile } from "./spec/verdict/profile.js";
import type { RecordingReport, Report } from "./spec/verdict/report.js";

/** Options of {@link check}. */
export interface CheckOptions extends MeasureOptions {
  /** Where that declaration came from, for the report. */
  declarationFrom?: "given" | "sidecar" | undefined;
  /** Labels of the recording: an annotation, or an OpenLABEL document. Goes before an annotation inside the recording. */
  annotation?: Source | undefined;
  /** Where they came from, for the report. */
  annotationFrom?: "given" | "sidecar" | undefined;
  /** The agreement on premises that it is held to. */
  agreement?: PremisesAgreement | undefined;
  /** Id of a profile, or a profile. */
  profile?: string | Profile | undefined;
  /** Language of the words in the report; English where nothing is said. */
  language?: Language | undefined;
  /** Whether it is part of a delivery: rules about a delivery as a whole are then run once, and not for each recording. */
  delivered?: boolean | undefined;
}

/** Checks one recording and returns the report. Throws a `TasukiError` where the input is no recording. */
export async function check(input: RecordingInput, options: CheckOptions = {}): Promise<Report> {
  return reportOf([await checkRecording(input, options)], options.profile, options.language);
}

/** Checks one recording; several make a report by {@link reportOf}. */
export async function checkRecording(input: RecordingInput, options: CheckOptions = {}): Promise<RecordingReport> {
  if (options.language) mustBeSpoken(options.language);
  return (await checkDeclared(input, options)).report;
}

/** What was concluded of a recording, and what is declared of it. */
interface Checked {
  readonly report: RecordingReport;
  readonly declaration: Declaration | undefined;
}

/** Checks one recording, and gives what is declared of it as well. */
export const checkDeclared = (input: RecordingInput, options: CheckOptions): Promise<Checked> =>
  closing(input, () => concluded(input, options));

async function concluded(input: RecordingInput, options: CheckOptions): Promise<Checked> {
  const profile = resolveProfile(options.profile, options.upTo);
  const { facts, labels, inside, isGiven, known } = await givenOf(input, options);
  const { declaration } = known;
  const judged = judgeFacts(known, profile, options);
  const { verdict, level, rules: results, findings } = judged;
  const { container } = facts;
  const report: RecordingReport = {
    path: nameOf(input),
    container: container.kind,
    ...(facts.rosbag2 ? { files: facts.rosbag2.fileCount } : {}),
    sizeBytes: container.sizeBytes,
    samples: facts.samples,
    ...(facts.logStartNs === undefined ? {} : { logStartNs: facts.logStartNs, logEndNs: facts.logEndNs }),
    library: container.library,
    declaration: isGiven ? (options.declarationFrom ?? "given") : declaration ? "embedded" : "none",
    ...(labels ? { annotation: summaryOf(labels, options.annotation!.name, options.annotationFrom ?? "given") } : {}),
    ...(inside ? { annotation: summaryOf(inside, inside.name, "embedded") } : {}),
    verdict,
    conforms: verdict === "conforms",
    level,
    ...(options.upTo === undefined ? {} : { upTo: options.upTo }),
    complete: isComplete(facts),
    streams: facts.streams.map(({ topic, schemas, samples }) => ({ topic, type: schemas[0]?.name ?? "", samples })),
    rules: results,
    findings,
  };
  return { report, declaration };
}

/** Whether everything that the recording should have was read. */
const isComplete = ({ container, rosbag2 }: RecordingFacts): boolean =>
  container.readBytes === container.sizeBytes &&
  container.unreadChunks === 0 &&
  (container.database?.unreadPages ?? 0) === 0 &&
  container.faults["file-missing"] === undefined &&
  (rosbag2?.files.every(({ state }) => state !== "damaged") ?? true);
