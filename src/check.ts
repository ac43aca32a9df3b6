/**
 * Checking, the pipeline read aloud: read → collect → check → judge; rendering is up to the caller.
 *
 * @module
 */
import { isRead, summaryOf } from "./annotation-summary.js";
import { toDeclaration, toHandOver } from "./declare.js";
import { nameOf } from "./input.js";
import type { RecordingInput, Source } from "./io/source.js";
import { readLabels } from "./labels.js";
import { reasonIn } from "./locales/index.js";
import { type MeasureOptions, measure } from "./measure.js";
import { resolveProfile } from "./profile.js";
import { levels } from "./profiles/index.js";
import { type Judgement, judge, together } from "./report/judge.js";
import { rules } from "./rules/index.js";
import { classOf } from "./rules/rule.js";
import { type Given, runRules } from "./rules/run.js";
import type { RecordingFacts } from "./spec/facts/recording.js";
import type { Language } from "./spec/language.js";
import type { Profile } from "./spec/verdict/profile.js";
import type { RecordingReport, Report } from "./spec/verdict/report.js";
import type { TasukiError } from "./trouble.js";
import { SPECIFICATION, VERSION } from "./version.js";

/** Options of {@link check}. */
export interface CheckOptions extends MeasureOptions {
  /** Where that declaration came from, for the report. */
  declarationFrom?: "given" | "sidecar" | undefined;
  /** Labels of the recording: an annotation, or an OpenLABEL document. Goes before an annotation inside the recording. */
  annotation?: Source | undefined;
  /** Where they came from, for the report. */
  annotationFrom?: "given" | "sidecar" | undefined;
  /** Id of a profile, or a profile. */
  profile?: string | Profile | undefined;
  /** Language of the words in the report; English where nothing is said. */
  language?: Language | undefined;
}

/** Checks one recording and returns the report. Throws a `TasukiError` where the input is no recording. */
export async function check(input: RecordingInput, options: CheckOptions = {}): Promise<Report> {
  return reportOf([await checkRecording(input, options)], options.profile, options.language);
}

/** Checks one recording; several make a report by {@link reportOf}. */
export async function checkRecording(input: RecordingInput, options: CheckOptions = {}): Promise<RecordingReport> {
  const profile = resolveProfile(options.profile);
  const given = options.declaration && toDeclaration(options.declaration, "the declaration");
  const labels = options.annotation && (await readLabels(options.annotation));
  const annotated = labels && "annotation" in labels ? labels.annotation.document : undefined;
  const handOver = options.handOver && toHandOver(options.handOver, "the hand-over statement");
  const measuring = { ...options, declaration: given, handOver, annotated, embedded: labels === undefined };
  const { facts, declaration: embedded, inside } = await measure(input, measuring);
  const declaration = given ?? embedded;
  const held = labels ?? (inside && { annotation: inside.annotation });
  const judged = judgeFacts({ recording: facts, declaration, handOver, ...held }, profile, options.language);
  const { verdict, level, rules: results, findings } = judged;
  const { container } = facts;
  return {
    path: nameOf(input),
    container: container.kind,
    ...(facts.rosbag2 ? { files: facts.rosbag2.fileCount } : {}),
    sizeBytes: container.sizeBytes,
    samples: facts.samples,
    ...(facts.logStartNs === undefined ? {} : { logStartNs: facts.logStartNs, logEndNs: facts.logEndNs }),
    library: container.library,
    declaration: given ? (options.declarationFrom ?? "given") : embedded ? "embedded" : "none",
    ...(labels ? { annotation: summaryOf(labels, options.annotation!.name, options.annotationFrom ?? "given") } : {}),
    ...(inside ? { annotation: summaryOf(inside, inside.name, "embedded") } : {}),
    verdict,
    conforms: verdict === "conforms",
    level,
    complete: isComplete(facts),
    streams: facts.streams.map(({ topic, schemas, samples }) => ({ topic, type: schemas[0]?.name ?? "", samples })),
    rules: results,
    findings,
  };
}

/** Checks one annotation, or OpenLABEL document, alone. What needs its recording is not checked, and no level is reached. */
export async function checkAnnotation(
  source: Source,
  { profile, declaration, language }: Pick<CheckOptions, "profile" | "declaration" | "language"> = {},
): Promise<RecordingReport> {
  const labels = await readLabels(source);
  const given = declaration && toDeclaration(declaration, "the declaration");
  const judged = judgeFacts({ recording: undefined, declaration: given, ...labels }, resolveProfile(profile), language);
  const { verdict, rules: results, findings } = judged;
  return {
    path: source.name,
    container: "openlabel" in labels ? "openlabel" : "annotation",
    sizeBytes: source.size,
    samples: 0,
    library: "",
    declaration: given ? "given" : "none",
    annotation: summaryOf(labels, source.name, "alone"),
    verdict,
    conforms: verdict === "conforms",
    level: 0,
    complete: isRead(labels),
    streams: [],
    rules: results,
    findings,
  };
}

/** Checks and judges what was measured. Of labels alone no level is asked, and only their own rules are run. */
export function judgeFacts(given: Given, profile: Profile, language: Language = "en"): Judgement {
  const { recording, openlabel } = given;
  const alone = openlabel ? "openlabel" : "annotation";
  const due = rules.filter(({ subject }) =>
    recording ? subject !== "openlabel" || openlabel !== undefined : subject === alone,
  );
  const runs = runRules(due, given, profile.params);
  const judged = runs.map((run) => ({ ...run, class: classOf(run.rule.id) }));
  return judge(judged, profile, recording ? levels : undefined, recording?.logStartNs, language);
}

/** Whether everything that the recording should have was read. */
const isComplete = ({ container, rosbag2 }: RecordingFacts): boolean =>
  container.readBytes === container.sizeBytes &&
  container.unreadChunks === 0 &&
  (container.database?.unreadPages ?? 0) === 0 &&
  container.faults["file-missing"] === undefined &&
  (rosbag2?.files.every(({ state }) => state !== "damaged") ?? true);

/** The entry of a file that could not be judged at all. */
export function troubled(
  path: string,
  error: TasukiError,
  { sizeBytes = 0, language = "en" }: { sizeBytes?: number; language?: Language } = {},
): RecordingReport {
  return {
    path,
    container: "",
    sizeBytes,
    samples: 0,
    library: "",
    declaration: "none",
    verdict: "not-judged",
    conforms: false,
    level: 0,
    complete: false,
    streams: [],
    rules: [],
    findings: [],
    trouble: { code: error.code, message: reasonIn(language, error.message) },
  };
}

/** Puts the reports of several recordings together. */
export function reportOf(recordings: RecordingReport[], profile?: string | Profile, language: Language = "en"): Report {
  const { id, level } = resolveProfile(profile);
  const verdict = together(recordings.map((recording) => recording.verdict));
  return {
    tasuki: VERSION,
    specification: SPECIFICATION,
    profile: id,
    profileLevel: level,
    language,
    verdict,
    conforms: verdict === "conforms",
    level: recordings.length === 0 ? 0 : Math.min(...recordings.map((recording) => recording.level)),
    recordings,
  };
}
