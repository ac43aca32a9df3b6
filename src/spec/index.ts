/**
 * The specification: every schema, by name. The name of a constant, of its type and of its JSON Schema is one.
 *
 * @module
 */
import { Clock, ClockOffset, Discipline, Identifier, Timescale } from "./declaration/clock.js";
import { Declaration } from "./declaration/declaration.js";
import { StampOrigin, StampReference, StreamDeclaration } from "./declaration/stream.js";
import {
  AttachmentFacts,
  ChecksumFacts,
  ContainerFacts,
  ContainerKind,
  FaultKind,
  Faults,
  MetadataFacts,
} from "./facts/container.js";
import { RecordingFacts } from "./facts/recording.js";
import {
  DecodeFacts,
  DecodeFaultKind,
  LatencyFacts,
  PublishFacts,
  SchemaFacts,
  SchemaState,
  StampFacts,
  StandardFacts,
  StandardState,
  StreamFacts,
} from "./facts/stream.js";
import { Occurrence, Tally } from "./facts/tally.js";
import { Gap, Period, TimingFacts } from "./facts/timing.js";
import { Language, Text } from "./language.js";
import { AbsoluteTime } from "./time.js";
import { CaseStatus, CheckCase, ExpectedFinding } from "./verdict/conformance-case.js";
import { Evidence, Finding, Location, Requirement, RuleOutcome, Severity } from "./verdict/finding.js";
import { Info, RecordingInfo, StreamInfo } from "./verdict/info.js";
import { Level, Profile } from "./verdict/profile.js";
import { InputTrouble, RecordingReport, Report, RuleResult, StreamSummary, Verdict } from "./verdict/report.js";
import { ConformanceClass, RuleMetadata, RuleSubject } from "./verdict/rule.js";

export * from "./declaration/clock.js";
export * from "./declaration/declaration.js";
export * from "./declaration/stream.js";
export * from "./facts/container.js";
export * from "./facts/recording.js";
export * from "./facts/stream.js";
export * from "./facts/tally.js";
export * from "./facts/timing.js";
export * from "./language.js";
export * from "./time.js";
export * from "./units.js";
export * from "./verdict/conformance-case.js";
export * from "./verdict/finding.js";
export * from "./verdict/info.js";
export * from "./verdict/profile.js";
export * from "./verdict/report.js";
export * from "./verdict/rule.js";

/** Name to schema: what is published as JSON Schema. */
export const specification = {
  AbsoluteTime,
  AttachmentFacts,
  CaseStatus,
  CheckCase,
  ChecksumFacts,
  Clock,
  ClockOffset,
  ConformanceClass,
  ContainerFacts,
  ContainerKind,
  Declaration,
  DecodeFacts,
  DecodeFaultKind,
  Discipline,
  Evidence,
  ExpectedFinding,
  FaultKind,
  Faults,
  Finding,
  Gap,
  Identifier,
  Info,
  InputTrouble,
  Language,
  LatencyFacts,
  Level,
  Location,
  MetadataFacts,
  Occurrence,
  Period,
  Profile,
  PublishFacts,
  RecordingFacts,
  RecordingInfo,
  RecordingReport,
  Report,
  Requirement,
  RuleMetadata,
  RuleOutcome,
  RuleResult,
  RuleSubject,
  SchemaFacts,
  SchemaState,
  Severity,
  StampFacts,
  StampOrigin,
  StampReference,
  StandardFacts,
  StandardState,
  StreamDeclaration,
  StreamFacts,
  StreamInfo,
  StreamSummary,
  Tally,
  Text,
  Timescale,
  TimingFacts,
  Verdict,
} as const;

/** Schemas of documents that providers write, in which vendors may add keys that begin with `x_`. */
export const authored: ReadonlySet<string> = new Set(["Declaration", "Clock", "ClockOffset", "StreamDeclaration"]);
