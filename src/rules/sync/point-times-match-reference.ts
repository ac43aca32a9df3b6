import { z } from "zod";
import { causeMessages } from "../../causes/messages.js";
import type { PointTime } from "../../spec/facts/content/point-cloud.js";
import { nanoseconds } from "../../spec/units.js";
import { defineRule } from "../rule.js";

const CAUSES = ["stamp-at-scan-end", "stamp-at-scan-start"] as const;
const NANOSECONDS = { s: 1e9, ms: 1e6, us: 1e3, ns: 1 } as const;
/** Relative times that are negative for so much of the sweep count from its end. */
const NEGATIVE = 0.5;

/** The first and the last point of a sweep after the stamp, in nanoseconds; undefined where nobody can tell. */
function sweepOf(time: PointTime | undefined): { firstNs: number; lastNs: number } | undefined {
  if (!time?.unit) return undefined;
  const { firstAfterStampNs, lastAfterStampNs, least, most } = time;
  if (firstAfterStampNs !== undefined && lastAfterStampNs !== undefined)
    return { firstNs: firstAfterStampNs, lastNs: lastAfterStampNs };
  // Times from 0 on count from the stamp or from the first point; only negative ones tell that they count from the stamp.
  if (time.absolute || least >= 0 || -least < NEGATIVE * (most - least)) return undefined;
  return { firstNs: least * NANOSECONDS[time.unit], lastNs: most * NANOSECONDS[time.unit] };
}

export const pointTimesMatchReference = defineRule({
  id: "sync/point-times-match-reference",
  requirement: "must",
  since: "0.1",
  subject: "stream",
  statement: {
    en: "The stamp of a point cloud MUST name the part of the sweep that is declared, as the times of its points show.",
    ja: "点群のタイムスタンプは、各点の時刻から見て、宣言された掃引の部分を指していなければならない。",
  },
  scope: {
    en: "Streams of modality `point-cloud` declared with the `stampReference` `scan-start`, `scan-mid` or `scan-end`, whose `time` has a `unit` and counts from 1970, or backwards from the stamp. Times from 0 on are not looked at: they may count from the first point.",
    ja: "`stampReference` が `scan-start`、`scan-mid`、`scan-end` と宣言された、モダリティが `point-cloud` のストリームで、`time` に `unit` があり、1970 年から、またはタイムスタンプから遡って数えるもの。0 から始まる時刻は、最初の点から数えるかもしれないため見ない。",
  },
  why: {
    en: "Start and end are a whole sweep apart, 0.1 s: at 10 m/s every point is placed a metre off.",
    ja: "始まりと終わりは 1 掃引（0.1 秒）離れる。10 m/s では全点の位置が 1 m ずれる。",
  },
  fix: {
    en: "Declare what the driver does, or set the driver to stamp what is declared.",
    ja: "ドライバーの動作どおりに宣言するか、宣言どおりの時刻を付けるようドライバーを設定する。",
  },
  sources: ["rko_lio, 1 ms at the first point and 10 ms at the last", "rslidar_sdk", "ouster-ros", "Tasuki, SY-011"],
  causes: CAUSES,
  params: z.strictObject({
    startNs: nanoseconds("Largest distance of the stamp from the first point.").min(0).default(1_000_000),
    endNs: nanoseconds("Largest distance of the stamp from the last point, or from the middle.")
      .min(0)
      .default(10_000_000),
  }),
  messages: {
    ...causeMessages(CAUSES),
    elsewhere: {
      en: "the stamp is {measuredNs} before the first point, not at the {expected} that is declared ({allowedNs} is allowed)",
      ja: "タイムスタンプが最初の点より {measuredNs} 前にあり、宣言された {expected} にない（許容は {allowedNs}）",
    },
  },
  applies: ({ content }, { declared }) =>
    declared?.stampReference?.startsWith("scan-") === true && sweepOf(content?.pointCloud?.time) !== undefined,
  *check({ content }, { startNs, endNs }, { declared }) {
    const { firstNs, lastNs } = sweepOf(content!.pointCloud!.time)!;
    const expected = declared!.stampReference!;
    const instants = { "scan-start": firstNs, "scan-mid": (firstNs + lastNs) / 2, "scan-end": lastNs };
    const allowedNs = expected === "scan-start" ? startNs : endNs;
    const offNs = Math.abs(instants[expected as keyof typeof instants]);
    if (offNs <= allowedNs) return;
    const cause =
      Math.abs(lastNs) <= endNs
        ? "stamp-at-scan-end"
        : Math.abs(firstNs) <= startNs
          ? "stamp-at-scan-start"
          : undefined;
    yield {
      message: cause ?? "elsewhere",
      evidence: { measuredNs: firstNs, allowedNs, expected },
      ...(cause ? { cause, diagnosis: { magnitudeNs: offNs, confidence: 0.9, witnesses: [], alternatives: [] } } : {}),
    };
  },
});
