/** What a recovered recording says of where it came from. */
import { digestOf } from "../io/digest.js";
import { HashedSource } from "../io/hashed.js";
import type { Source } from "../io/source.js";
import type { Provenance, ProvenanceSource } from "../spec/declaration/provenance.js";
import type { RecoveryReport } from "../spec/verdict/recovery.js";
import { SPECIFICATION, VERSION } from "../version.js";

/** The metadata record that says where a recording came from. */
export const PROVENANCE_RECORD = "tasuki-provenance";

/** The provenance of a recovery. */
export function provenanceOf(
  source: ProvenanceSource,
  { saved, unverified, lost, lostExact, streams }: RecoveryReport,
  parameters: { readonly unverified: boolean },
): Provenance {
  return {
    tasuki: SPECIFICATION,
    tool: { name: "tasuki", version: VERSION },
    parameters: { unverified: String(parameters.unverified) },
    sources: [source],
    streams: streams.map(({ topic, saved: samples }) => ({ topic, samples })),
    losses: [],
    recovery: { saved, unverified, lost, lostExact },
  };
}

/** A file as the source of a recovery. */
export async function sourceOf(
  source: Source,
  container: ProvenanceSource["container"],
  { saved }: RecoveryReport,
): Promise<ProvenanceSource> {
  const sha256 = await new HashedSource(source, await digestOf("sha256")).hex();
  const file = { name: fileName(source.name), sizeBytes: source.size, sha256 };
  return { container, library: "", samples: saved, files: [file] };
}

/** Name of a file without its folder: where it lay is nobody's concern. */
export const fileName = (path: string): string => path.split(/[\\/]/).at(-1)!;
