/**
 * Name to schema: what is published as JSON Schema. The name of a constant, of its type and of its JSON Schema is one. Written
 * by `npm run generate` from the files that there are.
 *
 * @module
 */

export { AgreementFigure, AgreementMetric } from "./annotation/agreement.js";
export { Control, ControlMode, ControlPhase } from "./annotation/control.js";
export { AnnotatedStream, AnnotationDocument, Guideline, TargetFile } from "./annotation/document.js";
export { Entity } from "./annotation/entity.js";
export { ExternalGeometry, Geometry } from "./annotation/geometry/geometry.js";
export {
  Box,
  Keypoint,
  Keypoints,
  Mask,
  PointVisibility,
  Polygon,
  Polyline,
  RotatedBox,
} from "./annotation/geometry/plane.js";
export {
  Contact,
  Cuboid,
  Grasp,
  Pose,
  SpaceKeypoint,
  SpaceKeypoints,
  SpacePolyline,
  Trajectory,
  TrajectoryPoint,
} from "./annotation/geometry/space.js";
export { AnnotationEvent, GeometryItem, Occlusion, Relation } from "./annotation/item.js";
export { AnnotationText, TextOrigin, TextRole } from "./annotation/language.js";
export { Ontology, OntologyPin, OntologyTerm, Term, TermPolicy } from "./annotation/ontology.js";
export { Failure, Outcome, OutcomeStatus } from "./annotation/outcome.js";
export { ExternalReference, Procedure, ProcedureStep, StepParameter, StepPart } from "./annotation/procedure.js";
export {
  Agent,
  AgentKind,
  AnnotationMethod,
  AnnotationProvenance,
  AnnotationTool,
  EarlierAnnotation,
  Review,
  ReviewState,
} from "./annotation/provenance.js";
export { QualityFlag, QualitySeverity } from "./annotation/quality.js";
export { Segment, SegmentRoles } from "./annotation/segment.js";
export { AnnotationTime, TimeBasis } from "./annotation/time.js";
export { Track, TrackCoverage, TrackKind, TrackLevel } from "./annotation/track.js";
export {
  AnnotationDeclaration,
  GuidelineDeclaration,
  IntervalConvention,
  IntervalEnd,
  IntervalUnit,
} from "./declaration/annotation-premises.js";
export {
  Calibration,
  CalibrationFile,
  CalibrationFormat,
  CalibrationResidual,
  CalibrationState,
  CalibrationValidity,
  CalibrationValues,
  CameraModel,
  CameraValues,
  FrameTransformValues,
  ImuValues,
} from "./declaration/calibration.js";
export { CalibrationKind } from "./declaration/calibration-kind.js";
export { Clock, ClockOffset, Discipline, Identifier, Timescale } from "./declaration/clock.js";
export { ClockObservation, ObservationKind, ObservedField, TimeUnit } from "./declaration/clock-observation.js";
export { Declaration } from "./declaration/declaration.js";
export { Environment, EnvironmentKind, PeoplePresent, Simulator, Site, Workpiece } from "./declaration/environment.js";
export { DeclaredTransform, FramesDeclaration } from "./declaration/frames.js";
export { Lineage, LineageKind, LineageSource, LineageStep } from "./declaration/lineage.js";
export { Country, Party, PartyRole } from "./declaration/party.js";
export { PremiseItem } from "./declaration/premise-item.js";
export {
  AppiClass,
  LegalBasis,
  PersonalDataKind,
  PrivacyDeclaration,
  PrivacyMethod,
  PrivacyState,
  ResidualRisk,
} from "./declaration/privacy.js";
export {
  Provenance,
  ProvenanceFile,
  ProvenanceRecovery,
  ProvenanceSource,
  ProvenanceStream,
  ProvenanceTool,
} from "./declaration/provenance.js";
export { Responsibility, SupplyState } from "./declaration/responsibility.js";
export {
  Decision,
  Duty,
  DutyKind,
  LicenseFile,
  Purpose,
  Rights,
  RightsAction,
  RightsSubject,
  RightsTerm,
} from "./declaration/rights.js";
export { EndEffector, RobotDeclaration, RobotDescription, RobotKind } from "./declaration/robot.js";
export { SensorDeclaration } from "./declaration/sensor.js";
export { SoftwareDeclaration } from "./declaration/software.js";
export { StampOffset, StampOrigin, StampReference, StreamDeclaration } from "./declaration/stream.js";
export { SyncBasis, SyncGroup, SyncKind, SyncMember } from "./declaration/sync-group.js";
export { Episode, TaskDeclaration } from "./declaration/task.js";
export { VectorElement, VectorReference, VectorSource } from "./declaration/vector.js";
export { DeliveredEncryption, DeliveredFile, DeliveredRole, Delivery } from "./delivery/delivery.js";
export { AgreementReference, EncryptionDeclaration, HandOver, Split } from "./delivery/hand-over.js";
export { AgreedPremise, AgreedState, PremisesAgreement, PremisesSignature } from "./delivery/premises-agreement.js";
export { Sha256 } from "./digest.js";
export {
  AnnotationFacts,
  AnnotationFault,
  AnnotationFile,
  FileDigest,
  FileState,
  InstantFacts,
  StreamInstants,
} from "./facts/annotation.js";
export { CalibrationFileFacts } from "./facts/calibration-file.js";
export { ClockAxis, ClockFacts, ClockSegment, ClockStep } from "./facts/clock.js";
export { ClockObservationFacts, ClockSpan } from "./facts/clock-observation.js";
export {
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
export { AudioFacts } from "./facts/content/audio.js";
export { CameraCalibration, CameraCalibrationFacts } from "./facts/content/camera-calibration.js";
export { CovarianceFacts } from "./facts/content/covariances.js";
export { DepthFacts } from "./facts/content/depth.js";
export { ForceTorqueFacts } from "./facts/content/force-torque.js";
export { GnssFacts } from "./facts/content/gnss.js";
export { ImageFacts, ImageFormat, SameRun } from "./facts/content/image.js";
export { ImuFacts, UprightFacts } from "./facts/content/imu.js";
export { JointMotion, JointStateFacts } from "./facts/content/joint-state.js";
export { LanguageFacts } from "./facts/content/language.js";
export { LaserScanFacts } from "./facts/content/laser-scan.js";
export { MagnetometerFacts } from "./facts/content/magnetometer.js";
export { MotionFacts, RateComparison } from "./facts/content/motion.js";
export { ClippedComponent, FrozenRun, NumbersFacts } from "./facts/content/numbers.js";
export { PictureFacts } from "./facts/content/picture.js";
export { ExposureFacts, PixelFacts } from "./facts/content/pixels.js";
export { CloudColumn, PointCloudFacts, PointTime } from "./facts/content/point-cloud.js";
export { QuaternionFacts } from "./facts/content/quaternions.js";
export { SweepFacts } from "./facts/content/sweep.js";
export { TelemetryFacts } from "./facts/content/telemetry.js";
export { ElementRange, VectorFacts, VectorLayout } from "./facts/content/vector.js";
export { VideoFacts } from "./facts/content/video.js";
export { ContentFacts, MappingOrigin } from "./facts/content.js";
export { DeliveredRecording, DeliveryFacts, NamedFile, StatementFacts } from "./facts/delivery.js";
export { EdgeCoverage, FrameCoverage, FrameEdge, FrameFacts, TransformGap, TransformJump } from "./facts/frames.js";
export { OpenLabelFacts, OpenLabelFaults } from "./facts/openlabel.js";
export { OpenLabelFaultKind } from "./facts/openlabel-fault.js";
export { RecordingFacts } from "./facts/recording.js";
export { RecoveredFacts } from "./facts/recovered.js";
export { DescribedJoint, JointType, RobotDescriptionFacts } from "./facts/robot-description.js";
export {
  LostMessagesFacts,
  MetadataState,
  Rosbag2Facts,
  Rosbag2File,
  SplitInterval,
  StreamFilesFacts,
  TopicLoss,
} from "./facts/rosbag2.js";
export { SecretFacts, SecretKind } from "./facts/secret.js";
export { MotionAbstention, MotionPair, SharedMotionFacts, TurningSource } from "./facts/shared-motion.js";
export {
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
export {
  ClockRelation,
  PairArrival,
  PairContents,
  PairCounters,
  PairDrift,
  ReplayFacts,
  ResidualFacts,
  SlowerStream,
  SyncFacts,
  SyncGroupFacts,
  SyncPair,
} from "./facts/sync.js";
export { Occurrence, Tally } from "./facts/tally.js";
export { Gap, Pauses, Period, TimingFacts } from "./facts/timing.js";
export { Language, Text } from "./language.js";
export { ActionSample } from "./modality/action.js";
export { AudioSample } from "./modality/audio.js";
export { CameraSample } from "./modality/camera.js";
export { CameraCalibrationSample } from "./modality/camera-calibration.js";
export { CompressedCameraSample } from "./modality/compressed-camera.js";
export { DepthSample } from "./modality/depth.js";
export { EventsSample } from "./modality/events.js";
export { ForceTorqueSample } from "./modality/force-torque.js";
export { GnssSample } from "./modality/gnss.js";
export { GripperSample } from "./modality/gripper.js";
export { ImuSample } from "./modality/imu.js";
export { JointStateSample } from "./modality/joint-state.js";
export { LanguageSample } from "./modality/language.js";
export { LaserScanSample } from "./modality/laser-scan.js";
export { MagnetometerSample } from "./modality/magnetometer.js";
export { FieldSource, Mapping } from "./modality/mapping.js";
export { Modality } from "./modality/modality.js";
export { OdometrySample } from "./modality/odometry.js";
export { PointCloudSample } from "./modality/point-cloud.js";
export { PoseSample } from "./modality/pose.js";
export { RadarSample } from "./modality/radar.js";
export { SourceUnit } from "./modality/source-unit.js";
export { TactileSample } from "./modality/tactile.js";
export { TelemetrySample } from "./modality/telemetry.js";
export { TimeReferenceSample } from "./modality/time-reference.js";
export { TransformsSample } from "./modality/transforms.js";
export { VideoSample } from "./modality/video.js";
export { AbsoluteTime } from "./time.js";
export {
  AgreementItem,
  AgreementMeasure,
  AgreementReport,
  BoxAgreement,
  ComparedDocument,
  MeasuredAgreement,
  TrackAgreement,
  UndefinedReason,
} from "./verdict/agreement.js";
export {
  AnnotationInfo,
  ControlInfo,
  LabelInfo,
  LanguageInfo,
  MakerInfo,
  OutcomeInfo,
  TrackInfo,
} from "./verdict/annotation-info.js";
export { CalibratedCamera, CalibrationTable, JoinedBy } from "./verdict/calibration-table.js";
export {
  ClockBasis,
  ClockTable,
  ClockVerdict,
  ObservedStep,
  SeemingClock,
  StreamClock,
} from "./verdict/clock-table.js";
export { BagChunkPart, BagPart } from "./verdict/conformance-bag.js";
export {
  CaseFile,
  CaseStatus,
  CheckCase,
  ConformanceCase,
  ConformanceStage,
  ExpectedFinding,
  ExpectedRule,
  ReadCase,
  WholeCase,
} from "./verdict/conformance-case.js";
export { ConformanceClass } from "./verdict/conformance-class.js";
export { Hexadecimal, Unsigned64 } from "./verdict/conformance-field.js";
export { PayloadField, ProtobufField, RecordedBytes } from "./verdict/conformance-payload.js";
export {
  AnsweredFinding,
  AnsweredReport,
  RunAnswer,
  RunnerRequest,
  RunRequest,
  StartRequest,
  StopRequest,
} from "./verdict/conformance-protocol.js";
export {
  CaseRecording,
  ChunkPart,
  RecordingEdit,
  RecordingPart,
  RecordingPlace,
} from "./verdict/conformance-recording.js";
export {
  CaseCounts,
  CaseResult,
  CaseVerdict,
  ExpectedFailures,
  Implementation,
  IndexedCase,
  RuleCoverage,
  SuiteIndex,
  SuiteReport,
} from "./verdict/conformance-suite.js";
export {
  ConversionInput,
  ConversionNote,
  ConversionOutcome,
  ConversionOutput,
  ConversionReport,
  ConvertedStream,
  NoteCode,
  Verification,
} from "./verdict/conversion.js";
export { Alternative, Diagnosis } from "./verdict/diagnosis.js";
export {
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
export { Extraction } from "./verdict/extraction.js";
export { Evidence, Finding, Location, Requirement, RuleOutcome, Severity } from "./verdict/finding.js";
export { FrameRow, FrameState, FrameTree } from "./verdict/frame-tree.js";
export { GapReport, GapState, HandOverGap, PartyGaps, UnreadRecording } from "./verdict/gap-report.js";
export { Info, RecordingInfo, StreamInfo } from "./verdict/info.js";
export { LabelConversionReport, LabelLossReport, LabelOutput } from "./verdict/label-conversion.js";
export { LabelLoss, LabelLossCode } from "./verdict/label-loss.js";
export { Loss, LossCode, LossReport } from "./verdict/loss.js";
export { PackingReport } from "./verdict/packing.js";
export { PremiseConversionReport, PremiseLossReport } from "./verdict/premise-conversion.js";
export { PremiseLoss, PremiseLossCode } from "./verdict/premise-loss.js";
export {
  ComparedPremise,
  MatchedStream,
  PremiseBasis,
  PremiseDecider,
  PremiseHolding,
  PremiseOutcome,
  PremiseStep,
  PremiseSubject,
  PremisesComparison,
  PremisesSide,
  PremiseUnit,
  PremiseValue,
  SideTopic,
  StreamMatch,
} from "./verdict/premises-comparison.js";
export { Level, Profile } from "./verdict/profile.js";
export {
  Hole,
  RebuiltPart,
  RecoveredFile,
  RecoveryOutcome,
  RecoveryReport,
  SkippedBytes,
  StreamRecovery,
  UndefinedChannel,
} from "./verdict/recovery.js";
export {
  AnnotationSummary,
  DeliveryReport,
  InputTrouble,
  ProfileParam,
  RecordingReport,
  Report,
  RuleResult,
  StreamSummary,
  Verdict,
} from "./verdict/report.js";
export { RuleMetadata, RuleSubject } from "./verdict/rule.js";
export { ShownSample, StreamModality, StreamShape, Unread } from "./verdict/stream-modality.js";
export { PairDistance, SyncTable } from "./verdict/sync-table.js";
export { UnpackingReport } from "./verdict/unpacking.js";
export {
  DeliveryDifference,
  DeliveryDifferenceKind,
  SignatureState,
  VerificationReport,
} from "./verdict/verification.js";
