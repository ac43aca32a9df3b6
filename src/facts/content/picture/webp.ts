import type { Inspected } from "./picture.js";
import { standsAt } from "./stands-at.js";

/** Reads the container of a WebP and the size from its first chunk (RFC 9649). */
export function inspectWebp(data: Uint8Array): Inspected {
  if (data.length < 30) return { reason: "it ends inside its header" };
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
  const size = sizeOf(data, view);
  if (size === undefined) return { reason: "its header chunk is missing" };
  return 8 + view.getUint32(4, true) > data.length ? { ...size, reason: "it ends before its end" } : size;
}

const MASK = 0x3fff;

function sizeOf(data: Uint8Array, view: DataView): Inspected | undefined {
  if (standsAt(data, 12, "VP8 "))
    return { widthPx: view.getUint16(26, true) & MASK, heightPx: view.getUint16(28, true) & MASK };
  if (standsAt(data, 12, "VP8L")) {
    const bits = view.getUint32(21, true);
    return { widthPx: (bits & MASK) + 1, heightPx: ((bits >>> 14) & MASK) + 1 };
  }
  const three = (at: number) => view.getUint16(at, true) + data[at + 2]! * 65_536 + 1;
  return standsAt(data, 12, "VP8X") ? { widthPx: three(24), heightPx: three(27) } : undefined;
}
