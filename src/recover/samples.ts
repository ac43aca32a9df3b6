/** Recovery sample by sample, through the reader of any container: a bag into a bag, everything else into MCAP. */
import { digestOf } from "../io/digest.js";
import { HashedFolder, HashedSource } from "../io/hashed.js";
import type { Sink } from "../io/sink.js";
import { type Folder, isFolder, type Source } from "../io/source.js";
import { damageOf } from "../readers/damage.js";
import { openRecording } from "../readers/open.js";
import type { Batch, Extras, OpenRecording } from "../readers/reader.js";
import { SalvageLog } from "../readers/salvage-log.js";
import type { Recovering } from "../recover.js";
import type { RebuiltPart, RecoveryReport } from "../spec/verdict/recovery.js";
import { TasukiError } from "../trouble.js";
import { VERSION } from "../version.js";
import type { RecordingWriter } from "../writers/writer.js";
import { fileName, PROVENANCE_RECORD, provenanceOf } from "./provenance.js";
import { RecoveryTally } from "./tally.js";

/** Saves what the reader of a recording still finds. */
export async function recoverSamples(
  input: Source | Folder,
  openSink: () => Promise<Sink>,
  { unverified, onProgress, limits, language }: Recovering,
): Promise<RecoveryReport> {
  const makeDigest = await digestOf("sha256");
  const hashed = isFolder(input) ? new HashedFolder(input, makeDigest) : new HashedSource(input, makeDigest);
  const log = new SalvageLog();
  const tally = new RecoveryTally();
  const extras = new ExtrasCopy(tally);
  const { recording, sizeBytes } = await openRecording(hashed, { limits, salvage: log, extras });
  const sink = await openSink();
  try {
    const container = recording.container().kind === "rosbag1" ? "rosbag1" : "mcap";
    const writer = await openWriter(container, sink);
    extras.writer = writer;
    const copy = new SampleCopy(recording, writer, tally, unverified);
    for await (const batch of recording.batches()) {
      await copy.take(batch);
      onProgress?.(recording.position, sizeBytes);
    }
    const report: RecoveryReport = {
      ...outcomeOf(recording, log, tally),
      tasuki: VERSION,
      language,
      input: { path: input.name, container: recording.container().kind, sizeBytes },
      ...(tally.start === undefined ? {} : { startNs: String(tally.start) }),
      attachmentsSaved: tally.attachmentsSaved,
      attachmentsLost: 0,
      metadataSaved: tally.metadataSaved,
      wholeChunks: log.wholeChunks,
      damagedChunks: log.damagedChunks,
      skippedBytes: log.skippedBytes,
      skips: log.skips,
      firstSkips: [...log.firstSkips],
    };
    if (report.outcome === "nothing") {
      await sink.abort();
      return report;
    }
    if (writer.metadata) {
      const { kind, library } = recording.container();
      const files =
        hashed instanceof HashedFolder
          ? await hashed.hexes()
          : [{ name: fileName(input.name), sizeBytes, sha256: await hashed.hex() }];
      const source = { container: kind, library, samples: report.saved, files };
      const provenance = provenanceOf(source, report, { unverified });
      await writer.metadata(PROVENANCE_RECORD, new Map([["provenance", JSON.stringify(provenance)]]));
    }
    await writer.finish();
    report.output = { path: sink.name, container, sizeBytes: sink.position };
    await sink.commit();
    return report;
  } catch (error) {
    await sink.abort();
    throw error;
  } finally {
    if (hashed instanceof HashedFolder) await hashed.close();
  }
}

async function openWriter(container: "rosbag1" | "mcap", sink: Sink): Promise<RecordingWriter> {
  if (container === "rosbag1") return await (await import("../writers/rosbag1/rosbag1.js")).rosbag1Writer.open(sink);
  return await (await import("../writers/mcap/mcap.js")).mcapWriter.open(sink, { profile: "ros2" });
}

/** Copies what is no sample, where the output can hold it. */
class ExtrasCopy implements Extras {
  writer: RecordingWriter | undefined;
  constructor(readonly tally: RecoveryTally) {}

  async metadata(name: string, entries: ReadonlyMap<string, string>): Promise<void> {
    if (!this.writer?.metadata) return;
    await this.writer.metadata(name, entries);
    this.tally.metadataSaved++;
  }
  async attachment(...[head, data]: Parameters<Extras["attachment"]>): Promise<void> {
    if (!this.writer?.attachment) return;
    await this.writer.attachment(head, data);
    this.tally.attachmentsSaved++;
  }
}

/** Copies samples. */
class SampleCopy {
  /** Number that the writer gave each channel; undefined where it cannot hold it. */
  readonly #numbers: (number | undefined)[] = [];

  constructor(
    readonly recording: OpenRecording,
    readonly writer: RecordingWriter,
    readonly tally: RecoveryTally,
    readonly unverified: boolean,
  ) {}

  async take(batch: Batch): Promise<void> {
    const { recording, writer, tally } = this;
    const { length, channel, logTime, unreadable } = batch;
    if (batch.afterHole) tally.hole();
    const verified = batch.unverified !== true;
    if (!verified && !this.unverified) {
      for (let row = 0; row < length; row++) tally.of(channel[row]!).missed++;
      tally.hole();
      tally.uncounted = true;
      return;
    }
    writer.originNs = recording.originNs;
    for (let row = 0; row < length; row++) {
      const index = channel[row]!;
      const number = this.#numberOf(index);
      if (number === undefined || unreadable?.[row] === 1 || !this.#add(batch, row, number)) {
        tally.of(index).missed++;
        continue;
      }
      const exact = recording.exactTimes?.(row)?.logTimeNs;
      tally.saved(index, exact ?? recording.originNs + BigInt(logTime[row]!), verified);
      if (writer.full) await writer.flush();
    }
  }

  /** Adds a sample; false where the container cannot hold its times. */
  #add(batch: Batch, row: number, number: number): boolean {
    const { recording, writer } = this;
    const { sequence, logTime, publishTime, bytes, offset, size } = batch;
    const start = offset[row]!;
    const [log, publish] = [logTime[row]!, publishTime[row]!];
    const end = start + size[row]!;
    const exact = Number.isSafeInteger(log) && Number.isSafeInteger(publish) ? undefined : recording.exactTimes?.(row);
    try {
      if (exact) writer.originNs = exact.logTimeNs;
      const [from, to] = exact ? [0, Number(exact.publishTimeNs - exact.logTimeNs)] : [log, publish];
      writer.add(number, sequence[row]!, from, to, bytes, start, end);
      return true;
    } catch (error) {
      if (!(error instanceof TasukiError)) throw error;
      return false;
    } finally {
      writer.originNs = recording.originNs;
    }
  }

  #numberOf(index: number): number | undefined {
    if (index in this.#numbers) return this.#numbers[index];
    let number: number | undefined;
    try {
      number = this.writer.channel(this.recording.channels[index]!);
    } catch (error) {
      if (!(error instanceof TasukiError)) throw error;
    }
    this.#numbers[index] = number;
    return number;
  }
}

/** What became of the samples. */
function outcomeOf(
  recording: OpenRecording,
  log: SalvageLog,
  tally: RecoveryTally,
): Pick<RecoveryReport, "outcome" | "saved" | "unverified" | "lost" | "lostExact" | "streams" | "rebuilt"> {
  const { faults, indexed, kind } = recording.container();
  const damaged = damageOf(recording.container()).length > 0 || log.skips > 0;
  if (damaged || log.cutOff) tally.uncounted = true;
  // What is missing behind the last sample, or nobody knows where.
  if (log.cutOff || faults.truncated || (damaged && !tally.hasHoles)) tally.hole();
  const { expected, expectedExact } = log;
  const channels = recording.channels.map(({ topic, schema }, i) => [i, { topic, type: schema?.name ?? "" }] as const);
  for (const [index] of channels)
    if (!expectedExact) {
      const channel = tally.of(index);
      channel.missed = Math.max(channel.missed, (expected.get(index) ?? 0) - channel.saved);
    }
  const streams = tally.streams(channels, expectedExact ? expected : undefined);
  const sum = (of: "saved" | "unverified" | "lost") => streams.reduce((total, stream) => total + stream[of], 0);
  const [saved, unverified, lost] = [sum("saved"), sum("unverified"), sum("lost")];
  const lostExact = expectedExact || !tally.uncounted;
  const whole = lost === 0 && lostExact && unverified === 0;
  const rebuilt: RebuiltPart[] = kind === "rosbag1" && !indexed ? ["index"] : [];
  const outcome = saved === 0 && !whole ? "nothing" : whole ? "whole" : "with-loss";
  return { outcome, saved, unverified, lost, lostExact, streams, rebuilt };
}
