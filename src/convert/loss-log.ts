import type { Occurrence } from "../spec/facts/tally.js";
import { FIRST_FEW } from "../spec/limits.js";
import type { NoteCode } from "../spec/verdict/conversion.js";
import { LISTED_STREAMS, type LossCode } from "../spec/verdict/loss.js";

/** Something that was noticed, by streams. */
export interface Noticed<Code extends string> {
  readonly code: Code;
  count: number;
  readonly streams: Set<string>;
  readonly first: Occurrence[];
}

/** What a conversion loses, and what else is worth knowing; what is kept of it does not grow with the recording. */
export class LossLog {
  readonly #losses = new Map<LossCode, Noticed<LossCode>>();
  readonly #notes = new Map<NoteCode, Noticed<NoteCode>>();

  /** Counts a loss. */
  lose(code: LossCode, topic: string | undefined, place?: Occurrence, count = 1): void {
    notice(this.#losses, code, topic, place, count);
  }

  /** Counts something that is worth knowing and loses nothing. */
  note(code: NoteCode, topic: string | undefined, count = 1): void {
    notice(this.#notes, code, topic, undefined, count);
  }

  get lossy(): boolean {
    return this.#losses.size > 0;
  }
  /** The losses, by code. */
  get losses(): readonly Noticed<LossCode>[] {
    return byCode(this.#losses);
  }
  /** The notes, by code. */
  get notes(): readonly Noticed<NoteCode>[] {
    return byCode(this.#notes);
  }
}

function notice<Code extends string>(
  into: Map<Code, Noticed<Code>>,
  code: Code,
  topic: string | undefined,
  place: Occurrence | undefined,
  count: number,
): void {
  let noticed = into.get(code);
  if (!noticed) {
    noticed = { code, count: 0, streams: new Set(), first: [] };
    into.set(code, noticed);
  }
  noticed.count += count;
  if (topic !== undefined && noticed.streams.size < LISTED_STREAMS) noticed.streams.add(topic);
  if (place && noticed.first.length < FIRST_FEW) noticed.first.push(place);
}

const byCode = <Code extends string>(noticed: ReadonlyMap<Code, Noticed<Code>>) =>
  [...noticed.values()].sort((a, b) => (a.code < b.code ? -1 : 1));
