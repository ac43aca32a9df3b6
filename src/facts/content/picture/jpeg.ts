import type { Inspected } from "./picture.js";

/** More segments before the scan belong to no camera. */
const MOST_SEGMENTS = 512;
/** Some devices pad pictures, or put notes of their own behind the end. */
const TRAILER = 65_536;

/** Markers of a JPEG (ITU-T T.81, table B.1). */
const Marker = {
  first: 0xc0,
  table: 0xc4,
  extension: 0xc8,
  arithmetic: 0xcc,
  last: 0xcf,
  end: 0xd9,
  scan: 0xda,
} as const;

/** Whether a marker begins a frame: it tells the size. */
const isFrame = (marker: number): boolean =>
  marker >= Marker.first &&
  marker <= Marker.last &&
  marker !== Marker.table &&
  marker !== Marker.extension &&
  marker !== Marker.arithmetic;

/** Whether the marker of the end stands among the last bytes. Inside the coded data it cannot occur. */
function hasEnd(data: Uint8Array, from: number): boolean {
  const first = Math.max(from, data.length - TRAILER);
  for (let i = data.length - 1; i > first; i--) {
    i = data.lastIndexOf(Marker.end, i);
    if (i <= first) return false;
    if (data[i - 1] === 0xff) return true;
  }
  return false;
}

/** Walks the segments of a JPEG to its scan, and looks for its end (ITU-T T.81, B.1). */
export function inspectJpeg(data: Uint8Array): Inspected {
  let size: Inspected = {};
  let at = 2;
  for (let segments = 0; segments < MOST_SEGMENTS; segments++) {
    while (data[at] === 0xff && data[at + 1] === 0xff) at++;
    if (at + 4 > data.length) return { ...size, reason: "it ends before its scan" };
    if (data[at] !== 0xff) return { ...size, reason: "a segment does not begin with a marker" };
    const marker = data[at + 1]!;
    if (marker === Marker.end) return { ...size, reason: "it ends before its scan" };
    const length = data[at + 2]! * 256 + data[at + 3]!;
    const end = at + 2 + length;
    if (length < 2 || end > data.length) return { ...size, reason: "a segment reaches beyond its end" };
    if (isFrame(marker)) {
      if (length < 8) return { reason: "its frame header is too short" };
      const [heightPx, widthPx] = [data[at + 5]! * 256 + data[at + 6]!, data[at + 7]! * 256 + data[at + 8]!];
      size = { widthPx, heightPx };
      if (widthPx === 0) return { ...size, reason: "its size is zero" };
    }
    if (marker === Marker.scan) {
      if (size.widthPx === undefined) return { reason: "its scan comes before its frame header" };
      return hasEnd(data, end) ? size : { ...size, reason: "its end is missing" };
    }
    at = end;
  }
  return { ...size, reason: "it has too many segments" };
}
