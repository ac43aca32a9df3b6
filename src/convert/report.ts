import { locales } from "../locales/index.js";
import type { ConversionOutcome, ConversionReport, Verification } from "../spec/verdict/conversion.js";
import { SPECIFICATION, VERSION } from "../version.js";
import type { Carrier } from "./carry.js";
import type { LossLog } from "./loss-log.js";
import type { ConvertOptions } from "./options.js";
import type { Output } from "./output.js";
import { samplesByTopic } from "./provenance.js";

/** Puts together what became of a conversion. */
export async function reportOf(
  { carried, channels: { list } }: Carrier,
  { parts, discarded }: Output,
  log: LossLog,
  { language = "en" }: ConvertOptions,
  verified: Verification | undefined,
): Promise<ConversionReport> {
  const words = locales[language].convert;
  const types = new Map(list.map(({ topic, schema }) => [topic, schema?.name ?? ""]));
  const streams = samplesByTopic(list, ({ samples }) => samples);
  const outcome: ConversionOutcome = discarded ? "refused" : log.lossy ? "with-losses" : "exact";
  return {
    tasuki: VERSION,
    specification: SPECIFICATION,
    language,
    outcome,
    inputs: await Promise.all(
      carried.map(async ({ input, container, samples }) => ({
        path: input.name,
        container: container.kind,
        sizeBytes: input.sizeBytes,
        sha256: (await input.files()).map(({ sha256 }) => sha256),
        samples,
      })),
    ),
    outputs: discarded ? [] : await Promise.all(parts.map((part) => part.describe())),
    samples: streams.reduce((sum, { samples }) => sum + samples, 0),
    streams: streams.map(({ topic, samples }) => ({ topic, type: types.get(topic)!, samples })),
    losses: log.losses.map(({ code, count, streams, first }) => ({
      code,
      count,
      streams: [...streams],
      message: words.losses[code](count),
      first,
    })),
    notes: log.notes.map(({ code, count, streams }) => ({
      code,
      count,
      streams: [...streams],
      message: words.notes[code](count),
    })),
    ...(verified ? { verified } : {}),
  };
}
