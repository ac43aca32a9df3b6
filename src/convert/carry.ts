/**
 * Carrying: the samples of all inputs are read in their order, those that were asked for are handed on, and chunks that do
 * not change are copied as they stand.
 *
 * @module
 */
import type { MakeDigest } from "../io/digest.js";
import { nothingIn } from "../moment.js";
import type { Batch, ChannelDescription, ExactTimes } from "../readers/reader.js";
import { exactWhereRounded, TimeRange } from "../readers/time-range.js";
import type { ContainerFacts } from "../spec/facts/container.js";
import type { ChannelToWrite } from "../writers/writer.js";
import { OutputChannels } from "./channels.js";
import { ChunkCopy, type ChunkSurroundings } from "./chunk-copy.js";
import { type EmbeddedDeclaration, InputExtras } from "./extras.js";
import type { Input } from "./input.js";
import { carriedTimes, heldChannel } from "./limits.js";
import type { LossLog } from "./loss-log.js";
import { type Lane, Merge, type Run } from "./merge.js";
import type { ConvertOptions } from "./options.js";
import type { Output } from "./output.js";
import type { Plan } from "./plan.js";
import { makeRows, type Rows } from "./rows.js";
import type { TakeRows } from "./sort.js";
import { type TranscodedChannel, TranscodedPayloads, transcoded } from "./transcode.js";

/** Places in the map of channels: not asked for, and lost. */
const LEFT_OUT = -1;
const LOST = -2;
/** What -1 is in a column of offsets. */
const UNREADABLE = 0xffffffff;

/** What became of an input. */
export interface Carried {
  readonly input: Input;
  readonly container: ContainerFacts;
  readonly samples: number;
  readonly extras: InputExtras;
}

/** An input on its way. */
interface State {
  readonly lane: Lane;
  readonly extras: InputExtras;
  readonly copy: ChunkCopy | undefined;
  /** Channel of the output, by channel of the input. */
  readonly map: number[];
  /** How the payloads of a channel are rewritten, by channel of the input. */
  readonly transcoded: (TranscodedChannel | undefined)[];
  samples: number;
}

export class Carrier {
  readonly channels = new OutputChannels();
  readonly carried: Carried[] = [];
  readonly #states = new Map<Input, State>();
  readonly #rows: Rows = makeRows(1024);
  readonly #payloads: TranscodedPayloads | undefined;
  readonly #merge: Merge;
  /** The log times that are carried over, and those that were asked for. */
  readonly range: TimeRange;
  readonly #asked: TimeRange;
  #read = 0;
  /** Samples that were not asked for, and the latest log time of them. */
  #unasked = 0;
  #lastUnasked = Number.NEGATIVE_INFINITY;

  constructor(
    readonly inputs: readonly Input[],
    readonly plan: Plan,
    readonly options: ConvertOptions,
    readonly output: Output,
    readonly declaration: EmbeddedDeclaration,
    readonly log: LossLog,
    readonly makeDigest: MakeDigest,
  ) {
    this.range = carriedTimes(plan);
    this.#asked = new TimeRange(plan.originNs, plan.selection.fromNs, plan.selection.untilNs);
    this.#payloads = plan.to ? new TranscodedPayloads(log) : undefined;
    this.#merge = new Merge(
      inputs,
      plan.originNs,
      (input) => this.#open(input),
      (lane) => this.#close(lane),
    );
  }

  /** Carries everything; `next` takes what is not copied as it stands. */
  async run(next: TakeRows): Promise<void> {
    const total = this.inputs.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);
    for await (const run of this.#merge.runs()) {
      this.options.signal?.throwIfAborted();
      const state = this.#states.get(run.lane.input)!;
      await this.#takeChannels(state);
      state.samples += run.to - run.from;
      const rows = this.#select(state, run);
      if (state.copy?.copying) state.copy.count(rows, run.to - run.from);
      else if (rows.length > 0) await next(rows);
      this.options.onProgress?.(this.#read + run.lane.recording.position, total);
      await this.#heedLosses();
    }
    await this.#heedLosses();
  }

  /** Throws a `TasukiError` where a time range was asked for in which there is nothing: it was mistyped, and no excerpt. */
  refuseNothing(): void {
    const { selection, startNs, originNs } = this.plan;
    const samples = this.carried.reduce((sum, each) => sum + each.samples, 0);
    if (!selection.allTimes && samples > 0 && this.#unasked === samples)
      throw nothingIn(this.#lastUnasked - Number(startNs - originNs));
  }

  /** Once there are losses that are not allowed, nothing more is written; reading goes on to find them all. */
  async #heedLosses(): Promise<void> {
    if (this.log.lossy && !this.options.allowLossy && !this.output.discarded) await this.output.discard();
  }

  async #open(input: Input): Promise<Lane> {
    const extras = new InputExtras(
      input.name,
      this.plan,
      this.output,
      this.declaration,
      this.log,
      this.options.annotation !== undefined,
    );
    const copy =
      this.plan.copyChunks && input.copies
        ? new ChunkCopy(this.plan, this.output, this.#surroundings(input))
        : undefined;
    const recording = await input.open({ originNs: this.plan.originNs, extras, chunks: copy }, this.makeDigest);
    const lane = { input, recording };
    this.#states.set(input, { lane, extras, copy, map: [], transcoded: [], samples: 0 });
    if (input.skip > 0) this.log.note("repeats-left-out", undefined, input.skip);
    return lane;
  }

  #surroundings(input: Input): ChunkSurroundings {
    return {
      alone: () => this.#merge.aloneUntil(input),
      atStart: () => input.skip > 0 && this.#states.get(input)!.samples === 0,
      channels: async () => {
        const state = this.#states.get(input)!;
        await this.#takeChannels(state);
        return state.map;
      },
    };
  }

  async #close({ input, recording }: Lane): Promise<void> {
    const state = this.#states.get(input)!;
    await this.#takeChannels(state);
    this.#read += input.sizeBytes;
    const { extras } = state;
    const samples = state.samples + input.skip;
    extras.provenance ??= await input.provenanceBeside(samples);
    this.carried[input.index] = { input, container: recording.container(), samples, extras };
    this.#states.delete(input);
  }

  /** Makes the channels known that the input has shown since. */
  async #takeChannels({ lane, map, transcoded: rewritten }: State): Promise<void> {
    const { channels } = lane.recording;
    while (map.length < channels.length) {
      const found = channels[map.length]!;
      const asked = this.plan.selection.topic(found.topic);
      const ros2 = asked && this.plan.to ? await transcoded(found, this.log) : "asIs";
      rewritten.push(typeof ros2 === "object" ? ros2 : undefined);
      map.push(
        asked
          ? this.#takeChannel(found, typeof ros2 === "object" ? ros2.channel : ros2 && found, lane.input)
          : LEFT_OUT,
      );
    }
  }

  /** The channel of the output that a channel becomes, written as `becomes`; that is undefined where it is lost. */
  #takeChannel(channel: ChannelDescription, becomes: ChannelToWrite | undefined, input: Input): number {
    const held = becomes && heldChannel(becomes, this.plan, this.log);
    if (!held) {
      // The channel is lost too where it has no samples.
      this.log.lose("schema-encoding", channel.topic, undefined, 0);
      return LOST;
    }
    if (channel.schema?.origin === "library") this.log.note("definitions-added", channel.topic);
    const known = this.channels.list.length;
    const taken = this.channels.take(channel, held, input.name);
    if (taken.index === known) this.output.channel(taken, this.plan.copyChunks && input.copies);
    return taken.index;
  }

  /** The samples of a run that were asked for, with the channels of the output. */
  #select({ lane, map, transcoded: rewritten }: State, { batch, from, to }: Run): Rows {
    const rows = this.#rows;
    const { range } = this;
    const payloads = this.#payloads;
    payloads?.clear();
    rows.exact = undefined;
    let at = 0;
    for (let row = from; row < to; row++) {
      const channel = map[batch.channel[row]!]!;
      const log = batch.logTime[row]!;
      const publish = batch.publishTime[row]!;
      // Beyond 104 days from the origin, the relative times are rounded.
      const exact = exactWhereRounded(lane.recording, row, log, publish);
      if (channel < 0 || !range.holds(log, exact)) {
        this.#leaveOut(channel, log, exact, lane, batch.channel[row]!);
        continue;
      }
      if (exact) (rows.exact ??= new Map()).set(at, exact);
      rows.channel[at] = channel;
      rows.sequence[at] = batch.sequence[row]!;
      rows.logTime[at] = log;
      rows.publishTime[at] = publish;
      rows.offset[at] = batch.offset[row]!;
      rows.size[at] = batch.size[row]!;
      if (payloads && !this.#transcode(payloads, rows, at, rewritten[batch.channel[row]!], batch, row)) {
        rows.exact?.delete(at);
        continue;
      }
      this.channels.list[channel]!.samples++;
      at++;
    }
    rows.length = at;
    rows.bytes = payloads?.bytes ?? batch.bytes;
    if (this.plan.container === "rosbag1") this.#noteOneTime(rows);
    return rows;
  }

  /** Rewrites a payload, whose columns stand at `at` already; false where it cannot be. */
  #transcode(
    payloads: TranscodedPayloads,
    rows: Rows,
    at: number,
    becomes: TranscodedChannel | undefined,
    batch: Batch,
    row: number,
  ): boolean {
    if (!becomes) {
      rows.offset[at] = payloads.copy(batch, row);
      return true;
    }
    rows.offset[at] = payloads.rewrite(becomes, batch, row);
    if (rows.offset[at] === UNREADABLE) return false;
    rows.size[at] = becomes.payloads.length;
    if (!becomes.numbered) return true;
    const { topic } = becomes.channel;
    const { sequence } = becomes.payloads;
    if (rows.sequence[at] !== 0 && rows.sequence[at] !== sequence)
      this.log.lose("sequence", topic, { name: topic, actual: String(rows.sequence[at]) });
    rows.sequence[at] = sequence;
    this.log.note("sequence-from-header", topic);
    return true;
  }

  /** A sample that does not come along: not asked for, or lost. */
  #leaveOut(channel: number, log: number, exact: ExactTimes | undefined, { recording }: Lane, source: number): void {
    if (channel === LEFT_OUT || !this.#asked.holds(log, exact)) {
      this.#unasked++;
      this.#lastUnasked = Math.max(this.#lastUnasked, log);
      return;
    }
    const { topic } = recording.channels[source]!;
    const logTimeNs = String(exact?.logTimeNs ?? this.plan.originNs + BigInt(log));
    this.log.lose(channel === LOST ? "schema-encoding" : "time-out-of-range", topic, { name: topic, logTimeNs });
  }

  /** A ROS 1 bag has one time and no sequence number. */
  #noteOneTime({ length, channel, logTime, publishTime, sequence, exact }: Rows): void {
    for (let row = 0; row < length; row++) {
      const far = exact?.get(row);
      const later = far ? Number(far.publishTimeNs - far.logTimeNs) : publishTime[row]! - logTime[row]!;
      if (later === 0 && sequence[row] === 0) continue;
      const { topic } = this.channels.list[channel[row]!]!;
      const logTimeNs = String(far?.logTimeNs ?? this.plan.originNs + BigInt(logTime[row]!));
      const place = { name: topic, logTimeNs };
      if (later !== 0)
        this.log.lose("publish-time", topic, { ...place, ...(Number.isSafeInteger(later) ? { byNs: later } : {}) });
      if (sequence[row] !== 0) this.log.lose("sequence", topic, { ...place, actual: String(sequence[row]) });
    }
  }
}
