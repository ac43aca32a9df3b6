/** What every recovery does, whatever the container: the new recording is filled, told of, and finished or thrown away. */
import type { HashedFolder, HashedSource } from "../io/hashed.js";
import type { Sink } from "../io/sink.js";
import { BY_TASUKI, PROVENANCE_RECORD, provenanceEntries, withoutFolders } from "../provenance.js";
import type { SalvageLog } from "../readers/salvage-log.js";
import type { RecoveredContainer, Recovering } from "../recover.js";
import type { Provenance } from "../spec/declaration/provenance.js";
import type { ContainerKind } from "../spec/facts/container.js";
import type { RebuiltPart, RecoveryReport, UndefinedChannel } from "../spec/verdict/recovery.js";
import { VERSION } from "../version.js";
import type { RecordingWriter } from "../writers/writer.js";
import type { RecoveryTally } from "./tally.js";

/** Begins the new recording, once it is known in which container. */
export type OpenSink = (container: RecoveredContainer) => Promise<Sink>;

/** A recording that is being saved. */
export interface Rescue {
  /** The container of the new recording, and who writes it. */
  readonly container: RecoveredContainer;
  readonly sink: Sink;
  readonly writer: RecordingWriter;
  /** The file that says where a new recording came from whose container has no place for it. */
  readonly beside?: Sink | undefined;
  /** Reads the damaged recording to its end and copies what can be had. */
  run(): Promise<void>;
  /** What the damaged recording says of itself; asked once it was read. */
  found(): Found;
}

/** What a damaged recording says of itself. */
export interface Found {
  readonly container: ContainerKind;
  /** Library that wrote it; empty when unknown. */
  readonly library: string;
  readonly sizeBytes: number;
  readonly channels: Iterable<readonly [id: number, channel: { readonly topic: string; readonly type: string }]>;
  /** Samples by channel, where it still says them of all channels. */
  readonly counts: ReadonlyMap<number, bigint | number> | undefined;
  /** Samples of all channels together, and attachments, where it still says them. */
  readonly samples?: number | undefined;
  readonly attachments?: number | undefined;
  readonly rebuilt: RebuiltPart[];
  /** Where it came from, as it says. */
  readonly provenance: Provenance | undefined;
}

/** Fills the new recording. It is committed only where something could be saved. */
export async function save(
  source: HashedSource | HashedFolder,
  { container, sink, writer, beside, run, found }: Rescue,
  tally: RecoveryTally,
  { language, unverified }: Recovering,
): Promise<RecoveryReport> {
  await run();
  const said = found();
  const report: RecoveryReport = { tasuki: VERSION, language, ...reportOf(source.name, said, tally) };
  if (report.outcome === "nothing") return report;
  const files = withoutFolders(await source.digests());
  const provenance = provenanceOf(report, said, files, { unverified: String(unverified) });
  await writer.metadata?.(PROVENANCE_RECORD, provenanceEntries(provenance));
  await writer.finish();
  // Before the recording: without it, it would pass for a sound one.
  await beside?.write(new TextEncoder().encode(JSON.stringify(provenance)));
  await beside?.commit();
  await sink.commit();
  const output = { path: sink.name, container, sizeBytes: sink.position };
  return { ...report, output, ...(beside ? { beside: beside.name } : {}) };
}

function reportOf(
  path: string,
  { container, sizeBytes, channels, counts, samples, attachments = 0, rebuilt }: Found,
  tally: RecoveryTally,
): Omit<RecoveryReport, "tasuki" | "language"> {
  const { start, attachmentsSaved, metadataSaved, log } = tally;
  const streams = tally.streams(channels, counts);
  const sum = (of: "saved" | "unverified" | "lost") => streams.reduce((total, stream) => total + stream[of], 0);
  const [saved, unverified] = [sum("saved"), sum("unverified")];
  // Samples may have been of channels that nobody knows any more.
  const lost = samples === undefined ? sum("lost") + log.undefinedSamples : Math.max(0, samples - saved);
  const lostExact = samples !== undefined || counts !== undefined || !log.uncounted;
  const attachmentsLost = Math.max(log.attachmentsLost, attachments - attachmentsSaved);
  const whole = lost === 0 && lostExact && unverified === 0 && attachmentsLost === 0;
  return {
    outcome: whole ? "whole" : saved === 0 ? "nothing" : "with-loss",
    input: { path, container, sizeBytes },
    ...(start === undefined ? {} : { startNs: String(start) }),
    saved,
    unverified,
    lost,
    lostExact,
    wholeChunks: log.wholeChunks,
    damagedChunks: log.damagedChunks,
    attachmentsSaved,
    attachmentsLost,
    metadataSaved,
    streams,
    ...(log.undefinedChannels.size > 0 ? { undefinedChannels: undefinedIn(log) } : {}),
    skippedBytes: log.skippedBytes,
    skips: log.skips,
    firstSkips: [...log.firstSkips],
    checksums: !log.unchecked,
    rebuilt,
  };
}

const undefinedIn = ({ undefinedChannels }: SalvageLog): UndefinedChannel[] =>
  [...undefinedChannels.values()].map(({ file, id, samples: lost, fromNs, toNs }) => ({
    ...(file === undefined ? {} : { file }),
    id,
    lost,
    ...(fromNs === undefined ? {} : { fromNs: String(fromNs), toNs: String(toNs) }),
  }));

function provenanceOf(
  { saved, unverified, lost, lostExact, streams }: RecoveryReport,
  { container, library, provenance }: Found,
  files: Provenance["sources"][number]["files"],
  parameters: Record<string, string>,
): Provenance {
  return {
    ...BY_TASUKI,
    parameters,
    sources: [{ container, library, samples: saved, files, ...(provenance ? { provenance } : {}) }],
    streams: streams.map(({ topic, saved: samples }) => ({ topic, samples })),
    losses: [],
    recovery: { saved, unverified, lost, lostExact },
  };
}
