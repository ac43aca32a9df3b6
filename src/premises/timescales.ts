/**
 * How times of one timescale become times of another.
 *
 * @module
 */
import type { Clock } from "../spec/declaration/clock.js";
import type { Aid, Held, Step } from "./premise.js";
import { barred, exactly } from "./steps.js";

/**
 * What is added to UTC, as POSIX counts it, to give each of these, in seconds since 2017-01-01: TAI − UTC is 37 s (IERS Bulletin C 52),
 * GPS time is 19 s behind TAI and counts from 1980-01-06 (IS-GPS-200).
 */
const FROM_UTC: Readonly<Record<string, number>> = { utc: 0, tai: 37, gps: 37 - 19 - 315_964_800 };

/** The offsets that a clock is declared to have, by the timescale that each leads to. */
export function offsetsOf(clock: Clock | undefined, clocks: readonly Clock[] = []): Aid {
  const aid: Record<string, number> = {};
  for (const { to, offsetNs } of clock?.offsets ?? []) {
    const scale = clocks.find(({ id }) => id === to)?.timescale;
    if (scale !== undefined && aid[scale] === undefined) aid[scale] = offsetNs;
  }
  return aid;
}

/** From one timescale to another: by definition, or by a declared offset. */
export function timescaleStep({ value: from, aid }: Held, { value: to }: Held): Step {
  const [utcFrom, utcTo] = [FROM_UTC[String(from)], FROM_UTC[String(to)]];
  if (utcFrom !== undefined && utcTo !== undefined)
    return exactly(
      {
        en: "add {seconds} s to its times: the difference by definition since 2017, until a next leap second",
        ja: "時刻に {seconds} 秒を加える（2017 年以降の定義による差。次のうるう秒まで）",
      },
      { seconds: String(utcTo - utcFrom).replace("-", "−") },
    );
  const offsetNs = aid?.[String(to)];
  if (typeof offsetNs === "number")
    return exactly(
      {
        en: "add {offset} ns to its times: the offset that its clock declares",
        ja: "時刻に {offset} ns を加える（クロックに宣言されたオフセット）",
      },
      { offset: String(offsetNs).replace("-", "−") },
    );
  return barred(
    {
      en: "nobody says how {from} stands to {to}: declare `offsets` of the clock; tasuki info --clocks shows what was measured",
      ja: "{from} と {to} の関係が宣言されていない。クロックの `offsets` を宣言する。測定結果は tasuki info --clocks に出る",
    },
    { from: String(from), to: String(to) },
  );
}
