/**
 * Tasuki: the shared interchange specification for multimodal robot data, and the checker that proves a hand-over sound.
 * This entry runs anywhere; on Node the package also exports {@link fileSource} and
 * {@link fileSink}.
 *
 * @module
 */
export { type AgreeOptions, agree } from "./agree.js";
export { annotationInfo } from "./annotation-info.js";
export { readAnnotation } from "./annotations.js";
export { type CheckOptions, check, checkRecording } from "./check.js";
export { checkAnnotation } from "./check-annotation.js";
export { type ComparedSide, type CompareOptions, compare, type KnownRecording, type MappedStreams } from "./compare.js";
export { type OpenCase, ownContender } from "./conformance/own.js";
export { type Contender, type RunOptions, runSuite, type Suite } from "./conformance/run.js";
export {
  type ConvertOptions,
  convert,
  type Moment,
  type Target,
  type TargetCompression,
  type TargetContainer,
} from "./convert.js";
export {
  type ConvertedLabels,
  type ConvertLabelsOptions,
  convertLabels,
  type ExportLabelsOptions,
  exportLabels,
  type FormatOfLabels,
  type ImportLabelsOptions,
  importLabels,
} from "./convert-labels.js";
export {
  type ConvertedPremises,
  type ConvertPremisesOptions,
  convertPremises,
  type KnownFile,
  type PremiseOptions,
} from "./convert-premises.js";
export { parseDeclaration, parseDeclarationFile, parseHandOver, parseHandOverFile } from "./declare.js";
export {
  type DiffInput,
  type DiffOptions,
  type DiffOrder,
  diff,
  type MapChannel,
  type MappedChannel,
  type Selection,
} from "./diff.js";
export type { SchemaSource } from "./encodings/encoding.js";
export { type ExtractOptions, extractAnnotation } from "./extract-annotation.js";
export { type AssignedGap, type GapOptions, gapReport, gapsOf, type RecordingGaps } from "./gaps.js";
export { type InfoOptions, info } from "./info.js";
export { type DraftFormat, type InitOptions, init } from "./init.js";
export { type MemorySink, memorySink, type Sink } from "./io/sink.js";
export {
  type BlobLike,
  blobFolder,
  blobSource,
  type Folder,
  type FolderFile,
  memorySource,
  type RecordingInput,
  type Source,
} from "./io/source.js";
export { type BasisOptions, recordingBasis } from "./label-basis.js";
export type {
  BasisStream,
  ExportedLabels,
  ImportedLabels,
  LabelFile,
  LabelFiles,
  LabelOptions,
  ListedLabelFile,
  RecordingBasis,
} from "./label-formats/format.js";
export { memoryLabels } from "./label-formats/memory.js";
export { type CarriedAnnotation, type Measured, type MeasureOptions, measure } from "./measure.js";
export { type ExportedOpenLabel, exportOpenLabel } from "./openlabel/export.js";
export { type ImportedOpenLabel, importOpenLabel } from "./openlabel/import.js";
export { type DraftOptions, draftAgreement, parseAgreement } from "./premises-agreement.js";
export { levels, profiles } from "./profiles/index.js";
export { type ChannelDescription, READ_LIMITS, type ReadLimits } from "./readers/reader.js";
export { type RecoveredContainer, type RecoverOptions, recover } from "./recover.js";
export { renderAgreement } from "./report/render/agreement.js";
export { renderCalibration } from "./report/render/calibration.js";
export { renderClocks } from "./report/render/clocks.js";
export { renderLabelConversion } from "./report/render/convert-labels.js";
export { renderDiff } from "./report/render/diff.js";
export type { RuleWords, TextOptions } from "./report/render/findings.js";
export { renderFrames } from "./report/render/frames.js";
export { type GapLayout, renderGaps, renderGapsCsv, renderGapsMarkdown } from "./report/render/gaps.js";
export { renderJson } from "./report/render/json.js";
export type { Paint } from "./report/render/paint.js";
export { renderPremises } from "./report/render/premises.js";
export { renderPremisesAgreement } from "./report/render/premises-agreement.js";
export { renderRecovery } from "./report/render/recovery.js";
export { renderSync } from "./report/render/sync.js";
export { renderText } from "./report/render/text.js";
export { reportOf } from "./reporting.js";
export { rules } from "./rules/index.js";
export {
  type CanonicalSample,
  type DecodedSample,
  type RawSample,
  type SampleForm,
  type SampleHead,
  type SampleOptions,
  type SkippedSample,
  samples,
} from "./samples.js";
export type * from "./spec/index.js";
export { TasukiError, type TroubleCode } from "./trouble.js";
export { SPECIFICATION, VERSION } from "./version.js";
export { type McapRecordingWriter, type McapWriteOptions, mcapWriter, type StoredChunk } from "./writers/mcap/mcap.js";
export { type Rosbag1WriteOptions, rosbag1Writer } from "./writers/rosbag1/rosbag1.js";
export type { AttachmentToWrite, ChannelToWrite, RecordingWriter, Writer } from "./writers/writer.js";
