import { causeOfOffset } from "../../causes/clock.js";
import { isBehindTable, LEAP_SECONDS_EXPIRE_NS } from "../../causes/timescale.js";
import type { Declaration } from "../../spec/declaration/declaration.js";
import type { RecordingFacts } from "../../spec/facts/recording.js";
import { defineRule } from "../rule.js";

/** Causes that rest on the table of leap seconds. */
const BY_TABLE = /^(tai|gps)-|^leap-second-missed$|^epoch-1980$/;
/** A cause is thought of from this probability on. */
const THOUGHT_OF = 0.5;

/** Whether anything that is said of the recording rests on the table of leap seconds. */
const restsOnTable = (recording: RecordingFacts, declaration: Declaration | undefined): boolean =>
  (declaration?.clocks.some(({ timescale }) => timescale === "tai" || timescale === "gps") ?? false) ||
  recording.streams.some((stream) => {
    const found = causeOfOffset(stream, recording);
    return found !== undefined && found.diagnosis.confidence >= THOUGHT_OF && BY_TABLE.test(found.cause);
  });

const dateOf = (ns: bigint): string => new Date(Number(ns / 1_000_000n)).toISOString().slice(0, 10);
/** The latest time that is a date for JavaScript. */
const LATEST_NS = 8_640_000_000_000_000_000_000n;

export const leapSecondsKnown = defineRule({
  id: "clock/leap-seconds-known",
  requirement: "may",
  since: "0.1",
  subject: "recording",
  statement: {
    en: "A recording with TAI or GPS time MAY be later than the table of leap seconds, which then no longer proves a conversion to the second.",
    ja: "TAI や GPS 時刻を含む記録は、うるう秒の表の期限より後のもの（表では換算の正しさを 1 秒の単位で保証できないもの）であってもよい。",
  },
  scope: {
    en: "Recordings with log times (`logEndNs`), where a declared clock has the `timescale` `tai` or `gps`, or where the offset of a stream has a cause that rests on leap seconds as the most probable one. The table ends on 2026-06-28.",
    ja: "記録時刻（`logEndNs`）のある記録のうち、宣言されたクロックの `timescale` が `tai` か `gps` であるもの、またはストリームのオフセットの最も確からしい原因がうるう秒によるもの。表は 2026-06-28 まで。",
  },
  why: {
    en: "A leap second that was announced since is not in the table, and what is computed by it is then a second off.",
    ja: "その後に公表されたうるう秒は表になく、表による計算は 1 秒ずれる。",
  },
  fix: {
    en: "Update Tasuki, and look into IERS Bulletin C for the time of the recording.",
    ja: "Tasuki を更新し、記録の時期の IERS Bulletin C を確かめる。",
  },
  sources: ["IERS Bulletin C 71", "tz database, leap-seconds.list, expires 2026-06-28"],
  messages: {
    expired: {
      en: "the table of leap seconds is known to be whole until {toDate}, and the recording ends on {fromDate}: TAI and GPS time may be a second off what is told here",
      ja: "うるう秒の表の期限は {toDate} で、記録の終わりは {fromDate} である。TAI と GPS 時刻についての指摘は 1 秒ずれている可能性がある",
    },
  },
  applies: (recording, { declaration }) => recording.logEndNs !== undefined && restsOnTable(recording, declaration),
  *check({ logEndNs }) {
    const end = BigInt(logEndNs!);
    if (isBehindTable(end) && end < LATEST_NS)
      yield { message: "expired", evidence: { toDate: dateOf(LEAP_SECONDS_EXPIRE_NS), fromDate: dateOf(end) } };
  },
});
