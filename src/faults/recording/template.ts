/**
 * A message whose bytes are made once: the places of its numbers are found by writing marks there, so that nothing needs to
 * know how the encoding lays them out.
 *
 * @module
 */
import { NUMBER_MARK } from "../bodies/body.js";

/** The bytes of a message, and where its numbers stand. */
export interface Template {
  readonly bytes: Uint8Array;
  readonly view: DataView;
  readonly places: Places;
}

/** A number that no message has, exact in single precision, another for each place. */
const mark = (place: number): number => 2 ** -101 * (1 + (place * 37 + 11) / 2 ** 20);

/** The message with a mark at each path. */
export function marked(message: Record<string, unknown>, paths: readonly string[]): Record<string, unknown> {
  const copy = structuredClone(message);
  for (const [place, path] of paths.entries()) {
    const steps = path.split(".");
    const last = steps.pop()!;
    let inner = copy as Record<string, unknown>;
    for (const step of steps) inner = inner[step] as Record<string, unknown>;
    inner[last] = mark(place);
  }
  return copy;
}

/** Where the numbers of a message stand. */
export class Places {
  constructor(
    readonly view: DataView,
    readonly offsets: readonly number[],
    readonly doubles: readonly boolean[],
    readonly numberAt: number,
  ) {}

  /** Puts numbers in their places, and that of the sample where the message has room for it. */
  put(numbers: Float64Array, sample: number): void {
    for (let i = 0; i < numbers.length; i++)
      if (this.doubles[i]) this.view.setFloat64(this.offsets[i]!, numbers[i]!, true);
      else this.view.setFloat32(this.offsets[i]!, numbers[i]!, true);
    if (this.numberAt >= 0) this.view.setUint32(this.numberAt, sample, true);
  }
}

/** Finds the marks of {@link marked} in the bytes of the message. */
export function placesIn(bytes: Uint8Array, paths: readonly string[]): Places {
  const pattern = new DataView(new ArrayBuffer(8));
  const found = paths.map((path, place) => {
    pattern.setFloat64(0, mark(place), true);
    const double = find(bytes, new Uint8Array(pattern.buffer));
    if (double >= 0) return { offset: double, double: true };
    pattern.setFloat32(0, mark(place), true);
    const single = find(bytes, new Uint8Array(pattern.buffer, 0, 4));
    if (single < 0) throw new RangeError(`The message has no floating-point number ${path}.`);
    return { offset: single, double: false };
  });
  return new Places(
    new DataView(bytes.buffer, bytes.byteOffset, bytes.length),
    found.map(({ offset }) => offset),
    found.map(({ double }) => double),
    find(bytes, Uint8Array.from(NUMBER_MARK)),
  );
}

function find(bytes: Uint8Array, pattern: Uint8Array): number {
  for (let at = bytes.indexOf(pattern[0]!); at >= 0; at = bytes.indexOf(pattern[0]!, at + 1))
    if (pattern.every((byte, i) => bytes[at + i] === byte)) return at;
  return -1;
}
