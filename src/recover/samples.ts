/** Recovery sample by sample, through the reader of any container: a bag into a bag, everything else into MCAP. */
import { type Folder, isFolder, type Source } from "../io/source.js";
import { damageOf } from "../readers/damage.js";
import { openRecording } from "../readers/open.js";
import type { Batch, OpenRecording } from "../readers/reader.js";
import type { Recovering } from "../recover.js";
import { TasukiError } from "../trouble.js";
import { openWriter } from "../writers/open.js";
import type { RecordingWriter } from "../writers/writer.js";
import { ExtrasCopy } from "./extras.js";
import type { Found, OpenSink, Rescue } from "./save.js";
import type { RecoveryTally } from "./tally.js";

/** Begins to save what the reader of a recording still finds. */
export async function rescueSamples(
  input: Source | Folder,
  openSink: OpenSink,
  tally: RecoveryTally,
  { unverified, onProgress, limits }: Recovering,
): Promise<Rescue> {
  const extras = new ExtrasCopy(tally);
  const { recording, sizeBytes } = await openRecording(input, { limits, salvage: tally.log, extras });
  // A folder is one of rosbag2, and tells nothing before it was read.
  const container = !isFolder(input) && recording.container().kind === "rosbag1" ? "rosbag1" : "mcap";
  const sink = await openSink(container);
  const writer = await openWriter(container, sink, { profile: "ros2" });
  extras.writer = writer;
  const copy = new SampleCopy(recording, writer, tally, unverified);
  return {
    container,
    sink,
    writer,
    async run() {
      for await (const batch of recording.batches()) {
        await copy.take(batch);
        onProgress(recording.position, sizeBytes);
      }
    },
    found: () => ({ ...foundIn(recording, tally), sizeBytes, provenance: extras.provenance }),
  };
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
    const { length, channel, unreadable } = batch;
    if (batch.afterHole) tally.hole();
    const verified = batch.unverified !== true;
    if (!verified && !this.unverified) {
      for (let row = 0; row < length; row++) tally.of(channel[row]!).missed++;
      tally.hole();
      tally.log.uncounted = true;
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
      tally.saved(index, recording.exactTimes(row).logTimeNs, verified);
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
    try {
      if (Number.isSafeInteger(log) && Number.isSafeInteger(publish))
        writer.add(number, sequence[row]!, log, publish, bytes, start, end);
      else {
        const { logTimeNs, publishTimeNs } = recording.exactTimes(row);
        writer.addExact(number, sequence[row]!, logTimeNs, publishTimeNs, bytes, start, end);
      }
      return true;
    } catch (error) {
      if (!(error instanceof TasukiError)) throw error;
      return false;
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

function foundIn(recording: OpenRecording, tally: RecoveryTally): Omit<Found, "sizeBytes" | "provenance"> {
  const container = recording.container();
  const { faults, indexed, kind, library, database } = container;
  const { log } = tally;
  const damaged = !log.samplesWhole && (damageOf(container).length > 0 || log.uncountedSkips > 0);
  // Neither the pages of a database nor messages outside of chunks have a checksum.
  if (container.chunks === 0) log.unchecked = true;
  // Whatever a write-ahead log holds behind its last commit was lost, or was never finished.
  if (damaged || log.cutOff || (database?.unfinishedFrames ?? 0) > 0) log.uncounted = true;
  // What is missing behind the last sample, or nobody knows where.
  if (log.cutOff || (faults.truncated && !log.samplesWhole) || (damaged && !tally.hasHoles)) tally.hole();
  const { expected, expectedExact } = log;
  for (const [index, samples] of log.missed) tally.of(index).missed += samples;
  if (!expectedExact)
    for (const [index, samples] of expected) {
      const channel = tally.of(index);
      channel.missed = Math.max(channel.missed, samples - channel.saved);
    }
  return {
    container: kind,
    library,
    channels: recording.channels.map(({ topic, schema }, i) => [i, { topic, type: schema?.name ?? "" }] as const),
    counts: expectedExact ? expected : undefined,
    samples: expectedExact ? log.expectedSamples : undefined,
    rebuilt: kind === "rosbag1" && (!indexed || (log.samplesWhole && log.skips > 0)) ? ["index"] : [],
  };
}
