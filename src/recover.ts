/**
 * Recovering: what a damaged recording still holds is copied into a new one, and what is lost is told.
 *
 * @module
 */
import { nameOf } from "./input.js";
import type { Sink } from "./io/sink.js";
import { type BlobLike, type Source, toSource } from "./io/source.js";
import { readerOf } from "./readers/index.js";
import { Salvage } from "./readers/mcap/salvage.js";
import { READ_LIMITS, type ReadLimits } from "./readers/reader.js";
import { McapRecovery } from "./recover/mcap.js";
import { provenanceOf } from "./recover/provenance.js";
import { RecoveryTally } from "./recover/tally.js";
import type { Language } from "./spec/language.js";
import type { RebuiltPart, RecoveryReport } from "./spec/verdict/recovery.js";
import { TasukiError } from "./trouble.js";
import { VERSION } from "./version.js";

/** Options of {@link recover}. */
export interface RecoverOptions {
  /** Whether samples are kept that stand in a damaged chunk, where no checksum says that they are right; yes if not said. */
  unverified?: boolean | undefined;
  /** Told, now and then, how many bytes of how many have been read. */
  onProgress?: ((bytes: number, total: number) => void) | undefined;
  /** Limits that hold whatever a file claims. */
  limits?: ReadLimits | undefined;
  /** Language of the report's words; English where nothing is said. */
  language?: Language | undefined;
}

/**
 * Saves what a recording still holds into a sink, which `openSink` makes once something was found to be saved; nothing is
 * left behind otherwise. Throws a `TasukiError` where the input is no recording that can be recovered.
 */
export async function recover(
  input: Source | BlobLike | Uint8Array,
  openSink: () => Promise<Sink>,
  options: RecoverOptions = {},
): Promise<RecoveryReport> {
  const { unverified = true, onProgress, limits = READ_LIMITS, language = "en" } = options;
  const source = toSource(input);
  try {
    const { id } = await readerOf(source);
    if (id !== "mcap")
      throw new TasukiError("unsupported-container", `${nameOf(input)}: only MCAP files can be recovered yet.`);
    const salvage = new Salvage(source, limits);
    const tally = new RecoveryTally();
    const sink = await openSink();
    try {
      const recovery = await McapRecovery.open(salvage, sink, tally, { unverified });
      for await (const piece of salvage.pieces()) {
        await recovery.take(piece);
        onProgress?.(salvage.position, source.size);
      }
      await recovery.end();
      const report = reportOf(salvage, tally, { source, language });
      if (report.outcome === "nothing") await sink.abort();
      else {
        const provenance = await provenanceOf(source, report, { unverified: String(unverified) });
        await recovery.writer.metadata("tasuki-provenance", new Map([["provenance", provenance]]));
        await recovery.writer.finish();
        report.output = { path: sink.name, container: "mcap", sizeBytes: sink.position };
        await sink.commit();
      }
      return report;
    } catch (error) {
      await sink.abort();
      throw error;
    }
  } finally {
    await source.close?.();
  }
}

function reportOf(
  salvage: Salvage,
  tally: RecoveryTally,
  { source, language }: { source: Source; language: Language },
): RecoveryReport {
  const counts = salvage.summary?.statistics;
  // Statistics may leave the counts by channel out.
  const byChannel = counts && (counts.messageCount === 0n || counts.channelMessageCounts.size > 0);
  const streams = tally.streams(salvage.channels, salvage.schemas, byChannel ? counts.channelMessageCounts : undefined);
  const sum = (of: "saved" | "unverified" | "lost") => streams.reduce((total, stream) => total + stream[of], 0);
  const lost = counts ? Math.max(0, Number(counts.messageCount) - sum("saved")) : sum("lost");
  const lostExact = counts !== undefined || !tally.uncounted;
  const whole = lost === 0 && lostExact && sum("unverified") === 0 && tally.attachmentsLost === 0;
  return {
    tasuki: VERSION,
    language,
    outcome: sum("saved") === 0 && !whole ? "nothing" : whole ? "whole" : "with-loss",
    input: { path: source.name, container: "mcap", sizeBytes: source.size },
    saved: sum("saved"),
    unverified: sum("unverified"),
    lost,
    lostExact,
    wholeChunks: tally.wholeChunks,
    damagedChunks: tally.damagedChunks,
    attachmentsSaved: tally.attachmentsSaved,
    attachmentsLost: tally.attachmentsLost,
    metadataSaved: tally.metadataSaved,
    streams,
    skippedBytes: tally.skippedBytes,
    skips: tally.skips,
    firstSkips: tally.firstSkips,
    rebuilt: rebuiltOf(salvage),
  };
}

/** What was missing or damaged, and was made anew. Indexes are made anew always: it is told where they were missing. */
const rebuiltOf = ({ magic, header, summary, reachedEnd }: Salvage): RebuiltPart[] => [
  ...(magic ? [] : ["magic" as const]),
  ...(header ? [] : ["header" as const]),
  ...(summary && reachedEnd ? [] : ["index" as const, "summary" as const]),
];
