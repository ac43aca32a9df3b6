import { z } from "zod";
import { share } from "../../spec/units.js";
import { defineRule } from "../rule.js";
import { canJudge, fewest, judgedPairs, PROMISING } from "../sync-members.js";

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
    en: "Members of declared `syncGroups` whose `kind` is not `none`: `matched`, and for `hardware-trigger` `repeated`, beside `looked` of the entry of `sync.pairs`. It cannot be checked below `fewest` samples, or where `clocks` is `unknown`.",
    ja: "`kind` が `none` でない `syncGroups` のメンバー。`sync.pairs` の `looked` に対する `matched`、`hardware-trigger` では `repeated` を見る。`fewest` 個未満のサンプル、または `clocks` が `unknown` の場合は検査できない。",
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
  applies: (stream, context, { fewest: least }) => canJudge(stream, context, PROMISING, least),
  *check(stream, { allowedShare }, context) {
    for (const { group, pair } of judgedPairs(stream, context, PROMISING)) {
      const { looked, matched, repeated, reference } = pair;
      const counts = { unmatched: looked - matched, repeated: group.kind === "hardware-trigger" ? repeated : 0 };
      for (const message of ["unmatched", "repeated"] as const) {
        const affected = counts[message];
        const affectedShare = affected / looked;
        if (affectedShare <= allowedShare) continue;
        yield {
          message,
          evidence: { name: group.id, expected: reference, affected, affectedShare, allowedShare, samples: looked },
        };
      }
    }
  },
});
