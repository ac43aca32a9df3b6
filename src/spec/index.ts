/**
 * The specification: every schema, by name. The name of a constant, of its type and of its JSON Schema is one. Written by
 * `npm run generate` from the files that there are.
 *
 * @module
 */
import { Clock, ClockOffset, Discipline, Identifier, Timescale } from "./declaration/clock.js";
import { Declaration } from "./declaration/declaration.js";
import {
  Provenance,
  ProvenanceFile,
  ProvenanceRecovery,
  ProvenanceSource,
  ProvenanceStream,
  ProvenanceTool,
} from "./declaration/provenance.js";
import { StampOrigin, StampReference, StreamDeclaration } from "./declaration/stream.js";
import { VectorElement, VectorReference, VectorSource } from "./declaration/vector.js";
import { ClockAxis, ClockFacts, ClockSegment, ClockStep } from "./facts/clock.js";
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
import { AudioFacts } from "./facts/content/audio.js";
import { CovarianceFacts } from "./facts/content/covariances.js";
import { DepthFacts } from "./facts/content/depth.js";
import { ForceTorqueFacts } from "./facts/content/force-torque.js";
import { GnssFacts } from "./facts/content/gnss.js";
import { ImageFacts, ImageFormat, SameRun } from "./facts/content/image.js";
import { ImuFacts, UprightFacts } from "./facts/content/imu.js";
import { JointMotion, JointStateFacts } from "./facts/content/joint-state.js";
import { LanguageFacts } from "./facts/content/language.js";
import { LaserScanFacts } from "./facts/content/laser-scan.js";
import { MagnetometerFacts } from "./facts/content/magnetometer.js";
import { MotionFacts, RateComparison } from "./facts/content/motion.js";
import { ClippedComponent, FrozenRun, NumbersFacts } from "./facts/content/numbers.js";
import { PictureFacts } from "./facts/content/picture.js";
import { ExposureFacts, PixelFacts } from "./facts/content/pixels.js";
import { CloudColumn, PointCloudFacts, PointTime } from "./facts/content/point-cloud.js";
import { QuaternionFacts } from "./facts/content/quaternions.js";
import { SweepFacts } from "./facts/content/sweep.js";
import { TelemetryFacts } from "./facts/content/telemetry.js";
import { ElementRange, VectorFacts, VectorLayout } from "./facts/content/vector.js";
import { VideoFacts } from "./facts/content/video.js";
import { ContentFacts, MappingOrigin } from "./facts/content.js";
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
import { ActionSample } from "./modality/action.js";
import { AudioSample } from "./modality/audio.js";
import { CameraCalibrationSample } from "./modality/camera-calibration.js";
import { CameraSample } from "./modality/camera.js";
import { CompressedCameraSample } from "./modality/compressed-camera.js";
import { DepthSample } from "./modality/depth.js";
import { EventsSample } from "./modality/events.js";
import { ForceTorqueSample } from "./modality/force-torque.js";
import { GnssSample } from "./modality/gnss.js";
import { GripperSample } from "./modality/gripper.js";
import { ImuSample } from "./modality/imu.js";
import { JointStateSample } from "./modality/joint-state.js";
import { LanguageSample } from "./modality/language.js";
import { LaserScanSample } from "./modality/laser-scan.js";
import { MagnetometerSample } from "./modality/magnetometer.js";
import { FieldSource, Mapping } from "./modality/mapping.js";
import { Modality } from "./modality/modality.js";
import { OdometrySample } from "./modality/odometry.js";
import { PointCloudSample } from "./modality/point-cloud.js";
import { PoseSample } from "./modality/pose.js";
import { RadarSample } from "./modality/radar.js";
import { SourceUnit } from "./modality/source-unit.js";
import { TactileSample } from "./modality/tactile.js";
import { TelemetrySample } from "./modality/telemetry.js";
import { TimeReferenceSample } from "./modality/time-reference.js";
import { TransformsSample } from "./modality/transforms.js";
import { VideoSample } from "./modality/video.js";
import { AbsoluteTime } from "./time.js";
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
import { Hexadecimal, PayloadField, ProtobufField, RecordedBytes, Unsigned64 } from "./verdict/conformance-payload.js";
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
import { ShownSample, StreamModality, StreamShape } from "./verdict/stream-modality.js";

export * from "./authored.js";
export * from "./declaration/clock.js";
export * from "./declaration/declaration.js";
export * from "./declaration/provenance.js";
export * from "./declaration/stream.js";
export * from "./declaration/vector.js";
export * from "./facts/clock.js";
export * from "./facts/container.js";
export * from "./facts/content/audio.js";
export * from "./facts/content/covariances.js";
export * from "./facts/content/depth.js";
export * from "./facts/content/force-torque.js";
export * from "./facts/content/gnss.js";
export * from "./facts/content/image.js";
export * from "./facts/content/imu.js";
export * from "./facts/content/joint-state.js";
export * from "./facts/content/language.js";
export * from "./facts/content/laser-scan.js";
export * from "./facts/content/magnetometer.js";
export * from "./facts/content/motion.js";
export * from "./facts/content/numbers.js";
export * from "./facts/content/picture.js";
export * from "./facts/content/pixels.js";
export * from "./facts/content/point-cloud.js";
export * from "./facts/content/quaternions.js";
export * from "./facts/content/sweep.js";
export * from "./facts/content/telemetry.js";
export * from "./facts/content/vector.js";
export * from "./facts/content/video.js";
export * from "./facts/content.js";
export * from "./facts/recording.js";
export * from "./facts/rosbag2.js";
export * from "./facts/stream.js";
export * from "./facts/tally.js";
export * from "./facts/timing.js";
export * from "./language.js";
export * from "./modality/action.js";
export * from "./modality/audio.js";
export * from "./modality/camera-calibration.js";
export * from "./modality/camera.js";
export * from "./modality/compressed-camera.js";
export * from "./modality/depth.js";
export * from "./modality/events.js";
export * from "./modality/field.js";
export * from "./modality/force-torque.js";
export * from "./modality/gnss.js";
export * from "./modality/gripper.js";
export * from "./modality/imu.js";
export * from "./modality/joint-state.js";
export * from "./modality/language.js";
export * from "./modality/laser-scan.js";
export * from "./modality/magnetometer.js";
export * from "./modality/mapping.js";
export * from "./modality/modality.js";
export * from "./modality/odometry.js";
export * from "./modality/point-cloud.js";
export * from "./modality/pose.js";
export * from "./modality/radar.js";
export * from "./modality/samples.js";
export * from "./modality/source-unit.js";
export * from "./modality/tactile.js";
export * from "./modality/telemetry.js";
export * from "./modality/time-reference.js";
export * from "./modality/transforms.js";
export * from "./modality/video.js";
export * from "./time.js";
export * from "./units.js";
export * from "./verdict/conformance-bag.js";
export * from "./verdict/conformance-case.js";
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
export * from "./verdict/stream-modality.js";
export * from "./verdict/transcoding.js";

/** Name to schema: what is published as JSON Schema. */
export const specification = {
  AbsoluteTime,
  ActionSample,
  Alternative,
  AnsweredFinding,
  AnsweredReport,
  AttachmentFacts,
  AudioFacts,
  AudioSample,
  BagChunkPart,
  BagPart,
  CameraCalibrationSample,
  CameraSample,
  CaseCounts,
  CaseRecording,
  CaseResult,
  CaseStatus,
  CaseVerdict,
  CheckCase,
  ChecksumFacts,
  ChunkPart,
  ClippedComponent,
  Clock,
  ClockAxis,
  ClockFacts,
  ClockOffset,
  ClockSegment,
  ClockStep,
  CloudColumn,
  CompressedCameraSample,
  ConformanceCase,
  ConformanceClass,
  ConformanceStage,
  ContainerFacts,
  ContainerKind,
  ContentFacts,
  ConversionInput,
  ConversionNote,
  ConversionOutcome,
  ConversionOutput,
  ConversionReport,
  ConvertedStream,
  CovarianceFacts,
  DatabaseFacts,
  Declaration,
  DecodeFacts,
  DecodeFaultKind,
  DefinitionOrigin,
  DepthFacts,
  DepthSample,
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
  ElementRange,
  EventsSample,
  Evidence,
  ExpectedFailures,
  ExpectedFinding,
  ExpectedRule,
  ExposureFacts,
  FaultKind,
  Faults,
  FieldSource,
  Finding,
  ForceTorqueFacts,
  ForceTorqueSample,
  FrozenRun,
  Gap,
  GnssFacts,
  GnssSample,
  GripperSample,
  Hexadecimal,
  Hole,
  Identifier,
  ImageFacts,
  ImageFormat,
  Implementation,
  ImuFacts,
  ImuSample,
  IndexFacts,
  IndexedCase,
  Info,
  InputTrouble,
  JointMotion,
  JointStateFacts,
  JointStateSample,
  Language,
  LanguageFacts,
  LanguageSample,
  LaserScanFacts,
  LaserScanSample,
  LatencyFacts,
  Level,
  Location,
  Loss,
  LossCode,
  LossReport,
  LostMessagesFacts,
  MagnetometerFacts,
  MagnetometerSample,
  Mapping,
  MappingOrigin,
  Md5sumFacts,
  MetadataFacts,
  MetadataState,
  Modality,
  MotionFacts,
  NoteCode,
  NumbersFacts,
  Occurrence,
  OdometrySample,
  PayloadField,
  Period,
  PictureFacts,
  PixelFacts,
  PointCloudFacts,
  PointCloudSample,
  PointTime,
  PoseSample,
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
  QuaternionFacts,
  RadarSample,
  RateComparison,
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
  SameRun,
  SchemaFacts,
  SchemaState,
  SequenceFacts,
  Severity,
  Sha256,
  ShownSample,
  SkippedBytes,
  SourceUnit,
  SplitInterval,
  StampFacts,
  StampOrigin,
  StampReference,
  StandardFacts,
  StandardState,
  StartRequest,
  StopRequest,
  StreamContent,
  StreamDeclaration,
  StreamDiff,
  StreamFacts,
  StreamFilesFacts,
  StreamInfo,
  StreamModality,
  StreamRecovery,
  StreamShape,
  StreamSummary,
  SuiteIndex,
  SuiteReport,
  SweepFacts,
  TactileSample,
  Tally,
  TelemetryFacts,
  TelemetrySample,
  Text,
  TimeReferenceSample,
  Timescale,
  TimingFacts,
  TopicLoss,
  TransformsSample,
  Unsigned64,
  UprightFacts,
  VectorElement,
  VectorFacts,
  VectorLayout,
  VectorReference,
  VectorSource,
  Verdict,
  Verification,
  VideoFacts,
  VideoSample,
  WholeCase,
} as const;
