import type { Inspected } from "./picture.js";
import { standsAt } from "./stands-at.js";

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
/** A chunk has a length, a type and a checksum around its data. */
const CHUNK = 12;
/** Pictures of more chunks are not followed to their end. */
const MOST_CHUNKS = 65_536;

/** Walks the chunks of a PNG (ISO/IEC 15948, 5). */
export function inspectPng(data: Uint8Array): Inspected {
  if (!standsAt(data, 0, SIGNATURE)) return { reason: "its signature was changed on the way" };
  if (data.length < 8 + CHUNK + 13) return { reason: "it ends inside its header" };
  if (!standsAt(data, 8, [0, 0, 0, 13]) || !standsAt(data, 12, "IHDR"))
    return { reason: "its header chunk is missing" };
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
  const size = { widthPx: view.getUint32(16), heightPx: view.getUint32(20) };
  if (size.widthPx === 0 || size.heightPx === 0) return { ...size, reason: "its size is zero" };
  let pixels = false;
  let at = 8;
  for (let chunks = 0; chunks < MOST_CHUNKS; chunks++) {
    if (at + CHUNK > data.length) return { ...size, reason: "its end is missing" };
    const end = at + CHUNK + view.getUint32(at);
    if (end > data.length) return { ...size, reason: "a chunk reaches beyond its end" };
    if (standsAt(data, at + 4, "IDAT")) pixels = true;
    if (standsAt(data, at + 4, "IEND")) return pixels ? size : { ...size, reason: "it holds no pixels" };
    at = end;
  }
  return size;
}
