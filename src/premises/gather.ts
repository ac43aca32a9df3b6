/**
 * What one side says: the readings of all its recordings, put together. What is kept grows with the streams and premises, never
 * with the recordings.
 *
 * @module
 */
import type { PartyRole } from "../spec/declaration/party.js";
import type { PremiseItem } from "../spec/declaration/premise-item.js";
import type { Modality } from "../spec/modality/modality.js";
import { premises } from "./index.js";
import type { Reading } from "./premise.js";
import { type KnownRecording, seenRecording } from "./seen.js";

/** How many different values of one premise a side may have; further ones are not told apart. */
const MOST_VALUES = 8;

/** What one side says of one premise about one thing. */
export interface Gathered {
  readonly reading: Reading;
  /** Different values, by their JSON. */
  readonly values: Map<string, Reading>;
  /** Recordings that say it. */
  recordings: number;
  /** The last of them. */
  last: number;
}

/** What one side says. */
export class GatheredSide {
  recordings = 0;
  measured = 0;
  /** Parties that are named, by role. */
  readonly parties = new Map<PartyRole, Set<string>>();
  /** Parties that are responsible, by item. */
  readonly responsible = new Map<PremiseItem, string>();
  /** Its streams, with what they are where that is known, and how many recordings have them. */
  readonly streams = new Map<string, { modality: Modality | undefined; recordings: number }>();
  /** What is said of each premise. */
  readonly said = new Map<string, Map<string, Gathered>>();
  #seen = 0;

  constructor(readonly name: string) {}

  /** Takes in what is known of a recording; or a hand-over statement alone, which is none. */
  add(known: KnownRecording): void {
    const seen = seenRecording(known);
    this.#seen++;
    if (known.facts) this.measured++;
    if (known.facts || known.declaration || known.annotation) this.recordings++;
    for (const { id, roles } of seen.premises.parties ?? [])
      for (const role of roles) this.parties.set(role, (this.parties.get(role) ?? new Set()).add(id));
    for (const { item, party } of seen.premises.responsibilities ?? [])
      if (!this.responsible.has(item)) this.responsible.set(item, party);
    for (const { topic, modality } of seen.streams) {
      const held = this.streams.get(topic);
      this.streams.set(topic, { modality: held?.modality ?? modality, recordings: (held?.recordings ?? 0) + 1 });
    }
    for (const premise of premises) for (const reading of premise.read(seen)) this.#take(premise.id, reading);
  }

  #take(premise: string, reading: Reading): void {
    const rows = this.said.get(premise) ?? new Map<string, Gathered>();
    this.said.set(premise, rows);
    const key = JSON.stringify([reading.topic, reading.withTopic, reading.name]);
    const row = rows.get(key) ?? { reading, values: new Map<string, Reading>(), recordings: 0, last: 0 };
    rows.set(key, row);
    if (row.last !== this.#seen) row.recordings++;
    row.last = this.#seen;
    const value = JSON.stringify(reading.value);
    if (row.values.has(value) || row.values.size >= MOST_VALUES) return;
    row.values.set(value, reading);
  }

  /** In how many recordings it could have been said. */
  chances({ topic }: Reading): number {
    return topic === undefined ? Math.max(1, this.#seen) : (this.streams.get(topic)?.recordings ?? this.#seen);
  }

  /** The one party that a side names for something. */
  partyFor(role: PartyRole, item: PremiseItem | undefined): string | undefined {
    const responsible = item && this.responsible.get(item);
    const named = this.parties.get(role);
    return responsible ?? (named?.size === 1 ? [...named][0] : undefined);
  }
}
