import { Gathering, type MakeDigest } from "../io/digest.js";
import type { Side } from "./side.js";

/** The two halves of an origin. */
const halves = (ns: bigint): [high: number, low: number] => [Number(ns >> 32n), Number(ns & 0xffffffffn)];

/** The first pass over a recording: digests and counts of its streams, and of the order across them. Gives the order's. */
export async function survey(side: Side, make: MakeDigest, onProgress?: (bytes: number) => void): Promise<string> {
  const order = new Gathering(make());
  const { ordered } = side;
  let origin: [number, number] | undefined;
  const pass = side.pass((stream, logTime, publishTime, exact, sequence, bytes, start, end) => {
    origin ??= halves(side.origin.ns!);
    if (stream.number < 0) stream.number = ordered.push(stream) - 1;
    order.uint32(stream.number);
    stream.add(make, origin, logTime, publishTime, exact, sequence, bytes, start, end);
  });
  for await (const passed of pass) onProgress?.(passed);
  for (const stream of side.streams.values()) stream.finish(make);
  const names = new TextEncoder().encode(ordered.map(({ topic }) => `${topic}\0`).join(""));
  order.bytes(names, 0, names.length);
  return order.hex();
}
