/**
 * Leap seconds: how far TAI and GPS time are ahead of UTC. The list of IERS Bulletin C, as the tz database has it.
 *
 * @module
 */

/** From which second since 1970 (UTC) on TAI is so many seconds ahead. */
const TABLE: readonly (readonly [since: number, seconds: number])[] = [
  [63_072_000, 10],
  [78_796_800, 11],
  [94_694_400, 12],
  [126_230_400, 13],
  [157_766_400, 14],
  [189_302_400, 15],
  [220_924_800, 16],
  [252_460_800, 17],
  [283_996_800, 18],
  [315_532_800, 19],
  [362_793_600, 20],
  [394_329_600, 21],
  [425_865_600, 22],
  [489_024_000, 23],
  [567_993_600, 24],
  [631_152_000, 25],
  [662_688_000, 26],
  [709_948_800, 27],
  [741_484_800, 28],
  [773_020_800, 29],
  [820_454_400, 30],
  [867_715_200, 31],
  [915_148_800, 32],
  [1_136_073_600, 33],
  [1_230_768_000, 34],
  [1_341_100_800, 35],
  [1_435_708_800, 36],
  [1_483_228_800, 37],
];

/** Until when the table is known to be whole: 2026-06-28, in seconds since 1970. A leap second after it is not in it. */
export const LEAP_SECONDS_EXPIRE = 1_782_604_800;

/** GPS time follows TAI at this distance. */
const TAI_MINUS_GPS = 19;

/** How many seconds TAI is ahead of UTC at a time in seconds since 1970; before 1972 as in 1972. */
export function taiMinusUtc(seconds: number): number {
  return (TABLE.findLast(([since]) => since <= seconds) ?? TABLE[0]!)[1];
}

/** A clock that missed a leap second is put right within this time. Seconds. */
const MISSED_FOR = 7 * 86_400;

/** Whether a leap second was inserted shortly before. None was ever taken out, so that a clock can only be ahead by one. */
export const followsLeapSecond = (seconds: number): boolean =>
  TABLE.slice(1).some(([since]) => seconds >= since && seconds < since + MISSED_FOR);

/** How many seconds GPS time is ahead of UTC. */
export const gpsMinusUtc = (seconds: number): number => taiMinusUtc(seconds) - TAI_MINUS_GPS;
