import type { FaultKind, Faults } from "../spec/facts/container.js";
import { note, tally } from "../spec/facts/note.js";
import type { Occurrence } from "../spec/facts/tally.js";

/** What is broken, tallied by kind. */
export class FaultLog {
  readonly faults: Faults = {};

  /** Counts a fault, several times where one place stands for several. */
  note(kind: FaultKind, place: Occurrence, times = 1): void {
    const into = (this.faults[kind] ??= tally());
    note(into, () => place);
    into.count += times - 1;
  }
}
