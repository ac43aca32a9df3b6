/**
 * Privacy, by stream: an entry that names a stream goes before the one for all.
 *
 * @module
 */
import type { PrivacyDeclaration } from "../spec/declaration/privacy.js";
import type { Reading } from "./premise.js";
import type { SeenRecording } from "./seen.js";

/** One thing of the privacy of each stream. */
export function* ofPrivacy(
  { premises, streams }: SeenRecording,
  of: (privacy: PrivacyDeclaration) => string | undefined,
): Generator<Reading> {
  const entries = premises.privacy ?? [];
  const others = entries.find(({ streams: named }) => named.includes("*"));
  for (const { topic } of streams) {
    const entry = entries.find(({ streams: named }) => named.includes(topic)) ?? others;
    const value = entry && of(entry);
    if (value !== undefined) yield { topic, value, basis: "declared" };
  }
}
