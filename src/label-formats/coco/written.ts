/**
 * COCO as its own code has it (`pycocotools`: `coco.py`, `mask.py`): images, annotations and categories with integer ids. A box is
 * left, top, width and height; a mask is counted column by column; a keypoint is x, y and whether it is labelled (1) and seen (2).
 * Keys with `x_` are ours: COCO has no times, no tracks and no ids that are texts.
 *
 * @module
 */
import type { AnnotationTime } from "../../spec/annotation/time.js";

/** A mask. */
export interface CocoMask {
  readonly size: readonly number[];
  readonly counts: string | readonly number[];
}

/** An image: a sample of a stream. */
export interface CocoImage {
  readonly id: number;
  readonly file_name: string;
  readonly width?: number | undefined;
  readonly height?: number | undefined;
  readonly license?: number;
  readonly x_timestamp_ns: string;
  readonly x_stream?: string | undefined;
  readonly x_topic?: string | undefined;
}

/** A category. Its keypoints are named here, and joined by their numbers, from 1. */
export interface CocoCategory {
  readonly id: number;
  readonly name: string;
  readonly supercategory: string;
  readonly keypoints?: string[];
  readonly skeleton?: number[][];
  /** The term; null where there is none. */
  readonly x_term: string | null;
}

/** The slots of an annotation that a geometry of ours may take. */
export type Slot = "bbox" | "segmentation" | "keypoints";

/** An annotation. */
export interface CocoAnnotation {
  id: number;
  readonly image_id: number;
  readonly category_id: number;
  bbox: number[];
  area: number;
  readonly iscrowd: 0 | 1;
  segmentation: CocoMask | readonly (readonly number[])[];
  keypoints?: number[];
  num_keypoints?: number;
  readonly score?: number | undefined;
  readonly attributes?: Readonly<Record<string, string | number | boolean>> | undefined;
  readonly x_track?: string | undefined;
  /** Ids of the geometries that stand in it. */
  readonly x_ids: Partial<Record<Slot, string>>;
}

/** A whole file. */
export interface CocoDocument {
  readonly info: { readonly description: string; readonly version: string; readonly x_time: AnnotationTime };
  readonly licenses: readonly { readonly id: number; readonly name: string; readonly url: string }[];
  readonly images: readonly CocoImage[];
  readonly annotations: readonly CocoAnnotation[];
  readonly categories: readonly CocoCategory[];
}

/** What stands for the category of what has no type. */
export const UNTYPED = "unknown";
/** Prefix of the terms that categories of others become. */
export const COCO_PREFIX = "coco";

/** A box of ours as COCO has it. */
export const toBox = ([left, top, right, bottom]: readonly number[]): number[] => [
  left!,
  top!,
  right! - left!,
  bottom! - top!,
];
/** A box of COCO as we have it. */
export const fromBox = ([x, y, width, height]: readonly number[]): number[] => [x!, y!, x! + width!, y! + height!];
