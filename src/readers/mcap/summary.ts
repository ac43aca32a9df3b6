import { Opcode } from "./opcode.js";
import type { Statistics, SummaryOffset } from "./records.js";
import { hex, type Scan } from "./scan.js";

/** Summary offsets that are kept; there are fifteen kinds of records. */
const MAX_OFFSETS = 256;

/** How the summary is arranged, and what it leaves out: held to the format's rules once it was read to its end. */
export class Summary {
  readonly #groups = new Map<number, { start: number; end: number }>();
  readonly #offsets: { entry: SummaryOffset; at: number }[] = [];
  /** Channels that the chunk index refers to. */
  readonly #indexed = new Set<number>();
  #last = 0;
  #offsetsStart = 0;

  constructor(readonly scan: Scan) {}

  /** Takes note of where a record stands. Records of one kind follow each other; the summary offsets come last. */
  place(opcode: number, start: number, end: number): void {
    const { scan } = this;
    if (opcode === Opcode.summaryOffset) {
      if (this.#offsetsStart === 0) this.#offsetsStart = start;
      return;
    }
    if (this.#offsetsStart !== 0)
      scan.fault("summary-order", { offset: start, reason: `record ${hex(opcode)} behind the summary offsets` });
    const group = this.#groups.get(opcode);
    if (!group) this.#groups.set(opcode, { start, end });
    else {
      group.end = end;
      if (this.#last !== opcode)
        scan.fault("summary-order", {
          offset: start,
          reason: `record ${hex(opcode)} stands apart from the others of its kind`,
        });
    }
    this.#last = opcode;
  }

  addOffset(entry: SummaryOffset, at: number): void {
    this.scan.summaryOffsets++;
    if (this.#offsets.length < MAX_OFFSETS) this.#offsets.push({ entry, at });
  }

  addIndexed(channels: Iterable<number>): void {
    for (const id of channels) this.#indexed.add(id);
  }

  /** Once the footer is read: it states where the summary offsets begin. */
  finish(footerAt: number, summaryOffsetStart: number | undefined): void {
    const { scan } = this;
    // An empty section may be given as 0, as the format asks, or as where it would stand: writers do both.
    const allowed = this.#offsetsStart === 0 ? [0, footerAt] : [this.#offsetsStart];
    if (summaryOffsetStart !== undefined && !allowed.includes(summaryOffsetStart))
      scan.fault("summary-offset", {
        offset: footerAt,
        reason: `the footer's summary_offset_start is ${summaryOffsetStart}, the summary offsets begin at ${this.#offsetsStart}`,
      });
    scan.summaryGroups = this.#groups.size;
    this.#holdOffsets();
    this.#holdDefinitions();
  }

  /** Every summary offset leads to the records of its kind. */
  #holdOffsets(): void {
    const seen = new Set<number>();
    for (const { entry, at: offset } of this.#offsets) {
      const { groupOpcode, groupStart, groupLength } = entry;
      const opcode = hex(groupOpcode);
      const group = this.#groups.get(groupOpcode);
      const fault = (reason: string) => this.scan.fault("summary-offset", { offset, reason });
      if (seen.has(groupOpcode)) fault(`a second summary offset for the records of ${opcode}`);
      seen.add(groupOpcode);
      if (!group) {
        if (groupLength > 0) fault(`the summary has no records of ${opcode}`);
      } else if (group.start !== groupStart || group.end - group.start !== groupLength)
        fault(
          `the records of ${opcode} are said to be ${groupLength} bytes from ${groupStart}, ` +
            `and are ${group.end - group.start} from ${group.start}`,
        );
    }
  }

  /** What chunk index and statistics refer to must be defined in the summary, before the statistics. */
  #holdDefinitions(): void {
    const { definitions, statistics } = this.scan;
    const { summaryChannels, summarySchemas } = definitions;
    const counted = statistics ? countedChannels(statistics.record, definitions.channels) : [];
    const fault = (name: string, reason: string) =>
      this.scan.fault("summary-definition-missing", {
        ...(statistics ? { offset: statistics.offset } : {}),
        name,
        reason,
      });
    for (const id of new Set([...this.#indexed, ...counted])) {
      const index = definitions.indexOf(id);
      const topic = index === undefined ? `channel id ${id}` : definitions.channels[index]!.topic;
      if (!summaryChannels.has(id)) fault(topic, `channel id ${id} is not defined in the summary`);
      const schemaId = definitions.schemaIdOf(id);
      if (schemaId !== undefined && schemaId !== 0 && !summarySchemas.has(schemaId) && this.#indexed.has(id))
        fault(topic, `schema id ${schemaId} is not defined in the summary`);
    }
    const channels = this.#groups.get(Opcode.channel);
    if (statistics && statistics.record.channelMessageCounts.size > 0 && channels && channels.start > statistics.offset)
      this.scan.fault("summary-order", {
        offset: statistics.offset,
        reason: "the statistics count by channel, and the channels are defined behind them",
      });
  }
}

/** Statistics by channel refer to every channel of the file. */
const countedChannels = (statistics: Statistics, channels: readonly { id: number }[]): number[] =>
  statistics.channelMessageCounts.size > 0 ? channels.map(({ id }) => id) : [];
