import { z } from "zod";
import { FIRST_FEW } from "../../spec/limits.js";
import { nanoseconds } from "../../spec/units.js";
import { defineRule, isPeriodic, timingOf } from "../rule.js";

export const fileSplitsSeamless = defineRule({
  id: "time/file-splits-seamless",
  requirement: "should",
  since: "0.1",
  subject: "stream",
  statement: {
    en: "A periodic stream SHOULD go on from file to file without losing samples.",
    ja: "周期的なストリームは、ファイルが切り替わってもサンプルを失わずに続くことが望ましい。",
  },
  scope: {
    en: "Periodic streams with an interval that has a file split in it: `files.splits` is above 0.",
    ja: "ファイルの切り替わりをまたぐ間隔がある周期的なストリーム：`files.splits` が 0 より大きい。",
  },
  why: {
    en: "A recorder that opens a new file too slowly loses what comes meanwhile, and it does so at every split.",
    ja: "新しいファイルを開くのが遅いレコーダーは、その間に届いたものを失う。切り替わりのたびに失う。",
  },
  fix: {
    en: "Give the recorder a larger cache (--max-cache-size) and a faster disk, or split less often.",
    ja: "レコーダーのキャッシュを大きくし（`--max-cache-size`）、速いディスクを使うか、分割の回数を減らす。",
  },
  sources: ["rosbag2#2108"],
  params: z.strictObject({
    periods: z
      .number()
      .min(1)
      .meta({ description: "Periods that an interval with a file split in it may take.", unit: "1" })
      .default(2.5),
    floorNs: nanoseconds("Such an interval is always allowed to be this long.").min(0).default(20_000_000),
  }),
  causes: ["every-split"],
  messages: {
    gap: {
      en: "silent for {worstNs} at a file split ({allowedNs} is allowed, {affected} of the splits are longer)",
      ja: "ファイルの切り替わりで {worstNs} 途切れている（許容は {allowedNs}、超えた切り替わりは {affected} 回）",
    },
    every: {
      en: "silent at every file split, for up to {worstNs} ({allowedNs} is allowed)",
      ja: "ファイルが切り替わるたびに途切れ、最長は {worstNs} である（許容は {allowedNs}）",
    },
  },
  applies: (stream, context) => (stream.files?.splits ?? 0) > 0 && isPeriodic(stream, context),
  *check(stream, { periods, floorNs }) {
    const { splits, shortestSplitNs, longestSplits } = stream.files!;
    const { periodNs } = timingOf(stream).period!;
    // A stream that is now and then silent that long anyway is so at a split too.
    const allowedNs = Math.max(periods * periodNs, floorNs, stream.log.intervalP99Ns ?? 0);
    const longer = longestSplits.filter(({ lengthNs }) => lengthNs > allowedNs);
    if (longer.length === 0) return;
    const places = longer.map(({ file, logTimeNs, lengthNs }) => ({ file, logTimeNs, byNs: lengthNs }));
    const every = splits > 1 && shortestSplitNs! > allowedNs;
    const count = every ? splits : longer.length;
    const { lengthNs: worstNs } = longer[0]!;
    yield {
      message: every ? "every" : "gap",
      cause: every ? "every-split" : undefined,
      evidence: { worstNs, allowedNs, periodNs, affected: count },
      tally: { count, first: places.slice(0, FIRST_FEW), worst: places[0]! },
    };
  },
});
