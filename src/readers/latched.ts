import type { ChannelDescription } from "./reader.js";

/** Most samples of a latched channel that are kept. */
export const MOST_LATCHED = 64;

/** How many of its last samples a late subscriber of a channel would get; 0 where it is not latched. */
export function latchedDepth({ topic, metadata }: Pick<ChannelDescription, "topic" | "metadata">): number {
  if (/^(1|true)$/i.test(metadata.get("latching") ?? "")) return 1;
  const qos = metadata.get("offered_qos_profiles") ?? "";
  const latched = /\bdurability: *(1|transient_local)\b/i.test(qos);
  // Several publishers share the channel, and each of them repeats as many as its depth says.
  const depth = [...qos.matchAll(/\bdepth: *(\d+)/g)].reduce((sum, [, digits]) => sum + Number(digits), 0);
  if (topic === "/tf_static") return MOST_LATCHED;
  return latched ? Math.min(Math.max(depth, 1), MOST_LATCHED) : 0;
}
