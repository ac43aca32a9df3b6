/**
 * The neighbours that are known, one a line.
 *
 * @module
 */
import { airoaMeta13 } from "./airoa-1-3.js";
import { airoaMeta20 } from "./airoa-2-0.js";
import { croissant } from "./croissant.js";
import type { NeighbourFormat } from "./format.js";
import { declarationFormat, handOverFormat } from "./own.js";
import { roCrate } from "./ro-crate.js";

/** All neighbours. The first whose name fits is written. */
export const neighbourFormats: readonly NeighbourFormat[] = [
  handOverFormat,
  declarationFormat,
  airoaMeta20,
  airoaMeta13,
  croissant,
  roCrate,
  //
];
