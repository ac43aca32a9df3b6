import type { Source } from "../../io/source.js";
import type { FaultKind } from "../../spec/facts/container.js";
import type { Occurrence } from "../../spec/facts/tally.js";
import { FaultLog } from "../fault-log.js";
import { type OpenOptions, READ_LIMITS, type ReadLimits } from "../reader.js";
import type { SalvageLog } from "../salvage-log.js";
import type { DatabaseHeader } from "./header.js";
import type { Pager } from "./pager.js";
import type { PageFault, PageFaultKind } from "./tree.js";

/** One pass over a database: its pages, and what was measured of them. */
export class Scan {
  readonly log = new FaultLog();
  readonly limits: ReadLimits;
  /** Both are there once the header has been read. */
  header!: DatabaseHeader;
  pager!: Pager;
  /** Pages, or parts of trees, whose content could not be read. */
  unreadPages = 0;
  /** Whether samples before the next batch could not be read. */
  afterHole = false;
  /** Files that stand beside the database and were opened. */
  readonly beside: Source[] = [];
  readonly #salvage: SalvageLog | undefined;
  /** Roots of the tables whose rows were read. */
  readonly read = new Set<number>();

  constructor(
    readonly source: Source,
    { limits = READ_LIMITS, salvage }: OpenOptions,
  ) {
    this.limits = limits;
    this.#salvage = salvage;
  }

  fault(kind: FaultKind, place: Occurrence): void {
    this.log.note(kind, place);
  }

  readonly pageFault: PageFault = (kind: PageFaultKind, page: number, reason: string, lost: boolean) => {
    // A file that is cut off was told already; each page that it lacks is no further fault.
    if (kind !== "truncated" || !this.log.faults.truncated)
      this.fault(kind, { offset: this.pager.offsetOf(page), reason });
    if (!lost) return;
    // What is not in the file cannot be skipped.
    if (kind !== "truncated") this.#salvage?.skip(this.pager.offsetOf(page), this.pager.pageSize, reason);
    this.unreadPages++;
    this.afterHole = true;
  };

  readonly rowTooLarge = (offset: number, length: number): void => {
    this.fault("record-too-large", {
      offset,
      reason: `its length is ${length} bytes, at most ${this.limits.maxChunkBytes} are read`,
    });
    this.afterHole = true;
  };
}
