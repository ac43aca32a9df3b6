/**
 * Taking the annotation out of a recording that carries one.
 *
 * @module
 */

import { KeptInput } from "./input.js";
import { digestOf } from "./io/digest.js";
import { HashedSink } from "./io/hashed.js";
import type { Sink } from "./io/sink.js";
import type { RecordingInput } from "./io/source.js";
import type { ReadLimits } from "./readers/reader.js";
import { isAnnotationName } from "./spec/annotation/name.js";
import type { Extraction } from "./spec/verdict/extraction.js";
import { TasukiError } from "./trouble.js";
import { VERSION } from "./version.js";

/** Options of {@link extractAnnotation}. */
export interface ExtractOptions {
  /** Limits that hold whatever a file claims. */
  readonly limits?: ReadLimits | undefined;
  /** Stops it; nothing is left. */
  readonly signal?: AbortSignal | undefined;
}

/**
 * Writes the annotation that a recording carries into a file, byte by byte; of several the first. Throws a `TasukiError` where
 * there is none, or where its bytes are not those of its checksum; nothing is written then.
 */
export async function extractAnnotation(
  input: RecordingInput,
  create: () => Promise<Sink>,
  { limits, signal }: ExtractOptions = {},
): Promise<Extraction> {
  const recording = new KeptInput(input);
  const makeDigest = await digestOf("sha256");
  let sink: HashedSink | undefined;
  let attachment: string | undefined;
  try {
    const opened = await recording.open({
      limits,
      extras: {
        metadata: () => {},
        async attachment({ name }, data) {
          if (attachment !== undefined || !isAnnotationName(name)) return;
          attachment = name;
          sink = new HashedSink(await create(), makeDigest);
          for await (const piece of data) await sink.write(piece);
        },
      },
    });
    for await (const _ of opened.batches()) {
      signal?.throwIfAborted();
      if (attachment !== undefined) break;
    }
    if (!sink || attachment === undefined)
      throw new TasukiError("not-found", `${recording.name} carries no annotation.`);
    if (opened.container().faults["attachment-checksum"])
      throw new TasukiError("damaged", `The annotation in ${recording.name} is damaged: its checksum differs.`);
    const extraction = {
      tasuki: VERSION,
      recording: recording.name,
      attachment,
      path: sink.name,
      sizeBytes: sink.position,
      sha256: await sink.hex(),
    };
    await sink.commit();
    return extraction;
  } finally {
    await sink?.abort();
    await recording.close();
  }
}
