import type { Inspected } from "./picture.js";

/** A picture has few boxes at its top. */
const MOST_BOXES = 256;

/** Walks the boxes of an AVIF at its top (ISO/IEC 14496-12, 4.2). The size lies deep inside, and is not read. */
export function inspectAvif(data: Uint8Array): Inspected {
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
  let at = 0;
  for (let boxes = 0; boxes < MOST_BOXES && at < data.length; boxes++) {
    if (at + 8 > data.length) return { reason: "a box reaches beyond its end" };
    let size = view.getUint32(at);
    // 0: to the end of the file. 1: 64 bits behind the type.
    if (size === 0) return {};
    if (size === 1) {
      if (at + 16 > data.length) return { reason: "a box reaches beyond its end" };
      size = Number(view.getBigUint64(at + 8));
    }
    if (size < 8 || at + size > data.length) return { reason: "a box reaches beyond its end" };
    at += size;
  }
  return {};
}
