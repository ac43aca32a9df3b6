/**
 * A message whose bytes are made once: the places of its stamp and of its numbers are found by writing marks there, so that
 * nothing needs to know how the encoding lays them out.
 *
 * @module
 */
import { NUMBER_MARK } from "../bodies/body.js";

/** A number that no message has, exact in single precision, another for each place. */
const mark = (place: number): number => 2 ** -101 * (1 + (place * 37 + 11) / 2 ** 20);

/** A time that no message has, and its bytes. */
const STAMP = { sec: 0x5afec0d1, nsec: 0x1dec0de5 };
const STAMP_MARK = new Uint8Array(Uint32Array.of(STAMP.sec, STAMP.nsec).buffer);

type Fields = Record<string, unknown>;

/** The message with marks in its stamp and at each path that it has. */
export function marked(message: Fields, paths: readonly string[]): Fields {
  const copy = structuredClone(message);
  for (const stamped of (copy["transforms"] as Fields[] | undefined) ?? [copy]) {
    const header = (stamped["header"] as Fields | undefined) ?? stamped;
    for (const name of ["stamp", "timestamp", "clock"]) if (name in header) header[name] = STAMP;
  }
  for (const [place, path] of paths.entries()) {
    const steps = path.split(".");
    const last = steps.pop()!;
    let inner = copy;
    for (const step of steps) inner = inner[step] as Fields;
    if (last in inner) inner[last] = mark(place);
  }
  return copy;
}

/** A time as messages have it. */
interface Time {
  readonly seconds: number;
  readonly nanoseconds: number;
}

/** The bytes of a message with marks, which are put right for each sample. */
export class Template {
  readonly #view: DataView;
  readonly #stampsAt: readonly number[];
  readonly #numberAt: number;
  /** Where each number stands, and how it is written; undefined where the message lacks it. */
  readonly #places: readonly ({ readonly offset: number; readonly double: boolean } | undefined)[];

  /** `counted` says that a counter stands before the stamp, as in a header of ROS 1. */
  constructor(
    readonly bytes: Uint8Array,
    paths: readonly string[],
    readonly counted: boolean,
  ) {
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
    this.#stampsAt = [...every(bytes, STAMP_MARK)];
    this.#numberAt = find(bytes, Uint8Array.from(NUMBER_MARK));
    this.#places = paths.map((_, place) => placeOf(bytes, mark(place)));
  }

  /** The bytes of a sample, lent until the next. */
  fill(stamp: Time, counter: number, { numbers, sample }: { numbers: Float64Array; sample: number }): Uint8Array {
    const view = this.#view;
    for (const at of this.#stampsAt) {
      view.setInt32(at, stamp.seconds, true);
      view.setUint32(at + 4, stamp.nanoseconds, true);
      if (this.counted) view.setUint32(at - 4, counter + 1, true);
    }
    if (this.#numberAt >= 0) view.setUint32(this.#numberAt, sample, true);
    for (let i = 0; i < numbers.length; i++) {
      const place = this.#places[i];
      if (!place) continue;
      if (place.double) view.setFloat64(place.offset, numbers[i]!, true);
      else view.setFloat32(place.offset, numbers[i]!, true);
    }
    return this.bytes;
  }
}

function placeOf(bytes: Uint8Array, value: number): { offset: number; double: boolean } | undefined {
  const pattern = new DataView(new ArrayBuffer(8));
  pattern.setFloat64(0, value, true);
  const double = find(bytes, new Uint8Array(pattern.buffer));
  if (double >= 0) return { offset: double, double: true };
  pattern.setFloat32(0, value, true);
  const single = find(bytes, new Uint8Array(pattern.buffer, 0, 4));
  return single < 0 ? undefined : { offset: single, double: false };
}

/** Every place of a pattern. */
function* every(bytes: Uint8Array, pattern: Uint8Array): Generator<number> {
  for (let at = bytes.indexOf(pattern[0]!); at >= 0; at = bytes.indexOf(pattern[0]!, at + 1))
    if (pattern.every((byte, i) => bytes[at + i] === byte)) yield at;
}

const find = (bytes: Uint8Array, pattern: Uint8Array): number => every(bytes, pattern).next().value ?? -1;
