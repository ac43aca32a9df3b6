/**
 * The label formats that are known, one a line.
 *
 * @module
 */
import { airoa13 } from "./airoa-1-3.js";
import { airoa20 } from "./airoa-2-0.js";
import { bidsEvents } from "./bids.js";
import { cocoFormat } from "./coco/format.js";
import { cvatFormat } from "./cvat/format.js";
import { elan } from "./elan.js";
import type { LabelFormat } from "./format.js";
import { labelStudioFormat } from "./label-studio/format.js";
import { lerobot21, lerobot30 } from "./lerobot.js";
import { nuscenesFormat, t4Format } from "./nuscenes/format.js";
import { openLabelFormat } from "./openlabel.js";
import { tasukiFormat } from "./tasuki.js";

/** All formats. The first one that recognises labels reads them. */
export const labelFormats: readonly LabelFormat[] = [
  tasukiFormat,
  openLabelFormat,
  airoa13,
  airoa20,
  bidsEvents,
  elan,
  cocoFormat,
  t4Format,
  nuscenesFormat,
  cvatFormat,
  labelStudioFormat,
  lerobot21,
  lerobot30,
  //
];
