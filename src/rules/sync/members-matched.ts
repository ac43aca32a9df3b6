import { z } from "zod";
import { share } from "../../spec/units.js";
import { defineRule, notChecked } from "../rule.js";
import { canJudge, fewest, type Judged, judgedPairs, PROMISING } from "../sync-members.js";

/** What a pair has more of than is allowed: samples without a partner, or with that of the one before. */
function beyond({ group, pair: { looked, matched, repeated } }: Judged, allowedShare: number) {
  const counts = { unmatched: looked - matched, repeated: group.kind === "hardware-trigger" ? repeated : 0 };
  return (["unmatched", "repeated"] as const)
    .map((message) => ({ message, affected: counts[message], affectedShare: counts[message] / looked }))
    .filter(({ affectedShare }) => affectedShare > allowedShare);
}

export const membersMatched = defineRule({
  id: "sync/members-matched",
  requirement: "must",
  since: "0.1",
  subject: "stream",
  statement: {
    en: "Each sample of the slower of two streams of a sync group MUST have a partner in the other, and of triggered streams one of its own.",
    ja: "同期グループの二つのストリームのうち遅い方の各サンプルには、もう一方に相手がなければならず、トリガーされたものではその相手は重複してはならない。",
  },
  scope: {
    en: "Members of declared `syncGroups` whose `kind` is not `none`: `matched`, and for `hardware-trigger` `repeated`, beside `looked` of the entry of `sync.pairs`. It cannot be checked below `fewest` samples, or where `clocks` is `unknown`, nor where more than `allowedShare` are told of a recording that could not be read in full: `container.unreadChunks` or `container.database.unreadPages` is above 0.",
    ja: "`kind` が `none` でない `syncGroups` のメンバー。`sync.pairs` の `looked` に対する `matched`、`hardware-trigger` では `repeated` を見る。`fewest` 個未満のサンプル、または `clocks` が `unknown` の場合は検査できない。`allowedShare` を超えても、全体を読めなかった記録（`container.unreadChunks` または `container.database.unreadPages` が 0 より大きい）では検査できない。",
  },
  why: {
    en: "A frame without its partner is fused with another one, or silently dropped by whoever joins the streams.",
    ja: "相手のないフレームは別のフレームと統合されるか、ストリームを結合する処理で黙って捨てられる。",
  },
  fix: {
    en: "Find out where samples are lost: bus, driver, queue or recorder.",
    ja: "サンプルがバス、ドライバー、キュー、レコーダーのどこで失われるかを調べる。",
  },
  sources: ["OrbbecSDK_v2#117", "ROS message_filters", "Tasuki, SY-003"],
  params: z.strictObject({
    allowedShare: share("Part of the samples that may be without a partner, or share one.").default(0.01),
    fewest: fewest(),
  }),
  messages: {
    unmatched: {
      en: 'in sync group "{name}", {affectedShare} of the samples of it or of {expected} have no partner ({allowedShare} is allowed)',
      ja: "同期グループ「{name}」で、これと {expected} のサンプルの {affectedShare} に相手がない（許容は {allowedShare}）",
    },
    repeated: {
      en: 'in sync group "{name}", {affectedShare} of the samples share a partner with the one before, beside {expected} ({allowedShare} is allowed)',
      ja: "同期グループ「{name}」で、{expected} との組の {affectedShare} が直前と同じ相手をもつ（許容は {allowedShare}）",
    },
  },
  applies: (stream, context, { allowedShare, fewest: least }) => {
    const can = canJudge(stream, context, PROMISING, least);
    if (can !== true) return can;
    const { unreadChunks, database } = context.recording.container;
    if (unreadChunks + (database?.unreadPages ?? 0) === 0) return true;
    const isBeyond = judgedPairs(stream, context, PROMISING).some((pair) => beyond(pair, allowedShare).length > 0);
    return !isBeyond || notChecked("part of the content could not be read, and may hold the partners");
  },
  *check(stream, { allowedShare }, context) {
    for (const judged of judgedPairs(stream, context, PROMISING))
      for (const { message, affected, affectedShare } of beyond(judged, allowedShare))
        yield {
          message,
          evidence: {
            ...{ name: judged.group.id, expected: judged.pair.reference, samples: judged.pair.looked },
            ...{ affected, affectedShare, allowedShare },
          },
        };
  },
});
