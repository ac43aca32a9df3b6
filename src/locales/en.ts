/**
 * The words of reports and of the command line, in English. The other languages have the same keys, or do not compile.
 *
 * @module
 */
import type { CaseCounts, CaseVerdict } from "../spec/verdict/conformance-suite.js";
import type { Requirement } from "../spec/verdict/finding.js";
import type { RecordingReport } from "../spec/verdict/report.js";
import { agreeCommand, agreement } from "./en/agreement.js";
import { annotations } from "./en/annotations.js";
import { calibration } from "./en/calibration.js";
import { clocks } from "./en/clocks.js";
import { convert, convertCommand } from "./en/convert.js";
import { convertLabels, convertLabelsCommand } from "./en/convert-labels.js";
import { convertPremises, convertPremisesCommand } from "./en/convert-premises.js";
import { delivery, packCommand, unpackCommand, verifyCommand } from "./en/delivery.js";
import { diff, diffCommand } from "./en/diff.js";
import { frames } from "./en/frames.js";
import { gaps, gapsCommand, init, initCommand } from "./en/init.js";
import { compareCommand, premises } from "./en/premises.js";
import { recoverCommand, recovery } from "./en/recover.js";
import { streams } from "./en/streams.js";
import { sync } from "./en/sync.js";
import { grouped } from "./grouped.js";

const plural = (count: number, one: string, many = `${one}s`) => `${grouped(count)} ${count === 1 ? one : many}`;

export const en = {
  /** Spans of time; the numbers are written already. */
  units: {
    seconds: (seconds: string) => `${seconds} s`,
    minutes: (minutes: string, seconds: string) => `${minutes} min ${seconds} s`,
    hours: (hours: string) => `${hours} h`,
    days: (days: string) => `${days} days`,
    years: (years: string) => `${years} years`,
  },

  requirements: { must: "MUST", should: "SHOULD", may: "MAY" } as Record<Requirement, string>,

  report: {
    samples: (count: number) => plural(count, "sample"),
    streams: (count: number) => plural(count, "stream"),
    complete: "read in full",
    incomplete: "not read in full",
    begins: (date: string) => `begins ${date}`,
    declaration: {
      given: "declaration given",
      sidecar: "declaration sidecar",
      embedded: "declaration embedded",
    } as Record<Exclude<RecordingReport["declaration"], "none">, string>,
    notJudged: "Not judged.",
    verdict: {
      conforms: (profile: string) => `Conforms to profile ${profile}.`,
      "does-not-conform": (_profile: string) => "Does not conform.",
      "not-judged": (profile: string) => `Cannot be judged by profile ${profile}.`,
    },
    level: (level: number, top: number, name: string) => `Level ${level} of ${top} (${name}).`,
    noLevel: (top: number) => `No level of ${top} reached.`,
    stopped: (level: number, name: string, broken: number, open: number) => {
      const parts = [
        ...(broken > 0 ? [`${plural(broken, "requirement")} broken`] : []),
        ...(open > 0 ? [`${grouped(open)} not checked`] : []),
      ];
      return `Level ${level} (${name}) is stopped: ${parts.join(", ")}.`;
    },
    /** Between two sentences. */
    sentenceGap: " ",
    moreFindings: (count: number) => `and ${grouped(count)} more; all of them: --format json`,
    moreReasons: (count: number) => `and ${plural(count, "more reason")}; all of them: --format json`,
    fix: (text: string) => `fix: ${text}`,
    cause: (says: string) => `probable cause: ${says}`,
    confidence: (probability: string) => `confidence ${probability}`,
    witnessesAgree: (streams: readonly string[]) =>
      `witnesses: ${streams.join(", ")} ${streams.length === 1 ? "agrees" : "agree"} with the log clock`,
    witnessesShowTheSame: (streams: readonly string[]) =>
      `witnesses: ${streams.join(", ")} ${streams.length === 1 ? "shows" : "show"} the same`,
    orElse: (causes: readonly string[]) => `or else ${causes.join(", ")}`,
    sample: (index: number) => `sample ${grouped(index)}`,
    at: (moment: string) => `at ${moment}`,
    byte: (offset: number) => `byte ${grouped(offset)}`,
    chunk: (offset: number, within: number) => `chunk at byte ${grouped(offset)}, +${grouped(within)}`,
    first: (place: string) => `first: ${place}`,
    notChecked: (count: number, rules: string, reason: string) =>
      `not checked: ${plural(count, "requirement")} (${rules}): ${reason}.`,
    pack: "Whether it may be handed over is told of a delivery: tasuki pack FOLDER DELIVERY, then tasuki check DELIVERY.",
    declare: (path: string) => `Draft one: tasuki init ${path}`,
    failed: (rule: string, reason: string) =>
      `error in ${rule}: ${reason}. This is a fault of tasuki; please report it.`,
    held: (must: number, ofMust: number, should: number, ofShould: number) =>
      `${must} of ${ofMust} MUST and ${should} of ${ofShould} SHOULD hold.`,
    explain: "Explain:",
    sum: (recordings: number, conform: number, doNot: number, notJudged: number, level: number) =>
      `${plural(recordings, "recording")}: ${conform} conform, ${doNot} do not, ${notJudged} not judged. Lowest level ${level}.`,
    givenProfile: (profile: string, level: number, params: number) =>
      `Profile ${profile}, given by hand, asks for level ${level} and sets ${plural(params, "parameter")}; those of the specification hold as well.`,
    sets: (rule: string, param: string, value: string, specification: string) =>
      `${rule} ${param}: ${value} (specification: ${specification})`,
    inFiles: (container: string, files: number) => `${container}, ${plural(files, "file")}`,
    brokenIn: (recordings: number) => `broken in ${plural(recordings, "recording")}`,
  },

  info: {
    container: "container",
    profile: (container: string, profile: string) => `${container}, profile ${profile}`,
    writtenBy: "written by",
    size: "size",
    uncompressed: "uncompressed",
    chunks: (count: number, compression: string) => `${plural(count, "chunk")}, ${compression}`,
    logTime: "log time",
    duration: "duration",
    samples: "samples",
    samplesIn: (samples: number, streams: number) =>
      `${grouped(samples)} in ${grouped(streams)} stream${streams === 1 ? "" : "s"}`,
    annotation: "annotation",
    recovered: "recovered",
    recoveredSamples: (lost: number, exact: boolean, unverified: number) =>
      `from damage: ${recovery.lost(lost, exact)}, ${recovery.unverified(unverified)}`,
    index: "index",
    yes: "yes",
    no: "no",
    checksums: "checksums",
    verified: (verified: number, absent: number) => `${grouped(verified)} verified, ${grouped(absent)} absent`,
    attachments: "attachments",
    metadata: "metadata",
    customData: "custom data",
    damage: "damage",
    seeCheck: (faults: string) => `${faults} (see tasuki check)`,
    columns: ["stream", "type", "samples", "rate", "latency", "size"] as readonly string[],
  },

  agreement,
  premises,
  delivery,
  annotations,
  calibration,
  clocks,
  convert,
  convertLabels,
  convertPremises,
  init,
  gaps,

  diff,
  frames,
  streams,
  sync,
  recovery,

  rule: {
    /** Heads a page on one rule. */
    head: (requirement: string, name: string, level: string, since: string) =>
      [requirement, `class ${name}`, ...(level === "" ? [] : [level]), `since ${since}`].join(" · "),
    level: (level: number, name: string) => `level ${level} (${name})`,
    levelTitle: (level: number, name: string) => `Level ${level}, ${name}`,
    byProfile: "Of no level; profiles ask for them",
    statement: "Requirement",
    why: "Why",
    fix: "What to do",
    scope: "Applies",
    causes: "Causes it can tell",
    params: "Parameters",
    param: (name: string, value: string, description: string) => `${name} = ${value}: ${description}`,
    sources: "Sources",
  },

  /** The result of a run of the conformance suite. */
  suite: {
    head: (suite: string, specification: string) => `Conformance suite ${suite}, specification ${specification}`,
    implementation: (name: string, version: string, specification: string) =>
      `${name} ${version}, specification ${specification}`,
    columns: ["stage", "passed", "failed", "skipped", "expected failures"] as readonly string[],
    /** Before what is wrong with a case. */
    verdicts: { errored: "broke: ", "unexpected-pass": "unexpected pass: " } as Partial<Record<CaseVerdict, string>>,
    moreReasons: (count: number) => `and ${grouped(count)} more`,
    trial: (counts: string) => `trial cases, never counted: ${counts}`,
    skipped: (count: number) =>
      `${plural(count, "case")} skipped: a skipped case proves nothing. --strict makes it a failure.`,
    counts: ({ passed, failed, skipped, expectedFailures }: CaseCounts) =>
      `${passed} passed, ${failed} failed, ${skipped} skipped, ${expectedFailures} expected failure${expectedFailures === 1 ? "" : "s"}`,
    noCase: "no case was run: none has this stage and this id.",
    verified: (files: number, wrong: number) =>
      `${plural(files, "file")}, ${wrong === 0 ? "all are as the index says" : `${grouped(wrong)} not as the index says`}`,
  },

  cli: {
    titles: { "Usage:": "Usage:", "Arguments:": "Arguments:", "Options:": "Options:", "Commands:": "Commands:" },
    choices: (choices: readonly string[]) => `choices: ${choices.join(", ")}`,
    default: (value: string) => `default: ${value}`,
    extra: (description: string, extra: readonly string[]) => `${description} (${extra.join(", ")})`,
    examples: "Examples:",
    description: "Checks recordings of robots against the shared interchange specification, offline.",
    version: "print the version",
    helpCommand: "show help of a command",
    help: "show this help",
    color: "no colour",
    language: "language of the words; without it that of the environment (LC_ALL, LC_MESSAGES, LANG)",
    paths: "recordings, directories or quoted globs",
    fault: (message: string) => `a fault of its own: ${message}. Please report it.`,
    left: (percent: number, size: string, left: string) => `${percent} % of ${size} · ${left} left`,
    check: {
      summary: "judge recordings: may they be handed over, what stops them, what to do",
      description:
        "Judge recordings: may they be handed over, what stops them, what to do. A delivery, or a folder with hand-over.tasuki.json, is judged " +
        "as a whole: its files are verified, each recording is checked with what stands beside it, then the delivery itself.",
      profile:
        "what to ask for: default, level-1, level-2, manipulation, driving, aerial, factory, or a profile as JSON",
      declaration: "what the provider declares; before a sidecar, before what the recording carries",
      annotations:
        "annotation or OpenLABEL document of the recording; before NAME.annotations.tasuki.json beside it, before what it carries",
      urdf: "robot description (URDF) of the recording; otherwise those that the declaration names, or inside the recording",
      agreement: "agreement on premises that recordings are held to, as tasuki compare drafts it",
      calibration:
        "calibration that no declaration names: Kalibr camchain or imu, or camera_info of ROS; may be repeated",
      key: "public key of the packer in PEM, to check the signature of a delivery by",
      identity: "file with the identity that opens an encrypted delivery, as age-keygen writes it; nothing is written",
      upTo: "judge levels up to this one and leave the rules of higher ones out, which is faster: 2 does not look into payloads",
      format: "form of the report",
      output: "write the report to a file, which appears only when it is whole",
      failOn: "what makes the exit code 1",
      quiet: "leave recordings that conform out of the text",
      exitCodes: "Exit codes: 0 conforms, 1 does not, 2 could not be judged.",
    },
    info: {
      summary: "show what is in recordings: streams, types, rates, latency",
      description:
        "Show what is in recordings: streams, types, rates, latency. Nothing is judged. With --clocks: how each stream is timed " +
        "and by which clock, with what the rules of clocks and time find. With --sync: how far streams lie apart, with what the " +
        "rules of synchronisation find. With --calibration: how each camera is calibrated.",
      streams: "say modality, shape, units and mapping of each stream, and draft mappings for types without one",
      sample: "show the first sample of a topic in canonical form",
      frames: "draw the frames as a tree: static and moving transforms, rates, topics, and the streams in each frame",
      clocks: "tell how streams are timed: offset, drift, steps, latency, rate, missing, jitter, verdict",
      sync: "tell how far streams lie apart in time: groups, residuals, matched share, and a matrix of pairs",
      calibration: "tell how cameras are calibrated: model, matrix, distortion, field of view, baseline, record",
      calibrationFile:
        "calibration that no declaration names: Kalibr camchain or imu, or camera_info of ROS; may be repeated",
      declaration:
        "declaration for these views; otherwise NAME.tasuki.yaml or .json beside the recording, or the one inside it",
      format: "form of the result",
      output: "write the result to a file, which appears only when it is whole",
      exitCodes: "Exit codes: 0 all were read, 2 at least one could not be read at all.",
    },
    init: initCommand,
    gaps: gapsCommand,
    agree: agreeCommand,
    compare: compareCommand,
    pack: packCommand,
    verify: verifyCommand,
    unpack: unpackCommand,
    convert: convertCommand,
    convertLabels: convertLabelsCommand,
    convertPremises: convertPremisesCommand,
    diff: diffCommand,
    recover: recoverCommand,
    rules: {
      summary: "list every rule",
      description: "List every rule of the specification.",
      format: "form of the list",
    },
    explain: {
      summary: "explain a rule: what it asks, why, what to do",
      description: "Explain a rule: what it asks, when it applies, why, what to do, which thresholds it has.",
      rule: "id of a rule, such as time/stamps-increase",
    },
    conformance: {
      summary: "run the conformance suite against an implementation",
      description:
        "Run the conformance suite against an implementation of the specification: this one, or any program.",
      folder: "folder of the suite; the one that is shipped where it is left out",
      implementation: "program that answers cases over standard input and output; no shell stands between",
      stdio: "be such a program",
      verify: "only hold the files of the suite to the checksums of its index",
      stage: "only cases of one stage",
      rule: "only cases whose id begins so: a rule, or a class such as time/",
      expectedFailures: "cases that are known to fail; one that passes is an error",
      strict: "take skipped cases for failures",
      timeout: "how long one answer may take",
      format: "form of the report",
      output: "write the report to a file, which appears only when it is whole",
      quiet: "only what failed, and the counts",
      exitCodes:
        "Exit codes: 0 nothing failed, 1 something failed, 2 the suite could not be run. A skipped case is no pass.",
    },
  },
};

/** What a language must have words for. */
export type Locale = typeof en;
