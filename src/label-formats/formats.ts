/**
 * The label formats that are known, one a line.
 *
 * @module
 */
import type { LabelFormat } from "./format.js";
import { openLabelFormat } from "./openlabel.js";
import { tasukiFormat } from "./tasuki.js";

/** All formats. The first one that recognises labels reads them. */
export const labelFormats: readonly LabelFormat[] = [
  tasukiFormat,
  openLabelFormat,
  //
];
