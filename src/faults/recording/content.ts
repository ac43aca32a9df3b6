/**
 * What the samples of a stream say: the world as its body tells it, and then what is wrong about it.
 *
 * @module
 */
import { type Body, Noise } from "../bodies/body.js";
import { bodies } from "../bodies/list.js";
import { sharedMotionOf } from "../bodies/shared-motion.js";
import type { Distortion, NumberChange } from "../distortion.js";
import { Random } from "../random.js";
import type { Scene, StreamModel } from "../scene.js";

/** The places of the numbers that a change is about, and of those that it takes; `means` where they are taken off. */
interface Concerned {
  readonly to: readonly number[];
  readonly from: readonly number[];
  readonly means: readonly number[];
}

/** Times at which a mean is taken, one each second. */
const MEAN_OF = 100;

/** A distortion, with the places of the numbers that it speaks of. */
interface Active extends Distortion {
  /** Lists of places, as {@link Distortion.numbers} lists changes. */
  readonly places: readonly Concerned[];
  readonly holds: readonly number[];
  /** Whether the whole message is held. */
  readonly holdsAll: boolean;
  readonly firstHeld: number;
  /** Which samples are meant. */
  readonly lot: Noise;
  /** Which of {@link Content.messages} it puts in place; undefined where it leaves them. */
  readonly variant: number | undefined;
}

/** What the samples of one stream say, one after the other. */
export class Content {
  readonly body: Body;
  /** Changes of the messages, each to be laid over the body's own: none, and those of the distortions. */
  readonly variants: readonly (readonly object[])[];
  /** The numbers of the sample at hand. */
  readonly numbers: Float64Array;
  /** Which variant it is, and which sample its message and its number are those of. */
  variant = 0;
  sample = 0;
  readonly #noise: Noise;
  readonly #held: Float64Array;
  readonly #distortions: readonly Active[];
  readonly #rateHz: number;
  /** When its first sample was acquired. */
  readonly #firstSeconds: number;

  constructor({ seed, sharesMotion }: Scene, { topic, kind, rateHz, ratePpm, phaseNs, distortions = [] }: StreamModel) {
    const random = new Random(seed).of(`${topic} content`);
    this.body = bodies[kind](random, 1 / rateHz, sharesMotion ? sharedMotionOf(seed) : undefined);
    this.#rateHz = sharesMotion ? rateHz * (1 + ratePpm * 1e-6) : rateHz;
    this.#firstSeconds = sharesMotion ? phaseNs * 1e-9 : 0;
    this.#noise = new Noise(random);
    this.numbers = new Float64Array(this.body.numbers.length);
    this.#held = new Float64Array(this.body.numbers.length);
    const variants: (readonly object[])[] = [[{}]];
    this.#distortions = distortions.map((distortion, d) => ({
      ...distortion,
      places: (distortion.numbers ?? []).map(({ paths, from = [], centred = false }) => ({
        to: this.#placesOf(paths),
        from: this.#placesOf(from),
        means: centred ? this.#meansOf(this.#placesOf(paths)) : [],
      })),
      holds: this.#placesOf(distortion.held ?? []),
      holdsAll: distortion.held?.includes("") ?? false,
      firstHeld: Math.ceil(((distortion.fromNs ?? 0) / 1e9) * rateHz),
      lot: new Noise(random.of(`distortion ${d}`)),
      variant: distortion.messages && variants.push(distortion.messages) - 1,
    }));
    this.variants = variants;
  }

  /** The places of the numbers whose paths begin so, in the order of the beginnings. */
  #placesOf(beginnings: readonly string[]): number[] {
    return beginnings.flatMap((beginning) => {
      const places = [...this.body.numbers.keys()].filter((place) => {
        const path = this.body.numbers[place]!;
        return beginning === "" || path === beginning || path.startsWith(`${beginning}.`);
      });
      if (places.length === 0 && beginning !== "") throw new RangeError(`No number's path begins with ${beginning}.`);
      return places;
    });
  }

  #meansOf(places: readonly number[]): number[] {
    const sums = places.map(() => 0);
    for (let second = 0; second < MEAN_OF; second++) {
      this.body.at(second, this.#noise.of(second), this.#held);
      for (const [i, place] of places.entries()) sums[i]! += this.#held[place]!;
    }
    return sums.map((sum) => sum / MEAN_OF);
  }

  /** Goes to a sample. The number of its acquisition counts the time of the world, whatever clocks make of it. */
  go(sample: number): void {
    const { body, numbers } = this;
    const seconds = this.#firstSeconds + sample / this.#rateHz;
    this.variant = 0;
    this.sample = sample;
    body.at(seconds, this.#noise.of(sample), numbers);
    for (const distortion of this.#distortions) {
      const { share, fromNs = 0, untilNs = Number.POSITIVE_INFINITY } = distortion;
      if (seconds * 1e9 < fromNs || seconds * 1e9 >= untilNs) continue;
      if (share !== undefined && !isDrawn(sample, share, distortion.lot)) continue;
      this.#hold(distortion);
      for (const [c, change] of (distortion.numbers ?? []).entries()) this.#change(change, distortion.places[c]!);
      this.variant = distortion.variant ?? this.variant;
    }
  }

  #hold({ holds, holdsAll, firstHeld }: Active): void {
    if (holds.length > 0) this.body.at(firstHeld / this.#rateHz, this.#noise.of(firstHeld), this.#held);
    for (const place of holds) this.numbers[place] = this.#held[place]!;
    if (holdsAll) this.sample = firstHeld;
  }

  #change({ scale = 1, add = 0, put, modulo, unitLength }: NumberChange, { to, from, means }: Concerned): void {
    const { numbers } = this;
    const taken = from.map((place) => numbers[place]!);
    const length = unitLength ? Math.hypot(...to.map((place) => numbers[place]!)) : 1;
    for (const [i, place] of to.entries()) {
      let value = (((taken[i] ?? numbers[place]!) - (means[i] ?? 0)) * scale) / length;
      if (modulo !== undefined) value = ((value % modulo) + modulo) % modulo;
      numbers[place] = put ?? value + add;
    }
  }
}

/** Whether a sample is among those that are meant: by chance one of each so many, so that a share is never none. */
function isDrawn(sample: number, share: number, lot: Noise): boolean {
  const group = Math.floor(sample * share);
  const [first, next] = [Math.ceil(group / share), Math.ceil((group + 1) / share)];
  return sample === first + Math.floor(lot.of(group).even() * (next - first));
}
