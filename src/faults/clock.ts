/** What a clock shows. */
import type { ClockModel, Scene } from "./scene.js";

/** Reads one clock of a scene at true times. */
export class ClockReader {
  /** Reading at true time 0 without wander, for each stretch between steps, with the true time at which it begins. */
  readonly #stretches: { fromNs: number; baseNs: bigint }[];
  readonly #rate: number;
  readonly #wanders: NonNullable<ClockModel["wander"]>[];

  constructor(scene: Scene, id: string) {
    const chain = followed(scene.clocks, id);
    this.#rate = chain.reduce((rate, { driftPpm }) => rate * (1 + driftPpm * 1e-6), 1);
    this.#wanders = chain.flatMap(({ wander }) => (wander ? [wander] : []));
    let baseNs = chain.reduce((sum, { aheadNs }) => sum + aheadNs, scene.startNs);
    this.#stretches = [{ fromNs: Number.NEGATIVE_INFINITY, baseNs }];
    for (const { atNs, byNs } of chain.flatMap(({ steps }) => steps).sort((a, b) => a.atNs - b.atNs)) {
      baseNs += byNs;
      this.#stretches.push({ fromNs: atNs, baseNs });
    }
  }

  /** What it shows at a true time, in nanoseconds since 1970 as it counts. */
  at(time: number): bigint {
    let elapsed = time * this.#rate;
    for (const { amplitudeNs, periodNs, phase } of this.#wanders)
      elapsed += amplitudeNs * Math.sin(2 * Math.PI * (time / periodNs + phase));
    let s = this.#stretches.length - 1;
    while (this.#stretches[s]!.fromNs > time) s--;
    return this.#stretches[s]!.baseNs + BigInt(Math.round(elapsed));
  }
}

/** A clock and those that it is kept to, one after the other. */
function followed(clocks: readonly ClockModel[], id: string): ClockModel[] {
  const chain: ClockModel[] = [];
  for (let next: string | undefined = id; next !== undefined; next = chain.at(-1)!.follows) {
    const clock = clocks.find((each) => each.id === next);
    if (!clock) throw new RangeError(`The scene has no clock ${next}.`);
    if (chain.includes(clock)) throw new RangeError(`The clock ${next} follows itself.`);
    chain.push(clock);
  }
  return chain;
}
