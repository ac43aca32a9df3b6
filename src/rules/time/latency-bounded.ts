import { z } from "zod";
import { count, nanoseconds } from "../../spec/units.js";
import { hasLatency, sameClockNs } from "../log-clock.js";
import { defineRule } from "../rule.js";

export const latencyBounded = defineRule({
  id: "time/latency-bounded",
  requirement: "should",
  since: "0.1",
  subject: "stream",
  statement: {
    en: "The median time from stamp to log SHOULD be at most one second.",
    ja: "タイムスタンプから記録時刻までの遅延は、中央値で 1 秒以内であることが望ましい。",
  },
  scope: {
    en: "Streams with a comparable latency; the parameter `sameClockNs` is its limit. `latched` is false and `stamp.timing.samples` is at least `enough`.",
    ja: "比較可能な遅延をもつストリーム。その上限はパラメーター `sameClockNs` である。`latched` が偽で `stamp.timing.samples` が `enough` 以上のもの。",
  },
  why: {
    en: "A sensor does not need a second to deliver; the stamp's clock is behind, or samples waited in a queue.",
    ja: "センサーの送信に 1 秒はかからない。タイムスタンプのクロックが遅れているか、サンプルがキューで待たされている。",
  },
  fix: {
    en: "Discipline the sensor's clock; look for a full queue or a slow disk on the recorder.",
    ja: "センサーのクロックを同期させる。レコーダーのキューあふれや遅いディスクを調べる。",
  },
  sources: ["GLIM, 1 s between sensors"],
  params: z.strictObject({
    allowedNs: nanoseconds("Largest median.").min(0).default(1_000_000_000),
    enough: count(
      "Fewer samples than these may be latched ones, such as a map, which are sent long after they were stamped.",
    ).default(8),
    sameClockNs: sameClockNs(),
  }),
  messages: {
    late: {
      en: "samples are logged {measuredNs} after their stamp, in the median ({allowedNs} is allowed)",
      ja: "記録がタイムスタンプより中央値で {measuredNs} 遅い（許容は {allowedNs}）",
    },
  },
  applies: (stream, context, params) =>
    hasLatency(stream, context, params) && !stream.latched && stream.stamp!.timing.samples >= params.enough,
  *check({ stamp }, { allowedNs }) {
    const { p50Ns } = stamp!.latency!;
    if (p50Ns > allowedNs) yield { message: "late", evidence: { measuredNs: p50Ns, allowedNs } };
  },
});
