import { BY_TASUKI, withoutFolders } from "../provenance.js";
import type { Provenance } from "../spec/declaration/provenance.js";
import type { Loss } from "../spec/verdict/loss.js";
import type { Carried } from "./carry.js";
import type { OutputChannel } from "./channels.js";
import type { LossLog } from "./loss-log.js";
import type { ConvertOptions } from "./options.js";
import type { Part } from "./part.js";

/** The losses as they are told in a record. */
export const lossesOf = (log: LossLog): Loss[] =>
  log.losses.map(({ code, count, streams }) => ({ code, count, streams: [...streams] }));

/** Samples by topic, of the topics that have any. */
export function samplesByTopic(channels: readonly OutputChannel[], samples: (channel: OutputChannel) => number) {
  const byTopic = new Map<string, number>();
  for (const channel of channels) byTopic.set(channel.topic, (byTopic.get(channel.topic) ?? 0) + samples(channel));
  return [...byTopic].sort(([a], [b]) => (a < b ? -1 : 1)).map(([topic, count]) => ({ topic, samples: count }));
}

/** The provenance of one part; `part` is left out where there is one file. */
export async function provenanceOf(
  carried: readonly Carried[],
  channels: readonly OutputChannel[],
  part: Part,
  index: number | undefined,
  { date, parameters = {} }: ConvertOptions,
  log: LossLog,
): Promise<Provenance> {
  return {
    ...BY_TASUKI,
    ...(date ? { date: date.toISOString() } : {}),
    ...(index === undefined ? {} : { part: index }),
    ...(part.repeated > 0 ? { repeatedSamples: part.repeated } : {}),
    parameters,
    sources: await Promise.all(
      carried.map(async ({ input, container, samples, extras }) => ({
        container: container.kind,
        library: container.library,
        samples,
        files: withoutFolders(await input.files()),
        ...(extras.provenance ? { provenance: extras.provenance } : {}),
      })),
    ),
    streams: samplesByTopic(channels, ({ index: channel }) => part.samples[channel]!),
    losses: lossesOf(log),
  };
}
