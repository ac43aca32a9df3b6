/**
 * What other programs say of data beside the data: the robot, the place, the people, the rights. Each neighbour is read as a
 * declaration, or written from what is known, or both; what is lost on the way is told. Nothing here knows of files or processes.
 *
 * @module
 */
import type { LabelFile, RecordingBasis } from "../label-formats/format.js";
import type { Keyed } from "../openlabel/walk.js";
import type { AnnotationDocument } from "../spec/annotation/document.js";
import type { Declaration } from "../spec/declaration/declaration.js";
import type { HandOver } from "../spec/delivery/hand-over.js";
import type { LabelLoss } from "../spec/verdict/label-loss.js";
import type { PremiseLoss } from "../spec/verdict/premise-loss.js";

/** A file of the data that is described. */
export interface KnownFile {
  /** Path from the folder that is described, with "/". */
  readonly path: string;
  /** Its size. */
  readonly sizeBytes: number;
  /** Its digest. */
  readonly sha256: string;
}

/** What is known of data, to be written as somebody else says it. */
export interface Known {
  /** Name to show. */
  readonly name: string;
  /** Id of the data, where what was read has one. */
  readonly id?: string | undefined;
  /** What is said once for all recordings. */
  readonly handOver?: HandOver | undefined;
  /** What is said of one recording. */
  readonly declaration?: Declaration | undefined;
  /** The annotation of the recording. */
  readonly annotation?: AnnotationDocument | undefined;
  /** The recording. */
  readonly recording?: RecordingBasis | undefined;
  /** The files of a folder or delivery; none where no folder was given. */
  readonly files: readonly KnownFile[];
}

/** What was asked of a conversion of premises. */
export interface PremiseOptions {
  /** The language of texts: of those that are read and name none, and of those that are written where there is one only. */
  readonly language?: string | undefined;
  /** Whether names of people that are read are pseudonyms, which may be taken over. */
  readonly namesArePseudonyms?: boolean | undefined;
  /** Day that stands for the day of publication where the statement gives none: `2026-05-01`. */
  readonly date?: string | undefined;
}

/** What is given to read. */
export interface ReadContext {
  /** Name to show. */
  readonly name: string;
  /** The recording that it is of. */
  readonly recording?: RecordingBasis | undefined;
  readonly options: PremiseOptions;
}

/** What is given to write. */
export interface WriteContext {
  /** Name of the file that is asked for, without its folder. */
  readonly name: string;
  readonly options: PremiseOptions;
}

/** What was read. */
export interface ReadPremises {
  /** What it says of a recording. */
  readonly declaration: Declaration;
  /** Id for a statement that is made of it. */
  readonly id: string;
  readonly losses: readonly PremiseLoss[];
}

/** What was written. */
export interface WrittenPremises {
  readonly file: LabelFile;
  readonly losses: readonly PremiseLoss[];
  /** What was lost of the annotation, where it is part of the file. */
  readonly labelLosses?: readonly LabelLoss[];
}

/** A neighbour, in one version. */
export interface NeighbourFormat {
  /** Stable id, as `--to` takes it. */
  readonly id: string;
  /** Whether a file that is to be written is of this format, by its name alone. */
  readonly writes?: RegExp;
  /** Whether a document is of this format. */
  recognise?(root: Keyed): boolean;
  /** Reads a document. Throws a `TasukiError` where nothing can be made of it. */
  read?(root: Keyed, context: ReadContext): ReadPremises;
  /** Writes what is known. Throws a `TasukiError` where the format cannot hold it at all. */
  write(known: Known, context: WriteContext): Promise<WrittenPremises>;
}
