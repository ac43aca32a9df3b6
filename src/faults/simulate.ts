/**
 * From a scene to its samples: each is acquired, arrives at the host, is published and logged, and each of the clocks is read at
 * the true time at which somebody reads it.
 *
 * @module
 */
import { ClockReader } from "./clock.js";
import { Stage } from "./latency.js";
import { Random } from "./random.js";
import type { Losses, Sample, Scene, Stamping, StreamModel } from "./scene.js";

/** True times of one sample. */
interface Journey {
  readonly stream: number;
  readonly index: number;
  readonly acquired: number;
  readonly arrived: number;
  readonly published: number;
  readonly logged: number;
  /** How much too early the stamp is, as a fault of this one sample. */
  readonly early: number;
  /** The acquisition whose stamp it bears. */
  readonly stampOf: Journey | undefined;
}

/** The samples of a scene, in the order in which they were logged. */
export function simulate(scene: Scene): Sample[] {
  const { recorder } = scene;
  const log = new ClockReader(scene, recorder.clock);
  const publish = recorder.publishClock === undefined ? undefined : new ClockReader(scene, recorder.publishClock);
  const stampers = scene.streams.map((stream) => new Stamper(scene, stream, log));
  return (
    scene.streams
      .flatMap((stream, s) => journeys(scene, stream, s))
      // The recorder stops when the scene ends: what is still on its way is not recorded.
      .filter(({ logged }) => logged < scene.durationNs)
      .sort((a, b) => a.logged - b.logged)
      .map((journey) => {
        const { stream, index, published, logged } = journey;
        const logNs = log.at(logged);
        return {
          stream,
          sequence: recorder.sequence === "published" ? index + 1 : 0,
          stampNs: stampers[stream]!.stamp(journey),
          logNs,
          publishNs: publish?.at(published) ?? logNs,
          content: index,
        };
      })
  );
}

/** Makes the stamps of one stream. */
class Stamper {
  readonly #clock: ClockReader;
  readonly #stamping: Stamping;
  readonly #periodNs: number;
  #gridStart: bigint | undefined;

  constructor(scene: Scene, { stamping, rateHz }: StreamModel, log: ClockReader) {
    this.#clock = stamping.at === "logged" ? log : new ClockReader(scene, stamping.clock);
    this.#stamping = stamping;
    this.#periodNs = 1e9 / rateHz;
  }

  stamp(journey: Journey): bigint {
    const { modulo, tooSmall = 1, floatSeconds, gridNs } = this.#stamping;
    const first = journey.stampOf ?? journey;
    let ns = this.#read(first) - BigInt(Math.round(first.early));
    if (modulo) ns = (((ns + modulo.beforeNs) % modulo.byNs) + modulo.byNs) % modulo.byNs;
    if (tooSmall > 1) ns /= BigInt(tooSmall);
    else if (tooSmall < 1) ns *= BigInt(Math.round(1 / tooSmall));
    if (gridNs !== undefined) ns -= ns % BigInt(gridNs);
    if (floatSeconds !== undefined) ns = throughFloat(ns, floatSeconds);
    return ns;
  }

  #read(journey: Journey): bigint {
    const { at } = this.#stamping;
    if (at !== "grid") return this.#clock.at(journey[at]);
    this.#gridStart ??= this.#clock.at(journey.acquired - journey.index * this.#periodNs);
    return this.#gridStart + BigInt(Math.round(journey.index * this.#periodNs));
  }
}

/** Nanoseconds that were kept as seconds in a floating-point number for a while. */
function throughFloat(ns: bigint, bits: 32 | 64): bigint {
  const seconds = Number(ns) / 1e9;
  const kept = bits === 32 ? Math.fround(seconds) : seconds;
  const whole = Math.floor(kept);
  return BigInt(whole) * 1_000_000_000n + BigInt(Math.round((kept - whole) * 1e9));
}

/** What becomes of the samples of one stream. */
function journeys(scene: Scene, stream: StreamModel, s: number): Journey[] {
  const random = new Random(scene.seed).of(stream.topic);
  const { losses } = stream;
  const sampling = new Random(scene.seed).of(stream.trigger ?? stream.topic).of("sampling");
  const loss = new Loss(losses, random.of("loss"));
  const link = new Stage(stream.link, random.of("link"));
  const processing = new Stage(stream.processing, random.of("processing"));
  const transport = new Stage(stream.transport, random.of("transport"));
  const again = random.of("republished");
  const period = 1e9 / (stream.rateHz * (1 + stream.ratePpm * 1e-6));
  const count = Math.floor((scene.durationNs - stream.phaseNs) / period);
  const early = new Set(scattered(count, losses.regressions?.count ?? 0, random.of("regressions")));
  const made: Journey[] = [];
  let frozen: Journey | undefined;
  for (let index = 0; index < count; index++) {
    const acquired = stream.phaseNs + index * period + sampling.normal(stream.jitterNs);
    const arrived = link.leave(acquired);
    const published = processing.leave(arrived);
    const logged = afterStalls(scene, transport.leave(published));
    const slippedBy = losses.slipped && acquired >= losses.slipped.fromNs ? losses.slipped.frames : 0;
    const isSkipped = slippedBy > 0 && acquired - slippedBy * period < losses.slipped!.fromNs;
    const lost = loss.next() || within(losses.outage, acquired) || isSkipped;
    if (!within(losses.frozen, acquired)) frozen = undefined;
    const journey: Journey = {
      stream: s,
      index,
      acquired,
      arrived,
      published,
      logged,
      early: (early.has(index) ? losses.regressions!.byNs : 0) + slippedBy * period,
      stampOf: frozen,
    };
    if (within(losses.frozen, acquired)) frozen ??= journey;
    if (!lost) made.push(journey);
    if (again.next() < (losses.republished?.share ?? 0)) {
      // The stamp and the content stay, the times of publication and logging do not.
      const later = again.between(0.3, 0.7) * period;
      made.push({ ...journey, stampOf: frozen ?? journey, published: published + later, logged: logged + later });
    }
  }
  return swap(made, losses.swapped?.count ?? 0, random.of("swapped"));
}

/** So many times, keeps a sample back until the next one is out. */
function swap(made: Journey[], count: number, random: Random): Journey[] {
  for (const first of scattered(made.length, count, random)) {
    const [late, next] = [made[first]!, made[first + 1]!];
    const by = random.between(20_000, 200_000);
    made[first] = { ...late, published: next.published + by, logged: next.logged + by };
  }
  return made;
}

/** So many places, well apart and not at the ends. */
function scattered(length: number, count: number, random: Random): number[] {
  const each = (length - 3) / count;
  return Array.from({ length: count }, (_, i) => 1 + Math.floor((i + random.between(0.1, 0.9)) * each));
}

const within = (span: { fromNs: number; untilNs: number } | undefined, time: number): boolean =>
  span !== undefined && time >= span.fromNs && time < span.untilNs;

/** When a sample is logged that comes to the recorder at this time: what waited is taken in quickly, and in order. */
function afterStalls({ stalls }: Scene, time: number): number {
  for (const { atNs, forNs } of stalls) {
    const catchUp = forNs * 1e-3;
    if (time >= atNs && time < atNs + forNs + catchUp)
      return atNs + forNs + ((time - atNs) * catchUp) / (forNs + catchUp);
  }
  return time;
}

/** Which samples are lost: runs whose share is as told. */
class Loss {
  #left = 0;
  constructor(
    readonly losses: Losses,
    readonly random: Random,
  ) {}

  next(): boolean {
    const chance = this.random.next();
    const { dropped } = this.losses;
    if (!dropped) return false;
    if (this.#left === 0 && chance < dropped.share / (dropped.run * (1 - dropped.share) + dropped.share))
      this.#left = dropped.run;
    if (this.#left === 0) return false;
    this.#left--;
    return true;
  }
}
