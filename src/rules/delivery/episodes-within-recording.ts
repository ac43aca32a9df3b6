import { z } from "zod";
import { nanoseconds } from "../../spec/units.js";
import { defineRule } from "../rule.js";

export const episodesWithinRecording = defineRule({
  id: "delivery/episodes-within-recording",
  requirement: "must",
  since: "0.1",
  subject: "recording",
  statement: {
    en: "An episode MUST lie within its recording and end after it begins.",
    ja: "エピソードは記録の範囲内にあり、始まりより後に終わらなければならない。",
  },
  scope: {
    en: "Recordings with samples (`logStartNs` is there) and with an episode that has a `startNs` or an `endNs`.",
    ja: "サンプルがあり（`logStartNs` がある）、`startNs` または `endNs` のあるエピソードをもつ記録。",
  },
  why: {
    en: "Who cuts at such times trains on nothing, or on another try.",
    ja: "その時刻で切り出すと、何も残らないか、別の試行を学習することになる。",
  },
  fix: {
    en: "Give log times of this recording, in nanoseconds; times of another clock or another file are off by hours.",
    ja: "この記録の記録時刻をナノ秒で書く。別のクロックや別のファイルの時刻では、大きくずれる。",
  },
  sources: ["LeRobot, episode_index", "AIRoA metadata, segments", "Tasuki"],
  params: z.strictObject({
    allowedNs: nanoseconds("How far an episode may reach beyond the first and last sample.")
      .min(0)
      .default(1_000_000_000),
  }),
  messages: {
    outside: {
      en: "the episode {name} reaches {measuredNs} beyond the recording ({allowedNs} is allowed)",
      ja: "エピソード {name} が記録の範囲から {measuredNs} 出ている（許容は {allowedNs}）",
    },
    empty: {
      en: "the episode {name} ends before it begins, or at once",
      ja: "エピソード {name} が、始まりと同時かそれより前に終わっている",
    },
  },
  applies: ({ logStartNs }, { declaration }) =>
    logStartNs !== undefined &&
    (declaration?.episodes ?? []).some(({ startNs, endNs }) => (startNs ?? endNs) !== undefined),
  *check({ logStartNs, logEndNs }, { allowedNs }, { declaration }) {
    const first = BigInt(logStartNs!);
    const last = BigInt(logEndNs ?? logStartNs!);
    for (const [i, { id: name, startNs, endNs }] of declaration!.episodes!.entries()) {
      const at = { field: `episodes[${i}]` };
      const start = startNs === undefined ? first : BigInt(startNs);
      // The end is exclusive: it may be one nanosecond behind the last sample.
      const end = endNs === undefined ? last + 1n : BigInt(endNs);
      const beyond = [first - start, end - 1n - last, start - last, first - end].reduce((a, b) => (a > b ? a : b));
      const measuredNs = Number(beyond);
      if (startNs !== undefined && endNs !== undefined && end <= start)
        yield { message: "empty", evidence: { name }, at };
      else if (measuredNs > allowedNs) yield { message: "outside", evidence: { name, measuredNs, allowedNs }, at };
    }
  },
});
