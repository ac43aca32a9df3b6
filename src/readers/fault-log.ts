import type { FaultKind, Faults } from "../spec/facts/container.js";
import { note, type Occurrence, tally } from "../spec/facts/tally.js";

/** What is broken, tallied by kind. */
export class FaultLog {
  readonly faults: Faults = {};

  note(kind: FaultKind, place: Occurrence): void {
    this.faults[kind] ??= tally();
    note(this.faults[kind], () => place);
  }
}
