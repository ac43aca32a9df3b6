/**
 * Label formats of others. Each reads what its tools write as an annotation document, and writes an annotation document as its
 * tools read it; both say what was lost. Nothing here knows of files or processes: what is read and written are named bytes.
 *
 * @module
 */
import type { AnnotationDocument, TargetFile } from "../spec/annotation/document.js";
import type { AnnotationTime } from "../spec/annotation/time.js";
import type { LabelLoss } from "../spec/verdict/label-loss.js";

/** A file of labels. */
export interface LabelFile {
  /** Its name: a path relative to the labels, with "/". */
  readonly name: string;
  /** What it holds. */
  readonly bytes: Uint8Array;
}

/** A file of labels that was not read yet. */
export interface ListedLabelFile {
  /** Its name: a path relative to the labels, with "/". */
  readonly name: string;
  /** Its size in bytes. */
  readonly sizeBytes: number;
}

/** Labels to read: a file, alone or with those beside it, or a folder with all below it. */
export interface LabelFiles {
  /** Name to show. */
  readonly name: string;
  /** The files that were given: one, or all of a folder. What stands beside a single file is not listed, but can be read. */
  list(): Promise<readonly ListedLabelFile[]>;
  /**
   * The bytes of a file; undefined where there is none. Throws a `TasukiError` where it is larger than `mostBytes`, or than
   * {@link LARGEST_LABEL_FILE} where nothing else is said.
   */
  read(name: string, mostBytes?: number): Promise<Uint8Array | undefined>;
}

/** The largest file of labels that is read, in bytes. */
export const LARGEST_LABEL_FILE = 128 * 1024 * 1024;

/** A stream of the recording that labels are of. */
export interface BasisStream {
  /** Topic. */
  readonly topic: string;
  /** What it records, such as `camera`; left out where it is not known. */
  readonly modality?: string | undefined;
  /** Columns of its images. */
  readonly widthPx?: number | undefined;
  /** Rows of its images. */
  readonly heightPx?: number | undefined;
}

/** The recording that labels are of, as far as a format may need it. */
export interface RecordingBasis {
  /** Name to show. */
  readonly name: string;
  /** Its files, with sizes and digests. */
  readonly files: readonly TargetFile[];
  /** The time axis of an annotation of it: from the first time of a sample to the last, end not included. */
  readonly time: AnnotationTime;
  /** Its streams, by topic. */
  readonly streams: readonly BasisStream[];
  /**
   * The times of all samples of a stream: offsets from the origin in nanoseconds, ascending. Eight bytes are kept for each sample of
   * this one stream: frames cannot be counted with less. Undefined where there is no such stream.
   */
  timesOf(topic: string): Promise<Float64Array | undefined>;
}

/** What was asked of a conversion of labels. */
export interface LabelOptions {
  /**
   * A BCP 47 tag. Read: the language of texts whose format names none (else `und`). Written: the language that is taken where
   * the format holds one only (else the one that most texts have).
   */
  readonly language?: string | undefined;
  /** Topics of the streams that labels are on, such as the one whose frames are counted. */
  readonly streams?: readonly string[] | undefined;
  /** Frames per second, where frames are counted and no recording is given. */
  readonly framesPerSecond?: number | undefined;
  /** When the first frame, or the first instant, is, in nanoseconds: a decimal string. */
  readonly originNs?: string | undefined;
  /** Which episode of a data set is meant, from 0. */
  readonly episode?: number | undefined;
}

/** What a format is given to read. */
export interface ImportContext {
  /** Name to show, and to call the annotation by. */
  readonly name: string;
  readonly recording?: RecordingBasis | undefined;
  readonly options: LabelOptions;
}

/** What a format is given to write. */
export interface ExportContext {
  /** Name of the file that is asked for, without its folder, or of the folder. */
  readonly name: string;
  readonly recording?: RecordingBasis | undefined;
  readonly options: LabelOptions;
}

/** Labels that were read. */
export interface ImportedLabels {
  /** The annotation. */
  readonly document: AnnotationDocument;
  /** What the annotation cannot hold of them. */
  readonly losses: readonly LabelLoss[];
}

/** Labels that were written. */
export interface ExportedLabels {
  /** The files: names relative to the folder that is asked for, or to the one that the file stands in. */
  readonly files: readonly LabelFile[];
  /** What they cannot hold of the annotation. */
  readonly losses: readonly LabelLoss[];
}

/** A label format, in one version. */
export interface LabelFormat {
  /** Stable id, as `--to` takes it, such as `airoa-2.0`. */
  readonly id: string;
  /** Its name for people. */
  readonly name: string;
  /** Whether a file that is to be written is of this format, by its name alone. */
  readonly writes?: RegExp;
  /** Whether it is a folder that is written under a name, and not a file. */
  isFolder?(name: string): boolean;
  /** Whether labels are of this format; it looks at no more than it must, and never throws for what is in them. */
  recognise(files: LabelFiles): Promise<boolean>;
  /** Reads labels. Throws a `TasukiError` where no annotation can be made of them. */
  import(files: LabelFiles, context: ImportContext): Promise<ImportedLabels>;
  /** Writes an annotation. Throws a `TasukiError` where the format cannot hold it at all. */
  export(document: AnnotationDocument, context: ExportContext): Promise<ExportedLabels>;
}
