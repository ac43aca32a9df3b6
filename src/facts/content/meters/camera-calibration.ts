import type { CameraCalibration } from "../../../spec/facts/content/camera-calibration.js";
import type { ContentFacts } from "../../../spec/facts/content.js";
import { tally } from "../../../spec/facts/note.js";
import { MOST_CALIBRATIONS, MOST_COEFFICIENTS } from "../../../spec/limits.js";
import type { CanonicalValues, ContentMeasure, ContentMeter, SampleAt } from "../measure.js";

/** The numbers of a calibration come first, those of how the camera is run at the moment behind them. */
const FIELDS = [
  ...["widthPx", "heightPx", "intrinsics", "rectification", "projection"],
  ...["binningX", "binningY", "region"],
  ...["distortion", "distortionModel"],
] as const;
const SIZES = [1, 1, 9, 9, 12, 1, 1, 4] as const;
const [DISTORTION, MODEL] = [8, 9];
/** Numbers of the calibration itself, and all numbers but those of the distortion. */
const OWN = 32;
const FIXED = 38;
const LONGEST_NAME = 100;

/** Equal, and not a number where the other is none. */
const same = (a: number, b: number): boolean => a === b || (Number.isNaN(a) && Number.isNaN(b));

/** One calibration, as it is told apart from others. */
interface Known {
  readonly numbers: Float64Array;
  readonly length: number;
  readonly count: number;
  readonly model: number;
  readonly facts: CameraCalibration;
}

class CameraCalibrationMeasure implements ContentMeasure {
  /** The numbers of the sample at hand: the fixed ones, and behind them the coefficients of distortion. */
  readonly #now = new Float64Array(FIXED + MOST_COEFFICIENTS);
  readonly #known: Known[] = [];
  readonly #changes = tally();
  /** The calibration of the sample before. */
  readonly #last = new Float64Array(FIXED + MOST_COEFFICIENTS).fill(Number.NaN);
  #lastCount = -1;
  #lastModel = 0;
  /** Which of the known ones that is; undefined where it is none of them. */
  #lastKnown: Known | undefined;
  #more = false;

  take(values: CanonicalValues, at: SampleAt): void {
    const now = this.#now;
    const { numbers, slots, absent } = values;
    let place = 0;
    for (let field = 0; field < SIZES.length; field++) {
      const from = absent[field] ? -1 : slots[field]!;
      for (let i = 0; i < SIZES[field]!; i++) now[place++] = from < 0 ? Number.NaN : numbers[from + i]!;
    }
    const list = values.list(DISTORTION);
    const length = Math.min(list.length, MOST_COEFFICIENTS);
    for (let i = 0; i < length; i++) now[FIXED + i] = list.values[i]!;
    const model = values.signature(MODEL);
    const changed = this.#differs(OWN, length, list.count, model);
    if (changed && this.#lastCount >= 0) at.batch.note(this.#changes, at.row);
    if (changed || this.#runsOtherwise()) this.#turn(values, length, list.count, model, at);
    if (this.#lastKnown) this.#lastKnown.facts.samples++;
  }

  /** Whether the calibration is another than that of the sample before. */
  #differs(own: number, length: number, count: number, model: number): boolean {
    if (count !== this.#lastCount || model !== this.#lastModel) return true;
    const [now, last] = [this.#now, this.#last];
    for (let i = 0; i < own; i++) if (!same(now[i]!, last[i]!)) return true;
    for (let i = FIXED; i < FIXED + length; i++) if (!same(now[i]!, last[i]!)) return true;
    return false;
  }

  /** Whether binning or region of interest are others than those of the sample before. */
  #runsOtherwise(): boolean {
    for (let i = OWN; i < FIXED; i++) if (!same(this.#now[i]!, this.#last[i]!)) return true;
    return false;
  }

  /** Goes to another calibration: one that is known, or a new one. */
  #turn(values: CanonicalValues, length: number, count: number, model: number, at: SampleAt): void {
    const now = this.#now;
    this.#last.set(now);
    this.#lastCount = count;
    this.#lastModel = model;
    this.#lastKnown = this.#known.find(
      (known) =>
        known.model === model && known.count === count && known.numbers.every((each, i) => same(each, now[i]!)),
    );
    if (this.#lastKnown) return;
    if (this.#known.length >= MOST_CALIBRATIONS) {
      this.#more = true;
      return;
    }
    const numbers = now.slice(0, FIXED + length);
    const facts = { ...described(numbers, values), distortionCount: count, first: at.batch.place(at.row) };
    this.#lastKnown = { numbers, length, count, model, facts };
    this.#known.push(this.#lastKnown);
  }

  finish(): Partial<ContentFacts> {
    return {
      calibration: {
        distinct: this.#known.map(({ facts }) => facts),
        distinctCount: this.#known.length + (this.#more ? 1 : 0),
        changes: this.#changes,
      },
    };
  }
}

/** A calibration in words; a field without any number is absent. */
function described(numbers: Float64Array, values: CanonicalValues): CameraCalibration {
  const nonFinite: string[] = [];
  const fields: Record<string, number[] | undefined> = {};
  const finite = (name: string, part: Float64Array): number[] => {
    if (part.some((each) => !Number.isFinite(each))) nonFinite.push(name);
    return Array.from(part, (each) => (Number.isFinite(each) ? each : 0));
  };
  let place = 0;
  for (const [field, size] of SIZES.entries()) {
    const part = numbers.subarray(place, place + size);
    place += size;
    if (!part.every(Number.isNaN)) fields[FIELDS[field]!] = finite(FIELDS[field]!, part);
  }
  const { intrinsics, rectification, projection, binningX, binningY, region } = fields;
  return {
    widthPx: fields["widthPx"]?.[0] ?? 0,
    heightPx: fields["heightPx"]?.[0] ?? 0,
    distortionModel: (values.text(MODEL) ?? "").slice(0, LONGEST_NAME),
    distortion: finite("distortion", numbers.subarray(FIXED)),
    distortionCount: 0,
    ...(intrinsics ? { intrinsics } : {}),
    ...(rectification ? { rectification } : {}),
    ...(projection ? { projection } : {}),
    ...(binningX ? { binningX: binningX[0]! } : {}),
    ...(binningY ? { binningY: binningY[0]! } : {}),
    ...(region ? { region } : {}),
    nonFinite,
    samples: 0,
  };
}

export const cameraCalibration: ContentMeter = {
  modality: "camera-calibration",
  fields: FIELDS,
  measure: () => new CameraCalibrationMeasure(),
};
