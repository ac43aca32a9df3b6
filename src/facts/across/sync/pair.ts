/**
 * Two streams side by side: each sample of the slower one looks for the sample of the other that is nearest in time. What is kept
 * does not grow with the samples.
 *
 * @module
 */

import type { ResidualFacts, SyncPair } from "../../../spec/facts/sync.js";
import { REACH } from "../../../spec/limits.js";
import { SignedSketch, Sketch, SketchTable } from "../../sketch.js";
import { Counters } from "./counters.js";
import { Lags } from "./lags.js";
import { ENOUGH, type Track } from "./track.js";
import { Trend } from "./trend.js";

/** What is said of a pair before anything is measured. */
export type PairPlan = Pick<SyncPair, "reference" | "member" | "basis" | "clocks" | "phaseNs"> &
  Partial<Pick<SyncPair, "group" | "calibration">> & {
    /** Whether sizes tell of content: both streams bear pictures that are compressed one by one. */
    readonly pictures: boolean;
  };

/** Rates are multiples of each other up to this factor, to this part of the faster period. */
const SAME_STEP = 0.05;
const MOST_STEPS = 8;

const signedOf = (table: SketchTable, first: number): SignedSketch =>
  new SignedSketch(new Sketch(table, first), new Sketch(table, first + 1));

export class Pair {
  /** Number of the next sample that looks for a partner; none until it is known which stream is slower. */
  next = Number.POSITIVE_INFINITY;
  #looker: Track;
  #sought: Track;
  #decided = false;
  #memberLooks = false;
  readonly #table = new SketchTable();
  readonly #residuals: SignedSketch;
  readonly #arrivals: SignedSketch;
  readonly #trend = new Trend();
  readonly #counters = new Counters();
  readonly #lags: Lags | undefined;
  #sum = 0;
  #largest = 0;
  #looked = 0;
  #matched = 0;
  #repeated = 0;
  #identical = 0;
  #unkept = 0;
  /** Samples that were given up while the other stream was silent; they count if it comes again. */
  #stranded = 0;
  #partner = -1;
  #lookedLast = -1;

  constructor(
    readonly plan: PairPlan,
    readonly reference: Track,
    readonly member: Track,
  ) {
    this.#table.reach(4);
    this.#residuals = signedOf(this.#table, 0);
    this.#arrivals = signedOf(this.#table, 2);
    this.#lags = plan.pictures ? new Lags() : undefined;
    this.#looker = reference;
    this.#sought = member;
    reference.lookers.push(this);
    member.sought.push(this);
    // Both must be told of what comes until it is known which is slower.
    member.wakeNs = Number.NEGATIVE_INFINITY;
  }

  /** Looks for the partners that have become certain. */
  advance(): void {
    if (!this.#decided && !this.#decide()) return;
    const [looker, sought] = [this.#looker, this.#sought];
    const shift = this.#shift();
    while (this.next < looker.count) {
      const time = looker.timeAt(this.next);
      // Where samples come late, a partner may still come that is later than its time.
      const until = time + shift + (sought.lagNs > 0 ? sought.lagNs + REACH * looker.periodNs : 0);
      if (!(sought.newest >= until && looker.newest >= time + looker.lagNs)) {
        if (until < sought.wakeNs) sought.wakeNs = until;
        return;
      }
      this.#look(this.next++);
    }
  }

  /** A sample that came late was put at a place: what waits moves on by one. */
  moveOn(at: number): void {
    if (at < this.next) this.next++;
  }

  /** The samples before one are given up: nobody knows their partners yet. */
  giveUp(before: number): void {
    if (before <= this.next) return;
    this.#stranded += before - this.next;
    this.next = before;
  }

  /** Ends what is known of the time before it began anew: nothing more will come. */
  close(): void {
    if (!this.#decided && !this.#decide(true)) return;
    while (this.next < this.#looker.count) this.#look(this.next++);
    this.#partner = -1;
  }

  /** What is added to a time of the slower stream to get that of its partner. */
  #shift(): number {
    return this.#memberLooks ? -this.plan.phaseNs : this.plan.phaseNs;
  }

  /** Finds out which stream is slower, once both have some samples. */
  #decide(atLast = false): boolean {
    const { reference, member } = this;
    const known = reference.count >= ENOUGH && member.count >= ENOUGH;
    if (!known && !(atLast && reference.count > 0 && member.count > 0)) {
      member.wakeNs = Number.NEGATIVE_INFINITY;
      return false;
    }
    this.#decided = true;
    const slower = known ? member.periodNs > reference.periodNs * 1.5 : member.count * 1.5 < reference.count;
    if (slower) {
      this.#memberLooks = true;
      this.#looker = member;
      this.#sought = reference;
      reference.lookers.splice(reference.lookers.indexOf(this), 1);
      member.sought.splice(member.sought.indexOf(this), 1);
      member.lookers.push(this);
      reference.sought.push(this);
    }
    this.next = this.#looker.begin;
    return true;
  }

  /** Looks for the partner of a sample. */
  #look(i: number): void {
    const [looker, sought] = [this.#looker, this.#sought];
    const time = looker.timeAt(i);
    const target = time + this.#shift();
    if (sought.count === sought.begin) return;
    let j = sought.firstFrom(target);
    if (j === sought.begin && sought.gaveUp && sought.timeAt(j) > target) {
      sought.grow();
      this.#unkept++;
      return;
    }
    if (j === sought.count || (j > sought.begin && target - sought.timeAt(j - 1) <= sought.timeAt(j) - target)) j--;
    const distance = sought.timeAt(j) - target;
    const isNear = !(Math.abs(distance) > REACH * looker.periodNs);
    // Before the other stream began, and after it ended, there is nobody to be found.
    const isOutside = target < sought.firstNs || target > sought.newest;
    if (isOutside && (!isNear || Math.abs(distance) > REACH * sought.periodNs)) return;
    this.#looked += 1 + this.#stranded;
    this.#stranded = 0;
    if (isNear) this.#match(i, j, time, this.#memberLooks ? -distance : distance);
  }

  #match(i: number, j: number, time: number, residual: number): void {
    const [looker, sought] = [this.#looker, this.#sought];
    this.#matched++;
    if (j === this.#partner) this.#repeated++;
    if (residual === 0) this.#identical++;
    this.#residuals.add(residual);
    this.#sum += residual;
    if (Math.abs(residual) > this.#largest) this.#largest = Math.abs(residual);
    this.#trend.add(time, residual, sought.periodNs);
    const sign = this.#memberLooks ? -1 : 1;
    this.#arrivals.add(sign * (sought.logAt(j) - looker.logAt(i)));
    const [r, m] = this.#memberLooks ? [j, i] : [i, j];
    this.#counters.add(this.reference.sequenceAt(r), this.member.sequenceAt(m));
    const follows = i === this.#lookedLast + 1 && j === this.#partner + 1;
    this.#lags?.add(this.reference.sizeAt(r), this.member.sizeAt(m), follows);
    this.#partner = j;
    this.#lookedLast = i;
  }

  finish(): SyncPair {
    this.close();
    const { pictures: _, ...plan } = this.plan;
    const drift = this.#keepsStep() ? this.#trend.finish() : undefined;
    const counters = this.#counters.finish(this.reference.skips, this.member.skips);
    const contents = this.#lags?.finish();
    const median = this.#arrivals.quantile(0.5);
    return {
      ...plan,
      slower: this.#memberLooks ? "member" : "reference",
      ...periodOf("periodNs", this.#looker),
      ...periodOf("partnerPeriodNs", this.#sought),
      looked: this.#looked,
      matched: this.#matched,
      repeated: this.#repeated,
      identical: this.#identical,
      unkept: this.#unkept,
      ...(this.#matched > 0 ? { residual: this.#residual() } : {}),
      ...(drift ? { drift } : {}),
      ...(counters ? { counters } : {}),
      ...(median === undefined ? {} : { arrival: { medianNs: median, iqrNs: iqrOf(this.#arrivals) } }),
      ...(contents ? { contents } : {}),
    };
  }

  /** Whether the slower stream has one sample for a whole number of samples of the other: else every distance is another. */
  #keepsStep(): boolean {
    const ratio = this.#looker.periodNs / this.#sought.periodNs;
    const whole = Math.round(ratio);
    return whole >= 1 && whole <= MOST_STEPS && Math.abs(ratio - whole) <= SAME_STEP;
  }

  #residual(): ResidualFacts {
    const [p50Ns, p95Ns, p99Ns] = [0.5, 0.95, 0.99].map((q) => Math.min(this.#largest, this.#residuals.distance(q)!));
    return {
      ...{ p50Ns: p50Ns!, p95Ns: p95Ns!, p99Ns: p99Ns!, maxNs: this.#largest },
      medianNs: this.#residuals.quantile(0.5)!,
      meanNs: this.#sum / this.#matched,
      iqrNs: iqrOf(this.#residuals),
    };
  }
}

const iqrOf = (sketch: SignedSketch): number => sketch.quantile(0.75)! - sketch.quantile(0.25)!;

const periodOf = (name: "periodNs" | "partnerPeriodNs", { periodNs }: Track): Partial<SyncPair> =>
  periodNs > 0 ? { [name]: periodNs } : {};
