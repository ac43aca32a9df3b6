import { z } from "zod";
import type { Declaration } from "../../spec/declaration/declaration.js";
import type { RecordingFacts } from "../../spec/facts/recording.js";
import { count, share } from "../../spec/units.js";
import { defineRule } from "../rule.js";

/** The declared groups with what the replay made of them; it holds for streams in order. */
const replayed = (
  { sync, streams, logTimesDecrease }: RecordingFacts,
  declaration: Declaration | undefined,
  least: number,
) =>
  (declaration?.syncGroups ?? []).flatMap((group) => {
    const replay = sync?.groups.find(({ id, declared }) => declared && id === group.id)?.replay;
    const isOrdered =
      logTimesDecrease.count === 0 &&
      group.members.every(
        (member) => !streams.find(({ topic }) => topic === member.topic)?.stamp?.timing.stepsBack.count,
      );
    return replay && isOrdered && group.kind !== "none" && replay.fewest >= least ? [{ group, replay }] : [];
  });

export const setsComplete = defineRule({
  id: "sync/sets-complete",
  requirement: "should",
  since: "0.1",
  subject: "recording",
  statement: {
    en: "A subscriber that joins a sync group by ApproximateTime SHOULD get a set for nearly every sample, as close as the group declares.",
    ja: "ApproximateTime で同期グループを結合する購読側には、ほぼすべてのサンプルについて、宣言された密さで組が届くことが望ましい。",
  },
  scope: {
    en: "Declared `syncGroups` whose `kind` is not `none` and whose `replay.fewest` is at least `fewest`, where no member has `stepsBack` of its stamps and no log time decreases (`logTimesDecrease`).",
    ja: "`kind` が `none` でなく、`replay.fewest` が `fewest` 以上で、タイムスタンプの `stepsBack` のあるメンバーがなく、記録時刻が減らない（`logTimesDecrease`）場合の `syncGroups`。",
  },
  why: {
    en: "Samples that make no set are dropped, and nobody is told.",
    ja: "組にならないサンプルは、知らされることなく捨てられる。",
  },
  fix: {
    en: "Bring phases and rates of the members together; make sure that none is missing for long.",
    ja: "メンバーの位相とレートを揃え、長く途切れるメンバーがないようにする。",
  },
  sources: ["ROS message_filters, approximate_time.hpp", "Tasuki, SY-008"],
  params: z.strictObject({
    allowedShare: share("Part of the samples of the rarest member that may be in no set.").default(0.01),
    open: count(
      "Samples that may be in no set, whatever the part: the last ones wait when the recording ends.",
    ).default(3),
    fewest: count("Below so many samples of the rarest member nothing is said.").min(1).default(16),
  }),
  messages: {
    dropped: {
      en: 'sync group "{name}" gives sets for all but {affectedShare} of the samples of its rarest member ({allowedShare} is allowed)',
      ja: "同期グループ「{name}」で、最も少ないメンバーのサンプルの {affectedShare} が組にならない（許容は {allowedShare}）",
    },
    spread: {
      en: 'the sets of sync group "{name}" span {measuredNs} ({allowedNs} is allowed)',
      ja: "同期グループ「{name}」の組が {measuredNs} にわたる（許容は {allowedNs}）",
    },
  },
  applies: (recording, { declaration }, { fewest: least }) => replayed(recording, declaration, least).length > 0,
  *check(recording, { allowedShare, open, fewest: least }, { declaration }) {
    for (const { group, replay } of replayed(recording, declaration, least)) {
      const affected = Math.max(0, replay.fewest - replay.sets);
      const affectedShare = affected / replay.fewest;
      const name = group.id;
      if (affected > open && affectedShare > allowedShare)
        yield { message: "dropped", evidence: { name, affected, affectedShare, allowedShare, samples: replay.fewest } };
      const phases = group.members.map(({ phaseNs = 0 }) => phaseNs);
      // Two members may each be as far from the reference as is allowed, on either side of it.
      const sides = group.members.length > 2 ? 2 : 1;
      const toleranceNs = sides * (group.toleranceNs ?? Number.POSITIVE_INFINITY);
      const allowedNs = toleranceNs + Math.max(...phases) - Math.min(...phases);
      const measuredNs = replay.spreadP95Ns ?? 0;
      if (measuredNs > allowedNs) yield { message: "spread", evidence: { name, measuredNs, allowedNs } };
    }
  },
});
