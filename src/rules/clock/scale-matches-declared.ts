import { z } from "zod";
import { causeOfOffset, longestSegment } from "../../causes/clock.js";
import { offsetToldElsewhere } from "../../causes/elsewhere.js";
import { causeMessages } from "../../causes/messages.js";
import { aheadOfUtcNs, DATE_SCALES, isBehindTable, isDateScale, nearestTo } from "../../causes/timescale.js";
import type { Declaration } from "../../spec/declaration/declaration.js";
import type { StreamFacts } from "../../spec/facts/stream.js";
import { nanoseconds } from "../../spec/units.js";
import { apartFromLogNs } from "../log-clock.js";
import { type Context, defineRule, NEEDS_DECLARATION, notChecked } from "../rule.js";

/** Causes that take one scale for another: they are named where UTC is declared. */
const SCALES = [
  "tai-as-utc",
  "tai-corrected-twice",
  "gps-as-utc",
  "gps-corrected-twice",
  "gps-wrong-sign",
  "tai-gps-mixed",
];
/** Causes that put a clock a second or two off, which one that is kept right must not be. */
const SECONDS = ["leap-second-missed", "pulse-miscounted"];
/** Causes that hold whatever is declared. */
const EPOCHS = ["epoch-1900", "epoch-1601", "epoch-2000", "epoch-2001", "gps-week-rollover", "local-time"];
const COUNTERS = ["uptime", "firmware-date", "time-of-hour", "time-of-day", "time-of-week", "clock-not-set"];
const CAUSES = [...SCALES, ...SECONDS, ...EPOCHS, ...COUNTERS] as Parameters<typeof causeMessages>[0];

/** How sure a cause must be to be named. */
const SURE = 0.9;
/** A leap second or two that the table does not know. */
const UNKNOWN_LEAPS_NS = 2e9;

const NO_LOG_CLOCK = "the clock of the log times is not declared";
const TABLE_ENDS =
  "the table of leap seconds ends before the recording, and the stamps are a second or two off what it says";

const scaleOf = ({ clocks }: Declaration, id: string) => clocks.find((clock) => clock.id === id)?.timescale;

/** Where stamps stand: their scale and that of the log as declared, and how far they are from where they should be. */
function standing(stream: StreamFacts, { declaration, declared }: Context) {
  const segment = longestSegment(stream);
  const scale = declared?.clock && declaration && scaleOf(declaration, declared.clock);
  const logScale = declaration?.logClock && scaleOf(declaration, declaration.logClock);
  if (!segment || !scale || (logScale !== "utc" && logScale !== "tai")) return undefined;
  const logNs = (Number(segment.fromNs) + Number(segment.untilNs)) / 2;
  const logAheadNs = aheadOfUtcNs(logScale, logNs)[0]!;
  /** The least distance of the stamps from a scale. */
  const distance = (other: "utc" | "tai" | "gps") => {
    const expected = aheadOfUtcNs(other, logNs).map((ahead) => ahead - logAheadNs);
    return segment.offsetNs - nearestTo(segment.offsetNs, expected);
  };
  return { scale, logScale, segment, distance };
}

export const scaleMatchesDeclared = defineRule({
  id: "clock/scale-matches-declared",
  requirement: "must",
  since: "0.1",
  subject: "stream",
  statement: {
    en: "Stamps MUST count the timescale that is declared of their clock.",
    ja: "タイムスタンプは、そのクロックについて宣言された時刻系に従わなければならない。",
  },
  scope: {
    en: "Streams with a clock model (`segments` is not empty) that are declared on a clock other than `logClock`, where that clock's `timescale` is `utc`, `tai`, `gps`, `boot` or `relative` and the log's is `utc` or `tai`; on the log's clock, clock/stamps-near-log tells it; a second or two, which a pulse or a leap second explains, is told where both clocks have a `discipline` other than `none` and `trigger`. It cannot be checked without a declaration, without a declared `logClock`, or where stamps are 0.5 to 2.5 s off a scale that leap seconds part from the log's after 2026-06-28, where the table of leap seconds ends. Streams that count in another unit, or whose clock steps or runs away, are left to the rules that tell it.",
    ja: "クロックのモデルがあり（`segments` が空でない）、`logClock` とは別のクロックと宣言されたストリームのうち、そのクロックの `timescale` が `utc`、`tai`、`gps`、`boot`、`relative` のいずれかで、記録のクロックが `utc` か `tai` のもの。記録と同じクロックなら clock/stamps-near-log が示す。パルスやうるう秒で説明できる 1～2 秒のずれは、双方のクロックの `discipline` が `none`・`trigger` 以外であるときに示す。宣言や `logClock` がないとき、またはうるう秒の表が終わる 2026-06-28 より後で、うるう秒により記録の時刻系と差のある時刻系から 0.5～2.5 秒ずれているときは検査できない。別の単位で数えるもの、ステップするもの、速さの違うものは、それを示す規則に任せる。",
  },
  why: {
    en: "Who trusts the declaration converts the stamps, and puts them wrong by what they were right before.",
    ja: "宣言を信じて換算すると、正しかった時刻がかえってずれる。",
  },
  fix: {
    en: "Declare the timescale that the stamps count, or correct them at the driver.",
    ja: "タイムスタンプの実際の時刻系を宣言するか、ドライバーで直す。",
  },
  sources: ["ouster-ros#53", "ouster-ros#257", "rslidar_sdk#169", "grand_tour_box#1179", "Tasuki, CK-010"],
  causes: CAUSES,
  params: z.strictObject({
    allowedNs: nanoseconds("Largest distance at which stamps are taken to count a scale.").min(0).default(500_000_000),
    farNs: nanoseconds("Distance from the declared scale that is told though they count no other that is known.")
      .min(0)
      .default(10_000_000_000),
  }),
  messages: {
    other: {
      en: "stamps are declared to be {expected}, but count {actual}: {measuredNs} from what is declared",
      ja: "タイムスタンプは {expected} と宣言されているが、実際は {actual} である（宣言との差 {measuredNs}）",
    },
    dates: {
      en: "stamps are declared to count time since a start ({expected}), but are dates in {actual}",
      ja: "タイムスタンプは開始からの時間（{expected}）と宣言されているが、実際は {actual} の日時である",
    },
    elsewhere: {
      en: "stamps are declared to be {expected}, but stand {measuredNs} from it ({allowedNs} is allowed)",
      ja: "タイムスタンプは {expected} と宣言されているが、そこから {measuredNs} 離れている（許容は {allowedNs}）",
    },
    ...causeMessages(CAUSES),
  },
  applies: (stream, context, { allowedNs, farNs }) => {
    const { declaration, declared } = context;
    if (!longestSegment(stream)) return false;
    if (!declaration) return notChecked(NEEDS_DECLARATION);
    if (declared?.clock === undefined || declared.clock === declaration.logClock) return false;
    if (declaration.logClock === undefined) return notChecked(NO_LOG_CLOCK);
    const stands = standing(stream, context);
    if (!stands || !["utc", "tai", "gps", "boot", "relative"].includes(stands.scale)) return false;
    if (offsetToldElsewhere(stream, farNs)) return false;
    if (!isDateScale(stands.scale) || stands.scale === stands.logScale) return true;
    const away = Math.abs(stands.distance(stands.scale));
    const unsure = away > allowedNs && away <= allowedNs + UNKNOWN_LEAPS_NS;
    return unsure && isBehindTable(BigInt(stands.segment.untilNs)) ? notChecked(TABLE_ENDS) : true;
  },
  *check(stream, { allowedNs, farNs }, context) {
    const { scale, logScale, distance } = standing(stream, context)!;
    const counted = DATE_SCALES.find((each) => each !== scale && Math.abs(distance(each)) <= allowedNs);
    if (!isDateScale(scale)) {
      if (counted) yield { message: "dates", evidence: { expected: scale, actual: counted } };
      return;
    }
    const away = distance(scale);
    if (Math.abs(away) <= allowedNs) return;
    const found = logScale === "utc" ? causeOfOffset(stream, context.recording) : undefined;
    const names =
      found && (scale === "utc" || !SCALES.includes(found.cause)) && (CAUSES as string[]).includes(found.cause);
    const named = names && found.diagnosis.confidence >= SURE;
    const isOff = named && SECONDS.includes(found.cause) && apartFromLogNs(context) !== undefined;
    if (!isOff && !counted && Math.abs(away) <= farNs) return;
    if (named)
      yield {
        message: found.cause,
        ...found,
        evidence: { measuredNs: found.diagnosis.magnitudeNs ?? found.diagnosis.offsetNs!, expected: scale },
      };
    else if (counted) yield { message: "other", evidence: { expected: scale, actual: counted, measuredNs: away } };
    else yield { message: "elsewhere", evidence: { expected: scale, measuredNs: away, allowedNs: farNs } };
  },
});
