/**
 * The transforms of all streams, gathered into one tree, and when the samples of other streams stand in its frames.
 *
 * @module
 */
import type { FrameCoverage, FrameFacts } from "../../../spec/facts/frames.js";
import { tally } from "../../../spec/facts/note.js";
import type { Occurrence, Tally } from "../../../spec/facts/tally.js";
import type { SampleAt } from "../../content/measure.js";
import type { Samples } from "../../samples.js";
import { coverageOf } from "./coverage.js";
import { Edge } from "./edge.js";
import { StampTimes } from "./stamp-times.js";

/** The most transforms that are kept. */
const MOST_EDGES = 1024;
/** The most streams that are noted of one transform. */
const MOST_STREAMS = 16;
/** The most frames of streams, one by one, whose samples are counted over time. */
const MOST_PLACED = 512;
/** The most frames of one stream that are told apart; as many as its facts list. */
const MOST_FRAMES = 16;

/** What is only known when all is read. */
export interface FrameSurroundings {
  readonly topics: readonly string[];
  /** Names of the frames of a stream, as their samples are numbered. */
  framesOf(stream: number): readonly string[];
  /** Whole seconds that the stamps of a stream count from. */
  stampOriginSeconds(stream: number): number;
  /** Whether transforms on a stream are static. */
  isLatched(stream: number): boolean;
  /** Whether there is no static topic for what is sent on a stream. */
  knowsNoStatic(stream: number): boolean;
  readonly originNs: bigint;
}

/** Gathers transforms. */
export class FrameCollector {
  readonly #edges = new Map<string, Edge>();
  /** The transform that each child was last sent by. */
  readonly #latest = new Map<string, { edge: Edge | undefined }>();
  readonly #placed: (StampTimes | undefined)[] = [];
  #placedCount = 0;
  /** Holes in the recording so far: no interval is measured across one. */
  #holes = 0;
  #complete = true;
  #originSeconds = Number.NaN;
  #logOriginNs = Number.NaN;
  readonly #unnamed: Tally = tally();
  readonly #toItself: Tally = tally();
  readonly #slashed: Tally = tally();

  /** The transform of one frame in another, told for the first time on a stream; undefined where it is none. */
  edge(parentName: string, childName: string, stream: number, at: SampleAt): Edge | undefined {
    const [parent, child] = [parentName.replace(/^\//, ""), childName.replace(/^\//, "")];
    const more: Occurrence = { name: `${parentName} → ${childName}` };
    if (parent === "" || child === "") {
      at.batch.note(this.#unnamed, at.row, undefined, more);
      return undefined;
    }
    if (parent === child) {
      at.batch.note(this.#toItself, at.row, undefined, more);
      return undefined;
    }
    const key = `${parent}\0${child}`;
    let edge = this.#edges.get(key);
    if (!edge) {
      if (this.#edges.size >= MOST_EDGES) {
        this.#complete = false;
        return undefined;
      }
      if (parent !== parentName || child !== childName) at.batch.note(this.#slashed, at.row, undefined, more);
      const latest = this.#latest.get(child) ?? { edge: undefined };
      this.#latest.set(child, latest);
      edge = new Edge(parent, child, latest);
      this.#edges.set(key, edge);
    }
    if (!edge.streams.has(stream) && edge.streams.size < MOST_STREAMS) edge.streams.set(stream, { samples: 0 });
    return edge;
  }

  /** Takes a transform; a stamp that is 0 or none is NaN. */
  take(edge: Edge, stream: number, value: Float64Array, seconds: number, nanoseconds: number, at: SampleAt): void {
    edge.count(stream);
    const { latest } = edge;
    if (latest.edge !== edge) {
      if (latest.edge) edge.takeovers++;
      latest.edge = edge;
    }
    const logNs = at.batch.logTime[at.row]!;
    if (Number.isNaN(edge.firstLogNs)) edge.firstLogNs = logNs;
    const timed = isTime(seconds, nanoseconds);
    if (timed && Number.isNaN(this.#originSeconds)) {
      this.#originSeconds = seconds;
      this.#logOriginNs = Number(at.batch.originNs - BigInt(seconds) * 1_000_000_000n);
    }
    const stampNs = timed ? (seconds - this.#originSeconds) * 1e9 + nanoseconds : Number.NaN;
    const latencyNs = logNs + this.#logOriginNs - stampNs;
    if (latencyNs < edge.latencyNs) edge.latencyNs = latencyNs;
    edge.take(value, stampNs, this.#holes);
  }

  /** Begins a batch, before its transforms: counts when its samples stand in which frame. */
  begin({ columns: { stream, length, afterHole }, fields: { stamp } }: Samples, frame: Int32Array): void {
    if (afterHole) this.#holes++;
    const placed = this.#placed;
    for (let row = 0; row < length; row++) {
      const stampNs = stamp[row]!;
      const index = frame[row]!;
      if (index < 0 || index >= MOST_FRAMES || Number.isNaN(stampNs)) continue;
      const place = stream[row]! * MOST_FRAMES + index;
      let times = placed[place];
      if (times === undefined) {
        if (this.#placedCount >= MOST_PLACED) continue;
        this.#placedCount++;
        times = placed[place] = new StampTimes();
      }
      times.take(stampNs);
    }
  }

  /** What was found. `complete` says whether all streams of transforms could be read. */
  finish(complete: boolean, surroundings: FrameSurroundings): FrameFacts {
    const { topics, originNs, isLatched, knowsNoStatic } = surroundings;
    const origin = Number.isNaN(this.#originSeconds) ? 0n : BigInt(this.#originSeconds) * 1_000_000_000n;
    const absolute = (ns: number) => String(origin + BigInt(Math.round(ns)));
    const logTime = (ns: number) => String(originNs + BigInt(Math.round(ns)));
    const edges = [...this.#edges.values()]
      .filter(({ samples }) => samples > 0)
      .sort((a, b) => compare(a.child, b.child) || compare(a.parent, b.parent));
    const isHeld = (edge: Edge) => {
      const never = edge.constant && [...edge.streams.keys()].every(knowsNoStatic);
      return (stream: number) => never || isLatched(stream);
    };
    return {
      complete: complete && this.#complete,
      edges: edges.map((edge) => edge.finish(absolute, logTime, isHeld(edge), topics)),
      unnamed: this.#unnamed,
      toItself: this.#toItself,
      slashed: this.#slashed,
      coverage: this.#coverage(edges, (edge) => [...edge.streams.keys()].some(isHeld(edge)), surroundings),
    };
  }

  #coverage(
    edges: readonly Edge[],
    isStatic: (edge: Edge) => boolean,
    { topics, framesOf, stampOriginSeconds }: FrameSurroundings,
  ): FrameCoverage[] {
    const parents = new Map<string, Edge>();
    for (const edge of edges) if (edge.samples > (parents.get(edge.child)?.samples ?? 0)) parents.set(edge.child, edge);
    const all: FrameCoverage[] = [];
    for (const [place, times] of this.#placed.entries()) {
      if (!times || times.samples === 0) continue;
      const stream = Math.floor(place / MOST_FRAMES);
      const frame = framesOf(stream)[place % MOST_FRAMES]?.replace(/^\//, "");
      if (!frame || !parents.has(frame)) continue;
      const shiftNs = (stampOriginSeconds(stream) - this.#originSeconds) * 1e9;
      all.push({ topic: topics[stream]!, ...coverageOf(frame, times, shiftNs, parents, isStatic) });
    }
    return all.sort((a, b) => compare(a.topic, b.topic) || compare(a.frame, b.frame));
  }
}

/** The latest second that is a time. */
const LATEST = 2 ** 40;

/** Whether a stamp is a time; 0 means that nobody set it. */
const isTime = (seconds: number, nanoseconds: number): boolean =>
  Number.isInteger(seconds) &&
  (seconds > 0 || (seconds === 0 && nanoseconds > 0)) &&
  seconds < LATEST &&
  nanoseconds >= 0 &&
  nanoseconds < 1e9;

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
