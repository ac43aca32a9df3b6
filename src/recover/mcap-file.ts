/** Recovery of an MCAP file, whose intact chunks are copied as they stand. */
import type { Sink } from "../io/sink.js";
import type { Source } from "../io/source.js";
import { Salvage } from "../readers/mcap/salvage.js";
import type { Recovering } from "../recover.js";
import type { Language } from "../spec/language.js";
import type { RebuiltPart, RecoveryReport } from "../spec/verdict/recovery.js";
import { VERSION } from "../version.js";
import { McapRecovery } from "./mcap.js";
import { PROVENANCE_RECORD, provenanceOf, sourceOf } from "./provenance.js";
import { RecoveryTally } from "./tally.js";

/** Saves what an MCAP file still holds. */
export async function recoverMcap(
  source: Source,
  openSink: () => Promise<Sink>,
  { unverified, onProgress, limits, language }: Recovering,
): Promise<RecoveryReport> {
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
      const provenance = provenanceOf(await sourceOf(source, "mcap", report), report, { unverified });
      await recovery.writer.metadata(PROVENANCE_RECORD, new Map([["provenance", JSON.stringify(provenance)]]));
      await recovery.writer.finish();
      report.output = { path: sink.name, container: "mcap", sizeBytes: sink.position };
      await sink.commit();
    }
    return report;
  } catch (error) {
    await sink.abort();
    throw error;
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
  const channels = [...salvage.channels].map(
    ([id, { topic, schemaId }]) => [id, { topic, type: salvage.schemas.get(schemaId)?.name ?? "" }] as const,
  );
  const streams = tally.streams(channels, byChannel ? counts.channelMessageCounts : undefined);
  const sum = (of: "saved" | "unverified" | "lost") => streams.reduce((total, stream) => total + stream[of], 0);
  const lost = counts ? Math.max(0, Number(counts.messageCount) - sum("saved")) : sum("lost");
  const lostExact = counts !== undefined || !tally.uncounted;
  const whole = lost === 0 && lostExact && sum("unverified") === 0 && tally.attachmentsLost === 0;
  return {
    tasuki: VERSION,
    language,
    outcome: sum("saved") === 0 && !whole ? "nothing" : whole ? "whole" : "with-loss",
    input: { path: source.name, container: "mcap", sizeBytes: source.size },
    ...(tally.start === undefined ? {} : { startNs: String(tally.start) }),
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
