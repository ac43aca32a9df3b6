import type { ContentFacts } from "../../../spec/facts/content.js";
import { tally } from "../../../spec/facts/tally.js";
import type { CanonicalValues, ContentMeasure, ContentMeter, SampleAt } from "../measure.js";
import { Thinned } from "../thinned.js";

/** Length of a window in which the unit may lie still. */
const WINDOW_NS = 500_000_000;
/** Fewer samples tell nothing of a spread. */
const FEWEST = 10;
/** The largest standard deviation, on each axis, of a unit that lies still, as a part of the magnitude: 0.3 m/s² of 9.81. */
const STILL = 0.03;

/** Sums of a window. */
class Window {
  n = 0;
  readonly sum = new Float64Array(3);
  readonly squares = new Float64Array(3);
  startNs = Number.NaN;

  begin(startNs: number): void {
    this.n = 0;
    this.sum.fill(0);
    this.squares.fill(0);
    this.startNs = startNs;
  }
}

class ImuMeasure implements ContentMeasure {
  readonly #nonFinite = tally();
  readonly #window = new Window();
  readonly #axes = [new Thinned(), new Thinned(), new Thinned()];
  readonly #magnitude = new Thinned();
  #rests = 0;

  take({ numbers, slots }: CanonicalValues, { batch, row, timeNs }: SampleAt): void {
    const [rotation, force] = [slots[0]!, slots[1]!];
    for (let i = 0; i < 3; i++)
      if (!Number.isFinite(numbers[rotation + i]!) || !Number.isFinite(numbers[force + i]!)) {
        batch.note(this.#nonFinite, row);
        return;
      }
    const window = this.#window;
    // A window ends when its time is over, or when the time steps back.
    if (!(timeNs >= window.startNs && timeNs - window.startNs < WINDOW_NS)) {
      this.#close();
      window.begin(timeNs);
    }
    window.n++;
    for (let axis = 0; axis < 3; axis++) {
      const along = numbers[force + axis]!;
      window.sum[axis]! += along;
      window.squares[axis]! += along * along;
    }
  }

  /** Takes what a window says, if the unit lay still in it. */
  #close(): void {
    const { n, sum, squares } = this.#window;
    if (n < FEWEST) return;
    const mean = Array.from(sum, (total) => total / n);
    const magnitude = Math.hypot(...mean);
    const spread = Math.max(...mean.map((each, axis) => Math.sqrt(Math.max(0, squares[axis]! / n - each * each))));
    if (spread > STILL * magnitude) return;
    this.#rests++;
    this.#magnitude.add(magnitude);
    for (const [axis, each] of mean.entries()) this.#axes[axis]!.add(each);
  }

  finish(): Partial<ContentFacts> {
    this.#close();
    this.#window.begin(Number.NaN);
    const restMagnitude = this.#magnitude.quantile(0.5);
    const [x, y, z] = this.#axes.map((axis) => axis.quantile(0.5));
    return {
      imu: {
        nonFinite: this.#nonFinite,
        rests: this.#rests,
        ...(restMagnitude === undefined ? {} : { restMagnitude, restForce: [x!, y!, z!] }),
      },
    };
  }
}

export const imu: ContentMeter = {
  modality: "imu",
  fields: ["angularVelocity", "specificForce"],
  measure: () => new ImuMeasure(),
};
