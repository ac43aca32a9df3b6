/**
 * The files that a `meta.json` of AIRoA names. The format does not say by which algorithm a checksum was made; one that could be
 * SHA-256 is held to the recording where there is one.
 *
 * @module
 */

import { fileName } from "../io/source.js";
import type { RecordingBasis } from "../label-formats/format.js";
import type { PremiseLosses } from "../label-losses.js";
import { listed, said } from "./airoa-run.js";

/** Tells which checksums are not those of the recording, and which are not taken over. */
export function tellFiles(list: unknown, recording: RecordingBasis | undefined, losses: PremiseLosses): void {
  for (const [file, place] of listed(list, "/files")) {
    const checksum = said(file["checksum"]);
    if (checksum === "") continue;
    const [, hex] = /^(?:sha-?256:)?([0-9a-f]{64})$/i.exec(checksum) ?? [];
    const known = recording?.files.find(({ name }) => name === fileName(said(file["name"])));
    if (hex === undefined || known?.sha256 === undefined) losses.lose("data-left-out", `${place}/checksum`);
    else if (hex.toLowerCase() !== known.sha256) losses.lose("checksum-differs", `${place}/checksum`);
  }
}
