/** What a recovered recording says of where it came from. */
import { digestOf } from "../io/digest.js";
import type { Source } from "../io/source.js";
import type { RecoveryReport } from "../spec/verdict/recovery.js";
import { VERSION } from "../version.js";

/** Bytes that are read at a time. */
const PIECE = 4 * 1024 * 1024;

/** The provenance of a recovery, as JSON. */
export async function provenanceOf(
  source: Source,
  { saved, unverified, lost, lostExact, streams }: RecoveryReport,
  parameters: Readonly<Record<string, string>>,
): Promise<string> {
  return JSON.stringify({
    tasuki: "0.1",
    tool: { name: "tasuki", version: VERSION },
    parameters,
    sources: [
      {
        container: "mcap",
        library: "",
        samples: saved,
        files: [{ name: source.name.split(/[\\/]/).at(-1), sizeBytes: source.size, sha256: await sha256Of(source) }],
      },
    ],
    streams: streams.map(({ topic, saved: samples }) => ({ topic, samples })),
    losses: [],
    recovery: { saved, unverified, lost, lostExact },
  });
}

async function sha256Of(source: Source): Promise<string> {
  const digest = (await digestOf("sha256"))();
  const piece = new Uint8Array(Math.min(PIECE, source.size));
  for (let at = 0; at < source.size; at += piece.length) {
    const read = await source.read(at, piece);
    digest.update(piece.subarray(0, read));
    if (read < piece.length) break;
  }
  return digest.hex();
}
