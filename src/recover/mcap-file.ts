/** Recovery of an MCAP file, whose intact chunks are copied as they stand. */
import type { Source } from "../io/source.js";
import { Salvage } from "../readers/mcap/salvage.js";
import type { Recovering } from "../recover.js";
import type { RebuiltPart } from "../spec/verdict/recovery.js";
import { McapRecovery } from "./mcap.js";
import type { Found, OpenSink, Rescue } from "./save.js";
import type { RecoveryTally } from "./tally.js";

/** Begins to save what an MCAP file still holds. */
export async function rescueMcap(
  source: Source,
  openSink: OpenSink,
  tally: RecoveryTally,
  { onProgress, limits }: Recovering,
): Promise<Rescue> {
  const salvage = new Salvage(source, limits);
  const sink = await openSink("mcap");
  const recovery = await McapRecovery.open(salvage, sink, tally);
  return {
    container: "mcap",
    sink,
    writer: recovery.writer,
    async run() {
      for await (const piece of salvage.pieces()) {
        await recovery.take(piece);
        onProgress(salvage.position, source.size);
      }
      await recovery.end();
    },
    found: () => foundIn(salvage, recovery),
  };
}

function foundIn(salvage: Salvage, { extras }: McapRecovery): Found {
  const counts = salvage.summary?.statistics;
  // Statistics may leave the counts by channel out.
  const byChannel = counts && (counts.messageCount === 0n || counts.channelMessageCounts.size > 0);
  return {
    container: "mcap",
    library: salvage.header?.library ?? "",
    sizeBytes: salvage.source.size,
    channels: [...salvage.channels].map(
      ([id, { topic, schemaId }]) => [id, { topic, type: salvage.schemas.get(schemaId)?.name ?? "" }] as const,
    ),
    counts: byChannel ? counts.channelMessageCounts : undefined,
    samples: counts && Number(counts.messageCount),
    attachments: counts?.attachmentCount,
    rebuilt: rebuiltOf(salvage),
    provenance: extras.provenance,
  };
}

/** What was missing or damaged, and was made anew. Indexes are made anew always: it is told where they were missing. */
const rebuiltOf = ({ magic, header, summary, reachedEnd }: Salvage): RebuiltPart[] => [
  ...(magic ? [] : ["magic" as const]),
  ...(header ? [] : ["header" as const]),
  ...(summary && reachedEnd ? [] : ["index" as const, "summary" as const]),
];
