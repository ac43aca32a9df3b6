/**
 * The specification: every schema, by name. The name of a constant, of its type and of its JSON Schema is one.
 *
 * @module
 */
import { Clock, ClockOffset, Discipline, Identifier, Timescale } from "./declaration/clock.js";
import { ClockObservation, ObservationKind, ObservedField, TimeUnit } from "./declaration/clock-observation.js";
import { Declaration } from "./declaration/declaration.js";
import {
  Provenance,
  ProvenanceFile,
  ProvenanceRecovery,
  ProvenanceSource,
  ProvenanceStream,
  ProvenanceTool,
} from "./declaration/provenance.js";
import { StampOffset, StampOrigin, StampReference, StreamDeclaration } from "./declaration/stream.js";
import { ClockAxis, ClockFacts, ClockSegment, ClockStep } from "./facts/clock.js";
import { ClockObservationFacts, ClockSpan } from "./facts/clock-observation.js";
import {
  AttachmentFacts,
  ChecksumFacts,
  ContainerFacts,
  ContainerKind,
  DatabaseFacts,
  FaultKind,
  Faults,
  IndexFacts,
  MetadataFacts,
} from "./facts/container.js";
import { RecordingFacts } from "./facts/recording.js";
import {
  LostMessagesFacts,
  MetadataState,
  Rosbag2Facts,
  Rosbag2File,
  SplitInterval,
  StreamFilesFacts,
  TopicLoss,
} from "./facts/rosbag2.js";
import {
  DecodeFacts,
  DecodeFaultKind,
  DefinitionOrigin,
  LatencyFacts,
  Md5sumFacts,
  PublishFacts,
  QosFacts,
  RepeatFacts,
  SchemaFacts,
  SchemaState,
  SequenceFacts,
  StampFacts,
  StandardFacts,
  StandardState,
  StreamFacts,
} from "./facts/stream.js";
import { Occurrence, Tally } from "./facts/tally.js";
import { Gap, Period, TimingFacts } from "./facts/timing.js";
import { Language, Text } from "./language.js";
import { AbsoluteTime } from "./time.js";
import {
  ClockBasis,
  ClockTable,
  ClockVerdict,
  ObservedStep,
  SeemingClock,
  StreamClock,
} from "./verdict/clock-table.js";
import { BagChunkPart, BagPart } from "./verdict/conformance-bag.js";
import {
  CaseStatus,
  CheckCase,
  ConformanceCase,
  ConformanceStage,
  ExpectedFinding,
  ExpectedRule,
  ReadCase,
  WholeCase,
} from "./verdict/conformance-case.js";
import { Hexadecimal, Unsigned64 } from "./verdict/conformance-field.js";
import { PayloadField, ProtobufField, RecordedBytes } from "./verdict/conformance-payload.js";
import {
  AnsweredFinding,
  AnsweredReport,
  RunAnswer,
  RunnerRequest,
  RunRequest,
  StartRequest,
  StopRequest,
} from "./verdict/conformance-protocol.js";
import {
  CaseRecording,
  ChunkPart,
  RecordingEdit,
  RecordingPart,
  RecordingPlace,
} from "./verdict/conformance-recording.js";
import {
  CaseCounts,
  CaseResult,
  CaseVerdict,
  ExpectedFailures,
  Implementation,
  IndexedCase,
  RuleCoverage,
  Sha256,
  SuiteIndex,
  SuiteReport,
} from "./verdict/conformance-suite.js";
import {
  ConversionInput,
  ConversionNote,
  ConversionOutcome,
  ConversionOutput,
  ConversionReport,
  ConvertedStream,
  NoteCode,
  Verification,
} from "./verdict/conversion.js";
import { Alternative, Diagnosis } from "./verdict/diagnosis.js";
import {
  Difference,
  DifferenceKind,
  DifferencePlace,
  DiffNote,
  DiffNoteKind,
  DiffReport,
  DiffSide,
  DiffVerdict,
  StreamContent,
  StreamDiff,
} from "./verdict/diff.js";
import { Evidence, Finding, Location, Requirement, RuleOutcome, Severity } from "./verdict/finding.js";
import { Info, RecordingInfo, StreamInfo } from "./verdict/info.js";
import { Loss, LossCode, LossReport } from "./verdict/loss.js";
import { Level, Profile } from "./verdict/profile.js";
import {
  Hole,
  RebuiltPart,
  RecoveredFile,
  RecoveryOutcome,
  RecoveryReport,
  SkippedBytes,
  StreamRecovery,
} from "./verdict/recovery.js";
import { InputTrouble, RecordingReport, Report, RuleResult, StreamSummary, Verdict } from "./verdict/report.js";
import { ConformanceClass, RuleMetadata, RuleSubject } from "./verdict/rule.js";

export * from "./declaration/clock.js";
export * from "./declaration/clock-observation.js";
export * from "./declaration/declaration.js";
export * from "./declaration/provenance.js";
export * from "./declaration/stream.js";
export * from "./facts/clock.js";
export * from "./facts/clock-observation.js";
export * from "./facts/container.js";
export * from "./facts/recording.js";
export * from "./facts/rosbag2.js";
export * from "./facts/stream.js";
export * from "./facts/tally.js";
export * from "./facts/timing.js";
export * from "./language.js";
export * from "./time.js";
export * from "./units.js";
export * from "./verdict/clock-table.js";
export * from "./verdict/conformance-bag.js";
export * from "./verdict/conformance-case.js";
export { Hexadecimal, Unsigned64 } from "./verdict/conformance-field.js";
export * from "./verdict/conformance-payload.js";
export * from "./verdict/conformance-protocol.js";
export * from "./verdict/conformance-recording.js";
export * from "./verdict/conformance-suite.js";
export * from "./verdict/conversion.js";
export * from "./verdict/diagnosis.js";
export * from "./verdict/diff.js";
export * from "./verdict/finding.js";
export * from "./verdict/info.js";
export * from "./verdict/loss.js";
export * from "./verdict/profile.js";
export * from "./verdict/recovery.js";
export * from "./verdict/report.js";
export * from "./verdict/rule.js";

/** Name to schema: what is published as JSON Schema. */
export const specification = {
  AbsoluteTime,
  Alternative,
  AnsweredFinding,
  AnsweredReport,
  AttachmentFacts,
  BagChunkPart,
  BagPart,
  CaseCounts,
  CaseRecording,
  CaseResult,
  CaseStatus,
  CaseVerdict,
  CheckCase,
  ChecksumFacts,
  ChunkPart,
  Clock,
  ClockAxis,
  ClockBasis,
  ClockFacts,
  ClockObservation,
  ClockObservationFacts,
  ClockOffset,
  ClockSegment,
  ClockSpan,
  ClockStep,
  ClockTable,
  ClockVerdict,
  ConformanceCase,
  ConformanceClass,
  ConformanceStage,
  ContainerFacts,
  ContainerKind,
  ConversionInput,
  ConversionNote,
  ConversionOutcome,
  ConversionOutput,
  ConversionReport,
  ConvertedStream,
  DatabaseFacts,
  Declaration,
  DecodeFacts,
  DecodeFaultKind,
  DefinitionOrigin,
  Diagnosis,
  DiffNote,
  DiffNoteKind,
  DiffReport,
  DiffSide,
  DiffVerdict,
  Difference,
  DifferenceKind,
  DifferencePlace,
  Discipline,
  Evidence,
  ExpectedFailures,
  ExpectedFinding,
  ExpectedRule,
  FaultKind,
  Faults,
  Finding,
  Gap,
  Hexadecimal,
  Hole,
  Identifier,
  Implementation,
  IndexFacts,
  IndexedCase,
  Info,
  InputTrouble,
  Language,
  LatencyFacts,
  Level,
  Location,
  Loss,
  LossCode,
  LossReport,
  LostMessagesFacts,
  Md5sumFacts,
  MetadataFacts,
  MetadataState,
  NoteCode,
  ObservationKind,
  ObservedField,
  ObservedStep,
  Occurrence,
  PayloadField,
  Period,
  Profile,
  ProtobufField,
  Provenance,
  ProvenanceFile,
  ProvenanceRecovery,
  ProvenanceSource,
  ProvenanceStream,
  ProvenanceTool,
  PublishFacts,
  QosFacts,
  ReadCase,
  RebuiltPart,
  RecordedBytes,
  RecordingEdit,
  RecordingFacts,
  RecordingInfo,
  RecordingPart,
  RecordingPlace,
  RecordingReport,
  RecoveredFile,
  RecoveryOutcome,
  RecoveryReport,
  RepeatFacts,
  Report,
  Requirement,
  Rosbag2Facts,
  Rosbag2File,
  RuleCoverage,
  RuleMetadata,
  RuleOutcome,
  RuleResult,
  RuleSubject,
  RunAnswer,
  RunRequest,
  RunnerRequest,
  SchemaFacts,
  SchemaState,
  SeemingClock,
  SequenceFacts,
  Severity,
  Sha256,
  SkippedBytes,
  SplitInterval,
  StampFacts,
  StampOffset,
  StampOrigin,
  StampReference,
  StandardFacts,
  StandardState,
  StartRequest,
  StopRequest,
  StreamClock,
  StreamContent,
  StreamDeclaration,
  StreamDiff,
  StreamFacts,
  StreamFilesFacts,
  StreamInfo,
  StreamRecovery,
  StreamSummary,
  SuiteIndex,
  SuiteReport,
  Tally,
  Text,
  TimeUnit,
  Timescale,
  TimingFacts,
  TopicLoss,
  Unsigned64,
  Verdict,
  Verification,
  WholeCase,
} as const;

/** Schemas of documents that providers write, in which vendors may add keys that begin with `x_`. */
export const authored: ReadonlySet<string> = new Set(["Declaration", "Clock", "ClockOffset", "StreamDeclaration"]);
