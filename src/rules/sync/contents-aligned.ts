import { z } from "zod";
import { shareRate } from "../../causes/pairs.js";
import { count } from "../../spec/units.js";
import { defineRule } from "../rule.js";
import { canJudge, fewest, judgedPairs, PROMISING } from "../sync-members.js";

const CAUSES = ["slip-by-content"] as const;
/** The sizes agree better elsewhere by at least so many times what chance gives. */
const TIMES_CHANCE = 4;

export const contentsAligned = defineRule({
  id: "sync/contents-aligned",
  requirement: "may",
  since: "0.1",
  subject: "stream",
  statement: {
    en: "Pictures with the same stamp MAY be asked to change at the same time.",
    ja: "同じタイムスタンプの映像には、同時に変化することを求めてもよい。",
  },
  scope: {
    en: "Compressed cameras in declared `syncGroups` whose `kind` is not `none`, of the rate of the reference, with `contents.compared` of at least `enough` in the entry of `sync.pairs`. It cannot be checked below `fewest` samples, or where `clocks` is `unknown`.",
    ja: "`kind` が `none` でない `syncGroups` の圧縮カメラで、基準と同じレートをもち、`sync.pairs` の `contents.compared` が `enough` 以上のもの。`fewest` 個未満のサンプル、または `clocks` が `unknown` の場合は検査できない。",
  },
  why: {
    en: "The sizes of compressed pictures change when the scene does; where they agree best a frame later, the frames may have slipped.",
    ja: "圧縮された映像の大きさは場面とともに変わる。1 フレームずらすと最もよく合うなら、フレームがずれているおそれがある。",
  },
  fix: {
    en: "Show both cameras one flash and compare the frames that see it.",
    ja: "両方のカメラに同じ発光を見せ、写ったフレームを比べる。",
  },
  sources: ["Tasuki, SY-005"],
  causes: CAUSES,
  params: z.strictObject({
    enough: count("Fewer changes of size tell nothing.").min(1).default(900),
    fewest: fewest(),
  }),
  messages: {
    "slip-by-content": {
      en: 'in sync group "{name}" its pictures change {measured} samples away from those of {expected}',
      ja: "同期グループ「{name}」で、映像の変化が {expected} と {measured} サンプルずれている",
    },
  },
  applies: (stream, context, { fewest: least, enough }) => {
    const telling = judgedPairs(stream, context, PROMISING).some(
      ({ pair }) => (pair?.contents?.compared ?? 0) >= enough && shareRate(pair),
    );
    return telling && canJudge(stream, context, PROMISING, least);
  },
  *check(stream, { enough }, context) {
    for (const { group, pair } of judgedPairs(stream, context, PROMISING)) {
      const { contents, reference } = pair;
      if (!contents || contents.compared < enough || contents.lag === 0 || !shareRate(pair)) continue;
      if (contents.best - contents.atZero <= TIMES_CHANCE / Math.sqrt(contents.compared)) continue;
      yield {
        ...{ message: "slip-by-content", cause: "slip-by-content" },
        diagnosis: {
          ...{ magnitudeNs: contents.lag * pair.periodNs!, confidence: 0.5 },
          ...{ witnesses: [], alternatives: [] },
        },
        evidence: {
          ...{ name: group.id, expected: reference, measured: contents.lag, unit: "1" },
          samples: contents.compared,
        },
      };
    }
  },
});
