/**
 * Whether a payload brings nothing new, told from the bytes where its numbers stand: they are finite, stay between the ends that
 * were seen, and do not repeat. What is counted one by one (a NaN, a quaternion that is none, a new extreme, a frozen value) is no
 * usual payload, so that passing over the others loses none of it.
 *
 * @module
 */
/** Where the values of a payload stand, by field; from its beginning. */
export interface PayloadPlaces {
  /** Whether no sample of this stream has the field. */
  readonly absent: readonly boolean[];
  /** Where the numbers of a field stand; undefined where they are not all little-endian doubles that are taken as they are. */
  doublesAt(field: number): Int32Array | undefined;
  /** The bytes in which the texts of a field stand; undefined where they stand in several places. */
  textsAt(field: number): { readonly from: number; readonly to: number } | undefined;
}

/** What a payload must show to be usual. Fields are numbered as the measure lists them; absent ones are left out. */
export interface UsualFields {
  /** Their numbers are finite. */
  readonly finite?: readonly number[];
  /** Their numbers lie between the ends that were seen and reach neither; those that never changed do not change. */
  readonly between?: readonly number[];
  /** Their numbers are not beyond the ends that were seen. */
  readonly bounded?: readonly number[];
  /** Their numbers are finite, or NaN where nothing was measured. */
  readonly mayBeNaN?: readonly number[];
  /** They are unit quaternions. */
  readonly unit?: readonly number[];
  /** Their first number is not −1, which would mark them as not measured. */
  readonly measured?: readonly number[];
  /** The same with −1. */
  readonly unmeasured?: readonly number[];
  /** Their first number is not 0, as that of a covariance that nobody knows. */
  readonly known?: readonly number[];
  /** The first number of this field is not that of the payload before. */
  readonly lively?: number;
  /** The texts of this field are those of the payload before. */
  readonly names?: number;
  /** No number of the first field is that of the payload before while that of the second says that it changes by more, a second. */
  readonly moving?: { readonly positions: number; readonly velocities: number; readonly slow: number };
}

/** What is usual in each state of a stream, made once for each. */
export class UsualStates {
  readonly #known = new Map<number, UsualFields | undefined>();

  of(state: number, make: () => UsualFields | undefined): UsualFields | undefined {
    const known = this.#known.get(state);
    if (known !== undefined || this.#known.has(state)) return known;
    const made = make();
    this.#known.set(state, made);
    return made;
  }
}

/** How far from 1 the sum of squares of a quaternion may be: half of what its length may be. */
const UNIT = 1e-3;
const NOWHERE: Int32Array = new Int32Array(0);
/** The most bytes of texts that are compared. */
const MOST_TEXT = 4096;

/** Runs of doubles that stand one behind the other: the beginning and the end of each. */
function runsOf(places: Int32Array): Int32Array {
  const runs: number[] = [];
  for (const place of places)
    if (runs.at(-1) === place) runs[runs.length - 1] = place + 8;
    else runs.push(place, place + 8);
  return Int32Array.from(runs);
}

/** The payloads of one channel. */
export class Usual {
  /** What it was made for; another asks for another. */
  #fields: UsualFields | undefined;
  #size = -1;
  #ready = false;
  /** Places whose numbers have bounds, and the bounds, which are learned. */
  #places: Int32Array = NOWHERE;
  #strict = 0;
  #least = new Float64Array(0);
  #most = new Float64Array(0);
  #low = new Float64Array(0);
  #high = new Float64Array(0);
  /** Where numbers stand that are finite: runs of doubles, each as its beginning and its end. */
  #runs: Int32Array = NOWHERE;
  #mayBeNaN: Int32Array = NOWHERE;
  #unit: Int32Array = NOWHERE;
  #measured: Int32Array = NOWHERE;
  #unmeasured: Int32Array = NOWHERE;
  #known: Int32Array = NOWHERE;
  #lively = -1;
  #last = Number.NaN;
  #positions: Int32Array = NOWHERE;
  #velocities: Int32Array = NOWHERE;
  #slow = 0;
  #before = new Float64Array(0);
  #textFrom = 0;
  #texts: Int32Array = NOWHERE;
  #textEnd = 0;
  #lastText = 0;

  /** Forgets where numbers stand: the next payload is laid out otherwise. */
  forget(): void {
    this.#ready = false;
  }

  /** Learns from a payload that was read and is laid out like the one before. */
  learn(fields: UsualFields, values: PayloadPlaces, view: DataView, start: number, size: number): void {
    if (!this.#ready || fields !== this.#fields || size !== this.#size || !this.#hasTexts(view, start)) {
      this.#ready = this.#begin(fields, values, view, start);
      this.#size = size;
      this.#fields = fields;
    }
    if (!this.#ready) return;
    for (let i = 0; i < this.#places.length; i++) {
      const value = view.getFloat64(start + this.#places[i]!, true);
      if (value < this.#least[i]! || value > this.#most[i]!) this.#widen(i, value);
    }
    if (this.#lively >= 0) this.#last = view.getFloat64(start + this.#lively, true);
    for (let i = 0; i < this.#positions.length; i++)
      this.#before[i] = view.getFloat64(start + this.#positions[i]!, true);
  }

  /** Finds where the numbers stand. False where it cannot be told. */
  #begin(fields: UsualFields, values: PayloadPlaces, view: DataView, start: number): boolean {
    let known = true;
    const placesOf = (list: readonly number[] = []): Int32Array =>
      Int32Array.from(
        list.flatMap((field) => {
          if (values.absent[field]) return [];
          const places = values.doublesAt(field);
          if (places === undefined) known = false;
          return [...(places ?? NOWHERE)];
        }),
      );
    const firstOf = (list: readonly number[] = []): Int32Array =>
      Int32Array.from(list.flatMap((field) => [...placesOf([field]).subarray(0, 1)]));
    const [between, bounded, finite] = [fields.between, fields.bounded, fields.finite].map(placesOf);
    const same = fields === this.#fields && this.#places.length === between!.length + bounded!.length;
    this.#places = Int32Array.of(...between!, ...bounded!);
    this.#strict = between!.length;
    this.#runs = runsOf(finite!);
    // What was learned of payloads of another meaning is not of these numbers.
    if (!same) this.#reset();
    this.#mayBeNaN = placesOf(fields.mayBeNaN);
    this.#unit = placesOf(fields.unit);
    this.#measured = firstOf(fields.measured);
    this.#unmeasured = firstOf(fields.unmeasured);
    this.#known = firstOf(fields.known);
    this.#lively = (fields.lively === undefined ? undefined : placesOf([fields.lively])[0]) ?? -1;
    this.#last = Number.NaN;
    const { moving, names } = fields;
    this.#positions = moving ? placesOf([moving.positions]) : NOWHERE;
    this.#velocities = moving ? placesOf([moving.velocities]) : NOWHERE;
    this.#slow = moving?.slow ?? 0;
    if (this.#velocities.length !== this.#positions.length) this.#positions = this.#velocities = NOWHERE;
    this.#before = new Float64Array(this.#positions.length).fill(Number.NaN);
    return known && (names === undefined || this.#keepTexts(names, values, view, start));
  }

  #reset(): void {
    const { length } = this.#places;
    this.#least = new Float64Array(length).fill(Number.POSITIVE_INFINITY);
    this.#most = new Float64Array(length).fill(Number.NEGATIVE_INFINITY);
    // Nothing lies between ends that nobody has seen.
    this.#low = new Float64Array(length).fill(Number.POSITIVE_INFINITY);
    this.#high = new Float64Array(length).fill(Number.NEGATIVE_INFINITY);
  }

  #widen(i: number, value: number): void {
    if (!Number.isFinite(value)) return;
    if (value < this.#least[i]!) this.#least[i] = value;
    if (value > this.#most[i]!) this.#most[i] = value;
    const [least, most] = [this.#least[i]!, this.#most[i]!];
    const inside = i < this.#strict && least < most;
    this.#low[i] = inside ? least + (Math.abs(least) * Number.EPSILON || Number.MIN_VALUE) : least;
    this.#high[i] = inside ? most - (Math.abs(most) * Number.EPSILON || Number.MIN_VALUE) : most;
  }

  #keepTexts(names: number, values: PayloadPlaces, view: DataView, start: number): boolean {
    const at = values.absent[names] ? { from: 0, to: 0 } : values.textsAt(names);
    if (at === undefined || at.to - at.from > MOST_TEXT) return false;
    this.#textFrom = at.from;
    const words = (at.to - at.from) >> 2;
    this.#texts = Int32Array.from({ length: words }, (_, i) => view.getInt32(start + at.from + 4 * i, true));
    // The last word is whole, and may share bytes with the one before.
    this.#textEnd = at.to - 4;
    if (words > 0) this.#lastText = view.getInt32(start + this.#textEnd, true);
    return words > 0 || at.to === at.from;
  }

  /** Whether the payload that begins there, laid out like the one before, is usual. */
  holds(view: DataView, start: number, size: number): boolean {
    if (!this.#ready || size !== this.#size) return false;
    const places = this.#places;
    const low = this.#low;
    const high = this.#high;
    for (let i = 0; i < places.length; i++) {
      const value = view.getFloat64(start + places[i]!, true);
      if (!(value >= low[i]! && value <= high[i]!)) return false;
    }
    return this.#areFinite(view, start) && this.#holdsBeside(view, start) && this.#goesOn(view, start);
  }

  #areFinite(view: DataView, start: number): boolean {
    const runs = this.#runs;
    let sum = 0;
    for (let i = 0; i < runs.length; i += 2) {
      const end = start + runs[i + 1]!;
      for (let at = start + runs[i]!; at < end; at += 8) {
        const value = view.getFloat64(at, true);
        // 0 for what is finite, else NaN: nothing is asked on the way, since most of what is read is covariances.
        sum += value - value;
      }
    }
    return sum === 0;
  }

  #holdsBeside(view: DataView, start: number): boolean {
    const mayBeNaN = this.#mayBeNaN;
    for (let i = 0; i < mayBeNaN.length; i++)
      if (Math.abs(view.getFloat64(start + mayBeNaN[i]!, true)) > Number.MAX_VALUE) return false;
    const unit = this.#unit;
    for (let i = 0; i < unit.length; i += 4) {
      let squares = 0;
      for (let k = i; k < i + 4; k++) {
        const value = view.getFloat64(start + unit[k]!, true);
        squares += value * value;
      }
      if (!(Math.abs(squares - 1) <= UNIT)) return false;
    }
    const measured = this.#measured;
    for (let i = 0; i < measured.length; i++) if (view.getFloat64(start + measured[i]!, true) === -1) return false;
    const known = this.#known;
    for (let i = 0; i < known.length; i++) if (view.getFloat64(start + known[i]!, true) === 0) return false;
    const unmeasured = this.#unmeasured;
    for (let i = 0; i < unmeasured.length; i++) if (view.getFloat64(start + unmeasured[i]!, true) !== -1) return false;
    return this.#hasTexts(view, start);
  }

  #hasTexts(view: DataView, start: number): boolean {
    const texts = this.#texts;
    const textFrom = start + this.#textFrom;
    for (let i = 0; i < texts.length; i++) if (view.getInt32(textFrom + 4 * i, true) !== texts[i]) return false;
    return texts.length === 0 || view.getInt32(start + this.#textEnd, true) === this.#lastText;
  }

  /** Whether it differs from the payload before, where it must. */
  #goesOn(view: DataView, start: number): boolean {
    if (this.#lively >= 0) {
      const first = view.getFloat64(start + this.#lively, true);
      if (first === this.#last) return false;
      this.#last = first;
    }
    const before = this.#before;
    let stuck = false;
    for (let i = 0; i < before.length; i++) {
      const position = view.getFloat64(start + this.#positions[i]!, true);
      if (position === before[i] && Math.abs(view.getFloat64(start + this.#velocities[i]!, true)) > this.#slow)
        stuck = true;
      before[i] = position;
    }
    return !stuck;
  }
}
